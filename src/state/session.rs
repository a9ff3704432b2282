//! The open workspace, with a signal for each record: an edit to one card shows on that card alone.
//!
//! The interface reads through the tracked functions here and changes things only through
//! [`Session::apply`] and its like. What changes is shown, stored, and sent to the other tabs.

use crate::storage::{Opened, Storage, WorkspaceId};
use leptos::prelude::*;
use leptos::reactive::traits::{Notify, Track};
use plan::records::{ORDER, owners};
use plan::workspace::{Applied, Change, Redone};
use plan::{Id, Record, Workspace};
use serde_json::Value;
use std::borrow::Cow;
use std::collections::HashMap;

use super::browser::{self, Browser};

/// What undo and redo would do.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct UndoAndRedo {
    /// The label of the change that undo would take back.
    pub undo: Option<String>,
    /// The label of the change that redo would do again.
    pub redo: Option<String>,
    latest: Latest,
}

/// Which change undo would take back: of which workspace, and its number there.
pub type Latest = (Option<WorkspaceId>, Option<u64>);

/// A kind's triggers.
#[derive(Clone, Default)]
struct KindTriggers {
    /// A record came, went, or moved in the order.
    members: Option<ArcTrigger>,
    /// Any of that, or any record's field changed.
    content: Option<ArcTrigger>,
}

struct Inner {
    workspace: Workspace,
    records: HashMap<Id, ArcTrigger>,
    places: HashMap<Id, ArcTrigger>,
    links: HashMap<Id, ArcTrigger>,
    kinds: HashMap<String, KindTriggers>,
    /// What of each record its place among others depends on, as it was last shown.
    shown: HashMap<Id, Shown>,
}

/// What of a record its place among others depends on.
#[derive(PartialEq, Eq)]
struct Shown {
    alive: bool,
    order: String,
    /// The records that it joins or belongs to.
    owners: Vec<String>,
}

/// The open workspace. One for the whole page: opening another workspace fills it anew.
#[derive(Clone, Copy)]
pub struct Session {
    inner: StoredValue<Inner>,
    id: RwSignal<Option<WorkspaceId>>,
    history: RwSignal<UndoAndRedo>,
    unsettled: RwSignal<usize>,
    read_only: RwSignal<bool>,
    whole: RwSignal<bool>,
    storage: StoredValue<Storage, LocalStorage>,
}

impl Session {
    /// A session with no workspace open. Made in the app's owner.
    #[must_use]
    pub fn new(storage: StoredValue<Storage, LocalStorage>) -> Self {
        Self {
            inner: StoredValue::new(Inner {
                workspace: Workspace::new(Browser),
                records: HashMap::new(),
                places: HashMap::new(),
                links: HashMap::new(),
                kinds: HashMap::new(),
                shown: HashMap::new(),
            }),
            id: RwSignal::new(None),
            history: RwSignal::new(UndoAndRedo::default()),
            unsettled: RwSignal::new(0),
            read_only: RwSignal::new(false),
            whole: RwSignal::new(false),
            storage,
        }
    }

    /// The id of the open workspace; tracked.
    #[must_use]
    pub fn id(self) -> Option<WorkspaceId> {
        self.id.get()
    }

    /// The id of the open workspace.
    #[must_use]
    pub fn id_untracked(self) -> Option<WorkspaceId> {
        self.id.get_untracked()
    }

    /// What undo and redo would do; tracked.
    #[must_use]
    pub fn history(self) -> UndoAndRedo {
        self.history.get()
    }

    /// Which change undo would take back.
    #[must_use]
    pub fn latest_untracked(self) -> Latest {
        self.history
            .with_untracked(|history| history.latest.clone())
    }

    /// Whether undo would take back this change; tracked.
    #[must_use]
    pub fn is_latest(self, change: &Latest) -> bool {
        self.history.with(|history| history.latest == *change)
    }

    /// In how many records a person has something to settle; tracked.
    #[must_use]
    pub fn unsettled(self) -> usize {
        self.unsettled.get()
    }

    /// Whether the workspace was written by a newer build, so that this one may not change it;
    /// tracked.
    #[must_use]
    pub fn is_read_only(self) -> bool {
        self.read_only.get()
    }

