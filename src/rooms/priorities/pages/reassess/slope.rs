//! Two orders as two columns with a line from place to place: what rises goes up, what falls goes down.

use super::compare::Compared;
use super::comparison::{Comparison, Furthest, Line, Show as Which};
use super::words;
use crate::rooms::words::{capital, counted, listed, number};
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::methods::rank_shifts::Shift;
use plan::sorted::SortInOrder;
use std::collections::HashSet;
use std::fmt::Write;

/// So many initiatives show: those that moved the furthest, then the first of the others.
const MOST: usize = 30;
/// So many of these stand out.
const STRONG: usize = 6;
/// How high a line of a column is, in the picture's own units; it is 100 wide.
const HEIGHT: f64 = 10.0;

/// A place in one of both columns.
#[derive(Clone, PartialEq, Debug)]
struct End {
    rank: usize,
    name: String,
    shift: Shift,
    strong: bool,
}

/// What is drawn.
#[derive(Clone, PartialEq, Debug, Default)]
struct Drawn {
    before: Vec<End>,
    after: Vec<End>,
    /// Lines of those that stay, rise and fall; those that do so furthest; and of those that came or went.
    plain: String,
    up: String,
    down: String,
    strong_up: String,
    strong_down: String,
    came_or_went: String,
    /// How many are left out.
    left_out: usize,
}

impl Drawn {
    fn of(lines: &[Line]) -> Self {
        let ranked = |line: &&Line| line.before().is_some() || line.after().is_some();
        let ranked: Vec<&Line> = lines.iter().filter(ranked).collect();
        let shown: Vec<&Line> = ranked.iter().copied().take(MOST).collect();
        let moves = |line: &&&Line| matches!(line.moved.shift(), Shift::Rose(_) | Shift::Fell(_));
        let strong: HashSet<&str> = shown
            .iter()
            .filter(moves)
            .take(STRONG)
            .map(|line| line.id.as_str())
            .collect();
        let column = |rank: fn(&Line) -> Option<usize>| {
            let mut column: Vec<(&Line, usize)> = shown
                .iter()
                .filter_map(|line| Some((*line, rank(line)?)))
                .collect();
            column.sort_in_order(|a, b| a.1.cmp(&b.1).then_with(|| a.0.name.cmp(&b.0.name)));
            column
        };
        let (before, after) = (column(Line::before), column(Line::after));
        let ends = |column: &[(&Line, usize)]| {
            let ends = column.iter().map(|(line, rank)| End {
                rank: *rank,
                name: line.name.clone(),
                shift: line.moved.shift(),
                strong: strong.contains(line.id.as_str()),
            });
            ends.collect::<Vec<End>>()
        };
        let height = |column: &[(&Line, usize)], line: &Line| {
            let at = column.iter().position(|(it, _)| it.id == line.id)?;
            Some(at as f64 * HEIGHT + HEIGHT / 2.0)
        };
        let mut drawn = Self {
            before: ends(&before),
            after: ends(&after),
            left_out: ranked.len().saturating_sub(MOST),
            ..Self::default()
        };
        for line in &shown {
            let is_strong = strong.contains(line.id.as_str());
            let (from, to) = (height(&before, line), height(&after, line));
            let path = match (line.moved.shift(), is_strong) {
                (Shift::Rose(_), true) => &mut drawn.strong_up,
                (Shift::Rose(_), false) => &mut drawn.up,
                (Shift::Fell(_), true) => &mut drawn.strong_down,
                (Shift::Fell(_), false) => &mut drawn.down,
                (Shift::Came | Shift::Went, _) => &mut drawn.came_or_went,
                (Shift::Stayed | Shift::Unranked, _) => &mut drawn.plain,
            };
            // Writing to a text does not fail.
            let _ = match (from, to) {
                (Some(from), Some(to)) => write!(path, "M0 {from}L100 {to}"),
                (Some(from), None) => write!(path, "M0 {from}H30"),
                (None, Some(to)) => write!(path, "M70 {to}H100"),
                (None, None) => Ok(()),
            };
        }
        drawn
    }

    fn rows(&self) -> usize {
        self.before.len().max(self.after.len())
    }
}

/// The picture. What it says is in the table, too.
#[component]
pub(super) fn Slope(compared: Memo<Compared>) -> impl IntoView {
    let drawn = memo(move |_| compared.with(|it| Drawn::of(&it.comparison.lines)));
    // Level lines alone say nothing.
    let any = move || compared.with(|it| it.comparison.count(Which::Moved) > 0);
    let label = move || {
        compared.with(|it| {
            format!(
                "Slope chart, from {} to {}. {} The table has the same in words.",
                it.from,
                it.to,
                summary(&it.comparison)
            )
        })
    };
    let heads = move |later: bool| {
        compared.with(|it| {
            let head = if later { &it.to } else { &it.from };
            capital(head)
        })
    };
    let column = move |later: bool| {
        drawn.with(|it| {
            let ends = if later { &it.after } else { &it.before };
            ends.iter().map(end).collect_view()
        })
    };
    let path = move |which: fn(&Drawn) -> &String| drawn.with(|it| which(it).clone());
    let frame = move || format!("0 0 100 {}", drawn.with(|it| it.rows() as f64 * HEIGHT));
    let left_out = move || match drawn.with(|it| it.left_out) {
        0 => String::new(),
        count => format!("{} more are in the table.", number(count as f64)),
    };
    view! {
        <Show when=any>
            <figure class="slope">
                <div
                    class="slope-picture"
                    role="img"
                    aria-label=label
                    style:--rows=move || drawn.with(|it| it.rows().to_string())
                >
                    <b class="slope-head">{move || heads(false)}</b>
                    <span></span>
                    <b class="slope-head">{move || heads(true)}</b>
                    <div class="slope-column">{move || column(false)}</div>
                    <svg viewBox=frame preserveAspectRatio="none">
                        <path class="plain" d=move || path(|it| &it.plain)></path>
                        <path class="up" d=move || path(|it| &it.up)></path>
                        <path class="down" d=move || path(|it| &it.down)></path>
                        <path class="came" d=move || path(|it| &it.came_or_went)></path>
                        <path class="up strong" d=move || path(|it| &it.strong_up)></path>
                        <path class="down strong" d=move || path(|it| &it.strong_down)></path>
                    </svg>
                    <div class="slope-column">{move || column(true)}</div>
                </div>
                <figcaption class="quiet-text">{left_out}</figcaption>
            </figure>
        </Show>
    }
}

