use super::*;
use crate::methods::rice::{IMPACT_SCALE, Input, LEAST_EFFORT, MOST_EFFORT, MOST_REACH};
use crate::methods::{ice, wsjf};
use crate::records::rating::MOST_RATING;
use proptest::prelude::*;

fn range(low: f64, likely: Option<f64>, high: f64) -> Range {
    Range {
        low: Some(low),
        likely,
        high: Some(high),
    }
}

#[test]
fn ranges_are_read_as_people_type_them() {
    let (even, three) = (range(200.0, None, 400.0), range(200.0, Some(300.0), 400.0));
    let read = [
        ("300", Range::number(300.0)),
        ("2,400", Range::number(2_400.0)),
        ("1e-3", Range::number(0.001)),
        ("200\u{2013}400", even),
        ("200-400", even),
        ("200 - 400", even),
        ("200\u{2014}400", even),
        ("200 \u{2212} 400", even),
        ("200..400", even),
        ("200...400", even),
        ("200\u{2026}400", even),
        ("200 to 400", even),
        ("200to400", even),
        ("200 TO 400", even),
        ("200\u{2013}300\u{2013}400", three),
        ("200 - 300 - 400", three),
        ("200 to 300 to 400", three),
        ("2e2-3e2-4e2", three),
        ("1e-1-2e-1", range(0.1, None, 0.2)),
        ("1,200.5\u{2013}2,400", range(1_200.5, None, 2_400.0)),
        (".5...75", range(0.5, None, 75.0)),
        ("300-300", Range::number(300.0)),
        ("300 to 300 to 300", Range::number(300.0)),
    ];
    for (text, range) in read {
        assert_eq!(parse(Input::Reach, text), Ok(Some(range)), "{text}");
    }
    for text in ["50-80 %", "50 % \u{2013} 80 %", "50% to 80%"] {
        let range = range(50.0, None, 80.0);
        assert_eq!(parse(Input::Confidence, text), Ok(Some(range)), "{text}");
    }
    assert_eq!(parse(Input::Reach, "  "), Ok(None));
}

#[test]
fn what_is_no_range_is_refused_with_the_reason() {
    use RangeTextError::{Number, Range, TooMany};
    let not_a_number = |text: &str| Number(NumberError::NotANumber(text.to_owned()));
    let refused = [
        (Input::Reach, "400-200", Range(RangeFault::OutOfOrder)),
        (Input::Reach, "200-500-400", Range(RangeFault::OutOfOrder)),
        (Input::Reach, "200-", Range(RangeFault::OneEnd)),
        (Input::Reach, "..400", Range(RangeFault::OneEnd)),
        (Input::Reach, "200 to ", Range(RangeFault::OneEnd)),
        (Input::Reach, "1-2-3-4", TooMany),
        (Input::Reach, "many", not_a_number("many")),
        (Input::Reach, "ten to twenty", not_a_number("ten")),
        (Input::Reach, "2-tomorrow", not_a_number("tomorrow")),
        (Input::Reach, "\u{2013}400", not_a_number("\u{2013}400")),
        (
            Input::Reach,
            "-5",
            Number(NumberError::TooSmall {
                value: -5.0,
                least: 0.0,
            }),
        ),
        (
            Input::Impact,
            "1-4",
            Number(NumberError::NotOnScale {
                value: 4.0,
                scale: IMPACT_SCALE,
            }),
        ),
        (
            Input::Confidence,
            "50-120",
            Number(NumberError::TooLarge {
                value: 120.0,
                most: 100.0,
            }),
        ),
        (Input::Effort, "0-3", Number(NumberError::NotPositive(0.0))),
    ];
    for (input, text, reason) in refused {
        assert_eq!(parse(input, text), Err(reason), "{input:?} {text}");
    }
}

