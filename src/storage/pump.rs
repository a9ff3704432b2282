//! The durable half of saving: one transaction at a time, and everything that waits goes into the
//! next.

use super::Problem;
use super::batch::{Batch, Outcome, read};
use super::keeper::{Keeper, READ_BACK_EVERY};
use super::keys;
use super::ledger::{Flight, News};
use std::cell::RefCell;
use std::rc::Rc;

/// After so long without an answer a transaction is given up, in milliseconds. It may still
/// succeed: writing the same again is harmless.
pub(super) const PATIENCE: u32 = 10_000;
/// How long another tab is left to write what it has told of, in milliseconds.
const COURTESY: u32 = 1_000;
/// The first wait before trying again; doubled with every failure.
const FIRST_WAIT: u32 = 1_000;
const LONGEST_WAIT: u32 = 60_000;

impl Keeper {
    /// Begins a transaction when something waits and none is under way.
    pub fn pump(self: &Rc<Self>) {
        self.announce();
        let mut ledger = self.ledger.borrow_mut();
        if ledger.flying.is_some() || ledger.pending.is_empty() {
            return;
        }
        let batch = Rc::new(std::mem::take(&mut ledger.pending));
        ledger.flights += 1;
        let flight = Flight {
            number: ledger.flights,
            batch,
            since: self.around.now(),
        };
        ledger.flying = Some(flight.clone());
        drop(ledger);
        self.watch();
        let keeper = Rc::clone(self);
        self.around.spawn(Box::pin(async move {
            let result = keeper.fly(&flight.batch).await;
            keeper.land(&flight, result);
        }));
    }

    /// Pumps soon: another tab is probably about to write the same.
    pub fn pump_later(self: &Rc<Self>) {
        if std::mem::replace(&mut self.ledger.borrow_mut().pumping_later, true) {
            return;
        }
        let keeper = Rc::clone(self);
        let pump = move || {
            keeper.ledger.borrow_mut().pumping_later = false;
            keeper.pump();
        };
        self.around.after(COURTESY, Box::new(pump));
    }

    async fn fly(&self, batch: &Rc<Batch>) -> Result<Outcome, Problem> {
        let outcome: Rc<RefCell<Outcome>> = Rc::default();
        let (into, batch_to_decide, now) =
            (Rc::clone(&outcome), Rc::clone(batch), self.around.now());
        let decide = Box::new(move |stored| {
            let (writes, decided) = batch_to_decide.decide(stored, now);
            *into.borrow_mut() = decided;
            writes
        });
        self.durable.update(batch.keys(), decide).await?;
        let outcome = outcome.take();
        let due = {
            let ledger = self.ledger.borrow();
            ledger.flights % u64::from(READ_BACK_EVERY) == 1
                || ledger.commit_problem == Some(Problem::ReadBackDiffers)
        };
        if due {
            self.read_back(batch, &outcome).await?;
        }
        Ok(outcome)
    }

    /// Whether a record that was just written is there.
    async fn read_back(&self, batch: &Batch, outcome: &Outcome) -> Result<(), Problem> {
        let mut written = batch.records.iter();
        let Some((workspace, record)) =
            written.find(|(workspace, _)| !outcome.newer.contains_key(workspace))
        else {
            return Ok(());
        };
        let found = Rc::new(RefCell::new(None));
        let into = Rc::clone(&found);
        let key = keys::record(workspace, record.id());
        let decide = Box::new(move |stored: Vec<Option<String>>| {
            *into.borrow_mut() = stored.into_iter().next().flatten();
            Vec::new()
        });
        self.durable.update(vec![key], decide).await?;
        let there = found
            .take()
            .and_then(|text| read(record.id(), &text))
            .is_some_and(|mut there| !there.merge(record).changed_mine);
        if there {
            Ok(())
        } else {
            Err(Problem::ReadBackDiffers)
        }
    }

    fn land(self: &Rc<Self>, flight: &Flight, result: Result<Outcome, Problem>) {
        let mut ledger = self.ledger.borrow_mut();
        let given_up = ledger.flying.as_ref().map(|it| it.number) != Some(flight.number);
        if !given_up {
            ledger.flying = None;
        }
        match result {
            Ok(outcome) => {
                ledger.failures = 0;
                ledger.commit_problem = None;
                ledger.saved_at = Some(self.around.now());
                if given_up {
                    ledger.pending.records.settle(&flight.batch.records);
                }
                drop(ledger);
                self.learn(outcome);
                self.load_what_was_not();
                self.pump();
            }
            Err(problem) if !given_up => {
                ledger.put_back(&flight.batch);
                ledger.commit_problem = Some(problem);
                drop(ledger);
                self.retry_later();
                self.announce();
            }
            Err(_) => {}
        }
    }

    /// Passes on what the transaction found.
    fn learn(self: &Rc<Self>, outcome: Outcome) {
        for (workspace, format) in outcome.newer {
            self.ledger.borrow_mut().mark_newer(&workspace, format);
        }
        for workspace in outcome.unmarked {
            let mut ledger = self.ledger.borrow_mut();
            if !ledger.marked_durable.insert(workspace.clone()) {
                ledger.news.push_back(News::Lost(workspace));
            }
        }
        for set_aside in outcome.set_aside {
            self.note_set_aside(set_aside);
        }
        for (workspace, record) in outcome.gained {
            self.write_back(&workspace, [&record]);
            self.tell(&workspace, vec![record]);
        }
    }

    /// After a loading that failed: tries again, and tells the session what it finds.
    fn load_what_was_not(self: &Rc<Self>) {
        let unloaded = std::mem::take(&mut self.ledger.borrow_mut().unloaded);
        for workspace in unloaded {
            let keeper = Rc::clone(self);
            self.around.spawn(Box::pin(async move {
                // A failure is in the ledger, and tried again.
                if let Ok(opened) = Rc::clone(&keeper).open_durable(workspace.clone()).await {
                    keeper.tell(&workspace, opened.records);
                }
            }));
        }
    }

    /// Tries again after a while that grows with every failure.
    pub fn retry_later(self: &Rc<Self>) {
        let mut ledger = self.ledger.borrow_mut();
        ledger.failures += 1;
        if std::mem::replace(&mut ledger.retrying, true) {
            return;
        }
        let doublings = ledger.failures.saturating_sub(1).min(6);
        drop(ledger);
        let wait = (FIRST_WAIT << doublings).min(LONGEST_WAIT);
        let keeper = Rc::clone(self);
        let again = move || {
            keeper.ledger.borrow_mut().retrying = false;
            keeper.load_what_was_not();
            keeper.pump();
        };
        self.around.after(wait, Box::new(again));
    }

    /// Gives up a transaction that does not answer.
    fn watch(self: &Rc<Self>) {
        if std::mem::replace(&mut self.ledger.borrow_mut().watching, true) {
            return;
        }
        let keeper = Rc::clone(self);
        let look = move || {
            keeper.ledger.borrow_mut().watching = false;
            keeper.give_up_if_slow();
        };
        self.around.after(PATIENCE, Box::new(look));
    }

    fn give_up_if_slow(self: &Rc<Self>) {
        let mut ledger = self.ledger.borrow_mut();
        let Some(flight) = ledger.flying.clone() else {
            return;
        };
        if self.around.now().saturating_sub(flight.since) < u64::from(PATIENCE) {
            drop(ledger);
            return self.watch();
        }
        ledger.flying = None;
        ledger.put_back(&flight.batch);
        ledger.commit_problem = Some(Problem::Slow);
        drop(ledger);
        self.retry_later();
        self.announce();
    }
}
