//! Numbers as people type them.

/// Why a text cannot be taken as the number that is asked for.
#[derive(Clone, PartialEq, Debug)]
pub enum NumberError {
    /// Not a number: letters, two points, a number too large to hold.
    NotANumber(String),
    /// Less than the least that is allowed.
    TooSmall {
        /// What was typed.
        value: f64,
        /// The least allowed.
        least: f64,
    },
    /// Has to be more than zero.
    NotPositive(f64),
    /// More than the most that is allowed.
    TooLarge {
        /// What was typed.
        value: f64,
        /// The most allowed.
        most: f64,
    },
    /// Not one of the values of a scale.
    NotOnScale {
        /// What was typed.
        value: f64,
        /// The scale's values.
        scale: &'static [f64],
    },
}

/// Reads a number as people type it: `2400`, `2,400`, `2 400`, `0.5`, `.5`, `0,5`, `1e3`, `80 %`.
///
/// A single comma followed by exactly three digits at the end groups thousands (`2,400` is two
/// thousand four hundred); any other single comma is a decimal comma (`0,5`). A `%` at the end is
/// left out: it is a unit, not a factor.
///
/// # Errors
/// When the text is not a finite number.
pub fn parse(text: &str) -> Result<f64, NumberError> {
    let not_a_number = || NumberError::NotANumber(text.trim().to_owned());
    let bare: String = text
        .trim()
        .trim_end_matches('%')
        .chars()
        .filter(|character| !character.is_whitespace() && !matches!(character, '\u{2019}' | '_'))
        .map(|character| {
            if character == '\u{2212}' {
                '-'
            } else {
                character
            }
        })
        .collect();
    let plain = plain(&bare).ok_or_else(not_a_number)?;
    let digits_only = plain.chars().all(|character| {
        character.is_ascii_digit() || matches!(character, '.' | '-' | '+' | 'e' | 'E')
    });
    if !digits_only {
        return Err(not_a_number());
    }
    match plain.parse::<f64>() {
        // -0 is 0 to everybody but a computer.
        Ok(number) if number.is_finite() => Ok(number + 0.0),
        _ => Err(not_a_number()),
    }
}

/// Reads what somebody typed into a field that takes a number; nothing typed is no value.
///
/// # Errors
/// When it is not a number, or not one that `check` passes.
pub fn typed(
    text: &str,
    check: impl Fn(f64) -> Result<f64, NumberError>,
) -> Result<Option<f64>, NumberError> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    check(parse(text)?).map(Some)
}

/// Passes a number from `least` to `most`.
///
/// # Errors
/// When it is not finite, or outside of them.
pub fn within(value: f64, least: f64, most: f64) -> Result<f64, NumberError> {
    if !value.is_finite() {
        Err(NumberError::NotANumber(value.to_string()))
    } else if value < least {
        Err(NumberError::TooSmall { value, least })
    } else if value > most {
        Err(NumberError::TooLarge { value, most })
    } else {
        Ok(value)
    }
}

/// Passes a number of a scale.
///
/// # Errors
/// When it is none of them.
pub fn on_scale(value: f64, scale: &'static [f64]) -> Result<f64, NumberError> {
    if !value.is_finite() {
        Err(NumberError::NotANumber(value.to_string()))
    } else if scale.contains(&value) {
        Ok(value)
    } else {
        Err(NumberError::NotOnScale { value, scale })
    }
}

/// The text with a decimal point and without grouping; `None` when the commas make no sense.
fn plain(text: &str) -> Option<String> {
    let groups: Vec<&str> = text.split(',').collect();
    let (first, rest) = groups.split_first()?;
    if rest.is_empty() {
        return Some(text.to_owned());
    }
    let (last, inner) = rest.split_last()?;
    let (last_whole, has_point) = last
        .split_once('.')
        .map_or((*last, false), |(whole, _)| (whole, true));
    let three = |group: &str| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit());
    let leads = !first.trim_start_matches(['-', '+']).is_empty()
        && first.trim_start_matches(['-', '+']) != "0";
    if leads && inner.iter().all(|group| three(group)) && three(last_whole) {
        return Some(groups.concat());
    }
    (inner.is_empty() && !has_point).then(|| text.replacen(',', ".", 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        let read = [
            ("2400", 2400.0),
            ("2,400", 2400.0),
            (" 2 400 ", 2400.0),
            ("2\u{a0}400", 2400.0),
            ("1,234,567.5", 1_234_567.5),
            ("0.5", 0.5),
            (".5", 0.5),
            ("0,5", 0.5),
            ("0,125", 0.125),
            ("1e3", 1000.0),
            ("80 %", 80.0),
            ("\u{2212}3", -3.0),
            ("-0", 0.0),
        ];
        for (text, number) in read {
            assert_eq!(parse(text), Ok(number), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_said_as_typed() {
        for text in [
            "", "many", "1.2.3", "1e999", "NaN", "inf", "1,2,3", "0x10", "12,5.5", "%",
        ] {
            assert_eq!(
                parse(text),
                Err(NumberError::NotANumber(text.to_owned())),
                "{text}"
            );
        }
    }
}
