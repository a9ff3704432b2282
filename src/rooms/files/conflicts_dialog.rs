//! What two people changed without knowing of each other, to settle.

use super::conflict_choice::edited;
use super::describe;
use super::titles::Titles;
use crate::rooms::words;
use crate::state::{AppState, Session};
use crate::ui::{Button, ButtonKind, Dialog, Icon};
use icondata_lu::LuGitMerge;
use leptos::prelude::*;
use markup::{For, Show, effect, memo, view};
use plan::records::{
    initiative, link, note, persona, plan as plan_record, vision, vision_version, vote,
};
use plan::sorted::SortInOrder;
use plan::workspace::{Change, Edit};
use plan::{Id, Record};
use serde_json::Value;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// More records than this show only when they are asked for.
const FIRST: usize = 50;

/// Everything that is unsettled, with the values to choose from.
#[component]
pub fn ConflictsDialog() -> impl IntoView {
    let app = AppState::use_context();
    let session = app.session;
    let titles = Titles::new(session, &[]);
    let shown = RwSignal::new(FIRST);
    let unsettled = memo(move |_| unsettled(session));
    let subtitle = Signal::derive(move || match unsettled.with(Vec::len) {
        0 => String::new(),
        count => words::counted(
            count,
            "thing was changed in two copies at once",
            "things were changed in two copies at once",
        ),
    });
    effect(move |before: Option<bool>| {
        let settled = unsettled.with(Vec::is_empty);
        if settled && before == Some(false) {
            app.announce("Everything is settled.");
        }
        settled
    });
    let close = move || app.overlay.set(None);
    let foot = move || {
        let any = !unsettled.with(Vec::is_empty) && !session.is_read_only();
        let all = any.then(|| {
            view! { <Button label="Settle all as shown" on_press=move || settle_all(session) /> }
        });
        view! {
            <span class="start">{any.then_some("Each choice can be undone.")}</span>
            {all}
            <Button label="Close" kind=ButtonKind::Primary on_press=close />
        }
    };
    let list = {
        let titles = titles.clone();
        move || {
            view! {
                <For
                    each=move || {
                        unsettled.with(|all| all.iter().take(shown.get()).cloned().collect::<Vec<_>>())
                    }
                    key=Clone::clone
                    let:id
                >
                    <Unsettled id titles=titles.clone() />
                </For>
            }
        }
    };
    view! {
        <Dialog
            title="Settle conflicts"
            subtitle
            wide=true
            on_close=move |()| close()
            foot=ViewFn::from(move || foot)
        >
            <Show when=move || unsettled.with(Vec::is_empty)>
                <div class="banner good">
                    <Icon icon=LuGitMerge />
                    <div>
                        <strong>"Everything is settled."</strong>
                        <p>"No two people have changed the same thing without knowing of each other."</p>
                    </div>
                </div>
            </Show>
            {list()}
            <Show when=move || unsettled.with(Vec::len).gt(&shown.get())>
                <div class="actions">
                    <Button
                        label="Show more"
                        on_press=move || shown.update(|shown| *shown += FIRST)
                    />
                </div>
            </Show>
        </Dialog>
    }
}

/// The ids of what is unsettled; tracked for every change.
fn unsettled(session: Session) -> Vec<Id> {
    let kinds = [
        plan_record::KIND,
        vision::KIND,
        vision_version::KIND,
        note::KIND,
        vote::KIND,
        "tension",
        "position",
        "feedback",
        persona::KIND,
        "goal",
        "need",
        "pain",
        initiative::KIND,
        link::KIND,
    ];
    for kind in kinds {
        session.of_kind(kind, |_| ());
    }
    let _ = session.unsettled();
    session.untracked(|workspace| {
        let mut records = workspace.unsettled();
        records.sort_in_order(|a, b| describe::rank(a.kind()).cmp(&describe::rank(b.kind())));
        records.iter().map(|record| record.id().clone()).collect()
    })
}

/// How much of a value a card shows.
const MOST: usize = 400;

/// One record's conflicts.
#[component]
fn Unsettled(id: Id, titles: Titles) -> impl IntoView {
    let session = AppState::use_context().session;
    let record = {
        let id = id.clone();
        memo(move |_| session.record(&id, |record| record.cloned()))
    };
    move || {
        let record = record.get()?;
        let title = titles.title(record.kind(), &record.values());
        let conflicts = record
            .conflicts()
            .into_iter()
            .map(|conflict| {
                let mut values = vec![conflict.shown];
                values.extend(conflict.others);
                field_view(session, &record, &title, (conflict.field, values), &titles)
            })
            .collect_view();
        let came_back = record
            .came_back()
            .then(|| came_back_view(session, &record, &title));
        Some(view! {
            {came_back}
            {conflicts}
        })
    }
}

