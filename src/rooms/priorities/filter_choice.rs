//! What shows, for somebody to choose: a button that opens the choice, and a chip for each thing that
//! was chosen.

use super::cells::chip_of;
use super::conditions::{Condition, End};
use super::facets::Facet;
use super::filter_facet::FacetTicks;
use super::filter_range::{Range, Texts};
use super::state::Priorities;
use crate::rooms::filter_button::FilterButton;
use crate::rooms::{priority_words, words};
use crate::ui::Icon;
use icondata_lu::LuX;
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::methods::impact_effort::Quadrant;
use plan::methods::rice::Input;
use plan::records::persona;
use plan::records::work::{Bucket, Status};
use plan::{Id, Workspace};

impl Priorities {
    /// Whether this is asked for; tracked.
    pub fn asks(self, condition: &Condition) -> bool {
        self.conditions.with(|all| all.contains(condition))
    }

    fn ask(self, condition: Condition, wanted: bool) {
        self.conditions.update(|all| {
            all.retain(|known| *known != condition);
            if wanted {
                all.push(condition);
            }
        });
    }

    /// Asks for a bound, or no longer for one.
    pub fn bound(self, input: Input, end: End, value: Option<f64>) {
        self.conditions.update(|all| {
            let same = |known: &Condition| {
                matches!(known, Condition::Bound(of, at, _) if *of == input && *at == end)
            };
            let new = value.map(|value| Condition::Bound(input, end, value));
            match (all.iter().position(same), new) {
                (Some(at), Some(new)) => all[at] = new,
                (Some(at), None) => drop(all.remove(at)),
                (None, new) => all.extend(new),
            }
        });
    }

    /// How many show, of how many.
    #[must_use]
    pub fn how_many(self) -> (usize, usize) {
        let shown = self.rows.with(|rows| rows.len());
        (shown, self.ranking.with(|all| all.len()))
    }
}

/// The button that opens the choice.
#[component]
pub fn FilterChoice(room: Priorities) -> impl IntoView {
    let count = move || room.conditions.with(Vec::len);
    view! {
        <FilterButton
            count=Signal::derive(count)
            class="button filter-button"
            sheet=move || view! { <Panel room /> }
        />
    }
}

#[component]
fn Panel(room: Priorities) -> impl IntoView {
    let session = room.app.session;
    let texts = RwSignal::new(Texts::default());
    let nothing = move || room.conditions.with(Vec::is_empty) && !texts.with(Texts::any_wrong);
    let clear = move |_| {
        room.conditions.set(Vec::new());
        texts.set(Texts::default());
    };
    let quadrants = Quadrant::ALL.map(|quadrant| {
        view! { <Tick room condition=Condition::In(quadrant) label=words::quadrant(quadrant) /> }
    });
    let statuses = Status::ALL.iter().map(|status| {
        view! { <Tick room condition=Condition::Is(*status) label=priority_words::status(*status) /> }
    });
    let buckets = Bucket::ALL.iter().map(|bucket| {
        view! { <Tick room condition=Condition::Serves(Some(*bucket)) label=priority_words::bucket(*bucket) /> }
    });
    let personas = session.ordered(persona::KIND);
    let personas = personas.into_iter().filter_map(|id: Id| {
        let (_, name, _) = session.record(&id, |record| record.map(chip_of))?;
        Some(view! { <Tick room condition=Condition::For(id) label=name /> })
    });
    let personas = personas.collect_view();
    let facets = Facet::ALL.map(|facet| view! { <FacetTicks room facet /> });
    let ranges = Input::ALL.map(|input| view! { <Range room input texts /> });
    let count = move || {
        let (shown, all) = room.how_many();
        let all = words::counted(all, "initiative", "initiatives");
        format!("{} of {all}", words::number(shown as f64))
    };
    view! {
        <fieldset>
            <legend class="caps">"Quadrant"</legend>
            <div class="filter-ticks">{quadrants.collect_view()}</div>
        </fieldset>
        <fieldset>
            <legend class="caps">"Status"</legend>
            <div class="filter-ticks">{statuses.collect_view()}</div>
        </fieldset>
        <fieldset>
            <legend class="caps">"Bucket"</legend>
            <div class="filter-ticks long">
                {buckets.collect_view()}
                <Tick room condition=Condition::Serves(None) label="None yet" />
            </div>
        </fieldset>
        <fieldset>
            <legend class="caps">"For"</legend>
            <div class="filter-ticks">
                {personas}
                <Tick room condition=Condition::ForNobody label="Nobody yet" />
            </div>
        </fieldset>
        {facets.collect_view()}
        <fieldset>
            <legend class="caps">"Numbers"</legend>
            <div class="filter-ticks">
                <Tick room condition=Condition::NotEstimated label="Not yet estimated" />
            </div>
            {ranges.collect_view()}
        </fieldset>
        <footer>
            <p role="status">{count}</p>
            <button
                type="button"
                class="button quiet small"
                aria-disabled=move || nothing().then_some("true")
                on:click=clear
            >
                "Clear all"
            </button>
        </footer>
    }
}

/// One thing to ask for.
#[component]
pub fn Tick(room: Priorities, condition: Condition, #[prop(into)] label: String) -> impl IntoView {
    let condition = StoredValue::new(condition);
    view! {
        <label class="check">
            <input
                type="checkbox"
                prop:checked=move || condition.with_value(|condition| room.asks(condition))
                on:change=move |event| room.ask(condition.get_value(), event_target_checked(&event))
            />
            <span dir="auto">{label}</span>
        </label>
    }
}

/// A chip for each thing that was chosen; pressing it takes it away.
#[component]
pub fn FilterChips(room: Priorities) -> impl IntoView {
    let any = memo(move |_| room.conditions.with(|all| !all.is_empty()));
    let chips = move || {
        let chip = |condition: Condition| {
            let session = room.app.session;
            let read = |plan: &Workspace| condition.label(plan);
            let label = match condition.named_by() {
                Some(kind) => session.of_kind(kind, read),
                None => session.untracked(read),
            };
            let name = format!("Remove the filter {label}");
            view! {
                <li>
                    <button
                        type="button"
                        class="chip"
                        aria-label=name.clone()
                        title=name
                        on:click=move |_| remove(room, &condition)
                    >
                        <span dir="auto">{label}</span>
                        <Icon icon=LuX />
                    </button>
                </li>
            }
        };
        let conditions = room.conditions.get().into_iter();
        conditions.map(chip).collect_view()
    };
    view! {
        <Show when=move || any.get()>
            <ul class="filter-chips" aria-label="Filters">{chips}</ul>
        </Show>
    }
}

/// The chip goes, and with it the focus: back to where filters come from.
fn remove(room: Priorities, condition: &Condition) {
    use wasm_bindgen::JsCast;
    room.ask(condition.clone(), false);
    let button = document().query_selector(".filter-button").ok().flatten();
    if let Some(button) = button.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) {
        // Fails only for a button that left the page meanwhile.
        let _ = button.focus();
    }
}
