//! What merging a file would do: the counts, the conflicts to choose in, and everything else.

use super::apply::Choices;
use super::compare;
use super::conflict_choice::{Choice, ConflictChoice};
use super::differences::Differences;
use super::titles::Titles;
use crate::rooms::words;
use crate::ui::{Button, ButtonKind};
use leptos::prelude::*;
use markup::{For, Show, view};
use plan::file::ReadFile;
use plan::workspace::{Brought, Preview};
use std::sync::Arc;

/// More conflicts than this show only when they are asked for.
const FIRST: usize = 20;
const MORE: usize = 200;

/// The conflicts of a preview with what is chosen in each.
#[derive(Clone)]
pub struct Conflicts {
    preview: Arc<Preview>,
    /// The places of the record and of its field, and the choice.
    each: Arc<Vec<(usize, usize, RwSignal<Choice>)>>,
    /// How many show.
    shown: RwSignal<usize>,
}

impl Conflicts {
    /// Every conflict, with the later value chosen where it shows. Those that do not show yet are
    /// decided later, unless a person decides all of them.
    #[must_use]
    pub fn new(preview: Arc<Preview>) -> Self {
        let mut each = Vec::new();
        for (at, record) in preview.records.iter().enumerate() {
            for (place, change) in record.fields.iter().enumerate() {
                if change.conflict {
                    let choice = if each.len() < FIRST {
                        Choice::that_shows(record, change)
                    } else {
                        Choice::Later
                    };
                    each.push((at, place, RwSignal::new(choice)));
                }
            }
        }
        let shown = RwSignal::new(FIRST.min(each.len()));
        Self {
            preview,
            each: Arc::new(each),
            shown,
        }
    }

    /// What a person chose.
    #[must_use]
    pub fn chosen(&self) -> Choices {
        self.each
            .iter()
            .filter_map(|(at, place, choice)| {
                let record = &self.preview.records[*at];
                let change = &record.fields[*place];
                let value = choice.get_untracked().value(change)?;
                Some((record.id.clone(), change.field.clone(), value))
            })
            .collect()
    }

    fn choose_all(&self, choice: Choice) {
        for (_, _, each) in self.each.iter() {
            each.set(choice);
        }
    }

    fn show_more(&self) {
        let from = self.shown.get_untracked();
        let to = (from + MORE).min(self.each.len());
        for (at, place, choice) in &self.each[from..to] {
            let record = &self.preview.records[*at];
            if choice.get_untracked() == Choice::Later {
                choice.set(Choice::that_shows(record, &record.fields[*place]));
            }
        }
        self.shown.set(to);
    }
}

/// What merging would do.
#[component]
pub fn MergePreview(
    /// What would change.
    preview: Arc<Preview>,
    /// The conflicts and the choices made in them.
    conflicts: Conflicts,
    /// The file.
    file: Arc<ReadFile>,
    /// What records are called.
    titles: Titles,
) -> impl IntoView {
    let others = compare::shown_order(&preview).len();
    let count = conflicts.each.len();
    let rest = (others > 0).then(|| {
        let merged = words::counted(others, "change that merges", "changes that merge");
        let itself = if others == 1 { "itself" } else { "themselves" };
        view! {
            <h3 class="section-title">
                {if count > 0 { "Everything else" } else { "Everything" }}
                <small>{merged}" by "{itself}</small>
            </h3>
            <Differences preview=preview.clone() titles=titles.clone() />
        }
    });
    view! {
        <Counts preview=preview.clone() conflicts=count />
        {(count > 0).then(|| view! { <ConflictList conflicts file titles=titles.clone() /> })}
        {rest}
    }
}

/// How many records would meet which fate; what none would meet is left out.
#[component]
pub fn Counts(
    /// What would change.
    preview: Arc<Preview>,
    /// In how many fields a person has to choose.
    #[prop(optional)]
    conflicts: usize,
) -> impl IntoView {
    let conflict = if conflicts == 1 {
        "conflict"
    } else {
        "conflicts"
    };
    let figures = [
        ("added", "added", preview.count(Brought::Added)),
        ("changed", "changed", preview.count(Brought::Changed)),
        ("removed", "removed", preview.count(Brought::Removed)),
        ("came-back", "came back", preview.count(Brought::CameBack)),
        ("conflicts", conflict, conflicts),
    ];
    let figures = figures.into_iter().filter(|(_, _, count)| *count > 0);
    let figures = figures.map(|(class, word, count)| {
        view! {
            <div class=class>
                <dt>{word}</dt>
                <dd>{words::number(count as f64)}</dd>
            </div>
        }
    });
    view! { <dl class="counts">{figures.collect_view()}</dl> }
}

#[component]
fn ConflictList(conflicts: Conflicts, file: Arc<ReadFile>, titles: Titles) -> impl IntoView {
    let all = conflicts.each.len();
    let shown = conflicts.shown;
    let one = {
        let conflicts = conflicts.clone();
        move |number: usize| {
            let (at, place, choice) = conflicts.each[number];
            let record = conflicts.preview.records[at].clone();
            let change = record.fields[place].clone();
            let there = file
                .records
                .iter()
                .find(|known| *known.id() == record.id)
                .cloned();
            let titles = titles.clone();
            view! { <ConflictChoice number record change there titles choice /> }
        }
    };
    let all_of = |label: &'static str, choice: Choice| {
        let conflicts = conflicts.clone();
        let press = move || conflicts.choose_all(choice);
        view! { <Button label small=true kind=ButtonKind::Quiet on_press=press /> }
    };
    let more = conflicts.clone();
    view! {
        <div class="conflicts-head">
            <h3 class="section-title">
                "Two people changed the same thing"
                <small>"Choose which shows."</small>
            </h3>
            <div class="actions">
                {all_of("All from here", Choice::Mine)}
                {all_of("All from the file", Choice::Theirs)}
                {all_of("Decide later", Choice::Later)}
            </div>
        </div>
        <For each=move || 0..shown.get() key=|number| *number children=one />
        <Show when=move || { shown.get() < all }>
            <div class="banner">
                <div>
                    <strong>
                        {move || words::counted(all - shown.get(), "more conflict", "more conflicts")}
                    </strong>
                    <p>
                        "What you do not look at now is kept with both values, and listed under “Settle conflicts”."
                    </p>
                </div>
                <div class="actions">
                    <Button
                        label="Show more"
                        small=true
                        on_press={
                            let more = more.clone();
                            move || more.show_more()
                        }
                    />
                </div>
            </div>
        </Show>
    }
}
