//! One goal, need or pain.

use super::line_actions::LineOf;
use super::reading;
use super::room::People;
use super::weights::Weights;
use crate::ui::InPlace;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use markup::{memo, view};
use plan::Id;
use plan::records::persona_trait::Trait;

/// One goal, need or pain: a handle and its text.
#[component]
pub(super) fn Line(of: Id, kind: Trait, id: Id) -> impl IntoView {
    let people = People::use_context();
    let session = people.app.session;
    let (label, move_label) = match kind {
        Trait::Goal => ("Goal", "Move goal"),
        Trait::Need => ("Need", "Move need"),
        Trait::Pain => ("Pain", "Move pain"),
        Trait::Behaviour => ("Behaviour", "Move behaviour"),
        Trait::Tool => ("Tool", "Move tool"),
        Trait::Frustration => ("Frustration", "Move frustration"),
    };
    let data_id = id.to_string();
    let line = StoredValue::new(LineOf {
        persona: of,
        kind,
        id: id.clone(),
    });
    let text = memo(move |_| reading::line_text(session, &id));
    let weights = (people.is_whole && kind.is_ranked())
        .then(|| view! { <Weights of=line.get_value().id kind text /> });
    view! {
        <li class="persona-line" data-id=data_id>
            // The keys are Alt and the arrows in the text, so the handle is for pointers alone.
            <button
                type="button"
                class="line-grip"
                data-grip=""
                tabindex="-1"
                aria-label=move_label
                title="Drag to move, press for more"
                aria-haspopup="menu"
                disabled=move || session.is_read_only()
            ></button>
            <InPlace
                label=label
                value=text
                read_only=Signal::derive(move || session.is_read_only())
                on_input=move |text: String| people.type_line(&line.get_value(), text)
                on_key=Callback::new(move |event: KeyboardEvent| {
                    people.line_key(&line.get_value(), &event)
                })
                on_leave=Callback::new(move |()| {
                    if let Some(line) = line.try_get_value() {
                        people.leave_line(&line);
                    }
                })
            />
            {weights}
        </li>
    }
}
