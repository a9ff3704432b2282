//! What a model needs beside the initiatives, and the rules that it has for all of them together.

use super::criteria::Criteria;
use super::shares::Shares;
use super::state::Shared;
use crate::rooms::{priority_words, words};
use crate::ui::{Button, Segmented};
use icondata_lu::LuClipboardPaste;
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::methods::scoring::Model;
use plan::methods::wsjf::{self, Input};
use plan::records::initiative;
use plan::records::plan::{self as plan_record, IceScore};
use plan::workspace::Change;

/// The settings of the model that is chosen.
#[component]
pub fn Settings() -> impl IntoView {
    let shared = Shared::use_context();
    view! {
        {move || match shared.model.get() {
            Model::Ice => view! { <IceChoice /> }.into_any(),
            Model::Wsjf => view! { <WithoutAOne /> }.into_any(),
            Model::Weighted => view! { <Criteria /> }.into_any(),
            Model::Moscow => view! { <Shares /> }.into_any(),
            Model::Kano => view! { <PasteSurvey /> }.into_any(),
            Model::Rice | Model::ValueEffort => ().into_any(),
        }}
    }
}

/// Whether ICE is the product or the mean.
#[component]
fn IceChoice() -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let chosen = memo(move |_| session.of_kind(plan_record::KIND, plan_record::ice_score));
    let choices = IceScore::ALL.iter();
    let choices = choices.map(|how| (*how, priority_words::ice_score(*how)));
    let choose = move |how: IceScore| {
        let edit = session
            .untracked(|workspace| plan_record::set(workspace, plan_record::ICE_SCORE, how.word()));
        session.apply(Change::new("Change how ICE is reckoned", vec![edit]));
    };
    view! {
        <div class="scoring-setting">
            <span aria-hidden="true">"ICE is the"</span>
            <Segmented
                label="ICE is the"
                name="ice-score"
                choices=choices.collect()
                chosen
                on_choose=choose
                disabled=Signal::derive(move || session.is_read_only())
            />
            <span aria-hidden="true">"of the three numbers"</span>
        </div>
    }
}

/// The way to take in what many customers answered.
#[component]
fn PasteSurvey() -> impl IntoView {
    let shared = Shared::use_context();
    view! {
        <Show when=move || !shared.app.session.is_read_only()>
            <div class="scoring-setting">
                <Button
                    label="Paste a survey"
                    icon=LuClipboardPaste
                    small=true
                    on_press=move || shared.survey.set(Some(String::new()))
                />
                <span class="quiet-text">"What many customers answered, from a spreadsheet."</span>
            </div>
        </Show>
    }
}

/// The columns of WSJF in which nothing is the smallest yet.
#[component]
fn WithoutAOne() -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let lacking = memo(move |_| session.of_kind(initiative::KIND, wsjf::without_a_one));
    let said = move || {
        let names: Vec<&str> = lacking.with(|all| all.iter().map(|it| column(*it)).collect());
        if names.is_empty() {
            return None;
        }
        let listed = words::listed(&names);
        let verb = if names.len() == 1 { "has" } else { "have" };
        Some(view! {
            <p class="scoring-setting quiet-text">
                {format!("{listed} {verb} no 1 yet. Begin each column with its smallest: the other points are told by it.")}
            </p>
        })
    };
    view! { {said} }
}

fn column(input: Input) -> &'static str {
    match input {
        Input::BusinessValue => "Value",
        Input::TimeCriticality => "Time",
        Input::RiskOpportunity => "Risk",
        Input::JobSize => "Job size",
    }
}
