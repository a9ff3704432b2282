//! What is said in more than one place, so that the same thing has the same name everywhere.

use crate::routes::{Page, Room};
use crate::state::theme::Theme;
use crate::storage::{Problem, SaveState};
use crate::ui::grouped;
use plan::methods::golden_circle::Ring;
use plan::methods::impact_effort::Quadrant;
use plan::methods::number::NumberError;
use plan::methods::rice::{IMPACT_SCALE, Input};
use plan::records::feedback::{Origin, Part};
use plan::records::persona::PersonaKind;
use plan::records::persona_trait::Trait;
use plan::records::review::Rhythm;
use plan::records::standing::Level;
use plan::records::tension::Between;
use plan::records::vision_version::Prompt;
use plan::records::{Colour, Strength, vision};
use plan::text::on_one_line;

/// Why nothing can be changed in a workspace that a newer build wrote.
pub const READ_ONLY: &str = "A newer version of Bullseye wrote this workspace. Reload the page to get that version; until then nothing here can be changed, so that nothing is lost.";

/// A room's name.
#[must_use]
pub fn room(room: Room) -> &'static str {
    match room {
        Room::Vision => "Vision",
        Room::People => "People",
        Room::Priorities => "Priorities",
        Room::Storage => "Storage",
        #[cfg(debug_assertions)]
        Room::Gallery => "Gallery",
    }
}

/// A page's name.
#[must_use]
pub fn page(page: Page) -> &'static str {
    match page {
        Page::Converge => "Converge",
        Page::Tensions => "Tensions",
        Page::Statement => "Statement",
        Page::Feedback => "Feedback",
        Page::Brief => "Brief",
        Page::Persona => "Persona",
        Page::Empathy => "Empathy maps",
        Page::Evidence => "Evidence",
        Page::Interviews => "Interviews",
        Page::Knowledge => "Knowledge",
        Page::Initiative => "Initiative",
        Page::Scoring => "Scoring models",
        Page::HowSure => "How sure",
        Page::WhatFits => "What fits",
        Page::Portfolio => "Portfolio",
        Page::Okrs => "OKRs",
        Page::Reassess => "Reassess",
        Page::Explain => "Explain",
    }
}

/// A ring's name.
#[must_use]
pub fn ring(ring: Ring) -> &'static str {
    match ring {
        Ring::Why => "Why",
        Ring::How => "How",
        Ring::What => "What",
    }
}

/// The question a ring answers.
#[must_use]
pub fn ring_question(ring: Ring) -> &'static str {
    match ring {
        Ring::Why => "Why does the product exist?",
        Ring::How => "How will it achieve that?",
        Ring::What => "What exactly is it?",
    }
}

/// A quadrant's name.
#[must_use]
pub fn quadrant(quadrant: Quadrant) -> &'static str {
    match quadrant {
        Quadrant::QuickWins => "Quick wins",
        Quadrant::BigBets => "Big bets",
        Quadrant::FillIns => "Fill-ins",
        Quadrant::TimeSinks => "Time sinks",
    }
}

/// A colour's name.
#[must_use]
pub fn colour(colour: Colour) -> &'static str {
    match colour {
        Colour::Yellow => "Yellow",
        Colour::Rose => "Rose",
        Colour::Sky => "Sky",
        Colour::Mint => "Mint",
        Colour::Lilac => "Lilac",
        Colour::Stone => "Stone",
    }
}

/// Every colour's word and name, for the swatches.
#[must_use]
pub fn colours() -> Vec<(&'static str, &'static str)> {
    let named = |paper: &Colour| (paper.word(), colour(*paper));
    Colour::ALL.iter().map(named).collect()
}

/// The name of a kind of persona.
#[must_use]
pub fn persona_kind(kind: PersonaKind) -> &'static str {
    match kind {
        PersonaKind::Primary => "Primary",
        PersonaKind::Secondary => "Secondary",
        PersonaKind::Supplemental => "Supplemental",
        PersonaKind::Customer => "Customer",
        PersonaKind::Served => "Served",
        PersonaKind::Negative => "Negative",
    }
}

