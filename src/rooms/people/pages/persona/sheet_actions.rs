//! Copying a persona's sheet, saving it as a file, printing it.

use super::sheet::compose;
use crate::rooms::files::{disk, save as files};
use crate::state::AppState;
use crate::ui::{Button, ButtonKind, put_on_clipboard};
use icondata_lu::{LuClipboardCopy, LuFileDown, LuPrinter};
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use markup::view;
use plan::Id;
use plan::exchange::brief::{Brief, markdown};
use plan::records::plan as plan_record;

/// What can be done with the sheet.
#[component]
pub(super) fn SheetActions(id: Id, contents: RwSignal<Option<Brief>>) -> impl IntoView {
    let app = AppState::use_context();
    let of = StoredValue::new(id);
    view! {
        <Button
            label="Copy as Markdown"
            kind=ButtonKind::Quiet
            icon=LuClipboardCopy
            small=true
            on_press=move || copy(app, &of.get_value())
        />
        <Button
            label="Save as Markdown"
            kind=ButtonKind::Quiet
            icon=LuFileDown
            small=true
            on_press=move || save(app, &of.get_value())
        />
        <Button
            label="Print"
            kind=ButtonKind::Quiet
            icon=LuPrinter
            small=true
            on_press=move || print(app, of.get_value(), contents)
        />
    }
}

fn copy(app: AppState, id: &Id) {
    let Some(sheet) = compose(app.session, id) else {
        return;
    };
    spawn_local(async move {
        if put_on_clipboard(&markdown(&sheet)).await {
            app.toasts.say("The persona is copied as Markdown");
        } else {
            app.toasts.problem(
                "The browser did not let Bullseye copy the persona. Save it as Markdown instead.",
            );
        }
    });
}

fn save(app: AppState, id: &Id) {
    let Some(sheet) = compose(app.session, id) else {
        return;
    };
    let plan = app.session.untracked(|workspace| {
        let plan = workspace.record(&plan_record::id());
        files::stem(plan.map_or("", |plan| plan.text(plan_record::NAME)))
    });
    let name = format!("{plan}-{}.md", files::stem(&sheet.title));
    match disk::download(&name, &markdown(&sheet), "text/markdown") {
        Ok(()) => app.toasts.say(format!("{name} is in your downloads")),
        Err(_) => app.toasts.problem(format!(
            "The browser did not save {name}. Copy the persona as Markdown instead."
        )),
    }
}

/// Opens the browser's dialog for printing, once the sheet is in the page.
fn print(app: AppState, id: Id, contents: RwSignal<Option<Brief>>) {
    contents.set(compose(app.session, &id));
    spawn_local(async move {
        for _ in 0..3 {
            tick().await;
        }
        // Refused only where a page may not open dialogs.
        let _ = window().print();
    });
}
