//! A persona's picture: a data URL small enough to be kept beside every other record.
//!
//! Only formats that a browser paints and never runs are taken: an SVG can carry scripts. What makes a
//! picture so small, and takes out what a camera wrote into it, is the app.

use crate::workspace::Record;

/// Text: the picture, as a data URL.
pub const PICTURE: &str = "picture";
/// The most bytes that a picture's data URL may have: 24 KB.
pub const MOST_BYTES: usize = 24 * 1024;

/// How a picture may begin: its format, and the first letters of such a file in base 64.
const FORMATS: [(&str, &str); 3] = [
    ("data:image/png;base64,", "iVBORw0KGgo"),
    ("data:image/jpeg;base64,", "/9j/"),
    ("data:image/webp;base64,", "UklGR"),
];

/// Why a text is no picture that can be kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PictureError {
    /// It is no data URL of a PNG, JPEG or WebP file in base 64.
    Format,
    /// It says that it is one, and its first bytes, or letters that are no base 64, say otherwise.
    Content,
    /// It has more than [`MOST_BYTES`].
    TooLarge {
        /// How many it has.
        bytes: usize,
    },
}

/// Whether a text is a picture that can be kept.
///
/// # Errors
/// With what is wrong with it.
pub fn check(url: &str) -> Result<(), PictureError> {
    let format = FORMATS
        .iter()
        .find_map(|(format, first)| Some((url.strip_prefix(format)?, first)));
    let Some((data, first)) = format else {
        return Err(PictureError::Format);
    };
    let bytes = url.len();
    if bytes > MOST_BYTES {
        return Err(PictureError::TooLarge { bytes });
    }
    let letters = data.trim_end_matches('=');
    let padding = data.len() - letters.len();
    let is_base64 = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/');
    let whole = data.len() % 4 == 0 && padding <= 2 && letters.bytes().all(is_base64);
    if whole && data.starts_with(first) {
        Ok(())
    } else {
        Err(PictureError::Content)
    }
}

/// The picture of a record; `None` where it has none, or one that cannot be kept.
#[must_use]
pub fn of(record: &Record) -> Option<&str> {
    Some(record.text(PICTURE)).filter(|url| check(url).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_are_told_from_what_only_says_so() {
        let good = [
            "png;base64,iVBORw0KGgoA",
            "jpeg;base64,/9j/",
            "webp;base64,UklGRg==",
        ];
        for data in good {
            assert_eq!(check(&format!("data:image/{data}")), Ok(()), "{data}");
        }
        let format = [
            "",
            "portrait.png",
            "https://example.org/a.png",
            "data:image/svg+xml;base64,PHN2Zz4=",
            "data:image/svg+xml,<svg onload='alert(1)'/>",
            "data:text/html;base64,iVBORw0KGgoA",
            "data:image/png,iVBORw0KGgoA",
        ];
        for url in format {
            assert_eq!(check(url), Err(PictureError::Format), "{url}");
        }
        let content = [
            "PHN2Zz4=",
            "iVBORw0KGgo",
            "iVBORw0KGgo\"",
            "iVBORw0KG===",
            "/9j/",
        ];
        for data in content {
            let url = format!("data:image/png;base64,{data}");
            assert_eq!(check(&url), Err(PictureError::Content), "{data}");
        }
    }

    #[test]
    fn a_picture_has_at_most_24_kilobytes() {
        let url = |letters: usize| format!("data:image/jpeg;base64,/9j/{}", "A".repeat(letters));
        let head = url(0).len();
        let most = (MOST_BYTES - head) / 4 * 4;
        assert_eq!(check(&url(most)), Ok(()));
        let bytes = head + most + 4;
        assert_eq!(check(&url(most + 4)), Err(PictureError::TooLarge { bytes }));
    }
}
