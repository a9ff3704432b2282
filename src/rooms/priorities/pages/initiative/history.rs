//! What became of an initiative.

use super::card::Shared;
use crate::rooms::files::{describe, moments};
use crate::rooms::{abouts, days, priority_words, words};
use crate::state::browser::{Browser, today};
use leptos::prelude::*;
use markup::{memo, view};
use plan::day::Day;
use plan::methods::initiative_history::{Event, Moment, history};
use plan::records::link::Relation;
use plan::records::snapshot_rank::SnapshotRank;
use plan::records::{evidence, initiative, mark, reassessment, snapshot_rank, tag};
use plan::workspace::Outside;
use plan::{Id, Workspace};
use serde_json::Value;

/// So many of the newest are shown.
const MOST: usize = 12;
/// Longer values are cut.
const LONGEST: usize = 60;
/// A reason is what one comes back for, so more of it shows.
const LONGEST_REASON: usize = 160;

/// A line of it.
#[derive(Clone, PartialEq)]
struct Line {
    /// When, in words.
    when: String,
    /// What happened, each in a sentence.
    what: Vec<String>,
}

/// The newest of what became of it.
#[component]
pub(super) fn History() -> impl IntoView {
    let Shared { app, id, .. } = Shared::use_context();
    let session = app.session;
    let lines = memo(move |_| {
        session.of_kind(snapshot_rank::KIND, |_| ());
        session.of_kind(reassessment::KIND, |_| ());
        id.with_value(|id| {
            session.record(id, |_| ());
            session.links_of(id, |workspace| {
                let now = Browser.now();
                let all = history(workspace, id, |at| day_of(at.millis())).into_iter();
                all.map(|it| line(workspace, it, now))
                    .collect::<Vec<Line>>()
            })
        })
    });
    let shown = move || {
        let lines = lines.get();
        let lines = lines.into_iter().take(MOST);
        lines
            .map(|line| {
                let what = line.what.into_iter();
                let what = what.map(|what| view! { <span dir="auto">{what}</span> });
                view! { <li><small>{line.when}</small>{what.collect_view()}</li> }
            })
            .collect_view()
    };
    let more = move || {
        let more = lines.with(Vec::len).saturating_sub(MOST);
        (more > 0).then(|| format!("And {} before.", words::number(more as f64)))
    };
    view! {
        <section class="card initiative-history" aria-label="History">
            <h3>"History"</h3>
            <ol>{shown}</ol>
            <p class="quiet-text" hidden=move || more().is_none()>{more}</p>
        </section>
    }
}

/// The day of a moment in milliseconds since 1970, on this machine's calendar.
fn day_of(millis: u64) -> Day {
    // Whatever a clock shows, the calendar has that day.
    moments::Local::at(millis).day().unwrap_or_default()
}

/// When it was, as of now. The clock of whoever wrote it down says nothing of another day.
fn when(moment: &Moment, now: u64) -> String {
    let millis = moment.at.millis();
    if moment.day == day_of(millis) {
        moments::moment(now, millis)
    } else {
        words::capital(&days::day(today(), moment.day))
    }
}

fn line(workspace: &Workspace, moment: Moment, now: u64) -> Line {
    let when = when(&moment, now);
    let what = match moment.event {
        Event::Begun => vec!["Noted down".to_owned()],
        Event::Changed(fields) => fields
            .iter()
            .map(|(name, value)| changed(name, value))
            .collect(),
        Event::Linked {
            relation,
            leads_away,
            other,
        } => vec![linked(workspace, relation, leads_away, &other)],
        Event::Reassessed { kept, .. } => vec![reassessed(&kept)],
    };
    Line { when, what }
}

/// "Reach per quarter became 2,400".
fn changed(name: &str, value: &Value) -> String {
    if let Some(word) = mark::word(tag::TAG, name) {
        return match value.as_str() {
            Some(tag) => format!("Tagged “{}”", words::shortened(tag, LONGEST)),
            None => format!("Not tagged “{word}” any more"),
        };
    }
    let field = words::capital(&describe::field(initiative::KIND, name));
    match value {
        Value::Null => format!("{field} was emptied"),
        value if name == initiative::DESCRIPTION => {
            let empty = value.as_str().is_some_and(|it| it.trim().is_empty());
            let did = if empty { "was emptied" } else { "was written" };
            format!("{field} {did}")
        }
        value => {
            let value = describe::value(initiative::KIND, name, value);
            format!("{field} became {}", words::shortened(&value, LONGEST))
        }
    }
}

/// "Linked: addresses Late buses".
fn linked(workspace: &Workspace, relation: Relation, leads_away: bool, other: &Id) -> String {
    let name = match workspace.record(other).and_then(evidence::Evidence::of) {
        Some(piece) => words::shortened(piece.learned().unwrap_or_default().trim(), LONGEST),
        None => abouts::one(workspace, other).map_or_else(
            || "something that is gone".to_owned(),
            |it| words::shortened(&it.name, LONGEST),
        ),
    };
    let says = match relation {
        Relation::For => "for",
        Relation::Addresses => "addresses",
        Relation::Contributes => "contributes to",
        Relation::Serves => "serves",
        Relation::Needs if leads_away => "needs",
        Relation::Needs => "needed by",
        Relation::Excludes => "excludes",
        Relation::Supports => "supported by",
        Relation::Contradicts => "contradicted by",
        _ => "with",
    };
    format!("Linked: {says} {name}")
}

/// "Reassessed: 3rd, keep, because it still leads".
fn reassessed(kept: &SnapshotRank) -> String {
    let mut said = match kept.place.rank {
        Some(rank) => format!("Reassessed: {}", words::ordinal(rank)),
        None => "Reassessed: without a rank".to_owned(),
    };
    if let Some(decision) = kept.decision {
        said.push_str(&format!(
            ", {}",
            priority_words::decision(decision).to_lowercase()
        ));
    }
    match kept.reason.trim() {
        "" => said,
        reason => format!("{said}: {}", words::shortened(reason, LONGEST_REASON)),
    }
}
