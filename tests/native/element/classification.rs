//! The JavaScript API of the rules: answers, the errors of bad calls, and the fields that the types declare.

use std::iter::{repeat, repeat_n};

use dystonia_explorer::domain::{OneSide, Region, RegionSet, Scheme, TypeId, classify, one_side_question};
use dystonia_explorer::element::classification::{
    Argument, Classification, MOST_REGIONS, QuestionError, Taxonomy, read_one_side, read_regions, read_scheme,
};
use serde_json::json;

use super::typescript::{assert_kind, declarations};
use crate::embedding::text;

use Argument::{Flag, Missing, Null};

const REGIONS: &str = "eyes, mouth, larynx, neck, arm_left, arm_right, trunk, leg_left, leg_right";
const SCHEMES: &str = "hopkins, consensus2013";

fn string(text: &str) -> Argument {
    Argument::Text(text.to_owned())
}

fn other(description: &str) -> Argument {
    Argument::Other(description.to_owned())
}

fn message(error: QuestionError) -> String {
    error.to_string()
}

fn ids(regions: RegionSet) -> Vec<&'static str> {
    regions.into_iter().map(Region::id).collect()
}

/// Arguments that are no id, each with its name in a message.
fn bad_arguments() -> [(Argument, &'static str); 9] {
    [
        (Null, "null"),
        (Flag(true), "true"),
        (Flag(false), "false"),
        (string("elbow"), "\"elbow\""),
        (string("EYES"), "\"EYES\""),
        (string(""), "\"\""),
        (other("7"), "7"),
        (other("an array"), "an array"),
        (other("a symbol"), "a symbol"),
    ]
}

#[test]
fn argument_without_array_is_named() {
    for (argument, name) in bad_arguments().into_iter().chain([(Missing, "undefined")]) {
        assert_eq!(
            message(QuestionError::NoArray(argument)),
            format!("regions must be an array of region ids, not {name}; allowed ids: {REGIONS}")
        );
    }
}

#[test]
fn unknown_region_is_named_with_allowed_ids() {
    let unreadable = (other("at index 0, which cannot be read"), "at index 0, which cannot be read");
    for (argument, name) in bad_arguments().into_iter().chain([(Missing, "undefined"), unreadable]) {
        let error = read_regions([string("eyes"), argument, string("knee")]).unwrap_err();
        assert_eq!(message(error), format!("unknown region {name}; allowed ids: {REGIONS}"));
    }
}

#[test]
fn argument_without_options_is_named() {
    for (argument, name) in bad_arguments() {
        assert_eq!(
            message(QuestionError::NoOptions(argument)),
            format!(
                "options must be an object, null or left out, not {name}; \
                 allowed: scheme ({SCHEMES}), oneSide (true, false)"
            )
        );
    }
}

#[test]
fn unknown_scheme_is_named_with_allowed_ids() {
    for (argument, name) in bad_arguments() {
        let error = read_scheme(argument).unwrap_err();
        assert_eq!(message(error), format!("unknown scheme {name}; allowed ids: {SCHEMES}"));
    }
}

#[test]
fn one_side_without_flag_is_named() {
    for (argument, name) in bad_arguments().into_iter().filter(|(argument, _)| !matches!(argument, Flag(_))) {
        let error = read_one_side(argument).unwrap_err();
        assert_eq!(message(error), format!("oneSide must be true or false, not {name}"));
    }
}

#[test]
fn error_keeps_at_most_40_characters_of_text() {
    for letter in ["x", "é", "🙂", "\u{301}"] {
        for (count, quoted, end) in [(39, 39, ""), (40, 40, ""), (41, 40, "…"), (100_000, 40, "…")] {
            let error = read_scheme(string(&letter.repeat(count))).unwrap_err();
            let quote = letter.repeat(quoted);
            let expected = format!("unknown scheme \"{quote}{end}\"; allowed ids: {SCHEMES}");
            assert_eq!(message(error), expected);
        }
    }
}

#[test]
fn most_regions_are_read_and_more_refused() {
    assert_eq!(read_regions(repeat_n(string("eyes"), 10_000)), Ok(RegionSet::of(&[Region::Eyes])));
    let error = read_regions(repeat_n(string("eyes"), 10_001)).unwrap_err();
    assert_eq!(error, QuestionError::TooManyRegions);
    assert_eq!(message(error), format!("regions has more than 10000 entries; allowed ids: {REGIONS}"));
}

#[test]
fn endless_regions_are_refused() {
    assert_eq!(read_regions(repeat(string("eyes"))), Err(QuestionError::TooManyRegions));
}

/// The module refuses an array that is too long. So the loader copies one entry more than the module reads.
#[test]
fn loader_copies_one_entry_too_many() {
    let loader = text("src/element/loader/api.js").replace('_', "");
    assert!(loader.contains(&format!("const MOSTENTRIES = {};", MOST_REGIONS + 1)));
}

#[test]
fn repeated_region_counts_once() {
    let entries = ["neck", "eyes", "neck", "eyes", "neck"].map(string);
    assert_eq!(read_regions(entries), Ok(RegionSet::of(&[Region::Eyes, Region::Neck])));
}

#[test]
fn no_region_is_an_empty_selection() {
    assert_eq!(read_regions([]), Ok(RegionSet::EMPTY));
}

#[test]
fn left_out_scheme_is_the_default() {
    assert_eq!(read_scheme(Missing), Ok(Scheme::Hopkins));
}

#[test]
fn one_side_false_equals_no_answer() {
    assert_eq!(read_one_side(Missing), Ok(OneSide::Unanswered));
    assert_eq!(read_one_side(Flag(false)), Ok(OneSide::Unanswered));
    assert_eq!(read_one_side(Flag(true)), Ok(OneSide::Yes));
}

#[test]
fn every_answer_equals_the_rules() {
    let mut count = 0;
    for scheme in Scheme::ALL {
        for regions in RegionSet::every() {
            for (flag, one_side) in [(false, OneSide::Unanswered), (true, OneSide::Yes)] {
                let answer = Classification::new(
                    read_scheme(string(scheme.id())).unwrap(),
                    // The order of the array does not count.
                    read_regions(ids(regions).into_iter().rev().map(string)).unwrap(),
                    read_one_side(Flag(flag)).unwrap(),
                );
                let expected = classify(scheme, regions, one_side);
                let expected = json!({
                    "scheme": scheme.id(),
                    "group": expected.group.id(),
                    "type": expected.type_id.id(),
                    "rule": expected.rule.id(),
                    "regions": ids(regions),
                    "pieces": expected.pieces().map(ids).collect::<Vec<_>>(),
                    "patterns": expected.patterns().map(TypeId::id).collect::<Vec<_>>(),
                    "oneSideQuestion": one_side_question(regions),
                });
                assert_eq!(serde_json::to_value(answer).unwrap(), expected);
                count += 1;
            }
        }
    }
    assert_eq!(count, 2_048);
}

#[test]
fn classification_fields_equal_the_typescript_interface() {
    let declarations = declarations();
    for scheme in Scheme::ALL {
        // The empty selection has empty arrays, the full one has an entry in each.
        for regions in [RegionSet::EMPTY, Region::ALL.into_iter().collect()] {
            let answer = Classification::new(scheme, regions, OneSide::Unanswered);
            assert_kind(&declarations, "Classification", &serde_json::to_value(answer).unwrap());
        }
    }
}

#[test]
fn taxonomy_fields_equal_the_typescript_interface() {
    let declarations = declarations();
    for scheme in Scheme::ALL {
        assert_kind(&declarations, "Taxonomy", &serde_json::to_value(Taxonomy::from(scheme)).unwrap());
    }
}

#[test]
fn taxonomy_lists_every_group_and_type_in_order() {
    for scheme in Scheme::ALL {
        let groups = scheme.groups().iter().map(|entry| {
            let types: Vec<_> = entry
                .types
                .iter()
                .map(|kind| json!({ "id": kind.id.id(), "example": ids(kind.example) }))
                .collect();
            json!({ "id": entry.group.id(), "types": types })
        });
        let expected = json!({ "scheme": scheme.id(), "groups": groups.collect::<Vec<_>>() });
        assert_eq!(serde_json::to_value(Taxonomy::from(scheme)).unwrap(), expected);
    }
}

#[test]
fn taxonomy_examples_classify_to_their_types() {
    let mut count = 0;
    for scheme in Scheme::ALL {
        for group in Taxonomy::from(scheme).groups {
            for kind in group.types {
                let regions = read_regions(kind.example.iter().map(|id| string(id))).unwrap();
                let answer = Classification::new(scheme, regions, OneSide::Unanswered);
                assert_eq!((answer.group, answer.type_id), (group.id, kind.id));
                count += 1;
            }
        }
    }
    assert_eq!(count, 30);
}
