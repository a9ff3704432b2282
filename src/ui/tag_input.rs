//! Several short words, each a chip that can be taken away.

use super::IconButton;
use super::field::{Field, Told};
use crate::ui::keys::composes;
use icondata_lu::LuX;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use markup::{For, view};

/// A field that makes chips of what is typed. Enter or a comma adds one, Backspace in the empty
/// field takes the last away.
#[component]
pub fn TagInput(
    /// What the chips are.
    #[prop(into)]
    label: Signal<String>,
    /// The chips, in order; no two of them alike.
    #[prop(into)]
    tags: Signal<Vec<String>>,
    /// What they are for, in a sentence.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// Why they cannot be kept.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// What stands there while there is none.
    #[prop(optional)]
    placeholder: &'static str,
    /// Whether it cannot be used now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Said with all of them when one came or went.
    #[prop(into)]
    on_change: Callback<Vec<String>>,
    /// What a screen reader should hear.
    #[prop(into)]
    on_announce: Callback<String>,
) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let twice = RwSignal::new(None::<String>);
    let node = NodeRef::<html::Input>::new();
    let told = Told::new(
        hint,
        Signal::derive(move || twice.get().or_else(|| error.get())),
    );
    let add = move |text: &str, end: bool| {
        let added = tags.with_untracked(|tags| add(tags, text, end));
        if !added.new.is_empty() {
            on_announce.run(format!("Added {}", added.new.join(", ")));
            let mut all = tags.get_untracked();
            all.extend(added.new);
            on_change.run(all);
        }
        twice.set(added.twice.map(|tag| format!("“{tag}” is there already.")));
        typed.set(added.rest);
    };
    let remove = move |tag: &str| {
        let mut all = tags.get_untracked();
        all.retain(|other| other != tag);
        on_announce.run(format!("Removed {tag}"));
        on_change.run(all);
        if let Some(field) = node.get_untracked() {
            let _ = field.focus();
        }
    };
    let key = move |event: KeyboardEvent| {
        if composes(&event) {
            return;
        }
        let text = typed.get_untracked();
        match event.key().as_str() {
            "Enter" if !text.trim().is_empty() => add(&text, true),
            "Backspace" if text.is_empty() && !event.repeat() => {
                let Some(last) = tags.with_untracked(|tags| tags.last().cloned()) else {
                    return;
                };
                remove(&last);
            }
            _ => return,
        }
        event.prevent_default();
    };
    let leave = move |_| {
        // A room that goes takes the field along; what was typed in it goes then.
        if let Some(text) = typed
            .try_get_untracked()
            .filter(|text| !text.trim().is_empty())
        {
            add(&text, true);
        }
    };
    let chip = move |tag: String| {
        let name = format!("Remove {tag}");
        let words = tag.clone();
        view! {
            <li class="chip">
                <span>{words}</span>
                <IconButton
                    label=name
                    icon=LuX
                    small=true
                    disabled
                    on_press=move || remove(&tag)
                />
            </li>
        }
    };
    view! {
        <Field told label>
            <div
                class="tag-input input"
                class:invalid=move || told.invalid().is_some()
                class:disabled=move || disabled.get()
            >
                <ul class="chips" aria-label=move || label.get()>
                    <For each=move || tags.get() key=|tag| tag.clone() children=chip />
                </ul>
                <input
                    type="text"
                    id=told.id()
                    autocomplete="off"
                    enterkeyhint="enter"
                    node_ref=node
                    placeholder=move || tags.with(Vec::is_empty).then_some(placeholder)
                    disabled=move || disabled.get()
                    aria-describedby=move || told.described_by()
                    aria-invalid=move || told.invalid()
                    prop:value=move || typed.get()
                    on:input=move |event| add(&event_target_value(&event), false)
                    on:keydown=key
                    on:blur=leave
                />
            </div>
        </Field>
    }
}

/// What became of a text.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Added {
    /// Tags that were not there before.
    new: Vec<String>,
    /// The first that was.
    twice: Option<String>,
    /// What stays in the field.
    rest: String,
}

/// Makes tags of a text: what stands before commas and line ends and, at the end of the typing, the
/// rest as well. One that is there already stays in the field, to be changed.
fn add(tags: &[String], text: &str, end: bool) -> Added {
    let mut added = Added::default();
    let mut parts: Vec<&str> = text.split([',', '\n', ';']).collect();
    let rest = if end { None } else { parts.pop() };
    for part in parts {
        let tag = plan::text::on_one_line(part);
        if tag.is_empty() {
            continue;
        }
        let same = |other: &String| other.to_lowercase() == tag.to_lowercase();
        if let Some(known) = tags.iter().chain(&added.new).find(|other| same(other)) {
            let known = known.clone();
            added.twice.get_or_insert(known);
            if added.rest.is_empty() {
                added.rest = tag;
            }
        } else {
            added.new.push(tag);
        }
    }
    match rest {
        Some(rest) if added.twice.is_none() || !rest.trim().is_empty() => {
            added.rest = rest.trim_start().to_owned();
        }
        _ => {}
    }
    added
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(tags: &[&str]) -> Vec<String> {
        tags.iter().map(|tag| (*tag).to_owned()).collect()
    }

    #[test]
    fn a_comma_makes_a_tag_and_the_rest_stays() {
        let added = add(&[], "mobile, on the  go,pay", false);
        assert_eq!(added.new, tags(&["mobile", "on the go"]));
        assert_eq!(added.rest, "pay");
        assert_eq!(add(&[], "  ,, ", false), Added::default());
    }

    #[test]
    fn enter_takes_the_rest_as_well() {
        let added = add(&[], "mobile; pay", true);
        assert_eq!(added.new, tags(&["mobile", "pay"]));
        assert_eq!(added.rest, "");
    }

    #[test]
    fn one_that_is_there_is_not_added_but_stays_in_the_field() {
        let added = add(&tags(&["Mobile"]), "mobile", true);
        assert_eq!(added.new, tags(&[]));
        assert_eq!(added.twice.as_deref(), Some("Mobile"));
        assert_eq!(added.rest, "mobile");
        assert_eq!(add(&[], "a, A", true).new, tags(&["a"]));
    }
}
