//! Feedback on the vision, which is evidence as it stands: its words belong to the page Feedback.

use super::Form;
use crate::routes::{Page, Route};
use crate::ui::Icon;
use icondata_lu::LuArrowRight;
use leptos::prelude::*;
use markup::view;

/// What was said, by whom, and the way to where it is edited.
#[component]
pub(super) fn Said(form: Form) -> impl IntoView {
    let address = Route::to_record_on(Page::Feedback, &form.of.get_value()).fragment();
    view! {
        <blockquote class="evidence-said serif" dir="auto">
            {move || form.look.with(|it| it.quote.clone())}
        </blockquote>
        <p class="evidence-facts">
            <span dir="auto">{move || form.look.with(|it| it.source.clone())}</span>
            <span>"Said of the vision"</span>
            <a href=address>"Edit it on the page Feedback" <Icon icon=LuArrowRight /></a>
        </p>
    }
}
