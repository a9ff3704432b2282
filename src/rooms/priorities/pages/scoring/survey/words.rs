//! What is said of a survey that is taken in.

use super::reading::Said;
use crate::rooms::words::{counted, listed, number, shortened};
use crate::rooms::{import_table, priority_words};
use plan::Id;
use plan::exchange::kano_rows::{Refusal, Was};
use plan::exchange::kano_sheet::{ColumnWhy, Sheet};
use plan::exchange::kano_words::Side;
use plan::records::kano_answer::Answer;
use std::collections::BTreeSet;

/// How a sheet may be laid out.
pub(super) const LAID_OUT: &str = "One row for each respondent: who answered, then two columns for each initiative, as “Night buses, with it” and “Night buses, without it”. Or one row for each answer, with the columns Respondent, Initiative, With it, Without it.";

/// How the answers may be written.
pub(super) fn answers() -> String {
    let numbered = Answer::ALL.iter().enumerate();
    let numbered: Vec<String> = numbered
        .map(|(at, it)| format!("{} for “{}”", at + 1, priority_words::kano_answer(*it)))
        .collect();
    format!(
        "The answers in words, or as numbers: {}.",
        numbered.join(", ")
    )
}

/// Said where another tab has kept the same answers meanwhile.
pub(super) const NOTHING_NEW: &str = "Nothing is added: the answers are there already.";

/// Said where the answers could not be kept.
pub(super) const NOT_KEPT: &str =
    "Nothing is added: the plan cannot be changed now. What you pasted is still here.";

/// So many columns that are left out are named.
const MOST_NAMED: usize = 6;

/// What the sheet comes to, in sentences.
pub(super) fn told(said: &Said) -> String {
    let sheet = &said.sheet;
    if !sheet.has_answers() {
        return "No answer goes in yet: no two columns name an initiative of this plan. Name them as “Night buses, with it” and “Night buses, without it”.".to_owned();
    }
    if sheet.who.is_none() {
        return "No answer goes in yet: no column says who answered. Name one Respondent, with a name or a number in each row.".to_owned();
    }
    let news = said.news();
    let all = said.taken.answers.len();
    let mut sentences = Vec::new();
    if news > 0 {
        let taken = || said.taken.news();
        let about: BTreeSet<&Id> = taken().map(|it| &it.initiative).collect();
        let goes = match news {
            1 => "1 answer goes in".to_owned(),
            many => format!("{} answers go in", number(many as f64)),
        };
        let about = counted(about.len(), "initiative", "initiatives");
        sentences.push(format!("{goes}, about {about}."));
        let others = taken().filter(|it| it.was != Was::New).count();
        match others {
            0 => {}
            1 => sentences.push("1 of them takes the place of an earlier one.".to_owned()),
            many => sentences.push(format!(
                "{} of them take the place of earlier ones.",
                number(many as f64)
            )),
        }
    } else {
        sentences.push("No answer goes in.".to_owned());
    }
    match all - news {
        0 => {}
        1 => sentences.push("1 is there already.".to_owned()),
        many => sentences.push(format!("{} are there already.", number(many as f64))),
    }
    match said.taken.refused.len() {
        0 => {}
        1 => sentences.push("1 does not fit.".to_owned()),
        many => sentences.push(format!("{} do not fit.", number(many as f64))),
    }
    sentences.join(" ")
}

/// From which column the respondents are taken: of several, another may have been meant. `None` while none is.
pub(super) fn who(sheet: &Sheet) -> Option<String> {
    let at = sheet.who.filter(|_| sheet.has_answers())?;
    Some(match sheet.who_called.trim() {
        "" => format!("Who answered stands in column {}.", number((at + 1) as f64)),
        name => format!(
            "Who answered stands in the column “{}”.",
            shortened(name, 40)
        ),
    })
}

/// What an answer takes the place of.
pub(super) fn was(was: Was) -> Option<String> {
    match was {
        Was::New | Was::Same => None,
        Was::Otherwise(with, without) => Some(format!(
            "was: {} / {}",
            priority_words::kano_answer(with),
            priority_words::kano_answer(without)
        )),
    }
}

fn side(side: Side) -> &'static str {
    match side {
        Side::With => "with it",
        Side::Without => "without it",
    }
}

/// Why something does not go in; of one of several initiatives in its row with the name of that.
pub(super) fn refusal(why: &Refusal, initiative: Option<&str>) -> String {
    let of = match initiative {
        Some(name) => format!("{}, ", shortened(name, 60)),
        None => String::new(),
    };
    match why {
        Refusal::Misfit(why) => import_table::misfit(*why),
        Refusal::Nobody => "it does not say who answered.".to_owned(),
        Refusal::NoInitiative(name) if name.is_empty() => "it names no initiative.".to_owned(),
        Refusal::NoInitiative(name) => {
            format!("no initiative is called “{}”.", shortened(name, 60))
        }
        Refusal::Several(name) => format!(
            "several initiatives are called “{}”. Give each a name of its own.",
            shortened(name, 60)
        ),
        Refusal::NoAnswer(which, text) => format!(
            "{of}{}: “{}” is none of the five answers.",
            side(*which),
            shortened(text, 40)
        ),
        Refusal::Half(which) => format!("{of}{}: the answer is missing.", side(*which)),
        Refusal::Again(line) => {
            let of = initiative.map(|name| format!(" about {}", shortened(name, 60)));
            format!(
                "whoever answered here{} answers again in line {}, and that counts.",
                of.unwrap_or_default(),
                number(*line as f64)
            )
        }
        Refusal::TooLong => "the name of who answered is too long.".to_owned(),
    }
}

