//! Choosing one or several.

use super::{LONG, RIGHT_TO_LEFT, Specimen, State};
use crate::rooms::words;
use crate::state::AppState;
use crate::ui::{Choice, Combobox, Finder, Segmented, Select, Swatches, TagInput, or_none};
use leptos::prelude::*;
use markup::view;

/// What is chosen from.
#[component]
pub(super) fn Choosing() -> impl IntoView {
    view! {
        <Selects />
        <Comboboxes />
        <Finders />
        <Tags />
        <Few />
    }
}

#[component]
fn Selects() -> impl IntoView {
    let when = RwSignal::new(1);
    let theme = RwSignal::new(None::<&str>);
    let choices = || {
        vec![
            (0, "Now".to_owned()),
            (1, "Next".to_owned()),
            (2, "Later".to_owned()),
        ]
    };
    view! {
        <Specimen name="Select" about="One of several, in the browser’s own list.">
            <State name="At rest">
                <Select
                    label="When"
                    choices=choices()
                    chosen=when
                    hint="Roughly."
                    on_choose=move |choice| when.set(choice)
                />
            </State>
            <State name="Refused">
                <Select
                    label="Before"
                    choices=choices()
                    chosen=2
                    error="That is after the launch.".to_owned()
                    on_choose=|_| {}
                />
            </State>
            <State name="Disabled">
                <Select
                    label="Decided"
                    choices=choices()
                    chosen=0
                    disabled=true
                    on_choose=|_| {}
                />
            </State>
            <State name="Long text">
                <Select
                    label="Outcome"
                    choices=vec![(0, LONG.to_owned())]
                    chosen=0
                    on_choose=|_| {}
                />
            </State>
            <State name="Nothing chosen yet">
                <Select
                    label="Theme"
                    choices=or_none("No theme", &["Trust", "Speed"], |theme| theme)
                    chosen=theme
                    on_choose=move |choice| theme.set(choice)
                />
            </State>
        </Specimen>
    }
}

/// Names that are long, or written from right to left.
fn long_people() -> Vec<Choice> {
    let person = |name: &str| Choice {
        value: name.to_owned(),
        label: name.to_owned(),
        detail: LONG.to_owned(),
    };
    [LONG, RIGHT_TO_LEFT].map(person).into()
}

fn people() -> Vec<Choice> {
    const PEOPLE: &[(&str, &str)] = &[
        ("Ana Ruiz", "Design"),
        ("Bao Nguyen", "Engineering"),
        ("Chidi Okafor", "Support"),
        ("Dana Levi", "Sales"),
        ("Émile Fournier", "Engineering"),
        ("Fatima Zahra", "Research"),
        ("Grace Andersson", "Product"),
        ("Hana Sato", "Design"),
        ("Ingrid Berg", "Finance"),
        ("José Anaya", "Support"),
    ];
    let person = |(name, team): &(&str, &str)| Choice {
        value: (*name).to_owned(),
        label: (*name).to_owned(),
        detail: (*team).to_owned(),
    };
    PEOPLE.iter().map(person).collect()
}

#[component]
fn Finders() -> impl IntoView {
    let found = RwSignal::new(String::new());
    let take = move |name: String| {
        found.set(name);
        true
    };
    view! {
        <Specimen
            name="Finder"
            about="A press, and then a field that finds one of many. What there is to find is gathered only while somebody looks for it; Escape lets it go."
        >
            <State name="At rest">
                <Finder press="Link a person" label="Person" gather=Box::new(people) on_find=take />
                <p role="status">{move || found.get()}</p>
            </State>
        </Specimen>
    }
}

