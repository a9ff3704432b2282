//! Coming to a record by its address.

use crate::routes::Route;
use crate::state::AppState;
use leptos::prelude::*;
use markup::effect;
use plan::Id;
use std::time::Duration;

/// The durable store may know a record that the quick one does not, so its absence is not said at once.
const PATIENCE: Duration = Duration::from_millis(1_500);

/// Follows the address of a room or of a page, for as long as that shows: `arrive` is told of a
/// record that it names, as soon as that is there; `gone` is said of one that is not.
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
        let named = app.route.with(|route| {
            let record = route.record.clone();
            record.filter(|_| is_here(route))
        });
        wanted.set(named.clone());
        if named.is_none() {
            return;
        }
        let say_when_gone = move || {
            // The page may be gone by now.
            if wanted.try_get_untracked().flatten() == named {
                wanted.set(None);
                app.toasts.say(gone);
                app.forget_record(room);
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
