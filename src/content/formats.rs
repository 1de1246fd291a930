//! How a language writes numbers and lists, and which form of a message goes with a number.
//!
//! English is compiled in. For other languages the browser knows, and the loader asks it.

use std::rc::Rc;

use implicit_clone::unsync::IString;

/// How many numbers, from 0 on, the plural form is known of. No text counts further.
const COUNTED: usize = 32;

/// Where the lines begin that join "and" lists, those that join "or" lists, and the plural forms; the ten digits are
/// before them.
const AND: usize = 10;
const OR: usize = AND + 3;
const PLURALS: usize = OR + 3;
const LINES: usize = PLURALS + COUNTED;

const ENGLISH: [&str; PLURALS] =
    ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", " and ", ", ", ", and ", " or ", ", ", ", or "];

/// The form of a message that every language has: for all numbers that no other form is for.
pub const OTHER: &str = "other";

/// How a language writes numbers and lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Formats {
    /// The lines of [`Formats::from_lines`]; none for English.
    lines: Option<Rc<[IString]>>,
}

/// What stands between two names of a list, between the first of more, and before the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Joins<'a> {
    /// "a and b"
    pub two: &'a str,
    /// "a, b …"
    pub next: &'a str,
    /// "…, and c"
    pub last: &'a str,
}

impl Formats {
    /// The formats in these lines: the ten digits, what joins "and" lists, what joins "or" lists, each as in
    /// [`Joins`], and the CLDR's names of the plural forms of 0, 1, 2 and so on. Nothing if there are too few or many.
    pub fn from_lines(lines: Vec<IString>) -> Option<Self> {
        (lines.len() == LINES).then(|| Self { lines: Some(lines.into()) })
    }

    /// A number in the language's digits.
    pub fn number(&self, number: usize) -> String {
        number.to_string().bytes().map(|digit| self.line(usize::from(digit.wrapping_sub(b'0')))).collect()
    }

    /// The CLDR's name of the form that goes with a number.
    pub fn plural(&self, number: usize) -> &str {
        if number < COUNTED { self.line(PLURALS + number) } else { OTHER }
    }

    /// What joins the names of a list: of all of them, or of a choice.
    pub fn joins(&self, choice: bool) -> Joins<'_> {
        let first = if choice { OR } else { AND };
        Joins { two: self.line(first), next: self.line(first + 1), last: self.line(first + 2) }
    }

    fn line(&self, place: usize) -> &str {
        match &self.lines {
            Some(lines) => lines.get(place).map_or("", |line| line),
            // English has no forms to choose from.
            None => ENGLISH.get(place).copied().unwrap_or(OTHER),
        }
    }
}
