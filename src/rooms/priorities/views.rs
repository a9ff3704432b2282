//! Views of the table: by what the rows are grouped, and what was saved to come back to. A saved view belongs to the
//! workspace, so that it goes along with files; which one shows is a matter of this browser.

use super::columns::{COLUMNS, Field};
use super::conditions::Condition;
use super::filter_words;
use super::groups::GroupBy;
use super::state::Priorities;
use crate::rooms::focus::focus_moved;
use crate::rooms::words;
use crate::ui::table::{Arrangement, Sort};
use crate::ui::{Icon, IconButton, Popover, Select};
use icondata_lu::{LuLayers, LuSave, LuX};
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use plan::records::ORDER;
use plan::records::saved_view::{self, SavedView};
use plan::workspace::{Change, Edit, order};

/// The button that opens the views.
#[component]
pub fn Views(room: Priorities) -> impl IntoView {
    let by = move || room.group_by.get();
    let button = move || {
        view! {
            <Icon icon=LuLayers />
            <span>"Views "</span>
            {move || by().map(|_| view! { <b class="badge accent">"1"</b> })}
        }
    };
    let label = move || match by() {
        None => "Views".to_owned(),
        Some(by) => format!("Views 1: grouped by {}", by.name().to_lowercase()),
    };
    view! {
        <Popover
            label=Signal::derive(label)
            class="button views-button"
            button=ViewFn::from(button)
            sheet=move || view! { <Sheet room /> }
        />
    }
}

#[component]
fn Sheet(room: Priorities) -> impl IntoView {
    let session = room.app.session;
    let groups = GroupBy::ALL.map(|by| (Some(by), by.name().to_owned()));
    let groups = std::iter::once((None, "Nothing".to_owned())).chain(groups);
    let views = move || session.ordered(saved_view::KIND);
    let none = move || session.count(saved_view::KIND) == 0;
    let group = move |by: Option<GroupBy>| room.group(by);
    view! {
        <Select
            label="Group by"
            choices=groups.collect()
            chosen=room.group_by
            on_choose=group
        />
        <section class="views-saved" aria-label="Saved views">
            <p class="caps">"Saved views"</p>
            <p class="quiet-text" hidden=move || !none()>
                "Keep what is found and filtered, how it is sorted and grouped, and which columns show, to come back to it."
            </p>
            <ul>
                <For each=views key=Id::clone let:id>
                    <One room id />
                </For>
            </ul>
            <Show when=move || !session.is_read_only()>
                <SaveAs room />
            </Show>
        </section>
    }
}

/// A saved view: pressing it shows it.
#[component]
fn One(room: Priorities, id: Id) -> impl IntoView {
    let session = room.app.session;
    let id = StoredValue::new(id);
    let saved = memo(move |_| {
        session.record(&id.get_value(), |record| {
            record.map(SavedView::from).unwrap_or_default()
        })
    });
    let name = move || saved.with(|saved| view_name(&saved.name));
    let shows = move || {
        let now = room.as_view();
        saved.with(|saved| {
            now == SavedView {
                name: String::new(),
                ..saved.clone()
            }
        })
    };
    let press = move |_| {
        saved.with_untracked(|saved| room.show_view(saved));
        room.app.announce(format!("Shows {}", untrack(name)));
    };
    let save = move || {
        let before = saved.get_untracked();
        let after = SavedView {
            name: before.name.clone(),
            ..untrack(|| room.as_view())
        };
        let edits = saved_view::replace(&id.get_value(), &before, &after);
        if session.apply(Change::new("Change saved view", edits)) {
            room.app
                .announce(format!("{} is saved as it is shown", untrack(name)));
        }
    };
    let delete = move || {
        let edits = vec![Edit::Delete { id: id.get_value() }];
        let said = format!("{} is deleted", untrack(name));
        focus_moved(".views-saved input".to_owned());
        if session.apply(Change::new("Delete saved view", edits)) {
            room.app.toasts.offer_undo(said);
        }
    };
    view! {
        <li>
            <button type="button" class="menu-item" aria-current=move || shows().then_some("true") on:click=press>
                <span dir="auto">{name}</span>
            </button>
            <Show when=move || !session.is_read_only()>
                <IconButton
                    label=Signal::derive(move || format!("Save what shows as {}", name()))
                    icon=LuSave
                    small=true
                    disabled=Signal::derive(shows)
                    on_press=save
                />
                <IconButton
                    label=Signal::derive(move || format!("Delete {}", name()))
                    icon=LuX
                    small=true
                    on_press=delete
                />
            </Show>
        </li>
    }
}

