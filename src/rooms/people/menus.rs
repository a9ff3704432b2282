//! What the buttons on a card open: one menu in the page, about one thing at a time.

use super::actions::Move;
use super::changes;
use super::line_actions::LineOf;
use super::reading;
use super::room::People;
use crate::rooms::words;
use crate::routes::{Page, Room, Route};
use crate::ui::{Icon, MenuItem, MenuSwatches, SharedMenuList, keys};
use icondata_core::Icon as IconData;
use icondata_lu::{
    LuArrowDown, LuArrowDownToLine, LuArrowLeft, LuArrowRight, LuArrowUp, LuArrowUpToLine, LuCheck,
    LuCopy, LuMaximize2, LuTarget, LuTrash2,
};
use leptos::prelude::*;
use markup::view;
use plan::Id;
use plan::records::persona::{self, PersonaKind};
use plan::records::{Persona, initiative};

/// What the menu is about.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum MenuOf {
    /// A persona: colour, duplicate, delete.
    Card(Id),
    /// Where a persona stands in the gallery.
    Place(Id),
    /// What part a persona plays.
    Kind(Id),
    /// The initiatives for a persona.
    Initiatives(Id),
    /// A goal, need or pain.
    Line(LineOf),
}

impl MenuOf {
    /// The persona on whose card the menu opened.
    pub(super) fn persona(&self) -> &Id {
        match self {
            Self::Card(id) | Self::Place(id) | Self::Kind(id) | Self::Initiatives(id) => id,
            Self::Line(line) => &line.persona,
        }
    }

    fn title(&self, people: People) -> String {
        let name = reading::name_now(people.app.session, self.persona());
        match self {
            Self::Card(_) => format!("More about {name}"),
            Self::Place(_) => format!("Move {name}"),
            Self::Kind(_) => format!("What part {name} plays"),
            Self::Initiatives(_) => format!("Initiatives for {name}"),
            Self::Line(line) => format!("Move {}", words::one_trait(line.kind)),
        }
    }
}

/// The room's menu.
#[component]
pub(super) fn Menus() -> impl IntoView {
    let people = People::use_context();
    let title = move || {
        let of = people.menu_of.get();
        of.map(|of| of.title(people)).unwrap_or_default()
    };
    let items = move || match people.menu_of.get_untracked() {
        Some(MenuOf::Card(id)) => card(people, &id),
        Some(MenuOf::Place(id)) => place(people, &id),
        Some(MenuOf::Kind(id)) => kinds(people, &id),
        Some(MenuOf::Initiatives(id)) => initiatives(people, &id),
        Some(MenuOf::Line(line)) => line_items(people, line),
        None => ().into_any(),
    };
    view! { <SharedMenuList menu=people.menu label=Signal::derive(title) items /> }
}

fn look_now(people: People, id: &Id) -> Persona {
    untrack(|| reading::persona(people.app.session, id))
}

fn card(people: People, id: &Id) -> AnyView {
    let chosen = look_now(people, id).colour.word();
    let coloured = id.clone();
    let choose = move |word| people.choose(&coloured, persona::COLOUR, "Change colour", word);
    let (copied, deleted) = (id.clone(), id.clone());
    let whole = id.clone();
    let open = (!people.is_whole).then(|| {
        view! {
            <MenuItem
                label="Open the whole page"
                icon=LuMaximize2
                on_press=move || people.app.go(Route::to_record_on(Page::Persona, &whole))
            />
        }
    });
    view! {
        <MenuSwatches colours=words::colours() chosen on_choose=Callback::new(choose) />
        <hr />
        {open}
        <MenuItem
            label="Duplicate"
            icon=LuCopy
            on_press=move || people.duplicate_persona(&copied)
        />
        <MenuItem
            label="Delete"
            icon=LuTrash2
            danger=true
            on_press=move || people.delete_persona(&deleted)
        />
    }
    .into_any()
}

fn place(people: People, id: &Id) -> AnyView {
    let item = |label: &'static str, icon: IconData, wanted: Move| {
        let id = id.clone();
        let on_press = move || people.move_persona(&id, wanted);
        view! { <MenuItem label icon on_press /> }
    };
    view! {
        {item("Move earlier", LuArrowLeft, Move::Earlier)}
        {item("Move later", LuArrowRight, Move::Later)}
        {item("Move to the start", LuArrowUpToLine, Move::First)}
        {item("Move to the end", LuArrowDownToLine, Move::Last)}
    }
    .into_any()
}

fn kinds(people: People, id: &Id) -> AnyView {
    let chosen = look_now(people, id).kind;
    PersonaKind::ALL
        .iter()
        .map(|&choice| {
            let id = id.clone();
            view! {
                <button
                    type="button"
                    class="menu-item kind-item"
                    role="menuitemradio"
                    tabindex="-1"
                    aria-checked=(choice == chosen).to_string()
                    on:click=move |_| {
                        people.choose(&id, persona::PERSONA_KIND, "Change kind", choice.word());
                    }
                >
                    <Icon icon=LuCheck />
                    <span>{words::persona_kind(choice)} " " <small>{explained(choice)}</small></span>
                </button>
            }
        })
        .collect_view()
        .into_any()
}

/// What a kind of persona means for the design.
fn explained(kind: PersonaKind) -> &'static str {
    match kind {
        PersonaKind::Primary => "The design must satisfy them.",
        PersonaKind::Secondary => "Mostly satisfied by the same design, with a need of their own.",
        PersonaKind::Supplemental => "Satisfied by what is done for the others.",
        PersonaKind::Customer => "Pays, but does not use it.",
        PersonaKind::Served => "Does not use it, but feels it.",
        PersonaKind::Negative => "Whom it is not for.",
    }
}

fn initiatives(people: People, id: &Id) -> AnyView {
    let found: Vec<(Id, String)> = people.app.session.untracked(|workspace| {
        let found = changes::initiatives_of(workspace, id).into_iter();
        found
            .map(|record| {
                (
                    record.id().clone(),
                    record.text(initiative::NAME).to_owned(),
                )
            })
            .collect()
    });
    found
        .into_iter()
        .map(|(id, name)| {
            let name = words::initiative_name(&name, 80);
            let href = Route::to_record(Room::Priorities, &id).fragment();
            view! {
                <a class="menu-item" role="menuitem" tabindex="-1" href=href>
                    <Icon icon=LuTarget />
                    <span>{name}</span>
                </a>
            }
        })
        .collect_view()
        .into_any()
}

fn line_items(people: People, line: LineOf) -> AnyView {
    let (up, down, gone) = (line.clone(), line.clone(), line);
    view! {
        <MenuItem
            label="Move up"
            icon=LuArrowUp
            shortcut=keys::written("Alt \u{2191}")
            on_press=move || people.move_line(&up, Move::Earlier)
        />
        <MenuItem
            label="Move down"
            icon=LuArrowDown
            shortcut=keys::written("Alt \u{2193}")
            on_press=move || people.move_line(&down, Move::Later)
        />
        <MenuItem
            label="Delete"
            icon=LuTrash2
            danger=true
            on_press=move || people.remove_line(&gone, true)
        />
    }
    .into_any()
}
