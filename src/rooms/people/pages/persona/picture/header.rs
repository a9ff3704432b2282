//! What a file is, and how large a picture it holds, from its first bytes: before any of it is
//! painted, so that nothing huge is unpacked and nothing that can run is ever read as a picture.
//!
//! Sources: PNG (W3C, third edition, 5.2 and 11.2.1), GIF89a (CompuServe, 1990, 18), JPEG (ITU-T T.81,
//! annex B), WebP (RFC 9649, 2.4 to 2.7).

/// A format that a browser paints and never runs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Format {
    Png,
    Gif,
    Jpeg,
    WebP,
}

impl Format {
    /// Its media type.
    pub(super) fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Gif => "image/gif",
            Self::Jpeg => "image/jpeg",
            Self::WebP => "image/webp",
        }
    }
}

/// The format of a file, and the width and height that it says; `None` where it is none of these.
pub(super) fn read(bytes: &[u8]) -> Option<(Format, u32, u32)> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") && part(bytes, 12, 4)? == b"IHDR" {
        return Some((Format::Png, big(bytes, 16, 4)?, big(bytes, 20, 4)?));
    }
    if bytes.starts_with(b"GIF87a") || bytes.starts_with(b"GIF89a") {
        let (width, height) = gif(bytes)?;
        return Some((Format::Gif, width, height));
    }
    if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
        let (width, height) = jpeg(bytes)?;
        return Some((Format::Jpeg, width, height));
    }
    if bytes.starts_with(b"RIFF") && part(bytes, 8, 4)? == b"WEBP" {
        let (width, height) = webp(bytes)?;
        return Some((Format::WebP, width, height));
    }
    None
}

/// Whether a picture begins so whose size can stand far behind its first bytes.
pub(super) fn may_follow(bytes: &[u8]) -> bool {
    bytes.starts_with(b"GIF8") || bytes.starts_with(&[0xff, 0xd8, 0xff])
}

/// Whether a file is a drawing or a page: text that begins with a tag.
pub(super) fn is_markup(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let first = text.iter().find(|byte| !byte.is_ascii_whitespace());
    first == Some(&b'<')
}

/// What a GIF unpacks to: its screen, or its first frame where that reaches beyond it.
fn gif(bytes: &[u8]) -> Option<(u32, u32)> {
    /// The bits that tell that a table of colours follows, and how many it has.
    fn table(packed: u8) -> usize {
        match packed & 0x80 {
            0 => 0,
            _ => 3 << ((packed & 7) + 1),
        }
    }
    let screen = (little(bytes, 6, 2)?, little(bytes, 8, 2)?);
    let mut at = 13 + table(*bytes.get(10)?);
    loop {
        match *bytes.get(at)? {
            0x2c => break,
            // What is said beside the frames, in blocks that tell their length; an empty one is the last.
            0x21 => {
                at += 2;
                loop {
                    let length = usize::from(*bytes.get(at)?);
                    at += 1 + length;
                    if length == 0 {
                        break;
                    }
                }
            }
            // It ends without a frame, or says something that nobody knows.
            _ => return None,
        }
    }
    let edge = |from, size| Some(little(bytes, from, 2)? + little(bytes, size, 2)?);
    let frame = (edge(at + 1, at + 5)?, edge(at + 3, at + 7)?);
    Some((screen.0.max(frame.0), screen.1.max(frame.1)))
}

/// The size in the first frame header of a JPEG.
fn jpeg(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut at = 2;
    loop {
        if *bytes.get(at)? != 0xff {
            return None;
        }
        let marker = *bytes.get(at + 1)?;
        match marker {
            // Filling.
            0xff => at += 1,
            // Markers without a length.
            0x01 | 0xd0..=0xd8 => at += 2,
            // Frame headers; the three that are left out are tables.
            0xc0..=0xcf if ![0xc4, 0xc8, 0xcc].contains(&marker) => {
                return Some((big(bytes, at + 7, 2)?, big(bytes, at + 5, 2)?));
            }
            // The picture begins, or ends, and nothing has said how large it is.
            0xd9 | 0xda => return None,
            _ => {
                let length = big(bytes, at + 2, 2)?;
                at = at.checked_add(2)?.checked_add(length as usize)?;
            }
        }
    }
}

