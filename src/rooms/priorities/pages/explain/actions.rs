//! Copying the page, saving it as a file, printing it.

use super::shared::Shared;
use crate::rooms::files::{disk, save as files};
use crate::ui::put_on_clipboard;
use leptos::prelude::*;
use leptos::task::spawn_local;
use plan::exchange::explanation::markdown;
use plan::records::plan as plan_record;

impl Shared {
    /// Puts the page on the clipboard, as Markdown.
    pub(super) fn copy(self) {
        let (app, text) = (self.app, markdown(&self.whole()));
        spawn_local(async move {
            if put_on_clipboard(&text).await {
                app.toasts.say("The page is copied as Markdown");
            } else {
                app.toasts.problem(
                    "The browser did not let Bullseye copy the page. Save it as Markdown instead.",
                );
            }
        });
    }

    /// Saves the page as a Markdown file.
    pub(super) fn save(self) {
        let (app, text) = (self.app, markdown(&self.whole()));
        let name = app.session.untracked(|workspace| {
            let plan = workspace.record(&plan_record::id());
            files::stem(plan.map_or("", |plan| plan.text(plan_record::NAME)))
        });
        let name = format!("{name}-why-these.md");
        match disk::download(&name, &text, "text/markdown") {
            Ok(()) => app.toasts.say(format!("{name} is in your downloads")),
            Err(_) => app.toasts.problem(format!(
                "The browser did not save {name}. Copy the page as Markdown instead."
            )),
        }
    }
}

/// Opens the browser's dialog for printing.
pub(super) fn print() {
    // Refused only where a page may not open dialogs.
    let _ = window().print();
}
