//! The quick half of saving: each write reads and merges first, and nothing unreadable is written
//! over.

use super::batch::read;
use super::keeper::{Keeper, READ_BACK_EVERY};
use super::keys::{self, Store};
use super::{Problem, SetAside, WorkspaceId};
use plan::Record;
use plan::file::current;

impl Keeper {
    /// Reads, merges and writes. `record` becomes the merged record; whether it gained by that.
    pub fn write_quick(
        &self,
        workspace: &WorkspaceId,
        record: &mut Record,
    ) -> Result<bool, Problem> {
        let written = self.try_write_quick(workspace, record);
        let mut ledger = self.ledger.borrow_mut();
        match &written {
            Ok(_) => {
                ledger.behind.remove(workspace, record.id());
                if ledger.behind.is_empty() {
                    ledger.quick_problem = None;
                }
            }
            Err(problem) => {
                ledger.behind.add(workspace, record);
                ledger.quick_problem = Some(problem.clone());
            }
        }
        written
    }

    fn try_write_quick(
        &self,
        workspace: &WorkspaceId,
        record: &mut Record,
    ) -> Result<bool, Problem> {
        let key = keys::record(workspace, record.id());
        let mut gained = false;
        if let Some(text) = self.quick.get(&key)? {
            match read(record.id(), &text) {
                Some(theirs) => {
                    let merged = record.merge(&theirs);
                    gained = merged.changed_mine;
                    if !merged.exceeds_theirs {
                        return Ok(gained);
                    }
                }
                None => {
                    self.set_aside_quick(workspace, record.id(), text)?;
                }
            }
        }
        let text = current::write_record(record);
        self.quick.set(&key, &text)?;
        let read_back = {
            let mut ledger = self.ledger.borrow_mut();
            ledger.quick_writes = ledger.quick_writes.wrapping_add(1);
            ledger.quick_writes % READ_BACK_EVERY == 1
                || ledger.quick_problem == Some(Problem::ReadBackDiffers)
        };
        if read_back && self.quick.get(&key)?.as_deref() != Some(&*text) {
            return Err(Problem::ReadBackDiffers);
        }
        Ok(gained)
    }

    /// Moves an unreadable value to a rescue key.
    pub fn set_aside_quick(
        &self,
        workspace: &WorkspaceId,
        id: &str,
        text: String,
    ) -> Result<SetAside, Problem> {
        let at = self.around.now();
        let key = keys::aside(workspace, at, Store::Quick, id);
        let original = keys::record(workspace, id);
        if self.quick.set(&key, &text).is_ok() {
            self.quick.remove(&original)?;
        } else {
            // Where both do not fit at once, one after the other may.
            self.quick.remove(&original)?;
            if let Err(problem) = self.quick.set(&key, &text) {
                self.quick.set(&original, &text)?;
                return Err(problem);
            }
        }
        let set_aside = SetAside {
            workspace: workspace.clone(),
            key,
            text,
            at,
        };
        self.note_set_aside(set_aside.clone());
        Ok(set_aside)
    }

    pub fn note_set_aside(&self, set_aside: SetAside) {
        let key = set_aside.key.clone();
        self.ledger.borrow_mut().set_aside.insert(key, set_aside);
    }

    /// Tries again what the quick store did not take, until it refuses.
    pub fn catch_up(&self) {
        let behind = self.ledger.borrow().behind.clone();
        for (workspace, record) in behind.iter() {
            if self.write_quick(workspace, &mut record.clone()).is_err() {
                break;
            }
        }
    }
}
