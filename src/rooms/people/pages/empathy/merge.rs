//! Merging other maps into a persona's.

use super::maps::{Maps, shown};
use super::whom;
use crate::rooms::words;
use crate::routes::{Page, Route};
use crate::ui::{Button, ButtonKind, Dialog};
use leptos::prelude::*;
use markup::{memo, view};
use plan::Id;
use plan::methods::empathy_merge::{MergedMaps, merge_into};
use plan::methods::empathy_views::notes;
use plan::records::empathy_map::EmpathyMap;
use plan::workspace::Change;

/// Chooses the maps, says what would come of it, and merges them.
#[component]
pub(super) fn Merge(map: Id, #[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let maps = Maps::use_context();
    let session = maps.app.session;
    let name = untrack(|| maps.title(&map));
    let others = session.untracked(|workspace| {
        let others = shown(workspace).into_iter().filter(|id| *id != map);
        let read = |id: Id| {
            let map = EmpathyMap::from(workspace.record(&id)?);
            let count = notes(workspace, &id).len();
            Some((id, whom::kind(&map.subject), count))
        };
        others.filter_map(read).collect::<Vec<_>>()
    });
    let none = others.is_empty();
    let chosen = RwSignal::new(Vec::<Id>::new());
    let map = StoredValue::new(map);
    let merged = memo(move |_| {
        chosen.with(|chosen| {
            session.untracked(|workspace| merge_into(workspace, chosen, &map.get_value()))
        })
    });
    let can = move || merged.with(|it| !it.edits.is_empty());
    let go = move || {
        let merged = merged.get_untracked();
        if merged.edits.is_empty() {
            return;
        }
        let said = came(&merged);
        on_close.run(());
        if session.apply(Change::new("Merge empathy maps", merged.edits)) {
            maps.app.go(Route::to_record_on(Page::Empathy, &merged.map));
            maps.app.toasts.report(said);
        }
    };
    let rows = others.into_iter().map(|(id, kind, count)| {
        let title = untrack(|| maps.title(&id));
        let detail = format!("{kind}, {}", words::counted(count, "note", "notes"));
        let choose = move |on: bool| {
            chosen.update(|chosen| {
                chosen.retain(|it| *it != id);
                if on {
                    chosen.push(id.clone());
                }
            });
        };
        view! {
            <li>
                <label class="check">
                    <input
                        type="checkbox"
                        on:change=move |event| choose(event_target_checked(&event))
                    />
                    <span>
                        <span dir="auto">{title}</span>
                        " "
                        <small class="quiet-text">{detail}</small>
                    </span>
                </label>
            </li>
        }
    });
    let rows = rows.collect_view();
    let body = if none {
        view! {
            <p>"There is no other map yet. Make one of an interview or of a segment, and what it shows can come here."</p>
        }
        .into_any()
    } else {
        view! {
            <p class="quiet-text">
                "Their notes come to this map with their evidence. The maps themselves stay as they are."
            </p>
            <ul class="empathy-merge" aria-label="Maps to merge">{rows}</ul>
            <p role="status">{move || merged.with(|it| would_come(it, chosen.with(Vec::len)))}</p>
        }
        .into_any()
    };
    let foot = move || {
        if none {
            return view! { <Button label="Close" on_press=move || on_close.run(()) /> }.into_any();
        }
        view! {
            <Button label="Cancel" on_press=move || on_close.run(()) />
            <Button
                label="Merge"
                kind=ButtonKind::Primary
                disabled=Signal::derive(move || !can())
                on_press=go
            />
        }
        .into_any()
    };
    view! {
        <Dialog title=format!("Merge into the map of {name}") on_close foot=ViewFn::from(foot)>
            {body}
        </Dialog>
    }
}

/// What came in, and what was the same.
fn came(merged: &MergedMaps) -> String {
    let came = match merged.added {
        0 => "No new notes came in".to_owned(),
        added => format!("{} came in", words::counted(added, "note", "notes")),
    };
    match merged.joined {
        0 => came,
        1 => format!("{came}, 1 said the same as one that was there"),
        joined => format!(
            "{came}, {} said the same as others",
            words::number(joined as f64)
        ),
    }
}

/// What would come in.
fn would_come(merged: &MergedMaps, chosen: usize) -> String {
    if chosen == 0 {
        return "Choose the maps whose notes should come.".to_owned();
    }
    if merged.edits.is_empty() {
        return "Everything they say is here already.".to_owned();
    }
    let new = words::counted(merged.added, "new note", "new notes");
    match merged.joined {
        0 => format!("{new}."),
        1 => format!("{new}; 1 says the same as one that is here."),
        joined => format!(
            "{new}; {} say the same as others.",
            words::number(joined as f64)
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn merged(added: usize, joined: usize) -> MergedMaps {
        MergedMaps {
            map: Id::from_random(1),
            is_new: false,
            added,
            joined,
            edits: Vec::new(),
        }
    }

    #[test]
    fn what_came_is_said_in_a_sentence() {
        for (added, joined, said) in [
            (3, 0, "3 notes came in"),
            (
                1,
                1,
                "1 note came in, 1 said the same as one that was there",
            ),
            (0, 2, "No new notes came in, 2 said the same as others"),
        ] {
            assert_eq!(came(&merged(added, joined)), said);
        }
    }
}
