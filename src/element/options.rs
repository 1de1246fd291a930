//! The attributes of the element: strings as typed, turned into checked [`Settings`].

use std::fmt;

use crate::domain::Scheme;
use crate::state::{HeadingLevel, Settings, Theme};

/// An attribute whose value means nothing here. The default is used instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionError {
    attribute: &'static str,
    value: String,
    allowed: String,
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
        match name {
            "scheme" => self.scheme = choose("scheme", value, &Scheme::ALL, Scheme::id, &mut error),
            "theme" => self.theme = choose("theme", value, &Theme::ALL, Theme::id, &mut error),
            "heading-level" => {
                self.heading_level =
                    choose("heading-level", value, &HeadingLevel::ALL, HeadingLevel::id, &mut error);
            }
            _ => {}
        }
        (self, error)
    }
}

/// The choice with this id; the default where no value or an unknown one was given.
fn choose<T: Copy + Default>(
    attribute: &'static str,
    value: Option<&str>,
    all: &[T],
    id: fn(T) -> &'static str,
    error: &mut Option<OptionError>,
) -> T {
    let Some(value) = value else { return T::default() };
    all.iter().copied().find(|&choice| id(choice) == value).unwrap_or_else(|| {
        let allowed: Vec<_> = all.iter().map(|&choice| id(choice)).collect();
        *error = Some(OptionError {
            attribute,
            value: value.chars().take(40).collect(),
            allowed: allowed.join(", "),
        });
        T::default()
    })
}
