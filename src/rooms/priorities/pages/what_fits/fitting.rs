//! Finding what fits: away from the typing path. The search for the best set goes in steps between which the
//! browser paints and hears keys; what is asked and the order from the top are read at once, each in a stretch of
//! its own.

use super::desk::{Desk, Slot};
use super::field::{Field, Fit, Margins, Way};
use crate::rooms::priorities::pages::grounds::follow_grounds;
use leptos::prelude::*;
use leptos::task::spawn_local;
use markup::{effect, memo};
use plan::methods::capacity::{Best, Candidates, WORK};
use plan::methods::scoring::Model;
use plan::records::{criterion, initiative, kano_answer, link, rating};
use std::sync::Arc;
use std::time::Duration;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// So long one stretch of work may keep the browser from anything else, in milliseconds.
const STRETCH: f64 = 8.0;

/// What scores are made from, beside the plan's own word and what confidence rests on, and the links that say
/// what goes with what. Any change to them is another question.
const ASKED_OF: [&str; 5] = [
    initiative::KIND,
    link::KIND,
    criterion::KIND,
    rating::KIND,
    kano_answer::KIND,
];

/// What is asked: the periods down to the one that shows, and how.
#[derive(Clone, PartialEq)]
struct Question {
    model: Model,
    earlier: Way,
    slots: Vec<Slot>,
}

/// Finds what fits whenever that may have changed. What was found last stays until then.
pub(super) fn keep_fitted(desk: Desk) {
    let session = desk.app.session;
    let turn = StoredValue::new(0_u64);
    let question = memo(move |_| {
        let at = desk.shown.get()?;
        let slots = desk.periods.with(|all| all.get(..=at).map(<[_]>::to_vec))?;
        Some(Question {
            model: desk.order.model.get(),
            earlier: desk.earlier.get(),
            slots,
        })
    });
    effect(move |_| {
        for kind in ASKED_OF {
            session.of_kind(kind, |_| ());
        }
        let question = question.get();
        let model = question.as_ref().map(|it| it.model);
        follow_grounds(session, model.as_slice());
        let now = turn.try_update_value(|turn| {
            *turn += 1;
            *turn
        });
        let (Some(question), Some(now)) = (question, now) else {
            return;
        };
        desk.searching.set(true);
        desk.weighing.set(true);
        spawn_local(async move {
            // Whoever asks anew says what was found.
            let _ = answer(desk, &question, Pace::new(turn, now)).await;
        });
    });
}

/// Finds it, and what another capacity would change. `None` when the question has changed meanwhile.
async fn answer(desk: Desk, question: &Question, mut pace: Pace) -> Option<()> {
    pace.rest().await?;
    let (slot, before) = question.slots.split_last()?;
    let Some(capacity) = slot.capacity else {
        desk.fit.set(None);
        desk.margins.set(None);
        desk.searching.set(false);
        desk.weighing.set(false);
        return Some(());
    };
    let (model, today) = (question.model, desk.today);
    let session = desk.app.session;
    let field = Arc::new(session.untracked(|workspace| Field::of(workspace, model, today)));
    let mut offered = field.candidates.clone();
    let mut taken_before = 0;
    for slot in before {
        pace.breathe().await?;
        let capacity = slot.capacity.unwrap_or(0.0);
        let chosen = match question.earlier {
            Way::Plain => offered.top_down(capacity, slot.cut_line).chosen,
            Way::Best => pace.best(&offered, capacity).await?.chosen,
        };
        taken_before += chosen.places.len();
        offered = offered.after(&chosen);
    }
    pace.breathe().await?;
    let plain = offered.top_down(capacity, slot.cut_line);
    let best = pace.best(&offered, capacity).await?;
    let before = desk.fit.get_untracked();
    let same_places = before.filter(|before| before.field.has_places_of(&field));
    let fit = Arc::new(Fit {
        places: same_places.map_or(pace.now, |before| before.places),
        period: slot.id.clone(),
        model,
        field: field.clone(),
        offered,
        taken_before,
        capacity,
        cut_line: slot.cut_line,
        plain,
        best,
    });
    desk.fit.set(Some(fit.clone()));
    desk.searching.set(false);
    let mut other = [(capacity - 1.0).max(0.0), capacity + 1.0].into_iter();
    let less = pace.change(&fit, other.next()?).await?;
    let more = pace.change(&fit, other.next()?).await?;
    desk.margins.set(Some(Arc::new(Margins {
        field,
        worth: fit.best.chosen.worth,
        less,
        more,
    })));
    desk.weighing.set(false);
    Some(())
}

/// When to let the browser do something else, and whether anybody still wants to know.
struct Pace {
    turn: StoredValue<u64>,
    now: u64,
    until: f64,
}

impl Pace {
    fn new(turn: StoredValue<u64>, now: u64) -> Self {
        Self {
            turn,
            now,
            until: 0.0,
        }
    }

    /// Lets the browser do something else. `None` when nobody wants to know any more: the question has changed,
    /// or the page is gone.
    async fn rest(&mut self) -> Option<()> {
        let mut wait = |resolve: js_sys::Function, _| {
            let resume = move || {
                // A function of the promise itself, which throws nothing.
                let _ = resolve.call0(&JsValue::NULL);
            };
            set_timeout(resume, Duration::ZERO);
        };
        // A promise that is never broken.
        let _ = JsFuture::from(js_sys::Promise::new(&mut wait)).await;
        self.until = js_sys::Date::now() + STRETCH;
        (self.turn.try_get_value() == Some(self.now)).then_some(())
    }

    /// The same, if the browser has waited for long enough.
    async fn breathe(&mut self) -> Option<()> {
        if js_sys::Date::now() < self.until {
            return Some(());
        }
        self.rest().await
    }

    async fn best(&mut self, candidates: &Candidates, capacity: f64) -> Option<Best> {
        let mut search = candidates.search(capacity, WORK);
        while search.step() {
            self.breathe().await?;
        }
        Some(search.finish())
    }

    async fn change(
        &mut self,
        fit: &Fit,
        capacity: f64,
    ) -> Option<plan::methods::capacity::Change> {
        let other = self.best(&fit.offered, capacity).await?;
        Some(fit.best.change(&other, capacity))
    }
}
