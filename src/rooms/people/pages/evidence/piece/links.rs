//! What a piece supports or contradicts, and what rests on that.

use super::Form;
use crate::rooms::abouts;
use crate::rooms::focus::focus_moved;
use crate::rooms::people::pages::evidence::changes;
use crate::ui::{Choice, Combobox, Icon, IconButton, Segmented, id};
use icondata_lu::{LuFlag, LuX};
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use plan::methods::evidence_trace;
use plan::records::initiative;
use plan::records::link::{self, Stance};

/// The links, a field for another, and the initiatives that lean on the piece.
#[component]
pub(super) fn Links(form: Form) -> impl IntoView {
    let shared = form.shared;
    let session = shared.app.session;
    let links = memo(move |_| {
        form.of
            .with_value(|of| session.links_of(of, |workspace| changes::stances(workspace, of)))
    });
    let ids =
        move || links.with(|links| links.iter().map(|(id, _)| id.clone()).collect::<Vec<Id>>());
    let choices = memo(move |_| {
        let linked = ids();
        shared.abouts.with(|all| {
            let free = all.iter().filter(|it| !linked.contains(&it.id));
            free.map(abouts::choice).collect::<Vec<Choice>>()
        })
    });
    let link = move |about: Option<String>| {
        if let Some(about) = about.and_then(|id| Id::parse(&id).ok()) {
            shared.take_stance(&form.of.get_value(), &about, Some(Stance::Supports));
            let name = session
                .untracked(|it| abouts::one(it, &about))
                .map(|it| it.name);
            shared
                .app
                .announce(format!("Supports {}", name.unwrap_or_default()));
        }
    };
    view! {
        <section class="evidence-part evidence-links" aria-labelledby="evidence-links">
            <h3 class="caps" id="evidence-links">"What it speaks for or against"</h3>
            <ul>
                <For each=ids key=Id::clone let:about>
                    <Link form links about />
                </For>
            </ul>
            <Show when=move || !form.read_only.get()>
                <Combobox
                    label="Link it to"
                    placeholder="A need, a pain, a part of the vision, an initiative"
                    choices=Signal::from(choices)
                    chosen=Signal::stored(None::<String>)
                    on_choose=link
                />
            </Show>
            <Above form />
        </section>
    }
}

#[component]
fn Link(form: Form, links: Memo<Vec<(Id, Stance)>>, about: Id) -> impl IntoView {
    let shared = form.shared;
    let session = shared.app.session;
    let of = StoredValue::new(about);
    let named = memo(move |_| {
        shared.abouts.with(|_| ());
        of.with_value(|id| session.untracked(|workspace| abouts::one(workspace, id)))
    });
    let stance = Signal::derive(move || {
        let mine = |links: &Vec<(Id, Stance)>| {
            let mut links = links.iter();
            of.with_value(|of| links.find(|(id, _)| id == of).map(|(_, stance)| *stance))
        };
        links.with(mine).unwrap_or(Stance::Supports)
    });
    let name = move || named.with(|it| it.as_ref().map_or(String::new(), |it| it.name.clone()));
    let turn = move |stance: Stance| {
        shared.take_stance(&form.of.get_value(), &of.get_value(), Some(stance));
    };
    let remove = move || {
        shared.take_stance(&form.of.get_value(), &of.get_value(), None);
        focus_moved(".evidence-links input[role=combobox]".to_owned());
    };
    let what = move || match named.get() {
        Some(it) => view! {
            <a class="link-name" href=it.route.fragment()>
                <span dir="auto">{it.name}</span>
                " "
                <small>{it.what}</small>
            </a>
        }
        .into_any(),
        None => {
            view! { <span class="link-name quiet-text">"Something that is gone"</span> }.into_any()
        }
    };
    view! {
        <li class="evidence-link">
            {what}
            <Segmented
                label=format!("What it says of {}", untrack(name))
                name=id::unique("stance")
                choices=vec![(Stance::Supports, "Supports"), (Stance::Contradicts, "Contradicts")]
                chosen=stance
                disabled=form.read_only
                on_choose=turn
            />
            <Show when=move || !form.read_only.get()>
                <IconButton
                    label=Signal::derive(move || format!("Remove the link to {}", name()))
                    icon=LuX
                    small=true
                    on_press=remove
                />
            </Show>
        </li>
    }
}

/// The initiatives that address what the piece speaks of: the way back up.
#[component]
fn Above(form: Form) -> impl IntoView {
    let shared = form.shared;
    let session = shared.app.session;
    let above = memo(move |_| {
        // What links lead to; names are followed with all that evidence can speak of.
        shared.abouts.with(|_| ());
        session.of_kind(link::KIND, |workspace| {
            let up = form.of.with_value(|of| evidence_trace::up(workspace, of));
            let known = up.initiatives.iter();
            known
                .filter(|id| {
                    workspace
                        .record(id)
                        .is_some_and(|it| it.kind() == initiative::KIND)
                })
                .filter_map(|id| abouts::one(workspace, id))
                .collect::<Vec<_>>()
        })
    });
    let one = move |it: abouts::About| {
        view! {
            <li>
                <a href=it.route.fragment()><Icon icon=LuFlag /><span dir="auto">{it.name}</span></a>
            </li>
        }
    };
    view! {
        <Show when=move || above.with(|above| !above.is_empty())>
            <div class="evidence-above">
                <h4 class="caps">"Initiatives that rest on it"</h4>
                <ul aria-label="Initiatives that rest on it">
                    {move || above.get().into_iter().map(one).collect_view()}
                </ul>
            </div>
        </Show>
    }
}
