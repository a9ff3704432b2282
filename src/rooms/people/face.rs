//! The face of a persona: the picture that was chosen, or the portrait that is drawn.

use super::portrait::Portrait;
use super::reading;
use crate::state::AppState;
use leptos::prelude::*;
use markup::{memo, view};
use plan::Id;

/// A persona's face. The name stands beside it, so it is not read aloud.
#[component]
pub fn Face(id: Id) -> impl IntoView {
    let session = AppState::use_context().session;
    let drawn = id.to_string();
    let picture = memo(move |_| reading::picture(session, &id));
    move || match picture.get() {
        Some(url) => view! {
            <div class="portrait">
                <img src=url alt="" />
            </div>
        }
        .into_any(),
        None => view! { <Portrait id=drawn.clone() /> }.into_any(),
    }
}
