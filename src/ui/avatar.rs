//! A person, as a round picture: a portrait, or the first letters of the name.

use leptos::prelude::*;
use markup::view;

/// A person. Where the name stands beside it, it is not read aloud.
#[component]
pub fn Avatar(
    /// The person's name.
    #[prop(into)]
    name: Signal<String>,
    /// The colour's word, as the papers have them.
    #[prop(default = "stone")]
    colour: &'static str,
    /// Larger, for the head of a card.
    #[prop(optional)]
    large: bool,
    /// Whether the name stands beside it.
    #[prop(optional)]
    named: bool,
    /// A portrait in place of the letters.
    #[prop(optional, into)]
    portrait: Option<ViewFn>,
) -> impl IntoView {
    let shows = match portrait {
        Some(portrait) => portrait.run().into_any(),
        None => view! { <span>{move || initials(&name.get())}</span> }.into_any(),
    };
    view! {
        <span
            class="avatar"
            class:large=large
            data-color=colour
            role=(!named).then_some("img")
            aria-label=move || (!named).then(|| spoken(&name.get()))
            aria-hidden=named.then_some("true")
        >
            {shows}
        </span>
    }
}

fn spoken(name: &str) -> String {
    if name.trim().is_empty() {
        "Somebody without a name".to_owned()
    } else {
        name.to_owned()
    }
}

/// The first letters of the first and the last word; a question mark for no name.
fn initials(name: &str) -> String {
    let mut words = name
        .split_whitespace()
        .filter_map(|word| word.chars().find(|letter| letter.is_alphanumeric()));
    let Some(first) = words.next() else {
        return "?".to_owned();
    };
    let both = std::iter::once(first).chain(words.next_back());
    both.flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn the_first_and_the_last_word_give_their_letters() {
        assert_eq!(initials("ana lucía de la cruz"), "AC");
        assert_eq!(initials("Øystein"), "Ø");
        assert_eq!(initials("“Bo” (PM)"), "BP");
        assert_eq!(initials(" – "), "?");
    }
}
