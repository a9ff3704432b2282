//! How many needs and pains are known how well, and which of them show.

use super::board::Board;
use super::sentences;
use crate::rooms::words;
use crate::ui::{Icon, Select};
use icondata_lu::LuListFilter;
use leptos::prelude::*;
use markup::{memo, view};
use plan::Id;
use plan::methods::knowledge::Level;
use plan::records::{Persona, persona};

/// The counts, each a way to what it counts, and the persona.
#[component]
pub(super) fn Filter() -> impl IntoView {
    let board = Board::use_context();
    let counts = memo(move |_| board.counts());
    let one = move |level: Level| {
        let count = move || counts.with(|counts| counts[level as usize]);
        let pressed = move || {
            let chosen = board.wanted.with(|wanted| wanted.level == Some(level));
            chosen.to_string()
        };
        let press = move |_| {
            board.wanted.update(|wanted| {
                wanted.level = (wanted.level != Some(level)).then_some(level);
            });
        };
        view! {
            <li>
                <button
                    type="button"
                    class="level"
                    data-level=level as usize
                    data-none=move || (count() == 0).then_some("")
                    aria-pressed=pressed
                    title=sentences::level_rule(level)
                    on:click=press
                >
                    <strong>{move || words::number(count() as f64)}</strong>
                    " "
                    <span>{move || sentences::level_of(level, count())}</span>
                    <Icon icon=LuListFilter />
                </button>
            </li>
        }
    };
    let told = move || {
        let shown: usize = board.shown.with(|shown| shown.iter().map(Vec::len).sum());
        let all = board.all.with(Vec::len);
        let needs = words::counted(all, "need or pain", "needs and pains");
        if shown == all {
            needs
        } else {
            format!("{} of {needs}", words::number(shown as f64))
        }
    };
    view! {
        <section class="knowledge-filter" aria-label="Which needs and pains show">
            <ul class="levels" aria-label="How well they are known">
                {Level::ALL.map(one).collect_view()}
            </ul>
            <div class="knowledge-whose">
                <p class="quiet-text" role="status">
                    {told}
                </p>
                <Whose />
            </div>
        </section>
    }
}

/// Whose needs and pains.
#[component]
fn Whose() -> impl IntoView {
    let board = Board::use_context();
    let personas = memo(move |_| {
        board.app.session.of_kind(persona::KIND, |workspace| {
            let all = workspace.ordered(persona::KIND).into_iter();
            let named = |record: &plan::Record| {
                let name = words::persona_name(&Persona::from(record).name, 60);
                (record.id().clone(), name)
            };
            all.map(named).collect::<Vec<(Id, String)>>()
        })
    });
    move || {
        let personas = personas.get();
        // The place in the list stands for the persona; nothing for everybody.
        let mut choices = vec![(None, "Everybody".to_owned())];
        let named = personas.iter().enumerate();
        choices.extend(named.map(|(at, (_, name))| (Some(at), name.clone())));
        let ids: Vec<Id> = personas.into_iter().map(|(id, _)| id).collect();
        let ids = StoredValue::new(ids);
        let chosen = Signal::derive(move || {
            board.wanted.with(|wanted| {
                let persona = wanted.persona.as_ref()?;
                ids.with_value(|ids| ids.iter().position(|id| id == persona))
            })
        });
        let choose = move |at: Option<usize>| {
            let persona = at.and_then(|at| ids.with_value(|ids| ids.get(at).cloned()));
            board.wanted.update(|wanted| wanted.persona = persona);
        };
        view! { <Select label="Whose" choices chosen on_choose=choose /> }
    }
}
