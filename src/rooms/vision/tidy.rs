//! Laying the notes out so that none lies on another, as large as they show now.

use super::board::Board;
use super::{dom, glide, groups};
use crate::rooms::words;
use crate::ui::size::rem;
use leptos::prelude::*;
use plan::Id;
use plan::methods::golden_circle::{Place, Ring};
use plan::methods::tidy::{Group, Paper, Reach, free_place, tidy};
use plan::records::group::Part;
use plan::records::note;
use plan::workspace::{Change, Edit};
use std::collections::HashMap;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// More would keep everybody waiting.
const MOST: usize = 1_000;
/// So much stays free around a note, in rem.
const GAP: f64 = 0.25;
/// How high a note is of which nobody knows what will be written on it, in shares of its width.
const UNWRITTEN: f64 = 0.5;
/// A note whose words do not show is laid out as if they did, as wide as among many, in shares of a
/// large note's width.
const AMONG_MANY: f64 = 0.7;

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
    let Some(sheet) = Sheet::of(board) else {
        return;
    };
    let (ids, papers): (Vec<Id>, Vec<Paper>) = sheet.notes.iter().cloned().unzip();
    let groups = sheet.groups(board, &ids);
    let tidied = tidy(&papers, &groups, &sheet.names, sheet.reach);
    let moves: Vec<(Id, Place, Place)> = ids
        .into_iter()
        .zip(&papers)
        .zip(&tidied.places)
        // A record keeps no smaller steps.
        .filter(|((_, paper), to)| paper.at.distance(**to) > 1e-4)
        .map(|((id, paper), to)| (id, paper.at, *to))
        .collect();
    let edit = |(id, _, to): &(Id, Place, Place)| Edit::set(id, note::AT, note::place_value(*to));
    let edits = moves.iter().map(edit).collect();
    glide::outlines();
    board.session.apply(Change::new("Tidy notes", edits));
    glide::from(moves, sheet.radius);
    let count = words::counted(papers.len(), "note", "notes");
    board.app.announce(match tidied.scale < 1.0 {
        false => format!("Tidied {count}"),
        true => format!("Tidied {count}. Zoom in to see them apart"),
    });
}

/// Notes of one group that come to a ring which has no room for them as they lay: side by side in it.
pub fn together(board: Board, moves: Vec<(Id, Place)>) -> Vec<(Id, Place)> {
    let Some(sheet) = Sheet::of(board) else {
        return moves;
    };
    let known: HashMap<&Id, &Paper> = sheet.notes.iter().map(|(id, it)| (id, it)).collect();
    let paper = |(id, at): &(Id, Place)| {
        let (width, height) = known
            .get(id)
            .map_or(sheet.unwritten, |it| (it.width, it.height));
        Paper {
            at: *at,
            width,
            height,
        }
    };
    let papers: Vec<Paper> = moves.iter().map(paper).collect();
    let group = sheet.group((0..papers.len()).collect());
    let tidied = tidy(&papers, &[group], &sheet.names, sheet.reach);
    let ids = moves.into_iter().map(|(id, _)| id);
    ids.zip(tidied.places).collect()
}

impl Board {
    /// A free place in a ring for a note that is yet to be written.
    pub fn free_place(self, ring: Ring) -> Place {
        let at = ring.free_place(&self.places());
        let Some(mut sheet) = Sheet::of(self) else {
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
        others.extend(outlines(self, sheet.radius));
        free_place(new, &others, sheet.reach)
    }
}

/// The outlines of groups on the board.
fn outlines(board: Board, radius: f64) -> Vec<Paper> {
    let Some(disc) = board.disc.get_untracked() else {
        return Vec::new();
    };
    let disc = disc.get_bounding_client_rect();
    let paper = |outline: HtmlElement| {
        let frame = outline.get_bounding_client_rect();
        let middle =
            |start: f64, length: f64, from: f64| (start + length / 2.0 - from) / radius - 1.0;
        Paper {
            at: Place {
                x: middle(frame.left(), frame.width(), disc.left()),
                y: middle(frame.top(), frame.height(), disc.top()),
            },
            width: frame.width() / radius,
            height: frame.height() / radius,
        }
    };
    dom::outlines().into_iter().map(paper).collect()
}

/// The notes as they lie on the board, in shares of the bullseye.
struct Sheet {
    notes: Vec<(Id, Paper)>,
    /// The names of the rings.
    names: Vec<Paper>,
    /// The size of a note whose words do not show.
    unwritten: (f64, f64),
    reach: Reach,
    /// The radius of the bullseye, in pixels.
    radius: f64,
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
        let rem = rem() / self.radius;
        Group {
            papers,
            name: groups::NAME * rem,
            rim: (groups::RIM + GAP / 2.0) * rem,
        }
    }

    /// `None` while the board does not show.
    fn of(board: Board) -> Option<Self> {
        let disc = board.disc.get_untracked()?;
        let radius = disc.get_bounding_client_rect().width() / 2.0;
        let size = board.size.get_untracked();
        if radius <= 0.0 {
            return None;
        }
        let shows_words = !board.shows_dots();
        let share = if shows_words { 1.0 } else { AMONG_MANY };
        let wide = length(&disc, "--note-w") / radius * share;
        let gap = GAP * rem() / radius;
        let unwritten = (wide + gap, wide * UNWRITTEN + gap);
        let overview = board.overview.get_untracked();
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
        let zoom = board.lens.peek().scale();
        Some(Self {
            notes: overview.rings.iter().flatten().filter_map(paper).collect(),
            names: Ring::ALL
                .iter()
                .filter_map(|ring| name(*ring, &disc, radius))
                .collect(),
            unwritten,
            reach: Reach {
                across: size.width / 2.0 * zoom / radius,
                down: size.height / 2.0 * zoom / radius,
            },
            radius,
        })
    }
}

/// The width and height of a note in pixels, as when nobody points at it or has opened it.
fn at_rest(card: &HtmlElement) -> (f64, f64) {
    let size = |card: &HtmlElement| {
        let frame = card.get_bounding_client_rect();
        (frame.width(), frame.height())
    };
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

/// Where the name of a ring stands.
fn name(ring: Ring, disc: &Element, radius: f64) -> Option<Paper> {
    let selector = format!("[data-ring={}] > .ring-label", words::ring(ring));
    let label = disc.query_selector(&selector).ok().flatten()?;
    let frame = label.get_bounding_client_rect();
    Some(Paper {
        at: Place {
            x: 0.0,
            y: -ring.outer_radius(),
        },
        width: frame.width() / radius,
        height: frame.height() / radius,
    })
}

/// A registered length of an element, in pixels.
pub(super) fn length(element: &Element, name: &str) -> f64 {
    let style = window().get_computed_style(element).ok().flatten();
    let value = style.and_then(|style| style.get_property_value(name).ok());
    let pixels = value.and_then(|value| value.trim().trim_end_matches("px").parse().ok());
    pixels.unwrap_or(0.0)
}
