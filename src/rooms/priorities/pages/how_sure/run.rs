//! The simulation, in steps between which the page answers. The draws go in stretches of half a frame; what an
//! answer would change, and what has come of the draws, are reckoned in one stretch each, which is longer where
//! there are thousands.

use super::answers::Answers;
use super::outcome::Outcome;
use super::reading::Inputs;
use leptos::prelude::*;
use plan::methods::simulation::{DRAWS, Simulation};
use std::sync::Arc;
use std::time::Duration;

/// A step goes on for so many milliseconds.
const STEP: f64 = 8.0;
/// The clock is asked after so many scores.
const SCORES: usize = 4_000;
/// Of fewer draws a chance says too little to be shown.
const ENOUGH: u32 = 100;
/// What takes longer than this, in milliseconds, shows how far it is.
const LONG: f64 = 300.0;

/// What runs.
struct Work {
    simulation: Simulation,
    inputs: Arc<Inputs>,
    top: usize,
    /// How many draws are to be taken.
    wanted: u32,
    /// Of how many draws the page shows what came; `None` while it shows what came of an earlier run.
    shown: Option<u32>,
    began: f64,
}

/// Runs simulations, one at a time. Made in the page's owner, with which it stops.
#[derive(Clone, Copy)]
pub(super) struct Runner {
    /// What came of the last one that ended; of the first, what has come of it so far.
    pub(super) outcome: RwSignal<Option<Arc<Outcome>>>,
    /// Which answers would change most.
    pub(super) answers: RwSignal<Arc<Answers>>,
    /// How much of the one that runs is done, 0 to 1.
    pub(super) done: RwSignal<Option<f64>>,
    /// Whether it takes long.
    pub(super) long: RwSignal<bool>,
    work: StoredValue<Option<Work>>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl Runner {
    pub(super) fn new() -> Self {
        let runner = Self {
            outcome: RwSignal::new(None),
            answers: RwSignal::new(Arc::default()),
            done: RwSignal::new(None),
            long: RwSignal::new(false),
            work: StoredValue::new(None),
            timer: StoredValue::new(None),
        };
        on_cleanup(move || runner.stop());
        runner
    }

    /// Begins anew with these inputs.
    pub(super) fn start(self, inputs: Arc<Inputs>, top: usize, seed: u64) {
        self.stop();
        let of_another_model =
            |it: &Option<Arc<Outcome>>| it.as_ref().is_some_and(|it| it.of.model != inputs.model);
        if self.outcome.with_untracked(of_another_model) {
            self.outcome.set(None);
        }
        let simulation = Simulation::of(&inputs.combination, &inputs.known, top, seed);
        // Where nothing is a range, every draw is like the first.
        let wanted = if inputs.with_ranges > 0 { DRAWS } else { 1 };
        self.work.set_value(Some(Work {
            simulation,
            inputs,
            top,
            wanted,
            shown: self.outcome.with_untracked(Option::is_none).then_some(0),
            began: js_sys::Date::now(),
        }));
        self.done.set(Some(0.0));
        self.next(Self::ask);
    }

    fn stop(self) {
        let timer = self.timer.try_update_value(Option::take).flatten();
        if let Some(timer) = timer {
            timer.clear();
        }
        self.work.try_update_value(Option::take);
    }

    fn next(self, step: fn(Self)) {
        let timer = set_timeout_with_handle(move || step(self), Duration::ZERO).ok();
        self.timer.set_value(timer);
    }

    /// What an answer would change needs no draws.
    fn ask(self) {
        let answers = self.work.try_with_value(|work| {
            let work = work.as_ref()?;
            let plain = work.simulation.plain();
            Some(Answers::of(&work.inputs, plain, work.top))
        });
        let Some(answers) = answers.flatten() else {
            return;
        };
        if self.answers.with_untracked(|known| **known != answers) {
            self.answers.set(Arc::new(answers));
        }
        self.next(Self::draw);
    }

    fn draw(self) {
        let drawn = self
            .work
            .try_update_value(|work| Some(work.as_mut()?.step()));
        let Some(done) = drawn.flatten() else {
            return;
        };
        let says_more = self
            .work
            .try_with_value(|work| work.as_ref().is_some_and(Work::says_more));
        if done >= 1.0 || says_more == Some(true) {
            self.publish();
        }
        if done >= 1.0 {
            self.stop();
            self.done.set(None);
            self.long.set(false);
            return;
        }
        self.done.set(Some(done));
        self.long.set(self.is_long());
        self.next(Self::draw);
    }

    fn publish(self) {
        let outcome = self.work.try_update_value(|work| {
            let work = work.as_mut()?;
            // While what came of an earlier run shows, nothing of this one does before its end.
            if let Some(shown) = &mut work.shown {
                *shown = work.simulation.done();
            }
            let inputs = Arc::clone(&work.inputs);
            Some(Outcome::of(inputs, &work.simulation, work.top))
        });
        if let Some(outcome) = outcome.flatten() {
            self.outcome.set(Some(Arc::new(outcome)));
        }
    }

    fn is_long(self) -> bool {
        let began = self
            .work
            .with_value(|work| work.as_ref().map(|it| it.began));
        began.is_some_and(|began| js_sys::Date::now() - began > LONG)
    }
}

impl Work {
    /// Whether there are twice as many draws as the page shows, and enough.
    fn says_more(&self) -> bool {
        let drawn = self.simulation.done();
        self.shown
            .is_some_and(|shown| drawn >= ENOUGH.max(shown * 2))
    }

    /// Draws for one step. Returns how much is done.
    fn step(&mut self) -> f64 {
        let until = js_sys::Date::now() + STEP;
        let at_once = (SCORES / self.inputs.known.len().max(1)).clamp(1, 200);
        let at_once = u32::try_from(at_once).unwrap_or(1);
        loop {
            let left = self.wanted - self.simulation.done();
            self.simulation.step(left.min(at_once));
            if left <= at_once || js_sys::Date::now() >= until {
                return f64::from(self.simulation.done()) / f64::from(self.wanted);
            }
        }
    }
}
