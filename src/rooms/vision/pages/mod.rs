//! The pages of the room beside the bullseye, each in a folder of its own.

mod brief;
mod converge;
mod feedback;
mod hints;
mod names;
mod statement;
mod tensions;

pub use feedback::review_is_overdue;

use crate::rooms::page_head::{self, PageParts};
use crate::rooms::words;
use crate::routes::{Page, Room};
use crate::state::{AppState, Session};
use leptos::prelude::*;
use markup::view;
use plan::Id;
use plan::records::link::{self, Relation};
use plan::records::persona_trait::Trait;
use plan::records::vision;
use plan::workspace::{Edit, IdError};

/// Whether the vision is linked to a record; followed.
fn is_linked(session: Session, relation: Relation, to: &Id) -> bool {
    let link = link::id(relation, &vision::id(), to);
    link.is_ok_and(|link| session.record(&link, |record| record.is_some()))
}

/// What a need or a pain is called; `None` for a record of another kind.
fn need_or_pain(kind: &str) -> Option<String> {
    let what = Trait::from_kind(kind).filter(|it| matches!(it, Trait::Need | Trait::Pain))?;
    Some(words::capital(words::one_trait(what)))
}

/// How much feedback is open, and how much of that is strong: "3 open (1 strong)".
fn open_in_words(open: usize, strong: usize) -> String {
    match strong {
        0 => format!("{open} open"),
        1 if open == 1 => "1 open (strong)".to_owned(),
        _ => format!("{open} open ({strong} strong)"),
    }
}

/// The edit of a link. Where none can be made of two ids, as of those that a file of others can hold, says
/// so.
fn link_or_say(app: AppState, edit: Result<Edit, IdError>) -> Option<Edit> {
    if edit.is_err() {
        let said = "This cannot be linked: the id that it has from its file is too long.";
        app.toasts.problem(said);
    }
    edit.ok()
}

/// A page, with its heading and the way to the others.
#[component]
pub fn VisionPage(page: Page) -> impl IntoView {
    let parts = match page {
        Page::Converge => {
            let body = view! { <converge::Converge /> }.into_any();
            PageParts::of(converge::HEADING, body)
        }
        Page::Tensions => tensions::parts(),
        Page::Statement => {
            let body = view! { <statement::Statement /> }.into_any();
            PageParts::of(statement::HEADING, body)
        }
        Page::Feedback => {
            let body = view! { <feedback::Feedback /> }.into_any();
            PageParts::of(feedback::HEADING, body)
        }
        Page::Brief => PageParts::of(brief::HEADING, view! { <brief::Brief /> }.into_any()),
        // Those of other rooms are made there.
        _ => PageParts::of("", ().into_any()),
    };
    page_head::page(Room::Vision, page, parts)
}
