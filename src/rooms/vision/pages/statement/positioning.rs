//! The positioning statement as a text with blanks.

use crate::rooms::vision::pages::hints::Hints;
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
    let blank = move |field, placeholder: &'static str| {
        // An empty blank has room for what is asked.
        let class = if placeholder.len() > 20 {
            "words-blank words-blank-long"
        } else {
            "words-blank"
        };
        view! { <Sentence field placeholder class /> }
    };
    // A mark stands right after the words, wherever in the blank their last line ends: it follows a copy of
    // them that is not seen.
    let marked = move |field, placeholder: &'static str, mark: &'static str| {
        let text = reading(session, field);
        let before = move || match text.get().trim_end() {
            "" => placeholder.to_owned(),
            text => text.to_owned(),
        };
        view! {
            <span class="words-marked">
                {blank(field, placeholder)}
                <span class="words-mark" data-before=before>
                    <span>{mark}</span>
                </span>
            </span>
        }
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
                {marked(vision::NEED, "have this need or opportunity", ",")}
                <span>"the"</span>
                {blank(vision::PRODUCT, "product name")}
                <span>"is a"</span>
                {blank(vision::CATEGORY, "product category")}
                <span>"that"</span>
                {marked(vision::BENEFIT, "gives this key benefit", ".")}
            </p>
            <p>
                <span>"Unlike"</span>
                {marked(vision::ALTERNATIVE, "primary alternative", ",")}
                <span>"our product"</span>
                {marked(vision::DIFFERENCE, "does this, which it does not", ".")}
            </p>
        </div>
        {hints.collect_view()}
    }
}
