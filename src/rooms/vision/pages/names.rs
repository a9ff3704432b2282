//! The names of the people who are known: whoever wrote a note, holds a position or decided something.
//! Offered where a name is typed.

use crate::state::AppState;
use leptos::prelude::*;
use markup::{memo, view};
use plan::records::{note, position, tension};
use plan::sorted;
use plan::text::in_order;
use std::collections::BTreeSet;

use plan::sorted::SortInOrder;

/// The id of the list of them.
pub const NAMES: &str = "known-names";

/// The list, which does not show by itself.
#[component]
pub fn Names() -> impl IntoView {
    let app = AppState::use_context();
    let names = memo(move |_| {
        let fields = [
            (note::KIND, note::AUTHOR),
            (position::KIND, position::HOLDER),
            (tension::KIND, tension::DECIDED_BY),
        ];
        let mut names = BTreeSet::new();
        for (kind, field) in fields {
            app.session.of_kind(kind, |workspace| {
                let records = workspace
                    .of_kind(kind)
                    .filter_map(|id| workspace.record(id));
                for record in records {
                    // Several may stand in one field.
                    let each = record.text(field).split([',', ';']).map(str::trim);
                    names.extend(sorted::set(each).into_iter().map(str::to_owned));
                }
            });
        }
        names.remove("");
        let mut names: Vec<String> = names.into_iter().collect();
        names.sort_in_order(|a, b| in_order(a, b));
        names
    });
    let options = move || {
        let option = |name: String| view! { <option value=name></option> };
        names.get().into_iter().map(option).collect_view()
    };
    view! { <datalist id=NAMES>{options}</datalist> }
}
