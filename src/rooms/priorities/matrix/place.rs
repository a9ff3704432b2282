//! Giving an initiative its place, however that was said.

use super::Board;
use super::readout::place_words;
use crate::rooms::priorities::{edits, ranges};
use crate::rooms::words;
use leptos::prelude::*;
use plan::methods::rice::Input;
use plan::{Id, Record};

impl Board {
    /// Gives an initiative its place, and says where it stands now.
    pub fn place(self, id: &Id, impact: f64, effort: f64, step: Option<&str>) {
        let session = self.room.app.session;
        let there = session.untracked(|plan| plan.record(id).is_some());
        let rice = untrack(|| self.room.rice(id));
        if !there || (rice.impact, rice.effort) == (Some(impact), Some(effort)) {
            return;
        }
        let ranges = || session.untracked(|plan| plan.record(id).map(ends).unwrap_or_default());
        let before = ranges();
        edits::place(session, id, impact, effort, step);
        let after = ranges();
        let gone = before.into_iter().filter(|it| !after.contains(it));
        if let Some(said) = without(&untrack(|| self.room.name(id)), &gone.collect::<Vec<_>>()) {
            self.room.app.toasts.offer_undo(said);
        }
        let mut said = words::capital(&place_words(impact, effort));
        if let (_, Some(rank)) = self.room.standing(id) {
            said.push_str(&format!(", now {}", words::ordinal(rank)));
        }
        self.room.app.announce(said);
        self.room.select(id);
        if step.is_some() {
            self.reveal(id);
        }
    }
}

/// The ranges of what gives an initiative its place.
fn ends(record: &Record) -> Vec<(Input, String)> {
    let ends = |input| Some((input, ranges::ends(record, input)?));
    let place = [Input::Impact, Input::Effort].into_iter();
    place.filter_map(ends).collect()
}

/// Says of what there is one number now in place of a range; nothing where there was none.
fn without(name: &str, gone: &[(Input, String)]) -> Option<String> {
    let name = words::shortened(name, 60);
    match gone {
        [] => None,
        [(input, ends)] => Some(format!(
            "{} of {name} is one number now. Its range was {ends}",
            words::input(*input),
        )),
        several => {
            let inputs: Vec<String> = several
                .iter()
                .map(|(input, _)| words::input(*input).to_lowercase())
                .collect();
            let ends: Vec<&str> = several.iter().map(|(_, ends)| ends.as_str()).collect();
            Some(format!(
                "{} of {name} are one number each now. Their ranges were {}",
                words::capital(&words::listed(&inputs)),
                words::listed(&ends),
            ))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_that_a_number_took_the_place_of_is_told() {
        let impact = (Input::Impact, "1–3".to_owned());
        let effort = (Input::Effort, "2–6".to_owned());
        assert_eq!(without("Bus", &[]), None);
        assert_eq!(
            without("Bus", std::slice::from_ref(&effort)).as_deref(),
            Some("Effort of Bus is one number now. Its range was 2–6")
        );
        assert_eq!(
            without("Bus", &[impact, effort]).as_deref(),
            Some("Impact and effort of Bus are one number each now. Their ranges were 1–3 and 2–6")
        );
    }
}
