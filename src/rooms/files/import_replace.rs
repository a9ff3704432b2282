//! What replacing the workspace would do.

use super::differences::Differences;
use super::import_merge::Counts;
use super::titles::Titles;
use crate::ui::Icon;
use icondata_lu::LuTriangleAlert;
use leptos::prelude::*;
use markup::view;
use plan::workspace::Preview;
use std::sync::Arc;

/// What putting something else in the place of the open workspace would do.
#[component]
pub fn ReplacePreview(
    /// What would change.
    preview: Arc<Preview>,
    /// What records are called.
    titles: Titles,
    /// Why no checkpoint could be made, once that was tried.
    #[prop(into)]
    no_checkpoint: Signal<Option<String>>,
) -> impl IntoView {
    let nothing = preview.records.is_empty();
    let warning = move || {
        no_checkpoint.get().map(|why| {
            view! {
                <div class="banner problem" role="alert">
                    <Icon icon=LuTriangleAlert />
                    <div>
                        <strong>"No checkpoint could be made."</strong>
                        <p>
                            {why}
                            " Replacing can still be undone until this page is closed; save a file first to be safe."
                        </p>
                    </div>
                </div>
            }
        })
    };
    let rest = if nothing {
        view! { <p role="status">"Nothing would change: both show the same."</p> }.into_any()
    } else {
        view! {
            <Counts preview=preview.clone() />
            <h3 class="section-title">"What would change"</h3>
            <Differences preview titles />
        }
        .into_any()
    };
    view! {
        {warning}
        {rest}
    }
}
