//! How an initiative comes to another place: by what it is scored from, and by how far it is.

use super::shared::Shared;
use super::words as place_words;
use crate::rooms::priorities::{edits, ranges};
use crate::rooms::{priority_words, words};
use crate::routes::{Page, Route};
use crate::ui::{NumberField, Select, or_none};
use leptos::prelude::*;
use markup::{memo, view};
use plan::methods::estimate;
use plan::methods::moscow::Priority;
use plan::methods::rice::Input;
use plan::methods::scoring::Model;
use plan::records::initiative;
use plan::records::work::{self, Status};
use plan::workspace::{Change, Edit};
use plan::{Id, Record};

/// What its place follows from, to change at once where that is little.
#[component]
pub(super) fn Elsewhere(of: StoredValue<Id>) -> impl IntoView {
    let shared = Shared::use_context();
    let model = memo(move |_| shared.frame.with(|it| it.as_ref().map(|it| it.model)));
    let says = move || {
        let model = model.get().map_or("its model", priority_words::model);
        format!(
            "Its place follows from what {model} asks of it. Change that, and it moves at once."
        )
    };
    let fields = move || match model.get() {
        Some(Model::Rice) => inputs(of, &Input::ALL),
        Some(Model::ValueEffort) => inputs(of, &[Input::Impact, Input::Effort]),
        Some(Model::Moscow) => view! { <PriorityOf of /> }.into_any(),
        Some(_) | None => ().into_any(),
    };
    // The table holds what RICE and value against effort ask; the way to it is below.
    let way = move || {
        let is_elsewhere = !matches!(model.get(), Some(Model::Rice | Model::ValueEffort) | None);
        is_elsewhere.then(|| {
            let address = Route::to_page(Page::Scoring).fragment();
            view! { <a class="button small" href=address>"All it is scored from, on the page Scoring models"</a> }
        })
    };
    view! {
        <div class="review-where" role="group" aria-label="Where it goes">
            <p class="quiet-text">{says}</p>
            <div class="review-ways">
                {fields}
                <StatusOf of />
                {way}
            </div>
        </div>
    }
}

/// Does this with the initiative, if it is still there: what was deleted meanwhile is not to come back. Says where it
/// stands then.
fn with(shared: Shared, of: StoredValue<Id>, act: impl FnOnce(&Id)) {
    let id = of.get_value();
    let session = shared.app.session;
    if session.untracked(|workspace| workspace.record(&id).is_some()) {
        act(&id);
        session.seal();
        if let Some(line) = untrack(|| shared.line(&id)) {
            let place = line.since.moved.after.and_then(|it| it.rank);
            let said = format!("{}: now {}", line.name, place_words::rank(place));
            shared.app.announce(said);
        }
    }
}

/// A field for each of these inputs.
fn inputs(of: StoredValue<Id>, inputs: &[Input]) -> AnyView {
    let fields = inputs
        .iter()
        .map(|input| view! { <InputOf of input=*input /> });
    fields.collect_view().into_any()
}

#[component]
fn InputOf(of: StoredValue<Id>, input: Input) -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    // Of a range it is the number that counts.
    let value =
        memo(move |_| of.with_value(|id| session.record(id, |it| estimate::plain(it?).get(input))));
    let hint = memo(move |_| {
        let hint = |it: Option<&Record>| it.map(|it| ranges::hint(it, input));
        of.with_value(|id| session.record(id, hint))
            .unwrap_or_default()
    });
    let read = move |text: String| ranges::read_number(input, &text);
    let unit = match input {
        Input::Confidence => "%",
        Input::Reach | Input::Impact | Input::Effort => "",
    };
    let keep = move |value: Option<f64>| {
        with(shared, of, |id| edits::set_input(session, id, input, value));
    };
    view! {
        <NumberField
            label=words::input(input)
            value
            read=Callback::new(read)
            write=words::number
            unit
            hint
            on_change=keep
        />
    }
}

/// The priority by MoSCoW.
#[component]
fn PriorityOf(of: StoredValue<Id>) -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let chosen = memo(move |_| {
        of.with_value(|id| {
            session.record(id, |it| Priority::from_word(it?.text(initiative::MOSCOW)))
        })
    });
    let set = move |priority: Option<Priority>| {
        with(shared, of, |id| {
            session.set(
                "Change MoSCoW",
                id,
                initiative::MOSCOW,
                priority.map(Priority::word),
            );
        });
    };
    view! {
        <Select
            label="MoSCoW"
            choices=or_none("None yet", Priority::ALL, priority_words::moscow)
            chosen
            on_choose=set
        />
    }
}

/// How far it is.
#[component]
fn StatusOf(of: StoredValue<Id>) -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let status = memo(move |_| {
        of.with_value(|id| session.record(id, |it| it.map_or(Status::Idea, work::status)))
    });
    let set = move |status: Status| {
        with(shared, of, |id| {
            let edit = Edit::set(id, work::STATUS, status.word());
            session.apply(Change::new("Change status", vec![edit]));
        });
    };
    // To drop it is a decision of its own.
    let statuses = Status::ALL.iter().filter(|it| **it != Status::Dropped);
    let statuses = statuses.map(|it| (*it, priority_words::status(*it).to_owned()));
    let statuses: Vec<(Status, String)> = statuses.collect();
    view! { <Select label="Status" choices=statuses chosen=status on_choose=set /> }
}
