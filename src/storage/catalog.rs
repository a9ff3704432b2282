//! Everything that is kept: the list of workspaces, what was set aside, preferences, and erasing.

use super::batch::{read, read_format};
use super::keeper::Keeper;
use super::keys::{self, Key};
use super::stores::{QuickStore, Write};
use super::{Problem, SetAside, WorkspaceEntry, WorkspaceId};
use plan::Record;
use plan::file::current;
use plan::records::plan as plan_record;
use plan::sorted::SortInOrder;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// The preference about a workspace that tells when it was last opened.
const OPENED: &str = "opened";

impl Keeper {
    /// The workspaces in the quick store.
    pub fn workspaces(&self) -> Vec<WorkspaceEntry> {
        self.entries(self.quick_plans())
    }

    /// The workspaces in both stores.
    pub async fn workspaces_durable(&self) -> Result<Vec<WorkspaceEntry>, Problem> {
        let mut plans = self.quick_plans();
        let keys: Vec<String> = self.durable.keys(keys::workspaces()).await?;
        let of_plans: Vec<String> = keys
            .into_iter()
            .filter(|key| plan_owner(key).is_some())
            .collect();
        let found = Rc::new(RefCell::new(Vec::new()));
        let into = Rc::clone(&found);
        let decide = Box::new(move |stored| {
            *into.borrow_mut() = stored;
            Vec::new()
        });
        self.durable.update(of_plans.clone(), decide).await?;
        for (key, text) in of_plans.iter().zip(found.take()) {
            let (Some(workspace), Some(text)) = (plan_owner(key), text) else {
                continue;
            };
            let Some(stored) = read(&plan_record::id(), &text) else {
                continue;
            };
            plans
                .entry(workspace)
                .and_modify(|known| {
                    known.merge(&stored);
                })
                .or_insert(stored);
        }
        Ok(self.entries(plans))
    }

    fn quick_plans(&self) -> BTreeMap<WorkspaceId, Record> {
        // Where the quick store is blocked, opening says so.
        let keys = self.quick.keys().unwrap_or_default();
        let plans = keys.into_iter().filter_map(|key| {
            let workspace = plan_owner(&key)?;
            let text = self.quick.get(&key).ok().flatten()?;
            Some((workspace, read(&plan_record::id(), &text)?))
        });
        plan::sorted::map(plans)
    }

    fn entries(&self, plans: BTreeMap<WorkspaceId, Record>) -> Vec<WorkspaceEntry> {
        let entry = |(id, plan): (WorkspaceId, Record)| WorkspaceEntry {
            name: plan.text(plan_record::NAME).to_owned(),
            alive: plan.is_alive(),
            opened: self
                .preference(&keys::about(&id, OPENED))
                .and_then(|at| at.parse().ok()),
            id,
        };
        let mut entries: Vec<WorkspaceEntry> = plans.into_iter().map(entry).collect();
        entries.sort_in_order(|a, b| b.opened.cmp(&a.opened).then_with(|| a.id.cmp(&b.id)));
        entries
    }

    pub fn remember_opening(&self, workspace: &WorkspaceId) {
        let at = self.around.now().to_string();
        self.set_preference(&keys::about(workspace, OPENED), &at);
    }

    /// Removes every key of a workspace from both stores, and the preferences about it.
    pub async fn erase(&self, workspace: &WorkspaceId) -> Result<(), Problem> {
        let quick_marker = self.quick.get(&keys::format(workspace)).ok().flatten();
        let quick_format = read_format(quick_marker.as_deref());
        let found = Rc::new(RefCell::new(quick_format));
        let into = Rc::clone(&found);
        let prefixes = [keys::records(workspace), keys::marks(workspace)];
        let decide = Box::new(move |stored: Vec<Option<String>>| {
            let durable_format = read_format(stored.first().and_then(Option::as_deref));
            let format = quick_format.max(durable_format);
            *into.borrow_mut() = format;
            if format > current::VERSION {
                return Vec::new();
            }
            let remove = |prefix| Write::RemoveUnder { prefix };
            prefixes.map(remove).into()
        });
        let keys = vec![keys::format(workspace)];
        self.durable.update(keys, decide).await?;
        let format = *found.borrow();
        if format > current::VERSION {
            return Err(Problem::NewerFormat(format));
        }
        self.forget(workspace);
        let owned = [keys::records(workspace), keys::marks(workspace)];
        for key in self.quick.keys()? {
            let is_owned = owned.iter().any(|prefix| key.starts_with(prefix));
            if is_owned || keys::is_about(workspace, &key) {
                self.quick.remove(&key)?;
            }
        }
        Ok(())
    }

