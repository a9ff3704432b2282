//! Notes that are evidence: whether one is, and whether its evidence was worked on since.

use plan::records::{evidence, interview_note, why};
use plan::{Id, Workspace};

/// What of a piece of evidence its highlight wrote. That says nothing of who worked on it since.
const WRITTEN: &[&str] = &[
    evidence::WAY,
    evidence::QUOTE,
    evidence::NOTE,
    evidence::QUESTION,
    evidence::WHO,
    evidence::SOURCE,
    evidence::DATE,
];

/// Whether the evidence of a note says only what the note says: then it can be taken back.
pub(super) fn is_untouched(workspace: &Workspace, note: &Id) -> bool {
    let Ok(id) = interview_note::highlight_id(note) else {
        return false;
    };
    let (Some(piece), Some(note)) = (workspace.record(&id), workspace.record(note)) else {
        return false;
    };
    let values = piece.values();
    let mut values = values.iter();
    let only_written = values.all(|(field, value)| {
        WRITTEN.contains(&field.as_str()) || value.is_null() || value.as_str() == Some("")
    });
    only_written
        && piece.text(evidence::QUOTE) == note.text(interview_note::TEXT).trim()
        && workspace.links_of(&id).next().is_none()
        && workspace.belonging_to(&id, why::KIND).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::workspace::{Change, Edit, SeededOutside};

    #[test]
    fn evidence_that_was_worked_on_is_not_taken_back() {
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let note = Id::from_random(7);
        let add = interview_note::add(note.clone(), "talk", None, "Two minutes.", "a");
        workspace.apply(Change::new("Note", vec![add]));
        assert!(!is_untouched(&workspace, &note), "not highlighted yet");
        let highlight = interview_note::highlight(&workspace, &note).unwrap();
        workspace.apply(Change::new("Highlight", vec![highlight]));
        assert!(is_untouched(&workspace, &note));

        let id = interview_note::highlight_id(&note).unwrap();
        for (field, value) in [
            (evidence::MEANING, "The board is a hint"),
            (evidence::QUOTE, "Two minutes, twice."),
        ] {
            workspace.apply(Change::new("Edit", vec![Edit::set(&id, field, value)]));
            assert!(!is_untouched(&workspace, &note), "{field}");
            workspace.undo();
            assert!(is_untouched(&workspace, &note));
        }
    }
}
