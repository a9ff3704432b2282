//! The page of one persona.

use crate::App;
use crate::hands::quoted;
use anyhow::{Result, ensure};
use serde_json::json;

impl App {
    /// Opens the whole page of the persona of this name from the card in the gallery.
    ///
    /// # Errors
    /// When it does not open.
    pub async fn open_persona(&self, name: &str) -> Result<()> {
        let link = format!(
            "//article//a[normalize-space(.)={}]",
            quoted(&format!("Open {name}"))
        );
        self.press_shown(link).await?;
        self.shows("One persona, whole").await?;
        self.persona(name).await?;
        Ok(())
    }

    /// Says how severe or how frequent a need or a pain is.
    ///
    /// # Errors
    /// When it cannot be said.
    pub async fn weigh(&self, scale: &str, line: &str, step: &str) -> Result<()> {
        let field = self.field(&format!("{scale} of “{line}”")).await?;
        self.choose_from(&field, step).await
    }

    /// Gives the persona's page a file for a picture, whose bytes a script makes in the page from
    /// `arguments[1]`: chosen, or dropped on the face.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn give_picture(&self, make: &str, name: &str, dropped: bool) -> Result<()> {
        let script = format!(
            r"
            const make = async () => {{ {make} }};
            const data = new DataTransfer();
            data.items.add(new File([await make()], arguments[0], {{ type: arguments[1] }}));
            const input = document.querySelector('input[type=file][aria-label=Picture]');
            if (!input) return false;
            if (arguments[2]) {{
                for (const kind of ['dragover', 'drop'])
                    input.parentElement.dispatchEvent(new DragEvent(kind, {{ dataTransfer: data, bubbles: true, cancelable: true }}));
            }} else {{
                input.files = data.files;
                input.dispatchEvent(new Event('change', {{ bubbles: true }}));
            }}
            return true"
        );
        let with = vec![json!(name), json!("image/png"), json!(dropped)];
        let given: bool = self.promise(&script, with).await?;
        ensure!(given, "there is no field for a picture");
        Ok(())
    }

    /// The address of the picture that the page of a persona shows; empty where a face is drawn.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn picture_of_persona(&self) -> Result<String> {
        self.script("return document.querySelector('main article img')?.src ?? ''")
            .await
    }
}
