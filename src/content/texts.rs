//! The form in which texts are kept: one macro that declares a key together with its English text.
//!
//! Texts come in two parts. The first screen is compiled in. The reading part is too, except in the browser's
//! module, which is handed it as data (`dystonia-explorer-reading.json`), a flat list in key order.

use super::Source;

/// One text, with what it rests on.
#[derive(Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its key, for reviewers and translators; not in the browser, where nobody asks for it.
    #[cfg(not(target_arch = "wasm32"))]
    pub id: &'static str,
    /// The English text. An empty line separates blocks; a block of several lines is a list.
    /// Empty in the browser's module, where it is part of the reading data.
    pub english: &'static str,
    /// Its place in the reading data, if it is part of that.
    pub place: Option<usize>,
    /// The sources of what it claims; none where it claims nothing medical.
    pub sources: &'static [Source],
    /// When its words were last changed, as year-month-day.
    pub edited: &'static str,
}

/// Declares an enum of text keys. Each key carries its text and, in brackets, the sources of its claims.
/// The date is that of the whole block; an entry edited later has its own.
///
/// A block of the reading part says which block it comes after. Within it, `kept` marks what the first
/// screen shows of it, such as titles: those are compiled in all the same.
macro_rules! texts {
    (@block $(#[$meta:meta])* $name:ident, $date:literal, $part:tt {
        $($key:ident: $($kept:ident)? $english:literal $([$($source:ident),+])? $(edited $own:literal)?,)+
    }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[expect(missing_docs, reason = "each key is described by its text")]
        pub enum $name { $($key),+ }

        impl $name {
            /// Every key, in a fixed order.
            pub const ALL: &[Self] = &[$(Self::$key),+];

            /// The text, with what it rests on.
            pub const fn entry(self) -> &'static $crate::content::Entry {
                match self {
                    $(Self::$key => const { &$crate::content::Entry {
                        #[cfg(not(target_arch = "wasm32"))]
                        id: concat!(stringify!($name), "::", stringify!($key)),
                        english: $crate::content::texts::texts!(@english $part $($kept)? $english),
                        place: $crate::content::texts::texts!(@place $part $name $key),
                        sources: &[$($($crate::content::Source::$source),+)?],
                        edited: $crate::content::texts::newest(&[$date $(, $own)?]),
                    } }),+
                }
            }

            /// The English text; empty where [`Entry::english`] is.
            pub const fn english(self) -> &'static str {
                self.entry().english
            }
        }
    };
    // All texts of a block, for its digest: they are not kept in the module.
    (@all $($key:ident: $($kept:ident)? $english:literal $([$($source:ident),+])? $(edited $own:literal)?,)+) => {
        &[$($english),+]
    };
    (@english (first) $english:literal) => { $english };
    (@english (reading $($after:ident)?) kept $english:literal) => { $english };
    (@english (reading $($after:ident)?) $english:literal) => {
        if cfg!(target_arch = "wasm32") { "" } else { $english }
    };
    (@place (first) $name:ident $key:ident) => { None };
    (@place (reading $($after:ident)?) $name:ident $key:ident) => { Some($name::START + $name::$key as usize) };
    ($(#[$meta:meta])* $name:ident, first, edited $date:literal { $($texts:tt)+ }) => {
        $crate::content::texts::texts!(@block $(#[$meta])* $name, $date, (first) { $($texts)+ });
    };
    ($(#[$meta:meta])* $name:ident, reading $(after $after:ident)?, edited $date:literal { $($texts:tt)+ }) => {
        $crate::content::texts::texts!(@block $(#[$meta])* $name, $date, (reading $($after)?) { $($texts)+ });

        impl $name {
            /// Where the block begins in the reading data.
            pub const START: usize = 0 $(+ $crate::content::$after::END)?;
            /// Where the next block begins.
            pub const END: usize = Self::START + Self::ALL.len();
            /// Tells this block and all before it from those of another build.
            pub const DIGEST: u32 = {
                let [.., before] = [0 $(, $crate::content::$after::DIGEST)?];
                $crate::content::texts::digest(before, $crate::content::texts::texts!(@all $($texts)+))
            };
        }
    };
}

/// A number that changes when any of the texts does (FNV-1a over their bytes and ends).
#[expect(clippy::indexing_slicing, reason = "const code has no iterators, and fails while compiling")]
pub(super) const fn digest(before: u32, texts: &[&str]) -> u32 {
    let mut digest = before ^ 0x811c_9dc5;
    let mut text = 0;
    while text < texts.len() {
        let bytes = texts[text].as_bytes();
        let mut byte = 0;
        while byte <= bytes.len() {
            let next = if byte < bytes.len() { bytes[byte] } else { 0 };
            digest = (digest ^ next as u32).wrapping_mul(0x0100_0193);
            byte += 1;
        }
        text += 1;
    }
    digest
}

/// The last of an entry's dates: its own, if it has one.
pub(super) const fn newest(dates: &[&'static str]) -> &'static str {
    match dates {
        [.., last] => last,
        [] => "",
    }
}

pub(super) use texts;
