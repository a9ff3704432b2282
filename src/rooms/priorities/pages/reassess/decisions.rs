//! What was decided in a reassessment, and why.

use super::review::name;
use super::shared::Shared;
use super::words;
use crate::rooms::focus::focus_moved;
use crate::rooms::words::more_label;
use crate::ui::id;
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;
use plan::records::initiative;
use plan::records::snapshot_rank::{self, Decision};
use plan::sorted::SortInOrder;
use wasm_bindgen::JsCast;
use web_sys::HtmlDetailsElement;

/// So many show at first, and so many more each time.
const STEP: usize = 30;

/// A decision: about what, which, why.
type Decided = (String, Decision, String);

/// The decisions, folded until somebody asks for them.
#[component]
pub(super) fn Decisions(of: StoredValue<Id>) -> impl IntoView {
    let open = RwSignal::new(false);
    let toggled = move |event: leptos::ev::Event| {
        let details = event.target();
        let details = details.and_then(|it| it.dyn_into::<HtmlDetailsElement>().ok());
        open.set(details.is_some_and(|it| it.open()));
    };
    view! {
        <details class="times-decisions" on:toggle=toggled>
            <summary>"What was decided, and why"</summary>
            <Show when=move || open.get()>
                <List of />
            </Show>
        </details>
    }
}

#[component]
fn List(of: StoredValue<Id>) -> impl IntoView {
    let session = Shared::use_context().app.session;
    let most = RwSignal::new(STEP);
    let all = memo(move |_| {
        let id = of.get_value();
        session.of_kind(initiative::KIND, |_| ());
        session.links_of(&id, |workspace| {
            let kept = snapshot_rank::by_rank(workspace, &id).into_iter();
            let decided = kept.filter_map(|it| {
                let name = name(workspace, &it.place.initiative);
                Some((name, it.decision?, it.reason))
            });
            let mut decided: Vec<Decided> = decided.collect();
            // What was kept says least.
            let size = |decision| match decision {
                Decision::Drop => 0,
                Decision::Move => 1,
                Decision::Keep => 2,
            };
            decided.sort_in_order(|a, b| size(a.1).cmp(&size(b.1)));
            decided
        })
    });
    let left = move || all.with(Vec::len).saturating_sub(most.get());
    let rows = move || {
        let row = |(name, decision, reason): &Decided| {
            let (name, reason) = (name.clone(), reason.trim().to_owned());
            view! {
                <li tabindex="-1">
                    <span class="review-mark" data-decision=decision.word()>
                        {words::decided(*decision)}
                    </span>
                    <b dir="auto">{name}</b>
                    <span dir="auto">{reason}</span>
                </li>
            }
        };
        all.with(|all| all.iter().take(most.get()).map(row).collect_view())
    };
    let list = id::unique("decisions");
    let selector = format!("#{list} > :nth-child");
    let more = move |_| {
        let next = most.get_untracked() + 1;
        most.update(|most| *most += STEP);
        focus_moved(format!("{selector}({next})"));
    };
    view! {
        <ul class="decisions" id=list>{rows}</ul>
        <Show when=move || { left() > 0 }>
            <button type="button" class="button quiet small" on:click=more.clone()>
                {move || more_label(left(), STEP)}
            </button>
        </Show>
    }
}
