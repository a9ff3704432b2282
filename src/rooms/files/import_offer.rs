//! A file that could be read: what it holds, what was repaired, and what can be done with it.

use super::import_merge::{Conflicts, MergePreview};
use super::import_replace::ReplacePreview;
use super::titles::Titles;
use super::{apply, describe, file_words, moments};
use crate::rooms::words;
use crate::state::AppState;
use crate::state::app::Phase;
use crate::state::browser::now;
use crate::ui::{Button, ButtonKind, Dialog};
use leptos::prelude::*;
use leptos::task::spawn_local;
use plan::file::{ReadFile, Repair};
use plan::workspace::Preview;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What can be done with a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// Merge it into the open workspace.
    Merge,
    /// Open it as a workspace of its own.
    Open,
    /// Put it in the place of the open workspace.
    Replace,
}

/// Offers what can be done with a file.
#[component]
pub fn ImportOffer(
    /// The file's name on the disk.
    file_name: String,
    /// What it holds.
    file: Arc<ReadFile>,
) -> impl IntoView {
    let app = AppState::use_context();
    // A workspace that may not be changed can neither be merged into nor replaced.
    let can_change =
        app.phase.get_untracked() == Phase::Open && !untrack(|| app.session.is_read_only());
    let mode = RwSignal::new(if can_change { Mode::Merge } else { Mode::Open });
    let busy = RwSignal::new(false);
    let no_checkpoint = RwSignal::new(None::<String>);
    let titles = Titles::new(app.session, &file.records);
    let preview = Arc::new(if can_change {
        app.session
            .untracked(|workspace| workspace.preview(&file.records))
    } else {
        Preview::default()
    });
    let conflicts = Conflicts::new(preview.clone());
    let close = move || app.overlay.set(None);
    let subtitle = subtitle(&file_name, &file);
    let title = Signal::derive(move || {
        let words = match mode.get() {
            Mode::Merge => "What this file would change",
            Mode::Open => "Open this file",
            Mode::Replace => "Replace this workspace",
        };
        words.to_owned()
    });
    let act = {
        let (file, file_name) = (file.clone(), file_name.clone());
        let conflicts = conflicts.clone();
        move || {
            if busy.get_untracked() {
                return;
            }
            let (file, file_name) = (file.clone(), file_name.clone());
            let anyway = no_checkpoint.with_untracked(Option::is_some);
            match mode.get_untracked() {
                Mode::Open => {
                    close();
                    apply::open_as_new(app, &file, &file_name);
                }
                Mode::Merge => {
                    busy.set(true);
                    let choices = conflicts.chosen();
                    spawn_local(async move {
                        apply::merge(app, &file, &file_name, choices).await;
                        close();
                    });
                }
                Mode::Replace => {
                    busy.set(true);
                    spawn_local(async move {
                        let kept = if anyway {
                            Ok(())
                        } else {
                            apply::checkpoint(app, &format!("Before replacing with {file_name}"))
                                .await
                        };
                        match kept {
                            Ok(()) => {
                                close();
                                apply::replace(
                                    app,
                                    format!("Replace with {file_name}"),
                                    format!("The workspace now shows {file_name}"),
                                    &file.records,
                                );
                            }
                            Err(problem) => {
                                let _ = busy.try_set(false);
                                let _ = no_checkpoint.try_set(Some(words::problem_words(&problem)));
                            }
                        }
                    });
                }
            }
        }
    };
    let nothing_to_merge = can_change && preview.records.is_empty();
    let count = preview.records.len();
    let foot = move || {
        let act = act.clone();
        view! { <Foot mode count busy no_checkpoint close=Callback::new(move |()| close()) act=Callback::new(move |()| act()) /> }
    };
    let body = {
        let (file, titles) = (file.clone(), titles.clone());
        move || {
            match mode.get() {
            Mode::Merge if nothing_to_merge => view! {
                <div class="banner good" role="status">
                    <div>
                        <strong>"There is nothing to merge."</strong>
                        <p>"This workspace already holds everything that is in the file."</p>
                    </div>
                </div>
            }
            .into_any(),
            Mode::Merge => view! {
                <MergePreview
                    preview=preview.clone()
                    conflicts=conflicts.clone()
                    file=file.clone()
                    titles=titles.clone()
                />
            }
            .into_any(),
            Mode::Open => ().into_any(),
            Mode::Replace => {
                view! { <ReplacePreview records=file.records.clone() titles=titles.clone() no_checkpoint /> }.into_any()
            }
        }
        }
    };
    view! {
        <Dialog
            title
            subtitle=Signal::stored(subtitle)
            wide=true
            on_close=move |()| close()
            foot=ViewFn::from(foot)
        >
            {can_change.then(|| view! { <Modes mode /> })}
            <p class="quiet-text">{contents(&file)}</p>
            {repairs(&file.repairs)}
            {body}
        </Dialog>
    }
}

