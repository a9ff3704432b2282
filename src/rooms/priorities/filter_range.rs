//! The least and the most of a number, among what can be asked of initiatives.

use super::conditions::{Condition, End};
use super::state::Priorities;
use crate::rooms::words;
use leptos::prelude::*;
use markup::{memo, view};
use plan::methods::number;
use plan::methods::rice::Input;

/// What stands in the fields as it was typed: also what is no number, and asks for nothing.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Texts(Vec<(Input, End, String)>);

impl Texts {
    fn write(&mut self, input: Input, end: End, text: String) {
        self.0.retain(|(of, at, _)| (*of, *at) != (input, end));
        self.0.push((input, end, text));
    }

    fn of(&self, input: Input, end: End) -> Option<&str> {
        let mut texts = self.0.iter();
        let text = texts.find(|(of, at, _)| (*of, *at) == (input, end));
        text.map(|(_, _, text)| text.as_str())
    }

    /// Whether any is no number.
    #[must_use]
    pub fn any_wrong(&self) -> bool {
        self.0.iter().any(|(_, _, text)| is_wrong(text))
    }

    /// What a field shows where this number holds: the text stands as it was typed, as long as it says
    /// that or is no number.
    fn shown(&self, input: Input, end: End, known: Option<f64>) -> String {
        match self.of(input, end) {
            Some(text) if is_wrong(text) || read(text) == known => text.to_owned(),
            _ => known.map(|value| value.to_string()).unwrap_or_default(),
        }
    }
}

fn read(text: &str) -> Option<f64> {
    number::parse(text).ok().filter(|value| value.is_finite())
}

fn is_wrong(text: &str) -> bool {
    !text.trim().is_empty() && read(text).is_none()
}

/// The least and the most of an input.
#[component]
pub fn Range(room: Priorities, input: Input, texts: RwSignal<Texts>) -> impl IntoView {
    let name = words::input(input);
    view! {
        <div class="filter-range">
            <span>{name}</span>
            <Bound room input end=End::Least texts />
            <span aria-hidden="true">"–"</span>
            <Bound room input end=End::Most texts />
        </div>
    }
}

/// A number that holds as soon as it is one.
#[component]
fn Bound(room: Priorities, input: Input, end: End, texts: RwSignal<Texts>) -> impl IntoView {
    let known = memo(move |_| {
        room.conditions.with(|all| {
            all.iter().find_map(|known| match known {
                Condition::Bound(of, at, value) if *of == input && *at == end => Some(*value),
                _ => None,
            })
        })
    });
    let wrong = move || texts.with(|texts| texts.of(input, end).is_some_and(is_wrong));
    let shown = move || texts.with(|texts| texts.shown(input, end, known.get()));
    let change = move |event| {
        let text = event_target_value(&event);
        room.bound(input, end, read(&text));
        texts.update(|texts| texts.write(input, end, text));
    };
    view! {
        <input
            class="input"
            inputmode="decimal"
            autocomplete="off"
            placeholder=match end {
                End::Least => "from",
                End::Most => "to",
            }
            aria-label=format!("{} {}", words::input(input), end.words())
            aria-invalid=move || wrong().then_some("true")
            title=move || wrong().then_some("Not a number")
            prop:value=shown
            on:input=change
        />
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_number_stands_until_everything_is_cleared() {
        let mut texts = Texts::default();
        texts.write(Input::Effort, End::Most, "3,".to_owned());
        texts.write(Input::Effort, End::Most, "three".to_owned());
        assert!(texts.any_wrong());
        assert_eq!(texts.shown(Input::Effort, End::Most, None), "three");
        assert_eq!(texts.shown(Input::Effort, End::Least, Some(1.0)), "1");
        assert_eq!(Texts::default().shown(Input::Effort, End::Most, None), "");
    }

    #[test]
    fn a_number_stands_as_it_was_typed_while_it_holds() {
        let mut texts = Texts::default();
        texts.write(Input::Reach, End::Least, "1.50".to_owned());
        assert!(!texts.any_wrong());
        assert_eq!(texts.shown(Input::Reach, End::Least, Some(1.5)), "1.50");
        assert_eq!(texts.shown(Input::Reach, End::Least, Some(2.0)), "2");
        assert_eq!(texts.shown(Input::Reach, End::Least, None), "");
    }
}
