//! Laying the notes out so that none lies on another, as large as they can be drawn.

use super::board::Board;
use super::drag::Disc;
use super::note_size::{NoteLook, UNWRITTEN, WIDTH_AMONG_MANY};
use super::papers::{self, Extent};
use super::{dom, glide, groups};
use crate::rooms::words;
use leptos::prelude::*;
use plan::Id;
use plan::methods::golden_circle::{Place, Ring};
use plan::methods::tidy::{Group, Paper, Reach, Tidied, apart_at, free_place, tidy};
use plan::records::group::Part;
use plan::records::{note, plan as plan_record};
use plan::workspace::{Change, Edit};
use serde_json::json;
use std::collections::HashMap;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// More would keep everybody waiting.
const MOST: usize = 1_000;
/// So much stays free around a note, in rem.
const GAP: f64 = 0.25;
/// So far the votes of a note stand over its upper edge, in rem.
const VOTES: f64 = 0.5;
/// So often notes are drawn smaller and laid out anew at most.
const PASSES: usize = 8;
/// A little smaller than they stand apart: letters have whole pixels.
const SLACK: f64 = 0.98;
/// So near to their own size they are drawn at it.
const ALMOST: f64 = 0.98;

/// Tidies all notes, as one change.
pub fn tidy_notes(board: Board) {
    if board.is_read_only() {
        board.app.toasts.say(words::READ_ONLY);
        return;
    }
    if board.overview.with_untracked(|overview| overview.count()) > MOST {
        let most = words::number(MOST as f64);
        let said = format!("More than {most} notes cannot be tidied at once");
        board.app.toasts.say(said);
        return;
    }
    let before = untrack(|| board.look());
    let Some(laid) = Laid::out(board, before) else {
        board.wear(before);
        return;
    };
    let mut edits: Vec<Edit> = laid.moves.iter().map(moved).collect();
    edits.extend(board.size_edits(laid.size, laid.apart));
    glide::through(&laid.moves, laid.radius, || {
        board.session.apply(Change::new("Tidy notes", edits));
        // Sizes that were tried are taken off before anybody sees them.
        board.wear(untrack(|| board.look()));
    });
    let look = untrack(|| board.look());
    let tidied = format!("Tidied {}", words::counted(laid.count, "note", "notes"));
    if look.is_dots() {
        let said = format!("{tidied}. Zoom in to read them");
        board.app.toasts.say(said);
    } else if look.size() < before.size() {
        let said = format!("{tidied}. They are smaller, so that they stand apart");
        board.app.toasts.say(said);
    } else {
        board.app.announce(tidied);
    }
}

fn moved((id, _, to): &(Id, Place, Place)) -> Edit {
    Edit::set(id, note::AT, note::place_value(*to))
}

/// Notes as they are drawn at some size, laid out.
struct Pass {
    look: NoteLook,
    sheet: Sheet,
    tidied: Tidied,
}

impl Pass {
    /// With these notes, drawn as those that stand apart at this share of their size; they are drawn as `worn` now.
    /// `None` while the board does not show.
    fn of(board: Board, notes: &[Id], size: f64, worn: NoteLook) -> Option<Self> {
        let look = untrack(|| board.look_at(size, None));
        // Dots are not measured: to draw them at another size would cost the style of each.
        if !(look.is_dots() && worn.is_dots()) {
            board.wear(look);
        }
        let sheet = Sheet::of(board, notes, look)?;
        let ids: Vec<Id> = sheet.notes.iter().map(|(id, _)| id.clone()).collect();
        let papers: Vec<Paper> = sheet.notes.iter().map(|(_, paper)| *paper).collect();
        let groups = sheet.groups(board, &ids);
        let tidied = tidy(&papers, &groups, &sheet.names, sheet.reach);
        Some(Self {
            look,
            sheet,
            tidied,
        })
    }

