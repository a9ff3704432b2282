//! What answered an entry.

use super::shared::Shared;
use crate::rooms::days;
use crate::rooms::vision::versions::called;
use crate::state::browser::today;
use crate::ui::banner::Tone;
use crate::ui::{Badge, Button, ButtonKind};
use icondata_lu::LuRotateCcw;
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;
use plan::records::feedback::Answer;
use plan::records::{Feedback, VisionVersion};

/// What answered it, and the way to open it again.
#[component]
pub(super) fn Answered(of: StoredValue<Id>, look: Memo<Option<Feedback>>) -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    // What is typed above is not part of it.
    let said = memo(move |_| {
        look.with(|look| {
            let entry = look.as_ref()?;
            let version = entry.version.clone();
            let text = entry.answer_text.clone();
            Some((entry.answer?, version, entry.answered_on, text))
        })
    });
    let answer = move || {
        let (answer, version, answered_on, text) = said.get()?;
        let how = match answer {
            Answer::Changed => {
                let version = version.as_ref().and_then(|id| {
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
        let when = answered_on.map_or(String::new(), |day| {
            format!("Answered {}", days::on(today(), day))
        });
        Some(view! {
            <div class="answered">
                <p class="said-facts">
                    <Badge label=how tone=Tone::Good icon=icondata_lu::LuCircleCheck />
                    <span>{when}</span>
                </p>
                <p class="serif" dir="auto">{text}</p>
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