/// What shows, saved under a name.
#[component]
fn SaveAs(room: Priorities) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let name = typed.get_untracked().trim().to_owned();
        if name.is_empty() {
            return;
        }
        let view = SavedView {
            name: name.clone(),
            ..untrack(|| room.as_view())
        };
        let saved = room.app.session.fill(|workspace| {
            let last = workspace
                .ordered(saved_view::KIND)
                .last()
                .map(|it| it.text(ORDER).to_owned());
            let key = order::between(last.as_deref(), None);
            let edit = saved_view::add(workspace.fresh_id(), &view, &key);
            Change::new("Save view", vec![edit])
        });
        if saved {
            typed.set(String::new());
            room.app.announce(format!("Saved {}", view_name(&name)));
        }
    };
    view! {
        <form class="views-save" on:submit=save>
            <input
                class="input"
                placeholder="Name what shows"
                aria-label="Name of the view"
                autocomplete="off"
                prop:value=move || typed.get()
                on:input=move |event| typed.set(event_target_value(&event))
            />
            <button type="submit" class="button small" aria-disabled=move || typed.with(|it| it.trim().is_empty()).then_some("true")>
                "Save"
            </button>
        </form>
    }
}

fn view_name(name: &str) -> String {
    match name.trim() {
        "" => "Untitled view".to_owned(),
        name => words::shortened(name, 60),
    }
}

impl Priorities {
    /// What shows, as a view without a name; tracked.
    fn as_view(self) -> SavedView {
        let conditions = self.conditions.with(|all| {
            let lines: Vec<String> = all.iter().map(filter_words::written).collect();
            lines.join("\n")
        });
        let sort = |sort: &Sort| {
            let class = COLUMNS.get(sort.column)?.class;
            Some(match sort.descending {
                true => format!("-{class}"),
                false => class.to_owned(),
            })
        };
        let sorts: Vec<String> = self.table.sorts().iter().filter_map(sort).collect();
        SavedView {
            name: String::new(),
            find: self.typed_filter.get().trim().to_owned(),
            conditions,
            sort: sorts.join(" "),
            group: self.group_by.get().map_or("", GroupBy::word).to_owned(),
            columns: self.table.arrangement().written(),
        }
    }

    /// Shows a view. What this build does not know of it is passed over.
    fn show_view(self, view: &SavedView) {
        self.typed_filter.set(view.find.clone());
        let conditions: Vec<Condition> = view
            .conditions
            .lines()
            .filter_map(filter_words::read)
            .collect();
        self.conditions.set(conditions);
        self.table.arrange(match view.columns.is_empty() {
            true => Arrangement::new(COLUMNS),
            false => Arrangement::read(&view.columns, COLUMNS),
        });
        let sorts = view.sort.split_whitespace().filter_map(sort_of);
        let mut sorts: Vec<Sort> = sorts.collect();
        if sorts.is_empty() {
            sorts.push(Sort {
                column: Field::Score.column(),
                descending: true,
            });
        }
        self.table.set_sorts(sorts);
        self.group(GroupBy::from_word(&view.group));
    }
}

fn sort_of(word: &str) -> Option<Sort> {
    let (class, descending) = match word.strip_prefix('-') {
        Some(class) => (class, true),
        None => (word, false),
    };
    let column = COLUMNS.iter().position(|column| column.class == class)?;
    Some(Sort { column, descending })
}
