//! The words of a language: those compiled in, the reading part once it is there, or a pack of another language.

use std::rc::Rc;

use implicit_clone::unsync::IString;

use super::{
    About, CombinedText, First, FocalText, Formats, Help, Lists, Meaning, Offline, Panel, SearchWords,
    Source, Text,
};
#[cfg(not(target_arch = "wasm32"))]
use super::{Citation, Entry};

/// How many texts there are. In data, a line for each follows them that says when it was edited and what it rests on,
/// then the sources, then the search words.
const TEXTS: usize = Panel::END;

/// Where the search words begin, and where they end.
const SEARCH: usize = 2 * TEXTS + Source::ALL.len();
const END: usize = SEARCH + SearchWords::COUNT;

/// Tells the texts and sources of this build from those of another: data made for other English words, even of the
/// same length, would put wrong words under a title.
const DIGEST: u32 = Panel::DIGEST ^ Source::DIGEST;

/// How many lines a pack has before its texts: the digest, the tag, the direction and the status. The reading data
/// of English has the digest alone.
const HEAD: usize = 4;

/// The line of data in place of a text that is never shown, and of search words where there are none.
#[cfg(not(target_arch = "wasm32"))]
pub const NO_WORDS: &str = "-";

/// The longest text that a pack may hold, in bytes: many times the longest there is.
const LONGEST: usize = 20_000;

/// Whether somebody who knows both languages and the field has checked a translation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Nobody has; the screen says so.
    Draft,
    /// Somebody has. English is what it is.
    Reviewed,
}

impl Status {
    /// The word for it in a pack.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Reviewed => "reviewed",
        }
    }
}

/// A language that there are words in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    /// Its tag, as in HTML.
    pub tag: IString,
    /// Whether it is written from right to left.
    pub rtl: bool,
    /// Whether its words were checked.
    pub status: Status,
}

impl Language {
    const ENGLISH: Self = Self { tag: IString::Static("en"), rtl: false, status: Status::Reviewed };
}

/// How far the words are that are not compiled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reading {
    /// On their way; natively there are none.
    Awaited,
    Here,
    Failed,
}

/// The words that a screen can show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalog {
    language: Language,
    formats: Formats,
    /// The texts, those of the reading part empty while they are not here; then the origins of all texts, the sources,
    /// and the search words.
    lines: Rc<[IString]>,
    reading: Reading,
    /// Whether another language was asked for, and could not be had.
    instead: bool,
}

impl Default for Catalog {
    /// English as compiled in: everything natively, the first screen in the browser.
    fn default() -> Self {
        Self {
            language: Language::ENGLISH,
            formats: Formats::default(),
            lines: COMPILED_IN.with(Rc::clone),
            reading: Reading::Awaited,
            instead: false,
        }
    }
}

impl Catalog {
    /// English with this reading data; nothing if it is not of this build.
    pub fn with_reading(lines: Vec<IString>) -> Option<Self> {
        Self { reading: Reading::Here, ..Self::default() }.with_lines(First::END, &lines, 1)
    }

    /// English without its reading part, which could not be loaded.
    pub fn without_reading() -> Self {
        Self { reading: Reading::Failed, ..Self::default() }
    }

    /// The language of a pack; nothing if it is damaged or not of this build.
    pub fn with_pack(lines: Vec<IString>, formats: Formats) -> Option<Self> {
        let [_, tag, direction, status, ..] = lines.as_slice() else { return None };
        let status = [Status::Draft, Status::Reviewed].into_iter().find(|known| *known.id() == **status)?;
        let rtl = **direction == *"rtl";
        let language = Language { tag: tag.clone(), rtl, status };
        Self { language, formats, reading: Reading::Here, ..Self::default() }.with_lines(0, &lines, HEAD)
    }

