//! Which keys do what.

use crate::state::AppState;
use crate::ui::{Dialog, keys};
use leptos::prelude::*;
use markup::view;

const SHEET: &[(&str, &[(&str, &str)])] = &[
    (
        "Everywhere",
        &[
            ("Ctrl K", "Search or do anything; also /"),
            ("Ctrl Z", "Undo"),
            ("Ctrl Shift Z", "Redo; also Ctrl Y"),
            ("Ctrl S", "Save a file"),
            ("Ctrl Shift S", "Save a file as…"),
            ("Ctrl O", "Open or merge a file"),
            ("1 2 3 4", "Vision, People, Priorities, Storage"),
            ("N", "Add a note, a tension, a persona: what the page holds"),
            ("S", "Stage scale, for a projector, and back"),
            ("?", "This list"),
        ],
    ),
    (
        "On the bullseye",
        &[
            ("Tab", "Go to the next note"),
            ("Enter", "Edit the note"),
            ("Arrow keys", "Move the note; with Shift, farther"),
            ("Delete", "Delete the note"),
            ("T", "Tidy: no note lies on another"),
            ("V", "Vote for the note; with Shift, take a vote back"),
            ("G", "Group the notes, or name their group"),
            ("Shift G", "Ungroup the notes"),
            ("F", "Filter the notes"),
            ("Ctrl A", "Select all notes"),
            ("Ctrl D", "Duplicate the notes"),
            ("Escape", "Leave the note"),
            ("+ − 0", "Zoom in, out, show all; also Ctrl and the wheel"),
            ("Z", "Zoom to the ring of the note, and back"),
            ("Space", "Held, the mouse moves the board"),
            ("Ctrl V", "Paste lines as notes"),
        ],
    ),
    (
        "On Tensions and Feedback",
        &[
            ("N", "Add a tension, or what somebody said"),
            ("Alt ↑ ↓", "Move the tension"),
            ("Ctrl Enter", "Keep the feedback that is being written"),
        ],
    ),
    (
        "In the table",
        &[
            ("Arrow keys", "Walk the cells"),
            ("Enter", "Edit the cell; again, keep it and go down"),
            ("Tab", "Keep the cell and go to the next"),
            ("Escape", "Leave the cell as it was"),
            ("Delete", "Empty the cell"),
            ("Space", "Select the row"),
            ("Shift ↑ ↓", "Select all rows on the way"),
            ("Ctrl A", "Select all rows that show"),
            (
                "Ctrl D",
                "Fill down what stands above, or into all selected",
            ),
            ("Ctrl C", "Copy the cell, or the selected rows"),
            ("Ctrl V", "Paste cells to the right and down"),
        ],
    ),
    (
        "In lists whose order counts",
        &[(
            "Alt ↑ ↓",
            "Move a column, a criterion, a field of a persona, or a period of What fits",
        )],
    ),
    (
        "In goals, needs and pains",
        &[
            ("Enter", "Begin the next line"),
            ("Alt ↑ ↓", "Move the line up or down"),
        ],
    ),
    (
        "In evidence",
        &[("Ctrl Enter", "Keep what is being written")],
    ),
    (
        "In empathy maps",
        &[
            ("Enter", "Begin the next note"),
            ("Alt ↑ ↓", "Move the note, past the end into the next place"),
            ("Alt Enter", "Say that it is observed, or inferred"),
            ("Ctrl V", "Paste lines as notes"),
            ("Escape", "Leave the note"),
        ],
    ),
    (
        "In guides and interviews",
        &[
            ("Enter", "Begin the next question or note"),
            (
                "Alt ↑ ↓",
                "Move the question; in an interview, go to another",
            ),
            ("Ctrl Enter", "Go to the next question of the interview"),
            ("Alt Enter", "Make the note evidence, or take that back"),
        ],
    ),
    (
        "On the page Statement",
        &[
            ("Enter", "Begin the next alternative, or the like"),
            (
                "Alt ↑ ↓",
                "Move an alternative, what matters, or an objective",
            ),
        ],
    ),
    (
        "On the page Portfolio",
        &[(
            "Space",
            "Lift the initiative; arrow keys carry it, Space drops it",
        )],
    ),
    (
        "On the page OKRs",
        &[
            ("Enter", "From an objective to its first key result"),
            ("Enter", "From a key result to its next check-in"),
            ("Alt ↑ ↓", "Move the objective or the key result"),
        ],
    ),
    (
        "On the page Reassess",
        &[
            ("K M D", "Keep, move or drop the initiative"),
            (
                "J",
                "Go to the next initiative; with Shift, to the one before",
            ),
            ("← →", "The same"),
            (
                "Enter",
                "In a reason: go on to the next that is not decided",
            ),
        ],
    ),
    (
        "On the matrix",
        &[
            ("Arrow keys", "Change impact and effort step by step"),
            (
                "Page Up, Page Down",
                "Go to the dot before or after, by rank",
            ),
            (
                "Enter",
                "Place an initiative that is not placed yet, or list what lies in the same place",
            ),
            (
                "Shift Enter",
                "Select the initiative together with others; also Shift and a press or a drag around them",
            ),
            ("+ − 0", "Zoom in, out, show all; also Ctrl and the wheel"),
        ],
    ),
];

/// The list of keys.
#[component]
pub fn KeysSheet() -> impl IntoView {
    let app = AppState::use_context();
    let groups = SHEET
        .iter()
        .map(|(title, rows)| {
            let rows = rows
                .iter()
                .map(|(shortcut, words)| {
                    view! {
                        <div class="keys-row">
                            <dt><kbd>{keys::written(shortcut)}</kbd></dt>
                            <dd>{*words}</dd>
                        </div>
                    }
                })
                .collect_view();
            view! { <section><h3 class="caps">{*title}</h3><dl class="keys">{rows}</dl></section> }
        })
        .collect_view();
    let choose = move |event: leptos::ev::Event| {
        let on = event_target_checked(&event);
        keys::set_letters(on);
        app.keep_preference(keys::LETTERS, if on { "on" } else { "off" });
    };
    view! {
        <Dialog title="Keyboard shortcuts" wide=true on_close=move |()| app.overlay.set(None)>
            <label class="check">
                <input type="checkbox" prop:checked=keys::letters() on:change=choose />
                <span>"Single letters and signs are shortcuts"</span>
            </label>
            <p class="field-hint">
                "Without them nothing happens by accident, as when text is dictated. What they do is found by "
                {keys::written("Ctrl K")} "."
            </p>
            <div class="keys-sheet">{groups}</div>
        </Dialog>
    }
}
