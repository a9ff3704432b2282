use super::*;
use crate::day::Day;
use crate::methods::contributions::{self, Attention};
use crate::methods::golden_circle::Ring;
use crate::methods::impact_effort::Quadrant;
use crate::methods::kano::{self, Category};
use crate::methods::okr::Grade;
use crate::methods::okr_progress::{self, ObjectiveStanding};
use crate::methods::ranking::ranking;
use crate::methods::scoring::Model;
use crate::methods::trace::{Gap, gaps};
use crate::methods::wsjf;
use crate::records::persona::PersonaKind;
use crate::records::standing::{self, Standing};
use crate::records::{Initiative, Note, Persona, Vision, known_fields};
use crate::records::{alternative, factor, mark, tag};
use crate::workspace::{Record, SeededOutside};
use std::collections::{BTreeMap, BTreeSet};

/// The most room that a note takes on a 1440 × 900 screen, where the bullseye's radius is about 376
/// pixels and a note 133 wide; three lines of text make it 87 high. In radii.
const WIDTH: f64 = 0.354;
const HEIGHT_OF_LINES: [f64; 3] = [0.14, 0.186, 0.23];
/// A ring's name stands on its edge, this far to either side of the middle.
const NAME_HALF_WIDTH: f64 = 0.25;
const NAME_HALF_HEIGHT: f64 = 0.03;

fn example(seed: u64) -> Workspace {
    let mut workspace = Workspace::new(SeededOutside::new(seed, 1_700_000_000_000));
    let change = change(&mut workspace, "Open the example");
    workspace.apply(change);
    workspace
}

fn all<T: for<'a> From<&'a Record>>(workspace: &Workspace, kind: &str) -> Vec<T> {
    workspace.ordered(kind).into_iter().map(T::from).collect()
}

/// The lines a text takes where about 21 characters fit.
fn lines(text: &str) -> usize {
    let mut lines = 1;
    let mut filled = 0;
    for word in text.split(' ') {
        let length = word.chars().count();
        if filled > 0 && filled + 1 + length > 21 {
            lines += 1;
            filled = length;
        } else {
            filled += length + usize::from(filled > 0);
        }
    }
    lines
}

fn height(note: &Note) -> f64 {
    HEIGHT_OF_LINES[lines(&note.text) - 1]
}

#[test]
fn there_is_enough_of_everything() {
    let workspace = example(1);
    assert_eq!(workspace.count(plan::KIND), 1);
    let vision = Vision::from(workspace.record(&vision::id()).unwrap());
    for text in [vision.statement, vision.why, vision.how, vision.what] {
        assert!(!text.is_empty());
    }
    let notes: Vec<Note> = all(&workspace, note::KIND);
    assert!(notes.len() >= 32, "{}", notes.len());
    let authors: BTreeSet<_> = notes.iter().map(|note| &note.author).collect();
    let colours: BTreeSet<_> = notes.iter().map(|note| note.colour.word()).collect();
    assert!(authors.len() >= 6 && colours.len() == 6);
    assert!(workspace.count(persona::KIND) >= 6);
    assert!(workspace.count(initiative::KIND) >= 27);
}

#[test]
fn the_vision_has_changed_since_the_newest_of_its_versions() {
    let workspace = example(1);
    let versions = vision_version::newest_first(&workspace);
    assert_eq!(versions.len(), VERSIONS.len());
    assert!(versions.iter().is_sorted_by(|a, b| a.date > b.date));
    let present = vision_version::present(&workspace);
    let standing = vision_version::Standing::of(&present, &versions);
    assert_eq!(
        standing,
        vision_version::Standing::ChangedSince(versions[0].date)
    );
}

#[test]
fn a_colour_is_one_author() {
    let mut authors = BTreeMap::new();
    for note in all::<Note>(&example(1), note::KIND) {
        let author = authors.entry(note.colour).or_insert(note.author.clone());
        assert_eq!(*author, note.author);
    }
}

#[test]
fn every_field_is_known_and_of_its_type() {
    let workspace = example(1);
    for record in workspace.all() {
        let known: BTreeMap<_, _> = known_fields(record.kind())
            .unwrap()
            .iter()
            .copied()
            .collect();
        for (name, field) in record.fields() {
            let value = &field.shown().value;
            let is_tag = mark::word(tag::TAG, name).is_some() && value.is_string();
            let accepted = is_tag || known.get(name).is_some_and(|known| known.accepts(value));
            assert!(accepted, "{} {name} {value}", record.id());
            assert_ne!(value.as_str(), Some(""), "{} {name}", record.id());
        }
    }
}

