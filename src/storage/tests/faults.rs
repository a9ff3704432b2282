//! A browser that fails on command: several tabs over one quick and one durable store, with every
//! step taken by hand.

use crate::storage::Problem;
use crate::storage::stores::{Decide, DurableStore, QuickStore, Soon, Surroundings, Write};
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

pub(super) type Map = BTreeMap<String, String>;

/// What all tabs share.
#[derive(Default)]
pub(super) struct Browser {
    /// Every write to the quick store, by which tab, in the order in which they reach the disk.
    pub quick_log: RefCell<Vec<(usize, String, Option<String>)>>,
    pub durable: RefCell<Map>,
    waiting: RefCell<VecDeque<Request>>,
    pub now: Cell<u64>,
    tabs: Cell<usize>,
    /// How many UTF-16 units fit into the quick store.
    pub quick_room: Cell<Option<usize>>,
    pub quick_blocked: Cell<bool>,
    /// The quick store takes so many more writes, and is full then.
    pub quick_writes_left: Cell<Option<u32>>,
    /// The quick store says that it wrote, and did not.
    pub quick_forgets: Cell<bool>,
    pub durable_refused: Cell<bool>,
    /// The next so many transactions fail, with nothing written.
    pub durable_failures: RefCell<Option<(u32, Problem)>>,
    /// The next so many transactions write, and never say so.
    pub durable_silences: Cell<u32>,
    /// The durable store says that it wrote, and did not.
    pub durable_forgets: Cell<bool>,
    pub transactions: Cell<u32>,
}

type Answer<T> = Rc<RefCell<Option<Result<T, Problem>>>>;

enum Request {
    Load(Vec<String>, Answer<Vec<(String, String)>>),
    Update(Vec<String>, Decide, Answer<()>),
}

/// Waits for an answer that somebody else puts there.
struct Awaiting<T>(Answer<T>);

impl<T> Future for Awaiting<T> {
    type Output = Result<T, Problem>;
    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Self::Output> {
        self.0.take().map_or(Poll::Pending, Poll::Ready)
    }
}

impl Browser {
    /// What the quick store has on disk after its first so many writes.
    pub fn quick_after(&self, writes: usize) -> Map {
        let mut map = Map::new();
        for (_, key, value) in self.quick_log.borrow().iter().take(writes) {
            match value {
                Some(value) => map.insert(key.clone(), value.clone()),
                None => map.remove(key),
            };
        }
        map
    }

    pub fn quick_now(&self) -> Map {
        self.quick_after(usize::MAX)
    }

    /// Writes to the quick store behind the back of every tab.
    pub fn tamper(&self, key: &str, value: Option<&str>) {
        let write = (usize::MAX, key.to_owned(), value.map(str::to_owned));
        self.quick_log.borrow_mut().push(write);
    }

    /// Starts the quick store over from what is given, as after a crash.
    pub fn reset_quick(&self, map: Map) {
        let writes = map
            .into_iter()
            .map(|(key, value)| (usize::MAX, key, Some(value)));
        *self.quick_log.borrow_mut() = writes.collect();
    }

    /// The browser after a crash: what was committed is there, and of the quick store this much.
    pub fn crashed(&self, quick: Map) -> Rc<Self> {
        let browser = Self {
            durable: self.durable.clone(),
            now: self.now.clone(),
            quick_blocked: self.quick_blocked.clone(),
            ..Self::default()
        };
        browser.reset_quick(quick);
        Rc::new(browser)
    }

    pub fn transactions_waiting(&self) -> usize {
        self.waiting.borrow().len()
    }

