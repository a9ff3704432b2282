//! What shows something and takes no input.

use super::{LONG, RIGHT_TO_LEFT, Specimen, State};
use crate::rooms::words;
use crate::ui::banner::Tone;
use crate::ui::{Avatar, Badge, Banner, Button, ButtonKind, Card, Empty, Icon, Progress};
use icondata_lu::{LuCircleCheck, LuFlag, LuMap, LuRocket, LuTarget, LuUser, LuUsers};
use leptos::prelude::*;
use markup::view;

/// What shows something.
#[component]
pub(super) fn Showing() -> impl IntoView {
    view! {
        <Banners />
        <Cards />
        <super::note::Notes />
        <People />
        <Waiting />
        <Specimen name="Empty room" about="What the room is for, the first step, and an example.">
            <State name="At rest" broad=true>
                <Empty
                    icon=LuMap
                    title="What comes when?"
                    text="A roadmap says in which order things are done, and why."
                    steps=&[
                        ("Name themes", "that executives understand."),
                        ("Put initiatives into them", "from Priorities."),
                    ]
                >
                    <Button label="Add a theme" kind=ButtonKind::Primary on_press=|| {} />
                    <Button label="See an example" on_press=|| {} />
                </Empty>
            </State>
            <State name="Without steps" broad=true>
                <Empty icon=LuFlag title="No milestones yet" text=LONG>
                    <Button label="Add a milestone" on_press=|| {} />
                </Empty>
            </State>
        </Specimen>
        <Specimen name="Icon" about="From the Lucide set. Beside words, never read aloud.">
            <State name="At rest">
                <div class="gallery-icons">
                    <Icon icon=LuTarget />
                    <Icon icon=LuUsers />
                    <Icon icon=LuMap />
                    <Icon icon=LuRocket />
                </div>
            </State>
        </Specimen>
    }
}

#[component]
fn Banners() -> impl IntoView {
    let actions = || view! { <Button label="Download it" small=true on_press=|| {} /> };
    view! {
        <Specimen name="Banner" about="A message that stays. A problem is read at once, the others when there is time.">
            <State name="Four tones" broad=true>
                <Banner
                    title="This workspace is open in another tab."
                    text="What you do in one shows in the other."
                />
                <Banner tone=Tone::Good title="Everything is merged." />
                <Banner
                    tone=Tone::Warning
                    title="The last file was saved nine days ago."
                    text="A file is the copy that outlives this browser."
                    actions=ViewFn::from(actions)
                />
                <Banner
                    tone=Tone::Problem
                    title="One record could not be read."
                    text="It is set aside, and nothing was written over it."
                    actions=ViewFn::from(actions)
                />
            </State>
            <State name="Long text" broad=true>
                <Banner title=LONG text=LONG actions=ViewFn::from(actions) />
            </State>
            <State name="Right to left" broad=true>
                <div dir="rtl">
                    <Banner title=RIGHT_TO_LEFT text=RIGHT_TO_LEFT actions=ViewFn::from(actions) />
                </div>
            </State>
        </Specimen>
    }
}

#[component]
fn Cards() -> impl IntoView {
    let actions = || view! { <Button label="Edit" small=true on_press=|| {} /> };
    view! {
        <Specimen name="Card" about="A sheet that holds what belongs together.">
            <State name="At rest">
                <Card title="Faster onboarding" subtitle="For Ana and Bao" actions=ViewFn::from(actions)>
                    <p>"A first plan within ten minutes, without an account."</p>
                </Card>
            </State>
            <State name="Long text">
                <Card title=LONG actions=ViewFn::from(actions)>
                    <p>{LONG}</p>
                </Card>
            </State>
            <State name="Without buttons">
                <Card title="Sharing by file">
                    <p>"One file holds everything."</p>
                </Card>
            </State>
            <State name="Right to left">
                <div dir="rtl">
                    <Card title=RIGHT_TO_LEFT actions=ViewFn::from(actions)>
                        <p>{RIGHT_TO_LEFT}</p>
                    </Card>
                </div>
            </State>
        </Specimen>
    }
}

#[component]
fn People() -> impl IntoView {
    let portrait = || view! { <Icon icon=LuUser /> };
    view! {
        <Specimen name="Avatar" about="A person, by letters or portrait. Where the name stands beside it, it is not read twice.">
            <State name="Letters" row=true>
                <Avatar name="Ana Ruiz" colour="rose" />
                <Avatar name="bao nguyen" colour="sky" />
                <Avatar name="Émile" colour="mint" />
                <Avatar name="" />
                <Avatar name="נעמה לוי" colour="lilac" />
            </State>
            <State name="All six colours" row=true>
                {words::colours()
                    .into_iter()
                    .map(|(colour, name)| view! { <Avatar name colour /> })
                    .collect_view()}
            </State>
            <State name="Large, with a portrait" row=true>
                <Avatar name="Grace Andersson" colour="lilac" large=true />
                <Avatar
                    name="Somebody"
                    colour="yellow"
                    large=true
                    portrait=ViewFn::from(portrait)
                />
            </State>
            <State name="Beside a name">
                <div class="gallery-people">
                    <Avatar name="Hana Sato" colour="yellow" named=true />
                    <span>"Hana Sato"</span>
                </div>
            </State>
        </Specimen>
        <Specimen name="Badge" about="A word about a thing.">
            <State name="Tones" row=true>
                <Badge label="Draft" />
                <Badge label="New" tone=Tone::Info />
                <Badge label="On track" tone=Tone::Good icon=LuCircleCheck />
                <Badge label="At risk" tone=Tone::Warning icon=LuFlag />
                <Badge label="Late" tone=Tone::Problem />
            </State>
            <State name="Long text" row=true>
                <Badge label="Waits for the legal department’s answer" tone=Tone::Warning icon=LuFlag />
            </State>
        </Specimen>
    }
}

#[component]
fn Waiting() -> impl IntoView {
    let done = RwSignal::new(Some(0.35));
    let more = move || {
        done.update(|done| {
            let next = done.unwrap_or(0.0) + 0.15;
            *done = Some(if next > 1.0 { 0.0 } else { next });
        });
    };
    view! {
        <Specimen name="Progress" about="How far something is. Only what takes longer than a moment shows one.">
            <State name="Under way">
                <Progress label="Ranking 1,000 initiatives" done />
                <div class="actions">
                    <Button label="Go on" small=true on_press=more />
                </div>
            </State>
            <State name="In words">
                <Progress
                    label="Reading the file"
                    done=Some(0.8)
                    words=Some("800 of 1,000 records".to_owned())
                />
            </State>
            <State name="Nobody knows how long">
                <Progress label="Waiting for the other tab" done=None />
            </State>
            <State name="Long text">
                <Progress label=LONG done=Some(0.5) words=Some("500 of 1,000 records of the workspace".to_owned()) />
            </State>
            <State name="Begun, and done">
                <Progress label="Import" done=Some(0.0) />
                <Progress label="Export" done=Some(1.0) />
            </State>
        </Specimen>
    }
}
