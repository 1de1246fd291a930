//! Each attribute sets its setting, or names the values that it accepts.

use std::collections::BTreeSet;

use dystonia_explorer::domain::{Region, RegionSet, Scheme};
use dystonia_explorer::element::{ATTRIBUTES, Attribute};
use dystonia_explorer::state::{
    HeadingLevel, Hidden, PhoneNumber, Reviewer, Section, Settings, Sharing, Start, Theme, Topic,
};

#[test]
fn valid_value_changes_its_setting() {
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
        ("lang", "es-MX"),
        ("languages", "en es"),
        ("loading", "eager"),
        ("base-url", "/files/"),
    ];
    assert_eq!(
        BTreeSet::from(attributes.map(|(name, _)| name)),
        ATTRIBUTES.iter().map(|attribute| attribute.name).collect()
    );
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

#[test]
fn unknown_value_sets_default_and_names_allowed_ones() {
    let dark = Settings { theme: Theme::Dark, ..Settings::default() };
    let (settings, error) = dark.with_attribute("theme", Some("purple"));
    assert_eq!(settings.theme, Theme::Auto);
    let message = error.expect("a message");
    assert!(message.contains("theme=\"purple\"") && message.contains("auto, light, dark"), "{message}");
}

#[test]
fn invalid_number_or_reviewer_is_left_out_and_named() {
    for (name, value) in
        [("emergency-number", "call me"), ("crisis-line", "1"), ("reviewed-by", "two\nlines")]
    {
        let (settings, error) = Settings::default().with_attribute(name, Some(value));
        assert_eq!(settings, Settings::default());
        assert!(error.expect("a message").contains(name));
    }
}

#[test]
fn hide_keeps_known_sections_and_names_allowed_ones() {
    let (settings, error) = Settings::default().with_attribute("hide", Some("about notice"));
    assert_eq!(settings.hide, Hidden::default().with(Section::About));
    let message = error.expect("a message");
    let allowed = "what-if, search, types, about, two-lists, print";
    assert!(message.contains("hide=\"about notice\"") && message.contains(allowed), "{message}");
    assert!(!message.contains("default"), "{message}");
}

#[test]
fn unknown_region_or_type_starts_empty() {
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
        let message = error.expect("a message");
        assert!(message.contains(&format!("{name}=\"{value}\"")) && message.contains(allowed), "{message}");
    }
}

#[test]
fn removed_attribute_sets_default() {
    let settings = Settings {
        scheme: Scheme::Consensus2013,
        hide: Hidden::default().with(Section::Types),
        sharing: Sharing::Shared,
        start: Start { regions: RegionSet::of(&[Region::Neck]), topic: Some(Topic::DopaResponsive) },
        ..Settings::default()
    };
    let removed = ATTRIBUTES.iter().fold(settings, |settings, attribute| {
        let (settings, error) = settings.with_attribute(attribute.name, None);
        assert_eq!(error, None);
        settings
    });
    assert_eq!(removed, Settings::default());
}

#[test]
fn huge_value_is_shortened_in_message() {
    let (_, error) = Settings::default().with_attribute("scheme", Some(&"x".repeat(1_000_000)));
    assert!(error.expect("a message").len() < 200);
}

#[test]
fn message_names_attribute_value_and_allowed_values() {
    let (_, message) = Settings::default().with_attribute("theme", Some("purple"));
    let expected = "dystonia-explorer: theme=\"purple\" is not known; allowed: auto, light, dark.";
    assert_eq!(message.as_deref(), Some(expected));
    for (name, allowed) in [
        ("emergency-number", "a telephone number of 2 to 15 digits"),
        ("crisis-line", "a telephone number of 2 to 15 digits"),
        ("reviewed-by", "one line of at most 120 characters"),
        ("share-selection", "true, false"),
        ("loading", "lazy, eager"),
    ] {
        let (settings, message) = Settings::default().with_attribute(name, Some("\n"));
        let expected = format!("dystonia-explorer: {name}=\"\n\" is not known; allowed: {allowed}.");
        assert_eq!((settings, message), (Settings::default(), Some(expected)));
    }
}

#[test]
fn unknown_attribute_changes_nothing_and_is_named() {
    let dark = Settings { theme: Theme::Dark, ..Settings::default() };
    for value in [None, Some("yes")] {
        let (settings, message) = dark.clone().with_attribute("compact", value);
        assert_eq!(settings, dark);
        assert_eq!(message.as_deref(), Some("dystonia-explorer: compact is not an attribute."));
    }
    assert!(Attribute::named("compact").is_none());
}
