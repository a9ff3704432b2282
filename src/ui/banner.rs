//! A message that stays in its place: what happened, and what can be done about it.

use super::Icon;
use icondata_core::Icon as IconData;
use icondata_lu::{LuCircleCheck, LuInfo, LuOctagonAlert, LuTriangleAlert};
use leptos::prelude::*;
use markup::view;

/// What a message is about. Its icon says it as well as its colour.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Tone {
    /// Good to know.
    #[default]
    Info,
    /// It went well.
    Good,
    /// Something needs care.
    Warning,
    /// Something went wrong.
    Problem,
}

impl Tone {
    /// Its class.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Good => "good",
            Self::Warning => "warning",
            Self::Problem => "problem",
        }
    }

    /// Its icon.
    #[must_use]
    pub fn icon(self) -> IconData {
        match self {
            Self::Info => LuInfo,
            Self::Good => LuCircleCheck,
            Self::Warning => LuTriangleAlert,
            Self::Problem => LuOctagonAlert,
        }
    }
}

/// A message in the page. A problem is said at once, anything else when the reader has time.
#[component]
pub fn Banner(
    /// What it is about.
    #[prop(optional)]
    tone: Tone,
    /// What happened, in a few words.
    #[prop(into)]
    title: Signal<String>,
    /// More about it.
    #[prop(optional, into)]
    text: Signal<String>,
    /// The buttons.
    #[prop(optional, into)]
    actions: Option<ViewFn>,
) -> impl IntoView {
    let role = if tone == Tone::Problem {
        "alert"
    } else {
        "status"
    };
    let more = move || {
        let text = text.get();
        (!text.is_empty()).then(|| view! { <p>{text}</p> })
    };
    view! {
        <div class=format!("banner {}", tone.class()) role=role>
            <Icon icon=tone.icon() />
            <div>
                <strong>{move || title.get()}</strong>
                {more}
            </div>
            {actions.map(|actions| view! { <div class="actions">{actions.run()}</div> })}
        </div>
    }
}
