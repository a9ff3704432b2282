//! With which guide an interview is held.

use super::changes::guide_ids;
use super::names;
use super::running::Running;
use crate::rooms::focus::{focus_moved, is_within};
use crate::ui::Select;
use leptos::prelude::*;
use markup::{memo, view};
use plan::Id;
use plan::records::guide;

/// Where it is in the page.
const FIELD: &str = ".interview-facts select";

/// A choice among the guides that there are, and none.
#[component]
pub(super) fn GuideChoice(
    /// Whether it cannot be used now.
    disabled: Signal<bool>,
    /// Said when another is chosen.
    #[prop(into)]
    on_choose: Callback<Option<Id>>,
) -> impl IntoView {
    let running = Running::use_context();
    let look = running.look;
    let own = memo(move |_| look.with(|look| look.as_ref()?.guide.clone()));
    let guides = memo(move |_| guides(running, own.get()));
    move || {
        let guides = guides.get();
        let names = guides.iter().enumerate();
        let choices = names.map(|(at, (_, name))| (at, name.clone())).collect();
        let guides = StoredValue::new(guides);
        let chosen = Signal::derive(move || {
            let at = |own: &Option<Id>| {
                guides.with_value(|guides| guides.iter().position(|(id, _)| id == own))
            };
            own.with(at).unwrap_or_default()
        });
        // Made anew, it keeps the focus.
        if is_within(FIELD) {
            focus_moved(FIELD.to_owned());
        }
        let choose = move |at: usize| {
            let guide = guides.with_value(|guides| guides.get(at).cloned());
            if let Some((guide, _)) = guide {
                on_choose.run(guide);
            }
        };
        view! { <Select label="Guide" choices chosen disabled on_choose=choose /> }
    }
}

/// The guides to choose from, with the one it has, and with none; followed.
fn guides(running: Running, own: Option<Id>) -> Vec<(Option<Id>, String)> {
    let session = running.shared.app.session;
    let mut choices: Vec<(Option<Id>, String)> = session.of_kind(guide::KIND, |workspace| {
        let ids = guide_ids(workspace).into_iter();
        ids.map(|id| {
            let name = workspace.record(&id).map_or("", |it| it.text(guide::NAME));
            (Some(id.clone()), names::guide(name))
        })
        .collect()
    });
    if own.is_some() && choices.iter().all(|(id, _)| *id != own) {
        choices.push((own, "A guide that was deleted".to_owned()));
    }
    choices.insert(0, (None, "Without a guide".to_owned()));
    choices
}