    /// Whether all that this browser holds of the workspace was read, as far as it can be: what is not there
    /// then is in none of its stores; tracked.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.whole.get()
    }

    /// Says whether the rest of a workspace was read, if it is still the open one.
    pub fn set_whole(self, of: &WorkspaceId, whole: bool) {
        if self.id.get_untracked().as_ref() == Some(of) {
            self.whole.set(whole);
        }
    }

    /// Says whether the workspace may be changed.
    pub fn set_read_only(self, read_only: bool) {
        if self.read_only.get_untracked() != read_only {
            self.read_only.set(read_only);
        }
    }

    /// Opens a workspace from what was read first; where more is to be read, [`Self::set_whole`] says so. What
    /// is being written in another one is kept there
    /// before.
    pub fn open(self, id: WorkspaceId, opened: Opened) {
        browser::leave_field();
        self.inner.update_value(|inner| {
            let mut workspace = Workspace::new(Browser);
            workspace.absorb(opened.records);
            *inner = Inner {
                shown: workspace.all().map(shown).collect(),
                workspace,
                records: HashMap::new(),
                places: HashMap::new(),
                links: HashMap::new(),
                kinds: HashMap::new(),
            };
        });
        self.set_read_only(opened.newer_format.is_some());
        self.whole.set(true);
        self.id.set(Some(id));
        self.refresh();
    }

    /// Closes the workspace.
    pub fn close(self) {
        self.id.set(None);
        self.refresh();
    }

    /// Merges what another replica (the durable store, another tab) holds of this workspace, and
    /// sends back what it lacks.
    pub fn absorb(self, from: &WorkspaceId, records: Vec<Record>) {
        if self.id.get_untracked().as_ref() != Some(from) {
            return;
        }
        let Some(absorbed) = self
            .inner
            .try_update_value(|inner| inner.workspace.absorb(records))
        else {
            return;
        };
        self.notify(&absorbed.changed);
        let mut to_store = plan::sorted::set(&absorbed.changed);
        to_store.extend(&absorbed.exceeding);
        if !to_store.is_empty() && !self.read_only.get_untracked() {
            self.inner.with_value(|inner| {
                let records = to_store.iter().filter_map(|id| inner.workspace.any(id));
                self.storage
                    .with_value(|storage| storage.write_back(from, records));
            });
        }
        self.refresh();
    }

    /// Stores every record again; whether this workspace is the open one.
    pub fn store_all(self, workspace: &WorkspaceId) -> bool {
        let open = self.id.get_untracked().as_ref() == Some(workspace);
        if open {
            self.inner.with_value(|inner| {
                self.storage
                    .with_value(|storage| storage.save(workspace, inner.workspace.all()));
            });
        }
        open
    }

    /// Does a change: shows it, stores it, remembers how to undo it. Returns whether anything
    /// changed.
    pub fn apply(self, change: Change) -> bool {
        self.touch(|workspace| workspace.apply(change))
    }

    /// Does a change that needs the workspace to be made: for its ids and order keys.
    pub fn fill(self, make: impl FnOnce(&mut Workspace) -> Change) -> bool {
        self.touch(|workspace| {
            let change = make(workspace);
            workspace.apply(change)
        })
    }

    /// Gives one field a value, as one step with the changes of that field just before it.
    pub fn set(
        self,
        label: impl Into<Cow<'static, str>>,
        id: &Id,
        field: &'static str,
        value: impl Into<Value>,
    ) -> bool {
        let edit = plan::workspace::Edit::set(id, field, value);
        self.apply(Change::new(label, vec![edit]).coalescing(format!("{id}/{field}")))
    }

    /// Merges a file's records with what was chosen where they conflict, as one change.
    pub fn import(
        self,
        label: impl Into<Cow<'static, str>>,
        records: Vec<Record>,
        choices: Vec<(Id, String, Value)>,
    ) -> bool {
        self.touch(|workspace| workspace.import(label, records, choices))
    }

    /// Makes the workspace show what these records show, as one change.
    pub fn replace(self, label: impl Into<Cow<'static, str>>, records: Vec<Record>) -> bool {
        self.touch(|workspace| workspace.replace(label, records))
    }

    /// Undoes the latest change.
    pub fn undo(self) -> Option<Redone> {
        self.turn(Workspace::undo)
    }

    /// Does again what was undone last.
    pub fn redo(self) -> Option<Redone> {
        self.turn(Workspace::redo)
    }

    /// Ends a run of keystrokes or drag steps that are undone as one.
    pub fn seal(self) {
        self.inner.update_value(|inner| inner.workspace.seal());
    }

    /// What was done up to now is not to be undone: the making of a workspace is no edit in it.
    pub fn forget_history(self) {
        self.inner
            .update_value(|inner| inner.workspace.forget_history());
        self.refresh();
    }

    /// A new record id.
    #[must_use]
    pub fn fresh_id(self) -> Id {
        let fresh = |inner: &mut Inner| inner.workspace.fresh_id();
        match self.inner.try_update_value(fresh) {
            Some(id) => id,
            // The page is being torn down; any id will do.
            None => Id::from_random(u128::from(super::browser::random())),
        }
    }

    /// Reads one record, `None` when it is not there; tracked for this record alone.
    pub fn record<T>(self, id: &Id, read: impl FnOnce(Option<&Record>) -> T) -> T {
        self.trigger(|inner| inner.records.entry(id.clone()).or_default().clone());
        self.inner
            .with_value(|inner| read(inner.workspace.record(id)))
    }

    /// Reads of one record whether it is there, and where it stands; tracked for its coming, going and
    /// moving, and not for what is written in it.
    pub fn place<T>(self, id: &Id, read: impl FnOnce(Option<&Record>) -> T) -> T {
        self.trigger(|inner| inner.places.entry(id.clone()).or_default().clone());
        self.inner
            .with_value(|inner| read(inner.workspace.record(id)))
    }

    /// Reads the workspace for the records at the other ends of a record's links, or for its votes or
    /// positions; tracked for those of this record alone.
    pub fn links_of<T>(self, id: &Id, read: impl FnOnce(&Workspace) -> T) -> T {
        self.trigger(|inner| inner.links.entry(id.clone()).or_default().clone());
        self.inner.with_value(|inner| read(&inner.workspace))
    }

    /// The ids of the living records of a kind in their order; tracked for coming, going and
    /// moving.
    #[must_use]
    pub fn ordered(self, kind: &str) -> Vec<Id> {
        self.trigger(|inner| {
            let triggers = inner.kinds.entry(kind.to_owned()).or_default();
            triggers.members.get_or_insert_default().clone()
        });
        self.inner.with_value(|inner| {
            let records = inner.workspace.ordered(kind);
            records.iter().map(|record| record.id().clone()).collect()
        })
    }

    /// How many living records of a kind there are; tracked for coming, going and moving.
    #[must_use]
    pub fn count(self, kind: &str) -> usize {
        self.trigger(|inner| {
            let triggers = inner.kinds.entry(kind.to_owned()).or_default();
            triggers.members.get_or_insert_default().clone()
        });
        self.inner.with_value(|inner| inner.workspace.count(kind))
    }

    /// Reads the workspace for all there is of a kind; tracked for every change to any of them.
    pub fn of_kind<T>(self, kind: &str, read: impl FnOnce(&Workspace) -> T) -> T {
        self.trigger(|inner| {
            let triggers = inner.kinds.entry(kind.to_owned()).or_default();
            triggers.content.get_or_insert_default().clone()
        });
        self.inner.with_value(|inner| read(&inner.workspace))
    }

    /// Reads the workspace without following its changes: in event handlers and for exports.
    pub fn untracked<T>(self, read: impl FnOnce(&Workspace) -> T) -> T {
        self.inner.with_value(|inner| read(&inner.workspace))
    }

    fn trigger(self, find: impl FnOnce(&mut Inner) -> ArcTrigger) {
        if let Some(trigger) = self.inner.try_update_value(find) {
            trigger.track();
        }
    }

    fn touch(self, change: impl FnOnce(&mut Workspace) -> Applied) -> bool {
        if self.read_only.get_untracked() {
            return false;
        }
        let Some(applied) = self
            .inner
            .try_update_value(|inner| change(&mut inner.workspace))
        else {
            return false;
        };
        self.store_and_show(&applied.touched);
        !applied.touched.is_empty()
    }

    fn turn(self, turn: impl FnOnce(&mut Workspace) -> Option<Redone>) -> Option<Redone> {
        if self.read_only.get_untracked() {
            return None;
        }
        let redone = self
            .inner
            .try_update_value(|inner| turn(&mut inner.workspace))??;
        self.store_and_show(&redone.touched);
        Some(redone)
    }

    fn store_and_show(self, touched: &[Id]) {
        if let Some(id) = self.id.get_untracked()
            && !touched.is_empty()
        {
            self.inner.with_value(|inner| {
                let records = touched.iter().filter_map(|id| inner.workspace.any(id));
                self.storage
                    .with_value(|storage| storage.save(&id, records));
            });
        }
        self.notify(touched);
        self.refresh();
    }

    /// Tells everything that shows one of these records.
    fn notify(self, touched: &[Id]) {
        let Some(triggers) = self
            .inner
            .try_update_value(|inner| triggers(inner, touched))
        else {
            return;
        };
        for trigger in triggers {
            trigger.notify();
        }
    }

    fn refresh(self) {
        let id = self.id.get_untracked();
        let (history, unsettled) = self.inner.with_value(|inner| {
            let history = UndoAndRedo {
                undo: inner.workspace.undo_label().map(str::to_owned),
                redo: inner.workspace.redo_label().map(str::to_owned),
                latest: (id, inner.workspace.undo_step()),
            };
            (history, inner.workspace.unsettled_count())
        });
        if self.history.with_untracked(|known| *known != history) {
            self.history.set(history);
        }
        if self.unsettled.get_untracked() != unsettled {
            self.unsettled.set(unsettled);
        }
    }
}

