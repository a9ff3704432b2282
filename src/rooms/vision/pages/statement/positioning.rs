//! The positioning statement as a text with blanks.

use super::hints::Hints;
use crate::rooms::vision::sentence::{Sentence, reading};
use crate::state::AppState;
use leptos::prelude::*;
use markup::view;
use plan::methods::readability;
use plan::records::vision;

/// For … who …, the … is a … that …. Unlike …, our product ….
#[component]
pub fn Blanks() -> impl IntoView {
    let session = AppState::use_context().session;
    let blank = |field, placeholder: &'static str| {
        // An empty blank has room for what is asked.
        let class = if placeholder.len() > 20 {
            "words-blank words-blank-long"
        } else {
            "words-blank"
        };
        view! { <Sentence field placeholder class /> }
    };
    let hints = [vision::NEED, vision::BENEFIT, vision::DIFFERENCE].map(|field| {
        let text = reading(session, field);
        view! { <Hints field text is=readability::Text::Other /> }
    });
    view! {
        <div class="words-blanks serif" role="group" aria-label="Positioning statement">
            <p>
                <span>"For"</span>
                {blank(vision::TARGET, "target customers")}
                <span>"who"</span>
                {marked(blank(vision::NEED, "have this need or opportunity"), ",")}
                <span>"the"</span>
                {blank(vision::PRODUCT, "product name")}
                <span>"is a"</span>
                {blank(vision::CATEGORY, "product category")}
                <span>"that"</span>
                {marked(blank(vision::BENEFIT, "gives this key benefit"), ".")}
            </p>
            <p>
                <span>"Unlike"</span>
                {marked(blank(vision::ALTERNATIVE, "primary alternative"), ",")}
                <span>"our product"</span>
                {marked(blank(vision::DIFFERENCE, "does this, which it does not"), ".")}
            </p>
        </div>
        {hints.collect_view()}
    }
}

/// A blank with a mark after it, from which no line is broken.
fn marked(blank: impl IntoView + 'static, mark: &'static str) -> impl IntoView {
    view! { <span class="words-marked">{blank} <span>{mark}</span></span> }
}
