//! The theme and the scale, kept as preferences; the theme follows the system until chosen.

use leptos::prelude::*;

/// Light, dark, or what the system says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Theme {
    /// What the system says.
    System,
    /// Ink on paper.
    Light,
    /// For a dim room.
    Dark,
    /// The strongest contrast.
    Contrast,
}

impl Theme {
    /// Every choice.
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::Contrast];

    /// The word that stands for it in a preference and on the document.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
        }
    }

    /// Reads a word; anything unknown follows the system.
    #[must_use]
    pub fn from_word(word: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|theme| theme.word() == word)
            .unwrap_or(Self::System)
    }

    /// Shows it on the whole document.
    pub fn show(self) {
        let Some(root) = document().document_element() else {
            return;
        };
        // A refused attribute leaves the system's theme, which is readable.
        let _ = match self {
            Self::System => root.remove_attribute("data-theme"),
            chosen => root.set_attribute("data-theme", chosen.word()),
        };
    }
}
