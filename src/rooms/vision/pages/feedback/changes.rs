//! What the page changes, as changes of records: nothing here knows the page.

use plan::Id;
use plan::day::Day;
use plan::records::feedback::{self, Answer, Origin, Part};
use plan::records::fields;
use plan::records::{Feedback, Strength};
use plan::workspace::{Change, Edit};
use serde_json::{Value, json};

/// What is noted with an entry, as it is now, or as one begins that holds no letter yet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Facts {
    pub(super) from: Origin,
    pub(super) source: String,
    pub(super) date: Option<Day>,
    pub(super) strength: Strength,
    pub(super) touches: Part,
}

impl From<&Feedback> for Facts {
    fn from(entry: &Feedback) -> Self {
        Self {
            from: entry.from,
            source: entry.source.clone(),
            date: entry.date,
            strength: entry.strength,
            touches: entry.touches,
        }
    }
}

impl Facts {
    /// As most entries begin.
    pub(super) fn today(today: Day) -> Self {
        Self {
            from: Origin::Users,
            source: String::new(),
            date: Some(today),
            strength: Strength::Medium,
            touches: Part::Vision,
        }
    }

    /// Takes what was chosen before the first letter.
    pub(super) fn choose(&mut self, field: &str, value: &str) {
        match field {
            feedback::FROM => self.from = Origin::from_word(value).unwrap_or(self.from),
            feedback::DATE => self.date = Day::parse(value),
            feedback::STRENGTH => {
                self.strength = Strength::from_word(value).unwrap_or(self.strength)
            }
            feedback::TOUCHES => self.touches = Part::from_word(value).unwrap_or(self.touches),
            _ => {}
        }
    }

    /// The entry with its first letters.
    pub(super) fn add(&self, id: &Id, field: &'static str, value: String) -> Change {
        let date = self.date.map(|day| day.to_string());
        let mut made = fields([
            (feedback::FROM, json!(self.from.word())),
            (feedback::DATE, json!(date.unwrap_or_default())),
            (feedback::STRENGTH, json!(self.strength.word())),
            (feedback::TOUCHES, json!(self.touches.word())),
        ]);
        made.insert(field.to_owned(), json!(value));
        let edits = vec![Edit::Create {
            id: id.clone(),
            kind: feedback::KIND.into(),
            fields: made,
        }];
        Change::new("Add feedback", edits).coalescing(format!("{id}/{field}"))
    }
}

/// Answers an entry: by a change, with the version of the vision that has it, or by a reason.
pub(super) fn answer(id: &Id, answer: Answer, version: Option<&Id>, today: Day) -> Change {
    let version = version.map_or(Value::Null, |version| json!(&**version));
    let edits = vec![
        Edit::set(id, feedback::ANSWER, answer.word()),
        Edit::set(id, feedback::ANSWERED_ON, today.to_string()),
        Edit::set(id, feedback::VERSION, version),
    ];
    Change::new("Answer feedback", edits)
}

/// Opens an entry again. Its reason stays, for whoever answers it anew.
pub(super) fn reopen(id: &Id) -> Change {
    let fields = [feedback::ANSWER, feedback::ANSWERED_ON, feedback::VERSION];
    let edits = fields.map(|field| Edit::set(id, field, Value::Null));
    Change::new("Reopen feedback", edits.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::Workspace;
    use plan::workspace::SeededOutside;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn an_entry_begins_as_it_was_chosen() {
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let id = Id::from_random(7);
        let mut begun = Facts::today(day("2026-11-26"));
        begun.choose(feedback::STRENGTH, "strong");
        begun.choose(feedback::TOUCHES, "weather");
        begun.choose(feedback::FROM, "team");
        workspace.apply(begun.add(&id, feedback::TEXT, "N".to_owned()));
        let read = |workspace: &Workspace| Feedback::from(workspace.record(&id).unwrap());
        let entry = read(&workspace);
        let what = (entry.from, entry.strength, entry.touches, entry.date);
        let wanted = (
            Origin::Team,
            Strength::Strong,
            Part::Vision,
            Some(day("2026-11-26")),
        );
        assert_eq!(what, wanted);
        assert!(entry.is_open());

        let version = Id::from_random(9);
        workspace.apply(answer(
            &id,
            Answer::Changed,
            Some(&version),
            day("2026-11-27"),
        ));
        let answered = read(&workspace);
        assert_eq!(answered.answer, Some(Answer::Changed));
        assert_eq!(answered.version, Some(version));
        workspace.apply(reopen(&id));
        assert_eq!(read(&workspace), entry);
    }
}
