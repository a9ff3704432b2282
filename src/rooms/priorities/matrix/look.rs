//! By what the dots have their size and their colour: the choice, and where it is kept.

use crate::rooms::priorities::groups::GroupBy;
use crate::rooms::priorities::ranking::Light;
use crate::state::AppState;
use crate::ui::{Icon, Popover, Select};
use icondata_lu::LuPalette;
use leptos::prelude::*;
use markup::view;

/// The preferences that keep the two choices.
const SIZE: &str = "matrix-size";
const COLOUR: &str = "matrix-colour";

/// By what the dots have their size.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SizeBy {
    /// People or events a quarter.
    Reach,
    /// Person-months.
    Effort,
    /// Percent.
    Confidence,
    /// The score by RICE.
    Score,
    /// All are equal.
    Nothing,
}

impl SizeBy {
    const ALL: [Self; 5] = [
        Self::Reach,
        Self::Effort,
        Self::Confidence,
        Self::Score,
        Self::Nothing,
    ];

    fn word(self) -> &'static str {
        match self {
            Self::Reach => "reach",
            Self::Effort => "effort",
            Self::Confidence => "confidence",
            Self::Score => "score",
            Self::Nothing => "nothing",
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Reach => "Reach",
            Self::Effort => "Effort",
            Self::Confidence => "Confidence",
            Self::Score => "RICE score",
            Self::Nothing => "All equal",
        }
    }

    /// What a larger dot says.
    #[must_use]
    pub fn sentence(self) -> &'static str {
        match self {
            Self::Reach => "A larger dot reaches more people",
            Self::Effort => "A larger dot takes more effort",
            Self::Confidence => "A larger dot is surer",
            Self::Score => "A larger dot scores higher",
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
            Self::Reach => row.rice.reach,
            Self::Effort => row.rice.effort,
            Self::Confidence => row.rice.confidence,
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
    /// How sure they are.
    Confidence,
    /// What groups the rows of the table as well.
    Group(GroupBy),
}

impl ColourBy {
    fn all() -> impl Iterator<Item = Self> {
        let groups = GroupBy::ALL.into_iter().map(Self::Group);
        [Self::Nothing, Self::Confidence].into_iter().chain(groups)
    }

    fn word(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Confidence => "confidence",
            Self::Group(by) => by.word(),
        }
    }

    /// What the choice is called.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Nothing => "Nothing",
            Self::Confidence => "Confidence",
            Self::Group(by) => by.name(),
        }
    }

    /// What those are called that have nothing of it.
    #[must_use]
    pub fn none(self) -> &'static str {
        match self {
            Self::Nothing => "",
            Self::Confidence => "No confidence yet",
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
            size: RwSignal::new(size.unwrap_or(SizeBy::Reach)),
            colour: RwSignal::new(colour.unwrap_or(ColourBy::Nothing)),
        }
    }

    fn size_by(self, by: SizeBy) {
        self.size.set(by);
        self.app.keep_preference_here(SIZE, by.word());
        self.app.announce(by.sentence().to_owned());
    }

    fn colour_by(self, by: ColourBy) {
        self.colour.set(by);
        self.app.keep_preference_here(COLOUR, by.word());
        let said = match by {
            ColourBy::Nothing => "All dots have one colour".to_owned(),
            by => format!("Coloured by {}", by.name().to_lowercase()),
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
