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
    // As whole numbers where both are, however written: rounded to floating point, two that differ could each be
    // the same as a third.
    match (whole(one), whole(other)) {
        (Some(one), Some(other)) => one == other,
        _ => one == other,
    }
}

/// A number as a whole one; `None` for one that is not, or is beyond all that are written without a point.
fn whole(number: &Number) -> Option<i128> {
    if !number.is_f64() {
        return number.as_i128();
    }
    let pointed = number.as_f64()?;
    let is_whole = pointed.fract() == 0.0 && pointed.abs() <= 2.0_f64.powi(64);
    is_whole.then_some(pointed as i128)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    #[test]
    fn a_number_is_the_same_with_a_point_and_without() {
        for (one, other) in [
            (json!(21.0), json!(21)),
            (json!(-0.0), json!(0)),
            (json!([0.0, -0.6]), json!([0, -0.6])),
            (
                json!(9_007_199_254_740_992.0),
                json!(9_007_199_254_740_992_u64),
            ),
            (json!(-9.223_372_036_854_776e18), json!(i64::MIN)),
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
            (json!(u64::MAX), json!(18_446_744_073_709_551_616.0)),
            (
                json!(9_007_199_254_740_992.0),
                json!(9_007_199_254_740_993_u64),
            ),
            (json!(1e300), json!(u64::MAX)),
            (json!(null), json!(0)),
        ] {
            assert!(
                !same(&one, &other) && !same(&other, &one),
                "{one} and {other}"
            );
        }
    }

    /// A number close to this one, with a point or without.
    fn number(near: i128) -> impl Strategy<Value = Value> {
        (-1_i128..2, any::<bool>()).prop_map(move |(more, has_point)| {
            let signed = i64::try_from(near + more).map(Value::from);
            let whole = signed.or_else(|_| u64::try_from(near + more).map(Value::from));
            let pointed = Value::from((near + more) as f64);
            whole.ok().filter(|_| !has_point).unwrap_or(pointed)
        })
    }

    /// Three values close to each other, and to where floating point runs out of whole numbers.
    fn three() -> impl Strategy<Value = [Value; 3]> {
        let near = vec![
            0,
            1 << 53,
            1 << 62,
            1 << 63,
            1 << 64,
            -(1 << 53),
            -(1 << 63),
        ];
        prop::sample::select(near).prop_flat_map(|near| {
            let value = (number(near), 0_u8..6).prop_map(|(it, within)| match within {
                0 => json!([it]),
                1 => json!({ "a": it }),
                2 => json!(-0.0),
                _ => it,
            });
            prop::array::uniform3(value)
        })
    }

    proptest! {
        #[test]
        fn being_one_value_is_an_equivalence([one, two, three] in three()) {
            for it in [&one, &two, &three] {
                prop_assert!(same(it, it));
            }
            prop_assert_eq!(same(&one, &two), same(&two, &one));
            prop_assert!(
                !(same(&one, &two) && same(&two, &three)) || same(&one, &three),
                "{} {} {}", one, two, three
            );
        }
    }
}
