//! By what the dots have their size and their colour: the choice, and where it is kept.

use super::figures::Figure;
use crate::rooms::priorities::groups::GroupBy;
use crate::rooms::priorities::ranking::Light;
use crate::rooms::words;
use crate::state::browser::today;
use crate::state::{AppState, Session};
use crate::ui::{Icon, Popover, Select};
use icondata_lu::LuPalette;
use leptos::prelude::*;
use markup::{memo, view};
use plan::Id;
use plan::methods::rice::Input;
use std::borrow::Cow;
use std::collections::HashMap;

/// The preferences that keep the two choices.
const SIZE: &str = "matrix-size";
const COLOUR: &str = "matrix-colour";

/// By what the dots have their size.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum SizeBy {
    /// One of the four inputs.
    Number(Input),
    /// The score by RICE.
    Score,
    /// A number of another model.
    Figure(Figure),
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

    fn word(&self) -> Cow<'static, str> {
        match self {
            Self::Number(input) => input.field().into(),
            Self::Score => "score".into(),
            Self::Figure(figure) => figure.word().into(),
            Self::Nothing => "nothing".into(),
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        let own = Self::ALL.into_iter().find(|it| it.word() == word);
        own.or_else(|| Figure::from_word(word).map(Self::Figure))
    }

    fn figure(self) -> Option<Figure> {
        match self {
            Self::Figure(figure) => Some(figure),
            _ => None,
        }
    }

    fn name(&self, session: Session) -> String {
        match self {
            Self::Number(input) => words::input(*input).to_owned(),
            Self::Score => "RICE score".to_owned(),
            Self::Figure(figure) => figure.name(session),
            Self::Nothing => "All equal".to_owned(),
        }
    }

    /// What a larger dot says; followed.
    #[must_use]
    pub fn legend(&self, session: Session) -> String {
        let said = match self {
            Self::Number(Input::Reach) => "Larger: more people",
            Self::Number(Input::Impact) => "Larger: more impact on each",
            Self::Number(Input::Effort) => "Larger: more effort",
            Self::Number(Input::Confidence) => "Larger: surer",
            Self::Score => "Larger: a higher score",
            Self::Figure(figure) => return figure.legend(session),
            Self::Nothing => "All dots are of one size",
        };
        said.to_owned()
    }

    /// The same in a word; nothing where all are equal. Followed.
    #[must_use]
    pub fn sign(&self, session: Session) -> Option<String> {
        match self {
            Self::Nothing => None,
            Self::Figure(figure) => Some(figure.name(session)),
            own => Some(own.word().into_owned()),
        }
    }

    /// How large an initiative's dot is beside the others; the least where that is not known. What the row does not
    /// hold is in `figures`.
    #[must_use]
    pub fn weight(&self, row: &Light, figures: &HashMap<Id, f64>) -> Option<f64> {
        match self {
            Self::Number(input) => row.rice.get(*input),
            Self::Score => row.score,
            Self::Figure(_) => figures.get(&row.id).copied(),
            Self::Nothing => None,
        }
    }
}

/// By what the dots have their colour.
#[derive(Clone, PartialEq, Eq, Debug)]
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
    /// The band, the priority or the category by another model.
    Figure(Figure),
}

impl ColourBy {
    fn all() -> impl Iterator<Item = Self> {
        let numbers = Input::ALL.into_iter().map(Self::Number);
        let groups = GroupBy::ALL.into_iter().map(Self::Group);
        let first = [Self::Nothing, Self::Quadrant].into_iter().chain(numbers);
        first.chain([Self::Score]).chain(groups)
    }

    fn word(&self) -> Cow<'static, str> {
        match self {
            Self::Nothing => "nothing".into(),
            Self::Quadrant => "quadrant".into(),
            Self::Number(input) => input.field().into(),
            Self::Score => "score".into(),
            Self::Group(by) => by.word().into(),
            Self::Figure(figure) => figure.word().into(),
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        let own = Self::all().find(|it| it.word() == word);
        own.or_else(|| Figure::from_word(word).map(Self::Figure))
    }

    fn figure(self) -> Option<Figure> {
        match self {
            Self::Figure(figure) => Some(figure),
            _ => None,
        }
    }

    /// What the choice is called; followed.
    #[must_use]
    pub fn name(&self, session: Session) -> String {
        let name = match self {
            Self::Nothing => "Nothing",
            Self::Quadrant => "Quadrant",
            Self::Number(input) => words::input(*input),
            Self::Score => "RICE score",
            Self::Group(by) => by.name(),
            Self::Figure(figure) => return figure.name(session),
        };
        name.to_owned()
    }

    /// The same within a sentence; followed.
    #[must_use]
    pub fn within(&self, session: Session) -> String {
        let name = self.name(session);
        match self {
            Self::Score | Self::Figure(_) => name,
            _ => name.to_lowercase(),
        }
    }

    /// What those are called that have nothing of it.
    #[must_use]
    pub fn none(&self) -> &'static str {
        match self {
            Self::Nothing => "",
            Self::Quadrant => "In no quadrant",
            Self::Number(Input::Reach) => "No reach yet",
            Self::Number(Input::Impact) => "No impact yet",
            Self::Number(Input::Confidence) => "No confidence yet",
            Self::Number(Input::Effort) => "No effort yet",
            Self::Score => "No score yet",
            Self::Group(by) => by.none(),
            Self::Figure(figure) => figure.none(),
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
        let kept = |name: &str| app.preference_here(name);
        let size = kept(SIZE).and_then(|word| SizeBy::from_word(&word));
        let colour = kept(COLOUR).and_then(|word| ColourBy::from_word(&word));
        Self {
            app,
            size: RwSignal::new(size.unwrap_or(SizeBy::Number(Input::Reach))),
            colour: RwSignal::new(colour.unwrap_or(ColourBy::Nothing)),
        }
    }

