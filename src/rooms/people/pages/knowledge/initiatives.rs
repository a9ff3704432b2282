//! The initiatives that a need or a pain drives.

use super::board::Board;
use crate::rooms::focus::focus_moved;
use crate::rooms::words;
use crate::routes::{Room, Route};
use crate::ui::{Choice, Combobox, Icon, IconButton};
use icondata_lu::{LuArrowRight, LuPlus, LuX};
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::methods::knowledge_gaps::Gap;
use plan::records::initiative;
use plan::records::link::{self, Relation};
use plan::workspace::Change;
use plan::{Id, Record};

/// What it drives, and the way to link another.
#[component]
pub(super) fn Initiatives(of: StoredValue<Id>, gap: Memo<Option<Gap>>) -> impl IntoView {
    let board = Board::use_context();
    let session = board.app.session;
    let ids =
        memo(move |_| gap.with(|gap| gap.as_ref().map_or(Vec::new(), |it| it.initiatives.clone())));
    let linking = RwSignal::new(false);
    let field = move || format!(".gap[data-id=\"{}\"] .gap-link", of.get_value());
    let begin = move |_| {
        linking.set(true);
        focus_moved(format!("{} input", field()));
    };
    view! {
        <div class="gap-initiatives">
            <Show when=move || !ids.with(Vec::is_empty)>
                <ul class="gap-chips" aria-label="Initiatives that address it">
                    <For each=move || ids.get() key=Id::clone let:id>
                        <InitiativeChip need=of id />
                    </For>
                </ul>
            </Show>
            <Show when=move || !session.is_read_only()>
                <div class="gap-link">
                    <Show
                        when=move || linking.get()
                        fallback=move || {
                            view! {
                                <button type="button" class="button quiet small" on:click=begin>
                                    <Icon icon=LuPlus />
                                    <span>"Link an initiative"</span>
                                </button>
                            }
                        }
                    >
                        <Choosing of ids linking />
                    </Show>
                </div>
            </Show>
        </div>
    }
}

#[component]
fn InitiativeChip(need: StoredValue<Id>, id: Id) -> impl IntoView {
    let board = Board::use_context();
    let session = board.app.session;
    let route = Route::to_record(Room::Priorities, &id).fragment();
    let of = StoredValue::new(id);
    let name = memo(move |_| {
        of.with_value(|id| session.record(id, |record| record.map_or(String::new(), named)))
    });
    let label = Signal::derive(move || format!("Unlink {}", name.get()));
    let unlink = move || {
        let edit = link::remove(Relation::Addresses, &of.get_value(), &need.get_value());
        if let Ok(edit) = edit {
            let edits = vec![edit];
            focus_moved(format!(
                ".gap[data-id=\"{}\"] .gap-link button",
                need.get_value()
            ));
            if session.apply(Change::new("Unlink initiative", edits)) {
                board
                    .app
                    .announce(format!("{} is not linked any more", name.get_untracked()));
            }
        }
    };
    view! {
        <li class="gap-chip">
            <a href=route dir="auto">
                <Icon icon=LuArrowRight />
                <span>{move || name.get()}</span>
            </a>
            <Show when=move || !session.is_read_only()>
                <IconButton label icon=LuX small=true on_press=unlink />
            </Show>
        </li>
    }
}

/// Finds an initiative by part of its name. What is chosen is linked at once.
#[component]
fn Choosing(of: StoredValue<Id>, ids: Memo<Vec<Id>>, linking: RwSignal<bool>) -> impl IntoView {
    let board = Board::use_context();
    let session = board.app.session;
    let choices = memo(move |_| {
        let linked = ids.get();
        session.of_kind(initiative::KIND, |workspace| {
            let all = workspace.ordered(initiative::KIND).into_iter();
            all.filter(|record| !linked.contains(record.id()))
                .map(|record| Choice {
                    value: record.id().to_string(),
                    label: named(record),
                    detail: String::new(),
                })
                .collect::<Vec<_>>()
        })
    });
    let choose = move |chosen: Option<String>| {
        let Some(id) = chosen.and_then(|id| Id::parse(&id).ok()) else {
            return;
        };
        let need = of.get_value();
        match link::add(Relation::Addresses, &id, &need) {
            Ok(edit) => {
                linking.set(false);
                focus_moved(format!(".gap[data-id=\"{need}\"] .gap-link button"));
                if session.apply(Change::new("Link initiative", vec![edit])) {
                    board.app.announce("The initiative is linked");
                }
            }
            Err(_) => board
                .app
                .toasts
                .problem("This cannot be linked: the id that it has from its file is too long."),
        }
    };
    let key = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" && !event.default_prevented() {
            linking.set(false);
            focus_moved(format!(
                ".gap[data-id=\"{}\"] .gap-link button",
                of.get_value()
            ));
        }
    };
    view! {
        <div class="gap-choosing" on:keydown=key>
            <Combobox
                label="Initiative that addresses it"
                choices
                chosen=Signal::derive(|| None::<String>)
                placeholder="Part of its name"
                on_choose=choose
            />
        </div>
    }
}

fn named(record: &Record) -> String {
    words::initiative_name(record.text(initiative::NAME), 80)
}
