//! Two versions, or a version and the present, word by word.

use super::sides::{choices, compared, find, number, numbered, vision_of};
use super::timeline::Shared;
use super::{called, restore};
use crate::rooms::words;
use crate::ui::{Button, ButtonKind, Icon, Select};
use icondata_lu::{LuArrowLeft, LuArrowRight};
use leptos::prelude::*;
use markup::{Show, view};
use plan::records::Vision;
use plan::text::difference::{Piece, difference};

const SAME: &str = "They are the same, word for word.";
const DIFFERENT: &str =
    "What is struck through stands only before; what is underlined, only after.";
const PRESENT: &str = "The present";
const GONE: &str = "One of the two is not there any more. Choose another.";

/// The comparison, and the choice of what is compared.
#[component]
pub fn Compare(shared: Shared) -> impl IntoView {
    let outcome = move || {
        let (before, after) = shared.compared.get().unwrap_or_default();
        shared.kept.with(|present, versions| {
            let side = |side| vision_of(side, present, versions);
            let sides = (side(&before), side(&after));
            match sides {
                (Some(before), Some(after)) if before == after => SAME,
                (Some(_), Some(_)) => DIFFERENT,
                _ => GONE,
            }
        })
    };
    let sentences = move || {
        let (before, after) = shared.compared.get()?;
        shared.kept.with(|present, versions| {
            let side = |side| vision_of(side, present, versions);
            let (before, after) = (side(&before)?, side(&after)?);
            let texts = compared(before, after);
            let texts = texts.map(|field| text_view(field, before, after));
            Some(view! { <div class="sentences">{texts.collect_view()}</div> })
        })
    };
    view! {
        <Sides shared />
        <p class="quiet-text" role="status">{outcome}</p>
        {sentences}
        <div class="actions">
            <Button
                label="All versions"
                icon=LuArrowLeft
                on_press=move || shared.leave_comparison()
            />
            <RestoreBefore shared />
        </div>
    }
}

/// What is compared with what.
#[component]
fn Sides(shared: Shared) -> impl IntoView {
    move || {
        let choices = shared
            .kept
            .versions
            .with(|versions| choices(PRESENT, versions));
        view! {
            <div class="version-sides">
                <SideChoice shared label="Before" part=Part::Before choices=choices.clone() />
                <Icon icon=LuArrowRight />
                <SideChoice shared label="After" part=Part::After choices />
            </div>
        }
    }
}

/// A part of the comparison.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Before,
    After,
}

#[component]
fn SideChoice(
    shared: Shared,
    label: &'static str,
    part: Part,
    choices: Vec<(usize, String)>,
) -> impl IntoView {
    let chosen = Signal::derive(move || {
        let (before, after) = shared.compared.get().unwrap_or_default();
        let side = if part == Part::Before { before } else { after };
        let versions = shared.kept.versions;
        versions.with(|versions| number(&side, versions))
    });
    let choose = move |number: usize| {
        let versions = shared.kept.versions;
        let side = versions.with_untracked(|versions| numbered(number, versions));
        shared.compared.update(|compared| {
            if let Some((before, after)) = compared {
                *(if part == Part::Before { before } else { after }) = side;
            }
        });
    };
    view! { <Select label choices chosen on_choose=choose /> }
}

/// A text as it was and as it is.
fn text_view(field: &'static str, before: &Vision, after: &Vision) -> impl IntoView + use<> {
    let label = words::vision_text(field);
    let pieces = difference(before.text(field), after.text(field));
    let said = if pieces.is_empty() {
        view! { <p class="quiet-text">"Nothing, before and after"</p> }.into_any()
    } else {
        let pieces = pieces.into_iter().map(piece_view).collect_view();
        view! { <p class="compared serif" dir="auto">{pieces}</p> }.into_any()
    };
    view! {
        <section>
            <h3 class="caps">{label}</h3>
            {said}
        </section>
    }
}

/// A piece of a sentence. What is struck or underlined is said as well.
fn piece_view(piece: Piece<'_>) -> AnyView {
    match piece {
        Piece::Kept(text) => view! { <span>{text.to_owned()}</span> }.into_any(),
        Piece::Removed(text) => view! {
            <del>
                <span class="visually-hidden">" removed: "</span>
                {text.to_owned()}
                <span class="visually-hidden">", "</span>
            </del>
        }
        .into_any(),
        Piece::Added(text) => view! {
            <ins>
                <span class="visually-hidden">" added: "</span>
                {text.to_owned()}
                <span class="visually-hidden">", "</span>
            </ins>
        }
        .into_any(),
    }
}

/// Restores what stands before, where that is a version and reads otherwise than the present.
#[component]
fn RestoreBefore(shared: Shared) -> impl IntoView {
    let app = shared.app;
    let version = move || {
        let (before, _) = shared.compared.get()?;
        shared.kept.with(|present, versions| {
            let version = find(&before?, versions)?;
            (version.vision != *present).then(|| version.clone())
        })
    };
    let label = Signal::derive(move || {
        let date = version().map(|version| version.date);
        format!("Restore {}", date.map(called).unwrap_or_default())
    });
    let bring_back = move || {
        if let Some(version) = untrack(version) {
            restore(app, &version);
        }
    };
    view! {
        <Show when=move || version().is_some()>
            <Button
                label
                kind=ButtonKind::Primary
                disabled=Signal::derive(move || app.session.is_read_only())
                on_press=bring_back
            />
        </Show>
    }
}
