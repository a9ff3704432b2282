//! What a mouse, a pen or a finger does on the board: choosing, dragging, drawing a frame around
//! notes, asking for their menu. What is about the view and not about a note is the lens's.

use super::board::Board;
use super::dom;
use super::drag::{Disc, Drag, Dragged};
use super::group_actions;
use super::joining::Joining;
use crate::rooms::words;
use crate::ui::press::{at, is_still, is_tap};
use crate::ui::{LongPress, MenuRequest};
use leptos::ev::{MouseEvent, PointerEvent};
use leptos::html;
use leptos::prelude::*;
use plan::Id;
use plan::methods::golden_circle::Ring;
use web_sys::Element;

/// A double press this far outside the bullseye, in its radii, still means its edge.
const NEAR: f64 = 1.12;

/// What is under way.
pub(super) enum Gesture {
    /// Something is pressed that may become a drag.
    Press(Press),
    /// Notes are dragged.
    Drag(Press, Box<Drag>),
    /// A frame is drawn around notes.
    Frame(Press),
}

#[derive(Clone)]
pub(super) struct Press {
    pointer: i32,
    /// Where it began, in CSS pixels of the window.
    pub(super) at: (f64, f64),
    /// The note that is pressed.
    note: Option<Id>,
    /// The name of a group that is pressed.
    group: Option<(Id, Ring)>,
    /// Whether Shift, Ctrl or the command key adds to the selection.
    pub(super) adds: bool,
    /// Whether the note was selected before.
    was_selected: bool,
    /// Whether a finger or a pen presses.
    tap: bool,
    /// Whether a finger does: it moves the page or the board where a pen draws.
    touch: bool,
}

/// The board's gestures. Copied to its event handlers.
#[derive(Clone, Copy)]
pub struct Gestures {
    pub(super) board: Board,
    pub(super) marquee: NodeRef<html::Div>,
    under_way: StoredValue<Option<Gesture>, LocalStorage>,
    long: LongPress,
}

impl Gestures {
    /// Nothing under way. `marquee` is the frame around notes.
    pub fn new(board: Board, marquee: NodeRef<html::Div>) -> Self {
        Self {
            board,
            marquee,
            under_way: StoredValue::new_local(None),
            long: LongPress::new(),
        }
    }

    /// Whether something is under way.
    pub fn is_pressed(self) -> bool {
        self.under_way
            .try_with_value(Option::is_some)
            .unwrap_or_default()
    }

    fn take(self) -> Option<Gesture> {
        self.under_way.try_update_value(Option::take).flatten()
    }

    fn keep(self, gesture: Gesture) {
        self.under_way.set_value(Some(gesture));
    }

    /// A button or a finger goes down.
    pub fn press(self, event: &PointerEvent) {
        let Some(target) = dom::target(event) else {
            return;
        };
        let board = self.board;
        // Two fingers mean the board, also where one of them lies on the name of a ring.
        if dom::lies_in(&target, ".ring-label") && board.lens.pressed(event, true) {
            self.cancel();
            return;
        }
        let group = dom::group_of(&target);
        if group.is_none() && dom::lies_in(&target, "button, .note-editor, .group-edit, .zoom") {
            return;
        }
        let note = dom::note_of(&target);
        if board.lens.pressed(event, note.is_none() && group.is_none()) {
            // What was under way is not meant any more.
            self.cancel();
            if event.is_primary() && event.button() == 0 && note.is_none() {
                board.clear();
            }
            return;
        }
        if event.button() != 0 || !event.is_primary() {
            return;
        }
        // A quick hand leaves the board between two events. What is captured is what is pressed, so
        // that a press and a double press still happen to it.
        let held = note.as_ref().and_then(dom::card).map(Element::from);
        let held = held.or_else(|| group.as_ref().map(|_| target.clone()));
        let frame = || {
            self.board
                .frame
                .get_untracked()
                .map(|frame| (*frame).clone().into())
        };
        if let Some(held) = held.or_else(frame) {
            // Refused when the pointer is gone already; then no more moves come either.
            let _ = held.set_pointer_capture(event.pointer_id());
        }
        let adds = event.shift_key() || event.ctrl_key() || event.meta_key();
        let was_selected = match &group {
            Some((group, ring)) => {
                let mut notes = board.notes_of(group, *ring).into_iter();
                notes.all(|id| board.is_selected(&id))
            }
            None => note.as_ref().is_some_and(|id| board.is_selected(id)),
        };
        self.keep(Gesture::Press(Press {
            pointer: event.pointer_id(),
            at: at(event),
            note: note.clone(),
            group: group.clone(),
            adds,
            was_selected,
            tap: is_tap(event),
            touch: event.pointer_type() == "touch",
        }));
        if let Some((group, ring)) = group {
            self.long.begin(event, {
                let group = group.clone();
                move |request| self.ask_about(&group, ring, request)
            });
            group_actions::select(board, &group, ring);
            return;
        }
        if let Some(id) = note.clone() {
            self.long
                .begin(event, move |request| self.ask(&id, request));
        }
        match note {
            Some(id) if adds && !was_selected => board.toggle(&id),
            Some(id) if !was_selected => board.select(&id),
            Some(_) => {}
            None if !adds => board.clear(),
            None => {}
        }
    }

