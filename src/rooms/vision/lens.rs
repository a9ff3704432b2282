//! How much of the bullseye shows, and what that leaves room for on its notes.

use super::board::Board;
use super::note_size::{Least, NoteLook, dot, dot_apart, look, most};
use crate::state::AppState;
use crate::ui::size::Size;
use crate::ui::zoom::{Ground, Lens, Shape, Zoom};
use leptos::html;
use leptos::prelude::*;
use markup::{effect, memo};
use plan::methods::golden_circle::{Place, Ring};
use plan::records::plan as plan_record;
use plan::workspace::Workspace;

/// Beside and above the bullseye there is so much room at least, in rem.
const BESIDE: f64 = 0.5;
const ABOVE: f64 = 1.0;
/// About half a note, in rem: so much of it comes into view with its middle.
const HALF_NOTE: (f64, f64) = (6.5, 5.0);

/// The density of the board by how many notes share the room that there is, and the most that have
/// it: few have all they want; some stand close, on a low screen without their author; many are
/// written small; more are a crowd of dots that open when they are pointed at or walked to.
const DENSITIES: [(f64, &str); 3] = [(24.0, "few"), (60.0, "some"), (160.0, "many")];

/// A board narrower than this, in rem, has notes of a few lines.
const SMALL: f64 = 34.0;
/// More notes than this share too little room for words on a board as narrow as a phone.
const WORDED_WHEN_SMALL: f64 = 14.0;

/// The lens of a board. Made in the room's owner.
pub fn make(
    app: AppState,
    frame: NodeRef<html::Div>,
    size: ReadSignal<Size>,
    rem: Memo<f64>,
) -> Lens {
    let ground = move || {
        let frame = frame.try_get_untracked()??.get_bounding_client_rect();
        let radius = radius(size.try_get_untracked()?, rem.try_get_untracked()?);
        Some(Ground {
            middle: (
                frame.left() + frame.width() / 2.0,
                frame.top() + frame.height() / 2.0,
            ),
            half: (radius, radius),
        })
    };
    let say = Callback::new(move |words: String| app.announce(words));
    Lens::new(Shape::Round, ground, say)
}

/// The radius of all of the bullseye on a board of this size, in pixels.
pub fn radius(board: Size, rem: f64) -> f64 {
    let across = board.width / 2.0 - BESIDE * rem;
    let down = board.height / 2.0 - ABOVE * rem;
    across.min(down).max(0.0)
}

/// What the outlines of groups and the notes are laid out by; all of it follows from the size of the board
/// and how much of it shows.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Bounds {
    /// The radius of the bullseye, in pixels.
    pub radius: f64,
    /// Whether notes have room for a few lines only.
    pub small: bool,
    /// How far to the side the paper of a note reaches at most, from the middle, in pixels: on a small board
    /// all of which shows it stays on it. `None` where nothing holds it.
    pub edge: Option<f64>,
}

impl Bounds {
    /// Those of a board of this size.
    pub fn of(board: Size, zoom: Zoom, rem: f64) -> Self {
        let small = board.width * room_across(zoom) < SMALL * rem;
        Self {
            radius: radius(board, rem) * zoom.scale(),
            small,
            edge: (small && zoom.is_whole()).then(|| board.width / 2.0 - 0.25 * rem),
        }
    }
}

/// How much larger notes are than on the whole board. They grow less than the rings, so that they
/// come apart; and in steps, since each costs as much as writing all of them anew.
pub fn growth(zoom: Zoom) -> f64 {
    ((zoom.scale().log2() * 2.0 + 1e-9).floor() / 8.0).exp2()
}

/// How many times as wide a board is for notes of several lines. They are large on a small one, and
/// wait until they have room.
pub fn room_across(zoom: Zoom) -> f64 {
    const LARGE: f64 = 1.3;
    if zoom.is_whole() {
        1.0
    } else {
        (room(zoom) / LARGE).max(1.0)
    }
}

