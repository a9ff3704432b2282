//! The page of objectives and their key results: how far each has come, what was measured, and which
//! initiatives are expected to bring it on.
//!
//! - [`desk`]: what the page shares; [`actions`], [`menu`]: what a person does; [`changes`]: the changes of
//!   records, without the page; [`words`]: what is said of grades and amounts;
//! - [`objective`]: an objective's card; [`key_result`]: one of its key results, with [`grade`], [`scale`] and
//!   [`numbers`];
//! - [`check_ins`]: what was measured, with [`check_in`] and [`sparkline`];
//! - [`contributions`]: the initiatives linked, with [`expected`] and [`finding`];
//! - [`idle`]: the objectives nobody works on, and the initiatives that serve none.

mod actions;
mod changes;
mod check_in;
mod check_ins;
mod contributions;
mod desk;
mod expected;
mod finding;
mod grade;
mod idle;
mod key_result;
mod menu;
mod numbers;
mod objective;
mod scale;
mod sparkline;
mod words;

use crate::rooms::open_example::OpenExample;
use crate::rooms::page_head::{AddButton, PageParts};
use crate::rooms::read_only::ReadOnly;
use crate::rooms::words::counted;
use crate::state::{AppState, Command};
use crate::ui::Empty;
use desk::Desk;
use grade::GradeMark;
use icondata_lu::LuGoal;
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use menu::OkrMenu;
use objective::ObjectiveCard;
use plan::Id;
use plan::methods::okr_progress;
use plan::records::objective as objective_record;
use plan::records::{check_in as check_in_record, key_result as key_result_record};

/// What the page is about.
const HEADING: &str = "What do we want to have reached?";

/// The page, with what adds to it while objectives are listed.
pub fn parts() -> PageParts {
    let desk = Desk::new(AppState::use_context());
    provide_context(desk);
    desk.do_what_was_asked();
    desk.follow_address();
    let session = desk.app.session;
    let ids = memo(move |_| {
        let mut ids = session.ordered(objective_record::KIND);
        if let Some(begun) = desk.begun.get()
            && !ids.contains(&begun)
        {
            ids.push(begun);
        }
        ids
    });
    let any = move || !ids.with(Vec::is_empty);
    PageParts {
        adds: view! { <Show when=any><AddObjective /></Show> }.into_any(),
        ..PageParts::of(HEADING, view! { <Okrs ids /> }.into_any())
    }
}

#[component]
fn Okrs(ids: Memo<Vec<Id>>) -> impl IntoView {
    view! {
        <div class="okrs">
            <ReadOnly />
            <Show when=move || !ids.with(Vec::is_empty) fallback=|| view! { <NothingYet /> }>
                <Standing />
                <section aria-labelledby="okrs-objectives">
                    <h2 class="visually-hidden" id="okrs-objectives">"Objectives"</h2>
                    <ol class="objective-list">
                        <For each=move || ids.get() key=Id::clone let:id>
                            <ObjectiveCard id />
                        </For>
                    </ol>
                </section>
                <idle::NobodyWorks />
                <idle::ServesNone />
            </Show>
            <OkrMenu />
        </div>
    }
}

/// How many objectives there are, and how far all of them are together.
#[component]
fn Standing() -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.app.session;
    let standing = memo(move |_| {
        session.of_kind(check_in_record::KIND, |_| ());
        session.of_kind(key_result_record::KIND, |_| ());
        session.of_kind(objective_record::KIND, |workspace| {
            let all = okr_progress::objectives(workspace, desk.today);
            (all.len(), okr_progress::overall(&all))
        })
    });
    let count = move || {
        let (count, grade) = standing.get();
        let overall = grade.map_or("", |_| " · overall");
        format!("{}{overall}", counted(count, "objective", "objectives"))
    };
    let grade = move || {
        let grade = standing.get().1?;
        Some(view! { <GradeMark grade=Signal::derive(move || Some(grade)) /> })
    };
    view! {
        <p class="okrs-standing">
            <span class="quiet-text">{count}</span>
            {grade}
        </p>
    }
}

/// Begins an objective.
#[component]
fn AddObjective() -> impl IntoView {
    view! {
        <AddButton
            command=Command::AddObjective
            words="Add an objective"
            class="add-objective"
        />
    }
}

/// What the page is for, and the way to the first step.
#[component]
fn NothingYet() -> impl IntoView {
    view! {
        <Empty
            icon=LuGoal
            title="Say what you want to have reached"
            text="An objective says where to; its key results say how anybody will know. Each is graded from 0.0 to 1.0 by how far it has come from where it stood to where it is to stand."
            steps=&[
                ("Name an objective.", "“Night riders trust the bus.”"),
                ("Give it two to four key results.", "From 61\u{a0}% to 85\u{a0}% of departures kept."),
                ("Check in every week,", "and link the initiatives that are to bring it on."),
            ]
        >
            <AddObjective />
            <OpenExample />
        </Empty>
    }
}
