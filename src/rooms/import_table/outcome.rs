//! What goes in, and what does not fit: each with its line and why.

use crate::rooms::words::{and_more, counted, number};
use crate::ui::Icon;
use icondata_lu::{LuCircleCheck, LuTriangleAlert};
use leptos::prelude::*;
use markup::{Show, memo, view};

/// So many lines are listed; the others are counted.
const MOST: usize = 100;

/// Lines of the table, each with what is said of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Lines {
    /// The first of them.
    first: Vec<(usize, String)>,
    /// How many there are.
    count: usize,
}

impl Lines {
    /// Of these things.
    pub fn of<'thing, Thing: 'thing>(
        things: impl ExactSizeIterator<Item = &'thing Thing>,
        say: impl Fn(&Thing) -> (usize, String),
    ) -> Self {
        let count = things.len();
        Self {
            first: things.take(MOST).map(say).collect(),
            count,
        }
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.count
    }

    fn view(&self) -> impl IntoView + use<> {
        let lines = self.first.iter().map(|(line, said)| {
            let (line, said) = (format!("Line {}", number(*line as f64)), said.clone());
            view! { <li dir="auto"><strong>{line}</strong>": "{said}</li> }
        });
        let lines = lines.collect_view();
        let more = and_more(self.count - self.first.len());
        let more = more.map(|more| view! { <p class="quiet-text">{more}</p> });
        view! {
            <ul>{lines}</ul>
            {more}
        }
    }
}

/// How many rows go in, and those that do not.
#[component]
pub fn Outcome(
    /// How many rows go in.
    #[prop(into)]
    goes_in: Signal<usize>,
    /// The rows that do not.
    #[prop(into)]
    refused: Signal<Lines>,
    /// The cells that are left out of rows that go in.
    #[prop(into)]
    left_out: Signal<Lines>,
    /// What every row lacks while a column has to be chosen.
    #[prop(into)]
    lacks: Signal<Option<&'static str>>,
) -> impl IntoView {
    let told = move || {
        if let Some(lacks) = lacks.get() {
            return lacks.to_owned();
        }
        let goes = counted(goes_in.get(), "row goes in", "rows go in");
        match refused.with(|lines| lines.count) {
            0 => format!("{goes}."),
            1 => format!("{goes}, 1 does not fit."),
            many => format!("{goes}, {} do not fit.", number(many as f64)),
        }
    };
    let told = Signal::derive(told);
    let any = Signal::derive(move || goes_in.get() > 0);
    let fits = move || match lacks.get() {
        Some(_) => Lines::default(),
        None => refused.get(),
    };
    view! {
        <section class="import-outcome" aria-labelledby="import-outcome">
            <Told id="import-outcome" any told />
            <Misfits title="Rows that do not fit" lines=Signal::derive(fits) />
            <Misfits title="Cells that are left out of rows that go in" lines=left_out />
        </section>
    }
}

/// The heading of what happens, and it in a sentence.
#[component]
pub fn Told(
    /// Tells the heading from every other on the page.
    id: &'static str,
    /// Whether anything goes in.
    any: Signal<bool>,
    /// The sentence.
    told: Signal<String>,
) -> impl IntoView {
    let any = memo(move |_| any.get());
    let mark = move || match any.get() {
        true => view! { <Icon icon=LuCircleCheck /> },
        false => view! { <Icon icon=LuTriangleAlert /> },
    };
    view! {
        <h3 class="caps" id=id tabindex="-1">"What happens"</h3>
        <p class="import-told" role="status">
            {mark}
            <span>{move || told.get()}</span>
        </p>
    }
}

/// The lines that do not go in, or not whole; nothing where there are none.
#[component]
pub fn Misfits(
    /// What they are.
    title: &'static str,
    /// Each with why.
    #[prop(into)]
    lines: Signal<Lines>,
) -> impl IntoView {
    view! {
        <Show when=move || lines.with(|lines| lines.count() > 0)>
            <div class="import-refused">
                <h4><Icon icon=LuTriangleAlert />{title}</h4>
                {move || lines.with(Lines::view)}
            </div>
        </Show>
    }
}
