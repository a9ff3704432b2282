//! Everything a person can do that is not typing or dragging: one list for buttons, menus, keys,
//! the palette and toasts.

use super::theme::Theme;
use crate::routes::{Page, Room, Route};
use crate::storage::WorkspaceId;
use plan::methods::golden_circle::Ring;

/// Something a person can do. `rooms::commands` does it, and has the words for it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Command {
    /// Goes to a room.
    Go(Room),
    /// Goes to a page of a room.
    GoToPage(Page),
    /// Goes to a record.
    GoTo(Route),
    /// Takes the latest change back.
    Undo,
    /// Does again what was undone last.
    Redo,
    /// Opens the command palette.
    OpenPalette,
    /// Shows which keys do what.
    ShowKeys,
    /// Adds a note to a ring and begins to edit it.
    AddNote(Ring),
    /// Asks why the vision should be kept as it is, and saves a version of it.
    SaveVersion,
    /// Shows the versions of the vision.
    ShowVersions,
    /// Lays the notes of the bullseye out so that none lies on another.
    Tidy,
    /// Groups the selected notes of the bullseye, or names their group.
    Group,
    /// Takes the selected notes of the bullseye out of their groups.
    Ungroup,
    /// Lets a ring of the bullseye fill the view.
    ZoomTo(Ring),
    /// Adds a tension and begins to edit it.
    AddTension,
    /// Begins to note down what a user or a team said.
    AddFeedback,
    /// Adds a persona and begins to edit it.
    AddPersona,
    /// Begins to note down a piece of evidence.
    AddEvidence,
    /// Adds an empathy map and begins to name it.
    AddEmpathyMap,
    /// Adds an interview guide and begins to edit it.
    AddInterviewGuide,
    /// Adds an initiative and begins to edit it.
    AddInitiative,
    /// Takes initiatives in from a table of another tool.
    ImportInitiatives,
    /// Adds an objective and begins to edit it.
    AddObjective,
    /// Chooses a theme.
    SetTheme(Theme),
    /// Makes everything larger for a projector, or normal again.
    ToggleStage,
    /// Writes the workspace to a file: the same one as last time where the browser can.
    SaveFile,
    /// Writes the workspace to a new file.
    ExportFile,
    /// Asks for a file to open or merge.
    OpenFile,
    /// Shows what two people changed without knowing of each other, to choose from.
    SettleConflicts,
    /// Makes an empty workspace and opens it.
    NewWorkspace,
    /// Opens the example in a workspace of its own.
    OpenExample,
    /// Begins to rename the open workspace.
    RenameWorkspace,
    /// Copies the open workspace and opens the copy.
    DuplicateWorkspace,
    /// Deletes the open workspace; it can be brought back.
    DeleteWorkspace,
    /// Brings a deleted workspace back and opens it.
    RestoreWorkspace(WorkspaceId),
    /// Opens another workspace.
    SwitchWorkspace(WorkspaceId),
}