    /// What the size says, in a word; followed.
    #[must_use]
    pub fn sign(self) -> Option<String> {
        self.size.with(|by| by.sign(self.app.session))
    }

    /// What the colour is by, within a sentence; followed.
    #[must_use]
    pub fn colour_within(self) -> String {
        self.colour.with(|by| by.within(self.app.session))
    }

    fn size_by(self, by: SizeBy) {
        self.app.keep_preference_here(SIZE, &by.word());
        let said = untrack(|| by.legend(self.app.session));
        self.size.set(by);
        self.app.announce(said);
    }

    fn colour_by(self, by: ColourBy) {
        self.app.keep_preference_here(COLOUR, &by.word());
        let said = match &by {
            ColourBy::Nothing => "All dots have one colour".to_owned(),
            by => format!("Coloured by {}", untrack(|| by.within(self.app.session))),
        };
        self.colour.set(by);
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
    let session = look.app.session;
    let mut figures = session.untracked(|workspace| Figure::all(workspace, today()));
    // What is chosen shows as chosen, also where no initiative has it any more.
    let chosen = untrack(|| [look.size.get().figure(), look.colour.get().figure()]);
    for figure in chosen.into_iter().flatten() {
        if !figures.contains(&figure) {
            figures.push(figure);
        }
    }
    let [.., last] = SizeBy::ALL;
    let first = SizeBy::ALL.into_iter().filter(|by| *by != last);
    let sizes = first.chain(figures.iter().cloned().map(SizeBy::Figure));
    let sizes: Vec<SizeBy> = sizes.chain([SizeBy::Nothing]).collect();
    let colours = ColourBy::all().chain(figures.into_iter().map(ColourBy::Figure));
    let colours: Vec<ColourBy> = colours.collect();
    // What a criterion is called changes while this is open only in another tab.
    let sizes = untrack(|| named(sizes, |by| by.name(session)));
    let colours = untrack(|| named(colours, |by| by.name(session)));
    view! {
        {one_of("Size by", sizes, look.size, move |by| look.size_by(by))}
        {one_of("Colour by", colours, look.colour, move |by| look.colour_by(by))}
    }
}

fn named<By>(all: Vec<By>, name: impl Fn(&By) -> String) -> Vec<(By, String)> {
    let with_name = |by: By| {
        let name = name(&by);
        (by, name)
    };
    all.into_iter().map(with_name).collect()
}

/// A choice of one of these, in their order.
fn one_of<By: Clone + PartialEq + Send + Sync + 'static>(
    label: &'static str,
    all: Vec<(By, String)>,
    chosen: RwSignal<By>,
    choose: impl Fn(By) + Send + Sync + 'static,
) -> impl IntoView {
    let (all, names): (Vec<By>, Vec<String>) = all.into_iter().unzip();
    let choices: Vec<(usize, String)> = names.into_iter().enumerate().collect();
    let all = StoredValue::new(all);
    let at = memo(move |_| {
        let of = |by: &By| all.with_value(|all| all.iter().position(|it| it == by));
        chosen.with(of).unwrap_or_default()
    });
    let on_choose = move |at: usize| {
        if let Some(by) = all.with_value(|all| all.get(at).cloned()) {
            choose(by);
        }
    };
    view! { <Select label choices chosen=at on_choose=on_choose /> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::Id;
    use plan::methods::rice::Rice;

    #[test]
    fn every_choice_is_kept_under_a_word_of_its_own() {
        let mut sizes: Vec<_> = SizeBy::ALL.iter().map(SizeBy::word).collect();
        let mut colours: Vec<_> = ColourBy::all().map(|by| by.word()).collect();
        // What was chosen before there were more of them is still known.
        for known in [
            "reach",
            "effort",
            "confidence",
            "score",
            "nothing",
            "ice.ice_ease",
        ] {
            let by = SizeBy::from_word(known);
            assert_eq!(by.unwrap().word(), known);
        }
        for known in [
            "nothing",
            "confidence",
            "owner",
            "tag",
            "moscow",
            "weighted.a",
        ] {
            let by = ColourBy::from_word(known);
            assert_eq!(by.unwrap().word(), known);
        }
        assert_eq!(ColourBy::from_word("ice.job_size"), None);
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
        let figures = HashMap::from([(row.id.clone(), 7.0)]);
        let weight = |by: SizeBy| by.weight(&row, &figures);
        assert_eq!(weight(SizeBy::Number(Input::Reach)), Some(100.0));
        assert_eq!(weight(SizeBy::Number(Input::Impact)), Some(2.0));
        assert_eq!(weight(SizeBy::Number(Input::Effort)), Some(4.0));
        assert_eq!(weight(SizeBy::Number(Input::Confidence)), None);
        assert_eq!(weight(SizeBy::Score), None);
        assert_eq!(weight(SizeBy::from_word("wsjf").unwrap()), Some(7.0));
    }
}