    /// The pointer moves.
    pub fn go(self, event: &PointerEvent) {
        if self.board.lens.follows(event) {
            return;
        }
        // The common case by far: nothing is pressed.
        if !self.is_pressed() {
            return;
        }
        self.long.moved(event);
        match self.take() {
            Some(Gesture::Press(press)) if press.pointer == event.pointer_id() => {
                self.keep(self.begin(press, event));
            }
            Some(Gesture::Drag(press, mut drag)) if press.pointer == event.pointer_id() => {
                // What is measured comes before what is written.
                self.show_joining(&mut drag, at(event));
                self.show_ring(&press, &mut drag, at(event));
                drag.follow(at(event));
                self.keep(Gesture::Drag(press, drag));
            }
            Some(Gesture::Frame(press)) if press.pointer == event.pointer_id() => {
                self.draw_frame(&press, at(event));
                self.keep(Gesture::Frame(press));
            }
            Some(other) => self.keep(other),
            None => {}
        }
    }

    fn begin(self, press: Press, event: &PointerEvent) -> Gesture {
        let (x, y) = at(event);
        if is_still(press.at, (x, y), press.tap) {
            return Gesture::Press(press);
        }
        let holds = press.note.is_some() || press.group.is_some();
        let drags = holds && !self.board.is_read_only();
        let frames = !holds && !press.touch;
        if !drags && !frames {
            return Gesture::Press(press);
        }
        if frames {
            self.draw_frame(&press, (x, y));
            return Gesture::Frame(press);
        }
        let Some(disc) = Disc::of(self.board) else {
            return Gesture::Press(press);
        };
        if let Some(id) = press.note.as_ref().filter(|id| !self.board.is_selected(id)) {
            self.board.select(id);
        }
        self.board.session.seal();
        let outline = press.group.as_ref();
        let outline = outline.and_then(|(group, ring)| dom::outline(group, *ring));
        let notes = self.in_hand();
        // A whole group that is dragged by its name joins nothing.
        let joining = match outline {
            Some(_) => Joining::default(),
            None => Joining::of(self.board, &notes),
        };
        let mut drag = Drag {
            joining,
            notes,
            from: press.at,
            disc,
            over: None,
            outline,
        };
        drag.lift();
        drag.follow((x, y));
        Gesture::Drag(press, Box::new(drag))
    }

    /// The elements of the selected notes.
    fn in_hand(self) -> Vec<Dragged> {
        let selected = self.board.selected().into_iter();
        let dragged = selected.filter_map(|id| {
            let card = dom::card(&id)?;
            let from = self.board.place(&id)?;
            Some(Dragged {
                id,
                card,
                from,
                held: None,
            })
        });
        dragged.collect()
    }

    /// The pointer goes up.
    pub fn release(self, event: &PointerEvent) {
        if self.board.lens.released(event) {
            return;
        }
        self.long.end();
        match self.take() {
            Some(Gesture::Press(press)) if press.pointer == event.pointer_id() => {
                self.pressed(&press);
            }
            Some(Gesture::Drag(press, drag)) if press.pointer == event.pointer_id() => {
                self.drop_at(*drag, at(event));
            }
            Some(Gesture::Frame(press)) if press.pointer == event.pointer_id() => {
                self.hide_frame();
                self.select_framed(&press, at(event));
            }
            Some(other) => self.keep(other),
            None => {}
        }
    }

    /// A press without a drag.
    fn pressed(self, press: &Press) {
        let board = self.board;
        if let Some((group, ring)) = &press.group {
            // A second tap writes, as a double press does.
            if press.tap && press.was_selected {
                self.name(group, *ring);
            }
            return;
        }
        let Some(id) = &press.note else {
            return;
        };
        match (press.adds, press.was_selected) {
            (true, true) => board.toggle(id),
            (false, true) => {
                let alone = board
                    .selection
                    .with_untracked(|selected| selected.len() == 1);
                board.select(id);
                if press.tap && alone {
                    board.edit(id);
                }
            }
            _ => {}
        }
    }

