//! What is kept on this machine, and how safely.

use super::arrivals::Arrivals;
use super::words::{self, Fact, Meter};
use crate::rooms::commands;
use crate::rooms::files::save::last_export;
use crate::state::browser::now;
use crate::state::{AppState, Command};
use crate::storage::Usage;
use crate::ui::{Button, Icon};
use icondata_core::Icon as IconData;
use icondata_lu::{LuAppWindow, LuFileDown, LuHardDrive, LuSave, LuShieldCheck, LuTriangleAlert};
use leptos::prelude::*;
use leptos::task::spawn_local;
use markup::{effect, memo, view};
use std::time::Duration;

/// How often "8 seconds ago" is said anew.
const TICK: Duration = Duration::from_secs(5);

/// The facts, those first of which somebody can do something; how full it is, last.
#[component]
pub fn Machine(
    /// What the room waits for before it shows.
    arrivals: Arrivals,
) -> impl IntoView {
    let app = AppState::use_context();
    let clock = ticking();
    let usage = RwSignal::new(None::<Usage>);
    let measure = move || {
        let Some(id) = app.session.id_untracked() else {
            return;
        };
        let storage = app.storage.get_value();
        spawn_local(async move {
            // The room may have been left meanwhile.
            let found = storage.usage(&id).await;
            let first = usage.try_with_untracked(Option::is_none);
            let _ = usage.try_set(Some(found));
            if first == Some(true) {
                arrivals.arrived();
            }
        });
    };
    effect(move |_| {
        app.save_state.track();
        measure();
    });
    let webkit = words::is_webkit(&window().navigator().user_agent().unwrap_or_default());
    let persisted = memo(move |_| usage.with(|usage| usage.as_ref().and_then(|it| it.persisted)));
    let ask = move || {
        let storage = app.storage.get_value();
        spawn_local(async move {
            if storage.ask_to_persist().await {
                app.toasts.say("The browser has promised to keep your work");
            } else {
                app.toasts.say(
                    "The browser did not promise to keep your work. Save a file now and then.",
                );
            }
            measure();
        });
    };
    let saved = move || words::saved(&app.save_state.get(), clock.get());
    let exported = move || {
        let id = app.session.id();
        let last = id.as_ref().and_then(|id| last_export(app, id));
        let home = app.files.homes.with(|homes| {
            id.as_ref()
                .and_then(|id| homes.get(id))
                .map(|home| home.name.clone())
        });
        words::exported(last, home.as_deref(), clock.get())
    };
    let save = move || commands::run(app, Command::SaveFile);
    view! {
        <section class="card" aria-labelledby="storage-machine">
            <h2 id="storage-machine">"On this machine"</h2>
            <dl class="facts">
                {fact(
                    "Last saved to a file",
                    LuFileDown,
                    exported,
                    move || {
                        exported()
                            .warns
                            .then(|| {
                                view! { <Button label="Save a file" icon=LuSave small=true on_press=save /> }
                            })
                    },
                )}
                {fact(
                    "May the browser clear it?",
                    LuHardDrive,
                    move || words::eviction(persisted.get(), webkit),
                    move || {
                        (persisted.get() == Some(false))
                            .then(|| view! { <Button label="Ask to keep it" small=true on_press=ask /> })
                    },
                )}
                {fact("Last saved safely", LuShieldCheck, saved, || ())}
                {fact("Other tabs", LuAppWindow, move || words::tabs(app.other_tabs.get()), || ())}
            </dl>
            <div class="meters">
                <h3 class="caps">"Space used"</h3>
                {move || usage.with(|usage| usage.as_ref().map(meters))}
                // Beside the meters: these are made anew at every change, and it would close.
                <details>
                    <summary>"Quick storage in detail"</summary>
                    <p>{move || usage.with(|usage| usage.as_ref().map(words::characters))}</p>
                </details>
            </div>
        </section>
    }
}

/// The time, now and then.
fn ticking() -> ReadSignal<u64> {
    let (clock, set_clock) = signal(now());
    let tick = move || {
        let _ = set_clock.try_set(now());
    };
    // Without a timer the words are those of when the room was entered.
    if let Ok(handle) = set_interval_with_handle(tick, TICK) {
        on_cleanup(move || handle.clear());
    }
    // What was just saved was never saved in the future.
    let app = AppState::use_context();
    effect(move |_| {
        app.save_state.track();
        app.files.exported.track();
        tick();
    });
    clock
}

fn fact<Buttons>(
    name: &'static str,
    icon: IconData,
    words: impl Fn() -> Fact + Copy + Send + Sync + 'static,
    buttons: impl Fn() -> Buttons + Send + 'static,
) -> impl IntoView
where
    Buttons: IntoView + 'static,
{
    let words = memo(move |_| words());
    let warns = memo(move |_| words.with(|fact| fact.warns));
    view! {
        <div class:warning=move || warns.get()>
            {move || view! { <Icon icon=if warns.get() { LuTriangleAlert } else { icon } /> }}
            <dt>{name}</dt>
            <dd>
                {move || words.with(|fact| fact.fact.clone())}
                <p>{move || words.with(|fact| fact.meaning.clone())}</p>
                <div class="actions">{buttons}</div>
            </dd>
        </div>
    }
}

fn meters(usage: &Usage) -> impl IntoView + use<> {
    let quick = meter("Quick storage used", words::quick(usage));
    let durable = words::durable(usage).map(|it| meter("Database used", it));
    view! {
        {quick}
        {durable}
    }
}

fn meter(name: &'static str, meter: Meter) -> impl IntoView {
    let bar = meter.share.map(|share| {
        view! {
            <div
                class=format!("progress {}", words::tone(share))
                role="progressbar"
                aria-label=name
                aria-valuemin="0"
                aria-valuemax="100"
                aria-valuenow=(share * 100.0).round().to_string()
                style=format!("--value:{share:.4}")
            ></div>
        }
    });
    view! {
        <div>
            <p class="meter-figure">
                <b>{meter.figure}</b>
                <span>{meter.of}</span>
            </p>
            {bar}
        </div>
    }
}
