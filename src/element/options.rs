//! The attributes of the element: strings as typed, turned into checked [`Settings`].

use std::fmt;

use crate::domain::Scheme;
use crate::state::{HeadingLevel, PhoneNumber, Reviewer, Settings, Theme};

/// An attribute whose value means nothing here. The default is used instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionError {
    attribute: &'static str,
    value: String,
    allowed: String,
}

impl OptionError {
    fn new(attribute: &'static str, value: &str, allowed: String) -> Self {
        Self { attribute, value: value.chars().take(40).collect(), allowed }
    }
}

impl fmt::Display for OptionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { attribute, value, allowed } = self;
        write!(
            f,
            "dystonia-explorer: {attribute}=\"{value}\" is not known; allowed: {allowed}. Using the default."
        )
    }
}

impl Settings {
    /// These settings with one attribute changed; `None` when the attribute was removed.
    ///
    /// # Errors
    ///
    /// A value that is not allowed leaves the default of that attribute, and is named in the error.
    pub fn with_attribute(mut self, name: &str, value: Option<&str>) -> (Self, Option<OptionError>) {
        let mut error = None;
        let phone = "a telephone number of 2 to 15 digits";
        match name {
            "scheme" => self.scheme = choose("scheme", value, &Scheme::ALL, Scheme::id, &mut error),
            "theme" => self.theme = choose("theme", value, &Theme::ALL, Theme::id, &mut error),
            "heading-level" => {
                self.heading_level =
                    choose("heading-level", value, &HeadingLevel::ALL, HeadingLevel::id, &mut error);
            }
            "emergency-number" => {
                self.emergency_number =
                    parse("emergency-number", value, PhoneNumber::parse, phone, &mut error);
            }
            "crisis-line" => {
                self.crisis_line = parse("crisis-line", value, PhoneNumber::parse, phone, &mut error);
            }
            "reviewed-by" => {
                let allowed = "one line of at most 120 characters";
                self.reviewed_by = parse("reviewed-by", value, Reviewer::parse, allowed, &mut error);
            }
            _ => {}
        }
        (self, error)
    }
}

/// What the value says; nothing where no value or an unreadable one was given.
fn parse<T>(
    attribute: &'static str,
    value: Option<&str>,
    read: fn(&str) -> Option<T>,
    allowed: &str,
    error: &mut Option<OptionError>,
) -> Option<T> {
    let value = value?;
    let read = read(value);
    if read.is_none() {
        *error = Some(OptionError::new(attribute, value, allowed.to_owned()));
    }
    read
}

/// The choice with this id; the default where no value or an unknown one was given.
fn choose<T: Copy + Default, const N: usize>(
    attribute: &'static str,
    value: Option<&str>,
    all: &[T; N],
    id: fn(T) -> &'static str,
    error: &mut Option<OptionError>,
) -> T {
    let place = place_of(attribute, value, &all.map(id), error);
    place.and_then(|place| all.get(place)).copied().unwrap_or_default()
}

/// Where a value stands among the ids. Not generic, so that it is compiled once.
fn place_of(
    attribute: &'static str,
    value: Option<&str>,
    ids: &[&str],
    error: &mut Option<OptionError>,
) -> Option<usize> {
    let value = value?;
    let place = ids.iter().position(|&id| id == value);
    if place.is_none() {
        *error = Some(OptionError::new(attribute, value, ids.join(", ")));
    }
    place
}
