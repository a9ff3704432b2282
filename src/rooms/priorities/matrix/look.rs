//! By what the dots have their size and their colour: the choice, and where it is kept.

use crate::rooms::priorities::groups::GroupBy;
use crate::rooms::priorities::ranking::Light;
use crate::rooms::words;
use crate::state::AppState;
use crate::ui::{Icon, Popover, Select};
use icondata_lu::LuPalette;
use leptos::prelude::*;
use markup::view;
use plan::methods::rice::Input;

/// The preferences that keep the two choices.
const SIZE: &str = "matrix-size";
const COLOUR: &str = "matrix-colour";

/// By what the dots have their size.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SizeBy {
    /// One of the four inputs.
    Number(Input),
    /// The score by RICE.
    Score,
    /// All are equal.
    Nothing,
}

impl SizeBy {
    const ALL: [Self; 6] = [
        Self::Number(Input::Reach),
        Self::Number(Input::Impact),
        Self::Number(Input::Effort),
        Self::Number(Input::Confidence),
        Self::Score,
        Self::Nothing,
    ];

    fn word(self) -> &'static str {
        match self {
            Self::Number(input) => input.field(),
            Self::Score => "score",
            Self::Nothing => "nothing",
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Number(input) => words::input(input),
            Self::Score => "RICE score",
            Self::Nothing => "All equal",
        }
    }

    /// What a larger dot says.
    #[must_use]
    pub fn legend(self) -> &'static str {
        match self {
            Self::Number(Input::Reach) => "Larger: more people",
            Self::Number(Input::Impact) => "Larger: more impact on each",
            Self::Number(Input::Effort) => "Larger: more effort",
            Self::Number(Input::Confidence) => "Larger: surer",
            Self::Score => "Larger: a higher score",
            Self::Nothing => "All dots are of one size",
        }
    }

    /// The same in a word; nothing where all are equal.
    #[must_use]
    pub fn sign(self) -> Option<&'static str> {
        (self != Self::Nothing).then(|| self.word())
    }

    /// How large an initiative's dot is beside the others; the least where that is not known.
    #[must_use]
    pub fn weight(self, row: &Light) -> Option<f64> {
        match self {
            Self::Number(input) => row.rice.get(input),
            Self::Score => row.score,
            Self::Nothing => None,
        }
    }
}

/// By what the dots have their colour.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ColourBy {
    /// All have the room's.
    Nothing,
    /// The quadrant that their impact and effort put them in.
    Quadrant,
    /// The level or the band of one of the four inputs.
    Number(Input),
    /// The band of the score by RICE.
    Score,
    /// What groups the rows of the table as well.
    Group(GroupBy),
}

impl ColourBy {
    fn all() -> impl Iterator<Item = Self> {
        let numbers = Input::ALL.into_iter().map(Self::Number);
        let groups = GroupBy::ALL.into_iter().map(Self::Group);
        let first = [Self::Nothing, Self::Quadrant].into_iter().chain(numbers);
        first.chain([Self::Score]).chain(groups)
    }

    fn word(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Quadrant => "quadrant",
            Self::Number(input) => input.field(),
            Self::Score => "score",
            Self::Group(by) => by.word(),
        }
    }

    /// What the choice is called.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Nothing => "Nothing",
            Self::Quadrant => "Quadrant",
            Self::Number(input) => words::input(input),
            Self::Score => "RICE score",
            Self::Group(by) => by.name(),
        }
    }

    /// The same within a sentence.
    #[must_use]
    pub fn within(self) -> String {
        match self {
            Self::Score => self.name().to_owned(),
            _ => self.name().to_lowercase(),
        }
    }

    /// What those are called that have nothing of it.
    #[must_use]
    pub fn none(self) -> &'static str {
        match self {
            Self::Nothing => "",
            Self::Quadrant => "In no quadrant",
            Self::Number(Input::Reach) => "No reach yet",
            Self::Number(Input::Impact) => "No impact yet",
            Self::Number(Input::Confidence) => "No confidence yet",
            Self::Number(Input::Effort) => "No effort yet",
            Self::Score => "No score yet",
            Self::Group(by) => by.none(),
        }
    }
}

