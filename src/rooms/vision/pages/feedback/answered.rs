//! What answered an entry.

use super::super::super::versions;
use super::shared::Shared;
use crate::rooms::days;
use crate::state::browser::today;
use crate::ui::banner::Tone;
use crate::ui::{Badge, Button, ButtonKind};
use icondata_lu::LuRotateCcw;
use leptos::prelude::*;
use markup::{Show, view};
use plan::Id;
use plan::records::feedback::Answer;
use plan::records::{Feedback, VisionVersion};

/// A version by its day: "the version of 12 June 2025".
pub(super) use versions::called;

/// What answered it, and the way to open it again.
#[component]
pub(super) fn Answered(of: StoredValue<Id>, look: Memo<Option<Feedback>>) -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let answer = move || {
        let entry = look.get()?;
        let how = match entry.answer? {
            Answer::Changed => {
                let version = entry.version.as_ref().and_then(|id| {
                    let date = |record: &plan::Record| VisionVersion::from(record).date;
                    session.record(id, |record| record.map(date))
                });
                match version {
                    Some(date) => format!("Changed in {}", called(date)),
                    None => "Changed".to_owned(),
                }
            }
            Answer::Reason => "Not changed, for a reason".to_owned(),
        };
        let when = entry.answered_on.map_or(String::new(), |day| {
            format!("Answered {}", days::on(today(), day))
        });
        Some(view! {
            <div class="answered">
                <p class="said-facts">
                    <Badge label=how tone=Tone::Good icon=icondata_lu::LuCircleCheck />
                    <span>{when}</span>
                </p>
                <p class="serif" dir="auto">{entry.answer_text}</p>
            </div>
        })
    };
    view! {
        {answer}
        <Show when=move || !session.is_read_only()>
            <div class="actions">
                <Button
                    label="Reopen"
                    kind=ButtonKind::Quiet
                    icon=LuRotateCcw
                    small=true
                    on_press=move || shared.reopen(&of.get_value())
                />
            </div>
        </Show>
    }
}
