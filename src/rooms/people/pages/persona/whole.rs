//! One persona, whole: all their fields and lists, edited where they stand.

use super::bar::Bar;
use super::own::OwnFields;
use super::picture::{Picture, PictureField, PictureRefused};
use super::sheet::{OnPaper, Paper};
use crate::rooms::people::field::{Words, field};
use crate::rooms::people::foot::{conflict, initiatives, kind};
use crate::rooms::people::list::TraitList;
use crate::rooms::people::room::People;
use crate::rooms::people::{grounded, reading};
use crate::routes::{Room, Route};
use crate::ui::Empty;
use icondata_lu::LuUserRoundX;
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;
use plan::records::persona;
use plan::records::persona_trait::Trait;

/// The persona of this id, or that there is none.
#[component]
pub(super) fn Whole(id: Id) -> impl IntoView {
    let people = People::use_context();
    let session = people.app.session;
    let of = StoredValue::new(id);
    let known = memo(move |_| {
        let is_persona = |record: Option<&plan::Record>| {
            record.is_some_and(|record| record.kind() == persona::KIND)
        };
        of.with_value(|id| session.record(id, is_persona))
    });
    let paper = OnPaper::new();
    view! {
        <Show
            when=move || known.get()
            // The durable store may know a persona that the quick one does not.
            fallback=move || view! { <Show when=move || session.is_whole()><Gone /></Show> }
        >
            <Bar id=of.get_value() paper />
            <Page id=of.get_value() />
            <Paper id=of.get_value() paper />
        </Show>
    }
}

#[component]
fn Gone() -> impl IntoView {
    view! {
        <Empty
            icon=LuUserRoundX
            title="This persona is not in the plan any more"
            text="Perhaps somebody deleted it. Undo brings it back, here as in the gallery."
        >
            <a class="button" href=Route::to(Room::People).fragment()>"Go to the personas"</a>
        </Empty>
    }
}

#[component]
fn Page(id: Id) -> impl IntoView {
    let people = People::use_context();
    let session = people.app.session;
    let sorter = people.sorter;
    let of = StoredValue::new(id.clone());
    let look = memo(move |_| of.with_value(|id| reading::persona(session, id)));
    let name = Signal::derive(move || look.with(reading::spoken_name));
    let lists = memo(move |_| of.with_value(|id| reading::lists(session, id)));
    let hides = memo(move |_| of.with_value(|id| reading::hides(session, id)));
    let ground = grounded::followed(session, of);
    let picture = Picture::of(id.clone());
    let heading = format!("whole-{id}");
    let lists_view = Trait::ALL
        .into_iter()
        .map(|kind| view! { <TraitList of=id.clone() kind lists /> }.into_any())
        .collect_view();
    view! {
        <article
            class="whole card"
            data-id=id.to_string()
            data-color=move || look.with(|look| look.colour.word())
            data-hides=hides
            data-proto=move || ground.with(|it| !it.is_grounded()).then_some("")
            tabindex="-1"
            aria-labelledby=heading.clone()
            on:pointerdown=move |event| people.press(&event)
            on:pointermove=move |event| sorter.drag(&event)
            on:pointerup=move |event| people.drop(&event)
            on:pointercancel=move |_| {
                sorter.cancel();
            }
            on:keydown=move |event| sorter.key(&event)
        >
            <header class="whole-head">
                <PictureField id=id.clone() picture />
                <div class="persona-names">
                    <h2 class="visually-hidden" id=heading>{name}</h2>
                    {field(people, &id, look, Words::NAME)}
                    {field(people, &id, look, Words::ROLE)}
                    <div class="whole-facts">
                        {kind(people, &id, look)}
                        {conflict(people, &id, lists)}
                        {initiatives(people, &id)}
                    </div>
                </div>
                {field(people, &id, look, Words::QUOTE)}
                <PictureRefused picture />
            </header>
            <grounded::Standing ground />
            <div class="whole-lists">{lists_view}</div>
            <div class="whole-texts">
                <section data-list="context">
                    <h3 class="caps">"Context of use"</h3>
                    {field(people, &id, look, Words::CONTEXT)}
                </section>
                <section data-list="day">
                    <h3 class="caps">"A day"</h3>
                    {field(people, &id, look, Words::DAY)}
                </section>
            </div>
            <OwnFields of=id />
        </article>
    }
}
