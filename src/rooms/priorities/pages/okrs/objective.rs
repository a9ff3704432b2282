//! An objective's card: its name, its grade, who answers for it, its key results, and what contributes to it.

use super::changes;
use super::contributions::Contributions;
use super::desk::{Desk, name_field};
use super::grade::GradeMark;
use super::key_result::KeyResultRow;
use super::menu::More;
use super::words::{MOST_WEIGHT, band_class, read_weight};
use crate::rooms::focus::focus;
use crate::rooms::words::counted;
use crate::routes::{Page, Route};
use crate::ui::{Button, ButtonKind, Icon, InPlace, NumberField, Progress, Steps, TextField};
use icondata_lu::{LuChevronDown, LuPlus};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use plan::methods::okr_progress::{self, ObjectiveStanding};
use plan::records::{Objective, objective};

/// One objective's card.
#[component]
pub(super) fn ObjectiveCard(id: Id) -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.app.session;
    let of = StoredValue::new(id.clone());
    let heading = format!("objective-{id}");
    let look = memo(move |_| {
        let read = |record: Option<&plan::Record>| record.map(Objective::from);
        of.with_value(|id| session.record(id, read))
    });
    let is_there = memo(move |_| look.with(Option::is_some));
    let name = Signal::derive(move || {
        if is_there.get() {
            of.with_value(|id| desk.name(id))
        } else {
            "New objective".to_owned()
        }
    });
    let key_results = memo(move |_| {
        let id = of.get_value();
        let mut all = session.links_of(&id, |workspace| changes::key_results(workspace, &id));
        if let Some((objective, begun)) = desk.begun_under.get()
            && objective == id
            && !all.contains(&begun)
        {
            all.push(begun);
        }
        all
    });
    let standing = memo(move |_| {
        let id = of.get_value();
        session.record(&id, |_| ());
        // What was measured of each key result belongs to that, and not to the objective.
        for key_result in key_results.get() {
            session.links_of(&key_result, |_| ());
        }
        session.links_of(&id, |workspace| {
            okr_progress::objective(workspace, &id, desk.today)
        })
    });
    let add = move || desk.begin_under(&of.get_value());
    let folded = memo(move |_| of.with_value(|id| desk.fold(id)) == Some(true));
    let shows = move || is_there.get() && !folded.get();
    view! {
        <li class="objective card" data-id=id.to_string()>
            <article aria-labelledby=heading.clone() tabindex="-1">
                <h3 class="visually-hidden" id=heading>{name}</h3>
                <header class="objective-head">
                    <Name of look />
                    <Show when=move || is_there.get()>
                        <GradeMark grade=Signal::derive(move || standing.with(|it| it.as_ref()?.grade)) />
                        <Show when=move || !session.is_read_only()>
                            <More of name />
                        </Show>
                    </Show>
                </header>
                <Fold of count=Signal::derive(move || key_results.with(Vec::len)) />
                <Show when=shows>
                    <Way standing />
                    <Facts of look />
                    <ol class="key-results" aria-label="Key results">
                        <For each=move || key_results.get() key=Id::clone let:id>
                            <KeyResultRow objective=of id />
                        </For>
                    </ol>
                    <Show when=move || !session.is_read_only()>
                        <div class="objective-add">
                            <Button
                                label="Add a key result"
                                kind=ButtonKind::Quiet
                                icon=LuPlus
                                small=true
                                on_press=add
                            />
                        </div>
                    </Show>
                    <div class="objective-foot">
                        <Contributions end=of />
                        <a href=Route::to_page(Page::Statement).fragment()>
                            "How the vision serves it"
                        </a>
                    </div>
                </Show>
            </article>
        </li>
    }
}

/// Of an objective nobody works on, how many key results it has; a press shows them, and folds them again.
#[component]
fn Fold(of: StoredValue<Id>, count: Signal<usize>) -> impl IntoView {
    let desk = Desk::use_context();
    let fold = memo(move |_| of.with_value(|id| desk.fold(id)));
    let can_fold = move || fold.get().is_some();
    let open = move || fold.get() == Some(false);
    let press = move |_| {
        let open = fold.get_untracked() == Some(false);
        of.with_value(|id| desk.set_fold(id, open));
    };
    let says = move || {
        let count = counted(count.get(), "key result", "key results");
        format!("{count} · nobody works on it now")
    };
    view! {
        <Show when=can_fold>
            <button
                type="button"
                class="button quiet small objective-fold"
                aria-expanded=move || open().to_string()
                on:click=press
            >
                <Icon icon=LuChevronDown />
                <span>{says}</span>
            </button>
        </Show>
    }
}

