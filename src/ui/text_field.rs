//! Fields for text: one line, and many.

use super::field::{Field, Told};
use leptos::html;
use leptos::prelude::*;
use markup::view;

/// A field for one line of text.
#[component]
pub fn TextField(
    /// What belongs into it.
    #[prop(into)]
    label: Signal<String>,
    /// The text.
    #[prop(into)]
    value: Signal<String>,
    /// What it is for, in a sentence.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// Why the text cannot be kept.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// An example of what belongs into it.
    #[prop(optional)]
    placeholder: &'static str,
    /// The native kind: `text`, `email`, `url`, `search`.
    #[prop(default = "text")]
    kind: &'static str,
    /// The id of a `datalist` in the page: what others typed into fields of its kind.
    #[prop(optional, into)]
    list: Option<&'static str>,
    /// Whether the label is only read aloud.
    #[prop(optional)]
    quiet_label: bool,
    /// Whether it cannot be used now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Whether it can only be read.
    #[prop(optional, into)]
    read_only: Signal<bool>,
    /// Whether it has the focus when the dialog that holds it opens.
    #[prop(optional)]
    autofocus: bool,
    /// The element, for giving it the focus.
    #[prop(optional)]
    node: NodeRef<html::Input>,
    /// Said at every keystroke, with the whole text.
    #[prop(into)]
    on_input: Callback<String>,
    /// Said when the field is left.
    #[prop(optional, into)]
    on_leave: Option<Callback<()>>,
) -> impl IntoView {
    let told = Told::new(hint, error);
    view! {
        <Field told label quiet_label>
            <input
                class="input"
                id=told.id()
                type=kind
                autocomplete="off"
                placeholder=placeholder
                list=list
                autofocus=autofocus
                node_ref=node
                disabled=move || disabled.get()
                readonly=move || read_only.get()
                aria-describedby=move || told.described_by()
                aria-invalid=move || told.invalid()
                prop:value=move || value.get()
                on:input=move |event| on_input.run(event_target_value(&event))
                on:blur=move |_| left(on_leave)
            />
        </Field>
    }
}

/// A field for text of any length; it grows with what is typed.
#[component]
pub fn TextArea(
    /// What belongs into it.
    #[prop(into)]
    label: Signal<String>,
    /// The text.
    #[prop(into)]
    value: Signal<String>,
    /// What it is for, in a sentence.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// Why the text cannot be kept.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// An example of what belongs into it.
    #[prop(optional)]
    placeholder: &'static str,
    /// Whether the label is only read aloud.
    #[prop(optional)]
    quiet_label: bool,
    /// Whether it cannot be used now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Whether it can only be read.
    #[prop(optional, into)]
    read_only: Signal<bool>,
    /// Whether it has the focus when the dialog that holds it opens.
    #[prop(optional)]
    autofocus: bool,
    /// The element, for giving it the focus.
    #[prop(optional)]
    node: NodeRef<html::Textarea>,
    /// Said at every keystroke, with the whole text.
    #[prop(into)]
    on_input: Callback<String>,
    /// Said when the field is left.
    #[prop(optional, into)]
    on_leave: Option<Callback<()>>,
) -> impl IntoView {
    let told = Told::new(hint, error);
    view! {
        <Field told label quiet_label>
            <div class="grows" data-value=move || value.get()>
                <textarea
                    class="input"
                    id=told.id()
                    rows="1"
                    node_ref=node
                    placeholder=placeholder
                    autofocus=autofocus
                    disabled=move || disabled.get()
                    readonly=move || read_only.get()
                    aria-describedby=move || told.described_by()
                    aria-invalid=move || told.invalid()
                    prop:value=move || value.get()
                    on:input=move |event| on_input.run(event_target_value(&event))
                    on:blur=move |_| left(on_leave)
                ></textarea>
            </div>
        </Field>
    }
}

/// Says that a field was left. A room that goes takes its fields out of the page, and the browser
/// says so after whoever listened is gone.
fn left(on_leave: Option<Callback<()>>) {
    if let Some(on_leave) = on_leave {
        let _ = on_leave.try_run(());
    }
}
