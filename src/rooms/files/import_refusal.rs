//! A file that cannot be read: what and where, what that means, what to do.

use super::{apply, file_words, moments, reading};
use crate::rooms::commands;
use crate::rooms::words;
use crate::state::app::Phase;
use crate::state::incoming::{ExcerptLine, Incoming, Reason, Unreadable};
use crate::state::{AppState, Command};
use crate::ui::{Button, ButtonKind, Dialog, Icon};
use icondata_lu::LuCircleAlert;
use leptos::prelude::*;
use markup::view;
use plan::file::{FileError, LooksLike};

/// Whether a file that is no plan is a table that can become initiatives: by its name, or by the tool that wrote it.
fn holds_table(file_name: &str, reason: &Reason) -> bool {
    let name = file_name.to_ascii_lowercase();
    let is_named = [".csv", ".tsv"].iter().any(|end| name.ends_with(end));
    match reason {
        Reason::Content(FileError::NotOurs(LooksLike::Trello | LooksLike::GitHubIssues)) => true,
        Reason::Content(FileError::TooLarge { .. } | FileError::Empty) | Reason::Browser(_) => {
            false
        }
        Reason::Content(_) => is_named,
    }
}

/// Says why a file cannot be read.
#[component]
pub fn ImportRefusal(
    /// The file.
    incoming: Incoming,
    /// Why.
    unreadable: Unreadable,
) -> impl IntoView {
    let app = AppState::use_context();
    let is_table = holds_table(&incoming.file_name, &unreadable.reason);
    let refusal = match is_table {
        true => file_words::table(&unreadable.reason),
        false => file_words::refusal(&unreadable.reason),
    };
    let subtitle = if incoming.bytes > 0 {
        format!("{}, {}", incoming.file_name, moments::size(incoming.bytes))
    } else {
        incoming.file_name.clone()
    };
    let unharmed = match app.phase.get_untracked() {
        Phase::Open => " Nothing in this workspace was changed.",
        _ => "",
    };
    let whole = unreadable.whole;
    let rescued = whole.clone().map(|whole| {
        let whole = words::counted(
            whole.records.len(),
            "record before that place is whole",
            "records before that place are whole",
        );
        format!(
            "{whole}. You can open what is whole as a new workspace, or ask for the file again."
        )
    });
    let close = move || app.overlay.set(None);
    let cancel = move || {
        app.files.refused.set(None);
        close();
    };
    let another = move || {
        cancel();
        reading::choose(app);
    };
    let file_name = incoming.file_name;
    let foot = move || {
        let open = whole.clone().map(|whole| {
            let count = words::counted(whole.records.len(), "whole record", "whole records");
            let file_name = file_name.clone();
            let press = move || {
                cancel();
                apply::open_as_new(app, &whole, &file_name);
            };
            view! { <Button label=format!("Open the {count}") on_press=press /> }
        });
        let take_in = move || {
            close();
            commands::run(app, Command::ImportInitiatives);
        };
        view! {
            <Button label="Choose another file" kind=ButtonKind::Quiet on_press=another />
            {open}
            {is_table
                .then(|| {
                    view! {
                        <Button label="Close" kind=ButtonKind::Quiet on_press=cancel />
                        <Button
                            label="Import initiatives from it"
                            kind=ButtonKind::Primary
                            on_press=take_in
                        />
                    }
                })}
            {(!is_table)
                .then(|| view! { <Button label="Close" kind=ButtonKind::Primary on_press=cancel /> })}
        }
    };
    view! {
        <Dialog
            title="This file could not be read"
            subtitle=Signal::stored(subtitle)
            wide=true
            on_close=move |()| cancel()
            foot=ViewFn::from(foot)
        >
            <div class="banner problem" role="alert">
                <Icon icon=LuCircleAlert />
                <div>
                    <strong>{refusal.what}</strong>
                    <p>{refusal.advice}{unharmed}</p>
                </div>
            </div>
            {(!is_table).then(|| excerpt(unreadable.excerpt))}
            {rescued.map(|words| view! { <p>{words}</p> })}
        </Dialog>
    }
}

fn excerpt(lines: Vec<ExcerptLine>) -> Option<impl IntoView> {
    let last = lines.last()?.number;
    let lines = lines
        .into_iter()
        .map(|line| {
            let marked = (!line.marked.is_empty()).then(|| view! { <mark>{line.marked}</mark> });
            view! {
                <span class="excerpt-number">{line.number.to_string()}</span>
                <bdi>{line.before}{marked}{line.after}</bdi>
                "\n"
            }
        })
        .collect_view();
    let label = format!("The file around line {}", words::number(last as f64));
    Some(view! { <pre class="excerpt" tabindex="0" role="region" aria-label=label>{lines}</pre> })
}