/// The two choices. Made in the room's owner.
#[derive(Clone, Copy)]
pub struct Look {
    app: AppState,
    /// What is chosen for the size.
    pub size: RwSignal<SizeBy>,
    /// What is chosen for the colour.
    pub colour: RwSignal<ColourBy>,
}

impl Look {
    /// The choices as they were kept; size by reach and one colour while nothing was.
    #[must_use]
    pub fn new(app: AppState) -> Self {
        let size = app.preference_here(SIZE);
        let size = size.and_then(|kept| SizeBy::ALL.into_iter().find(|it| it.word() == kept));
        let colour = app.preference_here(COLOUR);
        let colour = colour.and_then(|kept| ColourBy::all().find(|it| it.word() == kept));
        Self {
            app,
            size: RwSignal::new(size.unwrap_or(SizeBy::Number(Input::Reach))),
            colour: RwSignal::new(colour.unwrap_or(ColourBy::Nothing)),
        }
    }

    fn size_by(self, by: SizeBy) {
        self.size.set(by);
        self.app.keep_preference_here(SIZE, by.word());
        self.app.announce(by.legend().to_owned());
    }

    fn colour_by(self, by: ColourBy) {
        self.colour.set(by);
        self.app.keep_preference_here(COLOUR, by.word());
        let said = match by {
            ColourBy::Nothing => "All dots have one colour".to_owned(),
            by => format!("Coloured by {}", by.within()),
        };
        self.app.announce(said);
    }
}

/// The button that opens the two choices.
#[component]
pub fn LookChoice(look: Look) -> impl IntoView {
    let button = || view! { <Icon icon=LuPalette /> };
    view! {
        <Popover
            label="Size and colour of the dots"
            class="icon-button small"
            button=ViewFn::from(button)
            sheet=move || view! { <Sheet look /> }
        />
    }
}

#[component]
fn Sheet(look: Look) -> impl IntoView {
    let sizes = SizeBy::ALL.map(|by| (by, by.name().to_owned()));
    let colours = ColourBy::all().map(|by| (by, by.name().to_owned()));
    view! {
        <Select
            label="Size by"
            choices=sizes.into()
            chosen=look.size
            on_choose=move |by| look.size_by(by)
        />
        <Select
            label="Colour by"
            choices=colours.collect()
            chosen=look.colour
            on_choose=move |by| look.colour_by(by)
        />
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::Id;
    use plan::methods::rice::Rice;

    #[test]
    fn every_choice_is_kept_under_a_word_of_its_own() {
        let mut sizes = SizeBy::ALL.map(SizeBy::word).to_vec();
        let mut colours: Vec<&str> = ColourBy::all().map(ColourBy::word).collect();
        // What was chosen before there were more of them is still known.
        for known in ["reach", "effort", "confidence", "score", "nothing"] {
            assert!(sizes.contains(&known), "{known}");
        }
        for known in ["nothing", "confidence", "owner", "tag"] {
            assert!(colours.contains(&known), "{known}");
        }
        for words in [&mut sizes, &mut colours] {
            let count = words.len();
            words.sort_unstable();
            words.dedup();
            assert_eq!(words.len(), count);
        }
    }

    #[test]
    fn a_dot_is_as_large_as_what_was_chosen() {
        let rice = Rice {
            reach: Some(100.0),
            impact: Some(2.0),
            confidence: None,
            effort: Some(4.0),
        };
        let row = Light::new(&Id::parse("a").unwrap(), "Ada", rice, "1");
        let weight = |by: SizeBy| by.weight(&row);
        assert_eq!(weight(SizeBy::Number(Input::Reach)), Some(100.0));
        assert_eq!(weight(SizeBy::Number(Input::Impact)), Some(2.0));
        assert_eq!(weight(SizeBy::Number(Input::Effort)), Some(4.0));
        assert_eq!(weight(SizeBy::Number(Input::Confidence)), None);
        assert_eq!(weight(SizeBy::Score), None);
    }
}
