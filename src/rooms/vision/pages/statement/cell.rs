//! How well the product, or an alternative, does in something that matters.

use super::Desk;
use super::changes;
use super::glyph::LevelGlyph;
use super::heads::our_name;
use crate::rooms::words;
use crate::ui::{InPlace, Select};
use leptos::prelude::*;
use markup::{memo, view};
use plan::Id;
use plan::records::alternative;
use plan::records::standing::{self, Level, Standing};
use plan::workspace::Change;
use serde_json::{Value, json};

/// A cell: a level, and a few words. It can be judged as soon as its row and its column are there.
#[component]
pub fn Cell(
    /// The alternative; `None` is the product itself.
    alternative: Option<Id>,
    factor: Id,
) -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.app.session;
    let whose = alternative
        .as_ref()
        .map_or_else(|| alternative::US.to_owned(), ToString::to_string);
    let ends = StoredValue::new((alternative, factor.clone()));
    let id = standing::id(&whose, &factor).ok();
    let shown = memo(move |_| {
        let id = id.as_ref()?;
        session.record(id, |record| record.map(Standing::from))
    });
    let level = memo(move |_| shown.with(|shown| shown.as_ref().and_then(|it| it.level)));
    let text = memo(move |_| {
        shown.with(|shown| shown.as_ref().map(|it| it.text.clone()).unwrap_or_default())
    });
    let column = memo(move |_| {
        ends.with_value(|(alternative, _)| match alternative {
            None => our_name(session),
            Some(id) => desk.alternatives.spoken(id),
        })
    });
    let named = move |what: &str| {
        let row = ends.with_value(|(_, factor)| desk.factors.spoken(factor));
        format!("{what}, {}: {row}", column.get())
    };
    let closed = Signal::derive(move || {
        let there = ends.with_value(|(alternative, factor)| {
            let column = alternative.as_ref();
            column.is_none_or(|id| desk.alternatives.is_there(id)) && desk.factors.is_there(factor)
        });
        !there || session.is_read_only()
    });
    let judge = move |field: &'static str, value: Value, label: &'static str| {
        let edit =
            session.untracked(|workspace| changes::judge(workspace, &whose, &factor, field, value));
        if let Some(edit) = edit {
            let key = format!("{}/{field}", edit.id());
            session.apply(Change::new(label, vec![edit]).coalescing(key));
        }
    };
    let judge_whole = judge.clone();
    let judge_level = move |level: Option<Level>| {
        session.seal();
        let word = json!(level.map(Level::word));
        judge_whole(standing::LEVEL, word, "Judge an alternative");
        session.seal();
    };
    let choices = Level::ALL.iter().rev();
    let choices = choices.map(|level| (Some(*level), words::level(*level).to_owned()));
    let choices = std::iter::once((None, "Not judged".to_owned())).chain(choices);
    view! {
        <td role="cell" data-level=move || level.get().map(Level::word)>
            <span class="words-column-name" aria-hidden="true" dir="auto">
                {move || column.get()}
            </span>
            <div class="words-level">
                <LevelGlyph level />
                <Select
                    label=Signal::derive(move || named("How well"))
                    quiet_label=true
                    choices=choices.collect()
                    chosen=level
                    disabled=closed
                    on_choose=Callback::new(judge_level)
                />
            </div>
            <InPlace
                label=Signal::derive(move || named("Words"))
                value=text
                placeholder="In a few words"
                class="words-line words-cell-text"
                read_only=closed
                on_input=Callback::new(move |text: String| {
                    judge(standing::TEXT, json!(text), "Say how well an alternative does");
                })
                on_leave=Callback::new(move |()| session.seal())
            />
        </td>
    }
}
