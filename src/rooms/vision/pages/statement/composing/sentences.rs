//! The three sentences of the bullseye, as one text.
//!
//! Source of the order: Simon Sinek, "Start with Why", 2009: from the inside out.

use super::phrase::{after, is_determined, product, sentence, text};
use plan::records::Vision;

/// Words with which a What or a How is a sentence by itself.
const SUBJECTS: &[&str] = &["we", "it", "they", "you", "our", "everybody", "people"];

/// Why, then how, then what, each as a sentence of its own; what is missing is left out.
#[must_use]
pub fn compose(vision: &Vision) -> String {
    let how = after(&vision.how, &[]);
    let how = match first(&how).as_str() {
        "by" | "through" | "with" | "without" => format!("we do it {how}"),
        _ => how,
    };
    text(&[
        sentence(&vision.why),
        sentence(&how),
        sentence(&said_of(&vision.product, &vision.what)),
    ])
}

/// What the product is, as a clause about it: "Lumen is a departure companion".
pub(super) fn said_of(name: &str, what: &str) -> String {
    let subject = product(name).unwrap_or_else(|| "our product".to_owned());
    let what = after(what, &["it is", "it's", "it’s", "is", "our product is"]);
    match first(&what).as_str() {
        "" => String::new(),
        word if SUBJECTS.contains(&word) => what,
        _ if is_determined(&what) => format!("{subject} is {what}"),
        _ => format!("{subject}: {what}"),
    }
}

fn first(text: &str) -> String {
    text.split(' ').next().unwrap_or_default().to_lowercase()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn vision(why: &str, how: &str, what: &str) -> Vision {
        Vision {
            why: why.to_owned(),
            how: how.to_owned(),
            what: what.to_owned(),
            ..Vision::default()
        }
    }

    #[test]
    fn from_the_inside_out() {
        let mut all = vision(
            "A late bus should cost the city, not the night nurse.",
            "By predicting honestly.",
            "A departure companion",
        );
        assert_eq!(
            compose(&all),
            "A late bus should cost the city, not the night nurse. We do it by predicting honestly. Our product is a departure companion."
        );
        all.product = "Lumen Transit".to_owned();
        assert!(compose(&all).ends_with(" Lumen Transit is a departure companion."));
    }

    #[test]
    fn what_is_missing_is_left_out() {
        for (all, said) in [
            (vision("", "", ""), ""),
            (vision("we care", "", ""), "We care."),
            (vision("", "we ask", ""), "We ask."),
            (
                vision("", "", "It is the console"),
                "Our product is the console.",
            ),
            (vision("", "", "We run buses"), "We run buses."),
            (
                vision("", "", "Buses\nTrams"),
                "Our product: Buses and Trams.",
            ),
        ] {
            assert_eq!(compose(&all), said);
        }
    }

    proptest! {
        #[test]
        fn nothing_that_is_typed_breaks_it(why in ".{0,20}", how in ".{0,20}", what in ".{0,20}") {
            let said = compose(&vision(&why, &how, &what));
            prop_assert!(!said.contains("  "), "{said:?}");
            prop_assert_eq!(said.trim(), &said);
            let nothing = why.trim().is_empty() && how.trim().is_empty() && what.trim().is_empty();
            prop_assert!(!nothing || said.is_empty());
        }
    }
}
