//! What the embedding page decides: the typed, checked form of the element's attributes.

use implicit_clone::unsync::IString;

use super::Topic;
use crate::domain::{Region, RegionSet, Scheme, TypeId};

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

    /// The theme with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.id() == id)
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

    /// The level with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.id() == id)
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
        ["tel:", &number].concat().into()
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
            !text.is_empty() && text.chars().nth(120).is_none() && !text.chars().any(is_not_for_a_line);
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

/// A part of the screen that a page may leave out. There is no other: what keeps a reader safe always stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Section {
    /// What if one more part were picked.
    WhatIf,
    /// The search field.
    Search,
    /// All groups and types.
    Types,
    /// About dystonia.
    About,
    /// Why there are two lists.
    TwoLists,
    /// The buttons that take the answer along.
    Print,
}

impl Section {
    /// All sections.
    pub const ALL: [Self; 6] =
        [Self::WhatIf, Self::Search, Self::Types, Self::About, Self::TwoLists, Self::Print];

    /// The word for it in the `hide` attribute.
    pub const fn id(self) -> &'static str {
        match self {
            Self::WhatIf => "what-if",
            Self::Search => "search",
            Self::Types => "types",
            Self::About => "about",
            Self::TwoLists => "two-lists",
            Self::Print => "print",
        }
    }
}

/// The sections that a page leaves out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hidden(u8);

impl Hidden {
    /// The sections with these ids, and whether every id is one. The known ones count even if others are not.
    pub fn parse(text: &str) -> (Self, bool) {
        ids(text).fold((Self::default(), true), |(hidden, known), id| {
            match Section::ALL.into_iter().find(|section| section.id() == id) {
                Some(section) => (hidden.with(section), known),
                None => (hidden, false),
            }
        })
    }

    /// These sections and one more.
    #[must_use]
    pub const fn with(self, section: Section) -> Self {
        Self(self.0 | 1 << section as u8)
    }

    /// Whether a section is left out.
    pub const fn contains(self, section: Section) -> bool {
        self.0 & (1 << section as u8) != 0
    }
}

/// Whether the page is told what the reader picks. The screen says which.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sharing {
    /// It is told only that something changed.
    #[default]
    Private,
    /// It is told.
    Shared,
}

impl Sharing {
    /// What the `share-selection` attribute says: without a value, as of other such attributes, yes.
    pub fn parse(value: &str) -> Option<Self> {
        match value {
            "" | "true" => Some(Self::Shared),
            "false" => Some(Self::Private),
            _ => None,
        }
    }
}

/// What is picked and open at the start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Start {
    /// What is picked.
    pub regions: RegionSet,
    /// What is open.
    pub topic: Option<Topic>,
}

/// The id of the type that is about cause and not place.
const DOPA_RESPONSIVE: &str = "dopa_responsive";

impl Start {
    /// The regions with these ids; nothing if any of the ids is none.
    pub fn parse_regions(text: &str) -> Option<RegionSet> {
        ids(text).map(Region::from_id).collect()
    }

    /// The type of either list with this id.
    pub fn parse_topic(text: &str) -> Option<Topic> {
        if text == DOPA_RESPONSIVE {
            return Some(Topic::DopaResponsive);
        }
        types().find(|id| id.id() == text).map(Topic::Type)
    }

    /// The ids of all that can be open at the start.
    pub fn topic_ids() -> impl Iterator<Item = &'static str> {
        types().map(TypeId::id).chain([DOPA_RESPONSIVE])
    }
}

/// The types that there is something to read about.
fn types() -> impl Iterator<Item = TypeId> {
    TypeId::ALL.into_iter().filter(|&id| id != TypeId::None)
}

/// The ids in an attribute that holds several, with white space or commas between.
fn ids(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c == ',' || c.is_whitespace()).filter(|id| !id.is_empty())
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
    /// What is left out.
    pub hide: Hidden,
    /// Whether the page is told what the reader picks.
    pub sharing: Sharing,
    /// What is picked and open at the start.
    pub start: Start,
    /// Languages that the reader may choose from: the tag and the name in itself. None to choose from if empty.
    pub languages: Vec<[IString; 2]>,
}
