//! What is known of a need or a pain, and what rests on it, as sentences.

use crate::rooms::people_words::{knowledge_level, way_counted};
use crate::rooms::words::counted;
use plan::methods::knowledge::{Knowledge, Level};
use plan::methods::knowledge_gaps::Gap;

/// So many of a level, after their number.
pub fn level_of(level: Level, count: usize) -> &'static str {
    match level {
        Level::Assumed if count != 1 => "Assumptions",
        level => knowledge_level(level),
    }
}

/// By what a level is given.
pub fn level_rule(level: Level) -> &'static str {
    match level {
        Level::Assumed => "No evidence supports or contradicts it.",
        Level::Disputed => {
            "At least as much contradicts as supports it; fresh evidence counts twice."
        }
        Level::Thin => "One piece supports it, or none from the last six months.",
        Level::Fair => "Two pieces or more support it, one of them from the last six months.",
        Level::Strong => {
            "Five pieces or more of two kinds, three of them from the last six months, and little contradicts it."
        }
    }
}

/// "Drives 3 initiatives and rests on 1 support ticket, none of it from the last six months."
pub fn standing(gap: &Gap) -> String {
    let drives = match gap.initiatives.len() {
        0 => "No initiative addresses it yet. It rests".to_owned(),
        count => format!(
            "Drives {} and rests",
            counted(count, "initiative", "initiatives")
        ),
    };
    let (on, fresh) = (footing(&gap.knowledge), freshness(&gap.knowledge));
    format!("{drives} on {on}{fresh}.")
}

fn footing(known: &Knowledge) -> String {
    let mut ways = known.ways.iter();
    match (ways.next(), ways.next()) {
        (None, _) => "nothing that anybody said".to_owned(),
        (Some((way, count)), None) => way_counted(*way, *count),
        _ => format!(
            "{} of {}",
            counted(known.supporting, "piece", "pieces"),
            counted(known.kinds(), "kind", "kinds")
        ),
    }
}

fn freshness(known: &Knowledge) -> &'static str {
    match (known.supporting, known.fresh) {
        (0, _) => "",
        (1, 0) => ", older than six months",
        (_, 0) => ", none of it from the last six months",
        (supporting, fresh) if fresh == supporting => "",
        _ => ", some of it older than six months",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::people_words::against;
    use plan::Id;
    use plan::day::Day;
    use plan::methods::knowledge::Piece;
    use plan::records::evidence::Way;
    use plan::records::persona_trait::Trait;

    fn gap(pieces: &[(Way, &str, bool)], initiatives: usize) -> Gap {
        let today = Day::new(2026, 11, 26).unwrap();
        let pieces = pieces.iter().map(|&(way, date, contradicts)| Piece {
            way,
            date: Day::parse(date),
            contradicts,
        });
        Gap {
            id: Id::from_random(1),
            kind: Trait::Pain,
            personas: Vec::new(),
            initiatives: (0..initiatives)
                .map(|at| Id::from_random(at as u128 + 2))
                .collect(),
            rank: None,
            knowledge: Knowledge::of(pieces, today),
        }
    }

    #[test]
    fn a_gap_says_what_it_drives_and_what_it_rests_on() {
        let ticket = (Way::SupportTicket, "2026-11-01", false);
        let old = (Way::Interview, "2025-01-01", false);
        let said = |pieces: &[_], initiatives| standing(&gap(pieces, initiatives));
        assert_eq!(
            said(&[ticket], 3),
            "Drives 3 initiatives and rests on 1 support ticket."
        );
        assert_eq!(
            said(&[], 0),
            "No initiative addresses it yet. It rests on nothing that anybody said."
        );
        assert_eq!(
            said(&[old, old], 1),
            "Drives 1 initiative and rests on 2 interviews, none of it from the last six months."
        );
        assert_eq!(
            said(&[ticket, old], 1),
            "Drives 1 initiative and rests on 2 pieces of 2 kinds, some of it older than six months."
        );
    }

    #[test]
    fn one_old_piece_is_not_some_of_many() {
        let old = (Way::Interview, "2025-01-01", false);
        assert_eq!(
            standing(&gap(&[old], 2)),
            "Drives 2 initiatives and rests on 1 interview, older than six months."
        );
    }

    #[test]
    fn what_contradicts_is_counted() {
        let against_it = (Way::Survey, "2026-11-01", true);
        let of = |pieces: &[_]| against(&gap(pieces, 0).knowledge);
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[against_it]).as_deref(), Some("1 piece contradicts it"));
        let two = of(&[against_it, against_it]);
        assert_eq!(two.as_deref(), Some("2 pieces contradict it"));
    }
}
