//! Hints under a question that may close or lead the answer. They advise, and nothing depends on them.

use crate::ui::Icon;
use icondata_lu::LuLightbulb;
use leptos::prelude::*;
use markup::{memo, view};
use plan::methods::question_hints::{Kind, hints};

/// What may be amiss, in a word, and how to ask instead.
fn said(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Closed => (
            "Closed",
            "Yes or no answers it. Ask for the story: “Tell me about the last time…”, “How do you…?”",
        ),
        Kind::Leading => (
            "Leading",
            "It says which answer you hope for. Leave that out: “How was that for you?”",
        ),
        Kind::DoubleBarrelled => ("Two at once", "Ask one thing, listen, then ask the other."),
        Kind::Hypothetical => (
            "Would, not did",
            "People guess badly what they would do. Ask what they did: “When did you last…?”",
        ),
    }
}

/// A hint: what may be amiss, and the words of the question that say so.
type Hint = (Kind, String);

fn of(question: &str) -> Vec<Hint> {
    let found = hints(question).into_iter();
    found
        .map(|hint| {
            let words = question.get(hint.span).unwrap_or_default();
            (hint.kind, words.trim().to_owned())
        })
        .collect()
}

/// The hints as a sentence to be read aloud; `None` without any.
pub(super) fn spoken(question: &str) -> Option<String> {
    let found = of(question);
    let sentences = found.iter().map(|(kind, _)| {
        let (word, how) = said(*kind);
        format!("{word}: {how}")
    });
    (!found.is_empty()).then(|| sentences.collect::<Vec<_>>().join(" "))
}

/// The hints for a question. While it is typed no new one comes in before its end.
#[component]
pub(super) fn Hints(text: Memo<String>, typing: Signal<bool>) -> impl IntoView {
    let shown = memo(move |before: Option<&Vec<Hint>>| {
        let mut now = text.with(|text| of(text));
        if typing.get() && !text.with(|text| text.trim_end().ends_with(['?', '.', '!'])) {
            let before = before.map(Vec::as_slice).unwrap_or_default();
            now.retain(|(kind, _)| before.iter().any(|(known, _)| known == kind));
        }
        now
    });
    move || {
        shown.with(|found| {
            let one = |(kind, words): &Hint| {
                let (word, how) = said(*kind);
                view! {
                    <li class="question-hint">
                        <Icon icon=LuLightbulb />
                        <span>
                            <strong>{word}</strong>
                            " "
                            <q dir="auto">{words.clone()}</q>
                            " "
                            {how}
                        </span>
                    </li>
                }
            };
            (!found.is_empty()).then(|| {
                view! { <ul class="question-hints">{found.iter().map(one).collect_view()}</ul> }
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hint_names_the_words_it_is_about() {
        let found = of("Do you like the board?");
        assert_eq!(found.first().map(|(kind, _)| *kind), Some(Kind::Closed));
        assert_eq!(found[0].1, "Do you");
        assert!(spoken("Do you like the board?").is_some_and(|it| it.starts_with("Closed: ")));
        assert_eq!(spoken("Tell me about the last time."), None);
    }
}
