//! Copying a persona's sheet, saving it as a file, printing it.

use super::sheet::{OnPaper, compose};
use crate::rooms::files::{disk, save as files};
use crate::state::AppState;
use crate::ui::{Button, ButtonKind, Icon, Menu, MenuItem, put_on_clipboard};
use icondata_lu::{LuClipboardCopy, LuFileDown, LuPrinter, LuShare};
use leptos::prelude::*;
use leptos::task::spawn_local;
use markup::view;
use plan::Id;
use plan::exchange::brief::markdown;
use plan::records::plan as plan_record;

const COPY: &str = "Copy as Markdown";
const SAVE: &str = "Save as Markdown";
const PRINT: &str = "Print";

/// What can be done with the sheet.
#[component]
pub(super) fn SheetActions(id: Id, paper: OnPaper) -> impl IntoView {
    let app = AppState::use_context();
    let of = StoredValue::new(id);
    let (copied, saved) = (
        move || copy(app, &of.get_value()),
        move || save(app, &of.get_value()),
    );
    let printed = move || print(app, of.get_value(), paper);
    let items = move || {
        view! {
            <MenuItem label=COPY icon=LuClipboardCopy on_press=copied />
            <MenuItem label=SAVE icon=LuFileDown on_press=saved />
            <MenuItem label=PRINT icon=LuPrinter on_press=printed />
        }
        .into_any()
    };
    let button = |label, icon, on_press: Callback<()>| {
        let on_press = move || on_press.run(());
        view! { <Button label kind=ButtonKind::Quiet icon small=true on_press /> }
    };
    view! {
        <div class="sheet-buttons">
            {button(COPY, LuClipboardCopy, Callback::new(move |()| copied()))}
            {button(SAVE, LuFileDown, Callback::new(move |()| saved()))}
            {button(PRINT, LuPrinter, Callback::new(move |()| printed()))}
        </div>
        // Where there is no room for them.
        <div class="sheet-menu">
            <Menu
                id="persona-sheet"
                label="Copy, save or print"
                class="icon-button small"
                button=ViewFn::from(|| view! { <Icon icon=LuShare /> })
                items
            />
        </div>
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
fn print(app: AppState, id: Id, paper: OnPaper) {
    // What an earlier printing left, in a browser that does not say when it is done.
    paper.clear();
    spawn_local(async move {
        paper.prepare(app.session, &id).await;
        // Refused only where a page may not open dialogs.
        if window().print().is_err() {
            paper.clear();
        }
    });
}
