//! Saving the workspace to a file.

use super::disk::{self, DiskError};
use super::{apply, moments};
use crate::rooms::words;
use crate::state::browser::{Browser, now};
use crate::state::files::Home;
use crate::state::{AppState, Command};
use crate::storage::WorkspaceId;
use crate::ui::keys;
use leptos::prelude::*;
use leptos::task::spawn_local;
use plan::file::{ReadFile, current, read};
use plan::records::{plan as plan_record, vision};
use plan::{Record, Workspace};

/// The media type of a workspace's file.
pub const JSON: &str = "application/json";

/// The preference about a workspace that tells when it was last saved to a file.
const EXPORTED: &str = "exported";

/// Writes the workspace to the file it was last written to, where the browser can; else as [`export`].
pub fn save(app: AppState) {
    begin(app, false);
}

/// Writes the workspace to a new file.
pub fn export(app: AppState) {
    begin(app, true);
}

/// The workspace as a file's text: every record, deleted ones too, so that deletions travel.
#[must_use]
pub fn text(app: AppState) -> String {
    let exported = moments::iso(now());
    app.session
        .untracked(|workspace| current::write(name(workspace), &exported, workspace.all()))
}

/// When the workspace was last saved to a file from this browser, in milliseconds since 1970;
/// tracked.
#[must_use]
pub fn last_export(app: AppState, workspace: &WorkspaceId) -> Option<u64> {
    app.files.exported.track();
    let storage = app.storage.get_value();
    let exported = storage.preference_about(workspace, EXPORTED)?;
    exported.parse().ok()
}

/// The name of the file for a checkpoint of the open workspace.
#[must_use]
pub fn checkpoint_name(app: AppState, at: u64) -> String {
    let day = moments::iso(at);
    let day = day.split('T').next().unwrap_or_default();
    let name = app
        .session
        .untracked(|workspace| name(workspace).to_owned());
    file_name(&format!("{name} {day}"))
}

fn name(workspace: &Workspace) -> &str {
    let plan = workspace.record(&plan_record::id());
    plan.map_or("", |plan| plan.text(plan_record::NAME))
}

fn begin(app: AppState, anew: bool) {
    let Some(id) = app.session.id_untracked() else {
        return;
    };
    if app.files.writing.get_untracked() {
        return;
    }
    app.session.seal();
    if !disk::can_write_back() {
        return download(app, &id);
    }
    app.files.writing.set(true);
    spawn_local(async move {
        write_to_disk(app, id, anew).await;
        app.files.writing.set(false);
    });
}

fn download(app: AppState, id: &WorkspaceId) {
    let name = app
        .session
        .untracked(|workspace| file_name(name(workspace)));
    match disk::download(&name, &text(app), JSON) {
        Ok(()) => {
            exported(app, id);
            app.toasts.say(format!("{name} is in your downloads"));
        }
        Err(error) => app.toasts.problem(trouble(&error, &name)),
    }
}

fn exported(app: AppState, id: &WorkspaceId) {
    let at = now().to_string();
    app.storage
        .with_value(|storage| storage.set_preference_about(id, EXPORTED, &at));
    app.files.exported.notify();
    app.toasts.done(&Command::ExportFile);
}

/// Where the workspace goes, and what is known of the file there.
struct Target {
    handle: wasm_bindgen::JsValue,
    name: String,
    /// When it last changed by our hand; `None` when it was chosen just now.
    modified: Option<f64>,
}

async fn write_to_disk(app: AppState, id: WorkspaceId, anew: bool) {
    let home = app
        .files
        .homes
        .with_untracked(|homes| homes.get(&id).cloned());
    let target = match home.filter(|_| !anew) {
        Some(home) => Target {
            handle: home.handle,
            name: home.name,
            modified: Some(home.modified),
        },
        None => {
            let name = app
                .session
                .untracked(|workspace| file_name(name(workspace)));
            match disk::ask_where(&name).await {
                Ok(handle) => Target {
                    name: disk::name_of(&handle),
                    handle,
                    modified: None,
                },
                Err(DiskError::Cancelled) => return,
                // A page within another page may not ask; a download always works.
                Err(_) => return download(app, &id),
            }
        }
    };
    let name = target.name.clone();
    let first = target.modified.is_none();
    // Asking took a while: the workspace may be another one by now.
    if app.session.id_untracked().as_ref() != Some(&id) {
        return;
    }
    match merge_and_write(app, &id, target).await {
        Ok(true) => {
            exported(app, &id);
            let mut said = format!("Saved to {name}");
            if first {
                let keys = keys::written("Ctrl S");
                said.push_str(&format!(". {keys} writes there again."));
            }
            app.toasts.say(said);
        }
        Ok(false) => app.toasts.problem_with(
            format!("{name} has changed on the disk and cannot be merged with this plan now, so it was not written over. Save this plan as another file."),
            "Save as…",
            Command::ExportFile,
        ),
        Err(DiskError::Cancelled) => {}
        Err(error) => {
            app.files.homes.update(|homes| {
                homes.remove(&id);
            });
            app.toasts
                .problem_with(trouble(&error, &name), "Save as…", Command::ExportFile);
        }
    }
}

