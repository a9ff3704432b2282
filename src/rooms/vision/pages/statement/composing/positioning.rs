//! The positioning statement.
//!
//! Source: Geoffrey Moore, "Crossing the Chasm", 1991: For (target customer) who (need or
//! opportunity), the (product) is a (category) that (key benefit). Unlike (primary competitive
//! alternative), our product (primary differentiation).

use super::phrase::{after, between, once, product, sentence, text, with_article};
use plan::records::Vision;

/// Words of the template, which are said once where two blanks meet.
const ONCE: &[&str] = &["a", "an", "for", "is", "that", "the", "unlike", "who"];

/// The statement that these fields compose; what is missing is left out, and nothing at all composes
/// nothing. Words of the template that were typed into a blank are not said twice.
#[must_use]
pub fn compose(vision: &Vision) -> String {
    let whom = for_whom(&vision.target, &vision.need);
    let subject = product(&vision.product);
    let category = with_article(&between(
        &vision.category,
        &["is", "a", "an", "it is"],
        &["that", "which"],
    ));
    let benefit = after(&vision.benefit, &["that", "which", "it"]);
    let predicate = match (category.as_str(), benefit.as_str()) {
        ("", "") => String::new(),
        ("", benefit) => benefit.to_owned(),
        (category, "") => format!("is {category}"),
        (category, benefit) => format!("is {category} that {benefit}"),
    };
    let main = match (subject, predicate.as_str()) {
        (None, "") => String::new(),
        (None, predicate) => format!("our product {predicate}"),
        (Some(subject), "") if whom.is_empty() => subject,
        (Some(subject), "") => format!("there is {subject}"),
        (Some(subject), predicate) => format!("{subject} {predicate}"),
    };
    let main = match (whom.as_str(), main.as_str()) {
        (whom, "") => whom.to_owned(),
        ("", main) => main.to_owned(),
        (whom, main) => format!("{whom}, {main}"),
    };
    let difference = after(&vision.difference, &["our product", "it", "we"]);
    let alternative = after(&vision.alternative, &["unlike"]);
    let unlike = match (alternative.as_str(), difference.as_str()) {
        ("", "") => String::new(),
        ("", difference) => format!("our product {difference}"),
        (alternative, "") => format!("an alternative to {alternative}"),
        (alternative, difference) => format!("unlike {alternative}, our product {difference}"),
    };
    let said = [main, unlike].map(|part| sentence(&once(&part, ONCE)));
    text(&said)
}

/// "for night nurses who need to know", without a comma after it.
pub(super) fn for_whom(target: &str, need: &str) -> String {
    let target = between(target, &["for"], &["who", "that"]);
    let need = after(need, &["who", "that"]);
    match (target.as_str(), need.as_str()) {
        ("", "") => String::new(),
        ("", need) => format!("for people who {need}"),
        (target, "") => format!("for {target}"),
        (target, need) => format!("for {target} who {need}"),
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn vision(blanks: [&str; 7]) -> Vision {
        let [
            target,
            need,
            product,
            category,
            benefit,
            alternative,
            difference,
        ] = blanks.map(str::to_owned);
        Vision {
            target,
            need,
            product,
            category,
            benefit,
            alternative,
            difference,
            ..Vision::default()
        }
    }

    const WHOLE: [&str; 7] = [
        "People on night shifts",
        "need to know whether the bus will come",
        "Lumen Transit",
        "departure companion",
        "says honestly how sure it is",
        "the departure board",
        "admits what it does not know.",
    ];

    #[test]
    fn all_blanks_make_the_statement() {
        let said = "For people on night shifts who need to know whether the bus will come, Lumen Transit is a departure companion that says honestly how sure it is. Unlike the departure board, our product admits what it does not know.";
        assert_eq!(compose(&vision(WHOLE)), said);
        // Whoever types the template's words along says them once.
        let typed = vision([
            "For people on night shifts,",
            "who need to know whether the bus will come",
            "Lumen Transit",
            "is a departure companion",
            "that says honestly how sure it is",
            "Unlike the departure board",
            "Our product admits what it does not know",
        ]);
        assert_eq!(compose(&typed), said);
    }

    #[test]
    fn what_is_missing_is_left_out() {
        for (blanks, said) in [
            (["", "", "", "", "", "", ""], ""),
            (["nurses", "", "", "", "", "", ""], "For nurses."),
            (["", "wait", "", "", "", "", ""], "For people who wait."),
            (["", "", "Lumen", "", "", "", ""], "Lumen."),
            (
                ["nurses", "", "Lumen", "", "", "", ""],
                "For nurses, there is Lumen.",
            ),
            (["", "", "", "app", "", "", ""], "Our product is an app."),
            (
                ["", "", "Lumen", "", "saves sleep", "", ""],
                "Lumen saves sleep.",
            ),
            (
                ["nurses", "", "", "", "saves sleep", "", ""],
                "For nurses, our product saves sleep.",
            ),
            (
                ["", "", "", "", "", "guessing", ""],
                "An alternative to guessing.",
            ),
            (
                ["", "", "", "", "", "", "is honest"],
                "Our product is honest.",
            ),
            (
                ["", "", "night app", "app", "", "guessing", "knows"],
                "The night app is an app. Unlike guessing, our product knows.",
            ),
        ] {
            assert_eq!(compose(&vision(blanks)), said, "{blanks:?}");
        }
    }

    fn blank() -> impl Strategy<Value = String> {
        let words = prop::sample::select(vec![
            "for",
            "For",
            "who",
            "the",
            "a",
            "an",
            "is",
            "that",
            "Unlike",
            "our product",
            "nurses",
            "hours",
            "Ärger",
            "בוס",
            "-",
            ".",
            ",",
            "…",
            "\n",
            " ",
            "",
            "SMS",
            "it",
        ]);
        prop::collection::vec(words, 0..6).prop_map(|words| words.join(" "))
    }

    proptest! {
        #[test]
        fn whatever_is_typed_reads_as_sentences(blanks in prop::collection::vec(blank(), 7)) {
            let blanks: Vec<&str> = blanks.iter().map(String::as_str).collect();
            let said = compose(&vision(blanks.clone().try_into().unwrap()));
            prop_assert!(!said.contains("  "), "{said}");
            prop_assert!(!said.contains(['\n', '\t']), "{said}");
            prop_assert_eq!(said.trim(), &said);
            for word in ONCE {
                let twice = format!(" {word} {word} ");
                let padded = format!(" {} ", said.to_lowercase());
                prop_assert!(!padded.contains(&twice), "{said}");
            }
            if !said.is_empty() {
                prop_assert!(said.ends_with(['.', '…', '!', '?']), "{said}");
                let first = said.chars().next().unwrap();
                prop_assert!(!first.is_lowercase(), "{said}");
            }
        }
    }
}