fn shown(record: &Record) -> (Id, Shown) {
    let owners = owners(record.kind()).iter();
    let shown = Shown {
        alive: record.is_alive(),
        order: record.text(ORDER).to_owned(),
        owners: owners.map(|name| record.text(name).to_owned()).collect(),
    };
    (record.id().clone(), shown)
}

/// The triggers of these records; what they were shown as is brought up to date. One that belongs to
/// another now is heard of where it was, too.
fn triggers(inner: &mut Inner, touched: &[Id]) -> Vec<ArcTrigger> {
    let mut triggers = Vec::new();
    let mut changed_kinds: HashMap<String, bool> = HashMap::new();
    for id in touched {
        let Some(record) = inner.workspace.any(id) else {
            continue;
        };
        triggers.extend(inner.records.get(id).cloned());
        let (id, now) = shown(record);
        let before = inner.shown.get(&id);
        let moved = before != Some(&now);
        for owner in &now.owners {
            triggers.extend(inner.links.get(owner.as_str()).cloned());
        }
        if moved {
            triggers.extend(inner.places.get(&id).cloned());
            let left = before.into_iter().flat_map(|before| &before.owners);
            for owner in left.filter(|owner| !now.owners.contains(owner)) {
                triggers.extend(inner.links.get(owner.as_str()).cloned());
            }
        }
        match changed_kinds.get_mut(record.kind()) {
            Some(known) => *known |= moved,
            None => {
                changed_kinds.insert(record.kind().to_owned(), moved);
            }
        }
        if moved {
            inner.shown.insert(id, now);
        }
    }
    for (kind, moved) in changed_kinds {
        if let Some(kind) = inner.kinds.get(&kind) {
            triggers.extend(kind.content.clone());
            if moved {
                triggers.extend(kind.members.clone());
            }
        }
    }
    triggers
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::records::fields;
    use plan::records::persona_trait::{TEXT, Trait};
    use plan::workspace::{Edit, SeededOutside};
    use serde_json::json;

    #[test]
    fn what_follows_the_place_of_a_record_does_not_hear_of_a_letter_in_it() {
        let id = Id::parse("need").unwrap();
        let mut inner = Inner {
            workspace: Workspace::new(SeededOutside::new(1, 1_000)),
            records: HashMap::from([(id.clone(), ArcTrigger::new())]),
            places: HashMap::from([(id.clone(), ArcTrigger::new())]),
            links: HashMap::new(),
            kinds: HashMap::new(),
            shown: HashMap::new(),
        };
        let mut heard = |edit: Edit| {
            let applied = inner.workspace.apply(Change::new("Edit", vec![edit]));
            triggers(&mut inner, &applied.touched).len()
        };
        let create = Edit::Create {
            id: id.clone(),
            kind: Trait::Need.kind().into(),
            fields: fields([(TEXT, json!("To know")), (ORDER, json!("1"))]),
        };
        assert_eq!(heard(create), 2);
        assert_eq!(heard(Edit::set(&id, TEXT, "To know it")), 1);
        assert_eq!(heard(Edit::set(&id, ORDER, "2")), 2);
        assert_eq!(heard(Edit::Delete { id: id.clone() }), 2);
    }
}
