//! The selected initiative: its words, how its score comes about, for whom it is.

use super::arithmetic::Arithmetic;
use super::bulk;
use super::cells::{chips_of, conflict_badge, moonshot_badge};
use super::columns::Field;
use super::edits;
use super::state::{Choosing, Priorities};
use super::work_fields::WorkField;
use crate::rooms::priority_words;
use crate::rooms::survivor::survivor;
use crate::routes::{Page, Room, Route};
use crate::ui::{Icon, IconButton, InPlace, Select, TextField, or_none};
use icondata_lu::{LuCopy, LuMaximize2, LuQuote, LuTrash2, LuUserPlus};
use leptos::html;
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;
use plan::records::initiative;
use plan::records::work::{self, Bucket, Status};
use plan::workspace::{Change, Edit};
use serde_json::Value;

/// The selected initiative, or how to get one.
#[component]
pub fn Panel(room: Priorities) -> impl IntoView {
    let none = memo(move |_| room.is_empty());
    let begins = move || {
        if none.get() {
            "Once there is an initiative, how its RICE score comes about stands here."
        } else {
            "Choose an initiative to see how its RICE score comes about: reach × impact × confidence ÷ effort."
        }
    };
    view! {
        {move || match room.selected.get() {
            Some(id) => view! { <Selected room id /> }.into_any(),
            None => view! {
                <section class="formula card" aria-label="Selected initiative">
                    <p class="formula-empty">{begins}</p>
                </section>
            }
            .into_any(),
        }}
    }
}

#[component]
fn Selected(room: Priorities, id: Id) -> impl IntoView {
    let id = StoredValue::new(id);
    let moonshot = memo(move |_| room.rice(&id.get_value()).is_moonshot());
    let unsettled = memo(move |_| {
        let session = room.app.session;
        session.record(&id.get_value(), |record| {
            record.is_some_and(|record| record.needs_settling())
        })
    });
    let evidence = move || Route::to_record_on(Page::Evidence, &id.get_value()).fragment();
    view! {
        <section class="formula card" aria-label="Selected initiative">
            <header>
                <h2><Words room id field=initiative::NAME label="Initiative’s name" placeholder="Untitled" /></h2>
                {move || moonshot.get().then(moonshot_badge)}
                {move || unsettled.get().then(|| conflict_badge(room, true))}
                <Actions room id />
            </header>
            <div class="chips for-whom">
                <ForWhom room id />
                <a class="button quiet small" href=evidence title="What people said for it and against it">
                    <Icon icon=LuQuote />
                    <span>"Evidence"</span>
                </a>
            </div>
            <Arithmetic room id />
            <WorkFields room id />
            <Words room id field=initiative::DESCRIPTION label="Description" placeholder="Describe it in a sentence" />
        </section>
    }
}

/// A text of the initiative, edited where it stands. Every keystroke is kept.
#[component]
pub fn Words(
    room: Priorities,
    id: StoredValue<Id>,
    field: &'static str,
    label: &'static str,
    placeholder: &'static str,
) -> impl IntoView {
    let session = room.app.session;
    let value = memo(move |_| {
        session.record(&id.get_value(), |record| {
            record
                .map(|record| record.text(field).to_owned())
                .unwrap_or_default()
        })
    });
    let change = if field == initiative::NAME {
        "Rename initiative"
    } else {
        "Describe initiative"
    };
    view! {
        <InPlace
            label
            value
            placeholder
            class=if field == initiative::NAME { "serif" } else { "description" }
            multiline=field != initiative::NAME
            read_only=Signal::derive(move || session.is_read_only())
            on_input=move |text: String| {
                session.set(change, &id.get_value(), field, text);
            }
            on_leave=Callback::new(move |()| session.seal())
        />
    }
}

