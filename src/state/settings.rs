//! What the embedding page decides: the typed, checked form of the element's attributes.

use implicit_clone::unsync::IString;

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

/// A telephone number as a clinic writes it: digits, spaces and `- . ( )`, perhaps after a `+`, with two to
/// fifteen digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhoneNumber(IString);

impl PhoneNumber {
    /// The number in this text, if it is one and nothing else.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let local = text.strip_prefix('+').unwrap_or(text);
        let plain = local.bytes().all(|byte| byte.is_ascii_digit() || b" -.()".contains(&byte));
        (plain && (2..=15).contains(&digits) && text.len() <= 30).then(|| Self(text.to_owned().into()))
    }

    /// As written.
    pub fn text(&self) -> &IString {
        &self.0
    }

    /// The link that calls it.
    pub fn link(&self) -> IString {
        let number: String = self.0.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        format!("tel:{number}").into()
    }
}

/// Who reviewed the text for the clinic: one line of at most 120 characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reviewer(IString);

impl Reviewer {
    /// The reviewer in this text, if it is one line and not empty.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let one_line =
            !text.is_empty() && text.chars().count() <= 120 && !text.chars().any(is_not_for_a_line);
        one_line.then(|| Self(text.to_owned().into()))
    }

    /// As written.
    pub fn text(&self) -> &IString {
        &self.0
    }
}

/// Control characters, line breaks, and marks that would reverse what stands after them.
fn is_not_for_a_line(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Everything the embedding page decides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The list whose answer stands first.
    pub scheme: Scheme,
    /// Colours.
    pub theme: Theme,
    /// Level of the title.
    pub heading_level: HeadingLevel,
    /// The number to call in an emergency where the clinic is.
    pub emergency_number: Option<PhoneNumber>,
    /// The number of a crisis line.
    pub crisis_line: Option<PhoneNumber>,
    /// Who reviewed the text for the clinic.
    pub reviewed_by: Option<Reviewer>,
    /// Languages that the reader may choose from: the tag and the name in itself. None to choose from if empty.
    pub languages: Vec<[IString; 2]>,
}
