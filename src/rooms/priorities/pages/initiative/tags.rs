//! The tags of an initiative.

use super::card::Shared;
use crate::ui::TagInput;
use leptos::prelude::*;
use markup::{memo, view};
use plan::records::tag;
use plan::workspace::Change;

/// The tags, each a chip that can be taken away.
#[component]
pub(super) fn Tags() -> impl IntoView {
    let Shared {
        app, id, read_only, ..
    } = Shared::use_context();
    let session = app.session;
    let tags = memo(move |_| {
        session.record(&id.get_value(), |record| {
            record.map(tag::of).unwrap_or_default()
        })
    });
    let change = move |after: Vec<String>| {
        let edits = tag::replace(&id.get_value(), &tags.get_untracked(), &after);
        session.apply(Change::new("Tag initiative", edits));
    };
    view! {
        <TagInput
            label="Tags"
            tags=tags
            placeholder="Enter adds one"
            disabled=read_only
            on_change=change
            on_announce=move |words: String| app.announce(words)
        />
    }
}
