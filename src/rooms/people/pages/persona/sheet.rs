//! A persona's sheet: what of them goes on paper, and into Markdown.

use super::fit::{Fit, fit};
use crate::rooms::people::face::Face;
use crate::rooms::people::grounded;
use crate::rooms::people_words::{persona_section, way};
use crate::rooms::{days, sheet, words};
use crate::state::{Session, browser};
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use markup::view;
use plan::Id;
use plan::exchange::brief::Brief;
use plan::exchange::persona_sheet::{self, SheetWords};
use plan::methods::knowledge::Knowledge;
use plan::records::Evidence;
use plan::records::persona::{self, Section};

/// The sheet as it is now; `None` where the persona is gone.
pub(super) fn compose(session: Session, id: &Id) -> Option<Brief> {
    let words = SheetWords {
        nameless: "Unnamed persona",
        who: "Who they are",
        more: "More",
        evidence: "What was said and seen",
        section: &|section| words::capital(persona_section(section)),
        kind: &|kind| words::persona_kind(kind).to_owned(),
        knowledge: &known,
        grounding: &|ground| {
            let word = grounded::word(ground.is_grounded());
            format!("{word}. {}", grounded::why(ground))
        },
        origin: &origin,
    };
    session.untracked(|workspace| persona_sheet::sheet(workspace, id, browser::today(), &words))
}

/// On what a need or a pain rests.
fn known(knowledge: &Knowledge) -> String {
    let (supporting, contradicting) = (knowledge.supporting, knowledge.contradicting);
    match (supporting, contradicting) {
        (0, 0) => "(assumed)".to_owned(),
        (_, 0) => format!(
            "({})",
            words::counted(supporting, "piece of evidence", "pieces of evidence")
        ),
        _ => format!("({supporting} for, {contradicting} against)"),
    }
}

/// Where a piece of evidence comes from.
fn origin(piece: &Evidence) -> String {
    let day = piece.date.map(days::written).unwrap_or_default();
    let parts = [
        way(piece.way).to_owned(),
        piece.who.clone(),
        piece.source.clone(),
        day,
    ];
    let parts = parts
        .iter()
        .map(|part| part.trim())
        .filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(", ")
}

/// A persona's sheet while it is printed.
#[derive(Clone, Copy)]
pub(super) struct OnPaper {
    /// What is on the page, and how it was made to fit.
    contents: RwSignal<Option<(Brief, Fit)>>,
    /// Whether that was begun for the printing that is under way, or about to be.
    prepared: StoredValue<bool>,
}

impl OnPaper {
    /// Nothing is printed.
    pub(super) fn new() -> Self {
        Self {
            contents: RwSignal::new(None),
            prepared: StoredValue::new(false),
        }
    }

    /// Puts the sheet as it is now on one page, once for each printing: the button prepares it before the
    /// browser says that it prints.
    ///
    /// That it was begun is known at once, so that a printing that is called off at once leaves nothing.
    pub(super) fn prepare(self, session: Session, id: &Id) -> impl Future<Output = ()> + use<> {
        // The page may be gone by now.
        let is_first = self.prepared.try_get_value() == Some(false);
        let sheet = is_first.then(|| compose(session, id)).flatten();
        if sheet.is_some() {
            self.prepared.set_value(true);
        }
        async move {
            let is_wanted = move || self.prepared.try_get_value() == Some(true);
            let show = move |sheet, fit| {
                is_wanted() && self.contents.try_set(Some((sheet, fit))).is_none()
            };
            if let Some(sheet) = sheet {
                fit(sheet, show).await;
            }
        }
    }

    /// It is printed, or it is not to be.
    pub(super) fn clear(self) {
        let _ = self.prepared.try_set_value(false);
        let _ = self.contents.try_set(None);
    }
}

/// The sheet, made when it is printed, and gone afterwards.
#[component]
pub(super) fn Paper(id: Id, paper: OnPaper) -> impl IntoView {
    let session = crate::state::AppState::use_context().session;
    let of = StoredValue::new(id);
    let before = window_event_listener(ev::beforeprint, move |_| {
        if let Some(id) = of.try_get_value() {
            spawn_local(paper.prepare(session, &id));
        }
    });
    let after = window_event_listener(ev::afterprint, move |_| paper.clear());
    on_cleanup(move || {
        before.remove();
        after.remove();
    });
    move || {
        paper
            .contents
            .get()
            .map(|(Brief { title, sections }, fit)| {
                let id = of.get_value();
                let hidden = session.untracked(|workspace| {
                    let record = workspace.record(&id);
                    record.map(persona::hidden).unwrap_or_default()
                });
                let colour = session.untracked(|workspace| {
                    let record = workspace.record(&id);
                    record
                        .map(plan::records::Persona::from)
                        .unwrap_or_default()
                        .colour
                        .word()
                });
                let face = (!hidden.contains(&Section::Picture)).then(|| view! { <Face id /> });
                view! {
                    <article
                        class="brief persona-paper"
                        data-color=colour
                        data-small=(fit.small > 0).then(|| fit.small.to_string())
                        aria-labelledby="persona-paper"
                    >
                        <header>
                            {face}
                            <h2 class="serif" id="persona-paper" dir="auto">{title}</h2>
                        </header>
                        {sheet::sections(sections)}
                    </article>
                }
            })
    }
}
