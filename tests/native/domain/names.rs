//! Ids, their order, and the patterns within a selection: docs/rules.md, sections 1, 2 and 7.

use std::collections::HashSet;

use dystonia_explorer::domain::Region::{self, *};
use dystonia_explorer::domain::Scheme::{Consensus2013, Hopkins};
use dystonia_explorer::domain::{Group, OneSide, RegionSet, Rule, Scheme, TypeId, classify};

use crate::rules_document::RULES;

type Groups = &'static [(&'static str, &'static [&'static str])];

const FOCAL: &[&str] = &["blepharospasm", "oromandibular", "laryngeal", "cervical", "arm", "leg", "truncal"];

const HOPKINS: Groups = &[
    ("none", &["none"]),
    ("focal", FOCAL),
    ("segmental", &["meige", "cervical_plus_one_arm", "segmental_other"]),
    ("multifocal", &["hemidystonia", "diffuse"]),
    ("generalized", &["both_legs_plus_another", "one_leg_trunk_plus_another"]),
];

const CONSENSUS_2013: Groups = &[
    ("none", &["none"]),
    ("focal", FOCAL),
    ("segmental", &["cranial", "bibrachial", "segmental_other"]),
    ("multifocal", &["multifocal"]),
    ("hemidystonia", &["hemidystonia"]),
    ("generalized", &["with_leg", "without_leg"]),
];

fn groups_and_types(scheme: Scheme) -> Vec<(&'static str, Vec<&'static str>)> {
    let types =
        |types: &[dystonia_explorer::domain::TypeEntry]| types.iter().map(|kind| kind.id.id()).collect();
    scheme.groups().iter().map(|entry| (entry.group.id(), types(entry.types))).collect()
}

fn typed(groups: Groups) -> Vec<(&'static str, Vec<&'static str>)> {
    groups.iter().map(|(group, types)| (*group, types.to_vec())).collect()
}

/// Section 7.1 in words of its own: whether a selection contains what this type stands for.
fn holds(id: &str, set: RegionSet) -> bool {
    let has = |region| set.contains(region);
    match id {
        "blepharospasm" => has(Eyes),
        "oromandibular" => has(Mouth),
        "laryngeal" => has(Larynx),
        "cervical" => has(Neck),
        "arm" => has(ArmLeft) || has(ArmRight),
        "leg" => has(LegLeft) || has(LegRight),
        "truncal" => has(Trunk),
        "meige" | "cranial" => has(Eyes) && has(Mouth),
        "cervical_plus_one_arm" => has(Neck) && (has(ArmLeft) || has(ArmRight)),
        "bibrachial" => has(ArmLeft) && has(ArmRight),
        "hemidystonia" => (has(ArmLeft) && has(LegLeft)) || (has(ArmRight) && has(LegRight)),
        _ => false,
    }
}

fn patterns(scheme: Scheme, set: RegionSet) -> Vec<&'static str> {
    classify(scheme, set, OneSide::Unanswered).patterns().map(TypeId::id).collect()
}

#[test]
fn the_regions_have_these_ids_in_this_order() {
    let ids = ["eyes", "mouth", "larynx", "neck", "arm_left", "arm_right", "trunk", "leg_left", "leg_right"];
    assert_eq!(Region::ALL.map(Region::id), ids);
}

#[test]
fn a_region_set_lists_its_regions_in_that_order_whatever_the_order_of_picking() {
    for set in RegionSet::every() {
        let in_order: Vec<_> = Region::ALL.into_iter().filter(|&region| set.contains(region)).collect();
        let backwards: RegionSet = in_order.iter().rev().copied().collect();
        assert_eq!(backwards.into_iter().collect::<Vec<_>>(), in_order);
    }
}

#[test]
fn every_region_has_the_bit_of_the_rules() {
    let every: Vec<_> = RegionSet::every().collect();
    for (bit, region) in Region::ALL.into_iter().enumerate() {
        assert_eq!(every[1 << bit], RegionSet::of(&[region]));
    }
}

