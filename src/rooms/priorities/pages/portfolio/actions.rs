//! What a person does to an initiative on this page.

use super::shared::{Entry, Shared};
use super::{changes, sentences};
use crate::rooms::words;
use crate::routes::{Room, Route};
use leptos::prelude::Update;
use plan::Id;
use plan::records::work::{self, Bucket};

impl Shared {
    /// An initiative's name; not tracked.
    pub(super) fn name(self, id: &str) -> String {
        let name = self.app.session.untracked(|workspace| {
            let record = workspace.record(id);
            record.map(|record| Entry::from(record).name)
        });
        name.unwrap_or_else(|| words::initiative_name("", 80))
    }

    /// Its bucket; not tracked.
    pub(super) fn bucket(self, id: &str) -> Option<Bucket> {
        let session = self.app.session;
        session.untracked(|workspace| workspace.record(id).and_then(work::bucket))
    }

    /// Sorts an initiative into a bucket. Returns whether it was in another.
    pub(super) fn sort_into(self, id: &Id, bucket: Option<Bucket>) -> bool {
        let session = self.app.session;
        // What was deleted meanwhile is not to come back by that.
        let is_there = session.untracked(|workspace| workspace.record(id).is_some());
        if !is_there || self.bucket(id) == bucket {
            return false;
        }
        self.moved.update(|moved| {
            moved.insert(id.clone());
        });
        session.apply(changes::sort_into(id, bucket))
    }

    /// The same from a menu or a list; the message takes it back.
    pub(super) fn sort_and_offer_undo(self, id: &Id, bucket: Option<Bucket>) {
        if !self.sort_into(id, bucket) {
            return;
        }
        let name = words::shortened(&self.name(id), 40);
        let said = match bucket {
            Some(_) => format!("{name} is in {} now", sentences::bucket(bucket)),
            None => format!("{name} is in no bucket now"),
        };
        self.app.toasts.offer_undo(said);
    }

    /// Shows an initiative where it is ranked.
    pub(super) fn open(self, id: &Id) {
        self.app.go(Route::to_record(Room::Priorities, id));
    }
}
