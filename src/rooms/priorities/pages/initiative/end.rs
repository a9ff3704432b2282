//! One thing that an initiative is linked with: where it is, and what the link says.

use super::card::Shared;
use super::tie::Tie;
use crate::rooms::abouts::About;
use crate::rooms::words;
use crate::ui::{IconButton, InPlace, NumberField, Select, or_none};
use icondata_lu::LuX;
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;
use plan::methods::number;
use plan::records::link::{self, Relation};
use plan::records::{Strength, amount, key_result, objective, persona};

/// One end of a link.
#[component]
pub(super) fn End(tie: Tie, end: Id) -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let of = StoredValue::new(end);
    let about = memo(move |_| {
        of.with_value(|of| {
            session.record(of, |_| ());
            // Whose it is stands beside its name.
            session.links_of(of, |_| ());
            for owner in [persona::KIND, objective::KIND] {
                session.of_kind(owner, |_| ());
            }
            session.untracked(|workspace| tie.end(workspace, of))
        })
    });
    let name = move || about.with(|it| it.as_ref().map_or(String::new(), |it| it.name.clone()));
    let link = move |about: About| {
        view! {
            <a class="initiative-end-name" href=about.route.fragment()>
                <span dir="auto">{about.name}</span>
                " "
                <small>{about.what}</small>
            </a>
        }
    };
    let unlink = move || shared.unlink(tie, &of.get_value());
    view! {
        <li class="initiative-end">
            {move || about.get().map(link)}
            <Show when=move || !shared.read_only.get()>
                <IconButton
                    label=Signal::derive(move || format!("Unlink {}", name()))
                    icon=LuX
                    small=true
                    on_press=unlink
                />
            </Show>
            {says(tie, shared, of)}
        </li>
    }
}

/// What the link says beside where it leads.
fn says(tie: Tie, shared: Shared, of: StoredValue<Id>) -> Option<AnyView> {
    let relation = match tie {
        Tie::Contributes => Relation::Contributes,
        Tie::Serves => Relation::Serves,
        Tie::Addresses | Tie::Needs | Tie::Excludes => return None,
    };
    let link = link::id(relation, &shared.id.get_value(), &of.get_value()).ok()?;
    let link = StoredValue::new(link);
    let says = match tie {
        Tie::Serves => view! { <Strongly shared link /> }.into_any(),
        _ => view! { <Expected shared link of /> }.into_any(),
    };
    Some(view! { <div class="initiative-says"><How shared link of />{says}</div> }.into_any())
}

/// How it serves or contributes.
#[component]
fn How(shared: Shared, link: StoredValue<Id>, of: StoredValue<Id>) -> impl IntoView {
    let session = shared.app.session;
    let how = memo(move |_| {
        session.record(&link.get_value(), |record| {
            record.map_or(String::new(), |it| it.text(link::HOW).to_owned())
        })
    });
    let label = move || {
        let about = session.untracked(|workspace| {
            crate::rooms::abouts::one(workspace, &of.get_value()).map(|it| it.name)
        });
        format!("How, for {}", about.unwrap_or_default())
    };
    view! {
        <InPlace
            label=Signal::derive(label)
            value=how
            placeholder="How does it help?"
            class="initiative-how"
            read_only=shared.read_only
            on_input=move |text: String| {
                session.set("Say how an initiative is linked", &link.get_value(), link::HOW, text);
            }
            on_leave=Callback::new(move |()| session.seal())
        />
    }
}

/// How strongly it serves a part of the vision.
#[component]
fn Strongly(shared: Shared, link: StoredValue<Id>) -> impl IntoView {
    let session = shared.app.session;
    let strength = memo(move |_| {
        session.record(&link.get_value(), |record| {
            Strength::from_word(record?.text(link::STRENGTH))
        })
    });
    let choose = move |strength: Option<Strength>| {
        let word = strength.map(Strength::word);
        session.set(
            "Say how strongly it serves the vision",
            &link.get_value(),
            link::STRENGTH,
            word,
        );
        session.seal();
    };
    view! {
        <Select
            label="How strongly"
            quiet_label=true
            choices=or_none("How strongly?", Strength::ALL, words::strength)
            chosen=strength
            disabled=shared.read_only
            on_choose=choose
        />
    }
}

/// By how much it is expected to bring a key result on.
#[component]
fn Expected(shared: Shared, link: StoredValue<Id>, of: StoredValue<Id>) -> impl IntoView {
    let session = shared.app.session;
    let expected =
        memo(move |_| session.record(&link.get_value(), |record| amount(record?, link::EXPECTED)));
    // An amount has a unit only where it leads to a key result.
    let unit = memo(move |_| {
        session.record(&of.get_value(), |record| {
            let record = record.filter(|it| it.kind() == key_result::KIND)?;
            Some(record.text(key_result::UNIT).trim().to_owned())
        })
    });
    let label = move || match unit.get().filter(|unit| !unit.is_empty()) {
        Some(unit) => format!("Expected, in {unit}"),
        None => "Expected".to_owned(),
    };
    let read = |text: String| match text.trim() {
        "" => Ok(None),
        text => number::parse(text)
            .map(Some)
            .map_err(|error| words::number_error(&error)),
    };
    let keep = move |value: Option<f64>| {
        session.set(
            "Change expected contribution",
            &link.get_value(),
            link::EXPECTED,
            value,
        );
        session.seal();
    };
    view! {
        <Show when=move || unit.with(Option::is_some)>
            <NumberField
                label=Signal::derive(label)
                value=expected
                read=Callback::new(read)
                disabled=shared.read_only
                on_change=keep
            />
        </Show>
    }
}
