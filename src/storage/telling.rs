//! Telling the session what was learnt.

use super::WorkspaceId;
use super::keeper::Keeper;
use super::ledger::News;
use plan::Record;
use std::rc::Rc;

impl Keeper {
    /// Tells the session of records that hold more than it may know.
    pub fn tell(self: &Rc<Self>, workspace: &WorkspaceId, records: Vec<Record>) {
        if !records.is_empty() {
            self.push_news(News::Records(workspace.clone(), records));
        }
        self.announce();
    }

    /// The browser has closed the durable store by itself.
    pub fn durable_lost(self: &Rc<Self>) {
        let current = self.ledger.borrow().current.clone();
        if let Some(workspace) = current {
            self.push_news(News::Lost(workspace));
        }
        self.announce();
    }

    pub fn push_news(&self, news: News) {
        self.ledger.borrow_mut().news.push_back(news);
    }

    /// Tells the listeners, later: they may be in the middle of something now.
    pub fn announce(self: &Rc<Self>) {
        if std::mem::replace(&mut self.ledger.borrow_mut().announcing, true) {
            return;
        }
        let keeper = Rc::clone(self);
        self.around.spawn(Box::pin(async move {
            keeper.ledger.borrow_mut().announcing = false;
            keeper.tell_listeners();
        }));
    }

    fn tell_listeners(&self) {
        loop {
            let news = self.ledger.borrow_mut().news.pop_front();
            match news {
                Some(News::Records(workspace, records)) => {
                    for listener in self.on_records.all() {
                        listener(&workspace, records.clone());
                    }
                }
                Some(News::Lost(workspace)) => {
                    for listener in self.on_lost.all() {
                        listener(&workspace);
                    }
                }
                None => break,
            }
        }
        let state = self.ledger.borrow().state();
        if self.ledger.borrow().said.as_ref() != Some(&state) {
            self.ledger.borrow_mut().said = Some(state.clone());
            for listener in self.on_state.all() {
                listener(state.clone());
            }
        }
    }
}