#[component]
fn Modes(mode: RwSignal<Mode>) -> impl IntoView {
    let card = move |this: Mode, title: &'static str, text: &'static str| {
        view! {
            <label class="radio-card">
                <input
                    type="radio"
                    name="import-mode"
                    autofocus=this == Mode::Merge
                    prop:checked=move || mode.get() == this
                    on:change=move |_| mode.set(this)
                />
                <strong>{title}</strong>
                <p>{text}</p>
            </label>
        }
    };
    view! {
        <fieldset class="radio-cards">
            <legend class="visually-hidden">"What to do with the file"</legend>
            {card(Mode::Merge, "Merge into this workspace", "What both sides wrote is kept. Recommended.")}
            {card(Mode::Open, "Open as a new workspace", "This one stays as it is.")}
            {card(Mode::Replace, "Replace this workspace", "A checkpoint keeps the old one.")}
        </fieldset>
    }
}

#[component]
fn Foot(
    mode: RwSignal<Mode>,
    count: usize,
    busy: RwSignal<bool>,
    no_checkpoint: RwSignal<Option<String>>,
    close: Callback<()>,
    act: Callback<()>,
) -> impl IntoView {
    let press = move || act.run(());
    move || {
        let note = match mode.get() {
            Mode::Merge if count == 0 => "",
            Mode::Merge | Mode::Replace => {
                "A checkpoint is made first, and one undo takes it back."
            }
            Mode::Open => "",
        };
        let main = match mode.get() {
            Mode::Merge if count == 0 => {
                view! { <Button label="Close" kind=ButtonKind::Primary on_press=move || close.run(()) /> }
                    .into_any()
            }
            Mode::Merge => {
                let label = format!("Merge {}", words::counted(count, "change", "changes"));
                view! { <Button label kind=ButtonKind::Primary disabled=busy on_press=press /> }.into_any()
            }
            Mode::Open => {
                view! { <Button label="Open" kind=ButtonKind::Primary on_press=press /> }.into_any()
            }
            Mode::Replace => {
                let label = if no_checkpoint.with(Option::is_some) {
                    "Replace without a checkpoint"
                } else {
                    "Replace this workspace"
                };
                view! { <Button label kind=ButtonKind::Danger disabled=busy on_press=press /> }.into_any()
            }
        };
        let cancel = (mode.get() != Mode::Merge || count > 0)
            .then(|| view! { <Button label="Cancel" on_press=move || close.run(()) /> });
        view! {
            <span class="start">{note}</span>
            {cancel}
            {main}
        }
    }
}

fn subtitle(file_name: &str, file: &ReadFile) -> String {
    let count = words::counted(file.records.len(), "record", "records");
    let exported = match moments::moment_of_text(now(), &file.exported) {
        Some(when) => format!(", saved {when}"),
        None => String::new(),
    };
    format!("{file_name}, {count}{exported}")
}

/// How many of each kind, and how many that were deleted.
fn contents(file: &ReadFile) -> String {
    let mut kinds: BTreeMap<(usize, &str), usize> = BTreeMap::new();
    let mut deleted = 0;
    for record in &file.records {
        if record.is_alive() {
            let kind = record.kind();
            *kinds.entry((describe::rank(kind), kind)).or_default() += 1;
        } else {
            deleted += 1;
        }
    }
    // That there is a name and a vision goes without saying.
    kinds.retain(|(rank, _), _| *rank > 1);
    let mut parts: Vec<String> = kinds
        .into_iter()
        .map(|((_, kind), count)| describe::counted(count, kind))
        .collect();
    if deleted > 0 {
        parts.push(format!("{} deleted", words::number(deleted as f64)));
    }
    if parts.is_empty() {
        "It holds no notes, personas or initiatives.".to_owned()
    } else {
        format!("It holds {}.", parts.join(", "))
    }
}

/// More repairs than this are counted, not listed.
const MOST_REPAIRS: usize = 200;

fn repairs(repairs: &[Repair]) -> Option<impl IntoView + use<>> {
    let count = repairs.len();
    if count == 0 {
        return None;
    }
    let title = if count == 1 {
        "One thing was not as it should be, and was repaired".to_owned()
    } else {
        let count = words::number(count as f64);
        format!("{count} things were not as they should be, and were repaired")
    };
    let listed = repairs
        .iter()
        .take(MOST_REPAIRS)
        .map(|repair| view! { <li dir="auto">{file_words::repair(repair)}</li> })
        .collect_view();
    let unlisted = (count > MOST_REPAIRS).then(|| {
        let more = words::number((count - MOST_REPAIRS) as f64);
        view! { <li>"And "{more}" more of the same kinds."</li> }
    });
    Some(view! {
        <details class="repairs" open=count <= 5>
            <summary>{title}</summary>
            <ul>
                {listed}
                {unlisted}
            </ul>
        </details>
    })
}
