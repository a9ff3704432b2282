//! Does what a command says, and names it.

use super::{files, people, vision, words};
use crate::routes::{Page, Room, Route};
use crate::state::app::Phase;
use crate::state::parts::{RoomsPart, ToolsPart};
use crate::state::{AppState, Command, Overlay};
use crate::storage::{Opened, WorkspaceId};
use leptos::prelude::*;
use plan::methods::golden_circle::Ring;
use plan::records::{fields, plan as plan_record};
use plan::workspace::{Change, Edit, Redone};
use serde_json::json;

/// Does what a command says.
pub fn run(app: AppState, command: Command) {
    match command {
        Command::Go(room) => app.go(Route::to(room)),
        Command::GoToPage(page) => app.go(Route::to_page(page)),
        Command::GoTo(route) => app.go(route),
        Command::Undo => undone(app, app.session.undo(), "Undone"),
        Command::Redo => undone(app, app.session.redo(), "Redone"),
        Command::OpenPalette => open_palette(app),
        Command::ShowKeys => open(app, Overlay::Keys),
        Command::SaveVersion => open(app, Overlay::SaveVersion),
        Command::ShowVersions => open(app, Overlay::Versions),
        Command::AddNote(_)
        | Command::Tidy
        | Command::Group
        | Command::Ungroup
        | Command::ZoomTo(_) => vision::ask(app, command),
        Command::AddTension => ask_page(app, Page::Tensions, command),
        Command::AddFeedback => ask_page(app, Page::Feedback, command),
        Command::AddEvidence => ask_page(app, Page::Evidence, command),
        Command::AddEmpathyMap => ask_page(app, Page::Empathy, command),
        Command::AddInterviewGuide => ask_page(app, Page::Interviews, command),
        Command::AddObjective => ask_page(app, Page::Okrs, command),
        Command::AddPersona => people::add_persona(app),
        Command::AddInitiative => {
            let add = move |rooms: RoomsPart| (rooms.add_initiative)(app);
            app.parts.rooms.with(add, move || not_loaded(app));
        }
        Command::ImportInitiatives => ask_room(app, Room::Priorities, command),
        Command::SetTheme(theme) => app.theme.set(theme),
        Command::ToggleStage => app.stage.update(|stage| *stage = !*stage),
        Command::SaveFile => with_tools(app, move |tools| (tools.save)(app)),
        Command::ExportFile => with_tools(app, move |tools| (tools.export)(app)),
        Command::OpenFile => files::choose(app),
        Command::SettleConflicts => open(app, Overlay::Conflicts),
        Command::NewWorkspace => new_workspace(app),
        Command::OpenExample => with_tools(app, move |tools| open_example(app, tools)),
        Command::RenameWorkspace => open(app, Overlay::Rename),
        Command::DuplicateWorkspace => duplicate_workspace(app),
        Command::DeleteWorkspace => delete_workspace(app),
        Command::RestoreWorkspace(id) => restore_workspace(app, id),
        Command::SwitchWorkspace(id) => app.switch_to(id),
    }
}

/// Asks a page for something, and goes there first.
fn ask_room(app: AppState, room: Room, command: Command) {
    let shows = |route: &Route| route.room == room && route.page.is_none();
    if !app.route.with_untracked(shows) {
        app.go(Route::to(room));
    }
    app.asked.set(Some(command));
}

fn ask_page(app: AppState, page: Page, command: Command) {
    let route = Route::to_page(page);
    if app.route.with_untracked(|route| route.page) != route.page {
        app.go(route);
    }
    app.asked.set(Some(command));
}

