//! The attributes of the element: strings as typed, turned into checked [`Settings`].

use crate::domain::{Region, Scheme};
use crate::state::{HeadingLevel, Hidden, PhoneNumber, Reviewer, Section, Settings, Sharing, Start, Theme};

impl Settings {
    /// These settings with one attribute changed; `None` when the attribute was removed. A value that is not allowed
    /// leaves the default of that attribute, of several ids those that are; what is wrong with it is said beside.
    pub fn with_attribute(mut self, name: &str, value: Option<&str>) -> (Self, Option<String>) {
        let understood = match name {
            "scheme" => put(&mut self.scheme, value, Scheme::from_id),
            "theme" => put(&mut self.theme, value, Theme::from_id),
            "heading-level" => put(&mut self.heading_level, value, HeadingLevel::from_id),
            "emergency-number" => put_some(&mut self.emergency_number, value, PhoneNumber::parse),
            "crisis-line" => put_some(&mut self.crisis_line, value, PhoneNumber::parse),
            "reviewed-by" => put_some(&mut self.reviewed_by, value, Reviewer::parse),
            "hide" => {
                let (hide, known) = Hidden::parse(value.unwrap_or_default());
                self.hide = hide;
                known
            }
            "regions" => put(&mut self.start.regions, value, Start::parse_regions),
            "type" => put_some(&mut self.start.topic, value, Start::parse_topic),
            "share-selection" => put(&mut self.sharing, value, Sharing::parse),
            "loading" => matches!(value, None | Some("lazy" | "eager")),
            _ => true,
        };
        (self, (!understood).then(|| wrong(name, value.unwrap_or_default())))
    }
}

/// Puts in a value; the default where none or an unreadable one is given. Says whether it was understood.
fn put<T: Default>(place: &mut T, value: Option<&str>, read: fn(&str) -> Option<T>) -> bool {
    let read = value.map(read);
    let understood = !matches!(read, Some(None));
    *place = read.flatten().unwrap_or_default();
    understood
}

/// The same for a value that may be left out.
fn put_some<T>(place: &mut Option<T>, value: Option<&str>, read: fn(&str) -> Option<T>) -> bool {
    *place = value.and_then(read);
    place.is_some() || value.is_none()
}

/// What to say of a value that is not allowed.
fn wrong(name: &str, value: &str) -> String {
    let value: String = value.chars().take(40).collect();
    let allowed = match name {
        "scheme" => Scheme::ALL.map(Scheme::id).join(", "),
        "theme" => Theme::ALL.map(Theme::id).join(", "),
        "heading-level" => HeadingLevel::ALL.map(HeadingLevel::id).join(", "),
        "hide" => Section::ALL.map(Section::id).join(", "),
        "regions" => Region::ALL.map(Region::id).join(", "),
        "type" => Start::topic_ids().collect::<Vec<_>>().join(", "),
        "share-selection" => "true, false".to_owned(),
        "loading" => "lazy, eager".to_owned(),
        "reviewed-by" => "one line of at most 120 characters".to_owned(),
        _ => "a telephone number of 2 to 15 digits".to_owned(),
    };
    ["dystonia-explorer: ", name, "=\"", &value, "\" is not known; allowed: ", &allowed, "."].concat()
}
