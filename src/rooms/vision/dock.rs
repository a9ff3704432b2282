//! The tools beside the board.

use super::board::Board;
use super::{actions, group_actions, tidy, votes};
use crate::rooms::words;
use crate::ui::keys::composes;
use crate::ui::opening::{open_in_place, opens};
use crate::ui::{Icon, IconButton, Swatches};
use icondata_core::IconData;
use icondata_lu::{
    LuCircleDot, LuCopy, LuGroup, LuLayoutGrid, LuPencil, LuStickyNote, LuTrash2, LuUserRound,
};
use leptos::html;
use leptos::prelude::*;
use markup::{memo, view};
use plan::records::Colour;

/// A note with a plus; Lucide has none.
pub static NOTE_PLUS: IconData = IconData {
    data: r#"<path d="M21 12.5V8l-5-5H5a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h7.5"/><path d="M15 3v4a2 2 0 0 0 2 2h4"/><path d="M19 16v6"/><path d="M16 19h6"/>"#,
    ..*LuStickyNote
};

/// Adding, colouring, writing, copying and deleting notes, and whose name they bear.
#[component]
pub fn Dock(board: Board) -> impl IntoView {
    let none = Signal::derive(move || {
        board.editing.with(Option::is_none) && board.selection.with(|selected| selected.is_empty())
    });
    let no_notes = Signal::derive(move || board.overview.with(|overview| overview.count() == 0));
    let not_one = Signal::derive(move || board.selection.with(|selected| selected.len() != 1));
    let notes = move |verb: &'static str| {
        Signal::derive(move || {
            let count = board.selection.with(|selected| selected.len());
            if count > 1 {
                format!("{verb} {count} notes")
            } else {
                format!("{verb} the note")
            }
        })
    };
    let edit = move || {
        if let Some(id) = board.selected().first() {
            board.edit(id);
        }
    };
    let chosen = memo(move |_| board.colour_in_hand().word());
    let choose = move |word: &'static str| {
        if let Some(colour) = Colour::from_word(word) {
            actions::recolour(board, colour);
        }
    };
    view! {
        <div class="dock" role="group" aria-label="Note tools" on:mousedown=keep_writing>
            <IconButton
                class="dock-add"
                label="Add a note"
                icon=&NOTE_PLUS
                keys="N"
                on_press=move || board.begin_in(board.ring_in_hand())
            />
            <hr />
            <Swatches
                name="note-colour"
                colours=words::colours()
                chosen
                on_choose=Callback::new(choose)
            />
            <hr />
            <IconButton
                class="dock-more"
                label="Edit the note"
                icon=LuPencil
                keys="Enter"
                disabled=not_one
                on_press=edit
            />
            <IconButton
                class="dock-more"
                label=notes("Duplicate")
                icon=LuCopy
                keys="Control+D Meta+D"
                disabled=none
                on_press=move || actions::duplicate(board)
            />
            <IconButton
                label=notes("Vote for")
                icon=LuCircleDot
                keys="V"
                disabled=none
                on_press=move || votes::give(board)
            />
            <IconButton
                class="dock-more"
                label=notes("Group")
                icon=LuGroup
                keys="G"
                disabled=none
                on_press=move || group_actions::group_selected(board)
            />
            <IconButton
                label=notes("Delete")
                icon=LuTrash2
                keys="Delete"
                disabled=none
                on_press=move || actions::delete(board)
            />
            <hr />
            <IconButton
                label="Tidy"
                icon=LuLayoutGrid
                keys="T"
                disabled=no_notes
                on_press=move || tidy::tidy_notes(board)
            />
            <AuthorButton board />
        </div>
        <AuthorField board />
    }
}

/// A press on a tool leaves the focus, and the half-written note, where they are.
fn keep_writing(event: web_sys::MouseEvent) {
    let in_editor = document()
        .active_element()
        .is_some_and(|element| super::dom::lies_in(&element, ".note-editor"));
    if in_editor {
        event.prevent_default();
    }
}

