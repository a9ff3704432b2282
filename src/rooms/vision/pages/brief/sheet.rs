//! The brief as it is read: on a shared screen, and on paper.

use crate::rooms::sheet;
use leptos::prelude::*;
use markup::view;
use plan::exchange::brief::Brief;

/// The page.
#[component]
pub(super) fn Sheet(contents: Memo<Brief>) -> impl IntoView {
    move || {
        let Brief { title, sections } = contents.get();
        view! {
            <article class="brief" aria-labelledby="brief-title">
                <h2 class="brief-title serif" id="brief-title" dir="auto">
                    {title}
                </h2>
                {sheet::sections(sections)}
            </article>
        }
    }
}
