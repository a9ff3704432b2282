//! Text that is edited where it stands.

use crate::ui::keys::composes;
use leptos::ev::{Event, FocusEvent, KeyboardEvent};
use leptos::html;
use leptos::prelude::*;
use markup::view;

/// A field that looks like the text it holds until somebody edits it; it grows with what is typed.
#[component]
pub fn InPlace(
    /// What the field is, for those who cannot see where it stands.
    #[prop(into)]
    label: Signal<String>,
    /// The text.
    #[prop(into)]
    value: Signal<String>,
    /// What stands there while it is empty.
    #[prop(optional, into)]
    placeholder: &'static str,
    /// Another class, for how the text looks.
    #[prop(optional)]
    class: &'static str,
    /// Whether Enter begins a new line. Otherwise it ends the editing.
    #[prop(optional)]
    multiline: bool,
    /// Whether it can only be read.
    #[prop(optional, into)]
    read_only: Signal<bool>,
    /// The element, for giving it the focus.
    #[prop(optional)]
    node: NodeRef<html::Textarea>,
    /// Said at every keystroke, with the whole text.
    #[prop(into)]
    on_input: Callback<String>,
    /// Said when the field is left.
    #[prop(optional, into)]
    on_leave: Option<Callback<()>>,
    /// Said for every key first; returns whether it was used.
    #[prop(optional, into)]
    on_key: Option<Callback<KeyboardEvent, bool>>,
) -> impl IntoView {
    let key = move |event: KeyboardEvent| {
        if composes(&event) {
            return;
        }
        if on_key.is_some_and(|on_key| on_key.run(event.clone())) {
            event.prevent_default();
            return;
        }
        let ends = event.key() == "Escape" || (event.key() == "Enter" && !multiline);
        if ends {
            event.prevent_default();
            event.stop_propagation();
            if let Some(field) = node.get_untracked() {
                let _ = field.blur();
            }
        }
    };
    let leave = move |_: FocusEvent| {
        // Leaving the room takes the field out of the page, and the browser says so after whoever
        // made it is gone.
        if let Some(on_leave) = on_leave {
            let _ = on_leave.try_run(());
        }
    };
    let typed = move |event: Event| {
        let mut text = event_target_value(&event);
        if !multiline && text.contains(['\n', '\r']) {
            text = on_one_line(&text);
            if let Some(field) = node.get_untracked() {
                field.set_value(&text);
            }
        }
        on_input.run(text);
    };
    view! {
        <label class=format!("inplace {class}") data-value=move || value.get()>
            <span class="visually-hidden">{move || label.get()}</span>
            <textarea
                rows="1"
                node_ref=node
                placeholder=placeholder
                readonly=move || read_only.get()
                prop:value=move || value.get()
                on:input=typed
                on:keydown=key
                on:blur=leave
            ></textarea>
        </label>
    }
}

/// Names, roles and sentences have no line ends, whatever was pasted.
#[must_use]
pub fn on_one_line(text: &str) -> String {
    text.replace("\r\n", " ").replace(['\n', '\r'], " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pasted_lines_become_one() {
        assert_eq!(on_one_line("Nadia\r\nOsei\nNurse"), "Nadia Osei Nurse");
    }
}
