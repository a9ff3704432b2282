//! What was measured of a key result: the check-ins, the newest first, and how they went.

use super::check_in::{CheckInFields, CheckInLine};
use super::desk::{Desk, row};
use super::sparkline::Sparkline;
use crate::rooms::focus::{find, focus_moved, take};
use crate::ui::{Button, ButtonKind};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use plan::methods::okr_progress::{self, KeyResultStanding};

/// So many show before all are asked for.
const FIRST: usize = 5;

/// The check-ins, and the one that is being written.
#[component]
pub(super) fn CheckIns(
    of: StoredValue<Id>,
    standing: Memo<Option<KeyResultStanding>>,
) -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.app.session;
    let history = memo(move |_| {
        of.with_value(|id| {
            session.record(id, |_| ());
            session.links_of(id, |workspace| okr_progress::history(workspace, id))
        })
    });
    let all = RwSignal::new(false);
    // The one that is being written stands above them.
    let checking = memo(move |_| {
        let checking = desk.checking.get();
        let (key_result, id) = checking?;
        of.with_value(|of| key_result == *of).then_some(id)
    });
    let ids = memo(move |_| {
        let written = checking.get();
        let most = if all.get() { usize::MAX } else { FIRST };
        history.with(|history| {
            let ids = history
                .iter()
                .rev()
                .map(|(check_in, _)| check_in.id.clone());
            let ids = ids.filter(|id| Some(id) != written.as_ref());
            ids.take(most).collect::<Vec<_>>()
        })
    });
    let more = move || history.with(Vec::len) > FIRST && !all.get();
    let close = move || {
        session.seal();
        desk.checking.set(None);
        of.with_value(|of| focus_moved(format!("{} .check-in-press", row(of))));
    };
    // A number that is refused stays in sight until it is mended or given up.
    let done = move || {
        let refused = of.with_value(|of| format!("{} .okr-check-in [aria-invalid]", row(of)));
        match find(&refused) {
            Some(field) => take(&field),
            None => close(),
        }
    };
    let key = move |event: KeyboardEvent| {
        if event.key() == "Escape" && !event.default_prevented() {
            event.prevent_default();
            close();
        }
    };
    view! {
        <div class="okr-check-ins" role="group" aria-label="Check-ins">
            <header class="okr-part-head">
                <h4 class="caps">"Check-ins"</h4>
                <Sparkline history standing />
            </header>
            {move || {
                let id = checking.get().filter(|_| !session.is_read_only())?;
                Some(
                    view! {
                        <div class="okr-check-in" role="group" aria-label="Check-in" on:keydown=key>
                            <CheckInFields of standing id />
                            <Button label="Done" small=true on_press=done />
                        </div>
                    },
                )
            }}
            <Show when=move || history.with(Vec::is_empty) && checking.with(Option::is_none)>
                <p class="quiet-text">"Nobody has checked in yet."</p>
            </Show>
            <ol class="okr-history" aria-label="Check-ins, the newest first">
                <For each=move || ids.get() key=Id::clone let:id>
                    <CheckInLine of standing history id />
                </For>
            </ol>
            <Show when=more>
                <Button
                    label=Signal::derive(move || format!("Show all {}", history.with(Vec::len)))
                    kind=ButtonKind::Quiet
                    small=true
                    on_press=move || all.set(true)
                />
            </Show>
        </div>
    }
}
