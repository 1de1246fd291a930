//! Attributes: what is typed in a page, and what it means.

use dystonia_explorer::domain::{Region, RegionSet, Scheme};
use dystonia_explorer::state::{
    HeadingLevel, Hidden, PhoneNumber, Reviewer, Section, Settings, Sharing, Start, Theme, Topic,
};
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
        ("hide", "what-if, print"),
        ("regions", "neck arm_left"),
        ("type", "dopa_responsive"),
        ("share-selection", ""),
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
        hide: Hidden::default().with(Section::WhatIf).with(Section::Print),
        start: Start {
            regions: RegionSet::of(&[Region::Neck, Region::ArmLeft]),
            topic: Some(Topic::DopaResponsive),
        },
        sharing: Sharing::Shared,
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
fn of_several_sections_to_hide_those_that_are_known_are_hidden_and_the_others_named() {
    let (settings, error) = Settings::default().with_attribute("hide", Some("about notice"));
    assert_eq!(settings.hide, Hidden::default().with(Section::About));
    let message = error.expect("an error").to_string();
    let allowed = "what-if, search, types, about, two-lists, print";
    assert!(message.contains("hide=\"about notice\"") && message.contains(allowed), "{message}");
    assert!(!message.contains("default"), "{message}");
}

#[wasm_bindgen_test]
fn an_unknown_region_or_type_starts_with_nothing_and_is_named_with_the_allowed_ones() {
    let start = Start { regions: RegionSet::of(&[Region::Neck]), topic: Some(Topic::DopaResponsive) };
    for (name, value, allowed) in [
        ("regions", "neck elbow", "eyes, mouth, larynx, neck, arm_left"),
        ("type", "none", "blepharospasm, oromandibular"),
        ("type", "focal", "without_leg, dopa_responsive"),
    ] {
        let (settings, error) = Settings { start, ..Settings::default() }.with_attribute(name, Some(value));
        let expected = match name {
            "regions" => Start { regions: RegionSet::EMPTY, ..start },
            _ => Start { topic: None, ..start },
        };
        assert_eq!(settings.start, expected);
        let message = error.expect("an error").to_string();
        assert!(message.contains(&format!("{name}=\"{value}\"")) && message.contains(allowed), "{message}");
    }
}

#[wasm_bindgen_test]
fn a_removed_attribute_means_the_default() {
    let settings = Settings {
        scheme: Scheme::Consensus2013,
        hide: Hidden::default().with(Section::Types),
        sharing: Sharing::Shared,
        start: Start { regions: RegionSet::of(&[Region::Neck]), topic: Some(Topic::DopaResponsive) },
        ..Settings::default()
    };
    let removed = ["scheme", "hide", "share-selection", "regions", "type"].into_iter().fold(
        settings,
        |settings, name| {
            let (settings, error) = settings.with_attribute(name, None);
            assert_eq!(error, None);
            settings
        },
    );
    assert_eq!(removed, Settings::default());
}

#[wasm_bindgen_test]
fn a_huge_value_is_cut_in_the_message() {
    let (_, error) = Settings::default().with_attribute("scheme", Some(&"x".repeat(1_000_000)));
    assert!(error.expect("an error").to_string().len() < 200);
}
