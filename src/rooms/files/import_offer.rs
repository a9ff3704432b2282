//! A file that could be read: what can be done with it, and what that would change.

use super::apply;
use super::import_contents::{contents, repairs, subtitle};
use super::import_merge::{Conflicts, MergePreview};
use super::import_replace::ReplacePreview;
use super::titles::Titles;
use crate::rooms::words;
use crate::state::AppState;
use crate::state::app::Phase;
use crate::ui::{Button, ButtonKind, Dialog};
use leptos::prelude::*;
use leptos::task::spawn_local;
use markup::{memo, view};
use plan::file::ReadFile;
use plan::workspace::Preview;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// What can be done with a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Mode {
    /// Merge it into the open workspace.
    Merge,
    /// Open it as a workspace of its own.
    Open,
    /// Put it in the place of the open workspace.
    Replace,
}

/// A file, and what is chosen to do with it.
#[derive(Clone)]
struct Offer {
    app: AppState,
    file_name: Arc<str>,
    file: Arc<ReadFile>,
    titles: Titles,
    mode: RwSignal<Mode>,
    /// Whether it is being done.
    busy: RwSignal<bool>,
    /// Why no checkpoint could be made, once that was tried.
    no_checkpoint: RwSignal<Option<String>>,
    merging: Arc<Preview>,
    conflicts: Conflicts,
    /// What replacing would change, once somebody looks.
    replacing: Memo<Option<Arc<Preview>>>,
    /// Whether there is a workspace that may be changed.
    can_change: bool,
}

impl Offer {
    fn new(app: AppState, file_name: &str, file: Arc<ReadFile>) -> Self {
        let can_change =
            app.phase.get_untracked() == Phase::Open && !untrack(|| app.session.is_read_only());
        let mode = RwSignal::new(if can_change { Mode::Merge } else { Mode::Open });
        let merging = Arc::new(if can_change {
            app.session
                .untracked(|workspace| workspace.preview(&file.records))
        } else {
            Preview::default()
        });
        let wanted = file.clone();
        let replacing = memo(move |_| {
            let look = mode.get() == Mode::Replace;
            look.then(|| Arc::new(apply::preview_replace(app, &wanted.records)))
        });
        Self {
            app,
            file_name: file_name.into(),
            titles: Titles::new(app.session, &file.records),
            file,
            mode,
            busy: RwSignal::new(false),
            no_checkpoint: RwSignal::new(None),
            conflicts: Conflicts::new(merging.clone()),
            merging,
            replacing,
            can_change,
        }
    }

    /// How many records would change; tracked.
    fn changes(&self) -> usize {
        match self.mode.get() {
            Mode::Merge => self.merging.records.len(),
            Mode::Open => self.file.records.len(),
            Mode::Replace => self
                .replacing
                .with(|preview| preview.as_ref().map_or(0, |it| it.records.len())),
        }
    }

    fn close(&self) {
        self.app.overlay.set(None);
    }

    fn act(&self) {
        if self.busy.get_untracked() {
            return;
        }
        match self.mode.get_untracked() {
            Mode::Open => {
                self.close();
                apply::open_as_new(self.app, &self.file, &self.file_name);
            }
            Mode::Merge => {
                self.busy.set(true);
                let (offer, choices) = (self.clone(), self.conflicts.chosen());
                spawn_local(async move {
                    apply::merge(offer.app, &offer.file, &offer.file_name, choices).await;
                    // Unless the dialog was closed meanwhile.
                    if offer.busy.try_get_untracked().is_some() {
                        offer.close();
                    }
                });
            }
            Mode::Replace => {
                self.busy.set(true);
                let anyway = self.no_checkpoint.with_untracked(Option::is_some);
                let offer = self.clone();
                spawn_local(async move { offer.replace(anyway).await });
            }
        }
    }

    async fn replace(&self, anyway: bool) {
        let file_name = &self.file_name;
        if !anyway {
            let label = format!("Before replacing with {file_name}");
            if let Err(problem) = apply::checkpoint(self.app, &label).await {
                let _ = self.busy.try_set(false);
                let why = words::problem_words(&problem);
                let _ = self.no_checkpoint.try_set(Some(why));
                return;
            }
        }
        // Closing the dialog meanwhile is a change of mind.
        if self.busy.try_get_untracked().is_none() {
            return;
        }
        self.close();
        apply::replace(
            self.app,
            format!("Replace with {file_name}"),
            format!("The workspace now shows {file_name}"),
            &self.file.records,
        );
    }
}

