//! A grade: its number, and its band in colour and in a word.

use super::words;
use leptos::prelude::*;
use markup::view;
use plan::methods::okr::Grade;

/// A grade; a dash where there is none.
#[component]
pub(super) fn GradeMark(
    /// The grade.
    #[prop(into)]
    grade: Signal<Option<Grade>>,
) -> impl IntoView {
    let band = move || grade.get().map(|grade| words::band_class(grade.band()));
    let number = move || grade.get().map_or("–".to_owned(), words::grade);
    let word = move || {
        grade
            .get()
            .map_or("No grade", |grade| words::band(grade.band()))
    };
    let sweet = move || {
        let sweet = grade.get().is_some_and(Grade::is_sweet_spot);
        sweet.then_some("0.6 to 0.7 is where a goal that stretches lands")
    };
    view! {
        <span class="grade" data-band=band title=sweet>
            <b class="num">{number}</b>
            <span>{word}</span>
        </span>
    }
}