    /// Whether they are not to be drawn smaller: they stand apart, or smaller says nothing.
    fn does(&self, board: Board) -> bool {
        self.tidied.scale >= 1.0 || self.look.is_dots() || untrack(|| board.is_small())
    }

    /// The notes with where they lay and where they lie now.
    fn places(&self) -> impl Iterator<Item = (&Id, Paper, Place)> {
        let notes = self.sheet.notes.iter().zip(&self.tidied.places);
        notes.map(|((id, paper), to)| (id, *paper, *to))
    }

    /// At which share of their size they stand apart now.
    fn apart_at(&self) -> f64 {
        let papers = self.places().map(|(_, paper, at)| Paper { at, ..paper });
        self.look.size() * apart_at(&papers.collect::<Vec<Paper>>())
    }

    /// How far apart their middles lie now, to the side or up and down, in radii of the bullseye; `None` for notes
    /// that are no dots, or of which there is one alone.
    fn middles_apart(&self) -> Option<f64> {
        let middle = |at: &Place| Paper {
            at: *at,
            width: 1.0,
            height: 1.0,
        };
        let middles: Vec<Paper> = self.tidied.places.iter().map(middle).collect();
        let apart = apart_at(&middles);
        (self.look.is_dots() && apart.is_finite()).then_some(apart)
    }
}

/// Notes laid out as large as they can be drawn.
struct Laid {
    /// Those that go elsewhere: from where, and where to.
    moves: Vec<(Id, Place, Place)>,
    /// How many there are.
    count: usize,
    /// At which share of their size they stand apart, seen whole.
    size: f64,
    /// How far apart their middles lie, where they are dots, in radii of the bullseye.
    apart: Option<f64>,
    /// The radius of the bullseye, in pixels.
    radius: f64,
}

impl Laid {
    /// Lays all notes out as large as they want first, and smaller where they do not stand apart so. On a small board,
    /// and as dots, they are laid out once. They are drawn as `worn` now. `None` while the board does not show.
    fn out(board: Board, worn: NoteLook) -> Option<Self> {
        let all = board.notes();
        let room = board.room();
        let kept = board.session.untracked(plan_record::note_size) * room;
        let mut pass = Pass::of(board, &all, 1.0, worn)?;
        let wanted = pass.look.size();
        for _ in 1..PASSES {
            if pass.does(board) {
                break;
            }
            let mut size = pass.look.smaller(pass.tidied.scale * SLACK);
            // What stands apart already stays as it is.
            if kept < pass.look.size() {
                size = size.max(kept);
            }
            pass = Pass::of(board, &all, size, pass.look)?;
        }
        // Nearer, they have more room than on the whole board.
        let mut size = pass.apart_at().min(pass.look.size() * room) / room;
        if pass.look.is_dots() {
            // As words they would be higher.
            let words = untrack(|| board.least()).of_words();
            size = size.min(words * SLACK / room);
        }
        let moves = pass.places();
        // A record keeps no smaller steps.
        let moves = moves.filter(|(_, paper, to)| paper.at.distance(*to) > 1e-4);
        Some(Self {
            moves: moves
                .map(|(id, paper, to)| (id.clone(), paper.at, to))
                .collect(),
            count: pass.sheet.notes.len(),
            size: if size > wanted * ALMOST { 1.0 } else { size },
            apart: pass.middles_apart(),
            radius: pass.sheet.disc.radius,
        })
    }
}

/// Notes of one group that come to a ring which has no room for them as they lay: side by side in it.
pub fn together(board: Board, moves: Vec<(Id, Place)>) -> Vec<(Id, Place)> {
    let there = |(id, _): &(Id, Place)| board.place(id).is_some();
    let moves: Vec<(Id, Place)> = moves.into_iter().filter(there).collect();
    let ids: Vec<Id> = moves.iter().map(|(id, _)| id.clone()).collect();
    let look = untrack(|| board.look());
    let Some(sheet) = Sheet::of(board, &ids, look) else {
        return moves;
    };
    let go = |((id, paper), (_, at)): ((Id, Paper), (Id, Place))| (id, Paper { at, ..paper });
    let went = sheet.notes.iter().cloned().zip(moves).map(go);
    let (ids, papers): (Vec<Id>, Vec<Paper>) = went.unzip();
    let group = sheet.group((0..papers.len()).collect());
    let tidied = tidy(&papers, &[group], &sheet.names, sheet.reach);
    ids.into_iter().zip(tidied.places).collect()
}