#[component]
fn Comboboxes() -> impl IntoView {
    let owner = RwSignal::new(Some("Grace Andersson".to_owned()));
    let none = RwSignal::new(None::<String>);
    view! {
        <Specimen
            name="Combobox"
            about="One of many, by typing part of its name. Arrows walk, Enter takes, Escape leaves it as it was; emptied, nothing is chosen."
        >
            <State name="At rest">
                <Combobox
                    label="Owner"
                    choices=people()
                    chosen=owner
                    hint="Who answers for it."
                    on_choose=move |value| owner.set(value)
                />
            </State>
            <State name="Empty">
                <Combobox
                    label="Reviewer"
                    choices=people()
                    chosen=none
                    placeholder="Type a name"
                    on_choose=move |value| none.set(value)
                />
            </State>
            <State name="Refused">
                <Combobox
                    label="Stand-in"
                    choices=people()
                    chosen=Some("Ana Ruiz".to_owned())
                    error="Ana is away that week.".to_owned()
                    on_choose=|_| {}
                />
            </State>
            <State name="Disabled">
                <Combobox
                    label="Founder"
                    choices=people()
                    chosen=Some("Hana Sato".to_owned())
                    disabled=true
                    on_choose=|_| {}
                />
            </State>
            <State name="Long text, and right to left">
                <Combobox
                    label="Witness"
                    choices=long_people()
                    chosen=Some(LONG.to_owned())
                    on_choose=|_| {}
                />
            </State>
            <State name="Nothing to choose from">
                <Combobox
                    label="Partner"
                    choices=Vec::new()
                    chosen=None
                    placeholder="No partners yet"
                    on_choose=|_| {}
                />
            </State>
        </Specimen>
    }
}

#[component]
fn Tags() -> impl IntoView {
    let app = AppState::use_context();
    let tags = RwSignal::new(vec!["mobile".to_owned(), "checkout".to_owned()]);
    let none = RwSignal::new(Vec::new());
    let fixed = vec!["archived".to_owned(), "2024".to_owned()];
    let long = RwSignal::new(vec![
        LONG.to_owned(),
        RIGHT_TO_LEFT.to_owned(),
        "short".to_owned(),
    ]);
    let announce = move |words: String| app.announce(words);
    view! {
        <Specimen
            name="Tags"
            about="Enter or a comma adds what was typed, Backspace in the empty field takes the last away. One that is there already stays in the field."
        >
            <State name="At rest">
                <TagInput
                    label="Tags"
                    tags
                    hint="Words to find it by."
                    on_change=move |all| tags.set(all)
                    on_announce=announce
                />
            </State>
            <State name="Empty">
                <TagInput
                    label="Topics"
                    tags=none
                    placeholder="Add a topic"
                    on_change=move |all| none.set(all)
                    on_announce=announce
                />
            </State>
            <State name="Refused">
                <TagInput
                    label="Markets"
                    tags=Vec::new()
                    error="At least one market.".to_owned()
                    on_change=|_| {}
                    on_announce=announce
                />
            </State>
            <State name="Disabled">
                <TagInput
                    label="Old tags"
                    tags=fixed
                    disabled=true
                    on_change=|_| {}
                    on_announce=announce
                />
            </State>
            <State name="Long text, and right to left">
                <TagInput
                    label="Quotes"
                    tags=long
                    on_change=move |all| long.set(all)
                    on_announce=announce
                />
            </State>
        </Specimen>
    }
}

#[component]
fn Few() -> impl IntoView {
    let view_ = RwSignal::new("list");
    let counts = RwSignal::new(0);
    let colour = RwSignal::new("sky");
    view! {
        <Specimen name="Segmented control" about="One of a few, side by side. Arrows choose.">
            <State name="At rest" row=true>
                <Segmented
                    label="View"
                    name="gallery-view"
                    choices=vec![("list", "List"), ("matrix", "Matrix"), ("timeline", "Timeline")]
                    chosen=view_
                    on_choose=move |choice| view_.set(choice)
                />
            </State>
            <State name="Disabled" row=true>
                <Segmented
                    label="Old view"
                    name="gallery-old-view"
                    choices=vec![("list", "List"), ("matrix", "Matrix")]
                    chosen="list"
                    disabled=true
                    on_choose=|_| {}
                />
            </State>
            <State name="Long text" broad=true>
                <Segmented
                    label="What counts"
                    name="gallery-long-view"
                    choices=vec![(0, "What people told us in interviews"), (1, "What they did"), (2, RIGHT_TO_LEFT)]
                    chosen=counts
                    on_choose=move |choice| counts.set(choice)
                />
            </State>
        </Specimen>
        <Specimen name="Swatches" about="One of the six papers. Arrows choose; a tick says which, not the colour alone.">
            <State name="At rest" row=true>
                <Swatches
                    name="gallery-colour"
                    colours=words::colours()
                    chosen=colour
                    on_choose=move |word| colour.set(word)
                />
            </State>
        </Specimen>
    }
}
