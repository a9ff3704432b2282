//! What a template composes, and the press that makes it the vision statement.

use super::template::Template;
use crate::rooms::vision::sentence;
use crate::state::AppState;
use crate::ui::Button;
use icondata_lu::LuArrowUp;
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::records::{Vision, vision};
use std::hash::{DefaultHasher, Hash, Hasher};

/// How the statement stands to what the template composes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Reads {
    /// The template composes nothing yet.
    Nothing,
    /// There is no statement.
    First,
    /// The statement reads so.
    So,
    /// It reads as it was taken; the template has changed since.
    AsTaken,
    /// It reads otherwise.
    Otherwise,
}

impl Reads {
    /// `taken` is the [`mark`] of what was taken last.
    fn of(statement: &str, composed: &str, taken: &str) -> Self {
        let statement = statement.trim();
        match (composed, statement) {
            ("", _) => Self::Nothing,
            (_, "") => Self::First,
            _ if statement == composed => Self::So,
            _ if mark(statement) == taken => Self::AsTaken,
            _ => Self::Otherwise,
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Nothing => "Write in any of the blanks, and the sentence shows here.",
            Self::First => "This could be the vision statement.",
            Self::So => "The vision statement reads so.",
            Self::AsTaken => "This has changed since the vision statement was taken from it.",
            Self::Otherwise => "Different from the statement above.",
        }
    }
}

/// The preference that remembers what was taken in the open workspace: a statement that still reads so was
/// not changed since, so a template that composes something else was.
const TAKEN: &str = "statement-taken";

/// The sentence, how the statement stands to it, and the button.
#[component]
pub fn Using(template: Memo<Template>) -> impl IntoView {
    let app = AppState::use_context();
    let session = app.session;
    let taken = RwSignal::new(app.preference_here(TAKEN).unwrap_or_default());
    let read = memo(move |_| {
        session.record(&vision::id(), |record| {
            let vision = record.map(Vision::from).unwrap_or_default();
            let composed = template.get().compose(&vision);
            (composed, vision.statement)
        })
    });
    let reads = memo(move |_| {
        read.with(|(composed, statement)| taken.with(|taken| Reads::of(statement, composed, taken)))
    });
    let usable = move || {
        matches!(
            reads.get(),
            Reads::First | Reads::AsTaken | Reads::Otherwise
        )
    };
    let take = move || {
        let composed = read.with_untracked(|(composed, _)| composed.clone());
        let mark = mark(&composed);
        let label = "Use the template as the vision statement";
        let change = session.untracked(|it| sentence::set(it, label, vision::STATEMENT, composed));
        if session.apply(change) {
            app.keep_preference_here(TAKEN, &mark);
            taken.set(mark);
            let said = "This is the vision statement now";
            app.toasts.offer_undo(said);
        }
    };
    view! {
        <div class="words-using">
            <p class="words-composed serif" dir="auto">
                {move || read.with(|(composed, _)| composed.clone())}
            </p>
            <p class="quiet-text" role="status">
                {move || reads.get().words()}
            </p>
            <Show when=move || !session.is_read_only()>
                <Button
                    label="Use as the vision statement"
                    icon=LuArrowUp
                    disabled=Signal::derive(move || !usable())
                    on_press=take
                />
            </Show>
        </div>
    }
}

/// What stands for a text where the text itself has no place.
fn mark(text: &str) -> String {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    format!("{:x}", hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::{Reads, mark};

    #[test]
    fn a_statement_stands_to_what_is_composed() {
        let reads = |statement, composed, taken| Reads::of(statement, composed, &mark(taken));
        assert_eq!(reads("", "", ""), Reads::Nothing);
        assert_eq!(reads("Night", "", "Night"), Reads::Nothing);
        assert_eq!(reads(" ", "Night.", ""), Reads::First);
        assert_eq!(reads("Night. ", "Night.", ""), Reads::So);
        assert_eq!(reads("Night.", "Night and day.", "Night."), Reads::AsTaken);
        assert_eq!(reads("Day.", "Night and day.", "Night."), Reads::Otherwise);
    }
}
