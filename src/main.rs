//! Starts the app in the page.

fn main() {
    bullseye::rooms::panic_screen::install();
    leptos::mount::mount_to_body(bullseye::App);
    bullseye::rooms::panic_screen::rehearse();
}
