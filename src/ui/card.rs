//! A sheet of paper that holds what belongs together.

use super::id;
use leptos::prelude::*;
use markup::view;

/// A sheet with a title, and perhaps buttons beside it.
#[component]
pub fn Card(
    /// What it is about.
    #[prop(into)]
    title: Signal<String>,
    /// A sentence under the title.
    #[prop(optional, into)]
    subtitle: Signal<String>,
    /// The buttons beside the title.
    #[prop(optional, into)]
    actions: Option<ViewFn>,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    let id = id::unique("card");
    let more = move || {
        let text = subtitle.get();
        (!text.is_empty()).then(|| view! { <p>{text}</p> })
    };
    view! {
        <section class="card titled" aria-labelledby=id.clone()>
            <header class="titled-head">
                <div>
                    <h3 id=id>{move || title.get()}</h3>
                    {more}
                </div>
                {actions.map(|actions| view! { <div class="actions">{actions.run()}</div> })}
            </header>
            {children()}
        </section>
    }
}