/// What a command is called, in menus and in the palette.
#[must_use]
pub fn label(command: &Command) -> String {
    let words = match command {
        Command::Go(room) => return format!("Go to {}", words::room(*room)),
        Command::GoToPage(page) => {
            let room = words::room(page.room());
            return format!("Go to {}, in {room}", words::page(*page));
        }
        Command::SetTheme(theme) => return format!("Theme: {}", words::theme(*theme)),
        Command::AddNote(ring) => return format!("Add a note to {}", words::ring(*ring)),
        Command::ZoomTo(ring) => return format!("Zoom to {}", words::ring(*ring)),
        Command::GoTo(_) => "Show it",
        Command::Undo => "Undo",
        Command::Redo => "Redo",
        Command::OpenPalette => "Search or do anything",
        Command::ShowKeys => "Keyboard shortcuts",
        Command::SaveVersion => "Save a version of the vision…",
        Command::ShowVersions => "Versions of the vision",
        Command::Tidy => "Tidy the notes",
        Command::Group => "Group the notes",
        Command::Ungroup => "Ungroup the notes",
        Command::AddTension => "Add a tension",
        Command::AddFeedback => "Add feedback",
        Command::AddPersona => "Add a persona",
        Command::AddEvidence => "Add evidence",
        Command::AddEmpathyMap => "Add an empathy map",
        Command::AddInterviewGuide => "Add an interview guide",
        Command::AddInitiative => "Add an initiative",
        Command::ImportInitiatives => "Import initiatives from a table…",
        Command::AddObjective => "Add an objective",
        Command::ToggleStage => "Stage scale, for a projector",
        Command::SaveFile => "Save a file",
        Command::ExportFile => "Save a file as…",
        Command::OpenFile => "Open or merge a file…",
        Command::SettleConflicts => "Settle conflicts",
        Command::NewWorkspace => "New workspace",
        Command::OpenExample => "Open the example",
        Command::RenameWorkspace => "Rename this workspace",
        Command::DuplicateWorkspace => "Duplicate this workspace",
        Command::DeleteWorkspace => "Delete this workspace",
        Command::RestoreWorkspace(_) => "Bring it back",
        Command::SwitchWorkspace(_) => "Open this workspace",
    };
    words.to_owned()
}

/// The keys of a command, as they are shown; empty when it has none.
#[must_use]
pub fn shortcut(command: &Command) -> &'static str {
    match command {
        Command::OpenPalette => "Ctrl K",
        Command::Undo => "Ctrl Z",
        Command::Redo => "Ctrl Shift Z",
        Command::SaveFile => "Ctrl S",
        Command::OpenFile => "Ctrl O",
        Command::ExportFile => "Ctrl Shift S",
        Command::ShowKeys => "?",
        Command::AddNote(_)
        | Command::AddTension
        | Command::AddFeedback
        | Command::AddPersona
        | Command::AddEvidence
        | Command::AddEmpathyMap
        | Command::AddInterviewGuide
        | Command::AddInitiative
        | Command::AddObjective => "N",
        Command::Tidy => "T",
        Command::Group => "G",
        Command::Ungroup => "Shift G",
        Command::ToggleStage => "S",
        Command::Go(Room::Vision) => "1",
        Command::Go(Room::People) => "2",
        Command::Go(Room::Priorities) => "3",
        Command::Go(Room::Storage) => "4",
        _ => "",
    }
}

/// What the key N adds where this shows: what that place holds.
#[must_use]
pub fn adds(room: Room, page: Option<Page>) -> Option<Command> {
    Some(match (room, page) {
        (Room::Vision, Some(Page::Tensions)) => Command::AddTension,
        (Room::Vision, Some(Page::Feedback)) => Command::AddFeedback,
        (Room::Vision, _) => Command::AddNote(Ring::Why),
        (Room::People, Some(Page::Evidence)) => Command::AddEvidence,
        (Room::People, Some(Page::Empathy)) => Command::AddEmpathyMap,
        (Room::People, Some(Page::Interviews)) => Command::AddInterviewGuide,
        (Room::People, _) => Command::AddPersona,
        (Room::Priorities, Some(Page::Okrs)) => Command::AddObjective,
        (Room::Priorities, _) => Command::AddInitiative,
        _ => return None,
    })
}

fn undone(app: AppState, redone: Option<Redone>, word: &str) {
    let Some(redone) = redone else {
        return;
    };
    let mut words = format!("{word}: {}", redone.label);
    if redone.left_alone > 0 {
        let fields = words::counted(redone.left_alone, "value was", "values were");
        words.push_str(&format!(
            ". {fields} changed elsewhere since, and left as is"
        ));
        app.toasts.say(words.clone());
    }
    app.announce(words);
}