impl Board {
    /// All notes, in the order in which they are walked; not tracked.
    fn notes(self) -> Vec<Id> {
        self.overview
            .with_untracked(|overview| overview.rings.concat())
    }

    /// Keeps at which share of their size notes stand apart and, of dots, how far, where that is another than before.
    /// On a small board notes have another size, which says nothing about theirs.
    fn size_edits(self, size: f64, apart: Option<f64>) -> Vec<Edit> {
        if untrack(|| self.is_small()) {
            return Vec::new();
        }
        let size = ((size * 1e3).round() / 1e3).max(1e-3);
        // No larger than it is, and as fine as places are.
        let apart = apart.map(|apart| (apart * 1e4).floor() / 1e4);
        let apart = apart.filter(|apart| *apart > 0.0);
        self.session.untracked(|workspace| {
            let mut edits = Vec::new();
            if plan_record::note_size(workspace) != size {
                let kept = json!((size < 1.0).then_some(size));
                edits.push(plan_record::set(workspace, plan_record::NOTE_SIZE, kept));
            }
            if plan_record::note_apart(workspace) != apart {
                let kept = json!(apart);
                edits.push(match edits.is_empty() {
                    true => plan_record::set(workspace, plan_record::NOTE_APART, kept),
                    // The plan may be made by the edit before.
                    false => Edit::set(&plan_record::id(), plan_record::NOTE_APART, kept),
                });
            }
            edits
        })
    }

    /// How wide notes are whose words show, in pixels.
    pub fn note_width(self) -> f64 {
        let width = || {
            let disc = self.disc.get_untracked()?;
            let style = window().get_computed_style(&disc).ok()??;
            let width = style.get_property_value("--note-w").ok()?;
            width.trim().trim_end_matches("px").parse().ok()
        };
        width().unwrap_or(0.0)
    }

    /// A free place in a ring for a note that is yet to be written.
    pub fn free_place(self, ring: Ring) -> Place {
        let at = ring.free_place(&self.places());
        let look = untrack(|| self.look());
        let Some(mut sheet) = Sheet::of(self, &self.notes(), look) else {
            return at;
        };
        let new = Paper {
            at,
            width: sheet.unwritten.0,
            height: sheet.unwritten.1,
        };
        let mut others: Vec<Paper> = sheet.notes.into_iter().map(|(_, paper)| paper).collect();
        others.append(&mut sheet.names);
        // What is written within an outline would seem to belong to its group.
        let outlines = dom::outlines().into_iter();
        others.extend(outlines.map(|outline| paper_of(&outline, sheet.disc)));
        free_place(new, &others, sheet.reach)
    }
}

/// Notes as they lie on the board, in shares of the bullseye.
struct Sheet {
    notes: Vec<(Id, Paper)>,
    /// What they may not lie on: the names of the rings, and the heading of the room where it lies on the
    /// board.
    names: Vec<Paper>,
    /// The size of a note whose words do not show.
    unwritten: (f64, f64),
    reach: Reach,
    /// One rem.
    rem: f64,
    /// The bullseye.
    disc: Disc,
}

impl Sheet {
    /// The groups, by the numbers of their notes among these.
    fn groups(&self, board: Board, ids: &[Id]) -> Vec<Group> {
        let numbers: HashMap<&Id, usize> =
            ids.iter().enumerate().map(|(at, id)| (id, at)).collect();
        let group = |part: Part| {
            let numbers = part.notes.iter().filter_map(|id| numbers.get(id));
            self.group(numbers.copied().collect())
        };
        board.parts.get_untracked().into_iter().map(group).collect()
    }

