//! Over the page of one persona: the way to the others, and what can be done with the page.

use super::sheet::OnPaper;
use super::sheet_actions::SheetActions;
use super::shown::ShownFields;
use crate::rooms::people::menus::MenuOf;
use crate::rooms::people::reading;
use crate::rooms::people::room::People;
use crate::routes::{Page, Room, Route};
use crate::ui::{Icon, MoreButton};
use icondata_core::Icon as IconData;
use icondata_lu::{LuChevronLeft, LuChevronRight, LuColumns3, LuLayoutGrid};
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;
use plan::records::{Persona, persona};

/// The bar.
#[component]
pub(super) fn Bar(id: Id, paper: OnPaper) -> impl IntoView {
    let people = People::use_context();
    let session = people.app.session;
    let of = StoredValue::new(id.clone());
    let ids = memo(move |_| session.ordered(persona::KIND));
    let beside = move |forward: bool| {
        memo(move |_| {
            let at = ids.with(|ids| of.with_value(|id| ids.iter().position(|it| it == id)))?;
            let at = if forward {
                at.checked_add(1)
            } else {
                at.checked_sub(1)
            };
            ids.with(|ids| ids.get(at?).cloned())
        })
    };
    let (before, after) = (beside(false), beside(true));
    let several = move || ids.with(Vec::len) > 1;
    view! {
        <div class="page-bar whole-bar">
            <nav class="actions" aria-label="Personas">
                <a class="button quiet small" href=Route::to_record(Room::People, &id).fragment()>
                    <Icon icon=LuLayoutGrid />
                    <span>"All personas"</span>
                </a>
                <Neighbour id=before what="Previous" icon=LuChevronLeft />
                <Neighbour id=after what="Next" icon=LuChevronRight />
                <Show when=several>
                    <a class="button quiet small" href=Route::to_page(Page::Persona).fragment()>
                        <Icon icon=LuColumns3 />
                        <span>"Side by side"</span>
                    </a>
                </Show>
            </nav>
            <div class="actions" role="group" aria-label="This persona">
                <SheetActions id=id.clone() paper />
                <Show when=move || !session.is_read_only()>
                    <ShownFields id=of.get_value() />
                </Show>
                <Show when=move || !session.is_read_only()>
                    <More of />
                </Show>
            </div>
        </div>
    }
}

/// The way to the persona before or after.
#[component]
fn Neighbour(id: Memo<Option<Id>>, what: &'static str, icon: IconData) -> impl IntoView {
    let session = People::use_context().app.session;
    move || {
        id.get().map(|id| {
            let href = Route::to_record_on(Page::Persona, &id).fragment();
            let name = move || {
                let persona = session.record(&id, |record| record.map(Persona::from));
                persona
                    .as_ref()
                    .map_or_else(String::new, reading::spoken_name)
            };
            view! {
                <a class="button quiet small" href=href>
                    <Icon icon />
                    <span class="visually-hidden">{what} ": "</span>
                    <span dir="auto">{name}</span>
                </a>
            }
        })
    }
}

/// The button of the persona's menu.
#[component]
fn More(of: StoredValue<Id>) -> impl IntoView {
    let people = People::use_context();
    let session = people.app.session;
    let name = move || of.with_value(|id| reading::spoken_name(&reading::persona(session, id)));
    view! {
        <MoreButton
            about=Signal::derive(name)
            title="Colour, duplicate, delete"
            class="small persona-more"
            menu=people.menu
            on_open=move || people.menu_of.set(Some(MenuOf::Card(of.get_value())))
        />
    }
}
