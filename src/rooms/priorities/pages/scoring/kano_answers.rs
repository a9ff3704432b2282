//! What customers answered about the picked initiative: how they would feel with it, and how without.

use super::cells::category;
use super::kano_words::meaning;
use super::state::Shared;
use crate::rooms::focus::{focus, focus_moved};
use crate::rooms::{priority_words, words};
use crate::ui::{Button, IconButton, Select, TextField};
use icondata_lu::{LuPlus, LuTrash2};
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use plan::methods::kano::{self, Category};
use plan::records::kano_answer::{self, Answer};
use plan::workspace::{Change, Edit, IdError};

/// More answers than this are counted, and shown when asked for.
const MOST_SHOWN: usize = 12;

/// The categories as bars, the answers, and the form for one more.
#[component]
pub fn KanoAnswers(of: StoredValue<Id>) -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let tally = memo(move |_| {
        session.of_kind(kano_answer::KIND, |workspace| {
            kano::tally(workspace, &of.get_value())
        })
    });
    view! {
        <Categories tally />
        <Show when=move || !session.is_read_only()>
            <AddAnswer of />
        </Show>
        <Answers of />
    }
}

/// How many respondents it is what to, and what that means.
#[component]
fn Categories(tally: Memo<kano::Tally>) -> impl IntoView {
    let said = move || {
        let tally = tally.get();
        let leading = tally.leading();
        let Some(first) = leading.first() else {
            return "Nobody was asked yet. Ask each customer how they would feel with it, and how without.".to_owned();
        };
        let mut said = format!("{}. {}", category(*first), meaning(*first));
        if leading.len() > 1 {
            let others: Vec<&str> = leading.iter().skip(1).map(|it| category(*it)).collect();
            said.push_str(&format!(
                " As many said {}; the first counts.",
                others.join(" and ").to_lowercase()
            ));
        }
        if let (Some(better), Some(worse)) = (tally.better(), tally.worse()) {
            said.push_str(&format!(
                " Having it would satisfy {}; lacking it would disappoint {}.",
                words::share(better),
                words::share(worse.abs())
            ));
        }
        said
    };
    let bars = move || {
        let tally = tally.get();
        let most = Category::ALL.into_iter().map(|it| tally.count(it)).max();
        let most = most.unwrap_or(0).max(1);
        let bar = |it: Category| {
            let count = tally.count(it);
            view! {
                <li>
                    <span>{category(it)}</span>
                    <i aria-hidden="true" style:--share=format!("{:.3}", count as f64 / most as f64)></i>
                    <b>{words::number(count as f64)}</b>
                </li>
            }
        };
        (tally.respondents() > 0).then(|| {
            view! { <ul class="kano-bars" aria-label="Categories">{Category::ALL.map(bar).collect_view()}</ul> }
        })
    };
    view! {
        <p>{said}</p>
        {bars}
    }
}

#[component]
fn AddAnswer(of: StoredValue<Id>) -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let who = RwSignal::new(String::new());
    let with = RwSignal::new(Answer::Like);
    let without = RwSignal::new(Answer::Dislike);
    let problem = RwSignal::new(None::<String>);
    let answers = || {
        Answer::ALL
            .iter()
            .map(|it| (*it, priority_words::kano_answer(*it).to_owned()))
            .collect::<Vec<_>>()
    };
    let add = move || {
        let name = who.get_untracked();
        if name.trim().is_empty() {
            problem.set(Some("Say who answered: a name, or a number.".to_owned()));
            focus(".kano-add input".to_owned());
            return;
        }
        let (id, pair) = (
            of.get_value(),
            (with.get_untracked(), without.get_untracked()),
        );
        let made = session.untracked(|workspace| {
            let edits = kano::Keeper::of(workspace).keep(&id, &name, pair)?;
            let known = edits.iter().any(|it| workspace.record(it.id()).is_some());
            Ok::<_, IdError>((edits, known))
        });
        let Ok((edits, known)) = made else {
            problem.set(Some("This name is too long.".to_owned()));
            return;
        };
        let is_kept = session.apply(Change::new("Keep Kano answer", edits));
        // The plan may only be read since a newer version of the app wrote to it: what is typed stays.
        if !is_kept && untrack(|| session.is_read_only()) {
            return;
        }
        let said = match (is_kept, known) {
            (true, false) => "added",
            (true, true) => "changed",
            (false, _) => "there already",
        };
        shared.app.announce(format!(
            "The answer of {} is {said}: {}",
            name.trim(),
            category(Category::of(pair.0, pair.1))
        ));
        who.set(String::new());
        focus(".kano-add input".to_owned());
    };
    view! {
        <form
            class="kano-add"
            on:submit=move |event| {
                event.prevent_default();
                add();
            }
        >
            <TextField
                label="Who answered"
                placeholder="A name, or a number"
                value=who
                error=problem
                on_input=move |text| {
                    problem.set(None);
                    who.set(text);
                }
            />
            <Select label="With it" choices=answers() chosen=with on_choose=move |it| with.set(it) />
            <Select label="Without it" choices=answers() chosen=without on_choose=move |it| without.set(it) />
            <Button label="Add the answer" icon=LuPlus on_press=add />
        </form>
    }
}

