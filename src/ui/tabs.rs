//! Several pages in one place, one of which shows.

use super::id;
use super::step::Step;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use markup::{memo, view};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Tabs and the page of the one that is chosen. Tab stops at the chosen one; arrows, Home and End
/// choose another.
#[component]
pub fn Tabs<Choice>(
    /// What the pages are of.
    #[prop(into)]
    label: Signal<String>,
    /// The pages and their names.
    tabs: Vec<(Choice, String)>,
    /// The page that shows.
    #[prop(into)]
    chosen: Signal<Choice>,
    /// Said when another is chosen.
    #[prop(into)]
    on_choose: Callback<Choice>,
    /// Makes a page.
    page: impl Fn(Choice) -> AnyView + Send + 'static,
) -> impl IntoView
where
    Choice: Copy + PartialEq + Send + Sync + 'static,
{
    let ids = id::unique("tabs");
    let list = NodeRef::<html::Div>::new();
    let choices: Vec<Choice> = tabs.iter().map(|(choice, _)| *choice).collect();
    let all = choices.clone();
    let at = memo(move |_| {
        let chosen = chosen.get();
        choices
            .iter()
            .position(|choice| *choice == chosen)
            .unwrap_or(0)
    });
    let key_choices = all.clone();
    let key = move |event: KeyboardEvent| {
        let count = key_choices.len();
        let Some(next) = next(&event.key(), at.get_untracked(), count) else {
            return;
        };
        event.prevent_default();
        on_choose.run(key_choices[next]);
        let tab = list
            .get_untracked()
            .and_then(|list| list.children().item(u32::try_from(next).ok()?))
            .and_then(|tab| tab.dyn_into::<HtmlElement>().ok());
        if let Some(tab) = tab {
            let _ = tab.focus();
        }
    };
    let panel_id = format!("{ids}-page");
    let buttons = tabs
        .into_iter()
        .enumerate()
        .map(|(place, (choice, words))| {
            let is_chosen = move || at.get() == place;
            view! {
                <button
                    type="button"
                    class="tab"
                    role="tab"
                    id=format!("{ids}-{place}")
                    aria-controls=panel_id.clone()
                    aria-selected=move || is_chosen().to_string()
                    tabindex=move || if is_chosen() { 0 } else { -1 }
                    on:click=move |_| on_choose.run(choice)
                >
                    {words}
                </button>
            }
        })
        .collect_view();
    let shown = move || all.get(at.get()).map(|choice| page(*choice));
    view! {
        <div class="tabs">
            <div
                class="tab-list"
                role="tablist"
                aria-label=move || label.get()
                node_ref=list
                on:keydown=key
            >
                {buttons}
            </div>
            <div
                class="tab-page"
                role="tabpanel"
                id=panel_id.clone()
                tabindex="0"
                aria-labelledby=move || format!("{ids}-{}", at.get())
            >
                {shown}
            </div>
        </div>
    }
}

/// The tab that a key leads to.
fn next(key: &str, at: usize, count: usize) -> Option<usize> {
    let step = match key {
        "ArrowRight" => Step::Next,
        "ArrowLeft" => Step::Previous,
        "Home" => Step::First,
        "End" => Step::Last,
        _ => return None,
    };
    step.from(Some(at), count)
}

#[cfg(test)]
mod tests {
    use super::next;

    #[test]
    fn the_arrows_go_round() {
        assert_eq!(next("ArrowRight", 2, 3), Some(0));
        assert_eq!(next("ArrowLeft", 0, 3), Some(2));
        assert_eq!(next("End", 0, 3), Some(2));
        assert_eq!(next("Enter", 0, 3), None);
        assert_eq!(next("Home", 0, 0), None);
    }
}
