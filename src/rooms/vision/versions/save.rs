//! Saving a version: why, what prompted it, and who approved it.

use super::{Kept, called};
use crate::rooms::vision::unlinked::{self, UnlinkedGroup};
use crate::rooms::words;
use crate::state::AppState;
use crate::state::browser::now;
use crate::ui::banner::Tone;
use crate::ui::keys::{composes, in_text_field};
use crate::ui::{Banner, Button, ButtonKind, Dialog, Segmented, TextField};
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use markup::{Show, effect, memo, view};
use plan::records::vision_version::{self, Prompt, Standing};
use plan::records::{Vision, VisionVersion};
use plan::workspace::Change;

/// The preferences that keep what is written until it is saved: the dialog may be closed, or the page.
const REASON: &str = "version-reason";
const PROMPT: &str = "version-prompt";
const APPROVED_BY: &str = "version-approved-by";

/// What is written in the dialog.
#[derive(Clone, Copy)]
struct Draft {
    app: AppState,
    reason: RwSignal<String>,
    reason_missing: RwSignal<bool>,
    reason_field: NodeRef<html::Input>,
    prompt: RwSignal<Prompt>,
    approved_by: RwSignal<String>,
}

impl Draft {
    /// As it was left.
    fn new(app: AppState) -> Self {
        let kept = |name: &str| app.preference_here(name).unwrap_or_default();
        let draft = Self {
            app,
            reason: RwSignal::new(kept(REASON)),
            reason_missing: RwSignal::new(false),
            reason_field: NodeRef::new(),
            // To guess would put words into somebody's mouth.
            prompt: RwSignal::new(Prompt::from_word(&kept(PROMPT)).unwrap_or(Prompt::Other)),
            approved_by: RwSignal::new(kept(APPROVED_BY)),
        };
        effect(move |_| draft.keep());
        draft
    }

    fn keep(self) {
        let keep = |name: &str, value: &str| self.app.keep_preference_here(name, value);
        self.reason.with(|reason| keep(REASON, reason));
        keep(PROMPT, self.prompt.get().word());
        self.approved_by.with(|by| keep(APPROVED_BY, by));
    }

    fn forget(self) {
        self.reason.set(String::new());
        self.prompt.set(Prompt::Other);
        self.approved_by.set(String::new());
        untrack(|| self.keep());
    }

    /// Saves the version, if there is a reason.
    fn save(self) {
        let session = self.app.session;
        let own = |text: RwSignal<String>| text.get_untracked().trim().to_owned();
        let version = VisionVersion {
            id: session.fresh_id(),
            date: now(),
            reason: own(self.reason),
            prompt: self.prompt.get_untracked(),
            approved_by: own(self.approved_by),
            vision: session.untracked(vision_version::present),
        };
        if version.reason.is_empty() {
            self.ask_for_reason();
            return;
        }
        let edits = vec![vision_version::save(&version)];
        if session.apply(Change::new("Save a version of the vision", edits)) {
            self.forget();
            self.app.overlay.set(None);
            let toasts = self.app.toasts;
            toasts.offer_undo("Version saved");
        }
    }

    fn ask_for_reason(self) {
        self.reason_missing.set(true);
        if let Some(field) = self.reason_field.get_untracked() {
            let _ = field.focus();
        }
    }
}

/// The dialog that saves a version.
#[component]
pub fn SaveVersion() -> impl IntoView {
    let app = AppState::use_context();
    let draft = Draft::new(app);
    let read_only = Signal::derive(move || app.session.is_read_only());
    let close = move || app.overlay.set(None);
    let foot = move || {
        view! {
            <Button label="Cancel" on_press=close />
            <Button
                label="Save the version"
                kind=ButtonKind::Primary
                disabled=read_only
                on_press=move || draft.save()
            />
        }
    };
    view! {
        <Dialog
            title="Save a version of the vision"
            subtitle=Signal::stored("Its sentences, and what they are composed from, are kept as they read now, to compare with and to go back to.".to_owned())
            on_close=move |()| close()
            foot=ViewFn::from(foot)
        >
            <Caution />
            <Fields draft />
            <LeftWithoutLink />
        </Dialog>
    }
}

/// Why this version may not be worth saving, or cannot be.
#[component]
fn Caution() -> impl IntoView {
    let app = AppState::use_context();
    let kept = Kept::of(app.session);
    move || {
        let caution = if app.session.is_read_only() {
            let title = "This workspace can only be read".to_owned();
            Some((title, words::READ_ONLY))
        } else {
            caution(kept)
        };
        caution
            .map(|(title, text)| view! { <Banner tone=Tone::Warning title text=text.to_owned() /> })
    }
}

/// The initiatives and personas that the change leaves without a link.
#[component]
fn LeftWithoutLink() -> impl IntoView {
    let app = AppState::use_context();
    let groups = memo(move |_| unlinked::groups(app.session));
    let lists = move || {
        let group = |group| {
            view! { <UnlinkedGroup group on_press=move || app.overlay.set(None) /> }
        };
        groups.get().into_iter().map(group).collect_view()
    };
    view! {
        <Show when=move || groups.with(|groups| !groups.is_empty())>
            <section class="left-without" aria-labelledby="left-without">
                <h3 id="left-without" class="field-label">
                    "Left without a link"
                </h3>
                {lists}
            </section>
        </Show>
    }
}

fn caution(kept: Kept) -> Option<(String, &'static str)> {
    if kept.present.with(|present| *present == Vision::default()) {
        return Some((
            "No sentence is written yet".to_owned(),
            "This version would hold none. Write one beside the bullseye or on the page Statement first.",
        ));
    }
    let all_the_same = "You can save it all the same, for its reason and for who approved it.";
    let newest = kept.versions.with(|it| it.first().map(|it| it.date));
    match kept.standing() {
        Standing::AsIn(date) if newest == Some(date) => Some((
            format!("Nothing has changed since {}", called(date)),
            all_the_same,
        )),
        Standing::AsIn(date) => Some((
            format!("The vision reads as in {}", called(date)),
            all_the_same,
        )),
        _ => None,
    }
}

#[component]
fn Fields(draft: Draft) -> impl IntoView {
    let error = Signal::derive(move || {
        draft
            .reason_missing
            .get()
            .then(|| "Say in a few words why this version is saved.".to_owned())
    });
    let prompts = Prompt::ALL.iter().copied();
    let prompts = prompts
        .map(|prompt| (prompt, words::prompt(prompt)))
        .collect();
    let key = move |event: KeyboardEvent| {
        let enter = event.key() == "Enter" && !composes(&event);
        if enter && in_text_field(&event) {
            event.prevent_default();
            draft.save();
        }
    };
    view! {
        <div class="version-fields" on:keydown=key>
            <TextField
                label="Reason"
                value=draft.reason
                error
                placeholder="What is different, and why now"
                autofocus=true
                node=draft.reason_field
                on_input=move |text: String| {
                    draft.reason_missing.set(false);
                    draft.reason.set(text);
                }
            />
            <div class="field">
                <span class="field-label" aria-hidden="true">"What prompted it"</span>
                <div>
                    <Segmented
                        label="What prompted it"
                        name="version-prompt"
                        choices=prompts
                        chosen=draft.prompt
                        on_choose=move |prompt| draft.prompt.set(prompt)
                    />
                </div>
            </div>
            <TextField
                label="Approved by"
                value=draft.approved_by
                hint="Names. Empty as long as nobody has."
                on_input=move |text: String| draft.approved_by.set(text)
            />
        </div>
    }
}
