//! What people said and did for an initiative and against it: of itself, and of the needs and pains that it
//! addresses.

use super::card::Shared;
use crate::rooms::focus::focus_moved;
use crate::rooms::{people_words, words};
use crate::routes::{Page, Route};
use crate::state::browser::today;
use crate::ui::{Choice, Finder, Icon, IconButton, Segmented, id};
use icondata_lu::{LuQuote, LuX};
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::methods::confidence_cap::GROUNDS;
use plan::methods::knowledge::Knowledge;
use plan::methods::{evidence_trace, ground};
use plan::records::evidence::{self, Evidence};
use plan::records::link::{self, Stance};
use plan::workspace::Change;
use plan::{Id, Workspace};

/// So many pieces of what it addresses are shown.
const MOST: usize = 5;

/// What the section shows.
#[derive(Clone, PartialEq, Default)]
struct Grounds {
    /// The pieces that speak of the initiative itself.
    own: Vec<(Id, Stance)>,
    /// Those that speak of what it addresses.
    under: Vec<Id>,
    /// How well that is known, in words.
    known: String,
}

impl Grounds {
    fn of(workspace: &Workspace, of: &Id) -> Self {
        let down = evidence_trace::down(workspace, of);
        let own = down.pieces.iter().map(|(id, contradicts)| {
            let stance = match contradicts {
                true => Stance::Contradicts,
                false => Stance::Supports,
            };
            (id.clone(), stance)
        });
        let own: Vec<(Id, Stance)> = own.collect();
        let mut under: Vec<Id> = Vec::new();
        for id in down.grounds.iter().flat_map(|it| it.pieces.keys()) {
            if !under.contains(id) && !own.iter().any(|(known, _)| known == id) {
                under.push(id.clone());
            }
        }
        Self {
            known: known(&ground::knowledge_of(workspace, &down, today())),
            own,
            under,
        }
    }
}

/// How well it is known, and by how much.
fn known(known: &Knowledge) -> String {
    let level = people_words::knowledge_level(known.level);
    let supports = words::counted(known.supporting, "piece supports it", "pieces support it");
    match (known.supporting, known.contradicting) {
        (0, 0) => "Nothing that anybody said or did leads to it yet.".to_owned(),
        (_, 0) => format!("{level}: {supports}."),
        (_, contradicting) => format!(
            "{level}: {supports}, {}.",
            words::counted(contradicting, "contradicts it", "contradict it")
        ),
    }
}

/// The pieces, and the way to another.
#[component]
pub(super) fn EvidenceOf() -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let grounds = memo(move |_| {
        for kind in GROUNDS {
            session.of_kind(kind, |_| ());
        }
        let of = shared.id.get_value();
        session.untracked(|workspace| Grounds::of(workspace, &of))
    });
    let gather = move || {
        let own = grounds.with(|it| it.own.clone());
        session.untracked(|workspace| free(workspace, &own))
    };
    let find = move |found: String| {
        Id::parse(&found).is_ok_and(|piece| shared.take_stance(&piece, Some(Stance::Supports)))
    };
    let trace = move || Route::to_record_on(Page::Evidence, &shared.id.get_value()).fragment();
    let under = move || grounds.with(|it| it.under.iter().take(MOST).cloned().collect::<Vec<_>>());
    let more = move || words::and_more(grounds.with(|it| it.under.len().saturating_sub(MOST)));
    view! {
        <section class="card initiative-ties" data-tie="evidence" aria-label="Evidence">
            <header class="initiative-part-head">
                <h3>"Evidence"</h3>
                <div class="actions">
                    <a class="button quiet small" href=trace>
                        <Icon icon=LuQuote />
                        <span>"Trace it"</span>
                    </a>
                    <Show when=move || !shared.read_only.get()>
                        <Finder press="Link evidence" label="Piece of evidence" gather=Box::new(gather) on_find=find />
                    </Show>
                </div>
            </header>
            <p class="quiet-text" role="status">{move || grounds.with(|it| it.known.clone())}</p>
            <ul aria-label="Evidence of the initiative itself">
                <For each=move || grounds.with(|it| it.own.clone()) key=|it| it.0.clone() let:piece>
                    <Piece piece=piece.0 grounds />
                </For>
            </ul>
            <Show when=move || grounds.with(|it| !it.under.is_empty())>
                <h4 class="caps">"Of what it addresses"</h4>
                <ul aria-label="Evidence of what it addresses">
                    <For each=under key=Id::clone let:piece>
                        <li class="initiative-end"><Learned piece=StoredValue::new(piece) /></li>
                    </For>
                </ul>
                <p class="quiet-text" hidden=move || more().is_none()>{more}</p>
            </Show>
        </section>
    }
}

