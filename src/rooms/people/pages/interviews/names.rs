//! What guides and interviews are called in a line.

use crate::rooms::words::shortened;

/// A guide.
pub(super) fn guide(name: &str) -> String {
    named(name, "Untitled guide")
}

/// An interview, by whom it is with.
pub(super) fn interview(who: &str) -> String {
    named(who, "Interview without a name")
}

fn named(name: &str, unnamed: &str) -> String {
    match name.trim() {
        "" => unnamed.to_owned(),
        name => shortened(name, 60),
    }
}
