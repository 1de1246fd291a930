//! The specification of everything that needs no browser: rules, state, words and markup.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that panics has failed, as it should"
)]

mod embedding;
mod fixtures;
mod languages;
#[cfg(feature = "ssr")]
mod properties;
mod recipes;
#[path = "../fixtures/rules_document.rs"]
mod rules_document;

mod element {
    mod announcer;
    mod attribute_lists;
    mod attributes;
    mod classification;
    mod ids;
    mod locale;
    mod session;
    mod typescript;
}

mod domain {
    mod contiguity;
    mod counts;
    mod disagreements;
    mod examples;
    mod laws;
    mod names;
    mod readings;
}

mod state {
    mod actions;
    mod answer;
    mod cards;
    mod find;
    mod hide;
    mod languages;
    mod links;
    mod privacy;
    mod reasons;
    mod settings;
    mod sheet;
    mod start;
    mod what_if;
}

mod content {
    mod catalog;
    mod edges;
    // `cargo xtask review` prints the same texts with the same grades; the product itself has no use for them.
    #[path = "../../../xtask/src/review/entries.rs"]
    mod entries;
    mod fold;
    #[path = "../../../xtask/src/review/grade.rs"]
    mod grade;
    mod grades;
    // The browser's tests hold it to the same words.
    #[path = "../../fixtures/folded.rs"]
    mod folded;
    mod packs;
    mod trace;
    mod translations;
    mod words;

    // `cargo xtask i18n` reads and checks the same translations, and makes packs of them.
    #[path = "../../../xtask/src/i18n/faults.rs"]
    mod faults;
    #[path = "../../../xtask/src/i18n/inflesz.rs"]
    mod inflesz;
    #[path = "../../../xtask/src/i18n/plurals.rs"]
    pub(crate) mod plurals;
    #[path = "../../../xtask/src/i18n/po.rs"]
    pub(crate) mod po;
}

#[cfg(feature = "ssr")]
mod ui {
    mod fallback;
    mod figure;
    mod hide;
    mod html;
    mod languages;
    mod markup;
    mod open;
    // The browser's tests will speak the same languages.
    #[path = "../../fixtures/pseudo.rs"]
    mod pseudo;
    mod sheet;
}
