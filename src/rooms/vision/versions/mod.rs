//! Versions of the vision: its sentences as they were, to compare word by word and to restore.
//!
//! - [`line`]: beside the sentences, how they stand to their versions;
//! - [`save`]: the dialog that saves one;
//! - [`timeline`]: the list of them; [`compare`]: two of them, or one and the present;
//! - [`sides`]: what is compared.

mod compare;
mod line;
mod save;
pub(super) mod sides;
mod timeline;

pub use line::VersionLine;
pub use save::SaveVersion;
pub use timeline::Versions;

use crate::rooms::files::moments;
use crate::state::browser::now;
use crate::state::{AppState, Session};
use leptos::prelude::*;
use markup::memo;
use plan::records::vision_version::{self, Standing};
use plan::records::{Vision, VisionVersion, vision};
use plan::workspace::Change;

/// The vision as it reads now, and its versions, the newest first; both followed. What is typed changes
/// the present alone.
#[derive(Clone, Copy)]
struct Kept {
    present: Memo<Vision>,
    versions: Memo<Vec<VisionVersion>>,
}

impl Kept {
    fn of(session: Session) -> Self {
        Self {
            present: memo(move |_| {
                session.record(&vision::id(), |record| {
                    record.map(Vision::from).unwrap_or_default()
                })
            }),
            versions: memo(move |_| {
                session.of_kind(vision_version::KIND, vision_version::newest_first)
            }),
        }
    }

    /// Reads both.
    fn with<T>(self, read: impl FnOnce(&Vision, &[VisionVersion]) -> T) -> T {
        self.present
            .with(|present| self.versions.with(|versions| read(present, versions)))
    }

    /// How the vision stands to its versions.
    fn standing(self) -> Standing {
        self.with(Standing::of)
    }
}

/// A version by its day, within a sentence: "the version of 3 November".
pub(super) fn called(date: u64) -> String {
    match date {
        0 => "the version without a date".to_owned(),
        date => format!("the version of {}", moments::day(now(), date)),
    }
}

/// Makes the vision read as it did, and closes the dialog.
fn restore(app: AppState, version: &VisionVersion) {
    let session = app.session;
    let Some(edit) =
        session.untracked(|workspace| vision_version::restore(&version.vision, workspace))
    else {
        return;
    };
    if session.apply(Change::new("Restore a version of the vision", vec![edit])) {
        app.overlay.set(None);
        let said = format!("The vision is as in {}", called(version.date));
        app.toasts.offer_undo(said);
    }
}