    /// The texts that are here, then these lines without their head: if there are as many as there must be, none is
    /// empty or too long, and they are of this build.
    fn with_lines(mut self, here: usize, lines: &[IString], head: usize) -> Option<Self> {
        self.lines = [self.lines.get(..here)?, lines.get(head..)?].concat().into();
        let right = self.lines.len() == END
            && lines.iter().all(|line| !line.is_empty() && line.len() <= LONGEST)
            && lines.first().is_some_and(|digest| **digest == *DIGEST.to_string());
        right.then_some(self)
    }

    /// The same words, in place of those of another language that could not be had.
    #[must_use]
    pub fn instead(mut self) -> Self {
        self.instead = true;
        self
    }

    /// The language.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// How the language writes numbers and lists.
    pub fn formats(&self) -> &Formats {
        &self.formats
    }

    /// Whether the reading part is still on its way.
    pub fn is_waiting(&self) -> bool {
        cfg!(target_arch = "wasm32") && self.reading == Reading::Awaited
    }

    /// Whether the reading part could not be loaded.
    pub fn has_failed(&self) -> bool {
        self.reading == Reading::Failed
    }

    /// Whether another language was asked for, and could not be had.
    pub fn is_instead(&self) -> bool {
        self.instead
    }

    /// What a text says; nothing in the browser while it is awaited.
    pub fn words(&self, text: Text) -> IString {
        self.line(text.place())
    }

    /// When a text was last edited, and what it rests on; nothing in the browser while that is awaited.
    pub fn origin(&self, text: Text) -> Origin {
        let line = self.line(TEXTS + text.place());
        let mut parts = line.split(' ');
        let edited = parts.next().unwrap_or_default().to_owned().into();
        let source = |part: &str| Source::ALL.get(part.parse::<usize>().ok()?).copied();
        Origin { edited, sources: parts.filter_map(source).collect() }
    }

    /// What to cite, and where to read it.
    pub fn source(&self, source: Source) -> (IString, Option<IString>) {
        let line = self.line(2 * TEXTS + source as usize);
        match line.split_once('\n') {
            Some((citation, link)) => (citation.to_owned().into(), Some(link.to_owned().into())),
            None => (line, None),
        }
    }

    /// The folded words of a line of search words; none in the browser while they are awaited.
    pub(super) fn search_words(&self, words: SearchWords) -> IString {
        words.place().map_or(IString::Static(""), |place| self.line(SEARCH + place))
    }

    fn line(&self, place: usize) -> IString {
        self.lines.get(place).cloned().unwrap_or(IString::Static(""))
    }
}

/// What a text rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// When its words were last changed, as year-month-day.
    pub edited: IString,
    /// The sources of what it claims; none where it claims nothing medical.
    pub sources: Vec<Source>,
}

thread_local! {
    /// What is compiled in. Made once, for there is a default catalog at each change of a state.
    static COMPILED_IN: Rc<[IString]> = compiled_in();
}

/// In the browser what the first screen shows.
#[cfg(target_arch = "wasm32")]
fn compiled_in() -> Rc<[IString]> {
    let blocks = [
        First::KEPT,
        About::KEPT,
        Help::KEPT,
        Lists::KEPT,
        FocalText::KEPT,
        CombinedText::KEPT,
        Meaning::KEPT,
        Offline::KEPT,
        Panel::KEPT,
    ];
    let mut lines = Vec::new();
    for block in blocks {
        lines.extend(block.split('\0').map(IString::Static));
        // What follows the last end.
        lines.pop();
    }
    lines.into()
}

/// Natively everything.
#[cfg(not(target_arch = "wasm32"))]
fn compiled_in() -> Rc<[IString]> {
    let texts = every_entry().iter().map(|entry| IString::Static(entry.english));
    let english = |entry: &Entry| entry.english.to_owned();
    texts.chain(origins().chain(search_words(english)).map(IString::from)).collect()
}

