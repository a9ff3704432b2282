//! Renaming the workspace.

use super::workspace_menu::name;
use crate::state::AppState;
use crate::ui::keys::composes;
use crate::ui::{Button, ButtonKind, Dialog};
use leptos::html;
use leptos::prelude::*;
use markup::view;
use plan::records::plan as plan_record;

/// Asks for the workspace's name.
#[component]
pub fn Rename() -> impl IntoView {
    let app = AppState::use_context();
    let typed = RwSignal::new(untrack(|| name(app)));
    let field = NodeRef::<html::Input>::new();
    // The browser gives the focus to the field that asks for it when the dialog opens.
    let select = move |_| {
        if let Some(field) = field.get_untracked() {
            field.select();
        }
    };
    let close = move || app.overlay.set(None);
    let keep = move || {
        let name = typed.get_untracked();
        if !name.trim().is_empty() {
            app.session.set(
                "Rename the workspace",
                &plan_record::id(),
                plan_record::NAME,
                name.trim(),
            );
            app.session.seal();
            app.list_workspaces();
        }
        close();
    };
    let foot = move || {
        view! {
            <Button label="Cancel" on_press=close />
            <Button label="Rename" kind=ButtonKind::Primary on_press=keep />
        }
    };
    view! {
        <Dialog title="Rename this workspace" on_close=move |()| close() foot=foot>
            <div class="field">
                <label class="field-label" for="workspace-name">"Name"</label>
                <input
                    class="input"
                    id="workspace-name"
                    autocomplete="off"
                    autofocus
                    node_ref=field
                    on:focus=select
                    prop:value=move || typed.get()
                    on:input=move |event| typed.set(event_target_value(&event))
                    on:keydown=move |event| {
                        if event.key() == "Enter" && !composes(&event) {
                            event.prevent_default();
                            keep();
                        }
                    }
                />
            </div>
        </Dialog>
    }
}