/// The columns that are left out, and why; none where none are.
pub(super) fn left_out(sheet: &Sheet) -> Option<String> {
    let said = [
        (ColumnWhy::NoInitiative, "no initiative is called so"),
        (ColumnWhy::Several, "several initiatives are called so"),
        (ColumnWhy::Alone, "the other answer has no column"),
        (ColumnWhy::TooMany, "both answers have a column already"),
    ];
    let of = |(why, words): (ColumnWhy, &str)| {
        let columns = sheet.left_out.iter().filter(|it| it.why == why);
        let mut names: Vec<String> = columns
            .map(|it| format!("“{}”", shortened(&it.name, 40)))
            .collect();
        let more = names.len().saturating_sub(MOST_NAMED);
        names.truncate(MOST_NAMED);
        if more > 0 {
            names.push(format!("{} more", number(more as f64)));
        }
        (!names.is_empty()).then(|| format!("{} ({words})", listed(&names)))
    };
    let parts: Vec<String> = said.into_iter().filter_map(of).collect();
    (!parts.is_empty()).then(|| format!("Columns that are left out: {}.", parts.join("; ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::exchange::kano_rows::{NewAnswer, Refused, Taken};
    use plan::exchange::kano_sheet::{LeftColumn, Shape};

    fn sheet(left_out: Vec<LeftColumn>) -> Sheet {
        Sheet {
            who: Some(0),
            who_called: "Name".to_owned(),
            shape: Shape::Long {
                which: 1,
                with: 2,
                without: 3,
            },
            starts_at_once: false,
            has_second_header: false,
            left_out,
        }
    }

    fn answer(initiative: u128, was: Was) -> NewAnswer {
        NewAnswer {
            line: 2,
            initiative: Id::from_random(initiative),
            respondent: "Ines".to_owned(),
            functional: Answer::Like,
            dysfunctional: Answer::Dislike,
            was,
        }
    }

    #[test]
    fn what_goes_in_is_told_apart_from_what_is_there() {
        let otherwise = Was::Otherwise(Answer::Neutral, Answer::LiveWith);
        let answers = vec![
            answer(1, Was::New),
            answer(2, otherwise),
            answer(3, Was::Same),
        ];
        let refused = vec![Refused {
            line: 3,
            initiative: None,
            why: Refusal::Nobody,
        }];
        let mut said = Said {
            sheet: sheet(Vec::new()),
            taken: Taken { answers, refused },
        };
        assert_eq!(
            told(&said),
            "2 answers go in, about 2 initiatives. 1 of them takes the place of an earlier one. 1 is there already. 1 does not fit."
        );
        assert_eq!(
            was(otherwise).as_deref(),
            Some("was: I am neutral / I can live with it")
        );
        said.taken = Taken::default();
        assert_eq!(told(&said), "No answer goes in.");
        said.sheet.who = None;
        assert!(told(&said).contains("no column says who answered"));
    }

    #[test]
    fn the_column_of_the_respondents_is_told() {
        let named = sheet(Vec::new());
        let told = |sheet: &Sheet| who(sheet).unwrap_or_default();
        assert_eq!(told(&named), "Who answered stands in the column “Name”.");
        let bare = Sheet {
            who_called: String::new(),
            ..named.clone()
        };
        assert_eq!(told(&bare), "Who answered stands in column 1.");
        let none = Sheet { who: None, ..named };
        assert_eq!(who(&none), None);
    }

    #[test]
    fn what_does_not_fit_names_its_initiative_and_question() {
        let none = Refusal::NoAnswer(Side::With, "maybe".to_owned());
        assert_eq!(
            refusal(&none, Some("Night buses")),
            "Night buses, with it: “maybe” is none of the five answers."
        );
        assert_eq!(
            refusal(&Refusal::Half(Side::Without), None),
            "without it: the answer is missing."
        );
        assert_eq!(
            refusal(&Refusal::Again(1_204), Some("Night buses")),
            "whoever answered here about Night buses answers again in line 1,204, and that counts."
        );
    }

    #[test]
    fn columns_that_are_left_out_are_named_by_their_reason() {
        let left = |name: &str, why| LeftColumn {
            name: name.to_owned(),
            why,
        };
        let sheet = sheet(vec![
            left("Comment", ColumnWhy::NoInitiative),
            left("Solar roofs", ColumnWhy::Alone),
        ]);
        assert_eq!(
            left_out(&sheet).as_deref(),
            Some(
                "Columns that are left out: “Comment” (no initiative is called so); “Solar roofs” (the other answer has no column)."
            )
        );
    }
}