fn field_view(
    session: Session,
    record: &Record,
    title: &str,
    (field, values): (String, Vec<Value>),
    titles: &Titles,
) -> impl IntoView + use<> {
    let kind = record.kind().to_owned();
    let field_words = describe::field(&kind, &field);
    let find = &|id: &str| titles.find(id);
    let first = values.first().cloned().unwrap_or_default();
    let second = values.get(1).cloned().unwrap_or_default();
    let cards = values
        .into_iter()
        .enumerate()
        .map(|(place, value)| {
            let words = if place == 0 {
                describe::contrasted(&kind, &field, (&first, &second), MOST, find).0
            } else {
                describe::contrasted(&kind, &field, (&first, &value), MOST, find).1
            };
            let when = edited(Some(record), &field, &value)
                .map(|when| format!("Changed {when}"))
                .unwrap_or_default();
            let (id, field) = (record.id().clone(), field.clone());
            let choose = move |_| {
                let edit = Edit::settle(&id, field.clone(), value.clone());
                settle(session, Change::new("Settle a conflict", vec![edit]));
            };
            view! {
                <button
                    type="button"
                    class="value-card"
                    class:shown=place == 0
                    disabled=move || session.is_read_only()
                    on:click=choose
                >
                    <strong dir="auto">{words}</strong>
                    <small>{when}{(place == 0).then_some(", shows now")}</small>
                    <span class="value-card-do">"Keep this"</span>
                </button>
            }
        })
        .collect_view();
    let label = format!("{title}, {field_words}");
    view! {
        <div class="conflict" role="group" aria-label=label>
            <h3 class="section-title">
                <bdi>{title.to_owned()}</bdi>
                <small>{describe::kind(&kind)}", "{field_words}</small>
            </h3>
            <div class="value-cards">{cards}</div>
        </div>
    }
}

fn came_back_view(session: Session, record: &Record, title: &str) -> impl IntoView + use<> {
    let edit = |label: &'static str, edit: Edit| {
        move || {
            settle(session, Change::new(label, vec![edit.clone()]));
        }
    };
    let keep = edit(
        "Keep what came back",
        Edit::Restore {
            id: record.id().clone(),
        },
    );
    let delete = edit(
        "Delete what came back",
        Edit::Delete {
            id: record.id().clone(),
        },
    );
    let read_only = Signal::derive(move || session.is_read_only());
    view! {
        <div class="conflict" role="group" aria-label=title.to_owned()>
            <h3 class="section-title">
                <bdi>{title.to_owned()}</bdi>
                <small>{describe::kind(record.kind())}</small>
            </h3>
            <div class="conflict-line">
                <p>"One person deleted it while another was editing it."</p>
                <div class="actions">
                    <Button label="Keep it" small=true disabled=read_only on_press=keep />
                    <Button label="Delete it" small=true kind=ButtonKind::Danger disabled=read_only on_press=delete />
                </div>
            </div>
        </div>
    }
}

/// Settles something, and moves the focus to what is to settle next: the button that had it goes.
fn settle(session: Session, change: Change) {
    let groups = || document().query_selector_all("dialog[open] .conflict").ok();
    let here = document()
        .active_element()
        .and_then(|focused| focused.closest(".conflict").ok().flatten());
    let place = groups().and_then(|groups| {
        (0..groups.length()).find(|&at| {
            let group = groups.item(at);
            here.is_some() && group.as_ref() == here.as_ref().map(AsRef::as_ref)
        })
    });
    session.apply(change);
    request_animation_frame(move || {
        let next = groups().and_then(|groups| {
            let last = groups.length().checked_sub(1)?;
            let group: Element = groups.item(place.unwrap_or(0).min(last))?.dyn_into().ok()?;
            group.query_selector("button").ok()?
        });
        let close = || {
            let close = "dialog[open] .dialog-foot .primary";
            document().query_selector(close).ok().flatten()
        };
        let lost = document().active_element().is_none_or(|focused| {
            focused
                .closest(".conflict, .dialog-foot")
                .ok()
                .flatten()
                .is_none()
        });
        if let Some(next) = next.or_else(close)
            && lost
            && let Some(next) = next.dyn_ref::<HtmlElement>()
        {
            let _ = next.focus();
        }
    });
}

/// Settles everything with the values that show, as one change.
fn settle_all(session: Session) {
    let edits = session.untracked(|workspace| {
        let mut edits = Vec::new();
        for record in workspace.unsettled() {
            if record.came_back() {
                edits.push(Edit::Restore {
                    id: record.id().clone(),
                });
            }
            for conflict in record.conflicts() {
                edits.push(Edit::settle(record.id(), conflict.field, conflict.shown));
            }
        }
        edits
    });
    settle(session, Change::new("Settle all conflicts", edits));
}
