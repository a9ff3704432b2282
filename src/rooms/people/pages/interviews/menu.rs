//! What can be done with a guide, with an interview, and with a question.

use super::caret::focus_line;
use super::changes;
use super::lines::Lines;
use super::names;
use super::shared::{MenuOf, Shared};
use crate::rooms::people::actions::Move;
use crate::rooms::people::dom::Caret;
use crate::ui::{MenuItem, SharedMenuList, keys};
use icondata_lu::{LuArrowDown, LuArrowDownToLine, LuArrowUp, LuArrowUpToLine, LuCopy, LuTrash2};
use leptos::prelude::*;
use markup::view;
use plan::Id;
use plan::records::{guide, interview};

/// The page's menu.
#[component]
pub(super) fn PageMenu() -> impl IntoView {
    let shared = Shared::use_context();
    let label = move || {
        let of = shared.menu_of.get();
        of.map_or_else(String::new, |of| label(shared, &of))
    };
    let items = move || match shared.menu_of.get_untracked() {
        Some(MenuOf::Guide(id)) => of_guide(shared, id),
        Some(MenuOf::Interview(id)) => of_interview(shared, id),
        Some(MenuOf::Question(lines, id)) => of_question(*lines, id),
        None => ().into_any(),
    };
    view! { <SharedMenuList menu=shared.menu label=Signal::derive(label) items /> }
}

/// Called as the button that opens it; followed.
fn label(shared: Shared, of: &MenuOf) -> String {
    let named = |id: &Id, field: &str, called: fn(&str) -> String| {
        let read = |record: Option<&plan::Record>| called(record.map_or("", |it| it.text(field)));
        format!("More about {}", shared.app.session.record(id, read))
    };
    match of {
        MenuOf::Guide(id) => named(id, guide::NAME, names::guide),
        MenuOf::Interview(id) => named(id, interview::WHO, names::interview),
        MenuOf::Question(..) => "Move question".to_owned(),
    }
}

fn of_guide(shared: Shared, id: Id) -> AnyView {
    let ids = shared.app.session.untracked(changes::guide_ids);
    let at = ids.iter().position(|known| *known == id);
    let not_first = at.is_some_and(|at| at > 0);
    let not_last = at.is_some_and(|at| at + 1 < ids.len());
    let of = StoredValue::new(id);
    let step = move |wanted: Move| move || shared.move_guide(&of.get_value(), wanted);
    view! {
        {not_first.then(|| {
            view! { <MenuItem label="Move up" icon=LuArrowUp on_press=step(Move::Earlier) /> }
        })}
        {not_last.then(|| {
            view! { <MenuItem label="Move down" icon=LuArrowDown on_press=step(Move::Later) /> }
        })}
        {(not_first || not_last).then(|| view! { <hr /> })}
        <MenuItem
            label="Duplicate"
            icon=LuCopy
            on_press=move || shared.duplicate_guide(&of.get_value())
        />
        <MenuItem
            label="Delete"
            icon=LuTrash2
            danger=true
            on_press=move || shared.delete_guide(&of.get_value())
        />
    }
    .into_any()
}

fn of_interview(shared: Shared, id: Id) -> AnyView {
    view! {
        <MenuItem
            label="Delete"
            icon=LuTrash2
            danger=true
            on_press=move || shared.delete_interview(&id)
        />
    }
    .into_any()
}

fn of_question(lines: Lines, id: Id) -> AnyView {
    let of = StoredValue::new(id);
    let step = move |wanted: Move| {
        move || {
            lines.move_line(&of.get_value(), wanted);
            focus_line(&of.get_value(), Caret::End, true);
        }
    };
    view! {
        <MenuItem
            label="Move up"
            icon=LuArrowUp
            shortcut=keys::written("Alt \u{2191}")
            on_press=step(Move::Earlier)
        />
        <MenuItem
            label="Move down"
            icon=LuArrowDown
            shortcut=keys::written("Alt \u{2193}")
            on_press=step(Move::Later)
        />
        <MenuItem label="Move to the start" icon=LuArrowUpToLine on_press=step(Move::First) />
        <MenuItem label="Move to the end" icon=LuArrowDownToLine on_press=step(Move::Last) />
        <hr />
        <MenuItem
            label="Delete"
            icon=LuTrash2
            danger=true
            on_press=move || lines.delete_line(&of.get_value())
        />
    }
    .into_any()
}