#[test]
fn what_makes_no_range_is_written_as_it_is() {
    assert_eq!(Range::default().write(), "");
    assert_eq!(range(9.0, Some(3.0), 1.0).write(), "9\u{2013}3\u{2013}1");
    let one_end = Range {
        low: Some(1.0),
        ..Range::number(3.0)
    };
    assert_eq!(one_end.write(), "3");
}

#[test]
fn each_model_has_its_own_numbers() {
    let size = wsjf::Input::JobSize;
    assert_eq!(parse(size, "3-13"), Ok(Some(range(3.0, None, 13.0))));
    assert_eq!(parse(size, "3-5-13"), Ok(Some(range(3.0, Some(5.0), 13.0))));
    let on_no_step = NumberError::NotOnScale {
        value: 4.0,
        scale: wsjf::SCALE,
    };
    assert_eq!(parse(size, "4-13"), Err(RangeTextError::Number(on_no_step)));
    let ease = ice::Input::Ease;
    assert_eq!(parse(ease, "4.5-7"), Ok(Some(range(4.5, None, 7.0))));
    assert!(parse(ease, "0-7").is_err() && parse(ease, "4-11").is_err());
    let rating = NumericInput::Rating;
    for text in ["-5--3", "-5 - -3", "\u{2212}5\u{2013}\u{2212}3", "-5 to -3"] {
        assert_eq!(
            parse(rating, text),
            Ok(Some(range(-5.0, None, -3.0))),
            "{text}"
        );
    }
    assert_eq!(parse(rating, "-5-3"), Ok(Some(range(-5.0, None, 3.0))));
    assert_eq!(parse(rating, "-4"), Ok(Some(Range::number(-4.0))));
    assert!(parse(rating, "0-2e12").is_err());
}

/// Every number of every model.
fn all() -> Vec<NumericInput> {
    let rice = Input::ALL.map(NumericInput::from).into_iter();
    let ice = ice::Input::ALL.map(NumericInput::from);
    let wsjf = wsjf::Input::ALL.map(NumericInput::from);
    let models = rice.chain(ice).chain(wsjf);
    models.chain([NumericInput::Rating]).collect()
}

fn numbers(input: NumericInput) -> BoxedStrategy<f64> {
    match input {
        NumericInput::Rice(Input::Reach) => (0.0..=MOST_REACH).boxed(),
        NumericInput::Rice(Input::Impact) => prop::sample::select(IMPACT_SCALE).boxed(),
        NumericInput::Rice(Input::Confidence) => (0.0..=100.0).boxed(),
        NumericInput::Rice(Input::Effort) => (LEAST_EFFORT..=MOST_EFFORT).boxed(),
        NumericInput::Ice(_) => (ice::LEAST..=ice::MOST).boxed(),
        NumericInput::Wsjf(_) => prop::sample::select(wsjf::SCALE).boxed(),
        NumericInput::Rating => (-MOST_RATING..=MOST_RATING).boxed(),
    }
}

fn inputs_with_numbers() -> impl Strategy<Value = (NumericInput, Vec<f64>)> {
    let inputs = prop::sample::select(all());
    inputs.prop_flat_map(|input| (Just(input), prop::collection::vec(numbers(input), 1..=3)))
}

proptest! {
    #[test]
    fn what_is_written_reads_back((input, mut numbers) in inputs_with_numbers()) {
        numbers.sort_by(f64::total_cmp);
        let written = match numbers[..] {
            [low, high] => range(low, None, high),
            [low, likely, high] => range(low, Some(likely), high),
            _ => Range::number(numbers[0]),
        };
        let read = parse(input, &written.write());
        let estimate = |it: Range| Estimate::of(it.low, it.likely, it.high);
        let read = read.map(|it| it.map(estimate));
        prop_assert_eq!(read, Ok(Some(estimate(written))));
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[-0-9., %eEtTo\u{2013}\u{2026}\\PC]{0,12}") {
        for input in all() {
            if let Ok(Some(range)) = parse(input, &text) {
                prop_assert!(Estimate::of(range.low, range.likely, range.high).is_ok());
            }
        }
    }
}
