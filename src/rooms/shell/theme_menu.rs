//! The theme, and stage scale.

use crate::rooms::{commands, words};
use crate::state::theme::Theme;
use crate::state::{AppState, Command};
use crate::ui::{Icon, Menu, MenuItem};
use icondata_lu::{LuContrast, LuMonitor, LuMoon, LuPresentation, LuSun, LuSunMoon};
use leptos::prelude::*;
use markup::view;

/// The button that opens the choice of theme and scale.
#[component]
pub fn ThemeMenu() -> impl IntoView {
    let app = AppState::use_context();
    let label = move || format!("Theme: {}", words::theme(app.theme.get()).to_lowercase());
    let items = move || {
        let themes = Theme::ALL
            .into_iter()
            .map(|theme| {
                let icon = match theme {
                    Theme::System => LuMonitor,
                    Theme::Light => LuSun,
                    Theme::Dark => LuMoon,
                    Theme::Contrast => LuContrast,
                };
                let chosen = Signal::derive(move || app.theme.get() == theme);
                view! {
                    <MenuItem
                        label=words::theme(theme)
                        icon
                        chosen
                        on_press=move || commands::run(app, Command::SetTheme(theme))
                    />
                }
            })
            .collect_view();
        let stage = move || {
            if app.stage.get() {
                "Desk scale"
            } else {
                "Stage scale, for a projector"
            }
        };
        view! {
            {themes}
            <hr />
            <MenuItem
                label=Signal::derive(move || stage().to_owned())
                icon=LuPresentation
                shortcut="S".to_owned()
                on_press=move || commands::run(app, Command::ToggleStage)
            />
        }
    };
    view! {
        <Menu
            id="theme-menu"
            label=Signal::derive(label)
            class="icon-button theme-button"
            button=ViewFn::from(|| view! { <Icon icon=LuSunMoon /> })
            title="Theme"
            items=items
        />
    }
}
