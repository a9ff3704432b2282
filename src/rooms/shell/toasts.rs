//! The messages at the edge of the screen, and what a screen reader is told.

use crate::rooms::commands;
use crate::state::AppState;
use crate::state::toast::Toast;
use crate::ui::closest::closest;
use crate::ui::dialog::LastTold;
use crate::ui::{Button, IconButton};
use icondata_lu::LuX;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use markup::{For, effect, view};

/// The messages that show, oldest first.
#[component]
pub fn Messages() -> impl IntoView {
    let app = AppState::use_context();
    // The focus stays where it is: what goes when it is left would be a change, and the offer to undo the one
    // before gone before it is pressed.
    let keep_focus = |event: MouseEvent| {
        if closest(event.target(), "button").is_some() {
            event.prevent_default();
        }
    };
    view! {
        <div class="toasts" role="status" aria-live="polite" on:mousedown=keep_focus>
            <For
                each=move || app.toasts.news()
                key=|toast| (toast.number, toast.action.is_some())
                let:toast
            >
                <div class="toast" class:problem=toast.problem>
                    <p>{toast.text.clone()}</p>
                    {toast
                        .action
                        .clone()
                        .map(|(label, command)| {
                            let number = toast.number;
                            let press = move || {
                                app.toasts.dismiss(number);
                                commands::run(app, command.clone());
                            };
                            view! { <Button label small=true on_press=press /> }
                        })}
                    <IconButton
                        label="Dismiss"
                        icon=LuX
                        small=true
                        on_press=move || app.toasts.dismiss(toast.number)
                    />
                </div>
            </For>
        </div>
        <div class="visually-hidden" role="status" aria-live="polite">
            {move || app.announcement.get()}
        </div>
    }
}

/// Lets open dialogs repeat what is said here: of the page behind them nothing is read.
pub fn tell_dialogs(app: AppState) {
    let last = RwSignal::new(String::new());
    effect(move |before: Option<()>| {
        let words = app.announcement.get();
        if before.is_some() {
            last.set(words);
        }
    });
    effect(move |before: Option<Option<u32>>| {
        app.toasts.shown().with(|shown| {
            let newest = newest(shown, before.flatten());
            if let Some(toast) = newest {
                last.set(toast.text.clone());
            }
            newest.map(|toast| toast.number).or(before.flatten())
        })
    });
    provide_context(LastTold(last.into()));
}

/// The latest message, if it has come since the one of this number.
fn newest(shown: &[Toast], before: Option<u32>) -> Option<&Toast> {
    let is_new = |toast: &&Toast| before.is_none_or(|before| toast.number > before);
    shown.last().filter(is_new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_new_once() {
        let toast = |number| Toast {
            number,
            ..Toast::default()
        };
        let shown = [toast(3), toast(5)];
        let number = |shown: &[Toast], before| newest(shown, before).map(|toast| toast.number);
        assert_eq!(number(&shown, None), Some(5));
        assert_eq!(number(&shown, Some(3)), Some(5));
        assert_eq!(number(&shown, Some(5)), None);
        // One that is dismissed leaves an older one behind.
        assert_eq!(number(&shown[..1], Some(5)), None);
        assert_eq!(number(&[], None), None);
    }
}
