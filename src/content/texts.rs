//! The form in which texts are kept: one macro that declares a key together with its English text.

/// Declares an enum of text keys. Each key carries its text and, in brackets, the sources of its claims.
macro_rules! texts {
    ($(#[$meta:meta])* $name:ident { $($key:ident: $english:literal $([$($source:ident),+])?,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[expect(missing_docs, reason = "each key is described by its text")]
        pub enum $name { $($key),+ }

        impl $name {
            /// Every key, in a fixed order.
            pub const ALL: &[Self] = &[$(Self::$key),+];

            /// The English text.
            pub const fn english(self) -> &'static str {
                match self { $(Self::$key => $english),+ }
            }

            /// The sources of what the text claims; none where it claims nothing medical.
            pub const fn sources(self) -> &'static [$crate::content::Source] {
                match self { $(Self::$key => &[$($($crate::content::Source::$source),+)?]),+ }
            }
        }
    };
}

pub(super) use texts;
