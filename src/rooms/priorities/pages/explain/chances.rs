//! How firm the order is: the chance of each to be among the first, drawn in steps beside whatever a person does.

use crate::rooms::priorities::pages::order_by::OrderBy;
use crate::rooms::priorities::pages::seed;
use crate::state::AppState;
use crate::state::browser::{now, today};
use leptos::prelude::*;
use markup::{effect, memo};
use plan::methods::combination::Combination;
use plan::methods::estimate::Estimate;
use plan::methods::scoring::{Model, Scorer};
use plan::methods::simulation::{DRAWS, Simulation};
use plan::records::work;
use plan::{Id, Workspace};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

/// The page is held up no longer than this at a time, in milliseconds.
const SLICE: u64 = 12;
/// What takes longer than this, in milliseconds, says how far it is.
const SOON: u64 = 400;

/// What is drawn from.
#[derive(PartialEq)]
struct Inputs {
    combination: Combination,
    /// The initiatives that have all of the model's inputs, as they stand.
    known: Vec<(Id, Vec<Estimate>)>,
}

/// A simulation that goes on.
struct Run {
    simulation: Simulation,
    ids: Vec<Id>,
    began: u64,
}

/// The chances, and how far drawing them is.
#[derive(Clone, Copy)]
pub(super) struct Chances {
    /// The chance of each to be among the first; of none where there is nothing to draw, or not yet.
    pub(super) found: RwSignal<Arc<BTreeMap<Id, f64>>>,
    /// Whether they are being drawn.
    pub(super) drawing: RwSignal<bool>,
    /// How far that is, 0 to 1, where it takes its time.
    pub(super) progress: RwSignal<Option<f64>>,
    /// Whether an input of any initiative lies in a range: only then is there something to draw.
    pub(super) ranged: Memo<bool>,
    inputs: Memo<Arc<Inputs>>,
    /// That of the page How sure, so that both say the same chance.
    seed: u64,
    run: StoredValue<Option<Run>, LocalStorage>,
    /// Which run it is: one that was overtaken stops.
    number: StoredValue<u64>,
}

impl Chances {
    /// No chances yet. Made in the page's owner; `turn` says when there is something new.
    pub(super) fn new(app: AppState, order: OrderBy, turn: Memo<u64>) -> Self {
        let session = app.session;
        let inputs = memo(move |_| {
            turn.with(|_| ());
            let model = order.model.get();
            Arc::new(session.untracked(|workspace| inputs(workspace, model)))
        });
        Self {
            found: RwSignal::default(),
            drawing: RwSignal::new(false),
            progress: RwSignal::new(None),
            ranged: memo(move |_| inputs.with(|inputs| inputs.is_ranged())),
            inputs,
            seed: seed::kept(app),
            run: StoredValue::new_local(None),
            number: StoredValue::new(0),
        }
    }

    /// Whether there are chances to come; tracked.
    pub(super) fn awaited(self) -> bool {
        self.ranged.get() && self.found.with(|found| found.is_empty())
    }

    /// Draws anew whenever the inputs change, or how many are the first.
    pub(super) fn follow(self, top: Memo<usize>) {
        effect(move |_| {
            let top = top.get();
            let inputs = self.inputs.get();
            let ranged = self.ranged.get();
            untrack(|| self.begin(&inputs, top, ranged));
        });
    }

    fn begin(self, inputs: &Inputs, top: usize, ranged: bool) {
        self.number.update_value(|number| *number += 1);
        if self.found.with(|found| !found.is_empty()) {
            self.found.set(Arc::default());
        }
        self.progress.set(None);
        let begins = ranged && top > 0;
        self.drawing.set(begins);
        self.run.set_value(begins.then(|| Run {
            simulation: Simulation::of(&inputs.combination, &inputs.known, top, self.seed),
            ids: inputs.known.iter().map(|(id, _)| id.clone()).collect(),
            began: now(),
        }));
        if begins {
            self.go_on_later();
        }
    }

    fn go_on_later(self) {
        let number = self.number.get_value();
        set_timeout(
            move || {
                // The page may be gone by then.
                if self.number.try_get_value() == Some(number) {
                    self.go_on();
                }
            },
            Duration::ZERO,
        );
    }

    fn go_on(self) {
        let mut found = None;
        let mut progress = None;
        self.run.update_value(|run| {
            let Some(Run {
                simulation,
                ids,
                began,
            }) = run
            else {
                return;
            };
            let until = now() + SLICE;
            while simulation.done() < DRAWS && now() < until {
                simulation.step(1);
            }
            if simulation.done() < DRAWS {
                let far = f64::from(simulation.done()) / f64::from(DRAWS);
                progress = (now() > *began + SOON).then_some(far);
                return;
            }
            let mut chances = BTreeMap::new();
            for chance in simulation.chances() {
                if let Some(id) = ids.get(chance.place) {
                    chances.insert(id.clone(), chance.in_top);
                }
            }
            found = Some(chances);
        });
        match found {
            Some(found) => {
                self.run.set_value(None);
                self.progress.set(None);
                self.found.set(Arc::new(found));
                self.drawing.set(false);
            }
            None => {
                self.progress.set(progress);
                self.go_on_later();
            }
        }
    }
}

impl Inputs {
    fn is_ranged(&self) -> bool {
        let mut known = self.known.iter();
        known.any(|(_, all)| all.iter().any(|it| !it.is_known()))
    }
}

/// What is drawn from: what there is to decide about, in the order of the list.
fn inputs(workspace: &Workspace, model: Model) -> Inputs {
    let scorer = Scorer::new(workspace, model, today());
    // Where scores are no amounts nothing is ever drawn, and no answer needs to be read.
    let open = model.has_amount().then(|| work::open(workspace));
    let open = open.into_iter().flatten();
    let known =
        open.filter_map(|record| Some((record.id().clone(), scorer.all_estimates(record)?)));
    Inputs {
        combination: scorer.combination(),
        known: known.collect(),
    }
}
