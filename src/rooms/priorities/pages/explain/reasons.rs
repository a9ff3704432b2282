//! Those that were not chosen, by the reason that decided.

use super::compose::{Limits, Teller};
use super::odds::{self, Share};
use super::words;
use crate::rooms::priorities::pages::scoring::{cells, inputs};
use crate::rooms::{days, words as common};
use plan::Id;
use plan::exchange::explanation::{Group, Kind, Lead, Line, Odds, Row};
use plan::methods::explain::{Exclusion, Left, Reason};
use plan::methods::formula::InputKey;
use plan::methods::weaknesses;
use plan::records::{Period, period};

/// A kind of reason, in the order in which a reader asks.
const GROUPS: [(&str, &str); 6] = [
    (BELOW, "Below the line"),
    ("fits", "Did not fit"),
    ("others", "Tied to others"),
    ("earlier", "Taken in an earlier period"),
    ("unscored", "No score yet"),
    ("dropped", "Dropped"),
];

/// The one of [`GROUPS`] in which the rank alone decided: there the draws tell how near each came.
pub(super) const BELOW: &str = "below";

/// Which of [`GROUPS`] a reason belongs to.
fn group_of(reason: &Reason) -> &'static str {
    match reason {
        Reason::BelowCut { .. } => BELOW,
        Reason::NoScore => "unscored",
        Reason::Dropped { .. } => "dropped",
        Reason::Excluded(exclusion) => match exclusion {
            Exclusion::DoesNotFit | Exclusion::BelowLine | Exclusion::NoEffort => "fits",
            Exclusion::Needs(_) | Exclusion::NeedsExclude(..) | Exclusion::ExcludedBy(_) => {
                "others"
            }
            Exclusion::Earlier(_) => "earlier",
        },
    }
}

/// The groups that have any, each with as many rows as are to show.
pub(super) fn groups(teller: &Teller<'_>, left: &[Left], limits: &Limits) -> Vec<Group> {
    let group = |(key, heading): (&'static str, &str)| {
        let of_it = left.iter().filter(|left| group_of(&left.reason) == key);
        let of_it: Vec<&Left> = of_it.collect();
        let shares = shares(&of_it);
        let common = odds::common(&shares);
        let shown = of_it.iter().take(limits.rows(key));
        let rows: Vec<Row> = shown.map(|left| row(teller, left, common)).collect();
        let all = of_it.len();
        (all > 0).then(|| Group {
            key,
            heading: heading.to_owned(),
            odds: odds::said_once(&shares, teller.how.top),
            more: words::and_more(all - rows.len()),
            rows,
            all,
        })
    };
    GROUPS.into_iter().filter_map(group).collect()
}

/// How often each is among the first; nothing unless that is known of all.
fn shares(left: &[&Left]) -> Vec<Share> {
    let shares: Option<Vec<Share>> = left.iter().map(|left| share(left)).collect();
    shares.unwrap_or_default()
}

/// How near it came, where only its rank decided.
fn share(left: &Left) -> Option<Share> {
    match left.reason {
        Reason::BelowCut { .. } => left.chance.map(Share::of),
        _ => None,
    }
}

fn row(teller: &Teller<'_>, left: &Left, common: Option<Share>) -> Row {
    let score = |score| words::score(teller.how.model, score);
    Row {
        id: left.id.clone(),
        rank: words::rank(left.rank),
        name: teller.name(&left.id),
        score: left.score.map(score).unwrap_or_default(),
        why: why(teller, left),
        odds: odds(teller, left, common),
        weak: weaknesses::of_initiative(teller.workspace, &left.id, teller.how.today)
            .into_iter()
            .map(|it| words::weakness(it).to_owned())
            .collect(),
    }
}

/// What the row says of that itself: nothing of what most have in common.
fn odds(teller: &Teller<'_>, left: &Left, common: Option<Share>) -> Odds {
    let own = share(left).filter(|share| Some(*share) != common);
    own.map_or_else(Odds::default, |share| odds::own(share, teller.how.top))
}

fn why(teller: &Teller<'_>, left: &Left) -> Line {
    match &left.reason {
        Reason::BelowCut { short_of } => {
            let own = left.score.unwrap_or_default();
            Line::of(words::short_of(teller.how.model, own, *short_of))
        }
        Reason::NoScore => Line::of(missing(teller, &left.id)),
        Reason::Dropped { why, on } => {
            let on = on.map(|day| format!(" {}", days::on(teller.how.today, day)));
            let on = on.unwrap_or_default();
            Line::of(match words::line(why, 160, "") {
                why if why.is_empty() => format!("It was dropped{on}; no reason was noted."),
                why => format!("It was dropped{on}: “{why}”"),
            })
        }
        Reason::Excluded(exclusion) => excluded(teller, &left.id, exclusion),
    }
}

fn missing(teller: &Teller<'_>, id: &Id) -> String {
    let criterion = |id: &Id| teller.criterion(id);
    let keys = teller.missing(id);
    if keys == [InputKey::Answers] {
        return "What customers answer is missing, so it has no category yet.".to_owned();
    }
    let names: Vec<String> = keys
        .iter()
        .map(|key| inputs::input_by(key, &criterion))
        .collect();
    match common::missing_for_a_score(&names) {
        none if none.is_empty() => {
            format!("It has no score by {}.", cells::short(teller.how.model))
        }
        missing => missing,
    }
}

fn excluded(teller: &Teller<'_>, own: &Id, exclusion: &Exclusion) -> Line {
    let other = |before: &str, id: &Id, after: &str| Line {
        before: before.to_owned(),
        lead: Some(teller.initiative(id)),
        after: after.to_owned(),
    };
    match exclusion {
        Exclusion::DoesNotFit => {
            Line::of("Its effort, with what it needs, does not fit into what was left.")
        }
        Exclusion::BelowLine => Line::of("One above it did not fit, and there the line was drawn."),
        Exclusion::NoEffort => {
            Line::of("Its effort is not known, so nobody can tell whether it fits.")
        }
        Exclusion::Needs(need) => other("It needs ", need, ", which was not chosen."),
        Exclusion::NeedsExclude(one, by) if one == own => {
            other("It needs ", by, ", and the two exclude each other.")
        }
        Exclusion::NeedsExclude(one, by) => {
            let after = format!(" and {}, which exclude each other.", teller.name(by));
            other("It needs ", one, &after)
        }
        Exclusion::ExcludedBy(by) => other("It cannot be done beside ", by, "."),
        Exclusion::Earlier(id) => {
            let period = teller.workspace.record(id);
            let period = period.filter(|it| it.kind() == period::KIND);
            let name = period.map_or(String::new(), |it| Period::from(it).name);
            Line {
                before: "It is taken in ".to_owned(),
                lead: Some(Lead {
                    kind: Kind::Period,
                    id: id.clone(),
                    name: words::period(&name),
                }),
                after: " already.".to_owned(),
            }
        }
    }
}
