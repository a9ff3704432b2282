//! Buttons, menus and messages.

use super::{LONG, RIGHT_TO_LEFT, Specimen, State};
use crate::rooms::words;
use crate::state::AppState;
use crate::ui::{
    Button, ButtonKind, ContextMenu, Icon, IconButton, Menu, MenuItem, MenuSwatches, MoreButton,
    SharedMenu, SharedMenuList,
};
use icondata_lu::{
    LuArrowDown, LuArrowUp, LuCheck, LuCopy, LuEllipsis, LuPin, LuPlus, LuShare2, LuTrash2,
};
use leptos::prelude::*;
use markup::view;

/// What is pressed.
#[component]
pub(super) fn Acting() -> impl IntoView {
    let app = AppState::use_context();
    let pressed = move |what: &'static str| app.toasts.say(format!("Pressed “{what}”."));
    view! {
        <Specimen name="Button" about="Does what it says. Enter or Space.">
            <State name="Four kinds" row=true>
                <Button
                    label="Share"
                    kind=ButtonKind::Primary
                    icon=LuShare2
                    on_press=move || pressed("Share")
                />
                <Button label="Duplicate" icon=LuCopy on_press=move || pressed("Duplicate") />
                <Button label="Later" kind=ButtonKind::Quiet on_press=move || pressed("Later") />
                <Button
                    label="Delete"
                    kind=ButtonKind::Danger
                    icon=LuTrash2
                    on_press=move || pressed("Delete")
                />
            </State>
            <State name="Small" row=true>
                <Button label="Undo" small=true on_press=move || pressed("Undo") />
                <Button
                    label="Later"
                    kind=ButtonKind::Quiet
                    small=true
                    on_press=move || pressed("Later")
                />
            </State>
            <State name="Disabled" row=true>
                <Button label="Share" kind=ButtonKind::Primary disabled=true on_press=|| {} />
                <Button label="Duplicate" icon=LuCopy disabled=true on_press=|| {} />
                <Button label="Later" kind=ButtonKind::Quiet disabled=true on_press=|| {} />
                <Button
                    label="Delete"
                    kind=ButtonKind::Danger
                    icon=LuTrash2
                    disabled=true
                    on_press=|| {}
                />
            </State>
            <State name="Long text" broad=true>
                <Button label=LONG icon=LuShare2 on_press=move || pressed("the long one") />
            </State>
            <State name="Right to left" row=true>
                <Button label=RIGHT_TO_LEFT icon=LuShare2 on_press=move || pressed(RIGHT_TO_LEFT) />
            </State>
        </Specimen>
        <Specimen name="Icon button" about="An icon alone; its name is read aloud and shown on hover.">
            <State name="At rest" row=true>
                <IconButton label="Add" icon=LuPlus on_press=move || pressed("Add") />
                <IconButton
                    label="Copy"
                    icon=LuCopy
                    small=true
                    on_press=move || pressed("Copy")
                />
            </State>
            <State name="Disabled" row=true>
                <IconButton label="Add to nothing" icon=LuPlus disabled=true on_press=|| {} />
            </State>
            <State name="Pressed, and not: it stays as it is" row=true>
                <Pin label="Pin this" begins=true />
                <Pin label="Pin that" begins=false />
            </State>
        </Specimen>
        <Specimen
            name="Menu"
            about="Opens with Enter, Space or the down arrow. Arrows, Home and End walk, Escape closes, and the focus comes back."
        >
            <State name="At rest" row=true>
                <Menu
                    id="gallery-menu-list"
                    label="More"
                    class="button"
                    button=ViewFn::from(|| view! { <Icon icon=LuEllipsis /> "More" })
                    title="This note"
                    items=move || items(app)
                />
            </State>
            <State name="With an icon alone; long items, and colours" row=true>
                <Menu
                    id="gallery-long-menu"
                    label="Choose an outcome"
                    class="icon-button"
                    button=ViewFn::from(|| view! { <Icon icon=LuEllipsis /> })
                    items=move || long_items(app)
                />
            </State>
        </Specimen>
        <MoreButtons />
        <Specimen
            name="Context menu"
            about="A right press, Shift and F10 or the menu key, or a long press of a finger. What it offers has to be offered elsewhere too."
        >
            <State name="Two things with one menu" broad=true>
                <ContextMenu label="This note" items=move || items(app)>
                    <div class="gallery-plate">
                        <p>"Press here for the menu, or go to one of these by Tab."</p>
                        <div class="actions">
                            <Button label="A note" on_press=move || pressed("A note") />
                            <Button label="Another" on_press=move || pressed("Another") />
                        </div>
                    </div>
                </ContextMenu>
            </State>
        </Specimen>
        <Specimen
            name="Toast"
            about="Says at the edge of the screen what was done. It is read aloud, and takes no focus."
        >
            <State name="Said now" row=true>
                <Button label="Say" on_press=move || app.toasts.say("The note is deleted.") />
                <Button
                    label="Offer"
                    on_press=move || app.toasts.offer_undo("The note is deleted.")
                />
                <Button
                    label="Problem"
                    on_press=move || app.toasts.problem("The browser’s storage is full.")
                />
                <Button label="Long" on_press=move || app.toasts.say(LONG) />
            </State>
        </Specimen>
    }
}

/// A button that stays pressed. Every room that has one says itself, in its view, what it is pressed for.
#[component]
fn Pin(label: &'static str, begins: bool) -> impl IntoView {
    let pressed = RwSignal::new(begins);
    view! {
        <button
            type="button"
            class="icon-button"
            aria-label=label
            title=label
            aria-pressed=move || pressed.get().to_string()
            on:click=move |_| pressed.update(|pressed| *pressed = !*pressed)
        >
            <Icon icon=LuPin />
        </button>
    }
}

#[component]
fn MoreButtons() -> impl IntoView {
    let app = AppState::use_context();
    let menu = SharedMenu::new();
    view! {
        <Specimen name="More button" about="Opens one menu that many things share, about the thing it stands at.">
            <State name="Two things" row=true>
                <MoreButton about="Faster onboarding" title="This initiative" menu on_open=|| {} />
                <MoreButton about="Votes" title="This initiative" menu on_open=|| {} />
            </State>
        </Specimen>
        <SharedMenuList menu label="This initiative" items=move || items(app) />
    }
}

fn long_items(app: AppState) -> AnyView {
    let say = move |what: &'static str| app.toasts.say(format!("Chose “{what}”."));
    let item = move |label: &'static str| view! { <MenuItem label icon=LuPin on_press=move || say(label) /> };
    view! {
        {item(LONG)}
        {item(RIGHT_TO_LEFT)}
        <hr />
        <MenuSwatches
            colours=words::colours()
            chosen="sky"
            on_choose=move |colour| app.toasts.say(format!("Chose “{colour}”."))
        />
    }
    .into_any()
}

fn items(app: AppState) -> AnyView {
    let say = move |what: &'static str| app.toasts.say(format!("Chose “{what}”."));
    view! {
        <MenuItem
            label="Move up"
            icon=LuArrowUp
            shortcut="Alt \u{2191}".to_owned()
            on_press=move || say("Move up")
        />
        <MenuItem label="Move down" icon=LuArrowDown on_press=move || say("Move down") />
        <MenuItem
            label="Keep open"
            icon=LuCheck
            chosen=Signal::stored(true)
            on_press=move || say("Keep open")
        />
        <hr />
        <MenuItem label="Delete" icon=LuTrash2 danger=true on_press=move || say("Delete") />
    }
    .into_any()
}
