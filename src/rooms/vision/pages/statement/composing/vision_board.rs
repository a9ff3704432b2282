//! The Product Vision Board, and its extended form.
//!
//! Source: Roman Pichler, "The Product Vision Board", 2011: vision, target group, needs, product and
//! business goals; the extended board adds competitors, revenue streams, cost factors and channels.

use super::phrase::{after, sentence, text};
use super::positioning::for_whom;
use super::sentences::said_of;
use plan::records::{Vision, vision};

/// The fields of the board's lower half, from the left.
pub const BOARD: [&str; 4] = [
    vision::TARGET,
    vision::NEED,
    vision::WHAT,
    vision::BUSINESS_GOALS,
];

/// What the extended board adds, from the left.
pub const EXTENDED: [&str; 4] = [
    vision::COMPETITORS,
    vision::REVENUE_STREAMS,
    vision::COST_FACTORS,
    vision::CHANNELS,
];

/// The statement that the board composes: for whom, what they need, what the product is, and what it
/// brings the business. What is missing is left out.
#[must_use]
pub fn compose(vision: &Vision) -> String {
    let whom = for_whom(&vision.target, &vision.need);
    let product = said_of(&vision.product, &vision.what);
    let main = match (whom.as_str(), product.as_str()) {
        (whom, "") => whom.to_owned(),
        ("", product) => product.to_owned(),
        (whom, product) => format!("{whom}, {product}"),
    };
    let goals = after(&vision.business_goals, &[]);
    let business = if goals.is_empty() {
        String::new()
    } else {
        format!("what it brings us: {goals}")
    };
    text(&[sentence(&main), sentence(&business)])
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_board_reads_as_a_statement() {
        let mut vision = Vision {
            target: "Night nurses\nDispatchers".to_owned(),
            need: "need to know whether the bus comes".to_owned(),
            product: "Lumen".to_owned(),
            what: "A departure companion.".to_owned(),
            business_goals: "Fewer complaints".to_owned(),
            ..Vision::default()
        };
        assert_eq!(
            compose(&vision),
            "For Night nurses and Dispatchers who need to know whether the bus comes, Lumen is a departure companion. What it brings us: fewer complaints."
        );
        vision.target.clear();
        vision.need.clear();
        vision.product.clear();
        assert_eq!(
            compose(&vision),
            "Our product is a departure companion. What it brings us: fewer complaints."
        );
        assert_eq!(compose(&Vision::default()), "");
    }

    proptest! {
        #[test]
        fn nothing_that_is_typed_breaks_it(target in ".{0,12}", need in ".{0,12}", what in ".{0,12}", business_goals in ".{0,12}") {
            let vision = Vision { target, need, what, business_goals, ..Vision::default() };
            let said = compose(&vision);
            prop_assert!(!said.contains("  "), "{said:?}");
            prop_assert_eq!(said.trim(), &said);
        }
    }
}
