//! Language negotiation: from the tags that a page or a reader names to a language that has words.

/// English: compiled in, and the language of last resort.
pub const ENGLISH: &str = "en";

/// The longest part of a bad value that a message repeats, in characters.
const LONGEST_QUOTE: usize = 40;

/// White space as JavaScript has it: with the byte order mark.
fn is_space(c: char) -> bool {
    c.is_whitespace() || c == '\u{feff}'
}

/// The language with words that serves a wanted tag: `es` serves `es-MX`. None where no language does.
pub fn negotiate<'a>(wanted: &str, available: &'a [String]) -> Option<&'a str> {
    let wanted = wanted.trim_matches(is_space);
    let (primary, _) = wanted.split_once('-').unwrap_or((wanted, ""));
    let find = |tag: &str| available.iter().map(String::as_str).find(|known| known.eq_ignore_ascii_case(tag));
    find(wanted).or_else(|| find(primary))
}

/// The language that a page asks for by its nearest `lang` attribute; English where there are no words in it.
pub fn page_language<'a>(lang: Option<&str>, available: &'a [String]) -> &'a str {
    lang.and_then(|tag| negotiate(tag, available)).unwrap_or(ENGLISH)
}

/// The tags in an attribute that lists several, with white space or commas between.
pub fn tags(value: &str) -> impl Iterator<Item = &str> {
    value.split(|c: char| c == ',' || is_space(c)).filter(|tag| !tag.is_empty())
}

/// The languages of the menu: those of the `languages` attribute that have words, then the page's own. None where that
/// leaves no choice.
pub fn menu<'a>(value: Option<&str>, page: &'a str, available: &'a [String]) -> Vec<&'a str> {
    let mut menu: Vec<&str> = Vec::new();
    let offered = tags(value.unwrap_or_default()).filter_map(|tag| negotiate(tag, available));
    for tag in offered {
        if !menu.contains(&tag) {
            menu.push(tag);
        }
    }
    if !menu.contains(&page) {
        menu.push(page);
    }
    if menu.len() < 2 { Vec::new() } else { menu }
}

/// The message for an attribute that names a language without words; none where every tag is served. `lang` holds one
/// tag, `languages` several.
pub fn problem(name: &str, value: &str, available: &[String]) -> Option<String> {
    let is_unknown = |tag: &str| negotiate(tag, available).is_none();
    let is_wrong = match name {
        "lang" => !value.trim_matches(is_space).is_empty() && is_unknown(value),
        _ => tags(value).any(is_unknown),
    };
    is_wrong.then(|| {
        let quote: String = value.chars().take(LONGEST_QUOTE).collect();
        format!("dystonia-explorer: {name}=\"{quote}\" is not known; allowed: {}.", available.join(", "))
    })
}
