//! What the brief is made of, a file a section. A section is a [`Source`]: the kinds of record it is made
//! of, and how; it stands on the page where [`SOURCES`] has it, as soon as there is something in it.

mod alignment;
mod differentiation;
mod for_whom;
mod golden_circle;
mod standing;
mod statement;
mod tensions;
mod value_proposition;

use crate::rooms::words;
use crate::state::Session;
use crate::state::browser::today;
use plan::Workspace;
use plan::day::Day;
use plan::exchange::brief::{Brief, Section, Term};
use plan::records::plan as plan_record;

/// Where a section comes from.
pub(super) struct Source {
    /// The kinds of record that it reads: a change to any of them makes it anew.
    kinds: &'static [&'static str],
    /// The section; `None` where there is nothing to say.
    make: fn(&Workspace, Moment) -> Option<Section>,
}

/// When the brief is made.
#[derive(Clone, Copy)]
struct Moment {
    /// The day.
    today: Day,
}

/// Every section, in the order in which they stand.
const SOURCES: &[Source] = &[
    statement::SOURCE,
    golden_circle::SOURCE,
    value_proposition::SOURCE,
    for_whom::SOURCE,
    differentiation::SOURCE,
    standing::SOURCE,
    alignment::SOURCE,
    tensions::SOURCE,
];

/// The brief of the open workspace; tracked for everything that it is made of.
pub(super) fn compose(session: Session) -> Brief {
    let moment = Moment { today: today() };
    let title = session.record(&plan_record::id(), |plan| {
        words::workspace_name(plan.map_or("", |plan| plan.text(plan_record::NAME)))
    });
    let section = |source: &Source| {
        for kind in source.kinds {
            session.of_kind(kind, |_| ());
        }
        session.untracked(|workspace| (source.make)(workspace, moment))
    };
    Brief {
        title,
        sections: SOURCES.iter().filter_map(section).collect(),
    }
}

/// A sentence with a name; `None` where nothing was written.
fn term(name: &str, text: &str) -> Option<Term> {
    let text = text.trim();
    (!text.is_empty()).then(|| Term {
        name: name.to_owned(),
        text: text.to_owned(),
    })
}
