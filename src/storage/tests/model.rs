//! Random histories: tabs that edit, close and crash over stores that fail. What was acknowledged
//! is always in the durable store, and once everything works again everybody holds the same.

use super::faults::{Browser, Map};
use super::tab::{Held, Tab, assert_has_all, reopened, workspace};
use crate::storage::batch::read;
use crate::storage::keys::{self, Key};
use crate::storage::{Problem, SaveState};
use plan::workspace::{Outside, SeededOutside};
use std::rc::Rc;

const HISTORIES: u64 = 500;
const STEPS: u32 = 150;
const NOTES: [&str; 4] = ["n1", "n2", "n3", "n4"];
const FIELDS: [&str; 3] = ["text", "title", "colour"];

struct Model {
    seed: u64,
    random: SeededOutside,
    browser: Rc<Browser>,
    tabs: Vec<Tab>,
    /// Everything that was ever acknowledged, by any tab.
    acknowledged: Held,
    opened: u64,
}

impl Model {
    fn new(seed: u64) -> Self {
        let mut model = Self {
            seed,
            random: SeededOutside::new(seed, 0),
            browser: Rc::default(),
            tabs: Vec::new(),
            acknowledged: Held::new(),
            opened: 0,
        };
        // A browser blocks localStorage or does not, as long as the page lives.
        model.browser.quick_blocked.set(seed.is_multiple_of(10));
        model.open();
        model.open();
        model
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.random.random() % bound as u64) as usize
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        let at = self.below(from.len());
        from[at]
    }

    fn open(&mut self) {
        self.opened += 1;
        // A seed of its own, so that no two tabs are the same replica.
        let tab = Tab::new(&self.browser, self.seed * 1_000 + self.opened);
        // The hello of a tab arrives after what was posted before it opened.
        for other in &self.tabs {
            while other.take_message() {}
            tab.inbox.borrow_mut().extend(other.keeper.unsettled());
        }
        tab.open_quick();
        tab.begin_open_durable();
        self.tabs.push(tab);
    }

    /// What a tab posts goes to all others.
    fn carry(&self) {
        for (from, tab) in self.tabs.iter().enumerate() {
            let posted = tab.outbox.take();
            for (to, other) in self.tabs.iter().enumerate() {
                if to != from {
                    other.inbox.borrow_mut().extend(posted.iter().cloned());
                }
            }
        }
    }

    fn step(&mut self) {
        let at = self.below(self.tabs.len());
        match self.below(40) {
            0..10 => {
                let (note, field) = (self.pick(&NOTES), self.pick(&FIELDS));
                let value = self.random.random().to_string();
                self.tabs[at].edit(note, field, &value);
            }
            10 => {
                let note = self.pick(&NOTES);
                self.tabs[at].delete(note);
            }
            11..18 => drop(self.tabs[at].run()),
            18..25 => drop(self.browser.transact()),
            25..28 => drop(self.tabs[at].take_event()),
            28..31 => drop(self.tabs[at].take_message()),
            31..33 => {
                let now = &self.browser.now;
                now.set(now.get() + 700);
                self.tabs[at].page.ring();
            }
            33 if self.tabs.len() < 3 => self.open(),
            34 => self.close(at),
            35 => self.crash(),
            _ => self.break_something(),
        }
        self.carry();
        self.note_acknowledged();
    }

    fn break_something(&mut self) {
        let browser = Rc::clone(&self.browser);
        match self.below(7) {
            0 => {
                let count = 1 + self.below(3) as u32;
                *browser.durable_failures.borrow_mut() = Some((count, Problem::Full));
            }
            1 => browser.durable_silences.set(1),
            2 => browser.durable_refused.set(!browser.durable_refused.get()),
            3 => {
                let left = self.below(4) as u32;
                browser.quick_writes_left.set(Some(left));
            }
            4 => browser.quick_writes_left.set(None),
            5 => {
                let note = self.pick(&NOTES);
                let key = keys::record(&workspace(), note);
                browser.tamper(&key, Some("{\"kind\":"));
            }
            _ => {
                let note = self.pick(&NOTES);
                browser.tamper(&keys::record(&workspace(), note), None);
            }
        }
    }

    /// A tab goes without a word.
    fn close(&mut self, at: usize) {
        self.check("a tab closed");
        self.tabs.remove(at);
        if self.tabs.is_empty() {
            self.open();
        }
    }

    /// All tabs go, and the latest of the quick writes with them.
    fn crash(&mut self) {
        self.note_acknowledged();
        let writes = self.browser.quick_log.borrow().len();
        let kept = self.below(writes + 1);
        self.tabs.clear();
        self.browser = self.browser.crashed(self.browser.quick_after(kept));
        self.check("the browser crashed");
        self.open();
    }

    fn note_acknowledged(&mut self) {
        for tab in &self.tabs {
            for (id, record) in tab.acknowledged.borrow().iter() {
                self.acknowledged
                    .entry(id.clone())
                    .and_modify(|known| {
                        known.merge(record);
                    })
                    .or_insert_with(|| record.clone());
            }
            tab.acknowledged.borrow_mut().clear();
        }
    }

    fn check(&self, when: &str) {
        let stored = records(&self.browser.durable.borrow());
        let when = format!("seed {}: {when}", self.seed);
        assert_has_all(&stored, &self.acknowledged, &when);
    }

    /// Everything works again, and everything that is on the way arrives.
    fn heal(&mut self) {
        let browser = Rc::clone(&self.browser);
        browser.durable_refused.set(false);
        browser.durable_silences.set(0);
        browser.durable_failures.replace(None);
        browser.quick_writes_left.set(None);
        for _ in 0..200 {
            browser.now.set(browser.now.get() + 500);
            for tab in &self.tabs {
                tab.page.ring();
                tab.settle();
                self.carry();
                while tab.take_message() || tab.take_event() {
                    tab.settle();
                }
            }
        }
        self.note_acknowledged();
    }

    fn check_agreement(&mut self) {
        let seed = self.seed;
        let stored = records(&self.browser.durable.borrow());
        for tab in &self.tabs {
            assert_eq!(
                tab.held(),
                stored,
                "seed {seed}: a tab and the durable store"
            );
            let state = tab.state();
            let saved = matches!(
                state,
                // The latter until something is written next.
                SaveState::Saved { .. } | SaveState::DurableOnly(_)
            );
            assert!(saved, "seed {seed}: {state:?}");
        }
        self.check("at the end");
        let again = reopened(&self.browser);
        assert_eq!(again.held(), stored, "seed {seed}: opened again");
        if self.browser.quick_blocked.get() {
            return;
        }
        let quick = records(&self.browser.quick_now());
        assert_eq!(quick, stored, "seed {seed}: the quick store, mended");
    }
}

fn records(map: &Map) -> Held {
    let records = map.iter().filter_map(|(key, text)| match Key::parse(key)? {
        Key::Record { record, .. } => read(record, text),
        _ => None,
    });
    records
        .map(|record| (record.id().clone(), record))
        .collect()
}

#[test]
fn nothing_acknowledged_is_lost_and_everybody_agrees_in_the_end() {
    let mut acknowledged = 0;
    for seed in 0..HISTORIES {
        let mut model = Model::new(seed);
        for _ in 0..STEPS {
            model.step();
        }
        model.heal();
        model.check_agreement();
        acknowledged += model.acknowledged.len();
    }
    // A model in which nothing is ever saved would find nothing lost.
    assert!(acknowledged > 3 * HISTORIES as usize, "{acknowledged}");
}
