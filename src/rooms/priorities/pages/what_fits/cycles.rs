//! Initiatives that need each other in a circle, and the ways out of it.

use super::actions::tab;
use super::desk::Desk;
use super::field::Fit;
use crate::rooms::focus::focus_moved;
use crate::rooms::words;
use crate::ui::banner::Tone;
use crate::ui::{Banner, Button, ButtonKind};
use leptos::prelude::*;
use markup::{For, Show, effect, memo, view};
use plan::Id;
use plan::records::link::Relation;

/// So many circles are told at once, and of each so many links.
const MOST: usize = 3;
const MOST_LINKS: usize = 6;

/// The initiatives of a circle, and the needs among them.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Circle {
    all: Vec<Id>,
    needs: Vec<(Id, Id)>,
}

fn circles(fit: &Fit) -> (Vec<Circle>, usize) {
    let field = &fit.field;
    let circle = |places: &Vec<usize>| {
        let pairs = places.iter().flat_map(|&from| {
            let needs = field.candidates.needs(from).iter().copied();
            let within = needs.filter(|to| places.contains(to));
            within.filter_map(move |to| Some((field.id(from)?.clone(), field.id(to)?.clone())))
        });
        Circle {
            all: places
                .iter()
                .filter_map(|it| field.id(*it).cloned())
                .collect(),
            needs: pairs.take(MOST_LINKS).collect(),
        }
    };
    let shown = field.cycles.iter().take(MOST).map(circle).collect();
    (shown, field.cycles.len().saturating_sub(MOST))
}

/// Each circle with its ways out; nothing where there is none.
#[component]
pub(super) fn Cycles() -> impl IntoView {
    let desk = Desk::use_context();
    let all = memo(move |_| {
        desk.fit
            .with(|fit| fit.as_deref().map(circles))
            .unwrap_or_default()
    });
    // What is pressed goes with its circle, when that is found to be none any more.
    let pressed = StoredValue::new(false);
    effect(move |before: Option<()>| {
        let more = all.with(|(shown, _)| !shown.is_empty());
        if before.is_some() && pressed.try_get_value() == Some(true) {
            pressed.set_value(false);
            let period = untrack(|| desk.period()).map(|id| tab(&id));
            match period.filter(|_| !more) {
                Some(period) => focus_moved(period),
                None => focus_moved(".fits-cycles button".to_owned()),
            }
        }
    });
    let shown = move || all.with(|(shown, _)| shown.clone());
    let more = move || {
        let more = all.with(|(_, more)| *more);
        (more > 0).then(|| {
            format!(
                "{}, which show when these are settled.",
                words::counted(more, "more circle", "more circles")
            )
        })
    };
    view! {
        <Show when=move || all.with(|(shown, _)| !shown.is_empty())>
            <div class="fits-cycles">
                <For each=shown key=Circle::clone let:circle>
                    <CircleView circle pressed />
                </For>
                <p class="quiet-text">{more}</p>
            </div>
        </Show>
    }
}

#[component]
fn CircleView(circle: Circle, pressed: StoredValue<bool>) -> impl IntoView {
    let desk = Desk::use_context();
    let all = StoredValue::new(circle.all);
    let needs = StoredValue::new(circle.needs);
    let title = move || match all.with_value(Vec::len) {
        1 => format!("{} needs itself", all.with_value(|all| desk.listed(all))),
        _ => format!("{} need each other", all.with_value(|all| desk.listed(all))),
    };
    let text = move || match all.with_value(Vec::len) {
        1 => "That says nothing.",
        _ => {
            "They can only be done together, all or none. If that is a slip, take one of these away."
        }
    };
    let ways = move || {
        let needs = needs.get_value().into_iter();
        needs
            .map(|(from, to)| {
                let (of, on) = (from.clone(), to.clone());
                let label = move || format!("{} needs {}", desk.name(&of), desk.name(&on));
                let label = Signal::derive(move || format!("Take away: {}", label()));
                let press = move || {
                    pressed.set_value(desk.unlink(Relation::Needs, &from, &to));
                };
                view! {
                    <Button
                        label
                        kind=ButtonKind::Secondary
                        small=true
                        on_press=press
                    />
                }
            })
            .collect_view()
    };
    let actions = move || {
        view! {
            <Show when=move || !desk.app.session.is_read_only()>
                {ways()}
            </Show>
        }
    };
    view! {
        <Banner
            tone=Tone::Warning
            title=Signal::derive(title)
            text=Signal::derive(move || text().to_owned())
            actions=ViewFn::from(actions)
        />
    }
}
