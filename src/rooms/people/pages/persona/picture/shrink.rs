//! Makes a small square of a picture. What is kept is what was painted: whatever a camera wrote into the
//! file (the place, the time) is not among it.

use super::header::{self, Format};
use js_sys::Uint8Array;
use leptos::prelude::{document, window};
use plan::records::picture::check;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, File, HtmlCanvasElement, ImageBitmap};

/// The most megabytes that a file may have, and the most megapixels that it may unpack to.
const MOST_MEGABYTES: u32 = 40;
const MOST_MEGAPIXELS: u64 = 40;

/// So many bytes tell the size of nearly every picture.
const FIRST_BYTES: u32 = 256 * 1024;

/// The sides that are tried, and for each the qualities, until the picture is small enough.
const SIDES: [u32; 4] = [360, 264, 192, 128];
const QUALITIES: [f64; 4] = [0.9, 0.78, 0.64, 0.5];

/// Why a file gives no picture.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Refusal {
    /// It is an SVG or a page: it can carry scripts.
    Drawing,
    /// It is no picture of a format that is known.
    NoPicture,
    /// It has too many bytes.
    TooHeavy,
    /// It has too many pixels.
    TooLarge {
        /// How many millions.
        megapixels: u64,
    },
    /// The browser cannot paint it.
    Broken,
}

impl Refusal {
    /// What to say.
    pub(super) fn words(self) -> String {
        match self {
            Self::Drawing => {
                "An SVG or a web page can carry scripts, so it is not taken. Save it as a PNG or a JPEG, and choose that."
                    .to_owned()
            }
            Self::NoPicture => {
                "This file is not a picture. Choose a PNG, JPEG, WebP or GIF.".to_owned()
            }
            Self::TooHeavy => format!(
                "This file is larger than {MOST_MEGABYTES} MB. Choose a smaller copy of the picture."
            ),
            Self::TooLarge { megapixels } => format!(
                "This picture has {megapixels} megapixels, and at most {MOST_MEGAPIXELS} are read. Choose a smaller copy."
            ),
            Self::Broken => {
                "The browser cannot read this picture: the file is damaged. Choose another.".to_owned()
            }
        }
    }
}

impl From<JsValue> for Refusal {
    fn from(_: JsValue) -> Self {
        Self::Broken
    }
}

/// The picture of a file, as a data URL that can be kept.
pub(super) async fn shrink(file: &File) -> Result<String, Refusal> {
    if file.size() > f64::from(MOST_MEGABYTES) * 1e6 {
        return Err(Refusal::TooHeavy);
    }
    let (format, width, height) = header_of(file).await?;
    let pixels = u64::from(width) * u64::from(height);
    if pixels > MOST_MEGAPIXELS * 1_000_000 {
        let megapixels = pixels / 1_000_000;
        return Err(Refusal::TooLarge { megapixels });
    }
    if pixels == 0 {
        return Err(Refusal::Broken);
    }
    // It is read as what its bytes say, whatever its name says.
    let kind = format.media_type();
    let blob = file.slice_with_f64_and_f64_and_content_type(0.0, file.size(), kind)?;
    let bitmap = JsFuture::from(window().create_image_bitmap_with_blob(&blob)?).await?;
    let bitmap: ImageBitmap = bitmap.dyn_into().map_err(|_| Refusal::Broken)?;
    let small = smallest_loss(&bitmap);
    bitmap.close();
    small
}

/// What a file is and how large a picture it holds: from its first bytes, or from all of them where the
/// size stands far behind, as after a long comment.
async fn header_of(file: &File) -> Result<(Format, u32, u32), Refusal> {
    let mut begin = Vec::new();
    for length in [f64::from(FIRST_BYTES).min(file.size()), file.size()] {
        let part = file.slice_with_f64_and_f64(0.0, length)?;
        let bytes = JsFuture::from(part.array_buffer()).await?;
        begin = Uint8Array::new(&bytes).to_vec();
        if let Some(found) = header::read(&begin) {
            return Ok(found);
        }
        if !header::may_follow(&begin) {
            break;
        }
    }
    Err(match header::is_markup(&begin) {
        true => Refusal::Drawing,
        false => Refusal::NoPicture,
    })
}

/// The largest and best square of a picture that can be kept.
fn smallest_loss(bitmap: &ImageBitmap) -> Result<String, Refusal> {
    let shorter = bitmap.width().min(bitmap.height());
    for side in SIDES {
        // A small picture is not blown up.
        let canvas = square(bitmap, side.min(shorter))?;
        for quality in QUALITIES {
            // A browser that writes no WebP writes a PNG instead: large, and without a quality.
            for format in ["image/webp", "image/jpeg"] {
                let quality = JsValue::from_f64(quality);
                let url = canvas.to_data_url_with_type_and_encoder_options(format, &quality)?;
                if url.starts_with(&format!("data:{format}")) && check(&url).is_ok() {
                    return Ok(url);
                }
            }
        }
    }
    Err(Refusal::Broken)
}

/// The middle of a picture, a little towards the top, where a face is.
fn square(bitmap: &ImageBitmap, side: u32) -> Result<HtmlCanvasElement, Refusal> {
    let canvas: HtmlCanvasElement = document()
        .create_element("canvas")?
        .dyn_into()
        .map_err(|_| Refusal::Broken)?;
    canvas.set_width(side);
    canvas.set_height(side);
    let context = canvas.get_context("2d")?.ok_or(Refusal::Broken)?;
    let context: CanvasRenderingContext2d = context.dyn_into().map_err(|_| Refusal::Broken)?;
    let (width, height) = (f64::from(bitmap.width()), f64::from(bitmap.height()));
    let (side, shorter) = (f64::from(side), width.min(height));
    // Where it is clear, the picture is white, whatever the theme is when it is made.
    context.set_fill_style_str("white");
    context.fill_rect(0.0, 0.0, side, side);
    context.set_image_smoothing_enabled(true);
    context.draw_image_with_image_bitmap_and_sw_and_sh_and_dx_and_dy_and_dw_and_dh(
        bitmap,
        (width - shorter) / 2.0,
        (height - shorter) / 3.0,
        shorter,
        shorter,
        0.0,
        0.0,
        side,
        side,
    )?;
    Ok(canvas)
}
