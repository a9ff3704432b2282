//! Where a table comes from: what is pasted or typed, or a file.

use super::words;
use crate::rooms::files::disk;
use crate::rooms::focus::focus_moved;
use crate::ui::{Button, ButtonKind, TextArea};
use icondata_lu::LuFileSpreadsheet;
use leptos::prelude::*;
use leptos::task::spawn_local;
use markup::{Show, view};
use plan::exchange::table::{self, Table, TableError};
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::HtmlInputElement;

/// The table that is taken in.
#[derive(Clone, Copy)]
pub struct TableSource {
    /// The table, once one was read.
    pub table: RwSignal<Option<Arc<Table>>>,
    /// Why nothing could be read.
    trouble: RwSignal<Option<String>>,
    /// What is pasted or typed.
    typed: RwSignal<String>,
    /// What gets the focus when a table was read.
    next: &'static str,
    /// Told of each table before it shows.
    on_table: Callback<Arc<Table>>,
}

impl TableSource {
    /// None yet. Once one was read the focus goes to the first of this selector.
    #[must_use]
    pub fn new(next: &'static str, on_table: impl Fn(Arc<Table>) + Send + Sync + 'static) -> Self {
        Self {
            table: RwSignal::new(None),
            trouble: RwSignal::new(None),
            typed: RwSignal::new(String::new()),
            next,
            on_table: Callback::new(on_table),
        }
    }

    /// Whether the dialog is still there.
    #[must_use]
    pub fn is_open(self) -> bool {
        self.table.try_get_untracked().is_some()
    }

    /// Reads what was pasted or typed.
    pub fn read_text(self, text: &str) {
        self.take(table::read_text(text));
    }

    /// Makes room for another table.
    pub fn begin_anew(self) {
        self.trouble.set(None);
        self.table.set(None);
        self.typed.set(String::new());
        focus_moved(".import-begin textarea".to_owned());
    }

    fn take(self, read: Result<Table, TableError>) {
        match read {
            Ok(table) => {
                let table = Arc::new(table);
                self.on_table.run(Arc::clone(&table));
                self.table.set(Some(table));
                // A table that came with the dialog is read before the dialog is open.
                focus_moved(format!("dialog[open] {}", self.next));
            }
            Err(error) => self.trouble.set(Some(words::trouble(error))),
        }
    }
}

/// The field to paste into, and the way to a file.
#[component]
pub fn SourceFields(
    /// The table.
    source: TableSource,
    /// What can be pasted.
    #[prop(default = "From a spreadsheet, a tracker, a survey: commas, semicolons or tabs. JSON of Trello and GitHub, too.".to_owned(), into)]
    hint: String,
    /// What is said before.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let error = Signal::derive(move || source.trouble.get());
    // What is pasted is read at once, when it stands in the field; what is typed waits until somebody
    // says so.
    let pasted = RwSignal::new(false);
    let input = move |text: String| {
        source.trouble.set(None);
        let is_pasted = pasted.get_untracked();
        pasted.set(false);
        let is_table =
            text.trim().contains(['\n', '\r']) || text.trim_start().starts_with(['[', '{']);
        if is_pasted && is_table {
            source.read_text(&text);
        }
        source.typed.set(text);
    };
    view! {
        <div
            class="import-begin"
            on:paste=move |_| pasted.set(true)
            on:keydown=move |_| pasted.set(false)
        >
            {children.map(|it| it())}
            <TextArea
                label=words::LABEL
                value=source.typed
                error
                hint
                autofocus=true
                on_input=input
            />
            <div class="import-ways">
                <Button
                    label="Read the rows"
                    disabled=Signal::derive(move || {
                        source.typed.with(|text| text.trim().is_empty())
                    })
                    on_press=move || source.typed.with_untracked(|text| source.read_text(text))
                />
                <Button
                    label="Choose a file…"
                    icon=LuFileSpreadsheet
                    on_press=move || choose_file(source)
                />
            </div>
        </div>
    }
}

/// Makes room for another table, once there is one.
#[component]
pub fn TakeAnother(
    /// The table.
    source: TableSource,
) -> impl IntoView {
    view! {
        <Show when=move || source.table.with(Option::is_some)>
            <Button
                label="Take another table"
                kind=ButtonKind::Quiet
                on_press=move || source.begin_anew()
            />
        </Show>
    }
}

/// Asks for a file, and reads it.
fn choose_file(source: TableSource) {
    let made = document().create_element("input").ok();
    let Some(made) = made.and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) else {
        return;
    };
    made.set_type("file");
    made.set_accept(
        ".csv,.tsv,.txt,.json,text/csv,text/tab-separated-values,text/plain,application/json",
    );
    let chosen = made.clone();
    let taken = Closure::once_into_js(move || {
        let Some(file) = chosen.files().and_then(|files| files.item(0)) else {
            return;
        };
        spawn_local(async move {
            let read = disk::bytes_of(&file).await;
            // The dialog may be closed by now.
            if !source.is_open() {
                return;
            }
            match read {
                Ok(bytes) => source.take(table::read(&bytes)),
                Err(_) => source.trouble.set(Some(words::UNREADABLE.to_owned())),
            }
        });
    });
    made.set_onchange(Some(taken.unchecked_ref()));
    made.click();
}
