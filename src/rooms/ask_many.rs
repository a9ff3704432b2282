//! Asking before very many pasted lines become things: hardly anybody means to make so many at once. It can
//! be undone, so it is no question of what is gone for good.

use crate::rooms::words;
use crate::ui::{Button, ButtonKind, Dialog};
use leptos::prelude::*;
use markup::view;

/// So many lines show, so that one sees what was pasted.
const SHOWN: usize = 3;

/// The question.
#[component]
pub fn AskMany(
    /// The lines.
    lines: Vec<String>,
    /// What they would be: "60 notes".
    many: String,
    /// What each would be: "a note in Why".
    one: String,
    /// Said when the lines are meant; takes the question away.
    on_add: impl Fn() + Clone + Send + Sync + 'static,
    /// Said when it is closed.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let title = format!("Add {many}?");
    let add = StoredValue::new(format!("Add {many}"));
    let foot = move || {
        view! {
            <Button label="Cancel" on_press=move || on_close.run(()) />
            <Button label=add.get_value() kind=ButtonKind::Primary on_press=on_add.clone() />
        }
    };
    let first = lines.iter().take(SHOWN);
    let first = first.map(|line| view! { <li dir="auto">{words::shortened(line, 80)}</li> });
    let first = first.collect_view();
    view! {
        <Dialog title on_close foot=ViewFn::from(foot)>
            <p>{format!("Each line of what you pasted becomes {one}. The first of them:")}</p>
            <ul class="pasted">{first}</ul>
        </Dialog>
    }
}
