//! The workspace's name, and the menu of workspaces and files.

use crate::rooms::{commands, words};
use crate::state::{AppState, Command};
use crate::ui::{Icon, Menu, MenuItem, keys};
use icondata_core::Icon as IconData;
use icondata_lu::{
    LuCheck, LuChevronDown, LuCopy, LuFileUp, LuFolder, LuGitMerge, LuPencil, LuPlus, LuSave,
    LuSparkles, LuTrash2,
};
use leptos::prelude::*;
use markup::view;
use plan::records::plan as plan_record;

/// The open workspace's name; tracked.
pub fn name(app: AppState) -> String {
    let name = app.session.record(&plan_record::id(), |plan| {
        plan.map(|plan| plan.text(plan_record::NAME).to_owned())
            .unwrap_or_default()
    });
    words::workspace_name(&name)
}

/// The button with the workspace's name, and its menu.
#[component]
pub fn WorkspaceMenu() -> impl IntoView {
    let app = AppState::use_context();
    let button = move || {
        view! {
            <span>
                {move || {
                    let _ = app.session.id();
                    name(app)
                }}
            </span>
            <Icon icon=LuChevronDown />
        }
    };
    view! {
        <Menu
            id="workspace-menu"
            label=Signal::derive(move || {
                let _ = app.session.id();
                format!("Workspace: {}", name(app))
            })
            class="button quiet workspace-button"
            button=ViewFn::from(button)
            items=move || view! { <Items /> }
        />
    }
}

#[component]
fn Items() -> impl IntoView {
    let app = AppState::use_context();
    let item = move |command: Command, icon: IconData| {
        let shortcut = commands::shortcut(&command);
        let shortcut = (!shortcut.is_empty()).then(|| keys::written(shortcut));
        let danger = matches!(command, Command::DeleteWorkspace);
        let label = commands::label(&command);
        let on_press = move || commands::run(app, command.clone());
        view! { <MenuItem label icon danger shortcut=shortcut.unwrap_or_default() on_press /> }
    };
    let current = app.session.id();
    let workspaces = app
        .workspaces
        .get_untracked()
        .into_iter()
        .filter(|entry| entry.alive)
        .map(|entry| {
            let here = current.as_ref() == Some(&entry.id);
            let command = Command::SwitchWorkspace(entry.id);
            let label = words::workspace_name(&entry.name);
            view! {
                <MenuItem
                    label
                    icon=if here { LuCheck } else { LuFolder }
                    chosen=Signal::stored(here)
                    on_press=move || if !here { commands::run(app, command.clone()) }
                />
            }
        })
        .collect_view();
    view! {
        {workspaces}
        <hr />
        {item(Command::NewWorkspace, LuPlus)}
        {item(Command::OpenExample, LuSparkles)}
        <hr />
        {item(Command::RenameWorkspace, LuPencil)}
        {item(Command::DuplicateWorkspace, LuCopy)}
        {item(Command::DeleteWorkspace, LuTrash2)}
        <hr />
        {item(Command::OpenFile, LuFileUp)}
        {item(Command::SaveFile, LuSave)}
        {item(Command::ExportFile, LuSave)}
        {(app.session.unsettled() > 0).then(|| item(Command::SettleConflicts, LuGitMerge))}
    }
}
