//! The address of a page can name something on it, which then has the focus.

use crate::routes::Page;
use crate::state::AppState;
use leptos::prelude::*;
use markup::effect;
use plan::Id;
use std::time::Duration;

/// The durable store may know a record that the quick one does not, so its absence is not said at once.
const PATIENCE: Duration = Duration::from_millis(1_500);

/// Follows the address for as long as the page shows: `arrive` is told of a record that it names, as soon
/// as that is there; `gone` is said of one that is not.
pub fn follow(app: AppState, page: Page, arrive: impl Fn(&Id) + 'static, gone: &'static str) {
    let wanted = RwSignal::new(None::<Id>);
    effect(move |_| {
        let route = app.route.get();
        let named = route.record.filter(|_| route.page == Some(page));
        wanted.set(named.clone());
        let Some(named) = named else {
            return;
        };
        let say_when_gone = move || {
            let still = wanted.try_get_untracked().flatten();
            if still.as_ref() == Some(&named) {
                app.toasts.say(gone);
            }
        };
        set_timeout(say_when_gone, PATIENCE);
    });
    effect(move |_| {
        let Some(id) = wanted.get() else {
            return;
        };
        if app.session.record(&id, |record| record.is_some()) {
            wanted.set(None);
            untrack(|| arrive(&id));
        }
    });
}
