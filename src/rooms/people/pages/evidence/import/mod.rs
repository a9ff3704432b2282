//! Many pieces at once, from a table that is pasted or chosen as a file.
//!
//! - [`open`]: what the rows leave open; [`words`]: what is said of it.

mod open;
mod words;

use super::shared::Shared;
use crate::rooms::import_table::{Reading, TableDialog};
use leptos::prelude::*;
use markup::view;
use open::LeftOpen;
use plan::exchange::evidence_rows::NewPiece;

/// The dialog: paste or choose, say what the columns are, add what fits.
#[component]
pub(super) fn Import() -> impl IntoView {
    let shared = Shared::use_context();
    let app = shared.app;
    let reading = Reading::<NewPiece>::new(app.session);
    let rest = move || view! { <LeftOpen reading /> };
    view! {
        <TableDialog
            app
            reading
            said=&words::WORDS
            on_close=move |()| shared.importing.set(false)
            rest=ViewFn::from(rest)
        />
    }
}
