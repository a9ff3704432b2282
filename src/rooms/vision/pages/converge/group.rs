//! A group of notes, with its name and how strong it is.

use super::Desk;
use super::material::Material;
use super::note::{InSentence, Row};
use crate::rooms::focus::focus_field;
use crate::rooms::vision::groups::labelled;
use crate::rooms::vision::votes;
use crate::rooms::words;
use crate::ui::InPlace;
use leptos::html;
use leptos::prelude::*;
use markup::{For, effect, memo, view};
use plan::Id;
use plan::methods::golden_circle::Ring;
use plan::records::group;

/// A group; notes can be dropped on it.
#[component]
pub fn Group(desk: Desk, ring: Ring, id: Id, material: Memo<Material>) -> impl IntoView {
    let session = desk.app.session;
    let its = StoredValue::new(id.clone());
    let own = memo(move |_| {
        material.with(|material| {
            let mut groups = material.groups.iter();
            let own = groups.find(|group| its.with_value(|id| *id == group.0));
            own.map(|(_, votes, notes)| (*votes, notes.clone()))
                .unwrap_or_default()
        })
    });
    let notes = memo(move |_| own.with(|own| own.1.clone()));
    let name = memo(move |_| {
        session.record(&its.get_value(), |record| {
            record
                .map(|record| record.text(group::NAME).to_owned())
                .unwrap_or_default()
        })
    });
    let label = move || labelled(&name.get());
    let strength = move || match own.with(|own| own.0) {
        0 => String::new(),
        count => votes::counted(count),
    };
    let node = NodeRef::<html::Textarea>::new();
    effect(move |_| {
        let is_next = desk
            .naming
            .with(|naming| its.with_value(|id| naming.as_ref() == Some(id)));
        if is_next {
            desk.naming.set(None);
            focus_field(node);
        }
    });
    let typed = move |text: String| {
        session.set("Name the group", &its.get_value(), group::NAME, text);
    };
    view! {
        <div
            class="converge-group"
            role="group"
            aria-label=label
            data-drop=id.to_string()
            data-in=words::ring(ring)
        >
            <header class="converge-head">
                <InPlace
                    label="Name of the group"
                    value=name
                    placeholder="What do they have in common?"
                    class="converge-name"
                    read_only=Signal::derive(move || session.is_read_only())
                    node
                    on_input=Callback::new(typed)
                    on_leave=Callback::new(move |()| session.seal())
                />
                <small class="converge-votes num">{strength}</small>
                <InSentence desk ring id />
            </header>
            <ul aria-label="Notes in the group">
                <For
                    each=move || notes.get()
                    key=Id::clone
                    children=move |id| view! { <Row desk ring id /> }
                />
            </ul>
        </div>
    }
}
