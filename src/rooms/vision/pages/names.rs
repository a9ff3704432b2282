//! The names of the people who are known: whoever wrote a note, holds a position or decided something.
//! Offered where a name is typed.

use crate::state::AppState;
use leptos::prelude::*;
use markup::view;
use plan::Workspace;
use plan::records::{note, position, tension};
use plan::sorted::{self, SortInOrder};
use plan::text::in_order;
use std::collections::BTreeSet;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The id of the list of them.
pub const NAMES: &str = "known-names";

/// The list, which does not show by itself. It is gathered when a field that offers it gets the focus, so
/// that nothing is read while somebody types.
#[component]
pub fn Names() -> impl IntoView {
    let app = AppState::use_context();
    let names = RwSignal::new(Vec::new());
    let focus = window_event_listener(leptos::ev::focusin, move |event| {
        let field = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        if field.is_some_and(|field| field.get_attribute("list").as_deref() == Some(NAMES)) {
            names.set(app.session.untracked(known));
        }
    });
    on_cleanup(move || focus.remove());
    let options = move || {
        let option = |name: String| view! { <option value=name></option> };
        names.get().into_iter().map(option).collect_view()
    };
    view! { <datalist id=NAMES>{options}</datalist> }
}

fn known(workspace: &Workspace) -> Vec<String> {
    let fields = [
        (note::KIND, note::AUTHOR),
        (position::KIND, position::HOLDER),
        (tension::KIND, tension::DECIDED_BY),
    ];
    let mut names = BTreeSet::new();
    for (kind, field) in fields {
        let ids = workspace.of_kind(kind);
        for record in ids.filter_map(|id| workspace.record(id)) {
            // Several may stand in one field.
            let each = record.text(field).split([',', ';']).map(str::trim);
            names.extend(sorted::set(each).into_iter().map(str::to_owned));
        }
    }
    names.remove("");
    let mut names: Vec<String> = names.into_iter().collect();
    names.sort_in_order(|a, b| in_order(a, b));
    names
}
