//! Folding: the form in which search words are compared. This file is its only definition.
//!
//! A text is folded in two steps:
//!
//! 1. [`plain`] uses the tables of Unicode. It converts the text to capitals, decomposes it (NFKD), drops combining
//!    marks (general category Mn) and format characters (Cf), replaces each character that is no letter and no number
//!    by a space, and converts the rest to small letters. The capitals make "ss" of "ß" and "i" of "ı". The result
//!    is Unicode's full case folding, but for "ẞ" and the final sigma, which step 2 handles.
//! 2. [`folded`] replaces the few letters that Unicode keeps apart and readers do not: "œ" by "oe", "ł" by "l", the
//!    final sigma by the other, one form for those of an Arabic letter. It also drops the Arabic article.
//!
//! Search words are folded natively, when the data of a language is made; what a reader types is folded in the browser.
//! Step 2 is the same code in both. Step 1 has one body for each, because the browser's module holds no tables of
//! Unicode: a browser has them. `tests/fixtures/folded.txt` holds both to the same results.

#[cfg(target_arch = "wasm32")]
use js_sys::{JsString, RegExp};
#[cfg(not(target_arch = "wasm32"))]
use unicode_normalization::UnicodeNormalization as _;
#[cfg(not(target_arch = "wasm32"))]
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory as _};

/// The Arabic article, which is written as one with its word.
const ARTICLE: &str = "ال";

/// The fewest bytes that a word keeps without its article: two letters.
const SHORTEST: usize = 4;

/// The words of a text, each as it is compared.
pub fn folded_words(text: &str) -> Vec<String> {
    // Unicode calls these two letters. In Ukrainian, Breton, Hawaiian and Uzbek they are typed as apostrophes.
    let words = plain(text).split([' ', 'ʼ', 'ʻ']).map(folded).collect::<Vec<_>>();
    words.into_iter().filter(|word| !word.is_empty()).collect()
}

/// Step 1, with the tables of the browser.
#[cfg(target_arch = "wasm32")]
fn plain(text: &str) -> String {
    let dropped = RegExp::new(r"[\p{Mn}\p{Cf}]", "gu");
    let between = RegExp::new(r"[^\p{Alphabetic}\p{N}]", "gu");
    let decomposed = JsString::from(text).to_upper_case().normalize("NFKD");
    let words = decomposed.replace_by_pattern(&dropped, "").replace_by_pattern(&between, " ");
    words.to_lower_case().into()
}

/// Step 1, with the tables of two crates and of the standard library, whose "alphanumeric" is `\p{Alphabetic}` or
/// `\p{N}`.
#[cfg(not(target_arch = "wasm32"))]
fn plain(text: &str) -> String {
    let is_dropped = |letter: &char| {
        matches!(letter.general_category(), GeneralCategory::NonspacingMark | GeneralCategory::Format)
    };
    let decomposed = text.to_uppercase();
    let letters = decomposed.nfkd().filter(|letter| !is_dropped(letter));
    letters
        .map(|letter| if letter.is_alphanumeric() { letter } else { ' ' })
        .collect::<String>()
        .to_lowercase()
}

/// Step 2, for one word.
fn folded(word: &str) -> String {
    let mut folded = String::new();
    for letter in word.chars() {
        match letter {
            'ß' => folded.push_str("ss"),
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' => folded.push('d'),
            'ħ' => folded.push('h'),
            'ς' => folded.push('σ'),
            'ٱ' => folded.push('ا'),
            'ى' | 'ی' => folded.push('ي'),
            'ک' => folded.push('ك'),
            'ة' => folded.push('ه'),
            // The Arabic sign that only makes a word longer.
            'ـ' => {}
            other => folded.push(other),
        }
    }
    match folded.strip_prefix(ARTICLE) {
        Some(rest) if rest.len() >= SHORTEST => rest.to_owned(),
        _ => folded,
    }
}
