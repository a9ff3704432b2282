//! The sides of a tension, opposite each other.

use super::super::names::NAMES;
use super::list::{TensionList, card};
use crate::rooms::focus::focus;
use crate::rooms::words;
use crate::ui::{Button, ButtonKind, IconButton, InPlace, TextField};
use icondata_lu::{LuPlus, LuX};
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use plan::records::{Position, position};
use plan::workspace::{Change, Edit};

/// The positions of a tension.
#[component]
pub(super) fn Positions(of: Id) -> impl IntoView {
    let list = TensionList::use_context();
    let session = list.app.session;
    let of = StoredValue::new(of);
    let ids = memo(move |_| {
        let of = of.get_value();
        session.links_of(&of, |workspace| {
            let positions = workspace.positions_in(&of).into_iter();
            positions
                .map(|record| record.id().clone())
                .collect::<Vec<Id>>()
        })
    });
    let count = move || ids.with(|ids| ids.len().min(4).to_string());
    let add = move || list.add_position(&of.get_value());
    view! {
        <ul class="positions" aria-label="Positions" data-count=count>
            <For each=move || ids.get() key=Id::clone let:id>
                <Side of id ids />
            </For>
        </ul>
        <Show when=move || !session.is_read_only()>
            <div class="positions-add">
                <Button
                    label="Add a position"
                    kind=ButtonKind::Quiet
                    icon=LuPlus
                    small=true
                    on_press=add
                />
            </div>
        </Show>
    }
}

/// One position, and who holds it.
#[component]
fn Side(of: StoredValue<Id>, id: Id, ids: Memo<Vec<Id>>) -> impl IntoView {
    let list = TensionList::use_context();
    let session = list.app.session;
    let read_only = Signal::derive(move || session.is_read_only());
    let own = StoredValue::new(id.clone());
    let look = memo(move |_| {
        own.with_value(|id| session.record(id, |record| record.map(Position::from)))
            .unwrap_or_default()
    });
    let number = memo(move |_| {
        let at = own.with_value(|id| ids.with(|ids| ids.iter().position(|it| it == id)));
        at.map_or(1, |at| at + 1)
    });
    let set = move |field: &'static str, label: &'static str, text: String| {
        session.set(label, &own.get_value(), field, text);
    };
    view! {
        <li class="position" data-id=id.to_string()>
            <InPlace
                label=Signal::derive(move || format!("Position {}", number.get()))
                value=Signal::derive(move || look.with(|look| look.text.clone()))
                placeholder="What do they want, and why?"
                class="position-text serif"
                multiline=true
                read_only
                on_input=move |text: String| set(position::TEXT, "Edit position", text)
                on_leave=Callback::new(move |()| session.seal())
            />
            <div class="position-holder">
                <TextField
                    label="Held by"
                    value=Signal::derive(move || look.with(|look| look.holder.clone()))
                    placeholder="Names"
                    list=NAMES
                    read_only
                    on_input=move |text: String| set(position::HOLDER, "Edit who holds it", text)
                    on_leave=Callback::new(move |()| session.seal())
                />
                <Show when=move || !session.is_read_only()>
                    <IconButton
                        label=Signal::derive(move || format!("Delete position {}", number.get()))
                        icon=LuX
                        small=true
                        on_press=move || list.delete_position(&of.get_value(), &own.get_value())
                    />
                </Show>
            </div>
        </li>
    }
}

impl TensionList {
    fn add_position(self, of: &Id) {
        let session = self.app.session;
        let id = session.fresh_id();
        let change =
            session.untracked(|workspace| super::changes::add_position(workspace, of, id.clone()));
        session.apply(change);
        focus(format!(".position[data-id=\"{id}\"] textarea"));
    }

    fn delete_position(self, of: &Id, id: &Id) {
        let session = self.app.session;
        let text = session.untracked(|it| it.record(id).map(Position::from).unwrap_or_default());
        let edits = vec![Edit::Delete { id: id.clone() }];
        if !session.apply(Change::new("Delete position", edits)) {
            return;
        }
        let said = match text.text.trim() {
            "" => "The position is deleted".to_owned(),
            words => format!("“{}” is deleted", words::shortened(words, 40)),
        };
        self.app.toasts.offer_undo(said);
        focus(format!("{} .positions-add button", card(of)));
    }
}
