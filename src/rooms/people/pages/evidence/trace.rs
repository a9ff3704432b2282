//! From an initiative down to what people said, and back.

use super::looking;
use super::shared::Shared;
use crate::rooms::abouts::{self, About};
use crate::rooms::focus::focus_moved;
use crate::rooms::words;
use crate::state::browser::today;
use crate::ui::Icon;
use icondata_lu::{LuArrowRight, LuCornerDownRight, LuCornerLeftUp};
use leptos::prelude::*;
use markup::{memo, view};
use plan::methods::{evidence_trace, knowledge};
use plan::records::initiative;
use plan::records::link::Relation;
use plan::{Id, Workspace};

/// One step up or down from what is looked at.
#[derive(Clone, PartialEq)]
struct Step {
    id: Id,
    what: String,
    name: String,
    /// What is said of it.
    counts: String,
}

/// Where what is looked at stands.
#[derive(Clone, PartialEq)]
struct Standing {
    about: About,
    is_initiative: bool,
    /// What an initiative addresses, or which initiatives address a need.
    steps: Vec<Step>,
    counts: String,
}

/// Where what is looked at stands; nothing while nothing is.
#[component]
pub(super) fn Trace() -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let standing = memo(move |_| {
        shared.turn.get();
        shared.abouts.with(|_| ());
        let about = shared.about.get()?;
        session.untracked(|workspace| standing(workspace, &about))
    });
    let step = move |step: Step, is_initiative: bool| {
        let press = move |_| {
            shared.look_about(Some(step.id.clone()), false);
            focus_moved("#evidence-trace".to_owned());
        };
        let icon = if is_initiative {
            LuCornerDownRight
        } else {
            LuCornerLeftUp
        };
        view! {
            <li>
                <button type="button" class="trace-step" on:click=press>
                    <Icon icon />
                    <span class="trace-name"><small>{step.what}</small>" "<span dir="auto">{step.name}</span></span>
                    <span class="trace-counts">{step.counts}</span>
                </button>
            </li>
        }
    };
    move || {
        standing.get().map(|it| {
            let is_initiative = it.is_initiative;
            let nothing = it.steps.is_empty().then(|| {
                let words = if is_initiative {
                    "It addresses no need and no pain yet."
                } else {
                    "No initiative addresses it yet."
                };
                view! { <p class="quiet-text">{words}</p> }
            });
            let heading = if is_initiative {
                "It addresses"
            } else {
                "Initiatives that address it"
            };
            view! {
                <section class="evidence-trace card" aria-labelledby="evidence-trace">
                    <div class="trace-head">
                        <div>
                            <p class="caps">{it.about.what}</p>
                            <h2 id="evidence-trace" tabindex="-1" dir="auto">{it.about.name}</h2>
                        </div>
                        <a class="button quiet small" href=it.about.route.fragment()>
                            "Go there"
                            <Icon icon=LuArrowRight />
                        </a>
                    </div>
                    <p>{it.counts}</p>
                    <h3 class="caps">{heading}</h3>
                    {nothing}
                    <ul class="trace-steps">
                        {it.steps.into_iter().map(|it| step(it, is_initiative)).collect_view()}
                    </ul>
                </section>
            }
        })
    }
}

fn standing(workspace: &Workspace, id: &Id) -> Option<Standing> {
    let about = abouts::one(workspace, id)?;
    let is_initiative = looking::is_initiative(workspace, id);
    let counted = |id: &Id| {
        let known = knowledge::about(workspace, id, today());
        counts(known.supporting, known.contradicting)
    };
    let step = |id: Id, counts: String| {
        let about = abouts::one(workspace, &id)?;
        Some(Step {
            id,
            what: about.what,
            name: about.name,
            counts,
        })
    };
    let (steps, counts) = if is_initiative {
        let down = evidence_trace::down(workspace, id);
        let counts = if down.is_groundless() {
            "Nothing that anybody said or did leads to it.".to_owned()
        } else {
            "What people said and did that leads to it is in the list.".to_owned()
        };
        let grounds = down.grounds.into_iter();
        let steps = grounds.filter_map(|ground| {
            let counts = counted(&ground.id);
            step(ground.id, counts)
        });
        (steps.collect(), counts)
    } else {
        let above = workspace.linked_to(id, Relation::Addresses.word());
        let above = above.iter().filter(|it| it.kind() == initiative::KIND);
        let steps = above.filter_map(|it| step(it.id().clone(), String::new()));
        (steps.collect(), format!("{}.", counted(id)))
    };
    Some(Standing {
        about,
        is_initiative,
        steps,
        counts,
    })
}

/// "3 pieces support it, 1 contradicts it".
fn counts(supporting: usize, contradicting: usize) -> String {
    let supports = words::counted(supporting, "piece supports it", "pieces support it");
    let contradicts = words::counted(contradicting, "contradicts it", "contradict it");
    match (supporting, contradicting) {
        (0, 0) => "Nothing supports or contradicts it yet".to_owned(),
        (_, 0) => supports,
        (0, 1) => "1 piece contradicts it".to_owned(),
        (0, many) => format!("{many} pieces contradict it"),
        _ => format!("{supports}, {contradicts}"),
    }
}
