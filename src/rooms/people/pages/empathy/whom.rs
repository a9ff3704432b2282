//! Whom a map is about, in words.

use crate::rooms::{days, words};
use crate::state::Session;
use crate::state::browser::today;
use plan::records::empathy_map::Subject;
use plan::records::interview::Interview;
use plan::records::persona;

/// Whom a map is about; tracked.
pub(super) fn words(session: Session, subject: &Subject) -> String {
    match subject {
        Subject::Persona(id) => {
            let name = session.record(id, |record| {
                record.map_or(String::new(), |it| it.text(persona::NAME).to_owned())
            });
            words::persona_name(&name, 60)
        }
        Subject::Interview(id) => session
            .record(id, |record| record.map(Interview::from))
            .map_or("Interview".to_owned(), |it| talk(&it)),
        Subject::Segment(segment) if segment.trim().is_empty() => "Segment without a name".into(),
        Subject::Segment(segment) => segment.clone(),
    }
}

/// An interview in a few words.
pub(super) fn talk(interview: &Interview) -> String {
    let day = interview.date.map(|day| days::day(today(), day));
    match (interview.who.trim(), day) {
        ("", Some(day)) => format!("Interview, {day}"),
        ("", None) => "Interview".to_owned(),
        (who, Some(day)) => format!("Interview with {}, {day}", words::shortened(who, 60)),
        (who, None) => format!("Interview with {}", words::shortened(who, 60)),
    }
}

/// What kind of map it is, as a word over its name.
pub(super) fn kind(subject: &Subject) -> &'static str {
    match subject {
        Subject::Persona(_) => "Persona",
        Subject::Interview(_) => "One interview",
        Subject::Segment(_) => "Segment",
    }
}
