//! An initiative in the list: its rank, and how it ranks in the draws.

use super::list::share;
use super::outcome::Line;
use super::sentences;
use super::shared::Shared;
use crate::rooms::words;
use crate::ui::Icon;
use icondata_lu::{LuCoins, LuShieldAlert};
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;

/// One initiative.
#[component]
pub(super) fn Row(id: Id, scale: Memo<usize>) -> impl IntoView {
    let shared = Shared::use_context();
    let of = StoredValue::new(id.clone());
    let line = memo(move |_| of.with_value(|id| shared.line(id)));
    let name = memo(move |_| of.with_value(|id| shared.name(id, 80)));
    let chosen = memo(move |_| of.with_value(|id| shared.selected.get().as_ref() == Some(id)));
    let capped = memo(move |_| {
        let cap = |id: &Id| shared.inputs.with(|inputs| inputs.caps.get(id).copied());
        of.with_value(cap).map(sentences::capped)
    });
    let is_in = memo(move |_| read(line, |line| line.is_chosen));
    let in_top = move || read(line, |line| line.chances.in_top);
    // Where the heads of the columns have no room.
    let among = move || {
        let top = shared.of_outcome(|it| it.top).unwrap_or(1);
        format!("Among the {}", sentences::first(top))
    };
    view! {
        <tr
            data-id=id.to_string()
            data-chosen=move || chosen.get().then_some("")
            data-in=move || is_in.get().then_some("")
        >
            <td class="sure-rank num">
                <Toss line />
                {move || read(line, |line| words::number(line.chances.plain_rank as f64))}
            </td>
            <th scope="row">
                <button
                    type="button"
                    class="sure-name"
                    dir="auto"
                    aria-expanded=move || chosen.get().to_string()
                    on:click=move |_| shared.select(&of.get_value())
                >
                    {move || name.get()}
                </button>
                <Show when=move || capped.with(Option::is_some)>
                    <small class="sure-capped">
                        <Icon icon=LuShieldAlert />
                        <span>{move || capped.get().unwrap_or_default()}</span>
                    </small>
                </Show>
            </th>
            <td class="num sure-expected">
                <span class="sure-said" aria-hidden="true">"Mean rank "</span>
                {move || read(line, |line| sentences::expected(line.chances.expected_rank))}
            </td>
            <td class="sure-chance">
                <span class="sure-said" aria-hidden="true">{among}" "</span>
                <span class="sure-bar" aria-hidden="true">
                    <i style:--share=move || in_top().to_string()></i>
                </span>
                <b class="num">{move || sentences::percent(in_top())}</b>
            </td>
            <td class="sure-ranks">
                <span
                    class="sure-mark"
                    aria-hidden="true"
                    style:--from=move || read(line, |it| share(it.chances.best_rank - 1, scale.get()))
                    style:--to=move || read(line, |it| share(it.chances.worst_rank, scale.get()))
                    style:--at=move || {
                        let at = read(line, |it| it.chances.expected_rank - 0.5);
                        (at / scale.get().max(1) as f64).clamp(0.0, 1.0).to_string()
                    }
                >
                    <i></i>
                    <b></b>
                </span>
                <span class="num">{move || read(line, |line| sentences::ranks(&line.chances))}</span>
            </td>
        </tr>
    }
}

/// Says of an initiative that its order with the one above is as good as chance.
#[component]
fn Toss(line: Memo<Option<Line>>) -> impl IntoView {
    let shared = Shared::use_context();
    let above = memo(move |_| {
        let above = read(line, |line| line.toss.clone())?;
        Some(format!(" with {}", shared.name(&above, 60)))
    });
    view! {
        <Show when=move || above.with(Option::is_some)>
            <span class="sure-toss">
                <Icon icon=LuCoins />
                "Coin toss"
                <span class="visually-hidden">{move || above.get().unwrap_or_default()}</span>
            </span>
        </Show>
    }
}

/// Reads how it ranks; what stands for nothing where it does not any more.
fn read<T: Default>(line: Memo<Option<Line>>, read: impl FnOnce(&Line) -> T) -> T {
    line.with(|line| line.as_ref().map(read).unwrap_or_default())
}
