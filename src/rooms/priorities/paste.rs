//! Lines from elsewhere: one initiative a line, from a list or from a spreadsheet's columns.

use crate::rooms::words;
use plan::methods::rice::{Input, Rice};

/// More lines than this are not taken at once.
const MOST_LINES: usize = 10_000;

/// The columns of a line after the name.
const COLUMNS: [Input; 4] = Input::ALL;

/// An initiative to add.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct NewInitiative {
    /// Its name.
    pub name: String,
    /// What was given of its inputs.
    pub rice: Rice,
}

/// What a paste holds.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Pasted {
    /// The initiatives, in order.
    pub initiatives: Vec<NewInitiative>,
    /// What was not taken, in words.
    pub left_out: Vec<String>,
}

/// Reads lines: a name, or a name and reach, impact, confidence and effort with tabs between.
#[must_use]
pub fn read(text: &str) -> Pasted {
    let mut pasted = Pasted::default();
    let lines = text.lines().enumerate();
    for (at, line) in lines.filter(|(_, line)| !line.trim().is_empty()) {
        if pasted.initiatives.len() == MOST_LINES {
            pasted
                .left_out
                .push(format!("all after line {at}, for there are too many"));
            break;
        }
        let mut cells = line.split('\t');
        let name = without_bullet(cells.next().unwrap_or_default());
        let cells: Vec<&str> = cells.collect();
        if pasted.initiatives.is_empty() && is_header(&cells) {
            continue;
        }
        let mut rice = Rice::default();
        for (input, cell) in COLUMNS.into_iter().zip(cells) {
            match parse(input, cell) {
                Ok(value) => set(&mut rice, input, value),
                Err(reason) => pasted.left_out.push(format!(
                    "“{}” for {} in line {} ({})",
                    words::shortened(cell.trim(), 24),
                    words::input(input).to_lowercase(),
                    at + 1,
                    reason.trim_end_matches('.').to_lowercase(),
                )),
            }
        }
        pasted.initiatives.push(NewInitiative { name, rice });
    }
    pasted
}

/// Reads what somebody typed for an input; impact can also be given by the name of its level.
///
/// # Errors
/// With the reason, in words.
pub fn parse(input: Input, text: &str) -> Result<Option<f64>, String> {
    input.parse(text).or_else(|error| {
        let level = (input == Input::Impact)
            .then(|| words::impact_from_words(text))
            .flatten();
        level.map(Some).ok_or_else(|| words::number_error(&error))
    })
}

fn set(rice: &mut Rice, input: Input, value: Option<f64>) {
    match input {
        Input::Reach => rice.reach = value,
        Input::Impact => rice.impact = value,
        Input::Confidence => rice.confidence = value,
        Input::Effort => rice.effort = value,
    }
}

/// The first line of a spreadsheet's columns names them.
fn is_header(cells: &[&str]) -> bool {
    cells.first().is_some_and(|cell| {
        let cell = cell.trim().to_lowercase();
        cell.starts_with("reach")
    })
}

/// A list from a document comes with its bullets.
fn without_bullet(name: &str) -> String {
    let name = name.trim();
    let bare = ["- ", "* ", "• ", "– ", "[ ] ", "☐ "]
        .into_iter()
        .fold(name, |name, bullet| {
            name.strip_prefix(bullet).unwrap_or(name)
        });
    bare.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(pasted: &Pasted) -> Vec<&str> {
        let names = pasted.initiatives.iter();
        names.map(|initiative| initiative.name.as_str()).collect()
    }

    #[test]
    fn a_line_is_an_initiative() {
        let pasted = read("Stop screens\r\n\n- Dark mode\n • Fare capping \n");
        assert_eq!(
            names(&pasted),
            ["Stop screens", "Dark mode", "Fare capping"]
        );
        assert!(pasted.left_out.is_empty());
    }

    #[test]
    fn columns_are_taken_when_they_parse() {
        let pasted =
            read("Name\tReach\tImpact\nStop screens\t2,600\t1\t50 %\t4\nDark mode\t\thigh");
        assert_eq!(names(&pasted), ["Stop screens", "Dark mode"]);
        assert_eq!(
            pasted.initiatives[0].rice,
            Rice {
                reach: Some(2_600.0),
                impact: Some(1.0),
                confidence: Some(50.0),
                effort: Some(4.0),
            }
        );
        assert_eq!(pasted.initiatives[1].rice.impact, Some(2.0));
        assert!(pasted.left_out.is_empty());
    }

    #[test]
    fn what_does_not_parse_is_reported_and_the_rest_is_taken() {
        let pasted = read("A\tmany\t4\nB\t1\t1\t120\t0");
        assert_eq!(names(&pasted), ["A", "B"]);
        assert_eq!(pasted.initiatives[1].rice.reach, Some(1.0));
        assert_eq!(
            pasted.left_out,
            [
                "“many” for reach in line 1 (“many” is not a number)",
                "“4” for impact in line 1 (one of 3, 2, 1, 0.5, 0.25)",
                "“120” for confidence in line 2 (at most 100)",
                "“0” for effort in line 2 (more than 0)",
            ]
        );
    }

    #[test]
    fn any_text_is_survived() {
        for text in [
            "",
            "\n\n\t\t\n",
            "\u{0}\u{202e}",
            "\t1\t2",
            &"x".repeat(100_000),
        ] {
            let _ = read(text);
        }
        assert_eq!(read(&"a\n".repeat(20_000)).initiatives.len(), MOST_LINES);
    }
}