/// The size in the first chunk of a WebP: of the whole canvas, of a lossy or of a lossless picture.
fn webp(bytes: &[u8]) -> Option<(u32, u32)> {
    match part(bytes, 12, 4)? {
        b"VP8X" => Some((little(bytes, 24, 3)? + 1, little(bytes, 27, 3)? + 1)),
        b"VP8 " => {
            let size = |at| Some(little(bytes, at, 2)? & 0x3fff);
            Some((size(26)?, size(28)?))
        }
        b"VP8L" => {
            let bits = little(bytes, 21, 4)?;
            Some(((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1))
        }
        _ => None,
    }
}

fn part(bytes: &[u8], at: usize, length: usize) -> Option<&[u8]> {
    bytes.get(at..at.checked_add(length)?)
}

fn big(bytes: &[u8], at: usize, length: usize) -> Option<u32> {
    let part = part(bytes, at, length)?;
    Some(
        part.iter()
            .fold(0, |number, byte| number << 8 | u32::from(*byte)),
    )
}

fn little(bytes: &[u8], at: usize, length: usize) -> Option<u32> {
    let part = part(bytes, at, length)?;
    let bytes = part.iter().rev();
    Some(bytes.fold(0, |number, byte| number << 8 | u32::from(*byte)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes
    }

    #[test]
    fn the_size_is_in_the_header() {
        assert_eq!(read(&png(20_000, 3)), Some((Format::Png, 20_000, 3)));
        // A comment of two bytes, and a frame that is all of the screen of 320 by 240.
        let gif = b"GIF89a\x40\x01\xf0\0\0\0\0\x21\xfe\x02hi\0\x2c\0\0\0\0\x40\x01\xf0\0\0";
        assert_eq!(read(gif), Some((Format::Gif, 320, 240)));
        // A comment, filling, a frame of 640 by 480.
        let jpeg = b"\xff\xd8\xff\xfe\0\x04hi\xff\xff\xc2\0\x0b\x08\x01\xe0\x02\x80\x03";
        assert_eq!(read(jpeg), Some((Format::Jpeg, 640, 480)));
        let whole = b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x3f\x01\0\xef\0\0";
        assert_eq!(read(whole), Some((Format::WebP, 320, 240)));
        let lossy = b"RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a\x40\x01\xf0\x40";
        assert_eq!(read(lossy), Some((Format::WebP, 320, 240)));
        let bits = (319_u32 | 239 << 14).to_le_bytes();
        let lossless = [b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f".as_slice(), &bits].concat();
        assert_eq!(read(&lossless), Some((Format::WebP, 320, 240)));
    }

    #[test]
    fn a_frame_larger_than_its_screen_counts() {
        // A screen of one pixel with a table of four colours, and a frame of 65,000 by 60,000.
        let huge = [
            b"GIF89a\x01\0\x01\0\x81\0\0".as_slice(),
            &[7; 12],
            b"\x21\xf9\x04\0\0\0\0\0\x2c\0\0\x05\0\xe8\xfd\x60\xea\0",
        ]
        .concat();
        assert_eq!(read(&huge), Some((Format::Gif, 65_000, 60_005)));
    }

    #[test]
    fn what_only_looks_like_a_picture_is_none() {
        let cut = &png(1, 1)[..20];
        let no_frame = b"\xff\xd8\xff\xda\0\x02".as_slice();
        let text = b"# Notes".as_slice();
        let screen = b"GIF89a\x40\x01\xf0\0\0\0\0\x3b".as_slice();
        for bytes in [cut, no_frame, text, screen, b"", b"RIFF", b"BM"] {
            assert_eq!(read(bytes), None, "{bytes:?}");
        }
        for markup in ["<svg onload='alert(1)'/>", "\u{feff} \n<!doctype html>"] {
            assert_eq!(read(markup.as_bytes()), None);
            assert!(is_markup(markup.as_bytes()), "{markup}");
        }
        assert!(!is_markup(text) && !is_markup(b""));
    }

    #[test]
    fn no_bytes_are_too_strange() {
        let heads: [&[u8]; 5] = [
            b"",
            b"GIF89a\x01\0\x01\0",
            b"\x89PNG\r\n\x1a\n",
            b"\xff\xd8\xff",
            b"RIFF\0\0\0\0WEBPVP8",
        ];
        // Knuth's linear congruential generator: as strange every time.
        let mut state = 1_u64;
        let mut next = || {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as u8
        };
        for _ in 0..20_000 {
            let rest: Vec<u8> = (0..next() % 80).map(|_| next()).collect();
            for head in heads {
                let _ = read(&[head, &rest].concat());
            }
        }
    }
}
