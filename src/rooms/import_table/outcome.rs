//! What goes in, and what does not fit: each with its line and why.

use crate::rooms::words::{counted, number};
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

    fn view(&self) -> impl IntoView + use<> {
        let lines = self.first.iter().map(|(line, said)| {
            let (line, said) = (format!("Line {line}"), said.clone());
            view! { <li dir="auto"><strong>{line}</strong>": "{said}</li> }
        });
        let lines = lines.collect_view();
        let more = self.count - self.first.len();
        let more = (more > 0).then(|| {
            let more = number(more as f64);
            view! { <p class="quiet-text">{format!("and {more} more")}</p> }
        });
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
    let any = memo(move |_| goes_in.get() > 0);
    let mark = move || match any.get() {
        true => view! { <Icon icon=LuCircleCheck /> },
        false => view! { <Icon icon=LuTriangleAlert /> },
    };
    view! {
        <section class="import-outcome" aria-labelledby="import-outcome">
            <h3 class="caps" id="import-outcome">"What happens"</h3>
            <p class="import-told" role="status">
                {mark}
                <span>{told}</span>
            </p>
            <Show when=move || { lacks.get().is_none() && refused.with(|lines| lines.count > 0) }>
                <div class="import-refused">
                    <h4><Icon icon=LuTriangleAlert />"Rows that do not fit"</h4>
                    {move || refused.with(Lines::view)}
                </div>
            </Show>
            <Show when=move || left_out.with(|lines| lines.count > 0)>
                <div class="import-refused">
                    <h4>"Cells that are left out of rows that go in"</h4>
                    {move || left_out.with(Lines::view)}
                </div>
            </Show>
        </section>
    }
}
