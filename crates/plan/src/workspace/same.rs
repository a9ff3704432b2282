//! Whether two values are one: 21 and 21.0 are one number, but two values to `serde_json`. Whoever reads a
//! file with a program of another kind and writes it again turns one into the other (JavaScript knows no
//! other numbers), and nobody has to choose between them.

use serde_json::{Number, Value};

/// Whether these are one value.
pub(super) fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => same_number(one, other),
        (Value::Array(one), Value::Array(other)) => same_all(one, other),
        (Value::Object(one), Value::Object(other)) => {
            let held = |(name, value)| other.get(name).is_some_and(|it| same(value, it));
            one.len() == other.len() && one.iter().all(held)
        }
        (one, other) => one == other,
    }
}

/// Whether these are the same values in the same order.
pub(super) fn same_all(one: &[Value], other: &[Value]) -> bool {
    let pairs = || one.iter().zip(other);
    one.len() == other.len() && pairs().all(|(one, other)| same(one, other))
}

/// Whether one of these is this value.
pub(super) fn among(value: &Value, values: &[Value]) -> bool {
    values.iter().any(|it| same(it, value))
}

fn same_number(one: &Number, other: &Number) -> bool {
    // Written alike they are alike; whole numbers too large for floating point are told apart by that.
    one == other || (one.is_f64() != other.is_f64() && one.as_f64() == other.as_f64())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_number_is_the_same_with_a_point_and_without() {
        for (one, other) in [
            (json!(21.0), json!(21)),
            (json!(-0.0), json!(0)),
            (json!([0.0, -0.6]), json!([0, -0.6])),
            (
                json!({ "a": [1e3], "b": null }),
                json!({ "b": null, "a": [1000] }),
            ),
        ] {
            assert!(
                same(&one, &other) && same(&other, &one),
                "{one} and {other}"
            );
        }
        for (one, other) in [
            (json!(21.5), json!(21)),
            (json!("21.0"), json!(21)),
            (json!([1]), json!([1, 2])),
            (json!({ "a": 1 }), json!({ "b": 1 })),
            (json!({ "a": 1 }), json!({ "a": 1, "b": 1 })),
            (json!(u64::MAX), json!(u64::MAX - 1)),
            (json!(null), json!(0)),
        ] {
            assert!(
                !same(&one, &other) && !same(&other, &one),
                "{one} and {other}"
            );
        }
    }
}