    /// Executes the transaction that waits longest; whether there was one.
    pub fn transact(&self) -> bool {
        let Some(request) = self.waiting.borrow_mut().pop_front() else {
            return false;
        };
        self.transactions.set(self.transactions.get() + 1);
        match request {
            Request::Load(prefixes, answer) => {
                let loaded = self
                    .failing()
                    .map_or_else(|| Ok(self.under(&prefixes)), Err);
                *answer.borrow_mut() = Some(loaded);
            }
            Request::Update(keys, decide, answer) => {
                let done = self.failing().map_or_else(
                    || {
                        self.update(&keys, decide);
                        Ok(())
                    },
                    Err,
                );
                let silences = self.durable_silences.get();
                if silences > 0 {
                    self.durable_silences.set(silences - 1);
                } else {
                    *answer.borrow_mut() = Some(done);
                }
            }
        }
        true
    }

    fn failing(&self) -> Option<Problem> {
        if self.durable_refused.get() {
            return Some(Problem::DurableRefused);
        }
        let mut failures = self.durable_failures.borrow_mut();
        let (left, problem) = failures.as_mut().filter(|(left, _)| *left > 0)?;
        *left -= 1;
        Some(problem.clone())
    }

    fn under(&self, prefixes: &[String]) -> Vec<(String, String)> {
        let durable = self.durable.borrow();
        let entries = durable
            .iter()
            .filter(|(key, _)| prefixes.iter().any(|prefix| key.starts_with(prefix)));
        entries
            .map(|(key, value)| (key.clone(), value.clone()))
            .collect()
    }

    fn update(&self, keys: &[String], decide: Decide) {
        let mut durable = self.durable.borrow_mut();
        let values = keys.iter().map(|key| durable.get(key).cloned()).collect();
        let writes = decide(values);
        if self.durable_forgets.get() {
            return;
        }
        for write in writes {
            match write {
                Write::Put { key, value } => {
                    durable.insert(key, value);
                }
                Write::Remove { key } => {
                    durable.remove(&key);
                }
                Write::RemoveUnder { prefix } => durable.retain(|key, _| !key.starts_with(&prefix)),
            }
        }
    }
}

impl DurableStore for Rc<Browser> {
    fn load(&self, prefixes: Vec<String>) -> Soon<Result<Vec<(String, String)>, Problem>> {
        let answer = Answer::default();
        let request = Request::Load(prefixes, Rc::clone(&answer));
        self.waiting.borrow_mut().push_back(request);
        Box::pin(Awaiting(answer))
    }

    fn keys(&self, prefix: String) -> Soon<Result<Vec<String>, Problem>> {
        let loaded = self.load(vec![prefix]);
        Box::pin(async { Ok(loaded.await?.into_iter().map(|(key, _)| key).collect()) })
    }

    fn update(&self, keys: Vec<String>, decide: Decide) -> Soon<Result<(), Problem>> {
        let answer = Answer::default();
        let request = Request::Update(keys, decide, Rc::clone(&answer));
        self.waiting.borrow_mut().push_back(request);
        Box::pin(Awaiting(answer))
    }
}

/// One tab's view of the quick store. As in Chromium, a tab sees its own writes at once, and those
/// of others when their events arrive; an event does not undo a write of its own that is later.
pub(super) struct QuickView {
    pub tab: usize,
    browser: Rc<Browser>,
    view: RefCell<Map>,
    seen: Cell<usize>,
}

impl QuickView {
    pub fn new(browser: &Rc<Browser>) -> Rc<Self> {
        let tab = browser.tabs.get();
        browser.tabs.set(tab + 1);
        Rc::new(Self {
            tab,
            browser: Rc::clone(browser),
            view: RefCell::new(browser.quick_now()),
            seen: Cell::new(browser.quick_log.borrow().len()),
        })
    }

    /// The next event of another tab's write; `None` when all have arrived.
    pub fn next_event(&self) -> Option<(String, Option<String>)> {
        let log = self.browser.quick_log.borrow();
        loop {
            let at = self.seen.get();
            let (tab, key, value) = log.get(at)?;
            self.seen.set(at + 1);
            if *tab == self.tab {
                continue;
            }
            let own_is_later = log[at + 1..]
                .iter()
                .any(|(by, written, _)| by == &self.tab && written == key);
            if !own_is_later {
                let mut view = self.view.borrow_mut();
                match value {
                    Some(value) => view.insert(key.clone(), value.clone()),
                    None => view.remove(key),
                };
            }
            return Some((key.clone(), value.clone()));
        }
    }

