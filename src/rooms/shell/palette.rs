//! The command palette: every command and every record, found by typing.

use super::palette_actions::actions;
use crate::rooms::{commands, people, priorities, vision, words};
use crate::routes::Route;
use crate::state::{AppState, Command};
use crate::ui::dialog::{Backdrop, close, is_here, open_when_made};
use crate::ui::focus::caret_to_end;
use crate::ui::{Icon, IconButton, keys};
use icondata_core::Icon as IconData;
use icondata_lu::{LuSearch, LuX};
use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use markup::{Show, effect, memo, view};
use plan::sorted::SortInOrder;
use plan::text::{self, on_one_line};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// More hits than this are not shown; a longer word finds fewer.
const MOST_HITS: usize = 40;

/// Something the palette can find.
#[derive(Clone, PartialEq)]
pub struct Found {
    /// The words that are searched and shown.
    pub title: String,
    /// Where it is.
    pub place: String,
    /// The keys that do the same here; empty when there are none.
    pub shortcut: &'static str,
    /// Its icon.
    pub icon: IconData,
    /// What choosing it does.
    pub command: Command,
}

/// The palette.
#[component]
pub fn Palette() -> impl IntoView {
    let app = AppState::use_context();
    let element = NodeRef::<html::Dialog>::new();
    let typed = RwSignal::new(String::new());
    let chosen = RwSignal::new(0_usize);
    open_when_made(element);
    let backdrop = Backdrop::of(element);
    effect(move |_| {
        if let Some(ahead) = app.typed_ahead.get() {
            typed.set(ahead);
        }
    });
    on_cleanup(move || app.typed_ahead.set(None));
    // Gathered once when the palette opens; typing filters it.
    let records = StoredValue::new(untrack(|| records(app)));
    let actions = StoredValue::new(untrack(|| actions(app)));
    let hits = memo(move |_| {
        let query = typed.get();
        records.with_value(|records| actions.with_value(|actions| hits(records, actions, &query)))
    });
    let run = move |command: Command| {
        close(element);
        app.overlay.set(None);
        commands::run(app, command);
    };
    let key = move |event: KeyboardEvent| {
        let count = hits.with_untracked(|(hits, _)| hits.len());
        let step = match event.key().as_str() {
            "ArrowDown" => 1,
            "ArrowUp" => count.saturating_sub(1),
            "Enter" if !keys::composes(&event) => {
                event.prevent_default();
                let at = chosen.get_untracked();
                let hit = hits.with_untracked(|(hits, _)| hits.get(at).cloned());
                if let Some(hit) = hit {
                    run(hit.command);
                }
                return;
            }
            _ => return,
        };
        event.prevent_default();
        if count > 0 {
            chosen.update(|at| *at = (*at + step) % count);
            scroll_to(chosen.get_untracked());
        }
    };
    let begin = move |event: FocusEvent| {
        let ahead = app.typed_ahead.try_update(Option::take).flatten();
        if ahead.is_none_or(|ahead| ahead.is_empty()) {
            return;
        }
        // What is typed now goes on with what was typed before. WebKit puts the caret in front of that, and does so
        // after it has told of the focus.
        let field = event
            .target()
            .and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
        spawn_local(async move {
            if let Some(field) = field {
                caret_to_end(&field);
            }
        });
    };
    let group = move |title: &'static str, records: bool| {
        let rows = move || {
            let query = typed.get();
            hits.with(|(hits, records_end)| {
                let range = if records { 0..*records_end } else { *records_end..hits.len() };
                range
                    .filter_map(|at| Some((at, hits.get(at)?.clone())))
                    .map(|(at, hit)| view! { <Row at hit query=query.clone() chosen run=Callback::new(run) /> })
                    .collect_view()
            })
        };
        let any =
            move || hits.with(|(hits, end)| if records { *end > 0 } else { hits.len() > *end });
        let id = if records {
            "palette-records"
        } else {
            "palette-actions"
        };
        view! {
            <Show when=any>
                <div role="group" aria-labelledby=id>
                    <p class="caps" id=id>{title}</p>
                    {rows}
                </div>
            </Show>
        }
    };
    let any = move || hits.with(|(hits, _)| !hits.is_empty());
    view! {
        <dialog
            class="dialog palette"
            aria-label="Search or do anything"
            node_ref=element
            on:close=move |event| {
                if is_here(&event) {
                    app.overlay.set(None);
                }
            }
            on:pointerdown=move |event| backdrop.pressed(&event)
            on:click=move |event| backdrop.clicked(&event)
        >
            <div class="palette-field">
                <label>
                <Icon icon=LuSearch />
                <span class="visually-hidden">"Search or do anything"</span>
                <input
                    role="combobox"
                    aria-expanded="true"
                    aria-controls="palette-list"
                    aria-autocomplete="list"
                    aria-activedescendant=move || any().then(|| format!("palette-{}", chosen.get()))
                    autocomplete="off"
                    spellcheck="false"
                    placeholder="Search or do anything"
                    autofocus
                    prop:value=move || typed.get()
                    on:focus=begin
                    on:input=move |event| {
                        typed.set(event_target_value(&event));
                        chosen.set(0);
                    }
                    on:keydown=key
                />
                </label>
                <IconButton
                    label="Close"
                    icon=LuX
                    small=true
                    class="palette-close"
                    on_press=move || close(element)
                />
            </div>
            <div class="palette-list" id="palette-list" role="listbox" aria-label="Results">
                {group("In this plan", true)}
                {group("Do", false)}
            </div>
            <Show when=move || !any()>
                <p class="quiet-text palette-none" role="status">"Nothing found. Try fewer or other words."</p>
            </Show>
            <p class="palette-foot">
                <span><kbd>"↑"</kbd>" "<kbd>"↓"</kbd>" choose"</span>
                <span><kbd>"Enter"</kbd>" open"</span>
                <span><kbd>"Esc"</kbd>" close"</span>
            </p>
        </dialog>
    }
}

