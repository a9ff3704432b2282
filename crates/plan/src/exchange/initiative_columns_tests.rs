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
        told(
            "Issue key,Summary,Status,Assignee,Labels,Labels,Priority\nA-1,Late,To Do,Mei,a,b,High"
        ),
        ["", "name", "status", "owner", "tags", "tags", ""]
    );
    assert_eq!(
        told(
            "Feature,Reach,Impact,Confidence,Effort (person-months),RICE Score\nA,200-400,2,80%,3,5"
        ),
        ["name", "reach", "impact", "confidence", "effort", ""]
    );
    // Lists of a board that say how work stands are that; others gather.
    assert_eq!(told("Name,List\nA,Doing"), ["name", "status"]);
    assert_eq!(told("Name,List\nA,Marketing"), ["name", "tags"]);
    assert_eq!(told("Title,Priority\nA,Must have"), ["name", "moscow"]);
    assert_eq!(told("Title,Effort\nA,large"), ["name", ""]);
}

#[test]
fn every_target_is_found_under_its_own_word() {
    for target in Target::ALL {
        let cell = match target {
            Target::Status => "done",
            Target::Bucket => "innovation",
            Target::Moscow => "must",
            _ => "1",
        };
        assert_eq!(told(&format!("{}\n{cell}", target.word())), [target.word()]);
    }
}

#[test]
fn points_on_a_scale_are_no_percent() {
    assert_eq!(told("Name,Confidence\nA,4\nB,10"), ["name", ""]);
    assert_eq!(told("Name,Confidence\nA,4\nB,80"), ["name", "confidence"]);
    assert_eq!(
        told("Name,Confidence\nA,4 %\nB,5 %"),
        ["name", "confidence"]
    );
    assert_eq!(told("Name,Confidence\nA,1\nB,0.5"), ["name", "confidence"]);
}

#[test]
fn effort_in_another_unit_and_impact_on_another_scale_are_left_out() {
    for unit in ["(days)", "(points)", "[SP]", "(hours per week)"] {
        assert_eq!(
            told(&format!("Name,Effort {unit}\nA,5")),
            ["name", ""],
            "{unit}"
        );
    }
    for unit in ["", "(person-months)", "[PM]", "(months)"] {
        assert_eq!(
            told(&format!("Name,Effort {unit}\nA,5")),
            ["name", "effort"],
            "{unit}"
        );
    }
    assert_eq!(told("Name,Impact\nA,1\nB,2\nC,5"), ["name", ""]);
    assert_eq!(told("Name,Impact\nA,1\nB,high\nC,0.5"), ["name", "impact"]);
}

#[test]
fn what_a_column_is_called_is_known_whatever_it_holds() {
    assert_eq!(guess::called(" IMPACT "), Some(Target::Impact));
    assert_eq!(guess::called("Bucket"), Some(Target::Bucket));
    for other in ["Type", "Impact of failure", ""] {
        assert_eq!(guess::called::<Target>(other), None, "{other}");
    }
}

#[test]
fn confidence_up_to_1_is_a_share() {
    let shares = |cells: &str| {
        let text = format!("Name,Confidence\n{cells}");
        Mapping::guess(&read_text(&text).unwrap()).shares
    };
    assert!(shares("A,0.8\nB,1\nC,0"));
    assert!(!shares("A,0.8\nB,50"));
    assert!(!shares("A,1\nB,0"));
    assert!(!shares("A,0.8 %"));
    let table = read_text("Name,Confidence,Sure\nA,0.8,50").unwrap();
    let mapping = Mapping::guess(&table).with(&table, 2, Some(Target::Confidence));
    assert!(!mapping.shares);
}
