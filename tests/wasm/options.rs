//! Attributes: what is typed in a page, and what it means.

use dystonia_explorer::domain::Scheme;
use dystonia_explorer::state::{HeadingLevel, PhoneNumber, Reviewer, Settings, Theme};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn every_allowed_value_is_taken() {
    let attributes = [
        ("scheme", "consensus2013"),
        ("theme", "dark"),
        ("heading-level", "4"),
        ("emergency-number", "112"),
        ("crisis-line", "988"),
        ("reviewed-by", "A. Person"),
    ];
    let settings = attributes.into_iter().fold(Settings::default(), |settings, (name, value)| {
        let (settings, error) = settings.with_attribute(name, Some(value));
        assert_eq!(error, None);
        settings
    });
    let expected = Settings {
        scheme: Scheme::Consensus2013,
        theme: Theme::Dark,
        heading_level: HeadingLevel::Four,
        emergency_number: PhoneNumber::parse("112"),
        crisis_line: PhoneNumber::parse("988"),
        reviewed_by: Reviewer::parse("A. Person"),
        ..Settings::default()
    };
    assert_eq!(settings, expected);
}

#[wasm_bindgen_test]
fn an_unknown_value_means_the_default_and_is_named_with_the_allowed_ones() {
    let dark = Settings { theme: Theme::Dark, ..Settings::default() };
    let (settings, error) = dark.with_attribute("theme", Some("purple"));
    assert_eq!(settings.theme, Theme::Auto);
    let message = error.expect("an error").to_string();
    assert!(message.contains("theme=\"purple\"") && message.contains("auto, light, dark"), "{message}");
}

#[wasm_bindgen_test]
fn an_unreadable_number_or_reviewer_is_left_out_and_named() {
    for (name, value) in
        [("emergency-number", "call me"), ("crisis-line", "1"), ("reviewed-by", "two\nlines")]
    {
        let (settings, error) = Settings::default().with_attribute(name, Some(value));
        assert_eq!(settings, Settings::default());
        assert!(error.expect("an error").to_string().contains(name));
    }
}

#[wasm_bindgen_test]
fn a_removed_attribute_means_the_default() {
    let settings = Settings { scheme: Scheme::Consensus2013, ..Settings::default() };
    assert_eq!(settings.with_attribute("scheme", None), (Settings::default(), None));
}

#[wasm_bindgen_test]
fn a_huge_value_is_cut_in_the_message() {
    let (_, error) = Settings::default().with_attribute("scheme", Some(&"x".repeat(1_000_000)));
    assert!(error.expect("an error").to_string().len() < 200);
}
