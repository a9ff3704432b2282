//! What the parts of the page share: what is simulated, what comes of it, and which initiative is picked out.

use super::outcome::{Line, Outcome};
use super::reading::{Inputs, NothingToDraw};
use super::run::Runner;
use crate::rooms::focus::{find, focus_moved, scroll, take, when_shown};
use crate::rooms::priorities::pages::order_by::OrderBy;
use crate::rooms::priorities::pages::scoring::cells::criterion_name;
use crate::rooms::priorities::pages::scoring::inputs;
use crate::rooms::priorities::pages::seed;
use crate::rooms::words;
use crate::routes::{Page, Route};
use crate::state::AppState;
use crate::state::browser::today;
use leptos::prelude::*;
use markup::{effect, memo};
use plan::methods::confidence_cap::GROUNDS;
use plan::methods::formula::InputKey;
use plan::records::criterion::{self, Criterion};
use plan::records::{initiative, kano_answer, plan as plan_record, rating};
use plan::{Id, Record};
use std::sync::Arc;
use std::time::Duration;
use web_sys::{HtmlElement, ScrollLogicalPosition};

/// What was changed is read when nothing else was for so long; of many initiatives, later.
const QUIET: Duration = Duration::from_millis(80);
const QUIET_OF_MANY: Duration = Duration::from_millis(500);
const MANY: usize = 1_000;

/// Whatever of these changes, or of what confidence rests on, what is simulated is read anew.
const KINDS: [&str; 5] = [
    initiative::KIND,
    plan_record::KIND,
    criterion::KIND,
    rating::KIND,
    kano_answer::KIND,
];

