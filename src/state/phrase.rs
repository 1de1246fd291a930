//! Sentences made of messages: places are filled, numbers and lists are written as the language does.

use implicit_clone::unsync::IString;

use super::State;
use crate::content::{First, OTHER, Text, region_in_text};
use crate::domain::{Region, RegionSet, pieces, walk};

/// Ends each form of a message that has one for every kind of number.
const FORM_END: char = '\u{1e}';
/// Stands between the name of a form and its text.
const FORM_NAME_END: char = '\u{1f}';

/// Behind so many bytes no place is filled any more: a message that names its places again and again would else grow
/// without end, because what is filled is filled into others.
const LONGEST: usize = 20_000;

impl State {
    /// A text as it is.
    pub(super) fn text(&self, key: impl Into<Text>) -> IString {
        self.catalog().words(key.into())
    }

    /// A message with each `{name}` replaced by the value of that name. Values are not looked into.
    pub(super) fn fill(&self, message: impl Into<Text>, values: &[(&str, &str)]) -> IString {
        filled(&self.text(message), values).into()
    }

    /// The same for a message about so many, its `{n}`, in the form that goes with the number.
    pub(super) fn fill_counted(&self, message: First, count: usize, values: &[(&str, &str)]) -> IString {
        let text = self.text(message);
        let number = self.number(count);
        let values: Vec<_> = values.iter().copied().chain([("n", &*number)]).collect();
        filled(form(&text, self.catalog().formats().plural(count)), &values).into()
    }

    /// A number in the language's digits.
    pub(super) fn number(&self, number: usize) -> String {
        self.catalog().formats().number(number)
    }

    /// "the eyes and the mouth; the left leg": the pieces of a selection, each in an order in which every
    /// part touches an earlier one.
    pub(super) fn list_pieces(&self, regions: RegionSet) -> IString {
        let pieces: Vec<_> = pieces(regions).map(|piece| self.list_regions(walk(piece), false)).collect();
        self.join(First::JoinGroups, &pieces)
    }

    /// The names of regions as a list in a sentence: "the neck, the left arm, and the trunk"; for a choice, with "or".
    pub(super) fn list_regions(&self, regions: impl Iterator<Item = Region>, choice: bool) -> IString {
        self.list(&regions.map(|region| self.text(region_in_text(region))).collect::<Vec<_>>(), choice)
    }

    /// Names as a list in a sentence, or as a choice.
    pub(super) fn list(&self, names: &[IString], choice: bool) -> IString {
        let joins = self.catalog().formats().joins(choice);
        let mut list = String::new();
        for (place, name) in names.iter().enumerate() {
            list.push_str(match names.len() - place {
                left if left == names.len() => "",
                1 if names.len() == 2 => joins.two,
                1 => joins.last,
                _ => joins.next,
            });
            list.push_str(name);
        }
        list.into()
    }

    /// Pieces one after the other, joined by a message with the places `{a}` and `{b}`.
    pub(super) fn join(&self, message: First, pieces: &[IString]) -> IString {
        let Some((first, rest)) = pieces.split_first() else { return IString::Static("") };
        rest.iter().fold(first.clone(), |joined, piece| self.fill(message, &[("a", &joined), ("b", piece)]))
    }
}

fn filled(template: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = template;
    while filled.len() < LONGEST
        && let Some((before, name, after)) = next_place(rest)
    {
        filled.push_str(before);
        filled.push_str(values.iter().find(|value| value.0 == name).map_or("", |value| value.1));
        rest = after;
    }
    filled + rest
}

/// The first `{name}` of a text: what stands before it, the name, what stands after it.
pub(super) fn next_place(text: &str) -> Option<(&str, &str, &str)> {
    // By single letters: searching for longer pieces would bring in the library's code for that.
    let (before, rest) = text.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}

/// The form of a message that goes with a kind of number; the message itself where it has but one.
fn form<'a>(message: &'a str, plural: &str) -> &'a str {
    let named = |wanted: &str| {
        let mut forms = message.split(FORM_END).filter_map(|form| form.split_once(FORM_NAME_END));
        forms.find_map(|(name, text)| (name == wanted).then_some(text))
    };
    named(plural).or_else(|| named(OTHER)).unwrap_or(message)
}
