//! A piece, whole: the way it was learned and that way's own fields, what was said, what it means, why it is
//! so, and what it speaks for.

mod fields;
mod head;
mod links;
mod own;
mod said;
mod under;
mod whys;

use super::looking;
use super::shared::{Open, Shared};
use crate::rooms::focus::focus;
use crate::ui::keys::{composes, is_command};
use crate::ui::{Button, TagInput};
use fields::{Basics, Words};
use head::Head;
use icondata_lu::LuPlus;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use links::Links;
use markup::{Show, memo, view};
use own::Own;
use plan::Id;
use plan::records::evidence::{self, Evidence};
use plan::records::feedback;
use said::Said;
use under::Under;
use whys::Whys;

/// The piece that is open; nothing while none is.
#[component]
pub(super) fn OpenPiece() -> impl IntoView {
    let shared = Shared::use_context();
    let open = memo(move |_| shared.open.get());
    move || match open.get() {
        Open::Nothing => None,
        Open::New(id) => Some(view! { <Piece id new=true /> }),
        Open::Piece(id) => Some(view! { <Piece id new=false /> }),
    }
}

/// What the parts of a piece's form share.
#[derive(Clone, Copy)]
struct Form {
    shared: Shared,
    of: StoredValue<Id>,
    /// What it says now, or how it begins.
    look: Memo<Evidence>,
    /// Whether nothing can be changed.
    read_only: Signal<bool>,
    /// Whether it says nothing yet, and somebody wants to go on.
    missing: RwSignal<bool>,
}

impl Form {
    fn text(self, field: &'static str) -> Signal<String> {
        Signal::derive(move || self.look.with(|it| it.text(field).to_owned()))
    }

    fn type_into(self, field: &'static str) -> Callback<String> {
        Callback::new(move |text: String| {
            self.missing.set(false);
            let label = super::editing::label(field);
            self.shared
                .set(&self.of.get_value(), field, label, text.into());
        })
    }

    fn choose(self, field: &'static str, value: serde_json::Value) {
        let label = super::editing::label(field);
        self.shared.seal();
        self.shared.set(&self.of.get_value(), field, label, value);
        self.shared.seal();
    }

    fn leave(self) -> Callback<()> {
        Callback::new(move |()| self.shared.seal())
    }
}

#[component]
fn Piece(id: Id, new: bool) -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let of = StoredValue::new(id.clone());
    let look = memo(move |_| {
        let known = of.with_value(|id| session.record(id, |it| it.and_then(Evidence::of)));
        known.unwrap_or_else(|| shared.begun.get())
    });
    let form = Form {
        shared,
        of,
        look,
        read_only: Signal::derive(move || session.is_read_only()),
        missing: RwSignal::new(false),
    };
    let is_feedback = session.untracked(|workspace| {
        let record = workspace.record(&id);
        record.is_some_and(|record| record.kind() == feedback::KIND)
    });
    let another = move || {
        if look.with_untracked(Evidence::is_blank) {
            form.missing.set(true);
            focus(".evidence-form .evidence-quote textarea".to_owned());
            return;
        }
        shared.app.announce("The evidence is added");
        shared.begin();
    };
    let key = move |event: KeyboardEvent| {
        if new && event.key() == "Enter" && is_command(&event) && !composes(&event) {
            event.prevent_default();
            another();
        }
    };
    let name = Signal::derive(move || {
        if new {
            "New evidence".to_owned()
        } else {
            look.with(|it| looking::title(it, 60))
        }
    });
    let tags = memo(move |_| look.with(|it| it.tags.clone()));
    let body = if is_feedback {
        view! { <Said form /> }.into_any()
    } else {
        view! {
            <Basics form />
            <Own form />
            <Words form />
        }
        .into_any()
    };
    let tag = move |after: Vec<String>| {
        shared.set_tags(&of.get_value(), &tags.get_untracked(), &after);
    };
    view! {
        <article class="evidence-form card" aria-label=name on:keydown=key>
            <Head form new is_feedback />
            {body}
            <TagInput
                label="Tags"
                tags=Signal::from(tags)
                placeholder="Type one, then a comma"
                disabled=form.read_only
                on_change=tag
                on_announce=move |words: String| shared.app.announce(words)
            />
            <Links form />
            <Whys form />
            <Under form />
            <Show when=move || new && !session.is_read_only()>
                <div class="evidence-done">
                    <Button
                        label="Done, note another"
                        icon=LuPlus
                        keys="Control+Enter"
                        on_press=another
                    />
                    <p class="quiet-text">"Every letter is kept at once."</p>
                </div>
            </Show>
        </article>
    }
}

/// What a way's form asks for, in a sentence.
fn hint(way: evidence::Way) -> &'static str {
    use evidence::Way;
    match way {
        Way::Discovery => "An open talk: let them tell of the last time it happened.",
        Way::Analytics => "What people do, counted: the metric, of whom, and how many leave.",
        Way::Interview => "A question from your guide, and the answer in their own words.",
        Way::Survey => "The open question as it was asked, and one answer or what many say.",
        Way::SupportTicket => "What they could not do. The number of the ticket is its source.",
        Way::FeedbackChannel => "A review, a form, a message: word for word, with where it stood.",
        Way::UsabilityTest => "The task, how it went, and where it hurt.",
        Way::MarketNote => "What a report or the market says, and of whom.",
        Way::CompetitorNote => "What another product does, and for whom.",
    }
}
