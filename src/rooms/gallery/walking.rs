//! What is walked through.

use super::{LONG, RIGHT_TO_LEFT, Specimen, State};
use crate::ui::splitter::Shares;
use crate::ui::{Splitter, Tabs, Tree, TreeNode};
use leptos::prelude::*;
use markup::view;

/// What is walked through.
#[component]
pub(super) fn Walking() -> impl IntoView {
    let page = RwSignal::new(0);
    let sprint = RwSignal::new(3);
    let share = RwSignal::new(40.0);
    let narrow = RwSignal::new(20.0);
    let long = RwSignal::new(0);
    let shares = Shares {
        least: 20.0,
        most: 80.0,
        usual: 40.0,
    };
    let pages = ["What it is", "Who it is for", "How it went"];
    let texts = [
        "A first plan within ten minutes.",
        "People who plan alone, every day.",
        "Nothing is known yet.",
    ];
    let named = |(at, name): (usize, &&str)| (at, (*name).to_owned());
    view! {
        <Specimen name="Tabs" about="Tab stops at the chosen one and then at its page. Arrows, Home and End choose.">
            <State name="At rest" broad=true>
                <Tabs
                    label="Faster onboarding"
                    tabs=pages.iter().enumerate().map(named).collect()
                    chosen=page
                    on_choose=move |choice| page.set(choice)
                    page=move |at: usize| view! { <p>{texts[at]}</p> }.into_any()
                />
            </State>
            <State name="More than fit" broad=true>
                <Tabs
                    label="Sprints"
                    tabs=(1..25).map(|at| (at, format!("Sprint {at}"))).collect()
                    chosen=sprint
                    on_choose=move |choice| sprint.set(choice)
                    page=move |at: usize| view! { <p>{format!("What sprint {at} brought.")}</p> }.into_any()
                />
            </State>
            <State name="Long text" broad=true>
                <Tabs
                    label="Outcomes"
                    tabs=vec![(0, LONG.to_owned()), (1, RIGHT_TO_LEFT.to_owned())]
                    chosen=long
                    on_choose=move |choice| long.set(choice)
                    page=|at: usize| view! { <p>{[LONG, RIGHT_TO_LEFT][at]}</p> }.into_any()
                />
            </State>
        </Specimen>
        <Trees />
        <Specimen name="Splitter" about="Arrows move the line, with Shift further; Home and End to its bounds; Enter or a double press puts it back.">
            <State name="At rest" broad=true>
                <div class="gallery-panes">
                    <Splitter
                        label="Width of the list"
                        share
                        shares
                        on_change=move |to| share.set(to)
                        start=|| view! { <p>"The list"</p> }
                        end=|| view! { <p>{LONG}</p> }
                    />
                </div>
            </State>
            <State name="At its bound" broad=true>
                <div class="gallery-panes">
                    <Splitter
                        label="Width of the outline"
                        share=narrow
                        shares
                        on_change=move |to| narrow.set(to)
                        start=|| view! { <p>"The outline"</p> }
                        end=|| view! { <p>{RIGHT_TO_LEFT}</p> }
                    />
                </div>
            </State>
        </Specimen>
    }
}

fn node(id: &str, label: &str, children: Vec<TreeNode>) -> TreeNode {
    TreeNode {
        id: id.to_owned(),
        label: label.to_owned(),
        children,
    }
}

fn trace() -> Vec<TreeNode> {
    vec![
        node(
            "why",
            "Why: plans that people read",
            vec![
                node(
                    "ana",
                    "Ana, who plans alone",
                    vec![
                        node("fast", "Faster onboarding", Vec::new()),
                        node("share", "Sharing by file", Vec::new()),
                    ],
                ),
                node("bao", "Bao, who leads workshops", Vec::new()),
            ],
        ),
        node(
            "how",
            "How: everything stays on the machine",
            vec![
                node("long", LONG, Vec::new()),
                node("right-to-left", RIGHT_TO_LEFT, Vec::new()),
            ],
        ),
        node("what", "What: a workspace in the browser", Vec::new()),
    ]
}

#[component]
fn Trees() -> impl IntoView {
    let open = RwSignal::new(["why", "ana"].map(str::to_owned).into_iter().collect());
    let closed = RwSignal::new(std::collections::HashSet::new());
    let chosen = RwSignal::new(Some("fast".to_owned()));
    let none = RwSignal::new(None::<String>);
    let all = RwSignal::new(
        ["why", "ana", "how"]
            .map(str::to_owned)
            .into_iter()
            .collect(),
    );
    let long = RwSignal::new(Some("long".to_owned()));
    view! {
        <Specimen name="Tree" about="Up and down walk, right and left open and close or go in and out, letters find a line, Enter or Space chooses it.">
            <State name="Partly open">
                <Tree
                    label="The trace"
                    nodes=trace()
                    open
                    chosen
                    on_choose=move |id: String| chosen.set(Some(id))
                />
            </State>
            <State name="Everything open: long text, and right to left">
                <Tree
                    label="The trace, open"
                    nodes=trace()
                    open=all
                    chosen=long
                    on_choose=move |id: String| long.set(Some(id))
                />
            </State>
            <State name="Empty">
                <Tree
                    label="A trace of nothing"
                    nodes=Vec::new()
                    open=closed
                    chosen=none
                    on_choose=|_| {}
                />
            </State>
            <State name="Closed, nothing chosen">
                <Tree
                    label="The trace, closed"
                    nodes=trace()
                    open=closed
                    chosen=none
                    on_choose=move |id: String| none.set(Some(id))
                />
            </State>
        </Specimen>
    }
}
