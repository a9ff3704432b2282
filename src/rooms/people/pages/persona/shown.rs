//! What a persona's card, sheet and print do without.

use crate::rooms::people_words::persona_section;
use crate::rooms::words::capital;
use crate::state::AppState;
use crate::ui::{Icon, Popover};
use icondata_lu::LuListChecks;
use leptos::prelude::*;
use markup::{memo, view};
use plan::Id;
use plan::records::persona::{self, Section};
use plan::workspace::{Change, Edit};

/// What the fields are chosen for.
const WHAT_SHOWS: &str = "What the card, the sheet and the print show";

/// The button that opens the choice.
#[component]
pub(super) fn ShownFields(id: Id) -> impl IntoView {
    let session = AppState::use_context().session;
    let of = StoredValue::new(id);
    let hidden = memo(move |_| {
        let read = |record: Option<&plan::Record>| record.map(persona::hidden).unwrap_or_default();
        of.with_value(|id| session.record(id, read))
    });
    let label = move || match hidden.with(Vec::len) {
        0 => "Fields".to_owned(),
        count => format!("Fields, {count} hidden"),
    };
    let sheet = move || {
        let checks = Section::ALL
            .iter()
            .map(|section| view! { <Shown of section=*section hidden /> })
            .collect_view();
        view! {
            <div class="shown-fields" role="group" aria-label=WHAT_SHOWS>
                <p>{WHAT_SHOWS}</p>
                {checks}
            </div>
        }
        .into_any()
    };
    let button = move || view! { <Icon icon=LuListChecks /> <span>{label}</span> };
    let button = ViewFn::from(button);
    view! {
        <Popover
            label=Signal::derive(label)
            class="button small"
            button
            sheet
        />
    }
}

#[component]
fn Shown(of: StoredValue<Id>, section: Section, hidden: Memo<Vec<Section>>) -> impl IntoView {
    let session = AppState::use_context().session;
    let name = persona_section(section);
    let choose = move |show: bool| {
        let verb = if show { "Show" } else { "Hide" };
        let id = of.get_value();
        let edit = Edit::set(&id, section.hiding_field(), !show);
        session.apply(Change::new(format!("{verb} {name}"), vec![edit]));
    };
    view! {
        <label class="check">
            <input
                type="checkbox"
                prop:checked=move || hidden.with(|hidden| !hidden.contains(&section))
                on:change=move |event| choose(event_target_checked(&event))
            />
            <span>{capital(name)}</span>
        </label>
    }
}
