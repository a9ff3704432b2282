//! Whether a persona rests on evidence, and in words why not.

use super::reading::linked;
use crate::rooms::{days, words};
use crate::state::{Session, browser};
use crate::ui::Icon;
use icondata_lu::{LuBadgeCheck, LuCircleDashed};
use leptos::prelude::*;
use markup::{memo, view};
use plan::Id;
use plan::methods::grounding::{self, FEWEST_PIECES, Grounding, Reason};
use plan::records::link::{self, Relation};

/// On what a persona may rest: what they have, as far as it is there, and the evidence that speaks of that or
/// of them.
#[derive(PartialEq)]
struct Basis {
    has: Vec<Id>,
    /// Of what each piece speaks, and whether it contradicts that.
    evidence: Vec<(Id, bool, Id)>,
}

impl Basis {
    /// Followed as links come and go, and as what they lead to does.
    fn read(session: Session, id: &Id) -> Self {
        let mut has = linked(session, id, Relation::Has, link::FROM, link::TO);
        has.retain(|of| session.place(of, |record| record.is_some()));
        let mut evidence = Vec::new();
        for of in has.iter().chain([id]) {
            for says in [Relation::Supports, Relation::Contradicts] {
                for piece in linked(session, of, says, link::TO, link::FROM) {
                    evidence.push((of.clone(), says == Relation::Contradicts, piece));
                }
            }
        }
        Self { has, evidence }
    }

    /// How well they are grounded on it; followed as the evidence changes.
    fn grounding(&self, session: Session, id: &Id) -> Grounding {
        for (.., piece) in &self.evidence {
            session.record(piece, |_| ());
        }
        session.untracked(|workspace| grounding::grounding(workspace, id, browser::today()))
    }
}

/// How well a persona is grounded; followed.
pub(super) fn read(session: Session, id: &Id) -> Grounding {
    Basis::read(session, id).grounding(session, id)
}

/// The same as a memo, which reckons only when what they have, its evidence or the links of both are others:
/// letters that are typed into what they have, or into their own fields, cost nothing.
pub(super) fn followed(session: Session, of: StoredValue<Id>) -> Memo<Grounding> {
    let basis = memo(move |_| of.with_value(|id| Basis::read(session, id)));
    memo(move |_| basis.with(|basis| of.with_value(|id| basis.grounding(session, id))))
}

/// Says whether a persona is grounded. The word and the sign differ, not the colour alone.
#[component]
pub(super) fn Standing(
    ground: Memo<Grounding>,
    /// Whether there is room for the first reason alone, in a few words.
    #[prop(optional)]
    short: bool,
) -> impl IntoView {
    move || {
        ground.with(|ground| {
            let grounded = ground.is_grounded();
            let icon = match grounded {
                true => LuBadgeCheck,
                false => LuCircleDashed,
            };
            let whole = why(ground);
            let title = short.then(|| whole.clone());
            let why = if short { in_short(ground) } else { whole };
            view! {
                <p class="grounding" title=title data-grounded=grounded.then_some("")>
                    <span class="badge" class:good=grounded>
                        <Icon icon />
                        <span>{word(grounded)}</span>
                    </span>
                    " "
                    <span class="grounding-why">{why}</span>
                </p>
            }
        })
    }
}

/// What a persona is called that rests on evidence, and one that does not.
pub(super) fn word(grounded: bool) -> &'static str {
    match grounded {
        true => "Grounded",
        false => "Proto-persona",
    }
}

fn pieces(count: usize) -> String {
    words::counted(count, "piece of evidence", "pieces of evidence")
}

fn in_short(ground: &Grounding) -> String {
    let pieces = |count: usize| words::counted(count, "piece", "pieces");
    match ground.reasons.first() {
        None => format!("on {}", pieces(ground.knowledge.supporting)),
        Some(Reason::NothingToKnow) => "no need, no pain yet".to_owned(),
        Some(Reason::NoEvidence | Reason::FewPieces { pieces: 0 }) => "no evidence yet".to_owned(),
        Some(Reason::FewPieces { pieces: count }) => format!("only {}", pieces(*count)),
        Some(Reason::FewSupported { supported, of }) => format!("{supported} of {of} supported"),
        Some(Reason::NothingFresh { .. }) => "nothing fresh".to_owned(),
    }
}

/// Why a persona is grounded, or why not, in a sentence.
pub(super) fn why(ground: &Grounding) -> String {
    if ground.is_grounded() {
        return format!(
            "It rests on {}, {} fresh: {} of {} needs and pains are supported.",
            pieces(ground.knowledge.supporting),
            words::number(ground.knowledge.fresh as f64),
            ground.supported,
            ground.of,
        );
    }
    let reasons: Vec<String> = ground.reasons.iter().map(reason).collect();
    format!("This is what the team believes: {}.", reasons.join("; "))
}

fn reason(reason: &Reason) -> String {
    match reason {
        Reason::NothingToKnow => "no need and no pain is written down".to_owned(),
        Reason::NoEvidence => "no evidence is linked to them, or to what they need".to_owned(),
        Reason::FewPieces { pieces: count } => {
            let are = if *count == 1 { "supports" } else { "support" };
            format!(
                "{} {are} it, and it takes {FEWEST_PIECES}",
                match count {
                    0 => "no pieces of evidence".to_owned(),
                    count => pieces(*count),
                }
            )
        }
        Reason::FewSupported { supported, of } => {
            let are = if *supported == 1 { "is" } else { "are" };
            format!("{supported} of {of} needs and pains {are} supported, and it takes half")
        }
        Reason::NothingFresh { newest: None } => "none of the evidence has a date".to_owned(),
        Reason::NothingFresh { newest: Some(day) } => {
            let day = days::written(*day);
            format!("nothing is fresh, the newest is of {day}")
        }
    }
}