/// Every text, in the order of their places.
#[cfg(not(target_arch = "wasm32"))]
pub fn every_entry() -> &'static [&'static Entry] {
    static ALL: std::sync::LazyLock<Vec<&Entry>> = std::sync::LazyLock::new(list_entries);
    &ALL
}

#[cfg(not(target_arch = "wasm32"))]
fn list_entries() -> Vec<&'static Entry> {
    let first = First::ALL.iter().map(|key| key.entry());
    let about = About::ALL.iter().map(|key| key.entry());
    let help = Help::ALL.iter().map(|key| key.entry());
    let lists = Lists::ALL.iter().map(|key| key.entry());
    let focal = FocalText::ALL.iter().map(|key| key.entry());
    let combined = CombinedText::ALL.iter().map(|key| key.entry());
    let meaning = Meaning::ALL.iter().map(|key| key.entry());
    let offline = Offline::ALL.iter().map(|key| key.entry());
    let panel = Panel::ALL.iter().map(|key| key.entry());
    let reading = about.chain(help).chain(lists).chain(focal).chain(combined).chain(meaning);
    first.chain(reading).chain(offline).chain(panel).collect()
}

/// The reading part of English, as the browser's module is handed it.
#[cfg(not(target_arch = "wasm32"))]
pub fn reading_data() -> Vec<String> {
    let english = |entry: &'static Entry| entry.english.to_owned();
    let texts = every_entry().iter().skip(First::END).map(|&entry| shown(entry, english));
    [DIGEST.to_string()].into_iter().chain(texts).chain(origins()).chain(search_words(english)).collect()
}

/// A language as the browser's module is handed it, with the words that `translate` gives.
#[cfg(not(target_arch = "wasm32"))]
pub fn pack(language: &Language, translate: impl Fn(&'static Entry) -> String) -> Vec<String> {
    let direction = if language.rtl { "rtl" } else { "ltr" };
    let head =
        [DIGEST.to_string(), language.tag.to_string(), direction.to_owned(), language.status.id().to_owned()];
    let texts = every_entry().iter().map(|&entry| shown(entry, &translate));
    head.into_iter().chain(texts).chain(origins()).chain(search_words(&translate)).collect()
}

/// What a text says, as data: nothing where it is never shown, for its words are among the search words.
#[cfg(not(target_arch = "wasm32"))]
fn shown(entry: &'static Entry, translate: impl Fn(&'static Entry) -> String) -> String {
    if entry.is_never_shown() { NO_WORDS.to_owned() } else { translate(entry) }
}

/// Every line of search words.
#[cfg(not(target_arch = "wasm32"))]
fn search_words(translate: impl Fn(&'static Entry) -> String) -> impl Iterator<Item = String> {
    let words =
        move |text: Text| every_entry().get(text.place()).map(|&entry| translate(entry)).unwrap_or_default();
    SearchWords::all().map(move |line| line.line(&words))
}

/// What every text rests on, then all sources.
#[cfg(not(target_arch = "wasm32"))]
fn origins() -> impl Iterator<Item = String> {
    every_entry().iter().map(|entry| origin(entry)).chain(Source::ALL.into_iter().map(source))
}

/// What a text rests on, as one line of data: the date, then the numbers of the sources.
#[cfg(not(target_arch = "wasm32"))]
fn origin(entry: &Entry) -> String {
    let sources = entry.sources.iter().map(|source| format!(" {}", *source as usize));
    format!("{}{}", entry.edited, sources.collect::<String>())
}

/// A source as one line of data: the citation and, after a line break, the link.
#[cfg(not(target_arch = "wasm32"))]
fn source(source: Source) -> String {
    let Citation { title, place, year, link, .. } = source.citation();
    let stop = if title.ends_with(['?', '!']) { "" } else { "." };
    let year = year.map(|year| format!(", {year}")).unwrap_or_default();
    let link = link.map(|link| format!("\n{link}")).unwrap_or_default();
    format!("{title}{stop} {place}{year}{link}")
}
