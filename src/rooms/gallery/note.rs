//! The note of the bullseye, as the board makes it.

use super::{LONG, RIGHT_TO_LEFT, Specimen, State};
use crate::rooms::vision::specimen::NoteSpecimen;
use crate::rooms::words;
use leptos::html;
use leptos::prelude::*;
use markup::{effect, view};
use plan::records::Colour;

/// The notes.
#[component]
pub(super) fn Notes() -> impl IntoView {
    view! {
        <Specimen
            name="Note"
            about="What the board makes of a note’s record. There it is dragged, moved by arrows, edited by Enter, voted for by V; here it only shows, and opens where it has the focus."
        >
            <State name="Six colours" broad=true>
                <Board notes=colours() />
            </State>
            {alone()
                .map(|(name, note)| view! { <State name><Board notes=vec![note] /></State> })
                .collect_view()}
            <State name="Long text, folded">
                <Board tall=true notes=vec![NoteSpecimen { author: LONG, ..NoteSpecimen::new("long", FOLDED) }] />
            </State>
            <State name="Among many: smaller" broad=true>
                <Board density="many" notes=row(&["many-1", "many-2", "many-3", "many-4", "many-5"], None) />
            </State>
            <State name="In a crowd: dots, one with votes, one open" broad=true>
                <Board tall=true density="crowd" notes=row(&["crowd-1", "crowd-2", "crowd-3", "crowd-4", "crowd-5"], Some("crowd-4")) />
            </State>
            <State name="In a swarm: specks" broad=true>
                <Board density="swarm" notes=row(&["swarm-1", "swarm-2", "swarm-3", "swarm-4", "swarm-5"], None) />
            </State>
        </Specimen>
    }
}

/// More than a paper holds.
const FOLDED: &str = "Reduce the time between a customer’s first visit and the first plan they share with their team, without asking them to set anything up, and without a word about how their plan is kept, because nobody asks for that before they have one";

/// What most of them say.
const PLANS: &str = "Plans that people read";

/// States that a short note is in by itself.
fn alone() -> impl Iterator<Item = (&'static str, NoteSpecimen)> {
    let note = |name| NoteSpecimen::new(name, PLANS);
    let marked = |name, mark| NoteSpecimen {
        mark: Some(mark),
        ..note(name)
    };
    let author = NoteSpecimen {
        author: "Ana Ruiz",
        ..note("author")
    };
    let votes = NoteSpecimen {
        votes: 3,
        ..note("votes")
    };
    let many_votes = NoteSpecimen {
        votes: 12,
        author: "Bao Nguyen",
        ..note("many-votes")
    };
    let unsettled = NoteSpecimen {
        unsettled: Some("2 versions"),
        author: "Ana Ruiz",
        ..note("unsettled")
    };
    let right_to_left = NoteSpecimen {
        author: "נעמה",
        ..NoteSpecimen::new("right-to-left", RIGHT_TO_LEFT)
    };
    [
        ("With an author", author),
        ("Votes that are counted at a glance", votes),
        ("Many votes", many_votes),
        ("Chosen", marked("chosen", ("aria-current", "true"))),
        ("A group would take it", marked("joins", ("data-joins", ""))),
        (
            "The filter leaves it out",
            marked("faded", ("data-faded", "")),
        ),
        ("Two copies differ", unsettled),
        ("Empty", NoteSpecimen::new("empty", "")),
        ("Right to left", right_to_left),
    ]
    .into_iter()
}

/// A note of each colour, side by side.
fn colours() -> Vec<NoteSpecimen> {
    let all = Colour::ALL.iter().enumerate();
    let note = |(at, colour): (usize, &Colour)| NoteSpecimen {
        colour: *colour,
        at: beside(at, Colour::ALL.len()),
        ..NoteSpecimen::new(colour.word(), words::colour(*colour))
    };
    all.map(note).collect()
}

/// Notes side by side in the colours' order, the second with votes, one of them perhaps open.
fn row(names: &'static [&'static str], open: Option<&str>) -> Vec<NoteSpecimen> {
    let colours = Colour::ALL.iter().cycle();
    let all = names.iter().zip(colours).enumerate();
    let note = |(at, (name, colour)): (usize, (&&'static str, &Colour))| NoteSpecimen {
        colour: *colour,
        votes: if at == 1 { 7 } else { 0 },
        author: "Ana Ruiz",
        at: beside(at, names.len()),
        mark: (open == Some(*name)).then_some(("data-open", "")),
        ..NoteSpecimen::new(name, LONG)
    };
    all.map(note).collect()
}

/// The place of one of so many side by side.
fn beside(at: usize, of: usize) -> f64 {
    (at as f64 + 0.5) / of as f64 * 2.0 - 1.0
}

/// A board without rings and without hands, as large as its notes need.
#[component]
fn Board(
    notes: Vec<NoteSpecimen>,
    /// How close the notes stand, as the board says it.
    #[prop(default = "few")]
    density: &'static str,
    /// Whether there is room for a long note.
    #[prop(optional)]
    tall: bool,
) -> impl IntoView {
    let sheet = NodeRef::<html::Div>::new();
    effect(move |_| {
        let Some(sheet) = sheet.get() else {
            return;
        };
        for note in notes.iter().filter_map(NoteSpecimen::element) {
            // Refused only for an element that holds the sheet.
            let _ = sheet.append_child(&note);
        }
    });
    view! {
        <div class="board gallery-board" class:tall=tall data-density=density>
            <div class="disc">
                <div class="notes">
                    <div class="sheet" node_ref=sheet></div>
                </div>
            </div>
        </div>
    }
}
