//! Choosing one of many by typing part of its name. The list lies in the browser's top layer, so
//! that nothing cuts it off.

mod find;

pub use find::Choice;

use super::field::{Field, Told};
use super::menu::there;
use super::place::keep_placed;
use super::{Icon, keys};
use find::{Found, Step, find, named, step};
use icondata_lu::{LuCheck, LuChevronsUpDown};
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use markup::{effect, memo, view};

/// A field that finds one of many. Arrow keys walk what fits, Enter takes it, Escape leaves it as
/// it was. Left with nothing in it, nothing is chosen.
#[component]
pub fn Combobox(
    /// What is chosen.
    #[prop(into)]
    label: Signal<String>,
    /// What there is to choose from.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// The value of the one that is chosen.
    #[prop(into)]
    chosen: Signal<Option<String>>,
    /// What it is for, in a sentence.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// Why the choice cannot be kept.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// What stands there while nothing is chosen.
    #[prop(optional)]
    placeholder: &'static str,
    /// Whether it cannot be used now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Said with the value when another is chosen.
    #[prop(into)]
    on_choose: Callback<Option<String>>,
) -> impl IntoView {
    let search = Search::new(choices, chosen, on_choose);
    let told = Told::new(hint, error);
    let shows = move || search.open.get() && !disabled.get();
    let active_id = move || {
        let active = search.active.get().filter(|_| search.open.get());
        active.map(|at| told.id_of(&at.to_string()))
    };
    let press = move || {
        if !search.open.get_untracked() && !disabled.get_untracked() {
            search.show();
        }
    };
    let press_button = move |_| {
        if search.open.get_untracked() {
            search.hide();
        } else {
            press();
        }
        if let Some(field) = there(search.field) {
            let _ = field.focus();
        }
    };
    // Pressing the list or its button leaves the focus in the field.
    let stay = |event: leptos::ev::PointerEvent| event.prevent_default();
    let stay_mouse = |event: leptos::ev::MouseEvent| event.prevent_default();
    let options = move || {
        let found = search.found.get();
        found
            .into_iter()
            .map(|found| search.option(found, told))
            .collect_view()
    };
    let none = move || search.found.with(Vec::is_empty);
    let told_none = move || {
        let typed = search.typed.get().unwrap_or_default();
        format!("Nothing is called “{}”.", typed.trim())
    };
    let count = move || match search.found.with(Vec::len) {
        _ if !shows() => String::new(),
        0 => told_none(),
        1 => "1 choice".to_owned(),
        many => format!("{many} choices"),
    };
    view! {
        <Field told label>
            <div class="combobox">
                <input
                    class="input"
                    id=told.id()
                    type="text"
                    role="combobox"
                    autocomplete="off"
                    spellcheck="false"
                    placeholder=placeholder
                    node_ref=search.field
                    disabled=move || disabled.get()
                    aria-autocomplete="list"
                    aria-expanded=move || shows().to_string()
                    aria-controls=told.id_of("list")
                    aria-activedescendant=active_id
                    aria-describedby=move || told.described_by()
                    aria-invalid=move || told.invalid()
                    prop:value=move || search.text()
                    on:input=move |event| search.type_text(event_target_value(&event))
                    on:keydown=move |event| search.key(&event)
                    on:click=move |_| press()
                    on:blur=move |_| search.leave()
                />
                <button
                    type="button"
                    class="combobox-button"
                    tabindex="-1"
                    aria-hidden="true"
                    disabled=move || disabled.get()
                    on:pointerdown=stay
                    on:mousedown=stay_mouse
                    on:click=press_button
                >
                    <Icon icon=LuChevronsUpDown />
                </button>
                <div
                    class="menu combobox-list"
                    popover="manual"
                    node_ref=search.list
                    on:pointerdown=stay
                    on:mousedown=stay_mouse
                >
                    <ul
                        role="listbox"
                        id=told.id_of("list")
                        aria-label=move || label.get()
                        hidden=none
                    >
                        {options}
                    </ul>
                    <p class="combobox-none" hidden=move || !none()>
                        {told_none}
                    </p>
                </div>
                <span class="visually-hidden" role="status">
                    {count}
                </span>
            </div>
        </Field>
    }
}

