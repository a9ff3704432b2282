//! Every screen at every size in every theme: a picture to look at, and the rules of accessibility.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use std::fs;
use whole_app::waiting::GLIDES;
use whole_app::{App, Engine, Wish, axe, runner};

whole_app::journeys![; in [Engine::Chromium] => on_a_laptop, on_a_phone, on_a_projector];

const THEMES: [&str; 3] = ["light", "dark", "contrast"];
const ROOMS: [&str; 4] = ["vision", "people", "priorities", "storage"];
/// The reasons of the example's versions.
const VERSIONS: [&str; 2] = [
    "Eleven night shifts ridden along: the day riders shrug, the night riders lose a shift",
    "First draft, after the kick-off with the operator",
];
const WALL: (u32, u32) = (1920, 1080);

async fn on_a_laptop(app: &App) -> Result<()> {
    Gallery::new(app, (1366, 768), Some(WALL))
        .walk(&THEMES)
        .await
}

async fn on_a_phone(app: &App) -> Result<()> {
    Gallery::new(app, (390, 844), None).walk(&THEMES).await
}

/// Everything larger: what fits a desk may not fit here.
async fn on_a_projector(app: &App) -> Result<()> {
    app.visit("nothing-here").await?;
    app.set_quick("bullseye?scale", "stage").await?;
    let mut gallery = Gallery::new(app, WALL, None);
    gallery.scale = "stage-";
    gallery.walk(&["light", "contrast"]).await
}

struct Gallery<'app> {
    app: &'app App,
    size: (u32, u32),
    /// Another size to take pictures at, of the same screens.
    also: Option<(u32, u32)>,
    /// What the names of the pictures say of the scale.
    scale: &'static str,
    broken: Vec<String>,
}

impl<'app> Gallery<'app> {
    fn new(app: &'app App, size: (u32, u32), also: Option<(u32, u32)>) -> Self {
        Self {
            app,
            size,
            also,
            scale: "",
            broken: Vec::new(),
        }
    }

    async fn walk(mut self, themes: &[&str]) -> Result<()> {
        let app = self.app;
        app.resize(self.size).await?;
        app.wish(&[Wish::Still]).await?;
        app.open().await?;
        for theme in themes {
            self.dress(theme).await?;
            self.look("welcome", theme).await?;
        }
        app.start_empty().await?;
        for theme in themes {
            self.dress(theme).await?;
            for room in ROOMS {
                self.enter(room).await?;
                self.look(&format!("{room}-empty"), theme).await?;
            }
        }
        self.enter("vision").await?;
        app.press("Open the example").await?;
        app.shows("Lumen Transit").await?;
        app.saved().await?;
        let file = super::grown(&app.export().await?)?;
        for theme in themes {
            self.dress(theme).await?;
            for room in ROOMS {
                self.enter(room).await?;
                self.look(room, theme).await?;
            }
            app.control('k').await?;
            app.field("Search or do anything").await?;
            app.keys("night").await?;
            app.find_shown("//*[@role='option']//mark").await?;
            self.look("palette", theme).await?;
            app.keys(thirtyfour::Key::Escape).await?;
            self.enter("vision").await?;
            app.lists_versions(&VERSIONS).await?;
            self.look("versions", theme).await?;
            app.version_button(VERSIONS[1], "Compare")
                .await?
                .click()
                .await?;
            app.shows("What is struck through").await?;
            self.look("comparison", theme).await?;
            app.keys(thirtyfour::Key::Escape).await?;
            app.press("Save a version…").await?;
            app.shows("Save a version of the vision").await?;
            self.look("save-version", theme).await?;
            app.press("Cancel").await?;
            app.no_dialog().await?;
            app.drop_file("theirs.bullseye.json", &file).await?;
            app.shows("What this file would change").await?;
            self.look("import", theme).await?;
            app.press("Cancel").await?;
        }
        ensure!(self.broken.is_empty(), "{}", self.broken.join("\n"));
        Ok(())
    }

    /// Puts a theme on, as it was chosen on an earlier visit.
    async fn dress(&self, theme: &str) -> Result<()> {
        self.app.set_quick("bullseye?theme", theme).await?;
        self.app.reload().await
    }

    async fn enter(&self, room: &str) -> Result<()> {
        let script = "location.hash = `#/${arguments[0]}`; return null";
        self.app
            .script_with::<Value>(script, vec![json!(room)])
            .await?;
        self.app
            .until(&format!("the room {room}"), async || {
                let script =
                    "return document.querySelector('nav [aria-current=page]')?.dataset.room ?? ''";
                Ok(self.app.script::<String>(script).await? == room)
            })
            .await?;
        self.app.room_shows().await
    }

    async fn look(&mut self, screen: &str, theme: &str) -> Result<()> {
        self.picture(self.size, screen, theme).await?;
        // The room scrolls, or a panel in it; that the page does as well shows a second bar.
        let scrolls = "const page = document.documentElement; return page.scrollHeight > innerHeight || page.scrollWidth > innerWidth";
        if screen != "welcome" && self.app.truth(scrolls).await? {
            let (width, height) = self.size;
            self.broken.push(format!(
                "{screen}, {theme}, {width}×{height}: the page itself scrolls"
            ));
        }
        let found = axe::violations(self.app).await?;
        if !found.is_empty() {
            let (width, height) = self.size;
            self.broken
                .push(format!("{screen}, {theme}, {width}×{height}: {found}"));
        }
        if let Some(also) = self.also {
            self.app.resize(also).await?;
            self.picture(also, screen, theme).await?;
            self.app.resize(self.size).await?;
        }
        Ok(())
    }

    async fn picture(&self, (width, height): (u32, u32), screen: &str, theme: &str) -> Result<()> {
        self.app
            .until("everything to hold still", async || {
                let still = format!("return !document.getAnimations().some({GLIDES}) && document.fonts.status === 'loaded'");
                self.app.truth(&still).await
            })
            .await?;
        let scale = self.scale;
        let folder = runner::pictures().join("screens");
        fs::create_dir_all(&folder)?;
        let picture = self.app.driver()?.screenshot_as_png().await?;
        let name = format!("{scale}{screen}-{theme}-{width}x{height}.png");
        fs::write(folder.join(name), picture)?;
        Ok(())
    }
}
