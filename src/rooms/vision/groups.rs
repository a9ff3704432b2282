//! Groups of notes on the board: which there are, and a soft outline around the notes of each.

use super::board::Board;
use super::lens::Bounds;
use super::papers::Extent;
use super::{dom, group_actions};
use crate::rooms::focus::{focus_field, focus_is_lost};
use crate::rooms::words;
use crate::ui::InPlace;
use crate::ui::press::is_by_pointer;
use leptos::html;
use leptos::prelude::*;
use markup::{For, effect, memo, view};
use plan::methods::golden_circle::{Place, Ring};
use plan::records::Note;
use plan::records::group::{self, Part};
use plan::{Id, Record};
use std::collections::HashSet;

/// How much room the name of a group takes above its notes, and its outline around them, in rem: as in
/// the style sheet.
pub const NAME: f64 = 1.5;
/// See [`NAME`].
pub const RIM: f64 = 0.375;
/// Of a note that has not been measured yet, in rem.
const UNKNOWN: Extent = (6.0, 3.0);

/// What a group of this name is called.
pub fn called(name: &str) -> String {
    match name.trim() {
        "" => "Group without a name".to_owned(),
        name => words::shortened(name, 80),
    }
}

/// The label of a group of this name.
pub fn labelled(name: &str) -> String {
    match name.trim() {
        "" => called(name),
        _ => format!("Group {}", called(name)),
    }
}

impl Board {
    /// The name of a group, which may be empty; `None` where there is none. Tracked for this group alone.
    pub fn group_name(self, group: &Id) -> Option<String> {
        let name = |record: &Record| record.text(group::NAME).to_owned();
        self.session.record(group, |record| {
            record.filter(|it| it.kind() == group::KIND).map(name)
        })
    }

    /// What a group is called; tracked for this group alone.
    pub fn group_called(self, group: &Id) -> String {
        called(&self.group_name(group).unwrap_or_default())
    }

    /// The notes of a group in a ring; not tracked.
    pub fn notes_of(self, group: &Id, ring: Ring) -> Vec<Id> {
        self.parts.with_untracked(|parts| {
            let mut parts = parts.iter();
            let part = parts.find(|part| part.group == *group && part.ring == ring);
            part.map(|part| part.notes.clone()).unwrap_or_default()
        })
    }
}

/// The outlines, under the notes.
#[component]
pub fn Groups(board: Board) -> impl IntoView {
    // The cards of notes that have just come are on the board a frame later.
    effect(move |_| {
        let notes = board.parts.with(|parts| {
            let notes = parts.iter().flat_map(|part| &part.notes);
            notes.cloned().collect::<HashSet<Id>>()
        });
        board.next_frame(move || board.papers.watch(&notes));
    });
    effect(move |_| {
        board
            .papers
            .grow(board.is_small() || board.look().density != "few");
    });
    let keys = memo(move |_| {
        board.parts.with(|parts| {
            let key = |part: &Part| (part.group.clone(), part.ring);
            parts.iter().map(key).collect::<Vec<_>>()
        })
    });
    view! {
        <div class="groups">
            <For
                each=move || keys.get()
                key=|key: &(Id, Ring)| key.clone()
                children=move |(group, ring)| view! { <Outline board group ring /> }
            />
        </div>
    }
}

/// The outline of a group's notes in a ring, with the group's name.
#[component]
fn Outline(board: Board, group: Id, ring: Ring) -> impl IntoView {
    let its = StoredValue::new(group.clone());
    let notes = memo(move |_| {
        board.parts.with(|parts| {
            let mut parts = parts.iter();
            let part =
                parts.find(|part| part.ring == ring && its.with_value(|id| *id == part.group));
            part.map(|part| part.notes.clone()).unwrap_or_default()
        })
    });
    let frame = memo(move |_| notes.with(|notes| style(board, notes)));
    let name = memo(move |_| board.group_name(&its.get_value()).unwrap_or_default());
    let label = move || {
        let count = words::counted(notes.with(Vec::len), "note", "notes");
        let group = labelled(&name.get());
        format!("{group}, {count} in {}", words::ring(ring))
    };
    let is_named = memo(move |_| {
        board.naming.with(|naming| {
            naming
                .as_ref()
                .is_some_and(|(group, at)| *at == ring && its.with_value(|id| id == group))
        })
    });
    let select = move |event: web_sys::MouseEvent| {
        // A pointer has selected them when it went down.
        if !is_by_pointer(&event) {
            group_actions::select(board, &its.get_value(), ring);
        }
    };
    let head = move || {
        if is_named.get() {
            view! { <NameField board group=its.get_value() ring name /> }.into_any()
        } else {
            view! {
                <button
                    type="button"
                    class="group-name"
                    tabindex="-1"
                    title="Drag to move the group, press twice to name it"
                    on:click=select
                >
                    <span dir="auto">{move || called(&name.get())}</span>
                </button>
            }
            .into_any()
        }
    };
    view! {
        <div
            class="group"
            role="group"
            aria-label=label
            data-group=group.to_string()
            data-in=words::ring(ring)
            style=move || frame.get()
        >
            {head}
        </div>
    }
}

