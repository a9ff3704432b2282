//! What size, line, colour and shape of a dot say.

use super::look::Look;
use super::paint::Paints;
use crate::rooms::words;
use leptos::prelude::*;
use markup::{Show, memo, view};
use std::sync::Arc;

/// What the sentence above the plot says, in signs: for where it has no room.
#[component]
pub fn Signs(look: Look) -> impl IntoView {
    let size = move || look.sign();
    view! {
        <div class="legend" aria-hidden="true">
            <span hidden=move || size().is_none()><i></i> <i></i> {size}</span>
            <span><i class="moonshot"></i> "moonshot"</span>
        </div>
    }
}

/// What each colour stands for, while the dots have any.
#[component]
pub fn Keys(look: Look, paints: Memo<Arc<Paints>>) -> impl IntoView {
    let any = memo(move |_| paints.with(|paints| !paints.keys.is_empty()));
    let label = move || format!("Colours by {}", look.colour_within());
    let keys = move || {
        paints.with(|paints| {
            let keys = paints.keys.iter();
            keys.map(|key| {
                let title = words::shortened(&key.title, 32);
                let whole = key.title.clone();
                view! {
                    <li title=whole>
                        <i data-hue=key.paint.word()></i>
                        <span dir="auto">{title}</span>
                        <span class="num">{words::number(key.count as f64)}</span>
                    </li>
                }
            })
            .collect_view()
        })
    };
    view! {
        <Show when=move || any.get()>
            <ul class="matrix-keys" aria-label=label>{keys}</ul>
        </Show>
    }
}
