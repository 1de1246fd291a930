//! The form in which texts are kept: one macro that declares a key together with its English text.
//!
//! Texts come in two parts. The first screen is compiled in. The reading part is too, except in the browser's
//! module, which is handed it as data (`dystonia-explorer-reading.json`), a flat list in key order.

#[cfg(not(target_arch = "wasm32"))]
use super::Source;

/// A text by its place among all texts: those of the first screen, then the reading part. What it says, what it rests
/// on and when it was edited, a [`super::Catalog`] knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Text(u16);

impl Text {
    pub(super) const fn at(place: usize) -> Self {
        #[expect(clippy::cast_possible_truncation, reason = "there are a few hundred texts")]
        Self(place as u16)
    }

    /// Its place.
    pub const fn place(self) -> usize {
        self.0 as usize
    }
}

/// One text, with what it rests on. Not in the browser's module, which is handed all this as data.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its key, for reviewers and translators.
    pub id: &'static str,
    /// The English text. An empty line separates blocks; a block of several lines is a list.
    pub english: &'static str,
    /// Its place.
    pub text: Text,
    /// The sources of what it claims; none where it claims nothing medical.
    pub sources: &'static [Source],
    /// When its words were last changed, as year-month-day.
    pub edited: &'static str,
}

#[cfg(not(target_arch = "wasm32"))]
impl Entry {
    /// Whether it is never shown, because it only holds words of the search.
    pub fn is_never_shown(&self) -> bool {
        self.id.ends_with("Words")
    }
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

            /// The text by its place.
            pub const fn text(self) -> $crate::content::Text {
                $crate::content::Text::at(Self::START + self as usize)
            }

            /// The text, with what it rests on.
            #[cfg(not(target_arch = "wasm32"))]
            pub const fn entry(self) -> &'static $crate::content::Entry {
                match self {
                    $(Self::$key => const { &$crate::content::Entry {
                        id: concat!(stringify!($name), "::", stringify!($key)),
                        english: $english,
                        text: $name::$key.text(),
                        sources: &[$($($crate::content::Source::$source),+)?],
                        edited: $crate::content::texts::newest(&[$date $(, $own)?]),
                    } }),+
                }
            }

            /// The text in the language of a catalog.
            pub fn words(self, catalog: &$crate::content::Catalog) -> implicit_clone::unsync::IString {
                catalog.words(self.text())
            }

            /// The English text.
            #[cfg(not(target_arch = "wasm32"))]
            pub const fn english(self) -> &'static str {
                self.entry().english
            }

            /// The English texts one after the other, each with its end; empty in the reading part, but for what is
            /// kept of it. One piece: where each text stands would cost the module more than looking for it.
            #[cfg(target_arch = "wasm32")]
            pub const KEPT: &str =
                concat!($($crate::content::texts::texts!(@kept $part $($kept)? $english), "\0"),+);
        }

        impl From<$name> for $crate::content::Text {
            fn from(key: $name) -> Self {
                key.text()
            }
        }
    };
    // All texts of a block with what they rest on, for its digest: they are not kept in the module.
    (@all $($key:ident: $($kept:ident)? $english:literal $([$($source:ident),+])? $(edited $own:literal)?,)+) => {
        &[$($english, concat!($($(stringify!($source), " ",)+)? $($own)?)),+]
    };
    (@kept (first) $english:literal) => { $english };
    (@kept (reading) kept $english:literal) => { $english };
    (@kept (reading) $english:literal) => { "" };
    (@places $name:ident $after:expr, $before:expr, { $($texts:tt)+ }) => {
        impl $name {
            /// Where the block begins among all texts.
            pub const START: usize = $after;
            /// Where the next block begins.
            pub const END: usize = Self::START + Self::ALL.len();
            /// Tells this block and all before it from those of another build.
            pub const DIGEST: u32 =
                $crate::content::texts::digest($before, $crate::content::texts::texts!(@all $($texts)+));
        }
    };
    ($(#[$meta:meta])* $name:ident, first, edited $date:literal { $($texts:tt)+ }) => {
        $crate::content::texts::texts!(@block $(#[$meta])* $name, $date, (first) { $($texts)+ });
        $crate::content::texts::texts!(@places $name 0, 0, { $($texts)+ });
    };
    ($(#[$meta:meta])* $name:ident, reading after $after:ident, edited $date:literal { $($texts:tt)+ }) => {
        $crate::content::texts::texts!(@block $(#[$meta])* $name, $date, (reading) { $($texts)+ });
        $crate::content::texts::texts!(
            @places $name $crate::content::$after::END, $crate::content::$after::DIGEST, { $($texts)+ }
        );
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
#[cfg(not(target_arch = "wasm32"))]
pub(super) const fn newest(dates: &[&'static str]) -> &'static str {
    match dates {
        [.., last] => last,
        [] => "",
    }
}

pub(super) use texts;