/// Makes a workspace with this name and shows it.
pub fn create_workspace(app: AppState, name: &str) -> WorkspaceId {
    let id = app.fresh_workspace_id();
    app.keep_preference("workspace", &id.to_string());
    app.session.open(id.clone(), Opened::default());
    app.session.apply(Change::new(
        "Make the workspace",
        vec![Edit::Create {
            id: plan_record::id(),
            kind: plan_record::KIND.into(),
            fields: fields([(plan_record::NAME, json!(name))]),
        }],
    ));
    app.session.forget_history();
    app.phase.set(Phase::Open);
    app.list_workspaces();
    id
}

fn new_workspace(app: AppState) {
    create_workspace(app, "Untitled plan");
    app.go(Route::to(Room::Vision));
}

/// Opens a dialog, as soon as the part that has it is here.
fn open(app: AppState, overlay: Overlay) {
    with_tools(app, move |_| app.overlay.set(Some(overlay)));
}

/// Opens the palette unless it is called off before it is here.
fn open_palette(app: AppState) {
    let typed = app.typed_ahead;
    if typed.with_untracked(Option::is_some) {
        return;
    }
    typed.set(Some(String::new()));
    let open = move |_| {
        if typed.with_untracked(Option::is_some) {
            app.overlay.set(Some(Overlay::Palette));
        }
    };
    app.parts.tools.with(open, move || {
        typed.set(None);
        not_loaded(app);
    });
}

/// Does something that needs the part of the files and dialogs.
pub fn with_tools(app: AppState, act: impl FnOnce(ToolsPart) + 'static) {
    app.parts.tools.with(act, move || not_loaded(app));
}

/// Says that what was asked for needs a part of the app that could not be fetched.
fn not_loaded(app: AppState) {
    app.toasts.problem("That part of Bullseye could not be fetched. Your work is safe. Check that this machine is online and try again; if that does not help, reload the page.");
}

fn open_example(app: AppState, tools: ToolsPart) {
    let id = app.fresh_workspace_id();
    app.keep_preference("workspace", &id.to_string());
    app.session.open(id, Opened::default());
    app.session.fill(|workspace| (tools.example)(workspace));
    app.session.forget_history();
    app.phase.set(Phase::Open);
    app.list_workspaces();
    app.go(Route::to(Room::Vision));
}

fn duplicate_workspace(app: AppState) {
    let (name, records) = app.session.untracked(|workspace| {
        let name = workspace
            .record(&plan_record::id())
            .map(|plan| plan.text(plan_record::NAME).to_owned())
            .unwrap_or_default();
        let records = workspace.all().cloned().collect::<Vec<_>>();
        (name, records)
    });
    let id = app.fresh_workspace_id();
    app.keep_preference("workspace", &id.to_string());
    app.session.open(id, Opened::default());
    app.session
        .import("Duplicate the workspace", records, Vec::new());
    let name = words::workspace_name(&name);
    let copy = format!("{name} (copy)");
    app.session
        .set("Name the copy", &plan_record::id(), plan_record::NAME, copy);
    app.session.forget_history();
    app.list_workspaces();
    app.toasts.say(format!("You are in a copy of {name}"));
}

fn delete_workspace(app: AppState) {
    let Some(id) = app.session.id_untracked() else {
        return;
    };
    let name = app.session.untracked(|workspace| {
        let plan = workspace.record(&plan_record::id());
        plan.map(|plan| plan.text(plan_record::NAME).to_owned())
            .unwrap_or_default()
    });
    let name = words::workspace_name(&name);
    app.session.apply(Change::new(
        "Delete the workspace",
        vec![Edit::Delete {
            id: plan_record::id(),
        }],
    ));
    app.toasts.offer(
        format!("{name} is deleted"),
        "Undo",
        Command::RestoreWorkspace(id.clone()),
    );
    let next = app.workspaces.with_untracked(|entries| {
        let mut others = entries.iter().filter(|entry| entry.alive && entry.id != id);
        others.next().map(|entry| entry.id.clone())
    });
    match next {
        Some(next) => app.switch_to(next),
        None => {
            app.session.close();
            app.phase.set(Phase::Welcome);
        }
    }
    app.list_workspaces();
}

fn restore_workspace(app: AppState, id: WorkspaceId) {
    app.switch_to(id);
    app.session.apply(Change::new(
        "Bring the workspace back",
        vec![Edit::Restore {
            id: plan_record::id(),
        }],
    ));
    app.list_workspaces();
}