/// Writes the file, after merging what somebody else has written there since. `false` when it holds
/// something else now: then nothing is written.
async fn merge_and_write(
    app: AppState,
    id: &WorkspaceId,
    target: Target,
) -> Result<bool, DiskError> {
    let Target {
        handle,
        name,
        modified,
    } = target;
    disk::allow_writing(&handle).await?;
    let file = disk::file_of(&handle).await?;
    let unchanged = modified == Some(file.last_modified()) || file.size() == 0.0;
    if !unchanged {
        let bytes = disk::bytes_of(&file).await?;
        match read(&bytes, &mut Browser) {
            Ok(theirs) if is_same_plan(app, &theirs) => {
                if !apply::merge_from_disk(app, id, theirs, &name).await {
                    return Ok(false);
                }
            }
            // The person chose to write over whatever this is, and the browser has asked them.
            _ if modified.is_none() => {}
            _ => return Ok(false),
        }
    }
    disk::write(&handle, &text(app)).await?;
    let modified = disk::file_of(&handle).await?.last_modified();
    let home = Home {
        handle,
        name,
        modified,
    };
    app.files.homes.update(|homes| {
        homes.insert(id.clone(), home);
    });
    Ok(true)
}

/// Whether a file holds a copy of the open workspace, and not another plan: some of its records are
/// ours. Every plan has the plan and the vision record, so they tell nothing.
fn is_same_plan(app: AppState, theirs: &ReadFile) -> bool {
    let tells = |record: &&Record| ![plan_record::KIND, vision::KIND].contains(&record.kind());
    app.session.untracked(|workspace| {
        let mut telling = theirs.records.iter().filter(tells).peekable();
        telling.peek().is_none() || telling.any(|record| workspace.any(record.id()).is_some())
    })
}

/// What went wrong with a file, and what to do.
fn trouble(error: &DiskError, name: &str) -> String {
    match error {
        DiskError::Cancelled => format!("{name} was not saved."),
        DiskError::NotAllowed => format!(
            "The browser does not let Bullseye write to {name}. It was not saved; choose a place for it again."
        ),
        DiskError::Gone => format!(
            "{name} is not there any more: it was moved, renamed or deleted. Choose a place for it again."
        ),
        DiskError::Full => format!(
            "There is no room on the disk for {name}. It was not saved. Make room, or save it in another place."
        ),
        DiskError::Failed(reason) => {
            format!(
                "{name} was not saved: {}. Try again, or save it in another place.",
                words::shortened(reason.trim_end_matches('.'), 200)
            )
        }
    }
}

/// A workspace's name as a file name that every system takes.
#[must_use]
pub fn file_name(name: &str) -> String {
    format!("{}.bullseye.json", stem(name))
}

/// The same without its ending.
#[must_use]
pub fn stem(name: &str) -> String {
    const LONGEST: usize = 50;
    // Windows keeps these names for itself, whatever follows the first point.
    const KEPT: &[&str] = &["con", "prn", "aux", "nul"];
    let mut stem = String::new();
    for character in name.chars().flat_map(char::to_lowercase) {
        if stem.chars().count() >= LONGEST {
            break;
        }
        if character.is_alphanumeric() {
            stem.push(character);
        } else if !matches!(character, '\'' | '’') && !stem.is_empty() && !stem.ends_with('-') {
            stem.push('-');
        }
    }
    let stem = stem.trim_end_matches('-');
    let is_port = matches!(stem.get(..3), Some("com" | "lpt")) && stem.len() == 4;
    if stem.is_empty() {
        "plan".to_owned()
    } else if KEPT.contains(&stem) || is_port {
        format!("plan-{stem}")
    } else {
        stem.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_names_are_safe_on_every_system() {
        let named = [
            ("Lumen Transit", "lumen-transit.bullseye.json"),
            ("  Nadia’s plan! ", "nadias-plan.bullseye.json"),
            ("../../etc/passwd", "etc-passwd.bullseye.json"),
            ("C:\\plans\u{202e}", "c-plans.bullseye.json"),
            ("夜行バス", "夜行バス.bullseye.json"),
            ("Überblick", "überblick.bullseye.json"),
            ("CON", "plan-con.bullseye.json"),
            ("com1", "plan-com1.bullseye.json"),
            ("coma", "plan-coma.bullseye.json"),
            ("...", "plan.bullseye.json"),
            ("", "plan.bullseye.json"),
        ];
        for (name, file) in named {
            assert_eq!(file_name(name), file, "{name}");
        }
        assert!(file_name(&"é".repeat(100_000)).len() < 200);
    }
}