    fn forget(&self, workspace: &WorkspaceId) {
        let mut ledger = self.ledger.borrow_mut();
        ledger.pending.records.remove_workspace(workspace);
        ledger.behind.remove_workspace(workspace);
        ledger.marked_quick.remove(workspace);
        ledger.marked_durable.remove(workspace);
        ledger.handed.remove(workspace);
        ledger
            .set_aside
            .retain(|_, set_aside| set_aside.workspace != *workspace);
    }

    /// What was set aside, the latest first: in the quick store by any tab, in the durable store by
    /// what this tab has opened.
    pub fn rescued(&self) -> Vec<SetAside> {
        let mut rescued = self.ledger.borrow().set_aside.clone();
        for key in self.quick.keys().unwrap_or_default() {
            if let Some(Key::Aside { workspace, at }) = Key::parse(&key)
                && let Ok(Some(text)) = self.quick.get(&key)
            {
                let set_aside = SetAside {
                    workspace,
                    key: key.clone(),
                    text,
                    at,
                };
                rescued.insert(key, set_aside);
            }
        }
        let mut rescued: Vec<SetAside> = rescued.into_values().collect();
        rescued.sort_in_order(|a, b| b.at.cmp(&a.at).then_with(|| a.key.cmp(&b.key)));
        rescued
    }

    pub fn discard_rescued(&self, key: &str) {
        if !matches!(Key::parse(key), Some(Key::Aside { .. })) {
            return;
        }
        self.ledger.borrow_mut().set_aside.remove(key);
        // Where it cannot be removed now, it is listed again, and can be discarded again.
        let _ = self.quick.remove(key);
        let key = key.to_owned();
        let remove = Box::new(|_| vec![Write::Remove { key }]);
        let removed = self.durable.update(Vec::new(), remove);
        self.around.spawn(Box::pin(async move {
            let _ = removed.await;
        }));
    }

    pub fn preference(&self, name: &str) -> Option<String> {
        self.quick.get(&keys::preference(name)).ok().flatten()
    }

    pub fn set_preference(&self, name: &str, value: &str) {
        let _ = self.quick.set(&keys::preference(name), value);
    }

    /// UTF-16 units in the quick store: of everything, and of one workspace.
    pub fn quick_units(&self, workspace: &WorkspaceId) -> (u64, u64) {
        let owned = [keys::records(workspace), keys::marks(workspace)];
        let (mut all, mut of_workspace) = (0, 0);
        for key in self.quick.keys().unwrap_or_default() {
            let units = self.quick.units(&key);
            all += units;
            if owned.iter().any(|prefix| key.starts_with(prefix)) {
                of_workspace += units;
            }
        }
        (all, of_workspace)
    }
}

/// The workspace of which this is the plan record's key.
fn plan_owner(key: &str) -> Option<WorkspaceId> {
    match Key::parse(key)? {
        Key::Record { workspace, record } if record == plan_record::id().as_str() => {
            Some(workspace)
        }
        _ => None,
    }
}

/// Every key and value of ours in a quick store, as JSON.
pub(super) fn raw(quick: &dyn QuickStore) -> String {
    let keys = quick.keys().unwrap_or_default().into_iter();
    let ours = keys.filter(|key| key.starts_with(keys::OURS));
    let entries = ours.filter_map(|key| {
        let text = quick.get(&key).ok().flatten()?;
        Some((key, serde_json::Value::from(text)))
    });
    serde_json::Value::Object(plan::sorted::members(entries)).to_string()
}
