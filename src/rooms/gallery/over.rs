//! What opens over the page.

use super::{LONG, RIGHT_TO_LEFT, Specimen, State};
use crate::state::AppState;
use crate::ui::{
    Button, ButtonKind, Confirm, Dialog, Drawer, Icon, IconButton, Popover, TextField, Toggle,
    Tooltip,
};
use icondata_lu::{LuChevronDown, LuInfo, LuSettings2};
use leptos::prelude::*;
use markup::view;

/// What is open.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Open {
    Dialog,
    Long,
    Confirm,
    Drawer,
}

/// What opens over the page.
#[component]
pub(super) fn Over() -> impl IntoView {
    let app = AppState::use_context();
    let open = RwSignal::new(None::<Open>);
    let close = move |()| open.set(None);
    let over = move || {
        Some(match open.get()? {
            Open::Dialog => view! { <OneDialog on_close=close /> }.into_any(),
            Open::Long => view! { <LongDialog on_close=close /> }.into_any(),
            Open::Confirm => {
                let confirmed = move || app.toasts.say("The version is deleted.");
                view! {
                    <Confirm
                        title="Delete the version?"
                        text="It cannot be brought back: no other copy of it is on this machine."
                        action="Delete"
                        on_confirm=confirmed
                        on_close=close
                    />
                }
                .into_any()
            }
            Open::Drawer => view! { <OneDrawer on_close=close /> }.into_any(),
        })
    };
    let opener = move |label: &'static str, which: Open| {
        view! { <Button label on_press=move || open.set(Some(which)) /> }
    };
    view! {
        <Specimen name="Dialog" about="Nothing behind it can be reached. Escape or a press outside closes it, and the focus comes back.">
            <State name="Closed" row=true>{opener("Open a dialog", Open::Dialog)}</State>
            <State name="With more than fits" row=true>{opener("Open a long dialog", Open::Long)}</State>
        </Specimen>
        <Specimen name="Confirm" about="Asks before something is gone for good.">
            <State name="Closed" row=true>{opener("Delete a version", Open::Confirm)}</State>
        </Specimen>
        <Specimen name="Drawer" about="A dialog at the side, so that what it is about stays in view.">
            <State name="Closed" row=true>{opener("Open a drawer", Open::Drawer)}</State>
        </Specimen>
        <Popovers />
        <Tooltips />
        {over}
    }
}

#[component]
fn OneDialog(#[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let app = AppState::use_context();
    let name = RwSignal::new(String::new());
    let foot = move || {
        view! {
            <Button label="Count" on_press=move || app.announce("There are three personas.") />
            <Button label="Cancel" on_press=move || on_close.run(()) />
            <Button label="Add" kind=ButtonKind::Primary on_press=move || on_close.run(()) />
        }
    };
    view! {
        <Dialog
            title="Add a persona"
            subtitle="Somebody the product is for."
            on_close
            foot=ViewFn::from(foot)
        >
            <TextField label="Persona" value=name on_input=move |text: String| name.set(text) />
            <p>{LONG}</p>
        </Dialog>
    }
}

#[component]
fn LongDialog(#[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let foot = move || view! { <Button label="Close" on_press=move || on_close.run(()) /> };
    let texts = [LONG, RIGHT_TO_LEFT].into_iter().cycle().take(40);
    let texts: Vec<_> = texts
        .map(|text| view! { <p dir="auto">{text}</p> })
        .collect();
    view! {
        <Dialog title=LONG subtitle=RIGHT_TO_LEFT on_close foot=ViewFn::from(foot)>
            {texts}
        </Dialog>
    }
}

#[component]
fn OneDrawer(#[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let name = RwSignal::new("Faster onboarding".to_owned());
    let quick = RwSignal::new(false);
    view! {
        <Drawer title="Faster onboarding" subtitle="An initiative" on_close>
            <TextField label="Initiative" value=name on_input=move |text: String| name.set(text) />
            <Toggle label="A quick win" on=quick on_change=move |on| quick.set(on) />
        </Drawer>
    }
}

#[component]
fn Popovers() -> impl IntoView {
    let named = RwSignal::new(true);
    let closed = RwSignal::new(false);
    let button = || {
        view! {
            <Icon icon=LuSettings2 />
            <span>"What shows"</span>
            <Icon icon=LuChevronDown />
        }
    };
    let sheet = move || {
        view! {
            <Toggle label="Names of voters" on=named on_change=move |on| named.set(on) />
            <Toggle label="Closed rounds" on=closed on_change=move |on| closed.set(on) />
        }
    };
    view! {
        <Specimen name="Popover" about="A small sheet beside its button. The focus goes in; Escape or a press elsewhere closes it, and the focus comes back.">
            <State name="Closed" row=true>
                <Popover label="What shows" button=ViewFn::from(button) sheet />
            </State>
            <State name="Disabled" row=true>
                <Popover
                    label="Nothing to set"
                    button=ViewFn::from(|| view! { <span>"Nothing to set"</span> })
                    disabled=true
                    sheet=|| ()
                />
            </State>
        </Specimen>
    }
}

#[component]
fn Tooltips() -> impl IntoView {
    view! {
        <Specimen name="Tooltip" about="On hover, on focus by key, on a long press of a finger. Escape takes it away, and the pointer may go to it.">
            <State name="At rest" row=true>
                <Tooltip text="The score is reach times impact times confidence, divided by effort.">
                    <Button label="RICE" icon=LuInfo on_press=|| {} />
                </Tooltip>
                <Tooltip text="Nothing leaves this machine.">
                    <IconButton label="Where the data lives" icon=LuInfo on_press=|| {} />
                </Tooltip>
            </State>
            <State name="Long text" row=true>
                <Tooltip text=LONG>
                    <Button label="Outcome" on_press=|| {} />
                </Tooltip>
            </State>
            <State name="Right to left" row=true>
                <Tooltip text=RIGHT_TO_LEFT>
                    <Button label="תוצאה" on_press=|| {} />
                </Tooltip>
            </State>
        </Specimen>
    }
}
