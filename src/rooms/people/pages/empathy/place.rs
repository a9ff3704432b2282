//! A place of a map: what it asks, and its notes.

use super::desk::Desk;
use super::note::NoteCard;
use super::places::Place;
use crate::ui::IconButton;
use icondata_lu::LuPlus;
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;

/// A place.
#[component]
pub(super) fn PlaceView(
    place: Place,
    /// Whether its number on the canvas shows.
    #[prop(optional)]
    numbered: bool,
) -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.maps.app.session;
    let ids = memo(move |_| desk.ids(place));
    let heading = format!("empathy-{}", place.word());
    let number = numbered.then(|| {
        let number = place.section().number();
        view! { <span class="empathy-number num" aria-hidden="true">{number.to_string()}</span> }
    });
    view! {
        <section class="empathy-place" data-place=place.word() aria-labelledby=heading.clone()>
            <div class="empathy-place-head">
                <h3 id=heading.clone()>{number} <span>{place.title()}</span></h3>
                <Show when=move || !session.is_read_only()>
                    <IconButton
                        label=format!("Add to {}", place.title())
                        icon=LuPlus
                        small=true
                        class="empathy-add"
                        on_press=move || desk.begin(place.section(), None)
                    />
                </Show>
            </div>
            <p class="empathy-prompt">{place.prompt()}</p>
            <ul aria-labelledby=heading hidden=move || ids.with(Vec::is_empty)>
                <For each=move || ids.get() key=Id::clone let:id>
                    <NoteCard id place />
                </For>
            </ul>
        </section>
    }
}

/// Where the button is that adds to a place.
pub(super) fn adder(place: Place) -> String {
    format!("[data-place=\"{}\"] .empathy-add", place.word())
}
