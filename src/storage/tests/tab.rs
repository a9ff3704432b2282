//! A tab as the tests drive it: a session that edits, saves, and hears of the others.

use super::faults::{Browser, Map, Page, QuickView};
use crate::storage::keeper::Keeper;
use crate::storage::message::Message;
use crate::storage::stores::Soon;
use crate::storage::{Opened, Problem, SaveState, WorkspaceId, keys};
use plan::workspace::{Change, Edit, SeededOutside};
use plan::{Id, Record, Workspace};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

/// The one workspace of the tests.
pub(super) fn workspace() -> WorkspaceId {
    WorkspaceId::parse("lumen").unwrap()
}

/// Records by id.
pub(super) type Held = BTreeMap<Id, Record>;

pub(super) struct Tab {
    pub browser: Rc<Browser>,
    pub keeper: Rc<Keeper>,
    pub quick: Rc<QuickView>,
    pub page: Rc<Page>,
    pub session: Rc<RefCell<Workspace>>,
    /// Every state told, the latest last.
    pub states: Rc<RefCell<Vec<SaveState>>>,
    /// What the session held when "saved" was said last.
    pub acknowledged: Rc<RefCell<Held>>,
    pub lost: Rc<RefCell<u32>>,
    opening: RefCell<Option<Soon<Result<Opened, Problem>>>>,
    pub opened: RefCell<Option<Result<Opened, Problem>>>,
    /// What this tab has posted and nobody has taken away.
    pub outbox: Rc<RefCell<Vec<Message>>>,
    /// What is posted to this tab and has not arrived.
    pub inbox: RefCell<Vec<Message>>,
}

impl Tab {
    /// A tab that has opened nothing yet.
    pub fn new(browser: &Rc<Browser>, seed: u64) -> Self {
        let quick = QuickView::new(browser);
        let page = Page::new(browser);
        let keeper = Keeper::new(
            Box::new(Rc::clone(&quick)),
            Box::new(Rc::clone(browser)),
            Box::new(Rc::clone(&page)),
        );
        let outside = SeededOutside::new(seed, 1_763_931_144_000);
        let tab = Self {
            browser: Rc::clone(browser),
            keeper,
            quick,
            page,
            session: Rc::new(RefCell::new(Workspace::new(outside))),
            states: Rc::default(),
            acknowledged: Rc::default(),
            lost: Rc::default(),
            opening: RefCell::default(),
            opened: RefCell::default(),
            outbox: Rc::default(),
            inbox: RefCell::default(),
        };
        tab.listen();
        tab
    }

    fn listen(&self) {
        let session = Rc::clone(&self.session);
        let keeper = Rc::downgrade(&self.keeper);
        self.keeper.on_records(move |of, records| {
            let absorbed = session.borrow_mut().absorb(records);
            let session = session.borrow();
            let mend = absorbed.exceeding.iter().filter_map(|id| session.any(id));
            if let Some(keeper) = keeper.upgrade() {
                keeper.write_back(of, mend);
            }
        });
        let (session, states) = (Rc::clone(&self.session), Rc::clone(&self.states));
        let acknowledged = Rc::clone(&self.acknowledged);
        self.keeper.on_state(move |state| {
            if matches!(state, SaveState::Saved { .. } | SaveState::DurableOnly(_)) {
                *acknowledged.borrow_mut() = held(&session.borrow());
            }
            states.borrow_mut().push(state);
        });
        let outbox = Rc::clone(&self.outbox);
        self.keeper
            .on_post(move |message| outbox.borrow_mut().push(message.clone()));
        let lost = Rc::clone(&self.lost);
        self.keeper.on_lost(move |_| *lost.borrow_mut() += 1);
    }

    /// A tab that has opened the workspace, and whatever that took has been done.
    pub fn opened(browser: &Rc<Browser>, seed: u64) -> Self {
        let tab = Self::new(browser, seed);
        tab.open_quick();
        tab.begin_open_durable();
        tab.settle();
        tab
    }

    pub fn open_quick(&self) -> Opened {
        let opened = self.keeper.open_quick(&workspace());
        self.session.borrow_mut().absorb(opened.records.clone());
        opened
    }

    pub fn begin_open_durable(&self) {
        let opening = Rc::clone(&self.keeper).open_durable(workspace());
        *self.opening.borrow_mut() = Some(Box::pin(opening));
        self.run();
    }

