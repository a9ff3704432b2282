//! What the room knows besides the records: what is selected, what is being written.

use super::filter::{self, Filter};
use super::lens::Bounds;
use super::papers::Papers;
use super::{dom, lens, votes, walk};
use crate::rooms::words;
use crate::state::{AppState, Session};
use crate::ui::SharedMenu;
use crate::ui::size::{Size, observe_size, rem};
use crate::ui::zoom::Lens;
use leptos::html;
use leptos::prelude::*;
use markup::memo;
use plan::methods::golden_circle::{Place, Ring};
use plan::records::group::Part;
use plan::records::{Colour, Note, group, note};
use plan::{Id, Record};
use std::collections::BTreeSet;

/// The note that is being written.
#[derive(Clone, PartialEq, Debug)]
pub struct Editing {
    /// Its id. A new note has no record until its first character.
    pub id: Id,
    /// Where a new note will lie; `None` for one that was there before.
    pub new_at: Option<Place>,
}

/// The notes of the bullseye at a glance.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Overview {
    /// The notes of each ring, in the order in which they are walked.
    pub rings: [Vec<Id>; 3],
    /// The groups they are in, ring by ring.
    pub parts: Vec<Part>,
    /// How many people wrote them; `None` when some notes do not say.
    pub authors: Option<usize>,
}

impl Overview {
    /// How many notes there are.
    pub fn count(&self) -> usize {
        self.rings.iter().map(Vec::len).sum()
    }

    fn of(session: Session) -> Self {
        // A group that goes, or comes back, changes no note.
        let _ = session.count(group::KIND);
        session.of_kind(note::KIND, |workspace| {
            let notes = workspace.of_kind(note::KIND);
            let notes = notes.filter_map(|id| workspace.record(id));
            let notes: Vec<_> = notes.map(|note| (note, Note::place(note))).collect();
            let author =
                |(note, _): &(&Record, Place)| note.text(note::AUTHOR).trim().to_lowercase();
            let authors = plan::sorted::set(notes.iter().map(author));
            let placed = notes.iter().map(|(note, at)| (note.id().clone(), *at));
            Self {
                rings: walk::in_ring_order(placed),
                parts: group::parts_among(workspace, notes.iter().copied()),
                authors: (!authors.contains("")).then_some(authors.len()),
            }
        })
    }
}

/// What the room knows besides the records. Made by the room, copied to its parts.
#[derive(Clone, Copy)]
pub struct Board {
    /// What the whole page knows.
    pub app: AppState,
    /// The open workspace.
    pub session: Session,
    /// The element of the board.
    pub frame: NodeRef<html::Div>,
    /// The element of the bullseye on it.
    pub disc: NodeRef<html::Div>,
    /// How large the board is.
    pub size: ReadSignal<Size>,
    /// The size of one rem on it, in pixels.
    pub rem: Memo<f64>,
    /// How much of the bullseye shows.
    pub lens: Lens,
    /// How large the bullseye is when a zoom has come to rest, and where its notes end.
    pub bounds: Memo<Bounds>,
    /// What can be done with notes, where they lie.
    pub menu: SharedMenu,
    /// The notes that keys, colours and the bin act on.
    pub selection: RwSignal<BTreeSet<Id>>,
    /// The note that had the focus last: where the Tab key enters the board.
    pub current: RwSignal<Option<Id>>,
    /// Whether the board was left with Escape, so that Tab leads on and not back into the notes.
    pub at_rest: RwSignal<bool>,
    /// The note that is being written.
    pub editing: RwSignal<Option<Editing>>,
    /// The colour of the next note.
    pub colour: RwSignal<Colour>,
    /// Whose name the next note bears.
    pub author: RwSignal<String>,
    /// Whether the lists beside the board begin with the notes that have the most votes.
    pub strongest_first: RwSignal<bool>,
    /// Pasted lines, so many that they are added only when a person says so.
    pub offered: RwSignal<Option<Vec<String>>>,
    /// What is asked of the notes that show plainly.
    pub filter: RwSignal<Filter>,
    /// Notes that show, whatever is asked for.
    pub spared: RwSignal<BTreeSet<Id>>,
    /// The notes that have faded, because they do not pass the filter.
    pub faded: Memo<BTreeSet<Id>>,
    /// The notes at a glance.
    pub overview: Memo<Overview>,
    /// The groups, ring by ring.
    pub parts: Memo<Vec<Part>>,
    /// The group whose name is being written, and in which ring.
    pub naming: RwSignal<Option<(Id, Ring)>>,
    /// How large the notes in groups are.
    pub papers: Papers,
    /// The notes of each ring that show plainly, in the order in which they are walked.
    pub walked: Memo<[Vec<Id>; 3]>,
    /// The one note that the Tab key can reach from outside the board.
    pub tab_stop: Memo<Option<Id>>,
}

