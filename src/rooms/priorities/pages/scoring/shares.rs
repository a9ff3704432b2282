//! MoSCoW's rule: what share of the effort each priority has.

use super::state::Shared;
use crate::rooms::{priority_words, words};
use leptos::prelude::*;
use markup::{memo, view};
use plan::methods::moscow::{self, COULD, Contingency, MOST_MUST, Priority};
use plan::records::initiative;

/// A bar of the priorities' shares, and what the rule says of them.
#[component]
pub fn Shares() -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let shares = memo(move |_| session.of_kind(initiative::KIND, moscow::shares));
    let planned = [Priority::Must, Priority::Should, Priority::Could];
    let bars = move || {
        let bar = |priority: Priority| {
            let share = shares.with(|shares| shares.share(priority))?;
            let group = shares.with(|shares| shares.group(priority));
            let name = priority_words::moscow(priority);
            // “Must” of “Must have”: a part of the bar is narrow on a phone.
            let short = name.split(' ').next().unwrap_or(name);
            let percent = words::share(share);
            let what = format!(
                "{name}: {percent} of the effort, {}, {}",
                words::effort(group.effort),
                words::counted(group.count, "initiative", "initiatives"),
            );
            Some(view! {
                <li style:flex-grow=format!("{share:.4}") data-priority=priority.word() title=what.clone()>
                    <span class="visually-hidden">{what}</span>
                    <span aria-hidden="true"><b>{percent}</b> " " <i>{short}</i></span>
                </li>
            })
        };
        planned.into_iter().filter_map(bar).collect_view()
    };
    let said = move || shares.with(said);
    view! {
        <section class="scoring-shares" aria-label="Shares of the effort">
            <ul class="effort-bar">{bars}</ul>
            <p data-broken=move || {
                shares.with(|shares| shares.too_much_must().is_some_and(|it| it > 0.0)).then_some("")
            }>{said}</p>
        </section>
    }
}

fn said(shares: &moscow::Shares) -> String {
    let most = words::share(MOST_MUST);
    let mut said = match (shares.share(Priority::Must), shares.too_much_must()) {
        (Some(share), Some(too_much)) if too_much > 0.0 => format!(
            "Musts have {} of the effort, and the rule is {most} at most: {} of musts would have to become less urgent.",
            words::share(share),
            words::effort(too_much)
        ),
        (Some(share), _) => format!(
            "Musts have {} of the effort; the rule is {most} at most.",
            words::share(share)
        ),
        (None, _) => format!(
            "Say what must be in, and how much effort it is: musts may have {most} of the effort at most."
        ),
    };
    match shares.contingency() {
        Some(Contingency::Small) => said.push_str(&format!(
            " Coulds have less than about {}: little can give when time runs short.",
            words::share(COULD)
        )),
        Some(Contingency::Large) => said.push_str(&format!(
            " Coulds have more than the {} that is usual.",
            words::share(COULD)
        )),
        Some(Contingency::Enough) => {
            said.push_str(" Coulds are enough of a reserve for when time runs short.");
        }
        None => {}
    }
    let without: usize = Priority::ALL
        .iter()
        .map(|it| shares.group(*it).without_effort)
        .sum();
    if without > 0 {
        let verb = if without == 1 { "has" } else { "have" };
        said.push_str(&format!(
            " {} {verb} no effort yet, and no part in this.",
            words::number(without as f64)
        ));
    }
    if shares.unsorted > 0 {
        said.push_str(&format!(
            " {} without a priority.",
            words::counted(shares.unsorted, "initiative is", "initiatives are")
        ));
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn too_many_musts_say_how_much_has_to_move() {
        let shares = moscow::Shares::of([
            (Some(Priority::Must), Some(8.0)),
            (Some(Priority::Should), Some(2.0)),
            (Some(Priority::Could), None),
            (None, Some(1.0)),
        ]);
        assert_eq!(
            said(&shares),
            "Musts have 80\u{a0}% of the effort, and the rule is 60\u{a0}% at most: 2\u{a0}person-months of musts would have to become less urgent. Coulds have less than about 20\u{a0}%: little can give when time runs short. 1 has no effort yet, and no part in this. 1 initiative is without a priority."
        );
    }
}
