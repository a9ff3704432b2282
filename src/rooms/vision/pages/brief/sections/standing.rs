//! How the vision stands: its latest version, what is open about it, and when it is looked at again.

use super::{Moment, Source, term};
use crate::rooms::files::moments::Local;
use crate::rooms::vision::pages::open_in_words;
use crate::rooms::vision::versions::called;
use crate::rooms::{days, words};
use plan::Workspace;
use plan::exchange::brief::{Block, Section, Term};
use plan::methods::review_rhythm::{self, Standing};
use plan::records::Strength;
use plan::records::feedback::newest_first;
use plan::records::vision_version::{self, Standing as Version};
use plan::records::{Feedback, Tension, feedback, review, tension, vision};

/// The section.
pub(super) const SOURCE: Source = Source {
    kinds: &[
        vision::KIND,
        vision_version::KIND,
        feedback::KIND,
        tension::KIND,
    ],
    make: |workspace, moment| {
        let terms = [
            version(workspace),
            open_tensions(workspace),
            open_feedback(workspace),
            next_review(workspace, moment),
        ];
        let terms: Vec<Term> = terms.into_iter().flatten().collect();
        (!terms.is_empty()).then(|| Section {
            key: "standing",
            heading: "How it stands".to_owned(),
            blocks: vec![Block::Terms(terms)],
        })
    },
};

fn version(workspace: &Workspace) -> Option<Term> {
    let versions = vision_version::newest_first(workspace);
    let newest = versions.first()?;
    let approved = match newest.approved_by.trim() {
        "" => String::new(),
        names => format!(", approved by {names}"),
    };
    let since = match Version::of(&vision_version::present(workspace), &versions) {
        Version::ChangedSince(_) => "; changed since",
        Version::AsIn(_) | Version::NoVersion => "",
    };
    // On paper “today” would be another day tomorrow.
    let name = match Local::at(newest.date).day() {
        Some(day) if newest.date > 0 => format!("The version of {}", days::written(day)),
        _ => words::capital(&called(newest.date)),
    };
    term("Latest version", &format!("{name}{approved}{since}"))
}

fn open_tensions(workspace: &Workspace) -> Option<Term> {
    let all = workspace.ordered(tension::KIND);
    let open = all
        .into_iter()
        .filter(|it| !Tension::from(*it).is_settled());
    match open.count() {
        0 => None,
        count => term("Tensions", &format!("{} open", words::number(count as f64))),
    }
}

fn open_feedback(workspace: &Workspace) -> Option<Term> {
    let all = newest_first(workspace);
    if all.is_empty() {
        return None;
    }
    let open = || all.iter().filter(|entry| entry.is_open());
    let strong = |entry: &&Feedback| entry.strength == Strength::Strong;
    let words = match (open().count(), open().filter(strong).count()) {
        (0, _) => "Everything is answered".to_owned(),
        (open, strong) => open_in_words(open, strong),
    };
    term("Feedback", &words)
}

fn next_review(workspace: &Workspace, moment: Moment) -> Option<Term> {
    let review = review::present(workspace);
    let words = match review_rhythm::standing(review, moment.today) {
        Standing::NoRhythm => return None,
        Standing::FirstDue => "The first is due".to_owned(),
        Standing::Next { on, .. } => days::written(on),
        Standing::Overdue { since, .. } => {
            format!("Overdue since {}", days::written(since))
        }
    };
    let every = review
        .every
        .map(|every| words::rhythm(every).to_lowercase());
    let every = every.map_or(String::new(), |every| format!(" ({every})"));
    term("Next review", &format!("{words}{every}"))
}
