//! Portraits: a head, hair and shoulders drawn from a persona's id, so that everybody who opens the
//! plan sees the same face, in the persona's colour. They have no sex, no age and no expression on
//! purpose: those belong into the persona's words.

use leptos::prelude::*;
use markup::view;

/// Hair: what lies behind the head, and what lies over it.
const HAIR: [(&str, &str); 9] = [
    // A bob with a fringe to the side.
    (
        "",
        "M20 27c-3-13 4-19 12-19s15 6 12 19c2 5 2 11 1 15h-4V27c-6 0-12-2-15-6-1 3-3 5-3 7v14h-4c-1-4-1-10 1-15z",
    ),
    // Short.
    (
        "",
        "M21 27c-2-11 3-17 11-17s13 6 11 17c-1-4-3-6-4-8-5 2-11 2-14 0-2 2-3 4-4 8z",
    ),
    // Curls in a knot.
    (
        "M27 9a5 5 0 1 1 10 0a5 5 0 1 1-10 0z",
        "M22 26c-6-2-4-10 1-11 1-6 17-6 18 0 5 1 7 9 1 11 0-4-2-6-4-7-4 1-8 1-12 0-2 1-4 3-4 7z",
    ),
    // A wide, round crown.
    (
        "M14 25a18 17 0 1 1 36 0c0 8-5 13-10 14H24c-5-1-10-6-10-14z",
        "M20.5 26c0-8 5-12 11.5-12s11.5 4 11.5 12c-2-4-5-6-11.5-6s-9.5 2-11.5 6z",
    ),
    // Long, parted in the middle.
    (
        "M17 50c2-5 1-12 1-21C18 16 24 9 32 9s14 7 14 20c0 9-1 16 1 21z",
        "M20.5 28c0-10 4-15 11.5-15s11.5 5 11.5 15c-5-1-9-4-11.5-9-2.5 5-6.5 8-11.5 9z",
    ),
    // A quiff.
    (
        "",
        "M21 28c-2-8-1-14 3-16 4-5 14-6 19-1 2 4 2 11 0 17-1-5-2-7-4-8-6 1-10 0-13-2-2 2-3 5-3 8l-1 4z",
    ),
    // A cap of curls.
    (
        "",
        "M21 27c-3-1-4-5-2-7-1-4 2-7 5-7 2-4 6-4 8-2 3-2 7-1 8 2 4 0 6 4 5 7 2 3 1 6-2 7-1-3-2-5-4-6-2 1-5 1-7-1-2 2-5 2-7 1-2 1-3 3-4 6z",
    ),
    // A knitted cap over short hair.
    (
        "M20.5 33c-1-8 3-15 11.5-15s12.5 7 11.5 15z",
        "M20 22c-1-9 4-14 12-14s13 5 12 14c0 1.5-1 2-2 2H22c-1 0-2-.5-2-2z",
    ),
    // Tied back, over one shoulder.
    (
        "M40 18c7 1 8 8 6 15s-1 11-4 14c-3-4-2-9-1-14s0-10-3-13z",
        "M21 28c-2-12 3-18 11-18s13 6 11 17c-4-1-9-3-13-8-2 4-5 7-9 9z",
    ),
];

/// What is worn: a line, or none, over the shoulders.
const CLOTHES: [&str; 4] = [
    "",
    // An open collar.
    "<path class=\"neck\" d=\"M26 45.5l6 8 6-8c-4-1-8-1-12 0z\"/>",
    // A lapel on each side.
    "<path class=\"fold\" d=\"M25 46l7 10 7-10M32 56v10\"/>",
    // A round neckline with a seam.
    "<path class=\"fold\" d=\"M24 46c2 5 14 5 16 0\"/>",
];

const GLASSES: &str = "<path class=\"glasses\" d=\"M23.5 28h1.5m6 0h2m6 0h1.5M25 28a3 3 0 1 0 6 0a3 3 0 1 0-6 0zM33 28a3 3 0 1 0 6 0a3 3 0 1 0-6 0z\"/>";

/// The number of skin tones and of hair shades that the style sheet knows.
const TONES: u64 = 5;
const SHADES: u64 = 4;

/// What a portrait is made of.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
struct Features {
    hair: usize,
    clothes: usize,
    tone: u64,
    shade: u64,
    glasses: bool,
}

impl Features {
    fn of(id: &str) -> Self {
        let mut rest = mixed(id);
        let mut choose = |count: u64| {
            let choice = rest % count;
            rest /= count;
            choice
        };
        Self {
            hair: choose(HAIR.len() as u64) as usize,
            clothes: choose(CLOTHES.len() as u64) as usize,
            tone: choose(TONES),
            shade: choose(SHADES),
            glasses: choose(4) == 0,
        }
    }

    fn drawing(self) -> String {
        let (behind, over) = HAIR[self.hair];
        let cap = self.hair == 7;
        let over_class = if cap { "cap" } else { "hair" };
        let glasses = if self.glasses { GLASSES } else { "" };
        let clothes = CLOTHES[self.clothes];
        format!(
            "<path class=\"hair\" d=\"{behind}\"/>\
             <path class=\"body\" d=\"M8 66c0-14 10-21 24-21s24 7 24 21z\"/>\
             <path class=\"neck\" d=\"M27 36h10v10c-3 3-7 3-10 0z\"/>{clothes}\
             <circle class=\"face\" cx=\"32\" cy=\"28\" r=\"11\"/>\
             <path class=\"{over_class}\" d=\"{over}\"/>{glasses}"
        )
    }
}

/// Chosen so that the example's people look like themselves. Changing it changes every face.
const SEED: u64 = 41_283;

/// FNV-1a (Fowler, Noll, Vo), and a last mixing so that ids that differ in one letter look as
/// different as any.
fn mixed(id: &str) -> u64 {
    let hash = id.bytes().fold(0xcbf2_9ce4_8422_2325 ^ SEED, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let hash = (hash ^ (hash >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93);
    hash ^ (hash >> 32)
}

/// The portrait of the persona with this id, in the colour of what it stands in.
#[component]
pub(super) fn Portrait(
    /// The persona's id.
    #[prop(into)]
    id: String,
) -> impl IntoView {
    let features = Features::of(&id);
    view! {
        <div class="portrait">
            <svg
                viewBox="0 0 64 64"
                aria-hidden="true"
                data-tone=features.tone.to_string()
                data-shade=features.shade.to_string()
                inner_html=features.drawing()
            ></svg>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn a_portrait_is_the_same_everywhere() {
        // Pinned: a persona's face must not change with a new version of the app.
        let nadia = Features {
            hair: 8,
            clothes: 1,
            tone: 3,
            shade: 0,
            glasses: false,
        };
        assert_eq!(Features::of("example-persona-1"), nadia);
        assert_ne!(Features::of("example-persona-2"), nadia);
    }

    #[test]
    fn people_look_different() {
        let ids = (0..1_000).map(|number| format!("persona-{number}"));
        let looks: HashSet<Features> = ids.map(|id| Features::of(&id)).collect();
        assert!(looks.len() > 500, "{} looks", looks.len());
        let hair: HashSet<usize> = looks.iter().map(|look| look.hair).collect();
        assert_eq!(hair.len(), HAIR.len());
    }

    #[test]
    fn a_drawing_is_one_of_known_shapes_whatever_the_id() {
        let drawing = Features::of("\"><script>").drawing();
        assert!(!drawing.contains("script"));
    }
}
