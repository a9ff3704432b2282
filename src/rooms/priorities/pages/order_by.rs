//! Which order a page goes by: one scoring model, and how many of its first initiatives are to be chosen. Both
//! are kept for the open workspace, and the same on every page that asks for them.

use crate::rooms::{priority_words, words};
use crate::state::AppState;
use crate::ui::{NumberField, Select, Steps};
use leptos::prelude::*;
use markup::view;
use plan::methods::number;
use plan::methods::scoring::Model;

/// The preferences that keep the two choices.
const MODEL: &str = "order-by";
const TOP: &str = "order-top";
/// How many are to be chosen while nobody has said.
const FIRST_TOP: usize = 5;
/// More than anybody reads.
const MOST_TOP: usize = 1_000;

/// The order that a page goes by. Made in the page's owner.
#[derive(Clone, Copy)]
pub struct OrderBy {
    app: AppState,
    /// The model.
    pub model: RwSignal<Model>,
    /// How many of the first are to be chosen, 1 to 1,000.
    pub top: RwSignal<usize>,
}

impl OrderBy {
    /// The order as it was kept; RICE, and the first five, while nothing was.
    #[must_use]
    pub fn new(app: AppState) -> Self {
        let model = app.preference_here(MODEL);
        let model = model.and_then(|word| Model::from_word(&word));
        let top = app.preference_here(TOP).and_then(|top| top.parse().ok());
        Self {
            app,
            model: RwSignal::new(model.unwrap_or(Model::Rice)),
            top: RwSignal::new(top.unwrap_or(FIRST_TOP).clamp(1, MOST_TOP)),
        }
    }

    fn choose(self, model: Model) {
        self.model.set(model);
        self.app.keep_preference_here(MODEL, model.word());
    }

    fn take(self, top: usize) {
        self.top.set(top);
        self.app.keep_preference_here(TOP, &top.to_string());
    }
}

/// The choice of the model.
#[component]
pub fn ModelChoice(order: OrderBy) -> impl IntoView {
    let named = |model: &Model| (*model, priority_words::model(*model).to_owned());
    view! {
        <Select
            label="Order by"
            choices=Model::ALL.iter().map(named).collect()
            chosen=order.model
            on_choose=move |model| order.choose(model)
        />
    }
}

/// The choice of how many are to be chosen.
#[component]
pub fn TopChoice(order: OrderBy) -> impl IntoView {
    let value = Signal::derive(move || Some(order.top.get() as f64));
    let take = move |top: Option<f64>| {
        if let Some(top) = top {
            order.take(top as usize);
        }
    };
    view! {
        <NumberField
            label="How many to choose"
            value=value
            read=Callback::new(read_top)
            steps=Steps::of(1.0).between(1.0, MOST_TOP as f64)
            on_change=take
        />
    }
}

fn read_top(text: String) -> Result<Option<f64>, String> {
    match number::parse(&text) {
        Ok(top) if top.fract() == 0.0 && (1.0..=MOST_TOP as f64).contains(&top) => Ok(Some(top)),
        Ok(_) => Err("A whole number from 1 to 1,000 belongs here.".to_owned()),
        Err(error) => Err(words::number_error(&error)),
    }
}
