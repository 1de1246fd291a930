//! Folding with the tables of the browser: the same words as with those of a native build.

use dystonia_explorer::content::folded_words;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::folded::folded;

#[wasm_bindgen_test]
fn the_browser_folds_each_text_as_a_native_build_does() {
    for (text, words) in folded() {
        assert_eq!(folded_words(&text), words, "{text:?}");
    }
}
