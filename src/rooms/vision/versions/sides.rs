//! What is compared: a version, or the vision as it reads now.

use super::called;
use crate::rooms::words;
use plan::Id;
use plan::records::{Vision, VisionVersion, vision};

/// A side of a comparison: the version of this id, or the present.
pub type Side = Option<Id>;

/// What stood before, and what stands after.
pub type Pair = (Side, Side);

/// What stands on a side; `None` where that version is gone.
pub fn vision_of<'kept>(
    side: &Side,
    present: &'kept Vision,
    versions: &'kept [VisionVersion],
) -> Option<&'kept Vision> {
    match side {
        None => Some(present),
        Some(id) => find(id, versions).map(|version| &version.vision),
    }
}

/// The version of this id.
pub fn find<'all>(id: &Id, versions: &'all [VisionVersion]) -> Option<&'all VisionVersion> {
    versions.iter().find(|version| version.id == *id)
}

/// Every side there is, with its words: the present, which is called so, then the versions.
pub fn choices(present: &str, versions: &[VisionVersion]) -> Vec<(usize, String)> {
    let version = |version: &VisionVersion| {
        let reason = words::shortened(version.reason.trim(), 60);
        words::capital(&format!("{}: {reason}", called(version.date)))
    };
    let present = std::iter::once(present.to_owned());
    let sides = present.chain(versions.iter().map(version));
    sides.enumerate().collect()
}

/// Where a side stands among the [`choices`]; the present where its version is gone.
pub fn number(side: &Side, versions: &[VisionVersion]) -> usize {
    let at = side
        .as_ref()
        .and_then(|id| versions.iter().position(|version| version.id == *id));
    at.map_or(0, |at| at + 1)
}

/// The side that stands there among the [`choices`].
pub fn numbered(number: usize, versions: &[VisionVersion]) -> Side {
    let version = versions.get(number.checked_sub(1)?)?;
    Some(version.id.clone())
}

/// The sentences beside the bullseye, which are compared even where both sides have none.
const SENTENCES: [&str; 4] = [vision::STATEMENT, vision::WHY, vision::HOW, vision::WHAT];

/// The fields of the texts that are compared: the sentences, and what either side has besides.
pub fn compared(before: &Vision, after: &Vision) -> impl Iterator<Item = &'static str> {
    let fields = vision::TEXTS.iter().copied();
    fields.filter(|field| {
        let said = |vision: &Vision| !vision.text(field).is_empty();
        SENTENCES.contains(field) || said(before) || said(after)
    })
}

/// The first words of a vision: of the first text that has any.
pub fn first_words(vision: &Vision) -> String {
    let mut texts = vision::TEXTS.iter().map(|field| vision.text(field).trim());
    let first = texts.find(|text| !text.is_empty());
    words::shortened(first.unwrap_or_default(), 120)
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::records::vision_version::Prompt;

    fn version(id: u128, why: &str) -> VisionVersion {
        VisionVersion {
            id: Id::from_random(id),
            date: 0,
            reason: "Agreed".to_owned(),
            prompt: Prompt::Other,
            approved_by: String::new(),
            vision: Vision {
                why: why.to_owned(),
                ..Vision::default()
            },
        }
    }

    #[test]
    fn a_side_is_found_where_its_choice_stands() {
        let versions = [version(1, "One"), version(2, "Two")];
        let all = choices("The present", &versions);
        assert_eq!(all.len(), 3);
        assert_eq!(all[0].1, "The present");
        assert_eq!(all[1].1, "The version without a date: Agreed");
        for at in 0..3 {
            assert_eq!(number(&numbered(at, &versions), &versions), at);
        }
        assert_eq!(numbered(9, &versions), None);
        let gone = Some(Id::from_random(3));
        assert_eq!(number(&gone, &versions), 0);
        let present = Vision::default();
        let of = |side| vision_of(side, &present, &versions);
        assert_eq!(of(&gone), None);
        let two = numbered(2, &versions);
        assert_eq!(of(&two), Some(&versions[1].vision));
        assert_eq!(of(&None), Some(&present));
    }

    #[test]
    fn every_sentence_is_compared_and_what_else_there_is() {
        let named = Vision {
            product: "Lumen".to_owned(),
            ..Vision::default()
        };
        let fields = |before, after| compared(before, after).collect::<Vec<_>>();
        let nothing = Vision::default();
        assert_eq!(fields(&nothing, &nothing), SENTENCES);
        assert_eq!(fields(&nothing, &named).last(), Some(&vision::PRODUCT));
        assert_eq!(fields(&named, &nothing).len(), 5);
    }

    #[test]
    fn the_first_words_are_those_of_the_first_sentence_there_is() {
        assert_eq!(first_words(&version(1, " Why not? ").vision), "Why not?");
        assert_eq!(first_words(&Vision::default()), "");
    }
}
