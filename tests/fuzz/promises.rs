//! The fuzz target: what libFuzzer makes up is put in wherever the product takes something, and each promise has to hold.
//! `cargo xtask soak` runs it.
//!
//! An input is text, so that people can read and write seeds: the kind, then its parts, with `|` between.
#![no_main]

#[path = "../fixtures/promises.rs"]
mod promises;

use libfuzzer_sys::fuzz_target;
use promises::Words;

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    let (kind, rest) = text.split_once('|').unwrap_or_default();
    match kind {
        "attribute" => {
            let (name, value) = rest.split_once('|').unwrap_or((rest, ""));
            promises::attribute(name, value);
        }
        "ids" => promises::ids(rest),
        "clicks" => promises::clicks(rest.as_bytes()),
        "words" => promises::words(&words(rest)),
        _ => promises::search(&text),
    }
});

/// What is typed, the reviewer, the number, the tag and the name of a language; then places in a pack and what it says.
fn words(text: &str) -> Words {
    let mut parts = text.split('|').map(str::to_owned);
    let mut next = || parts.next().unwrap_or_default();
    let (typed, reviewer, number, language) = (next(), next(), next(), [next(), next()]);
    let rest: Vec<_> = parts.collect();
    let texts = rest.chunks(2).filter_map(|pair| match pair {
        [place, text] => Some((place.parse().ok()?, text.clone())),
        _ => None,
    });
    Words { typed, reviewer, number, language, texts: texts.collect() }
}
