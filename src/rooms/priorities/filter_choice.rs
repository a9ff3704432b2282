//! What shows, for somebody to choose: a button that opens the choice, and a chip for each thing that
//! was chosen.

use super::cells::chip_of;
use super::filter::{Condition, End};
use super::state::Priorities;
use crate::rooms::words;
use crate::ui::{Icon, Popover};
use icondata_lu::{LuListFilter, LuX};
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;
use plan::methods::impact_effort::Quadrant;
use plan::methods::number;
use plan::methods::rice::Input;
use plan::records::persona;

impl Priorities {
    fn asks(self, condition: &Condition) -> bool {
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

    fn bound(self, input: Input, end: End, value: Option<f64>) {
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
    let button = move || {
        view! {
            <Icon icon=LuListFilter />
            <span>"Filter "</span>
            {move || (count() > 0).then(|| view! { <b class="badge accent">{count()}</b> })}
        }
    };
    let label = move || match count() {
        0 => "Filter".to_owned(),
        some => format!("Filter {some} on"),
    };
    view! {
        <Popover
            label=Signal::derive(label)
            class="button filter-button"
            button=ViewFn::from(button)
            sheet=move || view! { <Panel room /> }
        />
    }
}

#[component]
fn Panel(room: Priorities) -> impl IntoView {
    let session = room.app.session;
    let quadrants = Quadrant::ALL.map(|quadrant| {
        view! { <Tick room condition=Condition::In(quadrant) label=words::quadrant(quadrant) /> }
    });
    let personas = session.ordered(persona::KIND);
    let personas = personas.into_iter().filter_map(|id: Id| {
        let (_, name, _) = session.record(&id, |record| record.map(chip_of))?;
        Some(view! { <Tick room condition=Condition::For(id) label=name /> })
    });
    let personas = personas.collect_view();
    let ranges = Input::ALL.map(|input| view! { <Range room input /> });
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
            <legend class="caps">"For"</legend>
            <div class="filter-ticks">
                {personas}
                <Tick room condition=Condition::ForNobody label="Nobody yet" />
            </div>
        </fieldset>
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
                aria-disabled=move || room.conditions.with(Vec::is_empty).then_some("true")
                on:click=move |_| room.conditions.set(Vec::new())
            >
                "Clear all"
            </button>
        </footer>
    }
}

#[component]
fn Tick(room: Priorities, condition: Condition, #[prop(into)] label: String) -> impl IntoView {
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

/// The least and the most of an input.
#[component]
fn Range(room: Priorities, input: Input) -> impl IntoView {
    let name = words::input(input);
    view! {
        <div class="filter-range">
            <span>{name}</span>
            <Bound room input end=End::Least />
            <span aria-hidden="true">"–"</span>
            <Bound room input end=End::Most />
        </div>
    }
}

/// A number that holds as soon as it is one.
#[component]
fn Bound(room: Priorities, input: Input, end: End) -> impl IntoView {
    let known = memo(move |_| {
        room.conditions.with(|all| {
            all.iter().find_map(|known| match known {
                Condition::Bound(of, at, value) if *of == input && *at == end => Some(*value),
                _ => None,
            })
        })
    });
    let typed = RwSignal::new(None::<String>);
    // What is typed stands as it was typed, as long as it says what holds.
    let read = move |text: &str| number::parse(text).ok().filter(|value| value.is_finite());
    let is_wrong = move |text: &str| !text.trim().is_empty() && read(text).is_none();
    let wrong = move || typed.get().is_some_and(|text| is_wrong(&text));
    let shown = move || match typed.get() {
        Some(text) if is_wrong(&text) || read(&text) == known.get() => text,
        _ => known
            .get()
            .map(|value| value.to_string())
            .unwrap_or_default(),
    };
    let change = move |event| {
        let text = event_target_value(&event);
        room.bound(input, end, read(&text));
        typed.set(Some(text));
    };
    view! {
        <input
            class="input"
            inputmode="decimal"
            autocomplete="off"
            placeholder=match end {
                End::Least => "from",
                End::Most => "to",
            }
            aria-label=format!("{} {}", words::input(input), end.words())
            aria-invalid=move || wrong().then_some("true")
            title=move || wrong().then_some("Not a number")
            prop:value=shown
            on:input=change
        />
    }
}

/// A chip for each thing that was chosen; pressing it takes it away.
#[component]
pub fn FilterChips(room: Priorities) -> impl IntoView {
    let any = memo(move |_| room.conditions.with(|all| !all.is_empty()));
    let chips = move || {
        let chip = |condition: Condition| {
            let session = room.app.session;
            let label = session.of_kind(persona::KIND, |plan| condition.label(plan));
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
