//! The example's feedback: what riders and teams said of the vision, and what answered it.

use crate::records::Strength;
use crate::records::feedback::{Answer, Origin, Part};

/// What answered it.
pub(super) struct Answered {
    pub kind: Answer,
    pub text: &'static str,
    pub on: &'static str,
    /// The number of the version that answered it.
    pub version: Option<usize>,
}

/// What somebody said.
pub(super) struct Said {
    pub text: &'static str,
    pub from: Origin,
    pub source: &'static str,
    pub date: &'static str,
    pub strength: Strength,
    pub touches: Part,
    pub answer: Option<Answered>,
}

/// An entry's place in this list is its id.
pub(super) const SAID: &[Said] = &[
    Said {
        text: "By day I just wait for the next one. At night there is no next one.",
        from: Origin::Users,
        source: "Nine riders, on eleven ride-alongs",
        date: "2025-05-20",
        strength: Strength::Strong,
        touches: Part::Vision,
        answer: Some(Answered {
            kind: Answer::Changed,
            text: "From everybody to people who depend on buses at odd hours.",
            on: "2025-06-12",
            version: Some(2),
        }),
    },
    Said {
        text: "A live map tells me where the bus is, not whether I will make it.",
        from: Origin::Users,
        source: "Nadia, interview at the ward",
        date: "2025-08-04",
        strength: Strength::Strong,
        touches: Part::How,
        answer: None,
    },
    Said {
        text: "Who pays when the promise is wrong? “The city” is not a budget.",
        from: Origin::Team,
        source: "Finance, quarterly review",
        date: "2025-09-11",
        strength: Strength::Medium,
        touches: Part::Why,
        answer: None,
    },
    Said {
        text: "Why not the day lines too? That is where the riders are.",
        from: Origin::Team,
        source: "Sales, after the demo for the operator",
        date: "2025-07-01",
        strength: Strength::Medium,
        touches: Part::What,
        answer: Some(Answered {
            kind: Answer::Reason,
            text: "By day a miss costs ten minutes, at night a shift. The day lines can wait until the night is kept.",
            on: "2025-07-03",
            version: None,
        }),
    },
];
