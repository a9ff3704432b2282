//! What becomes of what is typed or pasted into the table.

use super::columns::{COLUMNS, Field, PRIORITIES};
use super::state::{Scores, Shared};
use super::{inputs, survey};
use crate::rooms::priorities::{pasting, ranges};
use crate::rooms::priority_words::{self, Standing};
use crate::rooms::words;
use crate::ui::clipboard_text;
use crate::ui::table::{Line, Refused, lines, visible_columns};
use leptos::prelude::*;
use plan::methods::formula::InputKey;
use plan::methods::moscow::Priority;
use plan::methods::numeric_input::NumericInput;
use plan::methods::range_edits;
use plan::methods::range_text::Range;
use plan::methods::scoring::Model;
use plan::records::initiative;
use plan::workspace::{Change, Edit};
use plan::{Id, Workspace};
use serde_json::{Value, json};

/// Of more that was not kept it is said only how much.
const MOST_SAID: usize = 3;

/// Keeps what was typed into a cell.
///
/// # Errors
/// With the reason, in words, when it cannot be kept.
pub fn keep(shared: Shared, id: &Id, field: Field, text: &str) -> Result<(), String> {
    let Some(edits) = edits(shared, id, field, text)? else {
        return Ok(());
    };
    let label = label(shared, field);
    let before = standing(shared, id);
    if shared.app.session.apply(Change::new(label, edits)) {
        say_standing(shared, id, before);
    }
    Ok(())
}

/// The edits that give a cell what was typed, none where it holds that; `None` for a cell that is not typed.
fn edits(shared: Shared, id: &Id, field: Field, text: &str) -> Result<Option<Vec<Edit>>, String> {
    let edit = match field {
        Field::Name => Edit::set(id, initiative::NAME, text.trim()),
        Field::Moscow => {
            let priority = priority(text)?.map_or(Value::Null, |it| json!(it.word()));
            Edit::set(id, initiative::MOSCOW, priority)
        }
        field => {
            let key = untrack(|| shared.key(field));
            let number = key.and_then(|key| Some((NumericInput::of(&key)?, key)));
            let Some((input, key)) = number else {
                return Ok(None);
            };
            let edits = given(shared, id, &key, ranges::read(input, text)?)?;
            return Ok(Some(edits));
        }
    };
    Ok(Some(vec![edit]))
}

/// The edits that give an initiative a number or a range.
///
/// # Errors
/// When it cannot be kept, in words.
pub fn given(
    shared: Shared,
    id: &Id,
    key: &InputKey,
    range: Range,
) -> Result<Vec<Edit>, &'static str> {
    let edits = |workspace: &Workspace| range_edits::edits(workspace, id, key, range);
    ranges::given(shared.app.session, edits)
}

/// The priority that a letter, a word or a name stands for; nothing typed is none.
///
/// # Errors
/// When it stands for none.
pub fn priority(text: &str) -> Result<Option<Priority>, String> {
    let typed = text.trim().to_lowercase().replace('\'', "’");
    if typed.is_empty() {
        return Ok(None);
    }
    let mut known = Priority::ALL.iter().zip(PRIORITIES);
    let found = known.find(|(priority, (letter, name))| {
        let name = name.to_lowercase();
        typed == letter.to_lowercase()
            || typed == priority.word()
            || typed == name
            || name.split(' ').next() == Some(typed.as_str())
    });
    found
        .map(|(priority, _)| Some(*priority))
        .ok_or_else(|| "One of M, S, C, W: must, should, could, won’t have.".to_owned())
}

fn label(shared: Shared, field: Field) -> String {
    match field {
        Field::Name => "Rename initiative".to_owned(),
        Field::Moscow => "Change priority".to_owned(),
        Field::Criterion(_) => "Rate initiative".to_owned(),
        _ => {
            let title = COLUMNS.get(field.column()).map_or("value", |it| it.title);
            let model = priority_words::model(shared.model.get_untracked());
            format!("Change {} ({model})", title.to_lowercase())
        }
    }
}

/// Where an initiative stands by the model.
fn standing(shared: Shared, id: &Id) -> Standing {
    shared.lines.with_untracked(|lines| {
        let line = lines.get(id);
        (
            line.and_then(|line| line.score),
            line.and_then(|line| line.rank),
        )
    })
}

/// Says where an initiative stands now, if that is different from before.
fn say_standing(shared: Shared, id: &Id, before: Standing) {
    let after = standing(shared, id);
    if after == before {
        return;
    }
    let name = untrack(|| shared.name(id));
    let settled = shared
        .lines
        .with_untracked(|lines| lines.get(id).and_then(|line| line.settled));
    let score = |score: f64| match shared.model.get_untracked() {
        // The place of a priority in their order says nothing to anybody.
        Model::Moscow => inputs::value(&InputKey::Field(initiative::MOSCOW), score),
        model => super::cells::score(model, score),
    };
    let said = priority_words::standing(&name, settled, before, after, score);
    shared.app.announce(said);
}

