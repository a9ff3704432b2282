//! The gallery, and what its cards share.

use super::actions::Move;
use super::arrival;
use super::card::PersonaCard;
use super::dom::{Caret, Spot};
use super::empty::NobodyYet;
use super::line_actions::LineOf;
use super::menus::{MenuOf, Menus};
use super::weights::Order;
use crate::rooms::page_head::AddButton;
use crate::rooms::page_links::PageNav;
use crate::rooms::{commands, words};
use crate::routes::{Page, Room, Route};
use crate::state::{AppState, Command};
use crate::ui::closest::closest;
use crate::ui::{Icon, SharedMenu, Sorter};
use icondata_lu::{LuColumns3, LuPlus};
use leptos::prelude::*;
use markup::{For, Show, effect, memo, view};
use plan::Id;
use plan::records::persona::{self, PersonaKind};
use plan::records::persona_trait::Trait;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, PointerEvent};

/// So many cards come with the first paint; the others follow, as many a frame.
const AT_ONCE: usize = 12;

/// Cards of one row do not stretch over the whole room.
const ONE_ROW: usize = 3;

/// A gallery of more cards than this does not stretch to fill the room.
const FEW: usize = 9;

/// A goal, need or pain that was begun and holds no letter yet: it is no record.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct LineDraft {
    pub(super) persona: Id,
    pub(super) kind: Trait,
    pub(super) id: Id,
    /// The line it stands before; the end of the list when there is none.
    pub(super) before: Option<Id>,
}

/// What the cards share. Provided as context by the room.
#[derive(Clone, Copy)]
pub(super) struct People {
    pub(super) app: AppState,
    /// The persona that was begun and holds no letter yet, under the id it will have: it is no
    /// record, so that leaving it empty leaves no trace.
    pub(super) draft: RwSignal<Option<Id>>,
    /// The line that was begun.
    pub(super) line: RwSignal<Option<LineDraft>>,
    /// The one menu of the room, and what it is about.
    pub(super) menu: SharedMenu,
    pub(super) menu_of: RwSignal<Option<MenuOf>>,
    /// Drags cards and lines.
    pub(super) sorter: Sorter,
    /// Whether elements are being moved in the page, so that losing the focus means nothing.
    pub(super) is_moving: StoredValue<bool>,
    /// The typing that took the last word from a card.
    pub(super) emptied: StoredValue<Option<String>>,
    /// So many cards are in the page.
    shown: RwSignal<usize>,
    /// Whether one persona is shown whole, and not the gallery.
    pub(super) is_whole: bool,
    /// The lists of that page that show the most pressing first.
    pub(super) pressing: RwSignal<Vec<Trait>>,
    /// The orders in which the lists of that page show.
    pub(super) orders: StoredValue<Vec<(Trait, Memo<Order>)>>,
}

impl People {
    /// What the cards of the gallery share.
    fn of_gallery(app: AppState) -> Self {
        Self::new(app, false)
    }

    /// What the page of one persona shares.
    pub(super) fn of_page(app: AppState) -> Self {
        Self::new(app, true)
    }

    fn new(app: AppState, is_whole: bool) -> Self {
        Self {
            app,
            draft: RwSignal::new(None),
            line: RwSignal::new(None),
            menu: SharedMenu::new(),
            menu_of: RwSignal::new(None),
            sorter: Sorter::new(),
            is_moving: StoredValue::new(false),
            emptied: StoredValue::new(None),
            shown: RwSignal::new(AT_ONCE),
            is_whole,
            pressing: RwSignal::new(Vec::new()),
            orders: StoredValue::new(Vec::new()),
        }
    }

    pub(super) fn use_context() -> Self {
        expect_context::<Self>()
    }

    /// Whether nothing may be changed; not followed.
    pub(super) fn is_read_only(self) -> bool {
        untrack(|| self.app.session.is_read_only())
    }