    fn drop_at(self, mut drag: Drag, to: (f64, f64)) {
        self.let_go(&drag, to);
        drag.joining.end();
        self.show_over(None);
        // The notes take their new places before the next frame is painted; until then they stay
        // where they were dropped.
        queue_microtask(move || drag.put_down());
    }

    /// The browser took the pointer for itself.
    pub fn lost(self, event: &PointerEvent) {
        self.board.lens.released(event);
        self.cancel();
    }

    /// Puts everything back as it was.
    pub fn cancel(self) {
        self.long.end();
        match self.take() {
            Some(Gesture::Drag(_, mut drag)) => {
                self.show_over(None);
                drag.joining.end();
                drag.put_down();
            }
            Some(Gesture::Frame(_)) => self.hide_frame(),
            _ => {}
        }
    }

    /// Whether a drag was under way and is not any more.
    pub fn cancel_drag(self) -> bool {
        let drags = self
            .under_way
            .try_with_value(|gesture| {
                matches!(gesture, Some(Gesture::Drag(..) | Gesture::Frame(_)))
            })
            .unwrap_or_default();
        if drags {
            self.cancel();
        }
        drags
    }

    /// A double press: on a note, writes in it; beside one, begins a new one there.
    pub fn double(self, event: &MouseEvent) {
        let Some(target) = dom::target(event) else {
            return;
        };
        if let Some((group, ring)) = dom::group_of(&target) {
            self.name(&group, ring);
            return;
        }
        if dom::lies_in(&target, "button, .note-editor, .group-edit, .zoom") {
            return;
        }
        if let Some(id) = dom::note_of(&target) {
            self.board.edit(&id);
            return;
        }
        let Some(disc) = Disc::of(self.board) else {
            return;
        };
        let place = disc.place(at(event));
        if place.radius() <= NEAR {
            self.board.begin_at(place);
        }
    }

    /// A mouse's other button, or the key for it, asks for what can be done with a note.
    pub fn menu_wanted(self, event: &MouseEvent) {
        let target = dom::target(event);
        if let Some((group, ring)) = target.as_ref().and_then(dom::group_of) {
            let request = MenuRequest::of(event, self.board.menu, self.is_pressed());
            self.ask_about(&group, ring, request);
            return;
        }
        let Some(id) = target.as_ref().and_then(dom::note_of) else {
            return;
        };
        let request = MenuRequest::of(event, self.board.menu, self.is_pressed());
        self.ask(&id, request);
    }

    fn ask(self, id: &Id, request: MenuRequest) {
        self.cancel();
        if !self.board.is_selected(id) {
            self.board.select(id);
        }
        if let Some(card) = dom::card(id) {
            self.board.menu.open_about(Some(card), request);
        }
    }

    /// The menu of a group is that of its notes.
    fn ask_about(self, group: &Id, ring: Ring, request: MenuRequest) {
        self.cancel();
        group_actions::select(self.board, group, ring);
        let name = dom::outline(group, ring).as_ref().and_then(dom::name_on);
        self.board.menu.open_about(name, request);
    }

    /// Writes the name of a group.
    pub(super) fn name(self, group: &Id, ring: Ring) {
        if !self.board.is_read_only() {
            self.board.naming.set(Some((group.clone(), ring)));
        }
    }

    /// Does something with the drag that is under way.
    pub(super) fn with_drag<T>(self, act: impl FnOnce(&mut Drag) -> T) -> Option<T> {
        let under_way = self
            .under_way
            .try_update_value(|under_way| match under_way {
                Some(Gesture::Drag(_, drag)) => Some(act(drag)),
                _ => None,
            });
        under_way.flatten()
    }

    fn show_ring(self, press: &Press, drag: &mut Drag, at: (f64, f64)) {
        let held = press.note.as_ref();
        let held = drag.notes.iter().find(|dragged| Some(&dragged.id) == held);
        let ring = held.map(|dragged| Ring::at(drag.place(dragged, at)));
        let ring = ring.or_else(|| press.group.as_ref().map(|_| drag.ring(at)));
        if ring != drag.over {
            drag.over = ring;
            self.show_over(ring);
        }
    }

    /// Shows over which ring the note is held.
    fn show_over(self, ring: Option<Ring>) {
        let Some(disc) = self.board.disc.try_get_untracked().flatten() else {
            return;
        };
        let _ = match ring {
            Some(ring) => disc.set_attribute("data-over", words::ring(ring)),
            None => disc.remove_attribute("data-over"),
        };
    }
}