impl Board {
    /// A board with nothing selected. Made in the room's owner.
    pub fn new(app: AppState) -> Self {
        let session = app.session;
        let preference = |name: &str| {
            let kept = app.storage.with_value(|storage| storage.preference(name));
            kept.unwrap_or_default()
        };
        let overview = memo(move |_| Overview::of(session));
        let parts = memo(move |_| overview.with(|overview| overview.parts.clone()));
        let frame = NodeRef::new();
        let size = observe_size(frame);
        // Whoever makes the letters larger makes the board another size.
        let rem = memo(move |_| {
            size.track();
            rem()
        });
        let lens = lens::make(app, frame, size, rem);
        let current = RwSignal::new(None::<Id>);
        let at_rest = RwSignal::new(false);
        let (filter, spared) = (
            RwSignal::new(Filter::default()),
            RwSignal::new(BTreeSet::new()),
        );
        let faded = memo(move |_| filter::faded(session, &filter.get(), &spared.get()));
        let walked = memo(move |_| {
            let mut rings = overview.with(|overview| overview.rings.clone());
            faded.with(|faded| {
                for ring in &mut rings {
                    ring.retain(|id| !faded.contains(id));
                }
            });
            rings
        });
        let tab_stop = memo(move |_| {
            if at_rest.get() {
                return None;
            }
            walked.with(|rings| {
                let mut notes = rings.iter().flatten();
                let current = current.get();
                notes
                    .clone()
                    .find(|id| Some(*id) == current.as_ref())
                    .or_else(|| notes.next())
                    .cloned()
            })
        });
        Self {
            app,
            session,
            frame,
            disc: NodeRef::new(),
            size,
            rem,
            lens,
            bounds: memo(move |_| Bounds::of(size.get(), lens.rested(), rem.get())),
            menu: SharedMenu::new(),
            selection: RwSignal::new(BTreeSet::new()),
            current,
            at_rest,
            editing: RwSignal::new(None),
            colour: RwSignal::new(Colour::Yellow),
            author: RwSignal::new(preference("author")),
            strongest_first: RwSignal::new(preference(votes::ORDER) == votes::STRONGEST),
            offered: RwSignal::new(None),
            filter,
            spared,
            faded,
            overview,
            parts,
            naming: RwSignal::new(None),
            papers: Papers::new(),
            walked,
            tab_stop,
        }
    }

    /// Does it at the next frame, unless the room is gone by then.
    pub fn next_frame(self, act: impl FnOnce() + 'static) {
        request_animation_frame(move || {
            if self.at_rest.try_get_untracked().is_some() {
                act();
            }
        });
    }

    /// Whether the workspace may only be looked at.
    pub fn is_read_only(self) -> bool {
        untrack(|| self.session.is_read_only())
    }

    /// Whether a note is selected; not tracked.
    pub fn is_selected(self, id: &Id) -> bool {
        self.selection
            .with_untracked(|selected| selected.contains(id))
    }

    /// Whether a note is selected alone, which opens it; not tracked.
    pub fn is_open(self, id: &Id) -> bool {
        self.selection
            .with_untracked(|selected| open_of(selected).contains(id))
    }

    /// Whether this note is being written; not tracked.
    pub fn is_writing(self, id: &Id) -> bool {
        let is = |editing: &Option<Editing>| editing.as_ref().is_some_and(|now| now.id == *id);
        self.editing.with_untracked(is)
    }

