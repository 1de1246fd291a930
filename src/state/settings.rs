//! What the embedding page decides: the typed, checked form of the element's attributes.

use crate::domain::Scheme;

/// Colours of the widget.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the reader's system asks for.
    #[default]
    Auto,
    /// Dark text on a light ground.
    Light,
    /// Light text on a dark ground.
    Dark,
}

impl Theme {
    /// All themes.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The value of the `theme` attribute.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// The level of the widget's own title; sections are one below it, cards two.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HeadingLevel {
    /// `h2`: the widget is a section of its page.
    #[default]
    Two,
    /// `h3`.
    Three,
    /// `h4`.
    Four,
}

impl HeadingLevel {
    /// All levels.
    pub const ALL: [Self; 3] = [Self::Two, Self::Three, Self::Four];

    /// The value of the `heading-level` attribute.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Two => "2",
            Self::Three => "3",
            Self::Four => "4",
        }
    }
}

/// Everything the embedding page decides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The list whose answer stands first.
    pub scheme: Scheme,
    /// Colours.
    pub theme: Theme,
    /// Level of the title.
    pub heading_level: HeadingLevel,
}
