//! Buttons: with words, and with an icon alone.

use super::Icon;
use icondata_core::Icon as IconData;
use leptos::prelude::*;
use markup::view;

/// How much a button asks for attention. One primary button a screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum ButtonKind {
    /// One of several.
    #[default]
    Secondary,
    /// What most people want here.
    Primary,
    /// Almost text.
    Quiet,
    /// Takes something away.
    Danger,
}

impl ButtonKind {
    fn class(self) -> &'static str {
        match self {
            Self::Secondary => "button",
            Self::Primary => "button primary",
            Self::Quiet => "button quiet",
            Self::Danger => "button danger",
        }
    }
}

/// A button with words, and perhaps an icon before them.
#[component]
pub fn Button(
    /// What it does, in a word or two.
    #[prop(into)]
    label: Signal<String>,
    /// How much it asks for attention.
    #[prop(optional)]
    kind: ButtonKind,
    /// An icon before the words.
    #[prop(optional, into)]
    icon: Option<IconData>,
    /// Less high, for rows and toasts.
    #[prop(optional)]
    small: bool,
    /// Whether it does nothing now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// The keys that do the same, as `aria-keyshortcuts` names them.
    #[prop(optional, into)]
    keys: Option<&'static str>,
    /// What pressing it does.
    on_press: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class=kind.class()
            class:small=small
            disabled=move || disabled.get()
            aria-keyshortcuts=keys
            on:click=move |_| on_press()
        >
            {icon.map(|icon| view! { <Icon icon /> })}
            <span>{move || label.get()}</span>
        </button>
    }
}

/// A button with an icon alone; its name is read aloud and shown as a tooltip.
#[component]
pub fn IconButton(
    /// What it does.
    #[prop(into)]
    label: Signal<String>,
    /// The icon.
    icon: IconData,
    /// Smaller, for use within cards and rows.
    #[prop(optional)]
    small: bool,
    /// Another class, for the place it stands in.
    #[prop(optional)]
    class: &'static str,
    /// Whether it does nothing now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// The keys that do the same, as `aria-keyshortcuts` names them.
    #[prop(optional, into)]
    keys: Option<&'static str>,
    /// What pressing it does.
    on_press: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class=format!("icon-button {class}")
            class:small=small
            aria-label=move || label.get()
            title=move || label.get()
            aria-keyshortcuts=keys
            disabled=move || disabled.get()
            on:click=move |_| on_press()
        >
            <Icon icon />
        </button>
    }
}