/// Its name.
#[component]
fn Name(of: StoredValue<Id>, look: Memo<Option<Objective>>) -> impl IntoView {
    let desk = Desk::use_context();
    let value =
        memo(move |_| look.with(|it| it.as_ref().map_or(String::new(), |it| it.name.clone())));
    let key = move |event: KeyboardEvent| {
        let id = of.get_value();
        if desk.moves(&id, &event) {
            return true;
        }
        if event.key() != "Enter" || event.alt_key() || !desk.is_there(&id) {
            return false;
        }
        let first = desk
            .app
            .session
            .untracked(|workspace| changes::key_results(workspace, &id).into_iter().next());
        desk.unfold_around(&id);
        match first {
            Some(first) => focus(name_field(&first)),
            None => desk.begin_under(&id),
        }
        true
    };
    view! {
        <div class="objective-name" data-name=of.get_value().to_string()>
            <InPlace
                label="Objective"
                value
                placeholder="What do you want to have reached?"
                class="objective-title serif"
                read_only=desk.closed()
                on_input=move |text: String| desk.name_objective(&of.get_value(), text)
                on_leave=Callback::new(move |()| desk.leave_name(&of.get_value()))
                on_key=Callback::new(key)
            />
        </div>
    }
}

/// How far it has come, and what its grade leaves out.
#[component]
fn Way(standing: Memo<Option<ObjectiveStanding>>) -> impl IntoView {
    let read = move |read: fn(&ObjectiveStanding) -> usize| {
        standing.with(|it| it.as_ref().map_or(0, read))
    };
    let done = move || standing.with(|it| it.as_ref()?.grade.map(|grade| grade.exact()));
    let band = move || {
        let grade = standing.with(|it| it.as_ref()?.grade);
        grade.map(|grade| band_class(grade.band()))
    };
    let note = move || {
        let count = read(|it| it.key_results.len());
        if count == 0 {
            return "It has no key results yet: nobody can know whether it is reached.".to_owned();
        }
        let mut said = Vec::new();
        let ungraded = read(ObjectiveStanding::ungraded);
        if ungraded > 0 {
            said.push(format!(
                "{ungraded} of {count} without a grade, and left out"
            ));
        }
        let unmeasured = read(ObjectiveStanding::unmeasured);
        if unmeasured > 0 {
            said.push(format!("{unmeasured} of {count} not measured yet"));
        }
        said.join(" · ")
    };
    let count = move || counted(read(|it| it.key_results.len()), "key result", "key results");
    view! {
        <div class="objective-way" data-band=band>
            <Show when=move || done().is_some()>
                <Progress
                    label=Signal::derive(move || format!("The mean of {}", count()))
                    done=Signal::derive(done)
                />
            </Show>
            <p class="quiet-text">{note}</p>
        </div>
    }
}

/// Who answers for it, for when it is set, and what it weighs.
#[component]
fn Facts(of: StoredValue<Id>, look: Memo<Option<Objective>>) -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.app.session;
    let read_only = desk.closed();
    let text = move |read: fn(&Objective) -> &String| {
        Signal::derive(move || look.with(|it| it.as_ref().map(read).cloned().unwrap_or_default()))
    };
    let set = move |label: &'static str, field: &'static str, text: String| {
        session.set(label, &of.get_value(), field, text);
    };
    let weigh = move |weight: Option<f64>| {
        session.set("Change weight", &of.get_value(), objective::WEIGHT, weight);
        session.seal();
    };
    let leave = Callback::new(move |()| session.seal());
    view! {
        <div class="okr-facts">
            <TextField
                label="Owner"
                value=text(|it| &it.owner)
                placeholder="Who answers for it"
                read_only
                on_input=move |text: String| set("Change owner", objective::OWNER, text)
                on_leave=leave
            />
            <TextField
                label="Period"
                value=text(|it| &it.period)
                placeholder="2026 Q4"
                read_only
                on_input=move |text: String| set("Change period", objective::PERIOD, text)
                on_leave=leave
            />
            <NumberField
                label="Weight"
                value=Signal::derive(move || look.with(|it| it.as_ref().map(|it| it.weight)))
                read=Callback::new(read_weight)
                steps=Steps::of(1.0).between(0.0, MOST_WEIGHT)
                disabled=read_only
                on_change=weigh
            />
        </div>
    }
}