#[component]
fn Row(
    at: usize,
    hit: Found,
    query: String,
    chosen: RwSignal<usize>,
    run: Callback<Command>,
) -> impl IntoView {
    let command = hit.command.clone();
    let shortcut = keys::written(hit.shortcut);
    view! {
        <div
            class="palette-item"
            role="option"
            id=format!("palette-{at}")
            aria-selected=move || (chosen.get() == at).to_string()
            on:pointermove=move |_| chosen.set(at)
            on:click=move |_| run.run(command.clone())
        >
            <Icon icon=hit.icon />
            <span class="palette-title">{marked(&hit.title, &query)}</span>
            " "
            <small>{hit.place}</small>
            {(!shortcut.is_empty()).then(|| view! { <kbd>{shortcut}</kbd> })}
        </div>
    }
}

fn scroll_to(at: usize) {
    if let Some(row) = document().get_element_by_id(&format!("palette-{at}")) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        row.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// The title with the first word of the query marked where it stands.
fn marked(title: &str, query: &str) -> impl IntoView + use<> {
    let word = query.split_whitespace().next().unwrap_or_default();
    match text::find(title, word) {
        Some((_, place)) => {
            let (before, after) = (&title[..place.start], &title[place.end..]);
            let (before, hit, after) =
                (before.to_owned(), title[place].to_owned(), after.to_owned());
            view! { {before}<mark>{hit}</mark>{after} }.into_any()
        }
        None => title.to_owned().into_any(),
    }
}

/// The records that a query finds, then what can be done; and how many records those are. With
/// nothing typed it is what can be done alone.
fn hits(records: &[Found], actions: &[Found], query: &str) -> (Vec<Found>, usize) {
    let mut hits = match query.trim() {
        "" => Vec::new(),
        _ => matching(records, query, MOST_HITS),
    };
    let records_end = hits.len();
    hits.extend(matching(actions, query, MOST_HITS));
    (hits, records_end)
}

/// Those whose title holds every word of the query, titles that begin with it first.
fn matching(all: &[Found], query: &str, most: usize) -> Vec<Found> {
    let words: Vec<&str> = query.split_whitespace().collect();
    let mut ranked: Vec<(usize, &Found)> = all
        .iter()
        .filter_map(|found| {
            let mut rank = 0;
            for word in &words {
                let (fit, _) = text::find(&found.title, word)?;
                rank += fit as usize;
            }
            Some((rank, found))
        })
        .collect();
    ranked.sort_in_order(|a, b| a.0.cmp(&b.0));
    ranked
        .into_iter()
        .take(most)
        .map(|(_, found)| found.clone())
        .collect()
}

fn records(app: AppState) -> Vec<Found> {
    let mut found = vision::findable(app);
    found.extend(people::findable(app));
    found.extend(priorities::findable(app));
    found
}

/// A record as the palette finds it: its words, cut to a line, and where it is.
#[must_use]
pub fn record(title: &str, place: String, icon: IconData, route: Route) -> Found {
    let line = on_one_line(title);
    let title = if line.is_empty() {
        "Untitled".to_owned()
    } else {
        words::shortened(&line, 90)
    };
    Found {
        title,
        place,
        shortcut: "",
        icon,
        command: Command::GoTo(route),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::routes::Room;

    fn found(title: &str) -> Found {
        record(title, String::new(), LuSearch, Route::to(Room::Vision))
    }

    #[test]
    fn nothing_typed_finds_what_can_be_done_alone() {
        let (records, actions) = ([found("Shift guard")], [found("Undo"), found("Redo")]);
        let count = |query: &str| {
            let (hits, records_end) = hits(&records, &actions, query);
            (records_end, hits.len() - records_end)
        };
        assert_eq!(count("  "), (0, 2));
        assert_eq!(count("d"), (1, 2));
        assert_eq!(count("undo"), (0, 1));
    }

    #[test]
    fn titles_that_begin_with_the_query_come_first() {
        let all = [
            found("Makeshift"),
            found("Night shift"),
            found("Shift guard"),
            found("Bus"),
            found("Reshift to shift"),
        ];
        let titles: Vec<String> = matching(&all, "shift", 9)
            .into_iter()
            .map(|hit| hit.title)
            .collect();
        assert_eq!(
            titles,
            [
                "Shift guard",
                "Night shift",
                "Reshift to shift",
                "Makeshift"
            ]
        );
    }
}
