//! A press, and then a field that finds one of many by part of its name. What there is to find is gathered only
//! while somebody looks for it.

use super::{Button, ButtonKind, Choice, Combobox, id};
use icondata_lu::LuLink2;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use markup::{Show, view};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// After so many turns of the page's work it shows what was just changed.
const TURNS: usize = 3;

/// What gathers the choices.
type Gather = Box<dyn Fn() -> Vec<Choice> + Send + Sync>;

/// A press, and then the field. What is chosen is said at once, and the field goes; Escape lets it go, too.
#[component]
pub fn Finder(
    /// What the press does.
    press: &'static str,
    /// What is found.
    label: &'static str,
    /// What there is to find; followed while somebody looks for it.
    gather: Gather,
    /// Said with the value of what is found; answers whether that was taken.
    #[prop(into)]
    on_find: Callback<String, bool>,
) -> impl IntoView {
    let gather = StoredValue::new(gather);
    let looks = RwSignal::new(false);
    let place = NodeRef::<html::Div>::new();
    let name = id::unique("finder");
    let begin = move || {
        looks.set(true);
        focus_within(place, "input");
    };
    let end = move || {
        looks.set(false);
        focus_within(place, "button");
    };
    let found = move |found: Option<String>| {
        if found.is_some_and(|found| on_find.run(found)) {
            end();
        }
    };
    let key = move |event: KeyboardEvent| {
        if event.key() == "Escape" && !event.default_prevented() {
            event.prevent_default();
            end();
        }
    };
    let button = move || {
        view! {
            <Button label=press kind=ButtonKind::Quiet icon=LuLink2 small=true on_press=begin />
        }
    };
    view! {
        <div class="finder" id=name node_ref=place>
            <Show when=move || looks.get() fallback=button>
                <div on:keydown=key>
                    <Combobox
                        label=label
                        choices=Signal::derive(move || gather.with_value(|gather| gather()))
                        chosen=Signal::stored(None::<String>)
                        placeholder="Part of its name"
                        on_choose=found
                    />
                </div>
            </Show>
        </div>
    }
}

/// Gives what comes into its place the focus as soon as it is there, so that quick typing goes where it should.
fn focus_within(place: NodeRef<html::Div>, selector: &'static str) {
    spawn_local(async move {
        for _ in 0..TURNS {
            tick().await;
        }
        let found = place
            .try_get_untracked()
            .flatten()
            .and_then(|place| place.query_selector(selector).ok().flatten());
        if let Some(found) = found.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            let _ = found.focus();
        }
    });
}
