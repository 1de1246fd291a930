//! The table of the element's attributes: names, values, documentation, and how each changes the [`Settings`].
//!
//! The build passes the names to `loader/options.js`. Native tests compare the README, the types and the
//! manifest of the npm package, the recipes and the fixtures with the table.

use crate::domain::{Region, Scheme};
use crate::state::{HeadingLevel, Hidden, PhoneNumber, Reviewer, Section, Settings, Sharing, Start, Theme};

/// When the element reads an attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Read {
    /// Whenever the attribute changes.
    Live,
    /// Only when the element is first shown.
    Once,
}

/// The values that an attribute accepts.
#[derive(Clone, Copy, Debug)]
pub enum Values {
    /// One of these words.
    OneOf(fn() -> Vec<&'static str>),
    /// Some of these words, with white space or commas between them.
    SomeOf(fn() -> Vec<&'static str>),
    /// `true` or `false`; the attribute without a value means `true`.
    Flag,
    /// Any text that fits this description.
    Text(&'static str),
}

impl Values {
    /// The values as a console message lists them.
    pub fn allowed(self) -> String {
        match self {
            Self::OneOf(words) | Self::SomeOf(words) => words().join(", "),
            Self::Flag => "true, false".to_owned(),
            Self::Text(description) => description.to_owned(),
        }
    }
}

/// Puts a value, or the removal of the attribute, into the settings. Returns whether the value was valid.
type Apply = fn(&mut Settings, Option<&str>) -> bool;

/// One attribute of the element.
#[derive(Clone, Copy, Debug)]
pub struct Attribute {
    /// The name in HTML.
    pub name: &'static str,
    /// When the element reads it.
    pub read: Read,
    /// The values that it accepts.
    pub values: Values,
    /// `None` if the loader alone reads and checks the value.
    apply: Option<Apply>,
    /// What the documentation says.
    pub docs: Docs,
}

/// Every attribute, first the live ones, then those that are read once.
pub static ATTRIBUTES: [Attribute; 14] = [
    Attribute {
        name: "scheme",
        read: Read::Live,
        values: Values::OneOf(|| Scheme::ALL.map(Scheme::id).to_vec()),
        apply: Some(|settings, value| set(&mut settings.scheme, value, Scheme::from_id)),
        docs: Docs::new("The list of names whose answer is shown first.", Absent::Means("hopkins")),
    },
    Attribute {
        name: "theme",
        read: Read::Live,
        values: Values::OneOf(|| Theme::ALL.map(Theme::id).to_vec()),
        apply: Some(|settings, value| set(&mut settings.theme, value, Theme::from_id)),
        docs: Docs::new("The colour theme; `auto` follows the reader's system.", Absent::Means("auto")),
    },
    Attribute {
        name: "heading-level",
        read: Read::Live,
        values: Values::OneOf(|| HeadingLevel::ALL.map(HeadingLevel::id).to_vec()),
        apply: Some(|settings, value| set(&mut settings.heading_level, value, HeadingLevel::from_id)),
        docs: Docs::new(
            "The heading level of the explorer's title; the explorer uses at most three levels.",
            Absent::Means("2"),
        ),
    },
    Attribute {
        name: "hide",
        read: Read::Live,
        values: Values::SomeOf(|| Section::ALL.map(Section::id).to_vec()),
        apply: Some(|settings, value| {
            let (hide, all_known) = Hidden::parse(value.unwrap_or_default());
            settings.hide = hide;
            all_known
        }),
        docs: Docs::new("The parts of the screen to leave out.", Absent::Shows("every part is shown")),
    },
    Attribute {
        name: "emergency-number",
        read: Read::Live,
        values: PHONE_NUMBER,
        apply: Some(|settings, value| {
            set_optional(&mut settings.emergency_number, value, PhoneNumber::parse)
        }),
        docs: Docs::new(
            "The number to call in an emergency where the clinic is; becomes a link.",
            Absent::Shows("the words \"your local emergency number\""),
        ),
    },
    Attribute {
        name: "crisis-line",
        read: Read::Live,
        values: PHONE_NUMBER,
        apply: Some(|settings, value| set_optional(&mut settings.crisis_line, value, PhoneNumber::parse)),
        docs: Docs::new(
            "The number of a crisis line; becomes a link.",
            Absent::Shows("the words \"a crisis line\""),
        ),
    },
    Attribute {
        name: "reviewed-by",
        read: Read::Live,
        values: Values::Text("one line of at most 120 characters"),
        apply: Some(|settings, value| set_optional(&mut settings.reviewed_by, value, Reviewer::parse)),
        docs: Docs::new(
            "The name of the person who reviewed the text for the clinic.",
            Absent::Shows("a line saying that no clinician has reviewed the text"),
        ),
    },
    Attribute {
        name: "lang",
        read: Read::Live,
        values: Values::Text("a language tag, such as `es`"),
        apply: None,
        docs: Docs::new(
            "The language; a tag such as `es-MX` selects the nearest one in the release.",
            Absent::Shows("the nearest `lang` around the element"),
        ),
    },
    Attribute {
        name: "languages",
        read: Read::Live,
        values: Values::Text("language tags, such as `en es ar`"),
        apply: None,
        docs: Docs::new("The languages that the reader may choose from.", Absent::Shows("no language menu")),
    },
    Attribute {
        name: "regions",
        read: Read::Once,
        values: Values::SomeOf(|| Region::ALL.map(Region::id).to_vec()),
        apply: Some(|settings, value| set(&mut settings.start.regions, value, Start::parse_regions)),
        docs: Docs::new("The body parts that are picked at the start.", Absent::Shows("none is picked")),
    },
    Attribute {
        name: "type",
        read: Read::Once,
        values: Values::OneOf(|| Start::topic_ids().collect()),
        apply: Some(|settings, value| set_optional(&mut settings.start.topic, value, Start::parse_topic)),
        docs: Docs::new("The type whose description is open at the start.", Absent::Shows("none is open"))
            .with_short_values("the id of a type of either list, or `dopa_responsive`"),
    },
    Attribute {
        name: "share-selection",
        read: Read::Once,
        values: Values::Flag,
        apply: Some(|settings, value| set(&mut settings.sharing, value, Sharing::parse)),
        docs: Docs::new(
            "Adds what the reader picks to `dystonia-change` events, and shows the reader a notice about it.",
            Absent::Means("false"),
        ),
    },
    Attribute {
        name: "loading",
        read: Read::Once,
        values: Values::OneOf(|| LOADING.to_vec()),
        // The loader acts on it. Here it is only checked.
        apply: Some(|_, value| value.is_none_or(|value| LOADING.contains(&value))),
        docs: Docs::new(
            "When to load the files: `lazy` waits until the element nears the window.",
            Absent::Means("lazy"),
        ),
    },
    Attribute {
        name: "base-url",
        read: Read::Once,
        values: Values::Text("the address of a folder"),
        apply: None,
        docs: Docs::new("The folder with the explorer's files.", Absent::Shows("the folder of the script")),
    },
];

/// The values of `loading`.
const LOADING: [&str; 2] = ["lazy", "eager"];

const PHONE_NUMBER: Values = Values::Text("a telephone number of 2 to 15 digits");

impl Attribute {
    /// The attribute with this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        ATTRIBUTES.iter().find(|attribute| attribute.name == name)
    }
}

/// The names of the attributes that are read live, or once.
pub fn attribute_names(read: Read) -> Vec<&'static str> {
    ATTRIBUTES.iter().filter(|attribute| attribute.read == read).map(|attribute| attribute.name).collect()
}

impl Settings {
    /// These settings with one attribute changed; `value` is `None` when the attribute was removed.
    ///
    /// An invalid value sets the default of that attribute; `hide` keeps the valid ids among several. The message
    /// says what is wrong. A name that is no attribute changes nothing.
    pub fn with_attribute(mut self, name: &str, value: Option<&str>) -> (Self, Option<String>) {
        let Some(attribute) = Attribute::named(name) else {
            let message = ["dystonia-explorer: ", &shortened(name), " is not an attribute."].concat();
            return (self, Some(message));
        };
        let valid = attribute.apply.is_none_or(|apply| apply(&mut self, value));
        (self, (!valid).then(|| invalid(attribute, value.unwrap_or_default())))
    }
}

/// Sets a value; the default if none or an invalid one is given. Returns whether it was valid.
fn set<T: Default>(target: &mut T, value: Option<&str>, parse: fn(&str) -> Option<T>) -> bool {
    let parsed = value.map(parse);
    let valid = !matches!(parsed, Some(None));
    *target = parsed.flatten().unwrap_or_default();
    valid
}

/// Sets a value that may be absent; `None` if none or an invalid one is given. Returns whether it was valid.
fn set_optional<T>(target: &mut Option<T>, value: Option<&str>, parse: fn(&str) -> Option<T>) -> bool {
    *target = value.and_then(parse);
    target.is_some() || value.is_none()
}

/// The console message about an invalid value.
fn invalid(attribute: &Attribute, value: &str) -> String {
    let (value, allowed) = (shortened(value), attribute.values.allowed());
    ["dystonia-explorer: ", attribute.name, "=\"", &value, "\" is not known; allowed: ", &allowed, "."]
        .concat()
}

/// The start of a text from the page, to be quoted in a message.
fn shortened(text: &str) -> String {
    text.chars().take(40).collect()
}

/// The documentation of an attribute. Empty in WebAssembly, where nothing shows it.
#[derive(Clone, Copy, Debug)]
pub struct Docs {
    /// One sentence: what the attribute sets.
    #[cfg(not(target_arch = "wasm32"))]
    pub purpose: &'static str,
    /// What applies without the attribute.
    #[cfg(not(target_arch = "wasm32"))]
    pub absent: Absent,
    /// Replaces a list of values that is too long for a table.
    #[cfg(not(target_arch = "wasm32"))]
    pub short_values: Option<&'static str>,
}

/// The default of an attribute.
#[derive(Clone, Copy, Debug)]
pub enum Absent {
    /// The same as this value.
    Means(&'static str),
    /// Something that no value says, in words.
    Shows(&'static str),
}

#[cfg(not(target_arch = "wasm32"))]
impl Docs {
    const fn new(purpose: &'static str, absent: Absent) -> Self {
        Self { purpose, absent, short_values: None }
    }

    const fn with_short_values(self, short: &'static str) -> Self {
        Self { short_values: Some(short), ..self }
    }
}

#[cfg(target_arch = "wasm32")]
impl Docs {
    const fn new(_purpose: &'static str, _absent: Absent) -> Self {
        Self {}
    }

    const fn with_short_values(self, _short: &'static str) -> Self {
        self
    }
}

/// How documents write the entries of the table.
#[cfg(not(target_arch = "wasm32"))]
impl Attribute {
    /// The name in an object of options: `headingLevel` for `heading-level`.
    pub fn option_name(&self) -> String {
        let mut words = self.name.split('-');
        let first = words.next().unwrap_or_default().to_owned();
        words.fold(first, |name, word| {
            let mut letters = word.chars();
            let capital = letters.next().map(|letter| letter.to_ascii_uppercase());
            name.chars().chain(capital).chain(letters).collect()
        })
    }

    /// What the attribute sets, and whether it is read once.
    pub fn summary(&self) -> String {
        match self.read {
            Read::Live => self.docs.purpose.to_owned(),
            Read::Once => format!("{} Read once.", self.docs.purpose),
        }
    }

    /// What applies without the attribute, in Markdown.
    pub fn default_text(&self) -> String {
        match self.docs.absent {
            Absent::Means(value) => format!("`{value}`"),
            Absent::Shows(words) => words.to_owned(),
        }
    }

    /// The summary and the default: the description in the types and in the manifest.
    pub fn description(&self) -> String {
        format!("{} Default: {}.", self.summary(), self.default_text())
    }

    /// The values, in Markdown.
    pub fn values_text(&self) -> String {
        let code = |words: fn() -> Vec<&'static str>| format!("`{}`", words().join("`, `"));
        match (self.docs.short_values, self.values) {
            (Some(short), _) => short.to_owned(),
            (None, Values::OneOf(words)) => code(words),
            (None, Values::SomeOf(words)) => format!("some of {}", code(words)),
            (None, Values::Flag) => "`true`, `false`; without a value, `true`".to_owned(),
            (None, Values::Text(description)) => description.to_owned(),
        }
    }

    /// The row of the README's table.
    pub fn readme_row(&self) -> String {
        let (name, summary) = (self.name, self.summary());
        format!("| `{name}` | {summary} | {} | {} |", self.values_text(), self.default_text())
    }
}