/// Opens the field for the name.
#[component]
fn AuthorButton(board: Board) -> impl IntoView {
    let initials = move || board.author.with(|author| initials(author));
    let face = move || {
        let initials = initials();
        if initials.is_empty() {
            view! { <Icon icon=LuUserRound /> }.into_any()
        } else {
            view! { <span class="dock-initials" aria-hidden="true">{initials}</span> }.into_any()
        }
    };
    let name = move || {
        board.author.with(|author| {
            if author.trim().is_empty() {
                "Your name".to_owned()
            } else {
                format!("Your name: {}", words::shortened(author.trim(), 40))
            }
        })
    };
    view! {
        <button
            type="button"
            class="icon-button dock-author"
            aria-label=name
            title=name
            popovertarget="author-card"
        >
            {face}
        </button>
    }
}

#[component]
fn AuthorField(board: Board) -> impl IntoView {
    let card = NodeRef::<html::Div>::new();
    let field = NodeRef::<html::Input>::new();
    let place_it = move || {
        if let Some(card) = card.try_get_untracked().flatten() {
            place_beside(&card, ".dock-author");
        }
    };
    let focus_it = move || {
        if let Some(field) = field.try_get_untracked().flatten() {
            let _ = field.focus();
            field.select();
        }
    };
    let about_to = move |event: web_sys::Event| {
        if let Some(card) = card.get_untracked().filter(|_| opens(&event)) {
            open_in_place((*card).clone(), place_it, focus_it);
        }
    };
    let close = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Enter"
            && !composes(&event)
            && let Some(card) = card.get_untracked()
        {
            event.prevent_default();
            let _ = card.hide_popover();
        }
    };
    let typed = move |event| {
        let name = event_target_value(&event);
        board.app.keep_preference("author", name.trim());
        board.author.set(name);
    };
    view! {
        <div class="menu author-card" id="author-card" popover="auto" node_ref=card on:beforetoggle=about_to>
            <div class="field">
                <label class="field-label" for="author">"Your name"</label>
                <input
                    class="input"
                    id="author"
                    autocomplete="off"
                    maxlength="80"
                    aria-describedby="author-hint"
                    node_ref=field
                    prop:value=move || board.author.get()
                    on:input=typed
                    on:keydown=close
                />
                <p class="field-hint" id="author-hint">"Stands on the notes you add and your votes."</p>
            </div>
        </div>
    }
}

/// Puts a popover to the right of what opened it, within the window.
fn place_beside(card: &web_sys::HtmlElement, selector: &str) {
    let Ok(Some(opener)) = document().query_selector(selector) else {
        return;
    };
    let side = |side: Result<wasm_bindgen::JsValue, _>| {
        side.ok().and_then(|side| side.as_f64()).unwrap_or(f64::MAX)
    };
    let (width, height) = (side(window().inner_width()), side(window().inner_height()));
    let anchor = opener.get_bounding_client_rect();
    let own = card.get_bounding_client_rect();
    let x = (anchor.right() + 8.0)
        .min(width - own.width() - 8.0)
        .max(8.0);
    let y = (anchor.bottom() - own.height())
        .min(height - own.height() - 8.0)
        .max(8.0);
    let style = card.style();
    let _ = style.set_property("--menu-x", &format!("{x}px"));
    let _ = style.set_property("--menu-y", &format!("{y}px"));
}

/// Up to two letters that stand for a name.
fn initials(name: &str) -> String {
    let mut words = name.split_whitespace();
    let first = words.next().and_then(|word| word.chars().next());
    let last = words.next_back().and_then(|word| word.chars().next());
    let letters = first.into_iter().chain(last);
    letters.flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_of_the_first_and_last_name() {
        assert_eq!(initials("Mei"), "M");
        assert_eq!(initials("  nadia  van  Osei "), "NO");
        assert_eq!(initials(" "), "");
        assert_eq!(initials("Åsa Öberg"), "ÅÖ");
    }
}