    /// A group of notes by their numbers, with its outline as it is drawn.
    fn group(&self, papers: Vec<usize>) -> Group {
        Group {
            papers,
            name: groups::NAME * self.rem,
            rim: (groups::RIM + GAP / 2.0) * self.rem,
        }
    }

    /// These notes as they are drawn, but for those that are gone; `None` while the board does not show.
    fn of(board: Board, ids: &[Id], look: NoteLook) -> Option<Self> {
        let disc = Disc::of(board)?;
        let radius = disc.radius;
        let size = board.size.get_untracked();
        let shows_words = !look.is_dots();
        let share = if shows_words { 1.0 } else { WIDTH_AMONG_MANY };
        let wide = board.note_width() / radius * share;
        let rem = board.rem.get_untracked() / radius;
        let gap = GAP * rem;
        // A small board keeps no size at which words stand apart.
        let unwritten = if !shows_words && untrack(|| board.is_small()) {
            (look.dot * rem, look.dot * rem)
        } else {
            (wide + gap, wide * UNWRITTEN + gap)
        };
        let paper = |id: &Id| {
            let at = board.place(id)?;
            let measured = shows_words.then(|| dom::card(id)).flatten();
            let (width, height) = measured.map_or(unwritten, |card| {
                let (width, height) = at_rest(&card);
                (width / radius + gap, height / radius + gap)
            });
            Some((id.clone(), Paper { at, width, height }))
        };
        // All of the board when all of it shows; as much of it as it has grown when it does not.
        let zoom = board.lens.peek();
        let reach = Reach {
            across: size.width / 2.0 * zoom.scale() / radius,
            down: size.height / 2.0 * zoom.scale() / radius,
        };
        let mut names = dom::all(".board .ring-label");
        if zoom.is_whole() {
            names.extend(dom::all(".vision-stage > .room-head > :is(h1, p)"));
        }
        let over = VOTES * rem;
        let names = names
            .iter()
            .map(|name| with_room_below(paper_of(name, disc), over));
        // What stands above the board is out of reach.
        let reaches = |name: &Paper| name.at.y + name.height / 2.0 > -reach.down;
        Some(Self {
            notes: ids.iter().filter_map(paper).collect(),
            names: names.filter(reaches).collect(),
            unwritten,
            reach,
            rem,
            disc,
        })
    }
}

/// Something on the board, in shares of the bullseye.
fn paper_of(element: &HtmlElement, disc: Disc) -> Paper {
    let frame = element.get_bounding_client_rect();
    let middle = (
        frame.left() + frame.width() / 2.0,
        frame.top() + frame.height() / 2.0,
    );
    Paper {
        at: disc.place(middle),
        width: frame.width() / disc.radius,
        height: frame.height() / disc.radius,
    }
}

/// What lies right below a name leaves its votes, which stand over its upper edge, in sight.
fn with_room_below(name: Paper, over: f64) -> Paper {
    let mut room = name;
    room.at.y += over / 2.0;
    room.height += over;
    room
}

/// The width and height of a note in pixels, as when nobody points at it, has opened it or holds it.
fn at_rest(card: &HtmlElement) -> Extent {
    // One in the hand is tilted, and a little larger.
    let size = papers::extent;
    let open = card.matches(":hover, :focus-visible, [data-open], [data-written]");
    if !open.unwrap_or(false) {
        return size(card);
    }
    let copy = card.clone_node_with_deep(true).ok();
    let copy = copy.and_then(|copy| copy.dyn_into::<HtmlElement>().ok());
    let (Some(copy), Some(sheet)) = (copy, card.parent_node()) else {
        return size(card);
    };
    copy.set_id("note-at-rest");
    for name in ["data-open", "data-written", "aria-current"] {
        let _ = copy.remove_attribute(name);
    }
    let _ = sheet.append_child(&copy);
    let at_rest = size(&copy);
    copy.remove();
    at_rest
}