/// What a combobox knows of itself.
#[derive(Clone, Copy)]
struct Search {
    choices: Signal<Vec<Choice>>,
    chosen: Signal<Option<String>>,
    on_choose: Callback<Option<String>>,
    /// What was typed since the last choice.
    typed: RwSignal<Option<String>>,
    /// The place of the choice that the keys are at.
    active: RwSignal<Option<usize>>,
    open: RwSignal<bool>,
    found: Memo<Vec<Found>>,
    field: NodeRef<html::Input>,
    list: NodeRef<html::Div>,
}

impl Search {
    fn new(
        choices: Signal<Vec<Choice>>,
        chosen: Signal<Option<String>>,
        on_choose: Callback<Option<String>>,
    ) -> Self {
        let typed = RwSignal::new(None::<String>);
        let found = memo(move |_| {
            let typed = typed.get().unwrap_or_default();
            choices.with(|choices| find(choices, &typed))
        });
        let this = Self {
            choices,
            chosen,
            on_choose,
            typed,
            active: RwSignal::new(None),
            open: RwSignal::new(false),
            found,
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
    fn text(self) -> String {
        let chosen = || {
            let value = self.chosen.get()?;
            self.choices.with(|choices| {
                let choice = choices.iter().find(|choice| choice.value == value)?;
                Some(choice.label.clone())
            })
        };
        self.typed.get().or_else(chosen).unwrap_or_default()
    }

    fn type_text(self, text: String) {
        self.typed.set(Some(text));
        self.active.set(None);
        self.show();
    }

    fn show(self) {
        self.open.set(true);
        if let (Some(field), Some(list)) = (there(self.field), there(self.list)) {
            // Fails only when it shows already.
            if list.show_popover().is_ok() {
                keep_placed((*field).clone(), (*list).clone());
            }
        }
    }

    fn hide(self) {
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
    fn leave(self) {
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
        let next = self.found.with_untracked(|found| step(found, active, way));
        self.active.set(next);
    }

    fn key(self, event: &KeyboardEvent) {
        if event.is_composing() || keys::is_command(event) {
            return;
        }
        let open = self.open.get_untracked();
        let active = self.active.get_untracked();
        match event.key().as_str() {
            "ArrowDown" if event.alt_key() => self.show(),
            "ArrowUp" if event.alt_key() => self.hide(),
            "ArrowDown" => self.go(Step::Next),
            "ArrowUp" => self.go(Step::Previous),
            // Before the keys went into the list, these two belong to the text.
            "Home" if active.is_some() => self.go(Step::First),
            "End" if active.is_some() => self.go(Step::Last),
            "Enter" if open => match active {
                Some(at) => self.choose_at(at),
                None => self.leave(),
            },
            "Escape" if open || self.typed.get_untracked().is_some() => {
                self.choose(self.chosen.get_untracked());
            }
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    }

    fn option(self, found: Found, told: Told) -> impl IntoView {
        let at = found.at;
        let [before, fits, after] = found.parts;
        let (value, detail) = self.choices.with_untracked(|choices| {
            let choice = choices.get(at);
            choice
                .map(|choice| (choice.value.clone(), choice.detail.clone()))
                .unwrap_or_default()
        });
        let chosen = move || self.chosen.with(|chosen| chosen.as_ref() == Some(&value));
        view! {
            <li
                class="menu-item"
                role="option"
                id=told.id_of(&at.to_string())
                aria-selected=move || (self.active.get() == Some(at)).to_string()
                class:chosen=chosen
                on:click=move |_| self.choose_at(at)
            >
                <Icon icon=LuCheck />
                <span>{before}<mark>{fits}</mark>{after}</span>
                {(!detail.is_empty()).then(|| view! { <small>{detail}</small> })}
            </li>
        }
    }
}