#[test]
fn every_place_leads_to_its_set_and_bits_beyond_those_of_a_place_do_not_count() {
    for set in RegionSet::every() {
        assert_eq!(RegionSet::at(set.place()), set);
        assert_eq!(RegionSet::at(set.place() | 1 << 9 | 1 << 20), set);
    }
}

/// The JavaScript API tells them by these numbers.
#[test]
fn every_group_type_and_rule_has_its_place_among_all_for_its_number() {
    assert!(Group::ALL.into_iter().enumerate().all(|(place, group)| group as usize == place));
    assert!(TypeId::ALL.into_iter().enumerate().all(|(place, id)| id as usize == place));
    assert!(Rule::ALL.into_iter().enumerate().all(|(place, rule)| rule as usize == place));
    let ids: HashSet<_> = Rule::ALL.into_iter().map(Rule::id).collect();
    assert_eq!(ids.len(), 14);
}

#[test]
fn every_region_id_leads_back_to_its_region() {
    for region in Region::ALL {
        assert_eq!(Region::from_id(region.id()), Some(region));
    }
}

#[test]
fn an_unknown_region_id_leads_nowhere() {
    for id in ["", "Eyes", "arm", "arm-left", " neck"] {
        assert_eq!(Region::from_id(id), None, "{id:?}");
    }
}

#[test]
fn the_lists_have_the_ids_hopkins_and_consensus2013() {
    assert_eq!(Scheme::ALL.map(Scheme::id), ["hopkins", "consensus2013"]);
}

#[test]
fn every_list_id_leads_back_to_its_list_and_an_unknown_one_nowhere() {
    for scheme in Scheme::ALL {
        assert_eq!(Scheme::from_id(scheme.id()), Some(scheme));
    }
    assert_eq!(Scheme::from_id("consensus2025"), None);
}

#[test]
fn each_list_is_the_other_of_the_other() {
    assert_eq!((Hopkins.other(), Consensus2013.other()), (Consensus2013, Hopkins));
}

#[test]
fn the_groups_have_these_ids_in_this_order() {
    let ids = ["none", "focal", "segmental", "multifocal", "hemidystonia", "generalized"];
    assert_eq!(Group::ALL.map(Group::id), ids);
}

#[test]
fn the_patient_page_list_has_these_groups_and_types_in_this_order() {
    assert_eq!(groups_and_types(Hopkins), typed(HOPKINS));
}

#[test]
fn the_2013_list_has_these_groups_and_types_in_this_order() {
    assert_eq!(groups_and_types(Consensus2013), typed(CONSENSUS_2013));
}

#[test]
fn type_counts_equal_the_rules_and_cover_every_type() {
    let ids = |scheme: Scheme| scheme.types().map(|kind| kind.id).collect::<HashSet<_>>();
    let both: HashSet<_> = ids(Hopkins).union(&ids(Consensus2013)).copied().collect();
    assert_eq!(ids(Hopkins).len(), ids(Consensus2013).len());
    let stated = format!("Type ids, {} in each scheme:", ids(Hopkins).len());
    assert!(RULES.contains(&stated), "{stated}");
    assert_eq!(both, TypeId::ALL.into_iter().collect());
}

#[test]
fn no_two_types_share_an_id() {
    let ids: HashSet<_> = TypeId::ALL.iter().map(|kind| kind.id()).collect();
    assert_eq!(ids.len(), TypeId::ALL.len());
}

#[test]
fn the_patterns_of_each_selection_are_the_types_it_contains_in_the_order_of_the_list() {
    for (scheme, groups) in [(Hopkins, HOPKINS), (Consensus2013, CONSENSUS_2013)] {
        for set in RegionSet::every() {
            let types = groups.iter().flat_map(|(_, types)| types.iter().copied());
            let expected: Vec<_> = types.filter(|id| holds(id, set)).collect();
            assert_eq!(patterns(scheme, set), expected, "{set:?}");
        }
    }
}

#[test]
fn eyes_mouth_and_neck_contain_meige_syndrome_on_the_patient_page() {
    let expected = ["blepharospasm", "oromandibular", "cervical", "meige"];
    assert_eq!(patterns(Hopkins, RegionSet::of(&[Eyes, Mouth, Neck])), expected);
}
