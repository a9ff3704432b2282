//! The card of one initiative.

use crate::App;
use crate::hands::quoted;
use anyhow::Result;

impl App {
    /// Goes from the panel of the initiative that is picked out, which has this name, to its card.
    ///
    /// # Errors
    /// When none is picked out, or another card comes.
    pub async fn open_card(&self, name: &str) -> Result<()> {
        self.press_shown("//a[@aria-label='Open its card']").await?;
        self.card_is(name).await
    }

    /// Waits until the card of the initiative of this name shows.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn card_is(&self, name: &str) -> Result<()> {
        self.find_shown(format!("//article[@aria-label={}]", quoted(name)))
            .await?;
        Ok(())
    }
}
