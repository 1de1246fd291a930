//! Style sheets without their comments and indentation, taken out while compiling.

/// Declares a constant with the squeezed text of a style sheet.
macro_rules! squeezed {
    ($visible:vis $name:ident = $file:literal) => {
        $visible const $name: &str = {
            const TEXT: &[u8] = include_bytes!($file);
            const SQUEEZED: ([u8; TEXT.len()], usize) = $crate::element::squeeze::squeeze(TEXT);
            match core::str::from_utf8(SQUEEZED.0.split_at(SQUEEZED.1).0) {
                Ok(text) => text,
                Err(_) => panic!("not UTF-8"),
            }
        };
    };
}

/// The text without comments, line breaks and the spaces after them, and how long it is.
///
/// A style sheet of this project has neither strings with comment marks nor line breaks that matter.
#[expect(clippy::indexing_slicing, reason = "const code has no iterators, and fails while compiling")]
pub(super) const fn squeeze<const N: usize>(text: &[u8]) -> ([u8; N], usize) {
    let mut squeezed = [0; N];
    let (mut read, mut written) = (0, 0);
    let mut in_comment = false;
    while read < text.len() {
        let byte = text[read];
        let next = if read + 1 < text.len() { text[read + 1] } else { 0 };
        let before = if written > 0 { squeezed[written - 1] } else { b' ' };
        match (in_comment, byte, next) {
            (true, b'*', b'/') => {
                in_comment = false;
                read += 1;
            }
            (true, ..) => {}
            (false, b'/', b'*') => in_comment = true,
            // A line break separates words; at the start of a line and after a mark nothing needs separating.
            (false, b'\n' | b' ', _) if matches!(before, b' ' | b'{' | b'}' | b';' | b':' | b',') => {}
            (false, b'\n', _) | (false, b' ', b'{') => {
                if byte == b'\n' {
                    squeezed[written] = b' ';
                    written += 1;
                }
            }
            _ => {
                squeezed[written] = byte;
                written += 1;
            }
        }
        read += 1;
    }
    (squeezed, written)
}

pub(super) use squeezed;
