//! What an initiative's score by RICE is made from, and how.

use super::card::Shared;
use crate::rooms::priorities::arithmetic::Arithmetic;
use crate::rooms::priorities::{edits, ranges};
use crate::rooms::words;
use crate::routes::{Page, Route};
use crate::ui::{NumberField, grouped};
use leptos::prelude::*;
use markup::{memo, view};
use plan::methods::rice::Input;

/// The four inputs, and the formula with their numbers.
#[component]
pub(super) fn Inputs() -> impl IntoView {
    let Shared { room, id, .. } = Shared::use_context();
    let fields = Input::ALL.map(|input| view! { <Field input /> });
    let other_models = Route::to_page(Page::Scoring).fragment();
    let how_sure = Route::to_page(Page::HowSure).fragment();
    view! {
        <section class="card initiative-score" aria-label="Score">
            <header class="initiative-part-head">
                <h3>"What its score is made from"</h3>
                <p class="actions">
                    <a class="button quiet small" href=how_sure>"How sure"</a>
                    <a class="button quiet small" href=other_models>"Other models"</a>
                </p>
            </header>
            <div class="initiative-inputs">{fields.collect_view()}</div>
            <Arithmetic room id />
        </section>
    }
}

#[component]
fn Field(input: Input) -> impl IntoView {
    let Shared {
        app,
        room,
        id,
        read_only,
    } = Shared::use_context();
    // Of a range it is the number that counts, as in the formula below.
    let value = memo(move |_| room.rice(&id.get_value()).get(input));
    let hint = memo(move |_| {
        app.session.record(&id.get_value(), |record| {
            record.map_or_else(String::new, |it| ranges::hint(it, input))
        })
    });
    let keep = move |value: Option<f64>| {
        let id = id.get_value();
        let before = room.standing(&id);
        edits::set_input(app.session, &id, input, value);
        room.announce_rank(&id, before);
    };
    view! {
        <NumberField
            label=label(input)
            value=value
            read=Callback::new(move |text: String| ranges::read_number(input, &text))
            write=grouped
            hint
            disabled=read_only
            on_change=keep
        />
    }
}

/// What belongs into it, with its unit.
fn label(input: Input) -> String {
    let name = words::input(input);
    match input {
        Input::Reach => format!("{name}, people a quarter"),
        Input::Impact => format!("{name}, 0.25 to 3"),
        Input::Confidence => format!("{name}, %"),
        Input::Effort => format!("{name}, person-months"),
    }
}