/// The pieces that do not speak of it yet, the newest first.
fn free(workspace: &Workspace, own: &[(Id, Stance)]) -> Vec<Choice> {
    let all = evidence::newest_first(workspace).into_iter();
    let free = all.filter(|piece| !own.iter().any(|(id, _)| *id == piece.id));
    free.map(|piece| Choice {
        value: piece.id.to_string(),
        label: learned(&piece),
        detail: piece.text(evidence::WHO).trim().to_owned(),
    })
    .collect()
}

fn learned(piece: &Evidence) -> String {
    let learned = piece.learned().unwrap_or_default().trim();
    match learned {
        "" => "Without words yet".to_owned(),
        text => words::shortened(text, 120),
    }
}

/// A piece that speaks of the initiative itself.
#[component]
fn Piece(piece: Id, grounds: Memo<Grounds>) -> impl IntoView {
    let shared = Shared::use_context();
    let of = StoredValue::new(piece);
    let stance = Signal::derive(move || {
        grounds.with(|it| {
            let mut own = it.own.iter();
            of.with_value(|of| own.find(|(id, _)| id == of).map(|(_, stance)| *stance))
                .unwrap_or(Stance::Supports)
        })
    });
    let turn = move |stance: Stance| {
        shared.take_stance(&of.get_value(), Some(stance));
    };
    let unlink = move || {
        focus_moved("[data-tie=\"evidence\"] .finder button".to_owned());
        if shared.take_stance(&of.get_value(), None) {
            let said = "The piece is not linked any more";
            shared.app.toasts.offer_undo(said);
        }
    };
    view! {
        <li class="initiative-end">
            <Learned piece=of />
            <Show when=move || !shared.read_only.get()>
                <IconButton label="Unlink this piece" icon=LuX small=true on_press=unlink />
            </Show>
            <div class="initiative-says">
                <Segmented
                    label="What it says of the initiative"
                    name=id::unique("stance")
                    choices=vec![(Stance::Supports, "Supports"), (Stance::Contradicts, "Contradicts")]
                    chosen=stance
                    disabled=shared.read_only
                    on_choose=turn
                />
            </div>
        </li>
    }
}

/// What was learned, and from whom.
#[component]
fn Learned(piece: StoredValue<Id>) -> impl IntoView {
    let session = Shared::use_context().app.session;
    let read = memo(move |_| {
        session.record(&piece.get_value(), |record| {
            let piece = Evidence::of(record?)?;
            let who = piece.text(evidence::WHO).trim().to_owned();
            Some((learned(&piece), who, people_words::way(piece.way)))
        })
    });
    let href = Route::to_record_on(Page::Evidence, &piece.get_value()).fragment();
    let small = move || {
        read.get().map(|(_, who, way)| match who.as_str() {
            "" => way.to_owned(),
            who => format!("{who}, {}", way.to_lowercase()),
        })
    };
    view! {
        <a class="initiative-end-name" href=href>
            <span dir="auto">{move || read.get().map(|it| it.0)}</span>
            " "
            <small dir="auto">{small}</small>
        </a>
    }
}

impl Shared {
    /// Says what a piece says of the initiative. Answers whether that is kept.
    fn take_stance(self, piece: &Id, stance: Option<Stance>) -> bool {
        match link::take_stance(piece, &self.id.get_value(), stance) {
            Ok(edits) => self
                .app
                .session
                .apply(Change::new("Link evidence", edits.to_vec())),
            Err(_) => {
                self.app.toasts.problem(
                    "This cannot be linked: the id that it has from its file is too long.",
                );
                false
            }
        }
    }
}