    /// The selected notes that are there; not tracked.
    pub fn selected(self) -> Vec<Id> {
        let selected = self.selection.get_untracked();
        self.session.untracked(|workspace| {
            let there = |id: &Id| workspace.record(id).is_some();
            selected.into_iter().filter(there).collect()
        })
    }

    /// Selects this note alone.
    pub fn select(self, id: &Id) {
        self.select_all([id.clone()]);
        if self
            .current
            .with_untracked(|current| current.as_ref() != Some(id))
        {
            self.current.set(Some(id.clone()));
        }
    }

    /// Selects these notes and no others.
    pub fn select_all(self, ids: impl IntoIterator<Item = Id>) {
        let selected = plan::sorted::set(ids);
        if self.selection.with_untracked(|known| *known == selected) {
            return;
        }
        if selected.len() > 1 {
            let count = words::counted(selected.len(), "note", "notes");
            self.app.announce(format!("{count} selected"));
        }
        self.session.seal();
        self.selection.set(selected);
    }

    /// Adds a note to the selection, or takes it out.
    pub fn toggle(self, id: &Id) {
        let mut selected = self.selection.get_untracked();
        if !selected.remove(id) {
            selected.insert(id.clone());
        }
        self.current.set(Some(id.clone()));
        self.select_all(selected);
    }

    /// Selects nothing.
    pub fn clear(self) {
        self.select_all([]);
    }

    /// Brings a note into view.
    pub fn reveal_note(self, id: &Id) {
        if let Some(place) = self.place(id) {
            self.reveal(place);
        }
    }

    /// Selects a note and gives it the focus.
    pub fn go_to(self, id: &Id) {
        self.select(id);
        self.reveal_note(id);
        dom::focus_card(id);
    }

    /// The ring that new notes go to when nobody says: that of the note that is selected, else the
    /// innermost.
    pub fn ring_in_hand(self) -> Ring {
        let current = self.current.get_untracked();
        let selected = self.selected();
        let id = current
            .filter(|current| selected.contains(current))
            .or_else(|| selected.first().cloned());
        id.and_then(|id| self.place(&id))
            .map_or(Ring::Why, Ring::at)
    }

    /// Where a note lies; not tracked.
    pub fn place(self, id: &Id) -> Option<Place> {
        self.session
            .untracked(|workspace| workspace.record(id).map(Note::place))
    }

    /// Begins to write in a note that is there.
    pub fn edit(self, id: &Id) {
        self.spare([id.clone()]);
        self.select(id);
        self.reveal_note(id);
        self.editing.set(Some(Editing {
            id: id.clone(),
            new_at: None,
        }));
    }

    /// Begins a new note at a place.
    pub fn begin_at(self, place: Place) {
        if self.is_read_only() {
            return;
        }
        self.clear();
        let place = place.on_bullseye();
        self.reveal(place);
        let id = self.session.fresh_id();
        self.spare([id.clone()]);
        self.editing.set(Some(Editing {
            id,
            new_at: Some(place),
        }));
    }

    /// Begins a new note at a free place of a ring.
    pub fn begin_in(self, ring: Ring) {
        self.begin_at(self.free_place(ring));
    }

    /// The note after this one (or before it), of those that show plainly; not tracked.
    pub fn neighbour(self, of: &Id, back: bool) -> Option<Id> {
        let is_faded = |id: &Id| self.faded.with_untracked(|faded| faded.contains(id));
        self.overview.with_untracked(|overview| {
            walk::neighbour(&overview.rings, of, back, is_faded).cloned()
        })
    }

    /// Where every note lies; not tracked.
    pub fn places(self) -> Vec<Place> {
        self.session.untracked(|workspace| {
            let notes = workspace.of_kind(note::KIND);
            notes
                .filter_map(|id| workspace.record(id))
                .map(Note::place)
                .collect()
        })
    }
}

/// The note that is open while these are selected: one that is selected alone.
pub fn open_of(selected: &BTreeSet<Id>) -> BTreeSet<Id> {
    match selected.len() {
        1 => selected.clone(),
        _ => BTreeSet::new(),
    }
}
