//! Choosing one of many by typing part of its name. The list lies in the browser's top layer, so
//! that nothing cuts it off.

mod find;
mod search;

pub use find::Choice;

use super::field::{Field, Told};
use super::menu::there;
use super::{Icon, grouped};
use icondata_lu::LuChevronDown;
use leptos::prelude::*;
use markup::view;
use search::Search;

/// A field that finds one of many. Arrow keys walk what fits, Enter takes it, Escape leaves it as
/// it was. Left with nothing in it, nothing is chosen.
#[component]
pub fn Combobox(
    /// What is chosen.
    #[prop(into)]
    label: Signal<String>,
    /// What there is to choose from.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// The value of the one that is chosen.
    #[prop(into)]
    chosen: Signal<Option<String>>,
    /// What it is for, in a sentence.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// Why the choice cannot be kept.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// What stands there while nothing is chosen.
    #[prop(optional)]
    placeholder: &'static str,
    /// Whether it cannot be used now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Said with the value when another is chosen.
    #[prop(into)]
    on_choose: Callback<Option<String>>,
) -> impl IntoView {
    let search = Search::new(choices, chosen, on_choose);
    let told = Told::new(hint, error);
    let shows = move || search.open.get() && !disabled.get();
    let active_id = move || {
        let active = search.active.get().filter(|_| search.open.get())?;
        let at = search.place_of(&active)?;
        Some(told.id_of(&at.to_string()))
    };
    let press = move || {
        if !search.open.get_untracked() && !disabled.get_untracked() {
            search.show();
        }
    };
    let press_button = move |_| {
        if search.open.get_untracked() {
            search.hide();
        } else {
            press();
        }
        if let Some(field) = there(search.field) {
            let _ = field.focus();
        }
    };
    // Pressing the list or its button leaves the focus in the field.
    let stay = |event: leptos::ev::PointerEvent| event.prevent_default();
    let stay_mouse = |event: leptos::ev::MouseEvent| event.prevent_default();
    // Of a thousand choices nothing is made while nobody chooses.
    let options = move || {
        let found = if search.open.get() {
            search.found.get()
        } else {
            Vec::new()
        };
        found
            .into_iter()
            .map(|found| search.option(found, told))
            .collect_view()
    };
    let none = move || search.open.get() && search.found.with(Vec::is_empty);
    let told_none = move || {
        let typed = search.typed.get().unwrap_or_default();
        format!("Nothing is called “{}”.", typed.trim())
    };
    let counted = move || match search.found.with(Vec::len) {
        0 => told_none(),
        1 => "1 choice".to_owned(),
        many => format!("{} choices", grouped((many + search.hidden.get()) as f64)),
    };
    let told_hidden = move || {
        let hidden = grouped(search.hidden.get() as f64);
        format!("And {hidden} more. Type more of its name to find it.")
    };
    let count = move || {
        if shows() { counted() } else { String::new() }
    };
    view! {
        <Field told label>
            <div class="combobox">
                <input
                    class="input"
                    id=told.id()
                    type="text"
                    role="combobox"
                    autocomplete="off"
                    spellcheck="false"
                    placeholder=placeholder
                    node_ref=search.field
                    disabled=move || disabled.get()
                    aria-autocomplete="list"
                    aria-expanded=move || shows().to_string()
                    aria-controls=told.id_of("list")
                    aria-activedescendant=active_id
                    aria-describedby=move || told.described_by()
                    aria-invalid=move || told.invalid()
                    prop:value=move || search.text()
                    on:input=move |event| search.type_text(event_target_value(&event))
                    on:keydown=move |event| search.key(&event)
                    on:click=move |_| press()
                    on:blur=move |_| search.leave()
                />
                <button
                    type="button"
                    class="combobox-button"
                    tabindex="-1"
                    aria-hidden="true"
                    disabled=move || disabled.get()
                    on:pointerdown=stay
                    on:mousedown=stay_mouse
                    on:click=press_button
                >
                    <Icon icon=LuChevronDown />
                </button>
                <div
                    class="menu combobox-list"
                    popover="manual"
                    node_ref=search.list
                    on:pointerdown=stay
                    on:mousedown=stay_mouse
                >
                    <ul
                        role="listbox"
                        id=told.id_of("list")
                        aria-label=move || label.get()
                        hidden=none
                    >
                        {options}
                    </ul>
                    <p class="combobox-none" hidden=move || !none()>
                        {told_none}
                    </p>
                    <p class="combobox-none" hidden=move || !search.open.get() || search.hidden.get() == 0>
                        {told_hidden}
                    </p>
                </div>
                <span class="visually-hidden" role="status">
                    {count}
                </span>
            </div>
        </Field>
    }
}