    fn available(&self) -> Result<(), Problem> {
        if self.browser.quick_blocked.get() {
            Err(Problem::Blocked)
        } else {
            Ok(())
        }
    }

    fn log(&self, key: &str, value: Option<&str>) {
        let write = (self.tab, key.to_owned(), value.map(str::to_owned));
        self.browser.quick_log.borrow_mut().push(write);
    }
}

impl QuickStore for Rc<QuickView> {
    fn get(&self, key: &str) -> Result<Option<String>, Problem> {
        self.available()?;
        Ok(self.view.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, value: &str) -> Result<(), Problem> {
        self.available()?;
        if self.browser.quick_forgets.get() {
            return Ok(());
        }
        match self.browser.quick_writes_left.get() {
            Some(0) => return Err(Problem::Full),
            Some(left) => self.browser.quick_writes_left.set(Some(left - 1)),
            None => {}
        }
        let mut view = self.view.borrow_mut();
        if let Some(room) = self.browser.quick_room.get() {
            let others = view.iter().filter(|(known, _)| *known != key);
            let used: usize = others.map(|(key, value)| key.len() + value.len()).sum();
            if used + key.len() + value.len() > room {
                return Err(Problem::Full);
            }
        }
        view.insert(key.to_owned(), value.to_owned());
        self.log(key, Some(value));
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), Problem> {
        self.available()?;
        if self.view.borrow_mut().remove(key).is_some() {
            self.log(key, None);
        }
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, Problem> {
        self.available()?;
        Ok(self.view.borrow().keys().cloned().collect())
    }

    fn units(&self, key: &str) -> u64 {
        let view = self.view.borrow();
        view.get(key)
            .map_or(0, |value| (key.len() + value.len()) as u64)
    }

    fn limit(&self) -> Option<u64> {
        self.browser.quick_room.get().map(|room| room as u64)
    }
}

/// When it rings, and what it does.
type Timer = (u64, Box<dyn FnOnce()>);

/// A tab's tasks and timers.
pub(super) struct Page {
    browser: Rc<Browser>,
    tasks: RefCell<VecDeque<Soon<()>>>,
    timers: RefCell<Vec<Timer>>,
}

impl Page {
    pub fn new(browser: &Rc<Browser>) -> Rc<Self> {
        Rc::new(Self {
            browser: Rc::clone(browser),
            tasks: RefCell::default(),
            timers: RefCell::default(),
        })
    }

    /// Gives every task a turn; whether any of them ended.
    pub fn run(&self) -> bool {
        let mut ended = false;
        let count = self.tasks.borrow().len();
        for _ in 0..count {
            let Some(mut task) = self.tasks.borrow_mut().pop_front() else {
                break;
            };
            let mut context = Context::from_waker(Waker::noop());
            if task.as_mut().poll(&mut context).is_pending() {
                self.tasks.borrow_mut().push_back(task);
            } else {
                ended = true;
            }
        }
        ended
    }

    /// Calls the timers whose time has come.
    pub fn ring(&self) {
        let now = self.browser.now.get();
        let (due, later) = self
            .timers
            .take()
            .into_iter()
            .partition(|(at, _)| *at <= now);
        *self.timers.borrow_mut() = later;
        let due: Vec<Timer> = due;
        for (_, callback) in due {
            callback();
        }
    }
}

impl Surroundings for Rc<Page> {
    fn now(&self) -> u64 {
        self.browser.now.get()
    }

    fn spawn(&self, task: Soon<()>) {
        self.tasks.borrow_mut().push_back(task);
    }

    fn after(&self, milliseconds: u32, callback: Box<dyn FnOnce()>) {
        let at = self.browser.now.get() + u64::from(milliseconds);
        self.timers.borrow_mut().push((at, callback));
    }
}
