use super::*;
use proptest::prelude::*;

fn told(question: &str) -> Vec<(Kind, &str)> {
    let hints = hints(question).into_iter();
    hints
        .map(|hint| (hint.kind, &question[hint.span]))
        .collect()
}

#[test]
fn open_questions_about_what_was_get_no_hint() {
    for question in [
        "",
        "Tell me about the last time a bus failed you.",
        "What did you do next?",
        "How did you get home last night?",
        "Could you walk me through your last shift?",
        "Can you tell me more about that?",
        "Would you walk me through your last night shift?",
        "Would you please tell me how you left?",
        "Would you mind showing me the board?",
        "Will you show me the app?",
        "You said you leave early. Why?",
        "When the 04:52 did not come, what happened?",
        "What was going on before and after the shift?",
        "So, what did that cost you?",
        "What do you do if you miss it?",
        "Wie kommst du nach Hause?",
    ] {
        assert_eq!(told(question), [], "{question}");
    }
}

#[test]
fn a_closed_question_is_seen_by_its_beginning() {
    use Kind::Closed;
    for (question, words) in [
        ("Do you take the bus?", "Do you"),
        ("So, did it come?", "did it"),
        ("You were late. Was the board wrong?", "Was the"),
        ("HAVE you complained?", "HAVE you"),
        ("Isn’t", "Isn’t"),
    ] {
        assert_eq!(told(question), [(Closed, words)], "{question}");
    }
}

#[test]
fn leading_words_are_seen_wherever_they_stand() {
    use Kind::{Closed, Leading};
    assert_eq!(
        told("How much do you love the app?"),
        [(Leading, "How much do you love")]
    );
    assert_eq!(
        told("You check the board first, right?"),
        [(Leading, "right")]
    );
    assert_eq!(told("The wait is long, isn’t it?"), [(Leading, "isn’t it")]);
    assert_eq!(
        told("Don't you find the board confusing?"),
        [(Closed, "Don't you"), (Leading, "Don't you")]
    );
}

#[test]
fn two_questions_at_once_are_seen_by_what_joins_them() {
    use Kind::{Closed, DoubleBarrelled, Leading};
    assert_eq!(
        told("How do you plan a night, and why do you leave early?"),
        [(DoubleBarrelled, "and why")]
    );
    assert_eq!(
        told("Where do you wait? What do you do there?"),
        [(DoubleBarrelled, "What do you do there?")]
    );
    assert_eq!(
        told("Is the app fast and easy?"),
        [(Closed, "Is the"), (DoubleBarrelled, "and easy")]
    );
    assert_eq!(
        told("How easy and quick was it?"),
        [(Leading, "How easy"), (DoubleBarrelled, "and quick")]
    );
}

#[test]
fn what_would_be_is_told_from_what_was() {
    use Kind::{Closed, Hypothetical};
    assert_eq!(
        told("Would you pay for this?"),
        [(Closed, "Would you"), (Hypothetical, "Would you")]
    );
    assert_eq!(
        told("What would make it better?"),
        [(Hypothetical, "What would")]
    );
    assert_eq!(
        told("How would you feel if we warned you?"),
        [(Hypothetical, "would you")]
    );
    assert_eq!(
        told("Would you mind if it took longer?"),
        [(Closed, "Would you"), (Hypothetical, "Would you")]
    );
    assert_eq!(
        told("Would you tell me what would help?"),
        [(Hypothetical, "what would")]
    );
    assert_eq!(
        told("Imagine a board that is honest. What then?"),
        [(Hypothetical, "Imagine")]
    );
}

proptest! {
    #[test]
    fn every_span_is_a_part_of_the_question(question in "[A-Za-zé’'?.,! \n]{0,60}|.{0,40}") {
        let hints = hints(&question);
        for hint in &hints {
            prop_assert!(question.get(hint.span.clone()).is_some_and(|words| !words.is_empty()));
        }
        let mut kinds: Vec<Kind> = hints.iter().map(|hint| hint.kind).collect();
        kinds.sort_unstable();
        kinds.dedup();
        prop_assert_eq!(kinds.len(), hints.len());
    }
}
