//! The keys of both stores, made and taken apart in one place.
//!
//! - `bullseye/{workspace}/{record}`: a record, one line of JSON;
//! - `bullseye/{workspace}?format`: the format the workspace was last written in;
//! - `bullseye/{workspace}?aside/{milliseconds}/{store}/{record}`: a value that could not be read,
//!   and the store it was found in;
//! - `bullseye?{name}`: a preference;
//! - `bullseye?{name}/{workspace}`: a preference about a workspace, which goes with it.
//!
//! An id holds neither `/` nor `?`, so no two of them can be mistaken for each other.

use super::WorkspaceId;

/// What every key of ours begins with.
pub(super) const OURS: &str = "bullseye";

/// One of the two stores.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Store {
    Quick,
    Durable,
}

/// A key taken apart.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Key<'key> {
    Record {
        workspace: WorkspaceId,
        record: &'key str,
    },
    Format {
        workspace: WorkspaceId,
    },
    Aside {
        workspace: WorkspaceId,
        at: u64,
    },
}

impl<'key> Key<'key> {
    /// `None` for a preference, and for a key that is not ours.
    pub fn parse(key: &'key str) -> Option<Self> {
        let rest = key.strip_prefix(OURS)?.strip_prefix('/')?;
        let end = rest.find(['/', '?'])?;
        let workspace = WorkspaceId::parse(&rest[..end]).ok()?;
        if let Some(record) = rest[end..].strip_prefix('/') {
            return Some(Self::Record { workspace, record });
        }
        match &rest[end + 1..] {
            "format" => Some(Self::Format { workspace }),
            aside => {
                let (at, _) = aside.strip_prefix("aside/")?.split_once('/')?;
                let at = at.parse().ok()?;
                Some(Self::Aside { workspace, at })
            }
        }
    }
}

/// The key of a record.
pub(super) fn record(workspace: &WorkspaceId, record: &str) -> String {
    format!("{OURS}/{workspace}/{record}")
}

/// What the keys of all records of a workspace begin with.
pub(super) fn records(workspace: &WorkspaceId) -> String {
    format!("{OURS}/{workspace}/")
}

/// What all other keys of a workspace begin with.
pub(super) fn marks(workspace: &WorkspaceId) -> String {
    format!("{OURS}/{workspace}?")
}

/// What the keys of all workspaces begin with.
pub(super) fn workspaces() -> String {
    format!("{OURS}/")
}

/// The key of the format marker.
pub(super) fn format(workspace: &WorkspaceId) -> String {
    format!("{OURS}/{workspace}?format")
}

/// The rescue key of a value found under a record's key. It names the store, because both can hold
/// another unreadable value of the same record.
pub(super) fn aside(workspace: &WorkspaceId, at: u64, store: Store, record: &str) -> String {
    let store = match store {
        Store::Quick => "quick",
        Store::Durable => "durable",
    };
    format!("{OURS}/{workspace}?aside/{at}/{store}/{record}")
}

/// The key of a preference.
pub(super) fn preference(name: &str) -> String {
    format!("{OURS}?{name}")
}

/// The name of a preference about a workspace.
pub(super) fn about(workspace: &WorkspaceId, name: &str) -> String {
    format!("{name}/{workspace}")
}

/// Whether this is the key of a preference about a workspace.
pub(super) fn is_about(workspace: &WorkspaceId, key: &str) -> bool {
    let name = key.strip_prefix(OURS).and_then(|it| it.strip_prefix('?'));
    let of = name.and_then(|name| name.rsplit_once('/'));
    of.is_some_and(|(_, of)| of == workspace.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_taken_apart_as_they_were_made() {
        let workspace = WorkspaceId::parse("lumen").unwrap();
        let other = WorkspaceId::parse("lumen0").unwrap();
        assert_eq!(
            Key::parse(&record(&workspace, "plan")),
            Some(Key::Record {
                workspace: workspace.clone(),
                record: "plan"
            })
        );
        assert_eq!(
            Key::parse(&format(&other)),
            Some(Key::Format { workspace: other })
        );
        assert_eq!(
            Key::parse(&aside(&workspace, 7, Store::Quick, "plan")),
            Some(Key::Aside { workspace, at: 7 })
        );
    }

    #[test]
    fn a_preference_about_a_workspace_is_told_from_others() {
        let workspace = WorkspaceId::parse("lumen").unwrap();
        let key = preference(&about(&workspace, "side-by-side"));
        assert!(is_about(&workspace, &key));
        assert_eq!(Key::parse(&key), None);
        for key in [
            "bullseye?theme",
            "bullseye?lumen",
            "bullseye?opened/lumen0",
            "bullseye/lumen/lumen",
            "other?opened/lumen",
        ] {
            assert!(!is_about(&workspace, key), "{key}");
        }
    }

    #[test]
    fn what_is_not_ours_is_no_key() {
        for key in [
            "",
            "bullseye",
            "bullseye?theme",
            "bullseye/",
            "bullseye//x",
            "bullseye/a",
            "bullseye/a?x",
            "bullseyes/a/b",
            "other/a/b",
        ] {
            assert_eq!(Key::parse(key), None, "{key}");
        }
    }
}
