//! Starts the app in the page.

fn main() {
    bullseye::panic_screen::install();
    leptos::mount::mount_to_body(bullseye::App);
    bullseye::panic_screen::rehearse();
}
