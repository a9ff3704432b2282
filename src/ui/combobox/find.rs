//! Which choices fit what was typed.

use crate::ui::step::Step;
use plan::sorted::SortInOrder;
use plan::text::{self, Fit, folded};

/// One of the things to choose from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Choice {
    /// What tells it from the others.
    pub value: String,
    /// Its words.
    pub label: String,
    /// Something more about it, in few words; it is not searched.
    pub detail: String,
}

/// A choice that fits.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Found {
    /// Its place among all the choices.
    pub at: usize,
    /// What tells it from the others, whatever its place.
    pub value: String,
    /// Its words before what was typed, that, and what comes after.
    pub parts: [String; 3],
}

/// The choices that fit what was typed: first those that begin with it, then those in which a word
/// does, then those that hold it anywhere. With nothing typed all of them, in their order.
pub(super) fn find(choices: &[Choice], typed: &str) -> Vec<Found> {
    let typed = typed.trim();
    let mut found: Vec<(Fit, Found)> = Vec::new();
    for (at, choice) in choices.iter().enumerate() {
        if let Some((fit, parts)) = fit(&choice.label, typed) {
            let value = choice.value.clone();
            found.push((fit, Found { at, value, parts }));
        }
    }
    found.sort_in_order(|(a, _), (b, _)| a.cmp(b));
    found.into_iter().map(|(_, found)| found).collect()
}

/// How well a text fits, and where what was typed stands in it. Nothing typed fits everything.
fn fit(label: &str, typed: &str) -> Option<(Fit, [String; 3])> {
    let (fit, place) = match typed {
        "" => (Fit::Start, label.len()..label.len()),
        typed => text::find(label, typed)?,
    };
    let parts = [
        &label[..place.start],
        &label[place.clone()],
        &label[place.end..],
    ];
    Some((fit, parts.map(str::to_owned)))
}

/// The choice whose words are exactly these, but for their case.
pub(super) fn named(choices: &[Choice], typed: &str) -> Option<usize> {
    let same = |label: &str| {
        let (label, typed) = (label.trim().chars(), typed.trim().chars());
        label.map(folded).eq(typed.map(folded))
    };
    choices.iter().position(|choice| same(&choice.label))
}

/// The choice that a step leads to among those that show.
pub(super) fn step<'a>(found: &'a [Found], active: Option<&str>, step: Step) -> Option<&'a Found> {
    let here = active.and_then(|active| found.iter().position(|found| found.value == active));
    found.get(step.from(here, found.len())?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choices(labels: &[&str]) -> Vec<Choice> {
        let choice = |label: &&str| Choice {
            value: label.to_lowercase(),
            label: (*label).to_owned(),
            detail: String::new(),
        };
        labels.iter().map(choice).collect()
    }

    fn places(found: &[Found]) -> Vec<usize> {
        found.iter().map(|found| found.at).collect()
    }

    #[test]
    fn what_begins_with_it_comes_first_then_words_then_anything() {
        let choices = choices(&["Spain", "New Pain", "Painter", "Lisbon"]);
        assert_eq!(places(&find(&choices, "pain")), [2, 1, 0]);
        assert_eq!(places(&find(&choices, "  ")), [0, 1, 2, 3]);
        assert!(find(&choices, "x").is_empty());
    }

    #[test]
    fn what_was_typed_is_marked_whatever_its_letters() {
        let found = find(&choices(&["Größe, ÄRGER"]), "ärg");
        assert_eq!(found[0].parts, ["Größe, ", "ÄRG", "ER"]);
        let found = find(&choices(&["İzmir"]), "z");
        assert_eq!(found[0].parts, ["İ", "z", "mir"]);
    }

    #[test]
    fn the_best_place_is_marked() {
        let found = find(&choices(&["retry the try"]), "try");
        assert_eq!(found[0].parts, ["retry the ", "try", ""]);
    }

    #[test]
    fn whole_words_name_a_choice() {
        let choices = choices(&["Onboarding", "On"]);
        assert_eq!(named(&choices, " on "), Some(1));
        assert_eq!(named(&choices, "onb"), None);
    }

    fn led<'a>(found: &'a [Found], active: Option<&str>, way: Step) -> Option<&'a str> {
        step(found, active, way).map(|found| found.value.as_str())
    }

    #[test]
    fn the_keys_go_round_what_shows() {
        let found = find(&choices(&["a1", "b", "a2"]), "a");
        assert_eq!(led(&found, None, Step::Next), Some("a1"));
        assert_eq!(led(&found, Some("a1"), Step::Next), Some("a2"));
        assert_eq!(led(&found, Some("a2"), Step::Next), Some("a1"));
        assert_eq!(led(&found, Some("a1"), Step::Previous), Some("a2"));
        assert_eq!(led(&found, Some("b"), Step::Next), Some("a1"));
        assert_eq!(led(&[], None, Step::First), None);
    }

    #[test]
    fn the_keys_stay_where_they_are_when_choices_come_before_it() {
        let found = find(&choices(&["a", "b", "c"]), "");
        let active = led(&found, Some("a"), Step::Next);
        let found = find(&choices(&["new", "a", "b", "c"]), "");
        assert_eq!(led(&found, active, Step::Next), Some("c"));
    }
}
