//! The themes that gather a piece.

use super::Form;
use crate::rooms::people::pages::evidence::{changes, looking};
use crate::ui::{Choice, Combobox, IconButton};
use icondata_lu::LuX;
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use plan::records::theme;

/// The themes that gather it, and a field for another.
#[component]
pub(super) fn Under(form: Form) -> impl IntoView {
    let shared = form.shared;
    let session = shared.app.session;
    let ids = memo(move |_| {
        form.of
            .with_value(|of| session.links_of(of, |workspace| changes::themes_of(workspace, of)))
    });
    let choices = memo(move |_| {
        let gathered = ids.get();
        session.of_kind(theme::KIND, |workspace| {
            let themes = workspace.ordered(theme::KIND).into_iter();
            let free = themes.filter(|it| !gathered.contains(it.id()));
            let choices = free.map(|it| Choice {
                value: it.id().to_string(),
                label: looking::theme_name(it.text(theme::NAME)),
                detail: String::new(),
            });
            choices.collect::<Vec<Choice>>()
        })
    });
    let any = move || ids.with(|ids| !ids.is_empty());
    let free = memo(move |_| choices.with(|choices| !choices.is_empty()));
    let put = move |id: Option<String>| {
        if let Some(id) = id.and_then(|id| Id::parse(&id).ok()) {
            shared.put_under(&form.of.get_value(), &id, true);
        }
    };
    view! {
        <Show when=move || any() || free.get()>
            <section class="evidence-part evidence-under" aria-labelledby="evidence-under">
                <h3 class="caps" id="evidence-under">"Its themes"</h3>
                <ul class="chips">
                    <For each=move || ids.get() key=Id::clone let:id>
                        <Theme form id />
                    </For>
                </ul>
                <Show when=move || free.get() && !form.read_only.get()>
                    <Combobox
                        label="Add to a theme"
                        placeholder="A theme"
                        choices=Signal::from(choices)
                        chosen=Signal::stored(None::<String>)
                        on_choose=put
                    />
                </Show>
            </section>
        </Show>
    }
}

#[component]
fn Theme(form: Form, id: Id) -> impl IntoView {
    let session = form.shared.app.session;
    let of = StoredValue::new(id);
    let read =
        |it: Option<&plan::Record>| looking::theme_name(it.map_or("", |it| it.text(theme::NAME)));
    let name = Signal::derive(move || of.with_value(|id| session.record(id, read)));
    view! {
        <li class="evidence-chip">
            <span dir="auto">{move || name.get()}</span>
            <Show when=move || !form.read_only.get()>
                <IconButton
                    label=Signal::derive(move || format!("Take it out of {}", name.get()))
                    icon=LuX
                    small=true
                    on_press=move || form.shared.put_under(&form.of.get_value(), &of.get_value(), false)
                />
            </Show>
        </li>
    }
}