/// How densely notes lie, so many in each ring. On a `small` board they are dots sooner.
pub fn density(rings: [usize; 3], zoom: Zoom, small: bool) -> &'static str {
    let count = rings.iter().sum::<usize>() as f64;
    // Seen from nearer, one full ring counts as much as a board half as full all over.
    let fullest = Ring::ALL.iter().zip(rings).map(|(ring, notes)| {
        let area = ring.outer_radius().powi(2) - ring.inner_radius().powi(2);
        notes as f64 / area / 2.0
    });
    let crowd = fullest.fold(count, f64::max);
    let mut share = count.min(crowd / room(zoom).powi(2));
    if small && share > WORDED_WHEN_SMALL {
        share = f64::INFINITY;
    }
    let step = DENSITIES.into_iter().find(|(most, _)| share <= *most);
    step.map_or("crowd", |(_, density)| density)
}

/// Keeps the disc as large, and where, the lens says.
pub fn keep(board: Board) {
    board.lens.listen(board.frame);
    effect(move |_| {
        let zoom = board.lens.now();
        if board.disc.get().is_some() {
            draw(board, zoom);
        }
    });
    effect(move |_| {
        let growth = growth(board.lens.rested());
        if let Some(disc) = board.disc.get() {
            let _ = (*disc)
                .style()
                .set_property("--grow", &format!("{growth:.3}"));
        }
    });
    // To say the same again would cost the style of every note at every letter.
    let look = memo(move |_| board.look());
    effect(move |_| {
        let look = look.get();
        if board.disc.get().is_some() {
            untrack(|| board.wear(look));
        }
    });
}

/// How much more room each note has than on the whole board: by what the rings have grown, less what it has grown
/// itself.
fn room(zoom: Zoom) -> f64 {
    zoom.scale() / growth(zoom)
}

fn draw(board: Board, zoom: Zoom) {
    let Some(disc) = board.disc.get_untracked() else {
        return;
    };
    let style = (*disc).style();
    let _ = style.set_property("--zoom", &format!("{:.4}", zoom.scale()));
    // In shares of the enlarged disc, so that it stays true when the board changes its size.
    let share = |at: f64| at / zoom.scale() * 50.0;
    let (x, y) = zoom.middle();
    let _ = if zoom.is_whole() {
        style.remove_property("translate").map(drop)
    } else {
        style.set_property("translate", &format!("{:.4}% {:.4}%", share(x), share(y)))
    };
}

impl Board {
    /// How notes are drawn; tracked.
    pub fn look(self) -> NoteLook {
        let tidied =
            |plan: &Workspace| (plan_record::note_size(plan), plan_record::note_apart(plan));
        let (size, apart) = self.session.of_kind(plan_record::KIND, tidied);
        self.look_at(size * room(self.lens.rested()), apart)
    }

    /// How notes are drawn that stand apart at this share of their size, with as much room as there is now, and whose
    /// middles lie so far apart, in radii of the bullseye, where that is known; tracked. A small board has sizes of
    /// its own.
    pub fn look_at(self, size: f64, apart: Option<f64>) -> NoteLook {
        let rings = self
            .overview
            .with(|overview| overview.rings.each_ref().map(Vec::len));
        let small = self.is_small();
        let zoom = self.lens.rested();
        let by_number = density(rings, zoom, small);
        let few = rings.iter().sum::<usize>() as f64 <= DENSITIES[0].0;
        let (board, rem) = (self.size.get(), self.rem.get());
        let least = board.width.min(board.height) / rem;
        let radius = radius(board, rem) * zoom.scale() / rem;
        let dot = dot(rings, radius, small);
        let (size, dot) = if small {
            (1.0, dot)
        } else if few {
            (size, dot)
        } else {
            let as_words = || dot_apart(size, least, growth(zoom));
            let apart = apart.map_or_else(as_words, |apart| apart * radius);
            (size.min(most(least) * room(zoom)), dot.min(apart))
        };
        look(by_number, size, dot, self.least())
    }

