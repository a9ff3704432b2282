//! The picture of a persona.

use super::persona::open_new;
use anyhow::{Result, ensure};
use whole_app::App;

whole_app::journeys![a_picture_is_made_small_and_what_is_none_is_refused,];

/// A picture of 900 by 600 that no quality makes small at once: noise.
const NOISE: &str = r"
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [900, 600];
    const context = canvas.getContext('2d');
    const noise = context.createImageData(900, 600);
    noise.data.forEach((_, at) => { noise.data[at] = at % 4 === 3 ? 255 : (at * 2654435761 >>> 7) & 255; });
    context.putImageData(noise, 0, 0);
    return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));";

/// The head of a PNG that says that it has 400 megapixels.
const BOMB: &str = r"
    const bytes = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0x4e, 0x20, 0, 0, 0x4e, 0x20, 8, 6, 0, 0, 0]);
    return new Blob([bytes]);";

async fn a_picture_is_made_small_and_what_is_none_is_refused(app: &App) -> Result<()> {
    open_new(app, "Ada").await?;
    let refused = [
        (
            "return '<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>'",
            "An SVG or a web page can carry scripts",
        ),
        (BOMB, "This picture has 400 megapixels"),
        ("return 'just words'", "This file is not a picture"),
        (
            "return new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 9, 0, 0, 0, 9])",
            "The browser cannot read this picture",
        ),
    ];
    for (make, words) in refused {
        app.give_picture(make, "ada.png", false).await?;
        app.shows(words).await?;
        ensure!(app.picture_of_persona().await?.is_empty(), "{words}");
    }
    app.give_picture(NOISE, "ada.png", false).await?;
    app.until("the picture", async || {
        Ok(app.picture_of_persona().await?.starts_with("data:image/"))
    })
    .await?;
    app.shows_no("The browser cannot read this picture").await?;
    let url = app.picture_of_persona().await?;
    ensure!(url.len() <= 24 * 1024, "{} bytes", url.len());
    let side = "return document.querySelector('main article img').naturalWidth === document.querySelector('main article img').naturalHeight";
    app.until("a square", async || app.truth(side).await)
        .await?;
    app.saved().await?;
    app.reload().await?;
    app.persona("Ada").await?;
    ensure!(app.picture_of_persona().await? == url);
    app.press("Remove the picture").await?;
    app.shows("The picture is removed").await?;
    ensure!(app.picture_of_persona().await?.is_empty());
    app.press("Undo").await?;
    app.until("the picture again", async || {
        Ok(app.picture_of_persona().await? == url)
    })
    .await?;
    // Dropped on the face, it is no plan to be opened.
    app.press("Remove the picture").await?;
    app.give_picture(NOISE, "ada.png", true).await?;
    app.until("what was dropped", async || {
        Ok(!app.picture_of_persona().await?.is_empty())
    })
    .await?;
    app.no_dialog().await?;
    app.go("People").await?;
    app.persona("Ada").await?;
    ensure!(!app.picture_of_persona().await?.is_empty(), "on the card");
    Ok(())
}
