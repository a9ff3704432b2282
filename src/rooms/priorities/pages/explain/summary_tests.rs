use super::*;

fn facts() -> Facts {
    Facts {
        chosen: 5,
        left: 28,
        served: 1,
        objectives: 3,
        people: vec!["Nadia".to_owned(), "Tomasz".to_owned()],
        grounded: 4,
        within: None,
    }
}

fn said(facts: &Facts) -> String {
    facts.sentences("RICE").join(" ")
}

#[test]
fn the_whole_is_said_in_four_sentences() {
    assert_eq!(
        said(&facts()),
        "These 5 come first, by RICE. They serve 1 of 3 objectives and are for Nadia and Tomasz. \
         4\u{a0}of\u{a0}5 rest on what somebody said. 28\u{a0}others were not chosen; reasons below."
    );
}

#[test]
fn one_alone_is_spoken_of_as_one() {
    let one = Facts {
        chosen: 1,
        left: 1,
        served: 1,
        objectives: 1,
        people: Vec::new(),
        grounded: 0,
        within: Some(("2026 Q4".to_owned(), Some(12.0), 11.5)),
    };
    assert_eq!(
        said(&one),
        "This one fits into 2026 Q4, by RICE: 11.5 of 12\u{a0}person-months. It serves the one objective there is. \
         It rests on nothing that anybody said. One other was not chosen; reasons below."
    );
}

#[test]
fn what_is_not_there_is_not_spoken_of() {
    let bare = Facts {
        objectives: 0,
        served: 0,
        people: Vec::new(),
        left: 0,
        grounded: 5,
        ..facts()
    };
    assert_eq!(
        said(&bare),
        "These 5 come first, by RICE. All 5 rest on what somebody said."
    );
    let none = Facts {
        served: 0,
        grounded: 1,
        ..facts()
    };
    assert!(said(&none).contains("They serve none of the 3 objectives and are for"));
    assert!(said(&none).contains("1\u{a0}of\u{a0}5 rests on what somebody said."));
}

#[test]
fn where_nothing_is_chosen_the_reason_is_said() {
    let none = |left, within| {
        let facts = Facts {
            chosen: 0,
            left,
            within,
            ..facts()
        };
        said(&facts)
    };
    let period = |capacity| Some(("Q4".to_owned(), capacity, 0.0));
    assert!(none(3, None).contains("has a score by RICE"));
    assert!(none(0, None).contains("all of it is done"));
    assert!(none(3, period(None)).contains("nobody has said what capacity Q4 has"));
    assert!(none(3, period(Some(1.0))).contains("fits into Q4"));
}