/// What a persona has, in the plural.
#[must_use]
pub fn traits(kind: Trait) -> &'static str {
    match kind {
        Trait::Goal => "Goals",
        Trait::Need => "Needs",
        Trait::Pain => "Pains",
        Trait::Behaviour => "Behaviours",
        Trait::Tool => "Tools",
        Trait::Frustration => "Frustrations",
    }
}

/// What a persona has, in the singular.
#[must_use]
pub fn one_trait(kind: Trait) -> &'static str {
    match kind {
        Trait::Goal => "goal",
        Trait::Need => "need",
        Trait::Pain => "pain",
        Trait::Behaviour => "behaviour",
        Trait::Tool => "tool",
        Trait::Frustration => "frustration",
    }
}

/// What prompted a version of the vision.
#[must_use]
pub fn prompt(prompt: Prompt) -> &'static str {
    match prompt {
        Prompt::Feedback => "Feedback",
        Prompt::MarketShift => "Market shift",
        Prompt::Pivot => "Pivot",
        Prompt::Other => "Other",
    }
}

/// A text of the vision, by the name of its field; `None` for a field that is none.
#[must_use]
pub fn vision_text(field: &str) -> Option<&'static str> {
    Some(match field {
        vision::STATEMENT => "Vision statement",
        vision::WHY => "Why statement",
        vision::HOW => "How statement",
        vision::WHAT => "What statement",
        vision::TARGET => "Target group",
        vision::NEED => "Needs",
        vision::PRODUCT => "Product name",
        vision::CATEGORY => "Category",
        vision::BENEFIT => "Key benefit",
        vision::ALTERNATIVE => "Primary alternative",
        vision::DIFFERENCE => "Primary difference",
        vision::BUSINESS_GOALS => "Business goals",
        vision::COMPETITORS => "Competitors",
        vision::REVENUE_STREAMS => "Revenue streams",
        vision::COST_FACTORS => "Cost factors",
        vision::CHANNELS => "Channels",
        vision::VALUE_PROPOSITION => "Unique value proposition",
        _ => return None,
    })
}

/// What pulls apart in a tension.
#[must_use]
pub fn between(between: Between) -> &'static str {
    match between {
        Between::ShortLong => "Short term against long term",
        Between::Functions => "One function against another",
        Between::Users => "One kind of user against another",
        Between::Other => "Something else",
    }
}

/// From whom feedback comes.
#[must_use]
pub fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Users => "Users",
        Origin::Team => "A team",
    }
}

/// How strongly something speaks or works.
#[must_use]
pub fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Weak => "Weak",
        Strength::Medium => "Medium",
        Strength::Strong => "Strong",
    }
}

/// How well something does beside the alternatives.
#[must_use]
pub fn level(level: Level) -> &'static str {
    match level {
        Level::None => "Not at all",
        Level::Partly => "Partly",
        Level::Well => "Well",
        Level::Best => "Best",
    }
}

/// What the product is called, by what was written as its name.
#[must_use]
pub fn product_name(written: &str) -> String {
    match written.trim() {
        "" => "Our product".to_owned(),
        name => shortened(name, 60),
    }
}

/// What an alternative is called, by what was written as its name.
#[must_use]
pub fn alternative_name(written: &str) -> String {
    match written.trim() {
        "" => "An alternative without a name".to_owned(),
        name => shortened(name, 60),
    }
}

/// A part of the vision.
#[must_use]
pub fn vision_part(part: Part) -> &'static str {
    match part {
        Part::Vision => "Vision statement",
        Part::Why => "Why",
        Part::How => "How",
        Part::What => "What",
        Part::TargetPersonas => "Target personas",
        Part::ValueProposition => "Value proposition",
        Part::Differentiation => "Differentiation",
        Part::Alignment => "Alignment",
    }
}

/// How often the vision is reviewed.
#[must_use]
pub fn rhythm(rhythm: Rhythm) -> &'static str {
    match rhythm {
        Rhythm::Weekly => "Every week",
        Rhythm::Fortnightly => "Every two weeks",
        Rhythm::Monthly => "Every month",
        Rhythm::Quarterly => "Every quarter",
    }
}

