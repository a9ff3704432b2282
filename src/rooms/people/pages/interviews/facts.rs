//! Of an interview: with whom, when, where, with which guide, and how much was noted.

use super::changes::set_interview;
use super::guide_choice::GuideChoice;
use super::held::counted;
use super::names;
use super::running::Running;
use crate::rooms::focus::focus;
use crate::rooms::people::changes::typing;
use crate::ui::{DateField, IconButton, InPlace, TextField};
use icondata_lu::LuTrash2;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;
use plan::records::{Interview, interview};

/// The head of an interview.
#[component]
pub(super) fn Facts() -> impl IntoView {
    let running = Running::use_context();
    let (shared, of, look) = (running.shared, running.of, running.look);
    let session = shared.app.session;
    let read_only = Signal::derive(move || session.is_read_only());
    let read = move |part: fn(&Interview) -> String| {
        let text = memo(move |_| look.with(|look| look.as_ref().map(part).unwrap_or_default()));
        Signal::derive(move || text.get())
    };
    let who = read(|it| it.who.clone());
    let source = read(|it| it.source.clone());
    let date = memo(move |_| look.with(|look| Some(look.as_ref()?.date?.to_string())));
    let type_in = move |label: &'static str, field: &'static str, text: String| {
        let id = of.get_value();
        let change = set_interview(label, &id, field, Some(text));
        session.apply(change.coalescing(typing(&id, field)));
    };
    let choose = move |label: &'static str, field: &'static str, value: Option<String>| {
        session.seal();
        session.apply(set_interview(label, &of.get_value(), field, value));
    };
    let dated = move |day: Option<String>| choose("Change date", interview::DATE, day);
    let guided = move |guide: Option<Id>| {
        let guide = guide.map(|guide| guide.to_string());
        choose("Change guide", interview::GUIDE, guide);
    };
    let key = move |event: KeyboardEvent| {
        let enters = event.key() == "Enter" && !event.alt_key();
        if enters {
            focus(".asked .heard > li:last-child textarea".to_owned());
        }
        enters
    };
    let notes = memo(move |_| {
        let all =
            |heard: &Vec<(Id, Option<Id>)>| heard.iter().map(|(note, _)| note.clone()).collect();
        running.heard.with(all)
    });
    let count = counted(shared, notes);
    view! {
        <header class="interview-head">
            <h2 class="visually-hidden">
                {move || names::interview(&who.get())}
            </h2>
            <div class="interview-title">
                <InPlace
                    label="With whom"
                    value=who
                    placeholder="Who are you talking with?"
                    class="interview-who serif"
                    read_only
                    on_input=move |text: String| type_in("Edit whom it is with", interview::WHO, text)
                    on_leave=Callback::new(move |()| session.seal())
                    on_key=Callback::new(key)
                />
                <p class="interview-count">{count}</p>
                <Show when=move || !read_only.get()>
                    <IconButton
                        label="Delete the interview"
                        icon=LuTrash2
                        small=true
                        on_press=move || shared.delete_interview(&of.get_value())
                    />
                </Show>
            </div>
            <div class="interview-facts">
                <DateField
                    label="Date"
                    value=date
                    disabled=read_only
                    on_change=dated
                />
                <GuideChoice disabled=read_only on_choose=guided />
                <TextField
                    label="Source"
                    value=source
                    placeholder="Where it was, and who asks"
                    read_only
                    on_input=move |text: String| type_in("Edit source", interview::SOURCE, text)
                    on_leave=Callback::new(move |()| session.seal())
                />
            </div>
        </header>
    }
}
