use super::super::table::read_text;
use super::*;

fn told(text: &str) -> Vec<&'static str> {
    let columns = Mapping::guess(&read_text(text).unwrap())
        .columns
        .into_iter();
    columns
        .map(|target| target.map_or("", Target::word))
        .collect()
}

#[test]
fn columns_are_known_by_their_names_and_what_they_hold() {
    assert_eq!(
        told("Date,Participant,Verbatim,Insight,Method,Mood\n2026-01-02,Ada,Hm,So,Interview,Blue"),
        ["date", "who", "quote", "meaning", "way", ""]
    );
    // A tracker's kinds of issue are no ways of learning, and its status no date.
    assert_eq!(
        told("Issue Type,Date,Labels,Labels,Summary\nStory,soon,a,b,It breaks"),
        ["", "", "tags", "tags", "meaning"]
    );
    assert_eq!(told("Quote,Comment,Date\nA,B,"), ["quote", "", ""]);
    assert_eq!(told("Drop-off (%),KPI\n12,Visits"), ["drop_off", "metric"]);
}

#[test]
fn every_target_is_found_under_its_own_word() {
    for target in Target::ALL {
        let cell = match target {
            Target::Way => "survey",
            Target::Date => "2026-01-01",
            Target::Confidence => "high",
            Target::DropOff => "5",
            Target::Success => "done",
            _ => "words",
        };
        assert_eq!(told(&format!("{}\n{cell}", target.word())), [target.word()]);
    }
}

#[test]
fn the_order_of_days_follows_the_column() {
    let table = read_text("Date,Other\n1/2/2026,12/31/2026").unwrap();
    let mapping = Mapping::guess(&table);
    assert!(mapping.order_is_open);
    assert!(!mapping.is_enough());
    let other = mapping
        .with(&table, 0, None)
        .with(&table, 1, Some(Target::Date));
    assert_eq!(
        (other.order, other.order_is_open),
        (DayOrder::MonthFirst, false)
    );
    assert!(other.with(&table, 0, Some(Target::Hurt)).is_enough());
}

#[test]
fn the_order_that_somebody_chose_stays_when_another_column_changes() {
    let table = read_text("Date,Quote,Room\n1/2/2026,A,B").unwrap();
    let mut mapping = Mapping::guess(&table);
    mapping.order = DayOrder::MonthFirst;
    let mapping = mapping.with(&table, 2, Some(Target::Tags));
    assert_eq!(mapping.order, DayOrder::MonthFirst);
}