#[component]
fn Answers(of: StoredValue<Id>) -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let all = memo(move |_| {
        session.of_kind(kano_answer::KIND, |workspace| {
            let counted = kano::answers(workspace, &of.get_value()).into_iter();
            counted
                .map(|record| record.id().clone())
                .collect::<Vec<_>>()
        })
    });
    let more = RwSignal::new(false);
    let shown = move || {
        let most = if more.get() { usize::MAX } else { MOST_SHOWN };
        all.with(|all| all.iter().take(most).cloned().collect::<Vec<_>>())
    };
    let show_more = move |_| {
        more.set(true);
        focus_moved(format!(".kano-list > :nth-child({})", MOST_SHOWN + 1));
    };
    let hidden = move || all.with(|all| all.len().saturating_sub(MOST_SHOWN));
    view! {
        <ul class="kano-list" aria-label="Answers">
            <For each=shown key=Id::clone let:id>
                <OneAnswer id />
            </For>
        </ul>
        <Show when=move || !more.get() && { hidden() > 0 }>
            <button type="button" class="button quiet small" on:click=show_more>
                {move || format!("Show {} more", words::number(hidden() as f64))}
            </button>
        </Show>
    }
}

#[component]
fn OneAnswer(id: Id) -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let of = StoredValue::new(id);
    let read = memo(move |_| {
        session.record(&of.get_value(), |record| {
            let record = record?;
            let pair = kano_answer::pair(record)?;
            Some((record.text(kano_answer::RESPONDENT).to_owned(), pair))
        })
    });
    let who = move || {
        read.with(|read| {
            read.as_ref()
                .map(|(who, _)| who.clone())
                .unwrap_or_default()
        })
    };
    let said = move || {
        read.with(|read| {
            let (_, (with, without)) = read.as_ref()?;
            Some(format!(
                "With it: {}. Without it: {}. {}",
                priority_words::kano_answer(*with),
                priority_words::kano_answer(*without),
                category(Category::of(*with, *without))
            ))
        })
    };
    let delete = move || {
        let name = untrack(who);
        // Another record of the same respondent is not to count in its place.
        let ids = session.untracked(|workspace| {
            let record = workspace.record(&of.get_value());
            record.map_or(Vec::new(), |it| kano::same_respondent(workspace, it))
        });
        let edits = ids.into_iter().map(|id| Edit::Delete { id }).collect();
        if session.apply(Change::new("Delete Kano answer", edits)) {
            let said = format!("The answer of {} is deleted", words::shortened(&name, 40));
            shared.app.toasts.offer_undo(said);
            focus(".kano-add input".to_owned());
        }
    };
    view! {
        <li tabindex="-1">
            <span><b dir="auto">{who}</b> " " {said}</span>
            <Show when=move || !session.is_read_only()>
                <IconButton
                    label=Signal::derive(move || format!("Delete the answer of {}", who()))
                    icon=LuTrash2
                    small=true
                    on_press=delete
                />
            </Show>
        </li>
    }
}
