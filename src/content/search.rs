//! What the search compares with: a line of folded words for each group and type, in the data of each language.

use implicit_clone::unsync::IString;

use super::Catalog;
#[cfg(not(target_arch = "wasm32"))]
use super::{DOPA_RESPONSIVE, First, Text, folded_words, group_name, type_name, type_page};
use crate::domain::{Group, TypeId};

/// The words that one line of search words holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SearchWords {
    /// The small words that name nothing, such as "the": a query is searched without them.
    Small,
    /// The words that find a group: those of its name.
    Group(Group),
    /// The words that find a type: those of its name, of its other names, and its body words.
    Type(TypeId),
    /// The same for dopa-responsive dystonia.
    DopaResponsive,
}

impl SearchWords {
    /// How many lines there are: [`Group::None`] and [`TypeId::None`] have none.
    pub const COUNT: usize = 2 + (Group::ALL.len() - 1) + (TypeId::ALL.len() - 1);

    /// Every line, in the order of the data.
    pub fn all() -> impl Iterator<Item = Self> {
        let groups = Group::ALL.into_iter().filter(|&group| group != Group::None).map(Self::Group);
        let types = TypeId::ALL.into_iter().filter(|&id| id != TypeId::None).map(Self::Type);
        [Self::Small, Self::DopaResponsive].into_iter().chain(groups).chain(types)
    }

    /// The place among all lines.
    pub(super) fn place(self) -> Option<usize> {
        Self::all().position(|words| words == self)
    }

    /// The folded words with a space between each; none in the browser while the reading part is awaited.
    pub fn of(self, catalog: &Catalog) -> IString {
        catalog.search_words(self)
    }

    /// The texts that the words are taken from.
    #[cfg(not(target_arch = "wasm32"))]
    fn texts(self) -> Vec<Text> {
        let (name, page) = match self {
            Self::Small => (First::FindSmallWords, None),
            Self::Group(group) => (group_name(group), None),
            Self::Type(id) => (type_name(id), type_page(id)),
            Self::DopaResponsive => (First::TypeDopaResponsive, Some(&DOPA_RESPONSIVE)),
        };
        let further = page.into_iter().flat_map(|page| [page.other_names, Some(page.body_words)]).flatten();
        [name.text()].into_iter().chain(further).collect()
    }

    /// The line for the data of a language: each word once. A line of data is never empty, so a dash stands for no
    /// words, which no folded word is.
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) fn line(self, words: impl Fn(Text) -> String) -> String {
        let mut line: Vec<String> = Vec::new();
        for word in self.texts().into_iter().flat_map(|text| folded_words(&words(text))) {
            if !line.contains(&word) {
                line.push(word);
            }
        }
        if line.is_empty() { super::NO_WORDS.to_owned() } else { line.join(" ") }
    }
}
