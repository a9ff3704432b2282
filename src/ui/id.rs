//! Ids of elements, for what is told of one element by another.

use std::sync::atomic::{AtomicU32, Ordering};

static NEXT: AtomicU32 = AtomicU32::new(0);

/// An id that no other element of the page has.
#[must_use]
pub fn unique(word: &str) -> String {
    format!("{word}-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}

#[cfg(test)]
mod tests {
    use super::unique;

    #[test]
    fn no_two_are_alike() {
        assert_ne!(unique("field"), unique("field"));
    }
}
