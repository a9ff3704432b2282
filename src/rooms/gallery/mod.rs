//! Every primitive in every state, for whoever works on them: `#/gallery`, in debug builds alone.
//! The themes and the stage scale are those of the shell; from right to left they are turned here. What only a
//! hand or the focus brings about (hovered, pressed down, focused, open over the page) is tried on them.

mod acting;
mod board;
mod choosing;
mod fields;
mod note;
mod over;
mod rows;
mod showing;
mod table;
mod walking;

use crate::ui::Segmented;
use leptos::prelude::*;
use markup::view;

/// The gallery's own sheet, which the page does not link.
const SHEET: &str = include_str!("../../../style/rooms/gallery.css");

/// The subjects and the primitives of each, in the order they stand in.
const SUBJECTS: &[(&str, &[&str])] = &[
    (
        "Acting",
        &[
            "Button",
            "Icon button",
            "Menu",
            "More button",
            "Context menu",
            "Toast",
        ],
    ),
    (
        "Fields",
        &[
            "Text field",
            "Text area",
            "Text in place",
            "Number field",
            "Date field",
            "Slider",
            "Toggle",
        ],
    ),
    (
        "Choosing",
        &[
            "Select",
            "Combobox",
            "Finder",
            "Tags",
            "Segmented control",
            "Swatches",
        ],
    ),
    (
        "Over the page",
        &["Dialog", "Confirm", "Drawer", "Popover", "Tooltip"],
    ),
    (
        "Showing",
        &[
            "Banner",
            "Card",
            "Note",
            "Avatar",
            "Badge",
            "Progress",
            "Empty room",
            "Icon",
        ],
    ),
    ("Walking", &["Tabs", "Tree", "Splitter"]),
    ("Moving", &["Board", "Sorted list"]),
    ("Table", &["Table"]),
];

/// The room.
#[component]
pub fn Gallery() -> impl IntoView {
    let direction = RwSignal::new("ltr");
    view! {
        <style inner_html=SHEET></style>
        <div class="room room-gallery">
            <header class="room-head">
                <h1>"Every primitive, in every state"</h1>
                <p>"The theme and the stage scale are in the header."</p>
                <Segmented
                    label="Direction"
                    name="gallery-direction"
                    choices=vec![("ltr", "Left to right"), ("rtl", "Right to left")]
                    chosen=direction
                    on_choose=move |choice| direction.set(choice)
                />
            </header>
            <div class="room-body">
                <div class="gallery">
                    <List />
                    <div class="gallery-all" dir=move || direction.get()>
                        <Subject name="Acting">
                            <acting::Acting />
                        </Subject>
                        <Subject name="Fields">
                            <fields::Fields />
                        </Subject>
                        <Subject name="Choosing">
                            <choosing::Choosing />
                        </Subject>
                        <Subject name="Over the page">
                            <over::Over />
                        </Subject>
                        <Subject name="Showing">
                            <showing::Showing />
                        </Subject>
                        <Subject name="Walking">
                            <walking::Walking />
                        </Subject>
                        <Subject name="Moving">
                            <board::Moving />
                        </Subject>
                        <Subject name="Table">
                            <table::Tables />
                        </Subject>
                    </div>
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// What there is to see, and the way there. The fragment is the address, so these are buttons.
#[component]
fn List() -> impl IntoView {
    let subjects = SUBJECTS
        .iter()
        .map(|(subject, names)| {
            let names = names
                .iter()
                .map(|name| {
                    view! {
                        <button type="button" on:click=move |_| show(name)>
                            {*name}
                        </button>
                    }
                })
                .collect_view();
            view! {
                <h2 class="caps">{*subject}</h2>
                {names}
            }
        })
        .collect_view();
    view! { <nav class="gallery-list" aria-label="Primitives">{subjects}</nav> }
}

/// Brings a primitive into view.
fn show(name: &str) {
    if let Some(specimen) = document().get_element_by_id(&specimen_id(name)) {
        specimen.scroll_into_view();
    }
}

fn specimen_id(name: &str) -> String {
    format!("gallery-{}", name.to_lowercase().replace(' ', "-"))
}

/// Primitives for one purpose.
#[component]
fn Subject(name: &'static str, children: Children) -> impl IntoView {
    view! {
        <section aria-label=name>
            <h2>{name}</h2>
            {children()}
        </section>
    }
}

/// One primitive.
#[component]
fn Specimen(
    name: &'static str,
    /// What it is for, and how it is used without a pointer.
    about: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <article class="card specimen" id=specimen_id(name) aria-label=name>
            <header>
                <h3>{name}</h3>
                <p>{about}</p>
            </header>
            <div class="states">{children()}</div>
        </article>
    }
}

/// A primitive in one state.
#[component]
fn State(
    name: &'static str,
    /// Whether it takes the whole width.
    #[prop(optional)]
    broad: bool,
    /// Whether what it holds stands side by side.
    #[prop(optional)]
    row: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="state" class:broad=broad>
            <p class="state-name">{name}</p>
            <div class="state-body" class:row=row>
                {children()}
            </div>
        </div>
    }
}

/// A text that is written from right to left, with a number in it.
const RIGHT_TO_LEFT: &str = "תוכנית ראשונה בתוך 10 דקות, בלי חשבון";

/// A text that is longer than its place.
const LONG: &str = "Reduce the time between a customer’s first visit and the first plan they share with their team, without asking them to set anything up";