/// A theme's name.
#[must_use]
pub fn theme(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "As the system",
        Theme::Light => "Light",
        Theme::Dark => "Dark",
        Theme::Contrast => "High contrast",
    }
}

/// The name of one of RICE's inputs.
#[must_use]
pub fn input(input: Input) -> &'static str {
    match input {
        Input::Reach => "Reach",
        Input::Impact => "Impact",
        Input::Confidence => "Confidence",
        Input::Effort => "Effort",
    }
}

/// The name of a level of impact; `None` for a number that is not on the scale.
#[must_use]
pub fn impact_level(impact: f64) -> Option<&'static str> {
    let names = ["massive", "high", "medium", "low", "minimal"];
    let at = IMPACT_SCALE.iter().position(|level| *level == impact)?;
    names.get(at).copied()
}

/// The impact that a level's name stands for.
#[must_use]
pub fn impact_from_words(words: &str) -> Option<f64> {
    let words = words.trim().to_lowercase();
    let mut scale = IMPACT_SCALE.iter().copied();
    scale.find(|level| impact_level(*level) == Some(words.as_str()))
}

/// The value of one of RICE's inputs, without its unit but with its sign: "80 %".
#[must_use]
pub fn input_value(input: Input, value: f64) -> String {
    match input {
        Input::Confidence => percent(value),
        // Less than a hundredth of a month is still something.
        _ if value > 0.0 && value < 0.005 => "<0.01".to_owned(),
        _ => number(value),
    }
}

/// The unit of an effort of so many months.
#[must_use]
pub fn person_months(effort: Option<f64>) -> &'static str {
    match effort {
        Some(1.0) => "person-month",
        _ => "person-months",
    }
}

/// An effort with its unit: "3 person-months".
#[must_use]
pub fn effort(months: f64) -> String {
    let unit = person_months(Some(months));
    with_unit(&input_value(Input::Effort, months), unit)
}

/// A number with its unit, which no line is broken between; the number alone where it has none.
#[must_use]
pub fn with_unit(number: &str, unit: &str) -> String {
    match unit.trim() {
        "" => number.to_owned(),
        unit => format!("{number}\u{a0}{unit}"),
    }
}

/// So many hundredths: "80 %".
#[must_use]
pub fn percent(hundredths: f64) -> String {
    with_unit(&number(hundredths), "%")
}

/// A share of a whole, in whole hundredths: "80 %" for 0.8.
#[must_use]
pub fn share(share: f64) -> String {
    percent((share * 100.0).round())
}

/// The words with a capital letter at their beginning.
#[must_use]
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// A score as people read it: whole from 10 on.
#[must_use]
pub fn score(score: f64) -> String {
    if score >= 1e12 {
        format!("{score:.2e}")
    } else if score >= 10.0 {
        number(score.round())
    } else if score > 0.0 && score < 0.005 {
        "<0.01".to_owned()
    } else {
        number(score)
    }
}