/// Offers what can be done with a file.
#[component]
pub fn ImportOffer(
    /// The file's name on the disk.
    file_name: String,
    /// What it holds.
    file: Arc<ReadFile>,
) -> impl IntoView {
    let app = AppState::use_context();
    let offer = Offer::new(app, &file_name, file);
    let mode = offer.mode;
    let title = Signal::derive(move || {
        let words = match mode.get() {
            Mode::Merge => "What this file would change",
            Mode::Open => "Open this file",
            Mode::Replace => "Replace this workspace",
        };
        words.to_owned()
    });
    if !offer.can_change {
        focus_main_button();
    }
    let held = offer.clone();
    let foot = move || {
        let offer = held.clone();
        move || foot(&offer)
    };
    let held = offer.clone();
    view! {
        <Dialog
            title
            subtitle=Signal::stored(subtitle(&file_name, &offer.file))
            wide=true
            steady=true
            on_close=move |()| app.overlay.set(None)
            foot=ViewFn::from(foot)
        >
            {offer.can_change.then(|| view! { <Modes mode /> })}
            {move || preview(&held)}
            <p class="quiet-text">{contents(&offer.file)}</p>
            {repairs(&offer.file, &offer.titles)}
        </Dialog>
    }
}

/// Where there is nothing to choose, Enter goes on.
fn focus_main_button() {
    // After the dialog has opened and focused what it found first.
    request_animation_frame(|| {
        request_animation_frame(|| {
            let button = document().query_selector("dialog[open] .dialog-foot .primary");
            if let Ok(Some(button)) = button
                && let Some(button) = button.dyn_ref::<HtmlElement>()
            {
                let _ = button.focus();
            }
        });
    });
}

#[component]
fn Modes(mode: RwSignal<Mode>) -> impl IntoView {
    let card = move |this: Mode, title: &'static str, text: &'static str| {
        view! {
            <label class="radio-card">
                <input
                    type="radio"
                    name="import-mode"
                    autofocus=this == Mode::Merge
                    prop:checked=move || mode.get() == this
                    on:change=move |_| mode.set(this)
                />
                <strong>{title}</strong>
                <p>{text}</p>
            </label>
        }
    };
    view! {
        <div class="radio-cards" role="radiogroup" aria-label="What to do with the file">
            {card(Mode::Merge, "Merge into this workspace", "What both sides wrote is kept. Recommended.")}
            {card(Mode::Open, "Open as a new workspace", "This one stays as it is.")}
            {card(Mode::Replace, "Replace this workspace", "A checkpoint keeps the old one.")}
        </div>
    }
}

/// What the chosen way would change.
fn preview(offer: &Offer) -> AnyView {
    match offer.mode.get() {
        Mode::Merge if offer.merging.records.is_empty() => view! {
            <div class="banner good" role="status">
                <div>
                    <strong>"There is nothing to merge."</strong>
                    <p>"This workspace already holds everything that is in the file."</p>
                </div>
            </div>
        }
        .into_any(),
        Mode::Merge => view! {
            <MergePreview
                preview=offer.merging.clone()
                conflicts=offer.conflicts.clone()
                file=offer.file.clone()
                titles=offer.titles.clone()
            />
        }
        .into_any(),
        Mode::Open => ().into_any(),
        Mode::Replace => offer
            .replacing
            .get()
            .map(|preview| {
                let titles = offer.titles.clone();
                view! { <ReplacePreview preview titles no_checkpoint=offer.no_checkpoint /> }
            })
            .into_any(),
    }
}

/// The buttons for the chosen way.
fn foot(offer: &Offer) -> AnyView {
    let closing = offer.clone();
    let close = move || closing.close();
    if offer.changes() == 0 {
        return view! { <Button label="Close" kind=ButtonKind::Primary on_press=close /> }
            .into_any();
    }
    let mode = offer.mode.get();
    let busy = offer.busy.get();
    let kind = match mode {
        Mode::Replace => ButtonKind::Danger,
        Mode::Merge | Mode::Open => ButtonKind::Primary,
    };
    let label = match mode {
        Mode::Merge if busy => "Merging…".to_owned(),
        Mode::Merge => format!(
            "Merge {}",
            words::counted(offer.changes(), "change", "changes")
        ),
        Mode::Open => "Open".to_owned(),
        Mode::Replace if offer.no_checkpoint.with(Option::is_some) => {
            "Replace without a checkpoint".to_owned()
        }
        Mode::Replace => "Replace this workspace".to_owned(),
    };
    let kept = offer.no_checkpoint;
    let note = move || {
        let without = kept.with(Option::is_some);
        (mode != Mode::Open).then_some(if without {
            "One undo takes it back."
        } else {
            "A checkpoint is made first, and one undo takes it back."
        })
    };
    let acting = offer.clone();
    view! {
        <span class="start">{note}</span>
        <Button label="Cancel" on_press=close />
        <Button label kind disabled=Signal::stored(busy) on_press=move || acting.act() />
    }
    .into_any()
}
