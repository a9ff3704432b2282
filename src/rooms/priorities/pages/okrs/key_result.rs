//! A key result: what it is, how far it has come, and on demand all that is known of it.

use super::check_ins::CheckIns;
use super::contributions::Contributions;
use super::desk::{Desk, row};
use super::grade::GradeMark;
use super::menu::More;
use super::numbers::Numbers;
use super::scale::Scale;
use super::words;
use crate::rooms::days;
use crate::rooms::focus::focus;
use crate::rooms::words::{number, share};
use crate::ui::{Icon, InPlace};
use icondata_lu::{LuChevronDown, LuClipboardCheck};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;
use plan::methods::contributions;
use plan::methods::okr_progress::{self, KeyResultStanding};

/// One key result.
#[component]
pub(super) fn KeyResultRow(objective: StoredValue<Id>, id: Id) -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.app.session;
    let of = StoredValue::new(id.clone());
    let details = StoredValue::new(format!("key-result-{id}"));
    let standing = memo(move |_| {
        of.with_value(|id| {
            session.record(id, |_| ());
            session.links_of(id, |workspace| {
                okr_progress::key_result(workspace, id, desk.today)
            })
        })
    });
    let is_there = memo(move |_| standing.with(Option::is_some));
    let name = Signal::derive(move || {
        if is_there.get() {
            of.with_value(|id| desk.name(id))
        } else {
            "New key result".to_owned()
        }
    });
    let is_open = memo(move |_| of.with_value(|id| desk.open.with(|open| open.contains(id))));
    let is_checking = memo(move |_| {
        let checking = desk.checking.get();
        checking.is_some_and(|(key_result, _)| of.with_value(|id| key_result == *id))
    });
    let shows = memo(move |_| is_there.get() && (is_open.get() || is_checking.get()));
    let toggle = move |_| of.with_value(|id| desk.set_open(id, !shows.get_untracked()));
    let check_in = move |_| of.with_value(|id| desk.check_in(id));
    view! {
        <li class="key-result" data-id=id.to_string()>
            <div role="group" aria-label=move || name.get()>
                <div class="key-result-head">
                    <Name objective of standing />
                    <Show when=move || is_there.get()>
                        <GradeMark grade=Signal::derive(move || {
                            standing.with(|it| it.as_ref()?.grade.ok())
                        }) />
                        <div class="key-result-actions">
                            <Show when=move || !session.is_read_only()>
                                <button
                                    type="button"
                                    class="button small check-in-press"
                                    aria-label=move || format!("Check in: {}", name.get())
                                    on:click=check_in
                                >
                                    <Icon icon=LuClipboardCheck />
                                    <span>"Check in"</span>
                                </button>
                            </Show>
                            <button
                                type="button"
                                class="icon-button small key-result-toggle"
                                aria-label=move || format!("Details of {}", name.get())
                                title="Numbers, check-ins, initiatives"
                                aria-expanded=move || shows.get().to_string()
                                aria-controls=details.get_value()
                                on:click=toggle
                            >
                                <Icon icon=LuChevronDown />
                            </button>
                            <Show when=move || !session.is_read_only()>
                                <More of name />
                            </Show>
                        </div>
                    </Show>
                </div>
                <Show when=move || is_there.get()>
                    <Scale standing />
                    <Facts of standing />
                </Show>
                <div class="key-result-details" id=details.get_value()>
                    <Show when=move || shows.get()>
                        <Numbers of standing />
                        <CheckIns of standing />
                        <Contributions end=of />
                    </Show>
                </div>
            </div>
        </li>
    }
}

/// What it is.
#[component]
fn Name(
    objective: StoredValue<Id>,
    of: StoredValue<Id>,
    standing: Memo<Option<KeyResultStanding>>,
) -> impl IntoView {
    let desk = Desk::use_context();
    let value = memo(move |_| {
        standing.with(|it| {
            it.as_ref()
                .map_or(String::new(), |it| it.key_result.name.clone())
        })
    });
    let key = move |event: KeyboardEvent| {
        let id = of.get_value();
        if desk.moves(&id, &event) {
            return true;
        }
        if event.key() != "Enter" || event.alt_key() || !desk.is_there(&id) {
            return false;
        }
        // What has no grade yet needs its numbers first.
        if standing.with_untracked(|it| it.as_ref().is_some_and(|it| it.grade.is_ok())) {
            desk.check_in(&id);
        } else {
            desk.set_open(&id, true);
            focus(format!("{} .key-result-numbers input", row(&id)));
        }
        true
    };
    let typed = move |text: String| {
        desk.name_key_result(&objective.get_value(), &of.get_value(), text);
    };
    view! {
        <div class="key-result-name" data-name=of.get_value().to_string()>
            <InPlace
                label="Key result"
                value
                placeholder="How will anybody know?"
                read_only=desk.closed()
                on_input=typed
                on_leave=Callback::new(move |()| desk.leave_name(&of.get_value()))
                on_key=Callback::new(key)
            />
        </div>
    }
}

/// Who answers for it, how sure somebody is, when it was measured, and what is promised, in a line.
#[component]
fn Facts(of: StoredValue<Id>, standing: Memo<Option<KeyResultStanding>>) -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.app.session;
    let promised = memo(move |_| {
        of.with_value(|id| {
            session.record(id, |_| ());
            let outlook = session.links_of(id, |workspace| {
                contributions::outlook(workspace, id, desk.today)
            })?;
            for (initiative, ..) in &outlook.initiatives {
                session.record(initiative, |_| ());
            }
            outlook.covered().filter(|share| *share > 0.0)
        })
    });
    let facts = move || {
        standing.with(|standing| {
            let Some(it) = standing else {
                return String::new();
            };
            let mut facts = Vec::new();
            if !it.key_result.owner.trim().is_empty() {
                facts.push(it.key_result.owner.trim().to_owned());
            }
            if it.key_result.weight != 1.0 {
                facts.push(format!("weight {}", number(it.key_result.weight)));
            }
            match it.measured_on {
                Some(day) => facts.push(format!("measured {}", days::on(desk.today, day))),
                None if it.value.is_none() => facts.push("not measured yet".to_owned()),
                None => {}
            }
            if let Some(confidence) = it.confidence {
                facts.push(format!("confidence {} of 10", number(confidence)));
            }
            if let Some(promised) = promised.get() {
                facts.push(format!("{} of what is left is promised", share(promised)));
            }
            facts.join(" · ")
        })
    };
    let why = move || standing.with(|it| it.as_ref()?.grade.err().map(words::ungraded));
    view! {
        <p class="key-result-facts quiet-text" dir="auto">{facts}</p>
        {move || why().map(|why| view! { <p class="key-result-why">{why}</p> })}
    }
}