/// Gives all of these what one initiative has in a column, as one change.
pub fn fill(shared: Shared, text: &str, field: Field, to: &[Id]) {
    let filled = to.iter().filter_map(|id| {
        let edits = edits(shared, id, field, text).ok().flatten();
        edits.filter(|edits| !edits.is_empty())
    });
    let filled: Vec<Vec<Edit>> = filled.collect();
    let cells = words::counted(filled.len(), "cell", "cells");
    let title = COLUMNS.get(field.column()).map_or("value", |it| it.title);
    let label = format!("Fill down {}", title.to_lowercase());
    let edits = filled.into_iter().flatten().collect();
    if shared.app.session.apply(Change::new(label, edits)) {
        shared.app.announce(format!("Filled {cells}"));
    }
}

/// What is pasted while a cell has the focus goes there.
pub fn listen(scores: Scores) {
    let app = scores.shared.app;
    let listener = window_event_listener(leptos::ev::paste, move |event| {
        let elsewhere = event.default_prevented()
            || pasting::in_text_field()
            || !pasting::in_table()
            || app.overlay.with_untracked(Option::is_some);
        if elsewhere || untrack(|| app.session.is_read_only()) {
            return;
        }
        let text = clipboard_text(&event);
        // A whole survey goes where it is looked through first.
        if scores.model == Model::Kano
            && app
                .session
                .untracked(|workspace| survey::is_one(workspace, &text))
        {
            event.prevent_default();
            scores.shared.survey.set(Some(text));
            return;
        }
        let Some((Line::Row(id), column)) = scores.table.focused() else {
            return;
        };
        if !text.trim().is_empty() {
            event.prevent_default();
            paste(scores, &id, column, &text);
        }
    });
    on_cleanup(move || listener.remove());
}

/// Takes cells that were pasted: they go right and down from the cell, as one change. What cannot be
/// taken stays in its cell, with the reason.
pub fn paste(scores: Scores, id: &Id, column: usize, text: &str) {
    let shared = scores.shared;
    let columns = visible_columns(COLUMNS, scores.table);
    let from = columns.iter().position(|at| *at == column).unwrap_or(0);
    let columns = columns.get(from..).unwrap_or_default();
    let rows = scores.rows.get_untracked();
    let from = rows.iter().position(|row| row == id).unwrap_or(0);
    let rows = rows.get(from..).unwrap_or_default();
    let mut pasted = lines(text);
    let (mut all, mut refused, mut accepted) = (Vec::new(), Vec::new(), Vec::new());
    let mut untyped = false;
    for (row, line) in rows.iter().zip(pasted.by_ref()) {
        for (column, text) in columns.iter().zip(line) {
            match edits(shared, row, Field::at(*column), &text) {
                Ok(Some(edits)) => {
                    accepted.push((row.clone(), *column));
                    all.extend(edits);
                }
                Ok(None) => untyped = true,
                Err(reason) => refused.push(Refused {
                    key: row.clone(),
                    column: *column,
                    text: text.into_owned(),
                    reason,
                }),
            }
        }
    }
    let taken = accepted.len();
    if taken > 0 {
        let values = words::counted(taken, "value", "values");
        shared
            .app
            .session
            .apply(Change::new(format!("Paste {values}"), all));
    }
    let mut said = match taken {
        0 => "Nothing was pasted".to_owned(),
        taken => format!("Pasted {}", words::counted(taken, "value", "values")),
    };
    for refused in refused.iter().take(MOST_SAID) {
        let text = words::shortened(&refused.text, 24);
        said.push_str(&format!(". “{text}” was not taken: {}", refused.reason));
    }
    let more = refused.len().saturating_sub(MOST_SAID);
    if more > 0 {
        let values = words::counted(more, "more value was", "more values were");
        said.push_str(&format!(" {values} not taken."));
    }
    let left_over = pasted.count();
    if left_over > 0 {
        let lines = words::counted(left_over, "line had", "lines had");
        said.push_str(&format!(". {lines} no initiative to go to"));
    } else if taken == 0 && refused.is_empty() && untyped {
        said.push_str(". This column is not typed");
    }
    shared.app.toasts.say(said);
    scores.table.refuse(refused, &accepted);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_priority_is_a_letter_a_word_or_its_name() {
        for text in ["m", "M", " must ", "Must have"] {
            assert_eq!(priority(text), Ok(Some(Priority::Must)), "{text}");
        }
        for text in ["w", "wont", "won't", "Won’t have this time"] {
            assert_eq!(priority(text), Ok(Some(Priority::Wont)), "{text}");
        }
        assert_eq!(priority(" "), Ok(None));
        assert!(priority("mist").is_err());
    }
}