    /// Begins a persona at the end of the gallery; goes to the one that is begun already.
    fn begin_persona(self) {
        if self.is_read_only() {
            return;
        }
        let is_record = |id: &Id| self.app.session.untracked(|it| it.record(id).is_some());
        let begun = self.draft.get_untracked().filter(|id| !is_record(id));
        let id = begun.unwrap_or_else(|| self.app.session.fresh_id());
        self.draft.set(Some(id.clone()));
        Spot::Part(id, "persona-name").focus(Caret::End);
    }

    /// Puts every card into the page, for one that may be far down.
    pub(super) fn show_all(self) {
        self.shown.set(usize::MAX);
    }

    /// Opens the room's menu at a button of a card.
    pub(super) fn open_menu(self, event: &leptos::ev::MouseEvent, of: MenuOf) {
        let button = event
            .current_target()
            .and_then(|button| button.dyn_into::<HtmlElement>().ok());
        if let Some(button) = button {
            self.open_menu_at(button, of);
        }
    }

    /// Opens the room's menu at a button.
    pub(super) fn open_menu_at(self, button: HtmlElement, of: MenuOf) {
        if !self.sorter.was_drag() {
            self.menu_of.set(Some(of));
            self.menu.open_at(button);
        }
    }

    /// The pointer is pressed: on a handle, a drag may begin.
    pub(super) fn press(self, event: &PointerEvent) {
        if closest(event.target(), "[data-pressing]").is_some() {
            return self.sorter.forget();
        }
        let scroller = document().get_element_by_id("main");
        self.sorter
            .press_on(event, "[data-grip]", "li[data-id]", scroller);
    }

    /// What was dragged is let go.
    pub(super) fn drop(self, event: &PointerEvent) {
        let Some((item, _, to)) = self.sorter.release(event) else {
            return;
        };
        let id = |element: &Element| {
            let id = element.get_attribute("data-id")?;
            Id::parse(&id).ok()
        };
        let Some(dropped) = id(&item) else {
            return;
        };
        let list = item.parent_element();
        let kind = list.and_then(|list| list.get_attribute("data-kind"));
        let Some(kind) = kind.and_then(|kind| Trait::from_kind(&kind)) else {
            self.move_persona(&dropped, Move::To(to));
            return;
        };
        let card = closest(Some(item.into()), "article[data-id]");
        if let Some(persona) = card.and_then(|card| id(&card)) {
            let line = LineOf {
                persona,
                kind,
                id: dropped,
            };
            self.move_line(&line, Move::To(to));
        }
    }
}

/// Adds a persona and begins to edit it.
pub fn add_persona(app: AppState) {
    if app.route.with_untracked(|route| route.room) != Room::People {
        app.go(Route::to(Room::People));
    }
    app.asked.set(Some(Command::AddPersona));
}

/// Does what a command asked of this room, perhaps before it showed.
fn do_what_was_asked(people: People) {
    let asked = people.app.asked;
    effect(move |_| {
        if asked.get() == Some(Command::AddPersona) {
            asked.set(None);
            people.begin_persona();
        }
    });
}

/// The room.
#[component]
pub fn PeopleRoom() -> impl IntoView {
    let app = AppState::use_context();
    let people = People::of_gallery(app);
    provide_context(people);
    let ids = memo(move |_| {
        let mut ids = app.session.ordered(persona::KIND);
        if let Some(draft) = people.draft.get()
            && !ids.contains(&draft)
        {
            ids.push(draft);
        }
        ids
    });
    effect(move |_| {
        let (shown, count) = (people.shown.get(), ids.with(Vec::len));
        if people.draft.with(Option::is_some) && shown < count {
            people.show_all();
        } else if shown < count {
            request_animation_frame(move || {
                let _ = people
                    .shown
                    .try_update(|shown| *shown = shown.saturating_add(AT_ONCE));
            });
        }
    });
    arrival::follow(people);
    do_what_was_asked(people);
    let nobody = memo(move |_| ids.with(Vec::is_empty));
    view! {
        <div class="room room-people">
            <header class="room-head">
                <h1>"Who is it for?"</h1>
                <p>{move || summary(app)}</p>
                <div class="room-actions head-adds">
                    <Show when=move || { ids.with(Vec::len) > 1 }>
                        <a class="button" href=Route::to_page(Page::Persona).fragment()>
                            <Icon icon=LuColumns3 />
                            <span>"Side by side"</span>
                        </a>
                    </Show>
                    <Show when=move || !nobody.get()>
                        <AddButton
                            command=Command::AddPersona
                            words="Add a persona"
                            class="add-persona"
                        />
                    </Show>
                </div>
                <PageNav room=Room::People />
            </header>
            <div class="room-body">
                {move || match nobody.get() {
                    true => view! { <NobodyYet /> }.into_any(),
                    false => view! { <Gallery ids /> }.into_any(),
                }}
            </div>
            <Menus />
        </div>
    }
    .into_any()
}

