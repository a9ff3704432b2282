//! The strength of knowledge: what rests on what, and what was said of it.

use anyhow::{Result, ensure};
use thirtyfour::Key;
use whole_app::App;

whole_app::journeys![
    where_much_rests_on_little_stands_first,
    an_initiative_is_traced_down_to_quotes_and_back,
    an_initiative_is_linked_by_keys_and_unlinked,
    the_page_fits_and_is_accessible_everywhere,
    an_empty_plan_says_where_to_begin,
];

const TAXI: &str = "A taxi costs two hours’ pay";
const KNOWS: &str = "To know before she gets up whether the 04:52 will run";

async fn begin(app: &App) -> Result<()> {
    app.open_example().await?;
    app.go_to_page("Knowledge").await?;
    app.shows("33 needs and pains").await
}

/// What the card of a need or a pain says.
async fn card_says(app: &App, card: &str, words: &str) -> Result<()> {
    let script = r"
        const card = [...document.querySelectorAll('li.gap')].find((it) => it.querySelector('h3').textContent === arguments[0]);
        return card?.textContent ?? null";
    app.until(&format!("“{card}” to say “{words}”"), async || {
        let said: Option<String> = app.script_with(script, vec![card.into()]).await?;
        Ok(said.is_some_and(|said| said.contains(words)))
    })
    .await
}

/// The titles of the cards, in the order in which they stand.
async fn cards(app: &App) -> Result<Vec<String>> {
    app.script("return [...document.querySelectorAll('li.gap h3')].map((it) => it.textContent)")
        .await
}

async fn where_much_rests_on_little_stands_first(app: &App) -> Result<()> {
    begin(app).await?;
    card_says(
        app,
        TAXI,
        "Drives 3 initiatives and rests on 1 support ticket.",
    )
    .await?;
    card_says(app, TAXI, "Thin").await?;
    card_says(app, TAXI, "Pain of Nadia Osei").await?;
    card_says(app, KNOWS, "1 piece contradicts it").await?;
    card_says(app, KNOWS, "Disputed").await?;
    ensure!(
        cards(app)
            .await?
            .first()
            .is_some_and(|first| first == KNOWS)
    );

    // Each count is a way to what it counts.
    app.press("1 Disputed").await?;
    app.shows("1 of 33 needs and pains").await?;
    ensure!(cards(app).await? == [KNOWS]);
    app.press("1 Disputed").await?;
    app.shows("33 needs and pains").await?;
    let whose = app.field("Whose").await?;
    app.choose_from(&whose, "Oliver Hahn").await?;
    app.shows("4 of 33 needs and pains").await?;
    app.press("0 Strong").await?;
    app.shows("None is like that.").await
}

async fn an_initiative_is_traced_down_to_quotes_and_back(app: &App) -> Result<()> {
    begin(app).await?;
    let evidence = "//li[contains(@class, 'gap')][.//h3[.='A taxi costs two hours’ pay']]//summary";
    app.press_shown(evidence).await?;
    let quote = "//li[contains(@class, 'gap')][.//h3[.='A taxi costs two hours’ pay']]//ol[@aria-label='What was said']//a";
    let quote = app.find_shown(quote).await?;
    let address = quote.attr("href").await?.unwrap_or_default();
    ensure!(address.contains("#/people/evidence/"), "{address}");
    // The initiative is a way to where it is ranked, and the need one to its persona's card.
    let initiative = app
        .find_shown("//ul[@aria-label='Initiatives that address it']//a[contains(., 'Plan B')]")
        .await?;
    initiative.click().await?;
    app.in_room("Priorities").await?;
    app.go_to_page("Knowledge").await?;
    app.press_shown(format!("//h3/a[.='{TAXI}']")).await?;
    app.in_room("People").await?;
    app.until("the pain to have the focus", async || {
        let value: Option<String> = app
            .script("return document.activeElement?.value ?? null")
            .await?;
        Ok(value.as_deref() == Some(TAXI))
    })
    .await
}

async fn an_initiative_is_linked_by_keys_and_unlinked(app: &App) -> Result<()> {
    begin(app).await?;
    let link = format!(
        "//li[contains(@class, 'gap')][.//h3[.='{TAXI}']]//button[normalize-space(.)='Link an initiative']"
    );
    let link = app.find_shown(link).await?;
    app.script_with::<serde_json::Value>(
        "arguments[0].focus(); return null",
        vec![link.to_json()?],
    )
    .await?;
    app.keys(Key::Enter).await?;
    app.has_focus("Initiative that addresses it").await?;
    // Escape leaves it as it was.
    app.keys(Key::Escape).await?;
    app.has_focus("Link an initiative").await?;
    app.keys(Key::Enter).await?;
    app.has_focus("Initiative that addresses it").await?;
    app.keys("fallback").await?;
    app.keys(Key::Enter).await?;
    card_says(
        app,
        TAXI,
        "Drives 4 initiatives and rests on 1 support ticket.",
    )
    .await?;
    app.has_focus("Link an initiative").await?;
    app.saved().await?;
    app.reload().await?;
    card_says(
        app,
        TAXI,
        "Drives 4 initiatives and rests on 1 support ticket.",
    )
    .await?;
    card_says(app, TAXI, "SMS fallback").await?;
    let unlink = format!(
        "//li[contains(@class, 'gap')][.//h3[.='{TAXI}']]//button[@aria-label='Unlink SMS fallback']"
    );
    app.press_shown(unlink).await?;
    card_says(app, TAXI, "Drives 3 initiatives").await?;
    app.control('z').await?;
    card_says(app, TAXI, "Drives 4 initiatives").await
}

async fn the_page_fits_and_is_accessible_everywhere(app: &App) -> Result<()> {
    app.open_example().await?;
    // With what was said, for and against, in sight.
    let open = async || {
        app.press_shown("//li[contains(@class, 'gap')]//summary")
            .await?;
        app.find_shown("//ol[@aria-label='What was said']/li")
            .await?;
        Ok(())
    };
    app.page_is_fit_everywhere("#/people/knowledge", "33 needs and pains", open)
        .await
}

async fn an_empty_plan_says_where_to_begin(app: &App) -> Result<()> {
    app.start_empty().await?;
    app.go_to_page("Knowledge").await?;
    app.shows("See what you know, and what you only think")
        .await?;
    app.page_is_fit().await?;
    app.press_shown("//a[.='Go to the personas']").await?;
    app.in_room("People").await
}
