//! Where the product leads, and where it does not, in words.

use super::Desk;
use crate::rooms::words;
use leptos::prelude::*;
use markup::{memo, view};
use plan::Workspace;
use plan::methods::differentiation::{Outcome, outcome};
use plan::records::standing::{self, Level};
use plan::records::{alternative, factor};

/// More names than these are counted.
const NAMED: usize = 4;

/// A line for each outcome that there is.
#[component]
pub fn Leading() -> impl IntoView {
    let session = Desk::use_context().app.session;
    let lines = memo(move |_| {
        session.of_kind(alternative::KIND, |_| ());
        session.of_kind(factor::KIND, |_| ());
        session.of_kind(standing::KIND, lines)
    });
    let shown = move || {
        let line = |(lead, rest): (&'static str, String)| {
            view! {
                <li>
                    <strong>{lead}</strong>
                    " "
                    <span dir="auto">{rest}</span>
                </li>
            }
        };
        lines.get().into_iter().map(line).collect_view()
    };
    view! { <ul class="words-leading" aria-label="How we differ">{shown}</ul> }
}

/// What is said of the factors of each outcome.
fn lines(workspace: &Workspace) -> Vec<(&'static str, String)> {
    let alternatives = workspace.ordered(alternative::KIND);
    let level = |whose: &str, factor: &str| standing::level(workspace, whose, factor);
    let mut found: [(Outcome, &'static str, Vec<String>); 4] = [
        (Outcome::Leads, "We answer best:", Vec::new()),
        (Outcome::Equals, "Somebody answers as well:", Vec::new()),
        (Outcome::Trails, "Somebody answers better:", Vec::new()),
        (Outcome::Open, "Not judged yet:", Vec::new()),
    ];
    for record in workspace.ordered(factor::KIND) {
        let ours = level(alternative::US, record.id());
        let theirs = alternatives.iter().map(|it| level(it.id(), record.id()));
        let theirs: Vec<Option<Level>> = theirs.collect();
        let of = outcome(ours, theirs.iter().copied());
        let mut name = match record.text(factor::TEXT).trim() {
            "" => continue,
            text => format!("“{}”", words::shortened(text, 60)),
        };
        if matches!(of, Outcome::Equals | Outcome::Trails) {
            let best = theirs.iter().flatten().max();
            let best = alternatives
                .iter()
                .zip(&theirs)
                .filter(|(_, level)| level.as_ref() == best);
            let best = best.map(|(it, _)| words::alternative_name(it.text(alternative::NAME)));
            let best: Vec<String> = best.collect();
            name = format!("{name} ({})", words::shortened(&best.join(", "), 60));
        }
        for (outcome, _, names) in &mut found {
            if *outcome == of {
                names.push(name.clone());
            }
        }
    }
    let said = found.into_iter().filter(|(.., names)| !names.is_empty());
    said.map(|(_, lead, names)| (lead, listed(names))).collect()
}

/// "a, b and 3 more".
fn listed(mut names: Vec<String>) -> String {
    let more = names.len().saturating_sub(NAMED);
    names.truncate(NAMED);
    let mut said = names.join(", ");
    if more > 0 {
        said.push_str(&format!(" and {more} more"));
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::vision::pages::statement::changes::{create, judge};
    use plan::Id;
    use plan::workspace::{Change, SeededOutside};
    use serde_json::json;

    #[test]
    fn each_outcome_names_its_factors_and_who_does_better() {
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let id = |number| Id::from_random(number);
        let mut add = |kind, field, number, text: &str| {
            let edits = create(&workspace, kind, field, &id(number), text);
            workspace.apply(Change::new("Add", edits));
        };
        add(alternative::KIND, alternative::NAME, 1, "Board");
        add(alternative::KIND, alternative::NAME, 2, "Nothing");
        add(factor::KIND, factor::TEXT, 3, "Trust");
        add(factor::KIND, factor::TEXT, 4, "Speed");
        add(factor::KIND, factor::TEXT, 5, "Price");
        let mut say = |whose: &str, factor, level: &str| {
            let level = json!(level);
            let edit = judge(&workspace, whose, &id(factor), standing::LEVEL, level);
            workspace.apply(Change::new("Judge", edit.into_iter().collect()));
        };
        say("us", 3, "best");
        say(&id(1), 3, "partly");
        say("us", 4, "partly");
        say(&id(1), 4, "well");
        say(&id(2), 4, "none");
        let line = |lead, rest: &str| (lead, rest.to_owned());
        assert_eq!(
            lines(&workspace),
            [
                line("We answer best:", "“Trust”"),
                line("Somebody answers better:", "“Speed” (Board)"),
                line("Not judged yet:", "“Price”"),
            ]
        );
    }

    #[test]
    fn many_names_are_counted() {
        let names = (1..=6).map(|number| number.to_string()).collect();
        assert_eq!(listed(names), "1, 2, 3, 4 and 2 more");
    }
}
