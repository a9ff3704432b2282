//! Copying the brief, saving it as a file, printing it.

use crate::rooms::files::{disk, save as files};
use crate::state::AppState;
use crate::ui::put_on_clipboard;
use leptos::prelude::*;
use leptos::task::spawn_local;
use plan::exchange::brief::{Brief, markdown};
use plan::records::plan as plan_record;

/// Puts the brief on the clipboard, as Markdown.
pub(super) fn copy(app: AppState, contents: Memo<Brief>) {
    let text = contents.with_untracked(markdown);
    spawn_local(async move {
        if put_on_clipboard(&text).await {
            app.toasts.say("The brief is copied as Markdown");
        } else {
            app.toasts.problem(
                "The browser did not let Bullseye copy the brief. Save it as Markdown instead.",
            );
        }
    });
}

/// Saves the brief as a Markdown file.
pub(super) fn save(app: AppState, contents: Memo<Brief>) {
    let text = contents.with_untracked(markdown);
    let name = app.session.untracked(|workspace| {
        let plan = workspace.record(&plan_record::id());
        files::stem(plan.map_or("", |plan| plan.text(plan_record::NAME)))
    });
    let name = format!("{name}-brief.md");
    match disk::download(&name, &text, "text/markdown") {
        Ok(()) => app.toasts.say(format!("{name} is in your downloads")),
        Err(_) => app.toasts.problem(format!(
            "The browser did not save {name}. Copy the brief as Markdown instead."
        )),
    }
}

/// Opens the browser's dialog for printing.
pub(super) fn print() {
    // Refused only where a page may not open dialogs.
    let _ = window().print();
}
