//! Coming to a record by its address.

use crate::routes::Route;
use crate::state::AppState;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use markup::effect;
use plan::Id;
use std::time::Duration;

/// Another tab or a file may bring a record a moment later, so its absence is not said at once.
const PATIENCE: Duration = Duration::from_millis(1_500);

/// Follows the address of a room or of a page, for as long as that shows: `arrive` is told of a
/// record that it names, as soon as that is there; `gone` is said of one that is not, once all that the
/// browser holds was read.
pub fn follow_record(
    app: AppState,
    here: Route,
    arrive: impl Fn(&Id) + 'static,
    gone: &'static str,
) {
    let wanted = RwSignal::new(None::<Id>);
    let (room, page) = (here.room, here.page);
    let is_here = move |route: &Route| route.room == room && route.page == page;
    effect(move |_| {
        wanted.set(app.route.with(|route| {
            let record = route.record.clone();
            record.filter(|_| is_here(route))
        }));
    });
    effect(move |waiting: Option<Option<TimeoutHandle>>| {
        if let Some(waiting) = waiting.flatten() {
            waiting.clear();
        }
        let id = wanted.get()?;
        if app.session.record(&id, |record| record.is_some()) {
            wanted.set(None);
            untrack(|| arrive(&id));
            return None;
        }
        if !app.session.is_whole() {
            return None;
        }
        let say_when_gone = move || {
            // The page may be gone by now.
            if wanted.try_get_untracked().flatten() == Some(id) {
                wanted.set(None);
                app.toasts.say(gone);
                app.forget_record(room);
            }
        };
        // Refused only where there is no window.
        set_timeout_with_handle(say_when_gone, PATIENCE).ok()
    });
}
