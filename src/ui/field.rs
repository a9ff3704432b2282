//! What surrounds every field: its label, a hint, and why what stands in it cannot be kept. The
//! field is told of them, so that a screen reader says them with it.

use super::{Icon, id};
use icondata_lu::LuCircleAlert;
use leptos::prelude::*;
use markup::view;

/// What a field is told of its surroundings.
#[derive(Clone, Copy)]
pub struct Told {
    id: StoredValue<String>,
    hint: Signal<String>,
    error: Signal<Option<String>>,
}

impl Told {
    /// A field with an id of its own.
    #[must_use]
    pub fn new(hint: Signal<String>, error: Signal<Option<String>>) -> Self {
        Self {
            id: StoredValue::new(id::unique("field")),
            hint,
            error,
        }
    }

    /// The id that the field has to have.
    #[must_use]
    pub fn id(self) -> String {
        self.id.get_value()
    }

    /// The id of something that belongs to the field.
    #[must_use]
    pub fn id_of(self, part: &str) -> String {
        format!("{}-{part}", self.id.get_value())
    }

    /// The field's `aria-describedby`; tracked.
    #[must_use]
    pub fn described_by(self) -> Option<String> {
        let hint = self.hint.with(|hint| !hint.is_empty());
        let error = self.error.with(Option::is_some);
        let parts = [(error, "error"), (hint, "hint")];
        let ids: Vec<String> = parts
            .into_iter()
            .filter(|(shows, _)| *shows)
            .map(|(_, part)| self.id_of(part))
            .collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// The field's `aria-invalid`; tracked.
    #[must_use]
    pub fn invalid(self) -> Option<&'static str> {
        self.error.with(Option::is_some).then_some("true")
    }
}

/// A label over a field, with what there is to say about it below.
#[component]
pub fn Field(
    /// What the field is told.
    told: Told,
    /// What belongs into the field.
    #[prop(into)]
    label: Signal<String>,
    /// Whether the label is only read aloud, because the place says it.
    #[prop(optional)]
    quiet_label: bool,
    /// Something at the end of the label's line, as a slider's value.
    #[prop(optional, into)]
    beside: Option<ViewFn>,
    /// The field.
    children: Children,
) -> impl IntoView {
    let error = move || {
        told.error.get().map(|reason| {
            view! {
                <p class="field-error" id=told.id_of("error")>
                    <Icon icon=LuCircleAlert />
                    <span>{reason}</span>
                </p>
            }
        })
    };
    let hint = move || {
        let hint = told.hint.get();
        (!hint.is_empty()).then(|| view! { <p class="field-hint" id=told.id_of("hint")>{hint}</p> })
    };
    view! {
        <div class="field">
            <div class="field-head" class:visually-hidden=quiet_label>
                <label class="field-label" for=told.id()>
                    {move || label.get()}
                </label>
                {beside.map(|beside| beside.run())}
            </div>
            {children()}
            // In the page before there is a reason, so that it is said when it comes.
            <div class="field-told" aria-live="polite">
                {error}
                {hint}
            </div>
        </div>
    }
}
