//! What the palette can do: the commands that mean something now.

use super::header::named;
use super::palette::Found;
use crate::rooms::{commands, words};
use crate::routes::{Page, Room};
use crate::state::theme::Theme;
use crate::state::{AppState, Command};
use icondata_core::Icon as IconData;
use icondata_lu::{
    LuArrowRight, LuBookmarkPlus, LuChartScatter, LuContrast, LuCopy, LuEar, LuFileDown, LuFileUp,
    LuFolder, LuGitMerge, LuGoal, LuGroup, LuHardDrive, LuHistory, LuKeyboard, LuLayoutGrid,
    LuListPlus, LuMessageSquarePlus, LuMic, LuMonitor, LuMoon, LuMoveHorizontal, LuPencil, LuPlus,
    LuPresentation, LuQuote, LuRedo2, LuSave, LuSparkles, LuStickyNote, LuSun, LuTarget, LuTrash2,
    LuUndo2, LuUngroup, LuUserPlus, LuUsers, LuZoomIn,
};
use leptos::prelude::*;
use plan::methods::golden_circle::Ring;

/// The commands, those for the room that shows first.
pub fn actions(app: AppState) -> Vec<Found> {
    let (room, page) = app.route.with_untracked(|route| (route.room, route.page));
    let mut add = Vec::from(Ring::ALL.map(Command::AddNote));
    add.extend([Command::SaveVersion, Command::ShowVersions]);
    add.extend([Command::AddTension, Command::AddFeedback]);
    add.extend([
        Command::AddPersona,
        Command::AddEvidence,
        Command::AddEmpathyMap,
        Command::AddInterviewGuide,
        Command::AddInitiative,
        Command::ImportInitiatives,
        Command::AddObjective,
    ]);
    let (mut commands, elsewhere): (Vec<_>, Vec<_>) = add
        .into_iter()
        .partition(|command| belongs_to(command) == Some(room));
    commands.extend(elsewhere);
    if room == Room::Vision {
        commands.extend([Command::Tidy, Command::Group, Command::Ungroup]);
        // All of the outermost shows when all does.
        commands.extend([Ring::Why, Ring::How].map(Command::ZoomTo));
    }
    commands.extend(Room::ALL.map(Command::Go));
    let pages = Room::ALL.into_iter().flat_map(Page::listed);
    commands.extend(pages.map(Command::GoToPage));
    let history = app.session.history();
    let stage = app.stage.get();
    commands.extend(history.undo.is_some().then_some(Command::Undo));
    commands.extend(history.redo.is_some().then_some(Command::Redo));
    commands.extend([Command::SaveFile, Command::ExportFile, Command::OpenFile]);
    commands.extend((app.session.unsettled() > 0).then_some(Command::SettleConflicts));
    commands.push(Command::ToggleStage);
    commands.extend(Theme::ALL.map(Command::SetTheme));
    commands.extend([
        Command::NewWorkspace,
        Command::OpenExample,
        Command::RenameWorkspace,
        Command::DuplicateWorkspace,
        Command::DeleteWorkspace,
        Command::ShowKeys,
    ]);
    let mut found: Vec<Found> = commands
        .into_iter()
        .map(|command| Found {
            title: match &command {
                Command::Undo => named("Undo", history.undo.as_deref()),
                Command::Redo => named("Redo", history.redo.as_deref()),
                Command::ToggleStage if stage => "Desk scale".to_owned(),
                other => commands::label(other),
            },
            place: String::new(),
            shortcut: shortcut(&command, room, page),
            icon: icon(&command),
            command,
        })
        .collect();
    let current = app.session.id();
    for entry in app.workspaces.get() {
        if entry.alive && current.as_ref() != Some(&entry.id) {
            found.push(Found {
                title: format!("Open workspace: {}", words::workspace_name(&entry.name)),
                place: String::new(),
                shortcut: "",
                icon: LuFolder,
                command: Command::SwitchWorkspace(entry.id),
            });
        }
    }
    found
}

/// The room to which a command belongs.
fn belongs_to(command: &Command) -> Option<Room> {
    match command {
        Command::AddNote(_)
        | Command::AddTension
        | Command::AddFeedback
        | Command::SaveVersion
        | Command::ShowVersions => Some(Room::Vision),
        Command::AddPersona
        | Command::AddEvidence
        | Command::AddEmpathyMap
        | Command::AddInterviewGuide => Some(Room::People),
        Command::AddInitiative | Command::ImportInitiatives | Command::AddObjective => {
            Some(Room::Priorities)
        }
        _ => None,
    }
}

/// The keys of a command in this room and on this page.
fn shortcut(command: &Command, room: Room, page: Option<Page>) -> &'static str {
    match commands::shortcut(command) {
        "N" if commands::adds(room, page).as_ref() != Some(command) => "",
        keys => keys,
    }
}

fn icon(command: &Command) -> IconData {
    match command {
        Command::AddNote(_) => LuStickyNote,
        Command::SaveVersion => LuBookmarkPlus,
        Command::ShowVersions => LuHistory,
        Command::Tidy => LuLayoutGrid,
        Command::Group => LuGroup,
        Command::Ungroup => LuUngroup,
        Command::ZoomTo(_) => LuZoomIn,
        Command::AddTension => LuMoveHorizontal,
        Command::AddFeedback => LuMessageSquarePlus,
        Command::AddPersona => LuUserPlus,
        Command::AddEvidence => LuQuote,
        Command::AddEmpathyMap => LuEar,
        Command::AddInterviewGuide => LuMic,
        Command::AddInitiative | Command::ImportInitiatives => LuListPlus,
        Command::AddObjective => LuGoal,
        Command::Go(Room::Vision) => LuTarget,
        Command::Go(Room::People) => LuUsers,
        Command::Go(Room::Priorities) => LuChartScatter,
        Command::Go(Room::Storage) => LuHardDrive,
        Command::Undo => LuUndo2,
        Command::Redo => LuRedo2,
        Command::SaveFile => LuSave,
        Command::ExportFile => LuFileDown,
        Command::OpenFile => LuFileUp,
        Command::SettleConflicts => LuGitMerge,
        Command::ToggleStage => LuPresentation,
        Command::SetTheme(Theme::System) => LuMonitor,
        Command::SetTheme(Theme::Light) => LuSun,
        Command::SetTheme(Theme::Dark) => LuMoon,
        Command::SetTheme(Theme::Contrast) => LuContrast,
        Command::NewWorkspace => LuPlus,
        Command::OpenExample => LuSparkles,
        Command::RenameWorkspace => LuPencil,
        Command::DuplicateWorkspace => LuCopy,
        Command::DeleteWorkspace => LuTrash2,
        Command::ShowKeys => LuKeyboard,
        _ => LuArrowRight,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn n_stands_only_where_it_does_that() {
        let n = |command, room| shortcut(&command, room, None);
        assert_eq!(n(Command::AddPersona, Room::People), "N");
        assert_eq!(n(Command::AddPersona, Room::Vision), "");
        assert_eq!(n(Command::AddNote(Ring::Why), Room::Vision), "N");
        assert_eq!(n(Command::AddNote(Ring::How), Room::Vision), "");
        assert_eq!(n(Command::Undo, Room::Storage), "Ctrl Z");
        let on = |command, page| shortcut(&command, Room::Vision, Some(page));
        assert_eq!(on(Command::AddTension, Page::Tensions), "N");
        assert_eq!(on(Command::AddTension, Page::Feedback), "");
        assert_eq!(on(Command::AddNote(Ring::Why), Page::Tensions), "");
        assert_eq!(on(Command::AddNote(Ring::Why), Page::Brief), "N");
    }
}