#[test]
fn every_note_lies_in_the_ring_it_was_written_for() {
    let rings: Vec<Ring> = (0..NOTES.len())
        .map(|number| {
            let id = id(note::KIND, format_args!("{:02}", number + 1));
            Note::from(example(1).record(&id).unwrap()).ring()
        })
        .collect();
    assert!(rings.is_sorted(), "{rings:?}");
    let count = |ring| rings.iter().filter(|at| **at == ring).count();
    assert_eq!(Ring::ALL.map(count), [7, 12, 14]);
    for &(_, x, y, text) in NOTES {
        assert!(Place { x, y }.radius() <= 1.0, "{text}");
    }
}

#[test]
fn everybody_has_three_votes_for_notes_that_are_there() {
    let workspace = example(1);
    let mut given: BTreeMap<&str, usize> = BTreeMap::new();
    for id in workspace.of_kind(vote::KIND) {
        let vote = workspace.record(id).unwrap();
        assert!(workspace.record(vote.text(vote::NOTE)).is_some(), "{id}");
        *given.entry(vote.text(vote::AUTHOR)).or_default() += 1;
    }
    assert_eq!(given.len(), 6);
    assert!(given.values().all(|votes| *votes == 3), "{given:?}");
    // One has more than dots can show.
    assert_eq!(workspace.votes_for("example-note-13").count(), 6);
}

#[test]
fn groups_and_sentences_are_of_notes_that_are_there() {
    let workspace = example(1);
    let parts = group::parts(&workspace);
    assert_eq!(parts.len(), GROUPS.len());
    for (part, (_, notes)) in parts.iter().zip(GROUPS) {
        assert_eq!(part.notes.len(), notes.len(), "all of them in one ring");
    }
    for (ring, notes) in SOURCES {
        let from = vision::comes_from(*ring).word();
        let sources = workspace.linked_from(&vision::id(), from);
        assert_eq!(sources.len(), notes.len());
        assert!(sources.iter().all(|it| Note::from(*it).ring() == *ring));
    }
}

#[test]
fn no_two_notes_overlap() {
    let notes: Vec<Note> = all(&example(1), note::KIND);
    for (index, one) in notes.iter().enumerate() {
        for other in &notes[index + 1..] {
            let beside = (one.at.x - other.at.x).abs() >= WIDTH;
            let above = (one.at.y - other.at.y).abs() >= (height(one) + height(other)) / 2.0;
            assert!(beside || above, "{} | {}", one.text, other.text);
        }
    }
}

#[test]
fn the_rings_names_stay_free() {
    for note in all::<Note>(&example(1), note::KIND) {
        for ring in Ring::ALL {
            let beside = note.at.x.abs() >= WIDTH / 2.0 + NAME_HALF_WIDTH;
            let from_name = (note.at.y + ring.outer_radius()).abs();
            let apart = from_name >= height(&note) / 2.0 + NAME_HALF_HEIGHT;
            assert!(beside || apart, "{} on {ring:?}", note.text);
        }
    }
}

#[test]
fn every_persona_has_goals_needs_and_pains_of_its_own() {
    let workspace = example(1);
    for id in workspace.of_kind(persona::KIND) {
        let has = workspace.linked_from(id, Relation::Has.word());
        let count = |kind: Trait| has.iter().filter(|it| it.kind() == kind.kind()).count();
        assert!((2..=3).contains(&count(Trait::Goal)), "{id}");
        assert!((2..=3).contains(&count(Trait::Need)), "{id}");
        assert!((2..=4).contains(&count(Trait::Pain)), "{id}");
        for it in has {
            let owners = workspace.linked_to(it.id(), Relation::Has.word());
            assert_eq!(owners.len(), 1, "{}", it.id());
        }
    }
    let personas: Vec<Persona> = all(&workspace, persona::KIND);
    let kinds: Vec<_> = personas.iter().map(|persona| persona.kind).collect();
    use PersonaKind::{Customer, Negative, Primary, Secondary, Served};
    let wanted = [Primary, Primary, Secondary, Customer, Served, Negative];
    assert_eq!(kinds, wanted);
    let colours: BTreeSet<_> = personas.iter().map(|persona| persona.colour).collect();
    assert_eq!(colours.len(), personas.len());
}

