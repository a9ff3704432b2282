//! The share that each bucket is to have, and what the shares add up to.

use super::shared::Shared;
use super::{changes, sentences};
use crate::rooms::words;
use crate::ui::{Button, ButtonKind, NumberField, Steps};
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::methods::number;
use plan::records::portfolio::Targets;
use plan::records::work::Bucket;

/// An arrow key goes this far, in percent.
const STEP: f64 = 5.0;

/// Reads a share, in percent; or says why it is none.
fn read(text: String) -> Result<Option<f64>, String> {
    number::typed(&text, |share| number::within(share, 0.0, 100.0))
        .map_err(|error| words::number_error(&error))
}

/// A bucket's target, to change where that is allowed.
#[component]
pub(super) fn TargetField(bucket: Bucket, target: Memo<Option<f64>>) -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let keep = move |share: Option<f64>| {
        let change = session.untracked(|workspace| changes::set_target(workspace, bucket, share));
        session.apply(change);
    };
    let written = move || {
        let share = target.get();
        share.map_or("–".to_owned(), words::percent)
    };
    view! {
        <Show when=move || !session.is_read_only() fallback=move || written().into_any()>
            <NumberField
                label=format!("Target of {}", sentences::bucket(Some(bucket)))
                value=target
                read=Callback::new(read)
                write=words::number
                unit="%"
                steps=Steps::of(STEP).between(0.0, 100.0)
                on_change=keep
            />
        </Show>
    }
}

/// What the targets add up to, and ways to make that 100 %.
#[component]
pub(super) fn TargetSum() -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let sum = memo(move |_| shared.portfolio.with(|portfolio| portfolio.target_sum));
    let off = memo(move |_| {
        shared
            .portfolio
            .with(|portfolio| sum.get().is_none() || portfolio.is_off_target_sum())
    });
    let scaled = memo(move |_| shared.targets.with(changes::scaled));
    let set = move |label: &'static str, targets: &Targets| {
        let change = session.untracked(|workspace| changes::set_targets(workspace, label, targets));
        if session.apply(change) {
            let sum = targets.iter().flatten().sum();
            shared.app.announce(sentences::sum(Some(sum)));
        }
    };
    let even = Signal::derive(move || {
        let rest = sum.get().is_some_and(|sum| sum < 100.0)
            && shared.targets.with(|targets| targets.contains(&None));
        if rest {
            "Share the rest evenly"
        } else {
            "Share evenly"
        }
        .to_owned()
    });
    let share = move || {
        let targets = shared.targets.with_untracked(changes::shared_evenly);
        set("Share the targets evenly", &targets);
    };
    let scale = move || {
        if let Some(targets) = scaled.get_untracked() {
            set("Scale the targets to 100\u{a0}%", &targets);
        }
    };
    view! {
        <div class="target-sum" data-off=move || off.get().then_some("")>
            <p role="status">{move || sentences::sum(sum.get())}</p>
            <Show when=move || off.get() && !session.is_read_only()>
                <Button label=even kind=ButtonKind::Secondary small=true on_press=share />
                <Show when=move || scaled.with(Option::is_some)>
                    <Button label="Scale to 100\u{a0}%" kind=ButtonKind::Secondary small=true on_press=scale />
                </Show>
            </Show>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_target_is_a_share_of_a_hundred() {
        assert_eq!(read("33,3 %".to_owned()), Ok(Some(33.3)));
        assert_eq!(read(" ".to_owned()), Ok(None));
        assert_eq!(read("120".to_owned()), Err("At most 100.".to_owned()));
        assert_eq!(read("-1".to_owned()), Err("At least 0.".to_owned()));
        assert!(read("half".to_owned()).is_err());
        assert!(read("NaN".to_owned()).is_err());
    }
}
