//! The evidence of a note: how much there is, what it says, and choosing more.

use super::desk::Desk;
use crate::rooms::focus::focus_moved;
use crate::rooms::{people_words, words};
use crate::routes::{Page, Route};
use crate::state::Session;
use crate::ui::combobox::Choice;
use crate::ui::{Combobox, Icon, IconButton, Popover};
use icondata_lu::{LuQuote, LuX};
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::records::empathy_note::Basis;
use plan::records::evidence::{self, Evidence};
use plan::records::link::{Relation, Stance, take_stance};
use plan::workspace::Change;
use plan::{Id, Workspace};

/// The pieces that speak of a note, and whether they support it.
fn pieces(workspace: &Workspace, note: &Id) -> Vec<(Id, Stance)> {
    let of = |relation: Relation, stance| {
        let records = workspace.linked_to(note, relation.word()).into_iter();
        let pieces = records.filter(|record| evidence::is_piece(record));
        pieces.map(move |record| (record.id().clone(), stance))
    };
    let supports = of(Relation::Supports, Stance::Supports);
    supports
        .chain(of(Relation::Contradicts, Stance::Contradicts))
        .collect()
}

/// What a piece says, in a line.
fn says(piece: &Evidence) -> String {
    piece
        .learned()
        .unwrap_or("Evidence without words")
        .to_owned()
}

/// Where a piece comes from, in a line.
fn comes_from(piece: &Evidence) -> String {
    let way = people_words::way(piece.way);
    match [&piece.who, &piece.source]
        .into_iter()
        .find(|it| !it.trim().is_empty())
    {
        Some(who) => format!("{way}, {}", who.trim()),
        None => way.to_owned(),
    }
}

/// How much evidence a note has, and the sheet with it.
#[component]
pub(super) fn Proof(
    of: StoredValue<Id>,
    basis: Memo<Basis>,
    name: Signal<String>,
) -> impl IntoView {
    let session = Desk::use_context().maps.app.session;
    let count = memo(move |_| {
        of.with_value(|id| session.links_of(id, |workspace| pieces(workspace, id).len()))
    });
    let is_missing = move || count.get() == 0 && basis.get() == Basis::Observed;
    // An inferred note may well have none: then there is no word about it.
    let words = move || match count.get() {
        0 if is_missing() => "No evidence".to_owned(),
        0 => String::new(),
        count => words::counted(count, "piece", "pieces"),
    };
    let label = Signal::derive(move || {
        let has = match count.get() {
            0 if is_missing() => "No evidence".to_owned(),
            0 => "Evidence".to_owned(),
            count => words::counted(count, "piece of evidence", "pieces of evidence"),
        };
        format!("{has}: {}", name.get())
    });
    let button = move || {
        view! {
            <Icon icon=LuQuote />
            <span data-none=move || is_missing().then_some("") hidden=move || words().is_empty()>{words}</span>
        }
    };
    let sheet = move || view! { <Sheet of session /> };
    view! { <Popover label class="empathy-proof" button=ViewFn::from(button) sheet /> }
}

#[component]
fn Sheet(of: StoredValue<Id>, session: Session) -> impl IntoView {
    let desk = Desk::use_context();
    let all =
        memo(move |_| of.with_value(|id| session.links_of(id, |workspace| pieces(workspace, id))));
    let known = session.untracked(evidence::newest_first);
    let any = known.iter().any(|piece| !piece.is_blank());
    let known = StoredValue::new(known);
    let choices = Signal::derive(move || {
        all.with(|all| {
            known.with_value(|known| {
                let is_free = |piece: &&Evidence| {
                    !piece.is_blank() && all.iter().all(|(id, _)| *id != piece.id)
                };
                let choice = |piece: &Evidence| Choice {
                    value: piece.id.to_string(),
                    label: words::shortened(&says(piece), 90),
                    detail: comes_from(piece),
                };
                known.iter().filter(is_free).map(choice).collect::<Vec<_>>()
            })
        })
    });
    let choose = move |piece: Option<String>| {
        if let Some(piece) = piece.and_then(|piece| Id::parse(&piece).ok()) {
            desk.rest_on(&of.get_value(), &piece, true);
        }
    };
    let evidence = Route::to_page(Page::Evidence).fragment();
    view! {
        <div class="empathy-evidence">
            <Show
                when=move || all.with(|all| !all.is_empty())
                fallback=|| {
                    view! {
                        <p class="quiet-text">"No evidence yet. Which piece shows that it is so?"</p>
                    }
                }
            >
                <ul aria-label="Evidence of this note">
                    <For each=move || all.get() key=|(id, stance)| (id.clone(), *stance as u8) let:piece>
                        <Piece of piece />
                    </For>
                </ul>
            </Show>
            <Show when=move || any && !session.is_read_only()>
                <Combobox
                    label="Add a piece of evidence"
                    choices
                    chosen=Signal::derive(|| None::<String>)
                    placeholder="Part of what was said"
                    on_choose=choose
                />
            </Show>
            <a href=evidence>
                {if any { "All evidence" } else { "Add the first piece of evidence" }}
            </a>
        </div>
    }
}

#[component]
fn Piece(of: StoredValue<Id>, piece: (Id, Stance)) -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.maps.app.session;
    let (id, stance) = piece;
    let href = Route::to_record_on(Page::Evidence, &id).fragment();
    let id = StoredValue::new(id);
    let read = memo(move |_| {
        let read = id.with_value(|id| session.record(id, |it| it.and_then(Evidence::of)));
        read.map_or_else(Default::default, |it| (says(&it), comes_from(&it)))
    });
    let words = move || read.with(|(words, _)| words::shortened(words, 180));
    let label = Signal::derive(move || {
        read.with(|(words, _)| format!("Take away: {}", words::shortened(words, 60)))
    });
    let against =
        (stance == Stance::Contradicts).then(|| view! { <strong>"Speaks against it. "</strong> });
    let press = move || {
        desk.rest_on(&of.get_value(), &id.get_value(), false);
        focus_moved(".popover:popover-open .empathy-evidence :is(input, a)".to_owned());
    };
    view! {
        <li>
            <div>
                <a class="serif" href=href dir="auto">{words}</a>
                <small>{against} <span dir="auto">{move || read.with(|(_, from)| from.clone())}</span></small>
            </div>
            <Show when=move || !session.is_read_only()>
                <IconButton label icon=LuX small=true on_press=press />
            </Show>
        </li>
    }
}

impl Desk {
    /// The note rests on a piece of evidence from now on, or does so no more.
    fn rest_on(self, note: &Id, piece: &Id, on: bool) {
        let app = self.maps.app;
        let (stance, label, said) = if on {
            (
                Some(Stance::Supports),
                "Add evidence to note",
                "The evidence is added",
            )
        } else {
            (
                None,
                "Take evidence from note",
                "The evidence is taken away",
            )
        };
        match take_stance(piece, note, stance) {
            Ok(edits) => {
                if app.session.apply(Change::new(label, edits.into())) {
                    app.announce(said);
                }
            }
            // Only a file from elsewhere has an id as long as that.
            Err(_) => app.toasts.problem(
                "This evidence cannot be added here: its id, which came with its file, is too long.",
            ),
        }
    }
}
