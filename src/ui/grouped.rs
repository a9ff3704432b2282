//! How a number is written for people.

/// A number with all its decimals, its thousands in groups and a real minus: "1,280", "−0.5".
#[must_use]
pub fn grouped(value: f64) -> String {
    // What is rounded to nothing has no sign.
    let text = (value + 0.0).to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let (sign, digits) = whole
        .strip_prefix('-')
        .map_or(("", whole), |digits| ("\u{2212}", digits));
    let mut out = String::from(sign);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn thousands_are_grouped_and_no_decimal_is_lost() {
        let written = [
            (0.0, "0"),
            (-0.0, "0"),
            (0.004, "0.004"),
            (999.0, "999"),
            (9_900.0, "9,900"),
            (-1_234_567.125, "\u{2212}1,234,567.125"),
        ];
        for (value, text) in written {
            assert_eq!(grouped(value), text);
        }
    }
}