/// The name of a group while it is written.
#[component]
fn NameField(board: Board, group: Id, ring: Ring, name: Memo<String>) -> impl IntoView {
    let its = StoredValue::new(group);
    let node = NodeRef::<html::Textarea>::new();
    let typed = move |text: String| group_actions::name(board, &its.get_value(), text);
    let left = move |()| {
        board.session.seal();
        board.naming.set(None);
        let group = its.get_value();
        // The name comes out from under the field first; the focus may be wanted elsewhere.
        board.next_frame(move || {
            let name = dom::outline(&group, ring).as_ref().and_then(dom::name_on);
            if let Some(name) = name.filter(|_| focus_is_lost()) {
                let _ = name.focus();
            }
        });
    };
    focus_field(node);
    view! {
        <div class="group-edit">
            <InPlace
                label="Name of the group"
                value=name
                placeholder="Name the group"
                read_only=Signal::derive(move || board.session.is_read_only())
                node
                on_input=Callback::new(typed)
                on_leave=Callback::new(left)
            />
        </div>
    }
}

/// Where an outline lies: the places of the outermost notes, and how large these are. The places are
/// shares of the bullseye, so that it stays around them while the bullseye grows.
fn style(board: Board, notes: &[Id]) -> String {
    let Bounds { radius, edge, .. } = board.bounds.get();
    let rem = board.rem.get();
    let unknown = (UNKNOWN.0 * rem, UNKNOWN.1 * rem);
    let papers: Vec<(Place, Extent)> = notes
        .iter()
        .filter_map(|id| {
            let mut at = board.session.record(id, |record| record.map(Note::place))?;
            let size = board.papers.size(id).unwrap_or(unknown);
            if let Some(edge) = edge {
                let most = ((edge - size.0 / 2.0) / radius).max(0.0);
                at.x = at.x.clamp(-most, most);
            }
            Some((at, size))
        })
        .collect();
    let outermost = |end: &dyn Fn(&(Place, Extent)) -> f64| {
        let mut papers = papers.iter();
        let first = papers.next()?;
        Some(papers.fold(
            first,
            |best, it| if end(it) > end(best) { it } else { best },
        ))
    };
    let left = outermost(&|(at, size)| size.0 / 2.0 - at.x * radius);
    let right = outermost(&|(at, size)| size.0 / 2.0 + at.x * radius);
    let top = outermost(&|(at, size)| size.1 / 2.0 - at.y * radius);
    let bottom = outermost(&|(at, size)| size.1 / 2.0 + at.y * radius);
    let (Some(left), Some(right), Some(top), Some(bottom)) = (left, right, top, bottom) else {
        return "display:none".to_owned();
    };
    let end = |(place, by): (&str, &str), at: f64, length: f64| {
        format!("{place}:{at:.4};{by}:{:.1}px;", length / 2.0)
    };
    // An outline that is about to change its size is not shown before it has.
    let hidden = if notes.iter().any(|id| board.papers.awaits(id)) {
        "opacity:0;"
    } else {
        ""
    };
    [
        hidden.to_owned(),
        end(("--left", "--left-by"), left.0.x, left.1.0),
        end(("--right", "--right-by"), right.0.x, right.1.0),
        end(("--top", "--top-by"), top.0.y, top.1.1),
        end(("--bottom", "--bottom-by"), bottom.0.y, bottom.1.1),
    ]
    .concat()
}