    /// How small notes may be drawn; tracked.
    pub fn least(self) -> Least {
        let board = self.size.get();
        Least::on(board.width.min(board.height), self.rem.get())
    }

    /// How much more room each note has than on the whole board; not tracked.
    pub fn room(self) -> f64 {
        room(untrack(|| self.lens.rested()))
    }

    /// Draws notes so, at once: to measure them, or because they are to be.
    pub fn wear(self, look: NoteLook) {
        if let Some(board) = self.frame.get_untracked() {
            let _ = board.set_attribute("data-density", look.density);
            let _ = board.toggle_attribute_with_force("data-two-lines", look.two_lines);
        }
        if let Some(disc) = self.disc.get_untracked() {
            let style = (*disc).style();
            let _ = style.set_property("--fit", &format!("{:.3}", look.fit));
            let _ = style.set_property("--note-dot", &format!("{}rem", look.dot));
        }
    }

    /// Whether its notes have room for a few lines only; tracked.
    pub fn is_small(self) -> bool {
        self.bounds.get().small
    }

    /// Lets a ring fill the view, or shows all again. The outermost does when all shows.
    pub fn zoom_to(self, ring: Ring) {
        self.lens.fill_with(ring.outer_radius());
    }

    /// Brings a place into view, before whatever comes next.
    pub fn reveal(self, place: Place) {
        let zoom = self.lens.peek();
        if zoom.is_whole() {
            return;
        }
        let Some(ground) = self.lens.ground() else {
            return;
        };
        let (size, rem) = (self.size.get_untracked(), self.rem.get_untracked());
        let right = (size.width / 2.0 - HALF_NOTE.0 * rem) / ground.half.0;
        let down = (size.height / 2.0 - HALF_NOTE.1 * rem) / ground.half.1;
        let corners = [(-right, -down), (right, down)];
        let shown = zoom.revealing((place.x, place.y), corners);
        if self.lens.show(shown) {
            // What gets the focus next has to be there already.
            draw(self, shown);
        }
    }

    /// Where the note in hand is in the view, to zoom in on it.
    pub fn in_hand_in_view(self) -> Option<(f64, f64)> {
        let current = self.current.get_untracked()?;
        let at = self
            .place(&current)
            .filter(|_| self.is_selected(&current))?;
        Some(self.lens.peek().shown((at.x, at.y)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(scale: f64) -> Zoom {
        Zoom::whole(Shape::Round).about((0.0, 0.0), scale)
    }

    #[test]
    fn notes_grow_less_than_the_rings_and_in_steps() {
        assert_eq!(growth(at(1.0)), 1.0);
        assert_eq!(growth(at(1.3)), 1.0);
        assert_eq!(growth(at(1.5)), growth(at(1.9)));
        assert!((growth(at(4.0)) - 2.0_f64.sqrt()).abs() < 1e-6);
    }

    #[test]
    fn on_a_phone_notes_have_words_when_they_are_few_or_near() {
        let of_all =
            |rings: [usize; 3]| [1.0, 2.0, 3.0].map(|scale| density(rings, at(scale), true));
        assert_eq!(of_all([4, 4, 6]), ["few", "few", "few"]);
        assert_eq!(of_all([7, 12, 14]), ["crowd", "few", "few"]);
    }

    #[test]
    fn the_nearer_the_more_is_readable() {
        let densities = |why, how, what| {
            [1.0, 2.0, 4.0, 8.0].map(|scale| density([why, how, what], at(scale), false))
        };
        assert_eq!(densities(24, 0, 0), ["few", "few", "few", "few"]);
        assert_eq!(densities(53, 107, 140), ["crowd", "many", "some", "few"]);
        assert_eq!(densities(300, 0, 0), ["crowd", "crowd", "many", "some"]);
        assert_eq!(densities(176, 357, 467), ["crowd", "crowd", "many", "some"]);
        assert_eq!(
            densities(1_760, 3_570, 4_670),
            ["crowd", "crowd", "crowd", "crowd"]
        );
    }
}
