//! Strategies: any history, any value.

use super::Action;
use proptest::prelude::*;
use serde_json::{Map, Value};

/// Any history, short when it can be.
pub fn history(most: usize) -> impl Strategy<Value = Vec<Action>> {
    let numbers = prop::collection::vec(any::<u64>(), 0..most);
    numbers.prop_map(|numbers| numbers.into_iter().map(Action::of_number).collect())
}

/// Any value that JSON can hold.
pub fn value() -> impl Strategy<Value = Value> {
    let float = prop::num::f64::NORMAL | prop::num::f64::SUBNORMAL | prop::num::f64::ZERO;
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        float.prop_map(Value::from),
        text().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(text(), inner, 0..4)
                .prop_map(|members| Value::from(Map::from_iter(members))),
        ]
    })
}

/// Any text, also such as breaks careless formats.
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::collection::vec(any::<char>(), 0..6).prop_map(String::from_iter),
        prop::sample::select(vec![
            "",
            "text",
            "__proto__",
            "\"",
            "\\",
            "\n",
            "\u{0}",
            "\u{2028}",
            "שלום",
            "👩‍🚀",
            "null",
        ])
        .prop_map(str::to_owned),
    ]
}