/// What the parts share. Provided as context by the page.
#[derive(Clone, Copy)]
pub(super) struct Shared {
    pub(super) app: AppState,
    /// By which model, and how many are to be chosen.
    pub(super) order: OrderBy,
    /// What the draws begin with.
    pub(super) seed: RwSignal<u64>,
    /// What is simulated, as it was read last.
    pub(super) inputs: RwSignal<Arc<Inputs>>,
    pub(super) run: Runner,
    /// The initiative that is picked out: the one that the address names.
    pub(super) selected: Memo<Option<Id>>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl Shared {
    pub(super) fn new(app: AppState) -> Self {
        let session = app.session;
        let order = OrderBy::new(app);
        let model = order.model.get_untracked();
        let read = session.untracked(|workspace| Inputs::of(workspace, model, today()));
        let is_initiative =
            |record: Option<&Record>| record.is_some_and(|it| it.kind() == initiative::KIND);
        let named = memo(move |_| {
            app.route.with(|route| {
                let here = route.page == Some(Page::HowSure);
                route.record.clone().filter(|_| here)
            })
        });
        let shared = Self {
            app,
            order,
            seed: RwSignal::new(seed::kept(app)),
            inputs: RwSignal::new(Arc::new(read)),
            run: Runner::new(),
            selected: memo(move |_| {
                let id = named.get()?;
                session.place(&id, is_initiative).then_some(id)
            }),
            timer: StoredValue::new(None),
        };
        shared.follow();
        shared
    }

    pub(super) fn use_context() -> Self {
        expect_context()
    }

    /// Reads anew what changes, and simulates it.
    fn follow(self) {
        let session = self.app.session;
        effect(move |before: Option<()>| {
            for kind in KINDS.into_iter().chain(GROUNDS) {
                session.of_kind(kind, |_| ());
            }
            // What was there when the page was made has been read.
            if before.is_some() {
                self.read_soon();
            }
        });
        effect(move |before: Option<()>| {
            self.order.model.get();
            if before.is_some() {
                untrack(|| self.read());
            }
        });
        effect(move |_| {
            let (inputs, top, seed) = (self.inputs.get(), self.order.top.get(), self.seed.get());
            self.run.start(inputs, top, seed);
        });
        on_cleanup(move || self.read_not());
    }

    fn read_soon(self) {
        self.read_not();
        let many = self.inputs.with_untracked(|inputs| inputs.all > MANY);
        let wait = if many { QUIET_OF_MANY } else { QUIET };
        let read = set_timeout_with_handle(move || self.read(), wait);
        self.timer.set_value(read.ok());
    }

    fn read(self) {
        self.read_not();
        let (session, model) = (self.app.session, self.order.model.get_untracked());
        let read = session.untracked(|workspace| Inputs::of(workspace, model, today()));
        if self.inputs.with_untracked(|known| **known != read) {
            self.inputs.set(Arc::new(read));
        }
    }

    fn read_not(self) {
        let timer = self.timer.try_update_value(Option::take).flatten();
        if let Some(timer) = timer {
            timer.clear();
        }
    }

    /// Begins the draws with another seed, on the next visit, too.
    pub(super) fn begin_with(self, seed: u64) {
        self.seed.set(seed);
        seed::keep(self.app, seed);
    }

    /// Reads what came of the simulation; tracked.
    pub(super) fn of_outcome<T>(self, read: impl FnOnce(&Outcome) -> T) -> Option<T> {
        self.run.outcome.with(|it| it.as_deref().map(read))
    }

    /// How an initiative ranks; tracked.
    pub(super) fn line(self, id: &Id) -> Option<Line> {
        self.of_outcome(|outcome| outcome.line(id)).flatten()
    }

    /// An initiative's name; tracked.
    pub(super) fn name(self, id: &Id, most: usize) -> String {
        self.app.session.record(id, |record| {
            let name = record.map_or("", |record| record.text(initiative::NAME));
            words::initiative_name(name, most)
        })
    }

    /// Why there is nothing to draw, whatever is known; tracked.
    pub(super) fn nothing_to_draw(self) -> Option<NothingToDraw> {
        self.inputs.with(|inputs| inputs.nothing_to_draw())
    }

    /// The name of an input within a sentence; tracked.
    pub(super) fn input(self, key: &InputKey) -> String {
        let criterion = |id: &Id| {
            let session = self.app.session;
            session.record(id, |it| Some(criterion_name(&Criterion::from(it?))))
        };
        inputs::input_by(key, &criterion)
    }

    /// Whether an initiative is still there; not tracked.
    pub(super) fn is_there(self, id: &Id) -> bool {
        let session = self.app.session;
        session.untracked(|workspace| workspace.record(id).is_some())
    }

    /// Picks an initiative out, and goes to it.
    pub(super) fn select(self, id: &Id) {
        self.app.go_instead(Route::to_record_on(Page::HowSure, id));
        arrive(id, || find(".sure-panel h2"));
    }

    /// Picks an initiative out, and goes to one of its inputs.
    pub(super) fn select_input(self, id: &Id, key: &InputKey) {
        self.app.go_instead(Route::to_record_on(Page::HowSure, id));
        let range = range_of(key);
        // Where nothing can be changed there is a heading alone.
        let field = format!("{range} :is(input, select)");
        let heading = format!("{range} h3");
        arrive(id, move || find(&field).or_else(|| find(&heading)));
    }

    /// Picks none out, and goes back to where that one stands.
    pub(super) fn unselect(self) {
        let id = self.selected.get_untracked();
        self.app.go_instead(Route::to_page(Page::HowSure));
        if let Some(id) = id {
            focus_moved(row_of(&id));
        }
    }
}

/// Gives an element of what is picked out the focus, and keeps the row that it is of in sight.
fn arrive(id: &Id, element: impl Fn() -> Option<HtmlElement> + 'static) {
    let row = row_of(id);
    when_shown(element, move |element| {
        take(&element);
        if let Some(row) = find(&row).and_then(|it| it.closest("tr, li").ok().flatten()) {
            scroll(&row, ScrollLogicalPosition::Nearest);
        }
    });
}

/// What is said of an input, and changed.
pub(super) fn range_of(key: &InputKey) -> String {
    format!(".sure-range[data-input=\"{}\"]", word(key))
}

/// What tells an input from the others of its model.
pub(super) fn word(key: &InputKey) -> &str {
    match key {
        InputKey::Field(field) => field,
        InputKey::Criterion(id) => id.as_str(),
        InputKey::Answers => "answers",
    }
}

/// The button of an initiative's row.
pub(super) fn row_of(id: &Id) -> String {
    format!(".sure-main [data-id=\"{id}\"] .sure-name")
}