#[test]
fn both_ends_of_every_link_are_there() {
    let workspace = example(1);
    for id in workspace.of_kind(link::KIND) {
        let link = workspace.record(id).unwrap();
        for end in [link::FROM, link::TO] {
            let end = link.text(end);
            let is_part = vision::part_of_id(end).is_some();
            assert!(is_part || workspace.record(end).is_some(), "{id}");
        }
    }
    for id in workspace.of_kind(initiative::KIND) {
        let people = workspace.linked_from(id, Relation::For.word()).len();
        assert!((1..=3).contains(&people), "{id}");
    }
    let traits: usize = PEOPLE
        .iter()
        .flat_map(|person| person.traits.map(<[_]>::len))
        .sum();
    let people: usize = IDEAS.iter().map(|idea| idea.people.len()).sum();
    let linked = |relation: Relation| {
        let links = workspace.of_kind(link::KIND);
        let links = links.filter_map(|id| workspace.record(id));
        links
            .filter(|link| link.text(link::RELATION) == relation.word())
            .count()
    };
    assert_eq!(linked(Relation::Has), traits + interview::HABITS.len());
    assert_eq!(linked(Relation::For), people);
    let sources: usize = SOURCES.iter().map(|(_, notes)| notes.len()).sum();
    let from = Ring::ALL.map(|ring| linked(vision::comes_from(ring)));
    assert_eq!(from.iter().sum::<usize>(), sources);
}

#[test]
fn every_cell_of_the_differentiation_is_judged_and_its_ends_are_there() {
    let workspace = example(1);
    let cells = (workspace.count(alternative::KIND) + 1) * workspace.count(factor::KIND);
    assert_eq!(workspace.count(standing::KIND), cells);
    for id in workspace.of_kind(standing::KIND) {
        let record = workspace.record(id).unwrap();
        let whose = record.text(standing::ALTERNATIVE);
        assert!(
            whose == alternative::US || workspace.record(whose).is_some(),
            "{id}"
        );
        assert!(
            workspace.record(record.text(standing::FACTOR)).is_some(),
            "{id}"
        );
        assert!(Standing::from(record).level.is_some(), "{id}");
    }
    // What matters says what the need or pain says that it comes from.
    for id in workspace.of_kind(factor::KIND) {
        let from = workspace.linked_from(id, Relation::MattersTo.word());
        let words = workspace.record(id).unwrap().text(factor::TEXT);
        assert_eq!(from[0].text(persona_trait::TEXT), words);
    }
}

#[test]
fn something_is_planned_for_every_target() {
    let gaps = gaps(&example(1));
    assert!(gaps.iter().all(|(_, gap)| *gap != Gap::NothingPlanned));
    assert!(gaps.iter().any(|(_, gap)| *gap == Gap::ForNoTarget));
}

#[test]
fn every_number_is_one_that_rice_can_have() {
    let mut moonshots = 0;
    let mut unscored = 0;
    for (idea, initiative) in IDEAS
        .iter()
        .zip(all::<Initiative>(&example(1), "initiative"))
    {
        assert_eq!(idea.name, initiative.name);
        for (input, &value) in Input::ALL.into_iter().zip(idea.rice) {
            assert_eq!(input.check(value), Ok(value), "{}", idea.name);
            assert_eq!(initiative.rice.get(input), Some(value), "{}", idea.name);
        }
        moonshots += usize::from(initiative.rice.is_moonshot());
        unscored += usize::from(initiative.rice.score().is_none());
        if let (Some(confidence), false) =
            (initiative.rice.confidence, initiative.rice.is_moonshot())
        {
            assert!([50.0, 80.0, 100.0].contains(&confidence), "{}", idea.name);
        }
    }
    assert_eq!((moonshots, unscored), (2, 2));
}

#[test]
fn every_model_has_something_to_say_of_the_example() {
    let workspace = example(1);
    for model in Model::ALL {
        let today = Day::new(2026, 11, 27).unwrap();
        let ranked = ranking(&workspace, *model, today).ranked.len();
        let least = if *model == Model::Kano { 3 } else { 16 };
        assert!(ranked >= least, "{model:?} ranks {ranked}");
    }
    assert_eq!(wsjf::without_a_one(&workspace), []);
    let said = |number| kano::tally(&workspace, &super::initiative_id(number)).category();
    assert_eq!(said(8), Some(Category::MustBe));
    assert_eq!(said(21), Some(Category::Attractive));
    assert_eq!(said(22), Some(Category::Indifferent));
}

