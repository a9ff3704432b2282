//! Order keys: where an item stands in its list, as a text between its neighbours' texts, so that
//! moving one item edits one record.
//!
//! A key is the fraction "0.key" in base 62 (digits, upper case, lower case: the order of their
//! bytes). Two people who insert at the same place may make the same key; items with equal keys
//! stand in the order of their ids.

const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// A key strictly between two others; `None` stands for the end of the list on that side.
///
/// Keys that are not in order or not in base 62 (a file can hold anything) are read as far as they
/// make sense: the answer is then a key after `before`.
#[must_use]
pub fn between(before: Option<&str>, after: Option<&str>) -> String {
    let low = before.map(digits).unwrap_or_default();
    let high = after.map(digits).filter(|high| *high > low);
    let mut key = Vec::new();
    // Whether the key so far equals the start of `high`, and so must stay under it.
    let mut bounded = high.is_some();
    for place in 0.. {
        let floor = low.get(place).copied().unwrap_or(0);
        let ceiling = match &high {
            Some(high) if bounded => high.get(place).copied().unwrap_or(0),
            _ => 62,
        };
        // At the ends of a list a key takes one step, not half of what is left, so that a list that
        // grows at one end keeps short keys.
        let digit = match (before, after) {
            (Some(_), None) => floor + 1,
            (None, Some(_)) => ceiling.saturating_sub(1),
            _ => usize::midpoint(floor, ceiling),
        };
        if digit > floor && digit < ceiling {
            key.push(digit);
            break;
        }
        key.push(floor);
        bounded = bounded && floor == ceiling;
    }
    key.into_iter()
        .map(|digit| char::from(DIGITS[digit]))
        .collect()
}

/// Keys for `count` items in a row after `before` and before `after`, in order.
#[must_use]
pub fn run(before: Option<&str>, after: Option<&str>, count: usize) -> Vec<String> {
    let mut keys = vec![String::new(); count];
    fill(&mut keys, before, after);
    keys
}

/// Halving keeps the keys' length logarithmic in the count.
fn fill(keys: &mut [String], before: Option<&str>, after: Option<&str>) {
    if keys.is_empty() {
        return;
    }
    let middle = keys.len() / 2;
    let key = between(before, after);
    let (left, right) = keys.split_at_mut(middle);
    fill(left, before, Some(&key));
    fill(&mut right[1..], Some(&key), after);
    right[0] = key;
}

/// The key's digits up to the first foreign byte, without the zeros at the end (they change
/// nothing in a fraction).
fn digits(key: &str) -> Vec<usize> {
    let mut digits: Vec<usize> = key
        .bytes()
        .map_while(|byte| DIGITS.iter().position(|&digit| digit == byte))
        .collect();
    while digits.last() == Some(&0) {
        digits.pop();
    }
    digits
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_list_that_grows_at_its_end_keeps_short_keys() {
        let mut last = between(None, None);
        for _ in 0..1_000 {
            let next = between(Some(&last), None);
            assert!(next > last);
            last = next;
        }
        assert!(last.len() <= 40, "{} characters", last.len());
    }

    #[test]
    fn a_thousand_keys_at_once_are_short_and_in_order() {
        let keys = run(None, None, 1_000);
        assert!(keys.is_sorted_by(|a, b| a < b));
        assert!(keys.iter().all(|key| key.len() <= 3), "{keys:?}");
    }

    #[test]
    fn keys_of_another_making_are_survived() {
        for (before, after) in [("z", "a"), ("é", "!"), ("a", "a"), ("", "0"), ("a", "a0")] {
            let key = between(Some(before), Some(after));
            assert!(!key.is_empty());
        }
    }

    proptest! {
        #[test]
        fn there_is_always_room_between_two_keys(places in prop::collection::vec(any::<prop::sample::Index>(), 1..200)) {
            let mut keys: Vec<String> = Vec::new();
            for place in places {
                let at = place.index(keys.len() + 1);
                let before = at.checked_sub(1).map(|at| keys[at].as_str());
                let after = keys.get(at).map(String::as_str);
                let key = between(before, after);
                prop_assert!(before.is_none_or(|before| before < key.as_str()));
                prop_assert!(after.is_none_or(|after| key.as_str() < after));
                keys.insert(at, key);
            }
        }
    }
}