/// How the work on it stands, whose it is, and which bucket it stands in.
#[component]
pub fn WorkFields(room: Priorities, id: StoredValue<Id>) -> impl IntoView {
    let session = room.app.session;
    let disabled = Signal::derive(move || session.is_read_only());
    let status = memo(move |_| {
        session.record(&id.get_value(), |record| {
            record.map_or(Status::Idea, work::status)
        })
    });
    let bucket =
        memo(move |_| session.record(&id.get_value(), |record| record.and_then(work::bucket)));
    let owner = memo(move |_| {
        session.record(&id.get_value(), |record| {
            record.map_or(String::new(), |it| it.text(work::OWNER).to_owned())
        })
    });
    let set = move |field: WorkField, value: Value| {
        let before = room.standing(&id.get_value());
        let edit = Edit::set(&id.get_value(), field.field(), value);
        session.apply(Change::new(field.change(), vec![edit]));
        room.announce_rank(&id.get_value(), before);
    };
    let sort = move |bucket: Option<Bucket>| {
        let word = bucket.map_or(Value::Null, |bucket| bucket.word().into());
        set(WorkField::Bucket, word);
    };
    let statuses = Status::ALL.iter();
    let statuses = statuses.map(|it| (*it, priority_words::status(*it).to_owned()));
    let buckets = or_none(
        priority_words::NO_BUCKET,
        Bucket::ALL,
        priority_words::bucket,
    );
    view! {
        <div class="work-fields">
            <Select
                label="Status"
                choices=statuses.collect()
                chosen=status
                disabled
                on_choose=move |it: Status| set(WorkField::Status, it.word().into())
            />
            <TextField
                label="Owner"
                placeholder="Nobody yet"
                value=owner
                read_only=disabled
                on_input=move |text: String| {
                    session.set(WorkField::Owner.change(), &id.get_value(), work::OWNER, text);
                }
                on_leave=Callback::new(move |()| session.seal())
            />
            <Select
                label="Bucket"
                choices=buckets
                chosen=bucket
                disabled
                on_choose=sort
            />
        </div>
    }
}

#[component]
fn Actions(room: Priorities, id: StoredValue<Id>) -> impl IntoView {
    let duplicate = move || {
        if let Some(copy) = edits::duplicate(room.app, &id.get_value()) {
            room.select(&copy);
        }
    };
    let delete = move || {
        let id = id.get_value();
        let next = room.rows.with_untracked(|rows| {
            let at = rows.iter().position(|row| *row == id)?;
            survivor(rows, at, |row| *row == id).cloned()
        });
        bulk::delete(room.app, std::slice::from_ref(&id));
        match next {
            Some(next) => room.table.focus(&next, Field::Name.column()),
            None => room.table.leave(),
        }
    };
    let card = move || Route::to_record_on(Page::Initiative, &id.get_value()).fragment();
    view! {
        <div class="actions">
            <a class="icon-button small" href=card aria-label="Open its card" title="Open its card">
                <Icon icon=LuMaximize2 />
            </a>
        </div>
        <Show when=move || !room.app.session.is_read_only()>
            <div class="actions">
                <IconButton label="Duplicate initiative" icon=LuCopy small=true on_press=duplicate />
                <IconButton label="Delete initiative" icon=LuTrash2 small=true on_press=delete />
            </div>
        </Show>
    }
}

/// The personas it is for, and the button that lets one choose them.
#[component]
pub fn ForWhom(room: Priorities, id: StoredValue<Id>) -> impl IntoView {
    let chips = memo(move |_| chips_of(room, &id.get_value()));
    let button = NodeRef::<html::Button>::new();
    let choose = move |_| {
        let Some(button) = button.get_untracked() else {
            return;
        };
        let frame = button.get_bounding_client_rect();
        room.choosing.set(Some(Choosing {
            id: id.get_value(),
            left: frame.left(),
            top: frame.bottom() + 4.0,
        }));
    };
    let links = move || {
        chips
            .get()
            .into_iter()
            .map(|(persona, name, colour)| {
                let address = Route::to_record(Room::People, &persona).fragment();
                view! { <a class="chip" data-color=colour href=address><span dir="auto">{name}</span></a> }
            })
            .collect_view()
    };
    view! {
        <div class="chips" role="group" aria-label="Personas it is for">
            {links}
            <Show when=move || !room.app.session.is_read_only()>
                <button
                    type="button"
                    class="button quiet small"
                    node_ref=button
                    aria-haspopup="dialog"
                    aria-label="Choose personas"
                    title="Choose personas"
                    on:click=choose
                >
                    <Icon icon=LuUserPlus />
                    {move || chips.with(Vec::is_empty).then(|| view! { <span>"Choose personas"</span> })}
                </button>
            </Show>
        </div>
    }
}
