//! The page “Converge”: for each ring, from its notes to groups to one sentence.
//!
//! - [`material`]: what there is to make a sentence of, as pure reading;
//! - [`column`]: a ring; [`group`] and [`note`]: what is in it; [`chips`]: what its sentence comes from;
//! - [`actions`]: what can be done, each as one change; [`menu`] and [`drag`]: moving notes to groups.

mod actions;
mod chips;
mod column;
mod drag;
mod group;
mod material;
mod menu;
mod note;

use crate::rooms::open_example::OpenExample;
use crate::rooms::read_only::ReadOnly;
use crate::routes::{Room, Route};
use crate::state::AppState;
use crate::ui::{Empty, SharedMenu};
use column::Column;
use drag::Dragging;
use icondata_lu::LuMessageSquareQuote;
use leptos::prelude::*;
use markup::{memo, view};
use material::Material;
use plan::Id;
use plan::methods::golden_circle::Ring;
use plan::records::{group as group_record, link, note as note_record, vote};

/// What the page is about.
pub const HEADING: &str = "From many notes to one sentence";

/// What the page knows besides the records. Copied to its parts.
#[derive(Clone, Copy)]
struct Desk {
    app: AppState,
    /// The groups that a note can go to.
    menu: SharedMenu,
    /// The note that the menu is about, and its ring.
    asked: RwSignal<Option<(Id, Ring)>>,
    /// The group whose name is to be written next.
    naming: RwSignal<Option<Id>>,
    dragging: Dragging,
}

/// The page.
#[component]
pub fn Converge() -> impl IntoView {
    let app = AppState::use_context();
    let desk = Desk {
        app,
        menu: SharedMenu::new(),
        asked: RwSignal::new(None),
        naming: RwSignal::new(None),
        dragging: Dragging::new(),
    };
    desk.dragging.listen();
    let any = memo(move |_| app.session.count(note_record::KIND) > 0);
    let material = memo(move |_| {
        // All that the reading goes by.
        let _ = app.session.count(group_record::KIND);
        let _ = app.session.count(vote::KIND);
        let _ = app.session.count(link::KIND);
        app.session.of_kind(note_record::KIND, Material::of)
    });
    let body = move || {
        if any.get() {
            let columns = Ring::ALL.map(|ring| view! { <Column desk ring material /> });
            view! {
                <div
                    class="converge"
                    on:pointerdown=move |event| desk.dragging.press(desk, &event)
                    on:pointermove=move |event| desk.dragging.go(&event)
                    on:pointerup=move |event| desk.dragging.release(desk, &event)
                    on:pointercancel=move |_| {
                        desk.dragging.cancel();
                    }
                >
                    {columns.collect_view()}
                </div>
            }
            .into_any()
        } else {
            view! { <NoNotes /> }.into_any()
        }
    };
    view! {
        <ReadOnly />
        {body}
        <menu::GroupMenu desk />
    }
}

/// What the page is for, and the way to the first step.
#[component]
fn NoNotes() -> impl IntoView {
    view! {
        <Empty
            icon=LuMessageSquareQuote
            title="Many voices, one sentence"
            text="Here the notes of the bullseye become the sentences of the vision, and each sentence keeps the notes that it came from."
            steps=&[
                ("Write notes.", "On the bullseye, everybody on their own, one thought a note."),
                ("Group what belongs together,", "and say in a few words what each group has in common."),
                ("Write one sentence a ring.", "Mark the notes and groups that it comes from, the strongest first."),
            ]
        >
            <a class="button" href=Route::to(Room::Vision).fragment()>
                "Go to the bullseye"
            </a>
            <OpenExample />
        </Empty>
    }
}
