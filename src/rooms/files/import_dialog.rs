//! The dialog for a file that was chosen or dropped.

use super::import_offer::ImportOffer;
use super::import_refusal::ImportRefusal;
use crate::state::incoming::Incoming;
use leptos::prelude::*;
use markup::view;
use std::sync::Arc;

/// What a file holds and what can be done with it, or why it cannot be read.
#[component]
pub fn ImportDialog(
    /// The file.
    incoming: Arc<Incoming>,
) -> impl IntoView {
    match incoming.outcome.clone() {
        Ok(file) => view! { <ImportOffer file_name=incoming.file_name.clone() file /> }.into_any(),
        Err(unreadable) => {
            view! { <ImportRefusal incoming=(*incoming).clone() unreadable /> }.into_any()
        }
    }
}