    /// Gives every task a turn; whether any of them ended.
    pub fn run(&self) -> bool {
        let mut context = Context::from_waker(Waker::noop());
        let opening = self.opening.borrow_mut().take();
        if let Some(mut opening) = opening {
            match opening.as_mut().poll(&mut context) {
                Poll::Pending => *self.opening.borrow_mut() = Some(opening),
                Poll::Ready(opened) => {
                    if let Ok(opened) = &opened {
                        self.session.borrow_mut().absorb(opened.records.clone());
                    }
                    *self.opened.borrow_mut() = Some(opened);
                }
            }
        }
        self.page.run()
    }

    /// Does everything that can be done without time going by.
    pub fn settle(&self) {
        while self.run() || self.browser.transact() {}
        self.run();
    }

    /// Lets time go by, and does everything that comes of it.
    pub fn wait(&self, milliseconds: u64) {
        let now = &self.browser.now;
        for _ in 0..milliseconds.div_ceil(500) {
            now.set(now.get() + 500);
            self.page.ring();
            self.settle();
        }
    }

    /// Gives a field of a note a value, and saves; the note is made when it is not there.
    pub fn edit(&self, id: &str, field: &str, value: &str) {
        let id = Id::parse(id).unwrap();
        let mut session = self.session.borrow_mut();
        let known = session.any(&id).is_some();
        let set = Edit::set(&id, field.to_owned(), value);
        let create = || Edit::Create {
            id: id.clone(),
            kind: "note".into(),
            fields: plan::records::fields([(field, value.into())]),
        };
        let edit = if known { set } else { create() };
        let applied = session.apply(Change::new("Edit", vec![edit]));
        let touched = applied.touched.iter().filter_map(|id| session.any(id));
        self.keeper.save(&workspace(), touched);
    }

    pub fn delete(&self, id: &str) {
        let id = Id::parse(id).unwrap();
        let mut session = self.session.borrow_mut();
        let applied = session.apply(Change::new("Delete", vec![Edit::Delete { id }]));
        let touched = applied.touched.iter().filter_map(|id| session.any(id));
        self.keeper.save(&workspace(), touched);
    }

    /// The next storage event arrives; whether there was one.
    pub fn take_event(&self) -> bool {
        let Some((key, value)) = self.quick.next_event() else {
            return false;
        };
        self.keeper.notice(&key, value.as_deref());
        true
    }

    /// The next message arrives; whether there was one.
    pub fn take_message(&self) -> bool {
        let mut inbox = self.inbox.borrow_mut();
        if inbox.is_empty() {
            return false;
        }
        let message = Message::read(&inbox.remove(0).write());
        if let Some(Message::Records { workspace, lines }) = message {
            self.keeper.hear(&workspace, &lines);
        }
        true
    }

    pub fn state(&self) -> SaveState {
        self.states.borrow().last().unwrap().clone()
    }

    pub fn held(&self) -> Held {
        held(&self.session.borrow())
    }

    pub fn text(&self, id: &str, field: &str) -> String {
        let session = self.session.borrow();
        session
            .any(id)
            .map_or("", |record| record.text(field))
            .to_owned()
    }
}

fn held(session: &Workspace) -> Held {
    let records = session.all();
    records
        .map(|record| (record.id().clone(), record.clone()))
        .collect()
}

/// What a person finds who opens the workspace next, from both stores as they are.
pub(super) fn reopened(browser: &Rc<Browser>) -> Tab {
    Tab::opened(browser, 9_999)
}

/// Asserts that nothing of `wanted` is missing in `found`.
pub(super) fn assert_has_all(found: &Held, wanted: &Held, when: &str) {
    for (id, wanted) in wanted {
        let Some(found) = found.get(id) else {
            panic!("{when}: {id} is gone");
        };
        let gained = found.clone().merge(wanted).changed_mine;
        assert!(
            !gained,
            "{when}: {id} lacks edits\nfound {found:?}\nwanted {wanted:?}"
        );
    }
}

/// What is left of a record when a write was torn.
pub(super) const TORN: &str = "{\"kind\":\"note\",\"id\":\"n1\",\"fie";

/// Saved at this time.
pub(super) fn saved_at(at: u64) -> SaveState {
    SaveState::Saved { at: Some(at) }
}

/// A browser in which these notes have been saved.
pub(super) fn with_notes(ids: &[&str]) -> Rc<Browser> {
    let browser: Rc<Browser> = Rc::default();
    let tab = Tab::opened(&browser, 1);
    for id in ids {
        tab.edit(id, "text", id);
    }
    tab.settle();
    assert_eq!(tab.state(), saved_at(0));
    browser
}

/// The key of a note.
pub(super) fn note(id: &str) -> String {
    keys::record(&workspace(), id)
}

/// The rest of the keys when every second is gone.
pub(super) fn half(map: &Map) -> Map {
    let kept = map.iter().step_by(2);
    kept.map(|(key, value)| (key.clone(), value.clone()))
        .collect()
}
