//! The words of a language: those compiled in, and the reading part once it is there.

use std::rc::Rc;

use implicit_clone::unsync::IString;

use super::{About, Citation, CombinedText, Entry, FocalText, Help, Lists, Meaning, Source};

/// How many texts the reading part holds; the sources follow them.
const TEXTS: usize = Meaning::END;

/// How many lines the reading data has: the texts, the sources, and the digest.
const LINES: usize = TEXTS + Source::ALL.len() + 1;

/// The last line of the reading data. Data of another build, even of the same length, would put wrong words
/// under a title.
const DIGEST: u32 = Meaning::DIGEST ^ Source::DIGEST;

/// The words that a screen can show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Catalog {
    /// Only what is compiled in: everything natively, the first screen in the browser.
    #[default]
    CompiledIn,
    /// The reading part is there.
    Whole(Rc<[IString]>),
    /// The reading part could not be loaded.
    Failed,
}

impl Catalog {
    /// A catalog with this reading data; [`Catalog::Failed`] if it is not of this build.
    pub fn with_reading(lines: Vec<IString>) -> Self {
        let digest = DIGEST.to_string();
        let of_this_build = lines.len() == LINES && lines.last().is_some_and(|line| **line == digest);
        if of_this_build { Self::Whole(lines.into()) } else { Self::Failed }
    }

    /// Whether the reading part is still on its way.
    pub fn is_waiting(&self) -> bool {
        cfg!(target_arch = "wasm32") && *self == Self::CompiledIn
    }

    /// The words of an entry.
    pub fn words(&self, entry: &'static Entry) -> IString {
        entry.place.and_then(|place| self.line(place)).unwrap_or(IString::Static(entry.english))
    }

    /// What to cite, and where to read it.
    pub fn source(&self, source: Source) -> (IString, Option<IString>) {
        let line = self.line(TEXTS + source as usize).unwrap_or_else(|| compiled_in(source));
        match line.split_once('\n') {
            Some((citation, link)) => (citation.to_owned().into(), Some(link.to_owned().into())),
            None => (line, None),
        }
    }

    fn line(&self, place: usize) -> Option<IString> {
        match self {
            Self::Whole(lines) => lines.get(place).cloned(),
            Self::CompiledIn | Self::Failed => None,
        }
    }
}

/// A source as one line of the reading data: the citation and, after a line break, the link.
fn compiled_in(source: Source) -> IString {
    if cfg!(target_arch = "wasm32") {
        return IString::Static("");
    }
    let Citation { title, place, year, link, .. } = source.citation();
    let stop = if title.ends_with(['?', '!']) { "" } else { "." };
    let year = year.map(|year| format!(", {year}")).unwrap_or_default();
    let link = link.map(|link| format!("\n{link}")).unwrap_or_default();
    format!("{title}{stop} {place}{year}{link}").into()
}

/// The reading part, as the browser's module is handed it: all texts in key order, then all
/// sources, then the digest.
pub fn reading_data() -> Vec<String> {
    let english = |entry: &'static Entry| entry.english.to_owned();
    let about = About::ALL.iter().map(|key| key.entry());
    let help = Help::ALL.iter().map(|key| key.entry());
    let lists = Lists::ALL.iter().map(|key| key.entry());
    let focal = FocalText::ALL.iter().map(|key| key.entry());
    let combined = CombinedText::ALL.iter().map(|key| key.entry());
    let meaning = Meaning::ALL.iter().map(|key| key.entry());
    let texts = about.chain(help).chain(lists).chain(focal).chain(combined).chain(meaning);
    let sources = Source::ALL.into_iter().map(|source| compiled_in(source).to_string());
    texts.map(english).chain(sources).chain([DIGEST.to_string()]).collect()
}
