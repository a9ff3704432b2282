//! What the numbers of an input do in the draws.

use super::sentences;
use super::shared::Shared;
use crate::ui::Icon;
use icondata_lu::LuCircleAlert;
use leptos::prelude::*;
use markup::{memo, view};
use plan::methods::confidence_cap::Cap;
use plan::methods::estimate::{Estimate, RangeFault};
use plan::methods::numeric_input::NumericInput;
use plan::methods::range_text::Range;
use plan::methods::rice::Input;
use plan::records::plan::{self as plan_record, Confidence};

/// What an input is, or why its range cannot be used.
type Read = Result<Option<Estimate>, RangeFault>;

/// What the numbers do in the draws, or why they do not count.
#[component]
pub(super) fn Does(
    input: NumericInput,
    cap: Memo<Option<Cap>>,
    name: Memo<String>,
    range: Memo<Range>,
    estimate: Memo<Read>,
) -> impl IntoView {
    let session = Shared::use_context().app.session;
    // What of the confidence counts.
    let most = memo(move |_| {
        let capped = input == Input::Confidence.into()
            && session.of_kind(plan_record::KIND, plan_record::confidence)
                == Confidence::ByEvidence;
        let most = || cap.with(|cap| cap.as_ref().map(Cap::most));
        capped.then(most).flatten()
    });
    let says = move || match estimate.get() {
        Ok(it) => {
            let it = match most.get() {
                Some(most) => it.map(|it| it.at_most(most)),
                None => it,
            };
            Ok(sentences::estimate(input, it))
        }
        Err(fault) => {
            let plain = range.with(|range| range.likely);
            let said = name.with(|name| sentences::fault(fault, (input, name), plain));
            // Whoever has typed one end is about to type the other.
            if fault == RangeFault::OneEnd {
                Ok(said)
            } else {
                Err(said)
            }
        }
    };
    view! {
        <div class="sure-does" aria-live="polite">
            {move || match says() {
                Ok(said) => view! { <p class="quiet-text">{said}</p> }.into_any(),
                Err(why) => view! {
                    <p class="field-error"><Icon icon=LuCircleAlert /><span>{why}</span></p>
                }
                .into_any(),
            }}
        </div>
    }
}
