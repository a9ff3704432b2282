//! Where the focus goes when something is deleted.

/// What has the focus when some of a list go, of which one is at `from`: the next that stays, else the
/// last before them.
#[must_use]
pub fn survivor<T>(list: &[T], from: usize, goes: impl Fn(&T) -> bool) -> Option<&T> {
    let (before, after) = list.split_at_checked(from)?;
    let stays = |it: &&T| !goes(it);
    let next = after.iter().find(stays);
    next.or_else(|| before.iter().rev().find(stays))
}

#[cfg(test)]
mod tests {
    #[test]
    fn when_some_go_the_next_one_has_the_focus() {
        let survivor = |from: usize, gone: &str| {
            let list = ['a', 'b', 'c', 'd'];
            super::survivor(&list, from, |letter| gone.contains(*letter)).copied()
        };
        assert_eq!(survivor(0, "a"), Some('b'));
        assert_eq!(survivor(0, "abd"), Some('c'));
        assert_eq!(survivor(1, "bcd"), Some('a'));
        assert_eq!(survivor(3, "bd"), Some('c'));
        assert_eq!(survivor(0, "abcd"), None);
        assert_eq!(survivor(9, "a"), None);
    }
}