#[test]
fn objectives_are_measured_and_one_waits_for_somebody() {
    let workspace = example(1);
    let day = crate::day::Day::parse("2026-11-20").unwrap();
    let all = okr_progress::objectives(&workspace, day);
    let tenths: Vec<_> = all.iter().map(|it| it.grade.map(Grade::tenths)).collect();
    assert_eq!(tenths, [Some(5), Some(1), None]);
    let measured = |it: &ObjectiveStanding| it.key_results.len() - it.unmeasured();
    let measured: Vec<_> = all.iter().map(measured).collect();
    assert_eq!(measured, [2, 1, 0]);
    let attention = contributions::attention(&workspace);
    let none = attention.iter().filter(|(_, it)| *it == Attention::None);
    let none: Vec<_> = none.map(|(id, _)| id.clone()).collect();
    assert_eq!(none, [all[2].objective.id.clone()]);
    for link in workspace.of_kind(link::KIND) {
        let link = workspace.record(link).unwrap();
        if link.text(link::RELATION) == Relation::Contributes.word() {
            assert!(link.number(link::EXPECTED).is_some_and(|it| it > 0.0));
        }
    }
}

#[test]
fn only_the_day_lines_reach_beyond_the_night_riders() {
    let beyond: Vec<&str> = IDEAS
        .iter()
        .filter(|idea| idea.rice.first().is_some_and(|reach| *reach > 8_400.0))
        .map(|idea| idea.name)
        .collect();
    assert_eq!(beyond, ["Day lines too"]);
}

#[test]
fn every_quadrant_holds_several_initiatives() {
    let mut quadrants = BTreeMap::new();
    for initiative in all::<Initiative>(&example(1), initiative::KIND) {
        if let (Some(impact), Some(effort)) = (initiative.rice.impact, initiative.rice.effort) {
            *quadrants.entry(Quadrant::of(impact, effort)).or_insert(0) += 1;
        }
    }
    for quadrant in Quadrant::ALL {
        let count = quadrants.get(&quadrant).copied().unwrap_or(0);
        assert!(count >= 4, "{quadrant:?} {count}");
    }
}

#[test]
fn the_ranking_begins_with_honesty_and_ends_with_what_can_wait() {
    let mut ranked: Vec<(f64, String)> = all::<Initiative>(&example(1), initiative::KIND)
        .into_iter()
        .filter_map(|initiative| Some((initiative.rice.score()?, initiative.name)))
        .collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    let names: Vec<&str> = ranked.iter().map(|(_, name)| name.as_str()).collect();
    let first = [
        "Ghost bus filter",
        "Honest arrival times",
        "Cancel once, tell everyone",
        "Shift guard",
        "SMS fallback",
    ];
    assert!(names.starts_with(&first), "{ranked:#?}");
    let last = [
        "Voice assistant",
        "Staff single sign-on",
        "Night van on call",
    ];
    assert!(names.ends_with(&last), "{ranked:#?}");
}

#[test]
fn it_is_the_same_in_every_workspace_and_merges_with_itself() {
    let mut mine = example(1);
    let mut theirs = example(2);
    let made = change(&mut mine, "Open the example");
    assert_eq!(made, change(&mut theirs, "Open the example"));
    let created = made
        .edits
        .iter()
        .filter(|edit| matches!(edit, Edit::Create { .. }));
    let ids: BTreeSet<_> = created.clone().map(|edit| edit.id().clone()).collect();
    assert_eq!(ids.len(), created.count(), "an id is used twice");
    let count = mine.all().len();
    let absorbed = mine.absorb(theirs.all().cloned());
    assert_eq!(mine.all().len(), count);
    assert!(absorbed.conflicting.is_empty());
    assert!(mine.unsettled().is_empty());
}

#[test]
fn one_undo_empties_the_workspace_again_and_it_can_be_opened_again() {
    let mut workspace = example(1);
    assert_eq!(workspace.undo_label(), Some("Open the example"));
    workspace.undo();
    assert!(workspace.undo_label().is_none());
    assert!(workspace.all().all(|record| !record.is_alive()));
    let change = change(&mut workspace, "Open the example");
    workspace.apply(change);
    assert!(workspace.all().all(Record::is_alive));
    assert_eq!(workspace.count(note::KIND), NOTES.len());
}

#[test]
fn a_first_visit_is_not_made_to_wait_for_it() {
    let rice = |idea: &Idea| idea.name.len() + idea.description.len() + idea.rice.len() * 8;
    let person = |person: &Person| {
        let traits = person.traits.iter().flat_map(|texts| texts.iter());
        person.name.len()
            + person.role.len()
            + person.quote.len()
            + traits.map(|text| text.len()).sum::<usize>()
    };
    let size = NOTES.iter().map(|note| note.3.len() + 16).sum::<usize>()
        + PEOPLE.iter().map(person).sum::<usize>()
        + IDEAS.iter().map(rice).sum::<usize>()
        + [NAME, STATEMENT, WHY, HOW, WHAT].concat().len();
    assert!(size < 18_000, "{size} bytes");
}
