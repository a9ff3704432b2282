//! Numbers as short lower-case text: Crockford's base 32 alphabet, without the letters that are
//! mistaken for digits (i, l, o, u).

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Writes `number` without leading zeros ("0" for zero).
pub(super) fn push(number: u128, out: &mut String) {
    let digits = (128 - number.leading_zeros()).div_ceil(5).max(1);
    for digit in (0..digits).rev() {
        let value = (number >> (digit * 5)) & 31;
        out.push(char::from(ALPHABET[value as usize]));
    }
}

/// Reads what [`push`] wrote; `None` for an empty text, a foreign character, a leading zero (two
/// texts must not mean one number) or a number past 64 bits.
pub(super) fn read(text: &str) -> Option<u64> {
    if text.is_empty() || (text.len() > 1 && text.starts_with('0')) {
        return None;
    }
    text.bytes().try_fold(0u64, |number, byte| {
        let digit = ALPHABET.iter().position(|&known| known == byte)? as u64;
        (number >> 59 == 0).then_some(number << 5 | digit)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_reads_back() {
        for number in [0, 1, 31, 32, 1 << 41, u64::MAX] {
            let mut text = String::new();
            push(number.into(), &mut text);
            assert_eq!(read(&text), Some(number), "{text}");
        }
    }

    #[test]
    fn what_is_not_a_number_is_refused() {
        for text in ["", "01", "i", "A", "zzzzzzzzzzzzzz", "1 "] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
