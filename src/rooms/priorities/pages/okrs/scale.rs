//! The way of a key result from its baseline to its target, and where it stands on it.

use super::words::amount;
use leptos::prelude::*;
use markup::{Show, view};
use plan::methods::okr_progress::KeyResultStanding;

/// A bar between the baseline and the target; nothing where there is no way to go.
#[component]
pub(super) fn Scale(standing: Memo<Option<KeyResultStanding>>) -> impl IntoView {
    let share = move || standing.with(|it| it.as_ref()?.grade.ok().map(|grade| grade.exact()));
    let read = move |read: fn(&KeyResultStanding) -> Option<f64>| {
        standing.with(|it| {
            let it = it.as_ref()?;
            Some(amount(read(it)?, &it.key_result.unit))
        })
    };
    let from = move || read(|it| it.key_result.baseline).unwrap_or_default();
    let to = move || read(|it| it.key_result.target).unwrap_or_default();
    let now = move || read(|it| it.value);
    let said = move || {
        let now = now().map_or("not measured yet".to_owned(), |now| format!("now {now}"));
        format!("From {} to {}, {now}", from(), to())
    };
    let band = move || {
        let grade = standing.with(|it| it.as_ref()?.grade.ok());
        grade.map(|grade| super::words::band_class(grade.band()))
    };
    view! {
        <Show when=move || share().is_some()>
            <div class="okr-scale" role="img" aria-label=said data-band=band>
                <span class="okr-scale-from num">{from}</span>
                <span
                    class="okr-scale-bar"
                    style:--share=move || share().map(|share| share.to_string())
                >
                    <b class="num" data-late=move || share().is_some_and(|share| share > 0.5).then_some("")>
                        {move || now().unwrap_or_else(|| "not measured".to_owned())}
                    </b>
                </span>
                <span class="okr-scale-to num">{to}</span>
            </div>
        </Show>
    }
}
