//! What a combobox does on keys and presses.

use super::find::{Choice, Found, find, named, step};
use crate::ui::field::Told;
use crate::ui::menu::there;
use crate::ui::place::keep_placed;
use crate::ui::step::Step;
use crate::ui::{Icon, keys};
use icondata_lu::LuCheck;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use markup::{effect, memo, view};

/// So many choices show at most: of thousands nobody reads more before typing a letter.
const MOST: usize = 100;

/// What a combobox knows of itself.
#[derive(Clone, Copy)]
pub(super) struct Search {
    choices: Signal<Vec<Choice>>,
    chosen: Signal<Option<String>>,
    on_choose: Callback<Option<String>>,
    /// What was typed since the last choice.
    pub(super) typed: RwSignal<Option<String>>,
    /// The value of the choice that the keys are at: places change when choices come or go.
    pub(super) active: RwSignal<Option<String>>,
    pub(super) open: RwSignal<bool>,
    pub(super) found: Memo<Vec<Found>>,
    /// How many more fit than show.
    pub(super) hidden: Memo<usize>,
    pub(super) field: NodeRef<html::Input>,
    pub(super) list: NodeRef<html::Div>,
}

impl Search {
    pub(super) fn new(
        choices: Signal<Vec<Choice>>,
        chosen: Signal<Option<String>>,
        on_choose: Callback<Option<String>>,
    ) -> Self {
        let typed = RwSignal::new(None::<String>);
        let fitting = memo(move |_| {
            let typed = typed.get().unwrap_or_default();
            let mut found = choices.with(|choices| find(choices, &typed));
            let hidden = found.len().saturating_sub(MOST);
            found.truncate(MOST);
            (found, hidden)
        });
        let found = memo(move |_| fitting.with(|(found, _)| found.clone()));
        let hidden = memo(move |_| fitting.with(|(_, hidden)| *hidden));
        let this = Self {
            choices,
            chosen,
            on_choose,
            typed,
            active: RwSignal::new(None),
            open: RwSignal::new(false),
            found,
            hidden,
            field: NodeRef::new(),
            list: NodeRef::new(),
        };
        this.show_active();
        this
    }

    /// Keeps the choice that the keys are at in view.
    fn show_active(self) {
        effect(move |_| {
            self.active.track();
            request_animation_frame(move || {
                let active = there(self.list)
                    .and_then(|list| list.query_selector("[aria-selected=true]").ok().flatten());
                if let Some(active) = active {
                    let options = web_sys::ScrollIntoViewOptions::new();
                    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
                    active.scroll_into_view_with_scroll_into_view_options(&options);
                }
            });
        });
    }

    /// What stands in the field.
    pub(super) fn text(self) -> String {
        let chosen = || {
            let value = self.chosen.get()?;
            self.choices.with(|choices| {
                let choice = choices.iter().find(|choice| choice.value == value)?;
                Some(choice.label.clone())
            })
        };
        self.typed.get().or_else(chosen).unwrap_or_default()
    }

    pub(super) fn type_text(self, text: String) {
        self.typed.set(Some(text));
        self.active.set(None);
        self.show();
    }

    pub(super) fn show(self) {
        self.open.set(true);
        if let (Some(field), Some(list)) = (there(self.field), there(self.list)) {
            // Fails only when it shows already.
            if list.show_popover().is_ok() {
                keep_placed((*field).clone(), (*list).clone());
            }
        }
    }

    pub(super) fn hide(self) {
        self.open.set(false);
        self.active.set(None);
        if let Some(list) = there(self.list) {
            // Fails only when it is hidden already.
            let _ = list.hide_popover();
        }
    }

    fn choose(self, value: Option<String>) {
        self.typed.set(None);
        self.hide();
        if value != self.chosen.get_untracked() {
            self.on_choose.run(value);
        }
    }

    fn choose_at(self, at: usize) {
        let value = self
            .choices
            .with_untracked(|choices| Some(choices.get(at)?.value.clone()));
        self.choose(value);
    }

    /// The field was left: what names a choice is chosen, anything else is let go.
    pub(super) fn leave(self) {
        // The page may have let go of the field already.
        let Some(typed) = self.typed.try_get_untracked() else {
            return;
        };
        let named = |typed: &str| self.choices.with_untracked(|choices| named(choices, typed));
        match typed {
            Some(typed) if typed.trim().is_empty() => self.choose(None),
            Some(typed) => match named(&typed) {
                Some(at) => self.choose_at(at),
                None => self.choose(self.chosen.get_untracked()),
            },
            None => self.hide(),
        }
    }

    fn go(self, way: Step) {
        if !self.open.get_untracked() {
            self.show();
        }
        let active = self.active.get_untracked();
        let next = self.found.with_untracked(|found| {
            let next = step(found, active.as_deref(), way);
            next.map(|found| found.value.clone())
        });
        self.active.set(next);
    }

    /// The place among all the choices of one that shows; tracked.
    pub(super) fn place_of(self, value: &str) -> Option<usize> {
        self.found.with(|found| {
            let it = found.iter().find(|found| found.value == value);
            it.map(|found| found.at)
        })
    }

    pub(super) fn key(self, event: &KeyboardEvent) {
        if keys::composes(event) || keys::is_command(event) {
            return;
        }
        let open = self.open.get_untracked();
        // One that went meanwhile cannot be chosen.
        let shows = |active: &String| untrack(|| self.place_of(active)).is_some();
        let active = self.active.get_untracked().filter(shows);
        match event.key().as_str() {
            "ArrowDown" if event.alt_key() => self.show(),
            "ArrowUp" if event.alt_key() => self.hide(),
            "ArrowDown" => self.go(Step::Next),
            "ArrowUp" => self.go(Step::Previous),
            // Before the keys went into the list, these two belong to the text.
            "Home" if active.is_some() => self.go(Step::First),
            "End" if active.is_some() => self.go(Step::Last),
            "Enter" if open => match active {
                Some(active) => self.choose(Some(active)),
                None => match self.only_one() {
                    Some(only) => self.choose(Some(only)),
                    None => self.leave(),
                },
            },
            "Escape" if open || self.typed.get_untracked().is_some() => {
                self.choose(self.chosen.get_untracked());
            }
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    }

    /// What was typed fits one choice alone: no other can be meant.
    fn only_one(self) -> Option<String> {
        let typed = self.typed.get_untracked()?;
        self.found.with_untracked(|found| match found.as_slice() {
            [only] if !typed.trim().is_empty() => Some(only.value.clone()),
            _ => None,
        })
    }

    pub(super) fn option(self, found: Found, told: Told) -> impl IntoView {
        let at = found.at;
        let [before, fits, after] = found.parts;
        let detail = self.choices.with_untracked(|choices| {
            let choice = choices.get(at);
            choice
                .map(|choice| choice.detail.clone())
                .unwrap_or_default()
        });
        let value = StoredValue::new(found.value);
        let is = move |one: &Option<String>| value.with_value(|value| one.as_ref() == Some(value));
        view! {
            <li
                class="menu-item"
                role="option"
                id=told.id_of(&at.to_string())
                aria-selected=move || self.active.with(is).to_string()
                class:chosen=move || self.chosen.with(is)
                on:click=move |_| self.choose(Some(value.get_value()))
            >
                <Icon icon=LuCheck />
                <span>{before}<mark>{fits}</mark>{after}</span>
                {(!detail.is_empty()).then(|| view! { <small>{detail}</small> })}
            </li>
        }
    }
}
