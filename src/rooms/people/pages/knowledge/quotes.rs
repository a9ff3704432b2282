//! What was said of a need or a pain, for and against, the newest first.

use super::board::Board;
use crate::rooms::{days, people_words};
use crate::routes::{Page, Route};
use crate::state::browser::today;
use crate::ui::Badge;
use crate::ui::banner::Tone;
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::methods::freshness::Freshness;
use plan::methods::knowledge::pieces_about;
use plan::methods::knowledge_gaps::Gap;
use plan::records::{Evidence, feedback};
use plan::sorted::SortInOrder;
use plan::{Id, Workspace};

/// So many show at first.
const FIRST: usize = 5;

/// What somebody said.
#[derive(Clone, PartialEq, Debug)]
struct Piece {
    said: Evidence,
    /// Feedback is evidence, too, and has a page of its own.
    is_feedback: bool,
    contradicts: bool,
}

/// What was said, behind a line to open.
#[component]
pub(super) fn Quotes(of: StoredValue<Id>, gap: Memo<Option<Gap>>) -> impl IntoView {
    let count = memo(move |_| gap.with(|gap| gap.as_ref().map_or(0, |gap| gap.knowledge.pieces())));
    let open = RwSignal::new(false);
    let summary = move || {
        crate::rooms::words::counted(count.get(), "piece of evidence", "pieces of evidence")
    };
    view! {
        <Show when=move || { count.get() > 0 }>
            <details
                class="gap-quotes"
                on:toggle=move |event| {
                    let details: web_sys::Element = event_target(&event);
                    open.set(details.has_attribute("open"));
                }
            >
                <summary>{summary}</summary>
                <Show when=move || open.get()>
                    <Said of />
                </Show>
            </details>
        </Show>
    }
}

#[component]
fn Said(of: StoredValue<Id>) -> impl IntoView {
    let board = Board::use_context();
    let session = board.app.session;
    let all = RwSignal::new(false);
    let said = memo(move |_| {
        board.turn.get();
        of.with_value(|id| session.untracked(|workspace| read(workspace, id)))
    });
    let rest = move || said.with(Vec::len).saturating_sub(FIRST);
    let shown = move || {
        let most = if all.get() { usize::MAX } else { FIRST };
        let said = said.get().into_iter().take(most);
        said.map(|piece| view! { <Quote piece /> }).collect_view()
    };
    view! {
        <ol class="quotes" aria-label="What was said">
            {shown}
        </ol>
        <Show when=move || { rest() > 0 && !all.get() }>
            <button type="button" class="button quiet small" on:click=move |_| all.set(true)>
                {move || format!("Show {} more", rest())}
            </button>
        </Show>
    }
}

#[component]
fn Quote(piece: Piece) -> impl IntoView {
    let Piece {
        said: piece,
        is_feedback,
        contradicts,
    } = piece;
    let today = today();
    let page = if is_feedback {
        Page::Feedback
    } else {
        Page::Evidence
    };
    let to_piece = Route::to_record_on(page, &piece.id).fragment();
    let text = piece
        .learned()
        .unwrap_or("Nothing is written down")
        .to_owned();
    let mut by = vec![people_words::way(piece.way).to_owned()];
    by.extend(
        [&piece.who, &piece.source]
            .into_iter()
            .filter(|it| !it.trim().is_empty())
            .cloned(),
    );
    by.extend(piece.date.map(|day| days::day(today, day)));
    let faded =
        (Freshness::of(piece.date, today) == Freshness::Faded).then_some("Older than six months");
    let against =
        contradicts.then(|| view! { <Badge label="Contradicts it" tone=Tone::Warning /> });
    view! {
        <li class="quote" data-faded=faded.map(|_| "")>
            <a class="serif" dir="auto" href=to_piece>{text}</a>
            <p class="quote-by">
                {by.join(" · ")} {faded.map(|words| format!(" · {words}"))} " " {against}
            </p>
        </li>
    }
}

/// Those that contradict first, then by day.
fn read(workspace: &Workspace, id: &Id) -> Vec<Piece> {
    let pieces = pieces_about(workspace, id);
    let mut said: Vec<Piece> = pieces
        .into_iter()
        .filter_map(|(id, contradicts)| {
            let record = workspace.record(&id)?;
            Some(Piece {
                said: Evidence::of(record)?,
                is_feedback: record.kind() == feedback::KIND,
                contradicts,
            })
        })
        .collect();
    said.sort_in_order(|a, b| {
        let by_day = || b.said.date.cmp(&a.said.date);
        let first = b.contradicts.cmp(&a.contradicts).then_with(by_day);
        first.then_with(|| a.said.id.cmp(&b.said.id))
    });
    said
}