#[component]
fn Gallery(ids: Memo<Vec<Id>>) -> impl IntoView {
    let people = People::use_context();
    let app = people.app;
    let sorter = people.sorter;
    // Only when personas come, go or move: nothing may jump while somebody types.
    let roomy = memo(move |_| {
        let count = ids.with(Vec::len);
        app.session
            .untracked(|workspace| has_room_for_large_words(workspace, count))
    });
    let shown = move || {
        let shown = people.shown.get();
        ids.with(|ids| ids.iter().take(shown).cloned().collect::<Vec<_>>())
    };
    view! {
        <ol
            class="personas"
            aria-label="Personas"
            data-roomy=move || roomy.get().then_some("")
            data-few=move || ids.with(|ids| ids.len() <= ONE_ROW).then_some("")
            data-many=move || ids.with(|ids| ids.len() > FEW).then_some("")
            on:pointerdown=move |event| people.press(&event)
            on:pointermove=move |event| sorter.drag(&event)
            on:pointerup=move |event| people.drop(&event)
            on:pointercancel=move |_| {
                sorter.cancel();
            }
            on:keydown=move |event| sorter.key(&event)
        >
            <For each=shown key=Id::clone let:id>
                <PersonaCard id />
            </For>
            <Show when=move || !app.session.is_read_only()>
                <li class="persona-add">
                    <button
                        type="button"
                        on:click=move |_| commands::run(app, Command::AddPersona)
                    >
                        <Icon icon=LuPlus />
                        <strong>"Add a persona"</strong>
                        <span>"Someone you have met, not someone you wish for."</span>
                    </button>
                </li>
            </Show>
        </ol>
    }
}

/// Whether so many cards with these words fit a tall screen in large type, three in a row.
fn has_room_for_large_words(workspace: &plan::Workspace, count: usize) -> bool {
    /// So many letters of a list fit a line.
    const LINE: usize = 16;
    let most = match count {
        0..=3 => 24,
        4..=6 => 7,
        _ => return false,
    };
    let lines = |persona: &Id, kind: Trait| -> usize {
        let lines = super::changes::traits_of(workspace, persona, kind).into_iter();
        lines
            .map(|line| {
                line.text(plan::records::persona_trait::TEXT)
                    .chars()
                    .count()
                    / LINE
                    + 1
            })
            .sum()
    };
    let mut personas = workspace.of_kind(persona::KIND);
    personas.all(|id| Trait::CARD.iter().all(|kind| lines(id, *kind) <= most))
}

/// "2 primary, 3 others".
fn summary(app: AppState) -> String {
    let (all, primary) = app.session.of_kind(persona::KIND, |workspace| {
        let of_kind = workspace.of_kind(persona::KIND);
        let kinds = of_kind.filter_map(|id| {
            let record = workspace.record(id)?;
            Some(plan::records::Persona::from(record).kind)
        });
        kinds.fold((0, 0), |(all, primary), kind| {
            (all + 1, primary + usize::from(kind == PersonaKind::Primary))
        })
    });
    if all == 0 {
        return String::new();
    }
    let others = all - primary;
    let primary = match primary {
        0 => "Nobody is primary yet".to_owned(),
        count => format!("{} primary", words::number(count as f64)),
    };
    match others {
        0 => primary,
        others => format!("{primary}, {}", words::counted(others, "other", "others")),
    }
}
