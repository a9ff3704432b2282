//! The questions of an interview at its side.

use super::running::Running;
use crate::rooms::words;
use leptos::html;
use leptos::prelude::*;
use markup::{For, effect, memo, view};
use plan::Id;

/// The questions, each a way to its notes.
#[component]
pub(super) fn Outline() -> impl IntoView {
    let running = Running::use_context();
    view! {
        <nav class="outline" aria-label="Questions">
            <ol>
                <For
                    each=move || running.sections.get()
                    key=Option::clone
                    let:section
                >
                    <OutlineItem section />
                </For>
            </ol>
        </nav>
    }
}

#[component]
fn OutlineItem(section: Option<Id>) -> impl IntoView {
    let running = Running::use_context();
    let of = StoredValue::new(section.clone());
    let notes = running.heard_in(section);
    let count = memo(move |_| notes.with(Vec::len));
    let words = memo(move |_| of.with_value(|of| running.asks(of.as_ref())));
    let current = move || {
        let here = of.with_value(|of| running.current.with(|it| it == of));
        here.then_some("true")
    };
    let node = NodeRef::<html::Li>::new();
    // Where the questions stand in one line, the current one comes into view.
    effect(move |_| {
        if current().is_some()
            && let Some(item) = node.get()
            && let Some(list) = item.parent_element()
        {
            list.set_scroll_left(item.offset_left());
        }
    });
    let told = move || match count.get() {
        0 => String::new(),
        count => words::counted(count, "note", "notes"),
    };
    view! {
        <li node_ref=node>
            <button
                type="button"
                aria-current=current
                on:click=move |_| of.with_value(|of| running.go_to(of.as_ref()))
            >
                <span class="outline-words" dir="auto">{words}</span>
                <span class="visually-hidden">" "{told}</span>
                <span class="outline-count num" aria-hidden="true">
                    {move || (count.get() > 0).then(|| count.get().to_string())}
                </span>
            </button>
        </li>
    }
}