fn end(end: &End) -> impl IntoView + use<> {
    view! {
        <p
            class="slope-end"
            data-strong=end.strong.then_some("")
            data-shift=words::shift_class(end.shift)
            title=end.name.clone()
        >
            <b class="num">{number(end.rank as f64)}</b>
            <span dir="auto">{end.name.clone()}</span>
        </p>
    }
}

/// The comparison in a sentence or two.
pub(super) fn summary(comparison: &Comparison) -> String {
    let count = |of: fn(Shift) -> bool| {
        let lines = comparison.lines.iter();
        lines.filter(|line| of(line.moved.shift())).count()
    };
    let counts = [
        (comparison.count(Which::Rose), "rose"),
        (comparison.count(Which::Fell), "fell"),
        (count(|it| it == Shift::Came), "came in"),
        (count(|it| it == Shift::Went), "went out"),
    ];
    let counts: Vec<String> = counts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| format!("{} {word}", number(*count as f64)))
        .collect();
    if counts.is_empty() {
        return "Nothing has another place.".to_owned();
    }
    let mut said = format!("{}.", listed(&counts));
    let (rose, fell) = comparison.furthest();
    let went = |it: Furthest<'_>, word: &str| {
        let who = match it.others {
            0 => it.name.to_owned(),
            others => format!("{} and {}", it.name, counted(others, "other", "others")),
        };
        format!("{who} {word} the furthest, by {}", number(it.by as f64))
    };
    let furthest = [
        rose.map(|it| went(it, "rose")),
        fell.map(|it| went(it, "fell")),
    ];
    let furthest: Vec<String> = furthest.into_iter().flatten().collect();
    if !furthest.is_empty() {
        let _ = write!(said, " {}.", furthest.join("; "));
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::Id;
    use plan::methods::rank_shifts::Moved;
    use plan::records::snapshot_rank::Place;
    use plan::records::work::Status;

    fn line(number: usize, before: Option<usize>, after: Option<usize>) -> Line {
        let id = Id::from_random(number as u128);
        let place = |rank: Option<usize>| Place {
            initiative: id.clone(),
            rank,
            score: None,
            status: Status::Idea,
            bucket: None,
            effort: None,
            supporting: 0,
            contradicting: 0,
        };
        Line {
            name: format!("I{number}"),
            is_there: true,
            moved: Moved {
                initiative: id.clone(),
                before: Some(place(before)),
                after: Some(place(after)),
            },
            id,
            decided: None,
        }
    }

    #[test]
    fn what_rises_goes_up() {
        let lines = [
            line(1, Some(3), Some(1)),
            line(2, Some(1), Some(2)),
            line(3, Some(2), None),
            line(4, None, None),
        ];
        let drawn = Drawn::of(&lines);
        assert_eq!(drawn.strong_up, "M0 25L100 5");
        assert_eq!(drawn.strong_down, "M0 5L100 15");
        assert_eq!(drawn.came_or_went, "M0 15H30");
        assert_eq!((drawn.before.len(), drawn.after.len()), (3, 2));
    }

    #[test]
    fn those_that_went_equally_far_are_told_together() {
        let comparison = |lines: Vec<Line>| Comparison {
            lines,
            ..Comparison::default()
        };
        let (one, two) = (line(1, Some(3), Some(1)), line(2, Some(4), Some(2)));
        let (fell, fell_less) = (line(3, Some(1), Some(4)), line(4, Some(2), Some(3)));
        let said = summary(&comparison(vec![fell.clone(), one, two, fell_less]));
        assert_eq!(
            said,
            "2 rose and 2 fell. I1 and 1 other rose the furthest, by 2; I3 fell the furthest, by 3."
        );
        assert_eq!(
            summary(&comparison(vec![fell])),
            "1 fell. I3 fell the furthest, by 3."
        );
    }

    #[test]
    fn of_thousands_the_furthest_show() {
        let lines: Vec<Line> = (1..=3_000)
            .map(|at| line(at, Some(at), Some(3_001 - at)))
            .collect();
        let drawn = Drawn::of(&lines);
        assert_eq!((drawn.rows(), drawn.left_out), (MOST, 2_970));
        let strong = drawn.after.iter().filter(|end| end.strong).count();
        assert_eq!(strong, STRONG);
        assert_eq!(Drawn::of(&[]).rows(), 0);
    }
}