/// "1st", "2nd", "23rd".
#[must_use]
pub fn ordinal(place: usize) -> String {
    let ending = match (place % 10, place % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{}{ending}", number(place as f64))
}

/// Why a number was refused, and what would be taken.
#[must_use]
pub fn number_error(error: &NumberError) -> String {
    match error {
        NumberError::NotANumber(text) => format!("“{}” is not a number.", shortened(text, 24)),
        NumberError::TooSmall { least, .. } => format!("At least {}.", bound(*least)),
        NumberError::NotPositive(_) => "More than 0.".to_owned(),
        NumberError::TooLarge { most, .. } => format!("At most {}.", number(*most)),
        NumberError::NotOnScale { scale, .. } => {
            let values: Vec<String> = scale.iter().map(|value| number(*value)).collect();
            format!("One of {}.", values.join(", "))
        }
    }
}

/// A bound, which is said in full also where it is less than a hundredth.
fn bound(value: f64) -> String {
    if value != 0.0 && value.abs() < 0.01 {
        value.to_string()
    } else {
        number(value)
    }
}

/// A number as people read it: thousands grouped, no more than two decimals.
#[must_use]
pub fn number(value: f64) -> String {
    grouped((value * 100.0).round() / 100.0)
}

/// "reach", "reach and effort", "reach, impact and effort".
#[must_use]
pub fn listed<Name: AsRef<str>>(names: &[Name]) -> String {
    match names {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [all @ .., last] => {
            let all: Vec<&str> = all.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", all.join(", "), last.as_ref())
        }
    }
}

/// "Reach and effort are missing, so it has no score yet."; nothing where nothing is missing.
#[must_use]
pub fn missing_for_a_score<Name: AsRef<str>>(names: &[Name]) -> String {
    if names.is_empty() {
        return String::new();
    }
    let verb = if names.len() == 1 { "is" } else { "are" };
    format!(
        "{} {verb} missing, so it has no score yet.",
        capital(&listed(names))
    )
}

/// "1 note", "5 notes".
#[must_use]
pub fn counted(count: usize, one: &str, many: &str) -> String {
    let words = if count == 1 { one } else { many };
    format!("{} {words}", number(count as f64))
}

/// What shows more of so many that do not show yet.
#[must_use]
pub fn more_label(hidden: usize, step: usize) -> String {
    let more = number(hidden.min(step) as f64);
    if hidden > step {
        format!("Show {more} more of {}", number(hidden as f64))
    } else {
        format!("Show {more} more")
    }
}

/// "and 12 more", after the first of a list; nothing where they are all.
#[must_use]
pub fn and_more(more: usize) -> Option<String> {
    (more > 0).then(|| format!("and {} more", number(more as f64)))
}

/// The text, cut at a word with "…" where it is longer than `most` characters.
#[must_use]
pub fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most).collect();
    let at = cut
        .rfind(' ')
        .filter(|at| *at > most / 2)
        .unwrap_or(cut.len());
    format!("{}…", cut[..at].trim_end())
}

/// The save state in a word or two, for the header.
#[must_use]
pub fn save_state(state: &SaveState) -> &'static str {
    match state {
        SaveState::Saved { .. } => "Saved",
        SaveState::Saving => "Saving",
        SaveState::QuickOnly(_) => "Saved, not yet safely",
        SaveState::DurableOnly(_) => "Saved",
        SaveState::NotSaved(_) => "Not saved",
        SaveState::ReadOnly { .. } => "Read only",
    }
}

/// What the save state means and what to do; `None` when all is well.
#[must_use]
pub fn save_advice(state: &SaveState) -> Option<String> {
    let advice = match state {
        SaveState::Saved { .. } | SaveState::Saving => return None,
        SaveState::QuickOnly(problem) => format!(
            "{} Your work is in this browser’s quick storage; a crash in the next seconds could lose the latest of it. Save a file to be safe.",
            problem_words(problem)
        ),
        SaveState::DurableOnly(problem) => format!(
            "{} Your work is kept safely in the browser’s database. This page opens a little later than usual.",
            problem_words(problem)
        ),
        SaveState::NotSaved(problem) => format!(
            "{} What you type stays on this page only. Save a file now, before you close it.",
            problem_words(problem)
        ),
        SaveState::ReadOnly { .. } => READ_ONLY.to_owned(),
    };
    Some(advice)
}

/// A workspace by its name, or what stands for one that has none.
#[must_use]
pub fn workspace_name(name: &str) -> String {
    match name.trim() {
        "" => "Untitled plan".to_owned(),
        name => name.to_owned(),
    }
}

/// A persona by their name, on one line of no more than `most` characters, or what stands for one
/// that has none.
#[must_use]
pub fn persona_name(name: &str, most: usize) -> String {
    on_a_line(name, most, "Unnamed persona")
}

/// An initiative by its name, on one line of no more than `most` characters, or what stands for one
/// that has none.
#[must_use]
pub fn initiative_name(name: &str, most: usize) -> String {
    on_a_line(name, most, "Unnamed initiative")
}

/// A tension by its title, on one line of no more than `most` characters, or what stands for one that
/// has none.
#[must_use]
pub fn tension_name(title: &str, most: usize) -> String {
    on_a_line(title, most, "Untitled tension")
}

fn on_a_line(name: &str, most: usize, unnamed: &str) -> String {
    // A name can hold a book; twice as much as shows is enough to see that there is more.
    let start: String = name.trim_start().chars().take(most * 2).collect();
    let line = on_one_line(&start);
    if line.is_empty() {
        unnamed.to_owned()
    } else {
        shortened(&line, most)
    }
}

/// What keeps something from being stored or read, in a sentence.
#[must_use]
pub fn problem_words(problem: &Problem) -> String {
    match problem {
        Problem::Full => "This browser’s storage is full.".to_owned(),
        Problem::Blocked => {
            "This browser does not let the page store anything; private windows often do not."
                .to_owned()
        }
        Problem::DurableRefused => "This browser refused its database.".to_owned(),
        Problem::Slow => "The browser’s database has not answered for a while.".to_owned(),
        Problem::ReadBackDiffers => {
            "The browser gave back something other than what was written.".to_owned()
        }
        Problem::NewerFormat(_) => "A newer version of Bullseye wrote this.".to_owned(),
        Problem::Gone => "It is not there any more.".to_owned(),
        Problem::Failed(reason) => {
            format!(
                "The browser reports a fault: {}.",
                reason.trim_end_matches('.')
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_people_read_them() {
        let written = [
            (1_280.0, "1,280"),
            (0.25, "0.25"),
            (1_234_567.891, "1,234,567.89"),
            (999.0, "999"),
            (-1_200.0, "\u{2212}1,200"),
            (0.0, "0"),
        ];
        for (value, text) in written {
            assert_eq!(number(value), text);
        }
    }

    #[test]
    fn scores_and_places_are_written_as_people_read_them() {
        let written = [
            (1_134.545, "1,135"),
            (9.876, "9.88"),
            (0.001, "<0.01"),
            (0.0, "0"),
            (1.5e13, "1.50e13"),
        ];
        for (value, text) in written {
            assert_eq!(score(value), text);
        }
        let places = [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th")];
        let more = [
            (12, "12th"),
            (21, "21st"),
            (113, "113th"),
            (1_002, "1,002nd"),
        ];
        for (place, text) in places.into_iter().chain(more) {
            assert_eq!(ordinal(place), text);
        }
    }

    #[test]
    fn what_has_no_name_is_spoken_of_as_what_it_is() {
        assert_eq!(persona_name(" \n", 60), "Unnamed persona");
        assert_eq!(initiative_name("", 60), "Unnamed initiative");
        assert_eq!(persona_name("  Nadia\tthe\n nurse ", 60), "Nadia the nurse");
        assert_eq!(initiative_name(&"Night ".repeat(900), 14), "Night Night…");
    }

    #[test]
    fn no_line_is_broken_between_a_number_and_its_unit() {
        assert_eq!(effort(1.0), "1\u{a0}person-month");
        assert_eq!(effort(0.5), "0.5\u{a0}person-months");
        assert_eq!(person_months(None), "person-months");
        assert_eq!(percent(12.5), "12.5\u{a0}%");
        assert_eq!(share(0.125), "13\u{a0}%");
        assert_eq!(input_value(Input::Confidence, 80.0), "80\u{a0}%");
        assert_eq!(with_unit("3", " "), "3");
    }

    #[test]
    fn what_does_not_show_is_counted() {
        assert_eq!(and_more(0), None);
        assert_eq!(and_more(1_200).as_deref(), Some("and 1,200 more"));
    }

    #[test]
    fn sentences_begin_with_a_capital_letter() {
        assert_eq!(capital("reach and effort"), "Reach and effort");
        assert_eq!(capital("éclair"), "Éclair");
        assert_eq!(capital(""), "");
    }

    #[test]
    fn long_texts_are_cut_at_a_word() {
        assert_eq!(
            shortened("A city that moves without cars", 14),
            "A city that…"
        );
        assert_eq!(shortened("short", 14), "short");
    }
}
