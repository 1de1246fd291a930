//! What holds for every selection: mirror image, growth, and a second, unordered form of both procedures
//! (docs/rules.md, sections 4, 5 and 8).

use dystonia_explorer::domain::Scheme::{Consensus2013, Hopkins};
use dystonia_explorer::domain::{Group, OneSide, Region, RegionSet, Rule, Scheme, classify, disagreement};

use crate::fixtures::{LEGS, THE_SIX, components, is_one_sided_arm_and_leg};

const ANSWERS: [OneSide; 3] = [OneSide::Unanswered, OneSide::Yes, OneSide::NoOrUnsure];

/// A rule with the group it gives and the selections it takes.
type Line = (Rule, Group, fn(RegionSet) -> bool);

/// Section 4 without an order: no line says "otherwise", none leans on an earlier one.
const HOPKINS: [Line; 7] = [
    (Rule::S0, Group::None, RegionSet::is_empty),
    (Rule::S1, Group::Focal, |set| set.len() == 1),
    (Rule::S2, Group::Generalized, |set| legs(set) == 2 && set.len() >= 3),
    (Rule::S3, Group::Generalized, |set| legs(set) == 1 && trunk(set) && the_six(set) >= 1),
    (Rule::S4, Group::Multifocal, is_one_sided_arm_and_leg),
    (Rule::S5, Group::Segmental, |set| {
        let two_of_trunk_and_legs = set.len() == 2 && the_six(set) == 0;
        let several_without_leg = set.len() >= 2 && legs(set) == 0;
        is_connected(set) && (several_without_leg || two_of_trunk_and_legs)
    }),
    (Rule::S6, Group::Multifocal, |set| {
        let one_leg_far_from_the_rest = legs(set) == 1 && !trunk(set);
        let allowed = legs(set) == 0 || one_leg_far_from_the_rest;
        is_scattered(set) && allowed && !is_one_sided_arm_and_leg(set)
    }),
];

/// Section 5 without an order.
const CONSENSUS_2013: [Line; 6] = [
    (Rule::C0, Group::None, RegionSet::is_empty),
    (Rule::C1, Group::Focal, |set| set.len() == 1),
    (Rule::C2, Group::Generalized, |set| trunk(set) && set.len() >= 3),
    (Rule::C3, Group::Hemidystonia, is_one_sided_arm_and_leg),
    (Rule::C4, Group::Segmental, |set| {
        is_connected(set) && set.len() >= 2 && (!trunk(set) || set.len() == 2)
    }),
    (Rule::C5, Group::Multifocal, |set| {
        is_scattered(set) && (!trunk(set) || set.len() == 2) && !is_one_sided_arm_and_leg(set)
    }),
];

fn legs(set: RegionSet) -> u32 {
    set.intersection(LEGS).len()
}

fn the_six(set: RegionSet) -> u32 {
    set.intersection(THE_SIX).len()
}

fn trunk(set: RegionSet) -> bool {
    set.contains(Region::Trunk)
}

fn is_connected(set: RegionSet) -> bool {
    components(set).len() == 1
}

fn is_scattered(set: RegionSet) -> bool {
    components(set).len() >= 2
}

fn exactly_one_line_holds_and_it_decides(scheme: Scheme, lines: &[Line]) {
    for set in RegionSet::every() {
        let holding: Vec<_> = lines.iter().filter(|(_, _, takes)| takes(set)).collect();
        assert_eq!(holding.len(), 1, "{set:?} {holding:?}");
        let answer = classify(scheme, set, OneSide::Unanswered);
        assert_eq!((answer.rule, answer.group), (holding[0].0, holding[0].1), "{set:?}");
    }
}

#[test]
fn exactly_one_patient_page_rule_holds_for_each_selection() {
    exactly_one_line_holds_and_it_decides(Hopkins, &HOPKINS);
}

#[test]
fn exactly_one_2013_rule_holds_for_each_selection() {
    exactly_one_line_holds_and_it_decides(Consensus2013, &CONSENSUS_2013);
}

#[test]
fn a_classification_names_its_own_list_and_selection() {
    for set in RegionSet::every() {
        for scheme in Scheme::ALL {
            let answer = classify(scheme, set, OneSide::Unanswered);
            assert_eq!((answer.scheme, answer.regions), (scheme, set));
        }
    }
}

#[test]
fn every_answer_is_a_type_of_its_list_filed_under_its_group() {
    for set in RegionSet::every() {
        for scheme in Scheme::ALL {
            for one_side in ANSWERS {
                let answer = classify(scheme, set, one_side);
                let entry = scheme.groups().iter().find(|entry| entry.group == answer.group).unwrap();
                assert!(entry.types.iter().any(|kind| kind.id == answer.type_id), "{answer:?}");
            }
        }
    }
}

#[test]
fn the_mirror_image_has_the_same_group_type_and_rule() {
    for set in RegionSet::every() {
        for scheme in Scheme::ALL {
            for one_side in ANSWERS {
                let here = classify(scheme, set, one_side);
                let there = classify(scheme, set.mirrored(), one_side);
                let same = (here.group, here.type_id, here.rule) == (there.group, there.type_id, there.rule);
                assert!(same, "{here:?} {there:?}");
            }
        }
    }
}

#[test]
fn the_mirror_image_has_the_same_disagreement() {
    for set in RegionSet::every() {
        for one_side in ANSWERS {
            assert_eq!(disagreement(set, one_side), disagreement(set.mirrored(), one_side), "{set:?}");
        }
    }
}

#[test]
fn mirroring_twice_is_no_change() {
    for set in RegionSet::every() {
        assert_eq!(set.mirrored().mirrored(), set);
    }
}

#[test]
fn adding_a_region_never_leaves_generalized() {
    for set in RegionSet::every() {
        for scheme in Scheme::ALL {
            let is_generalized = |set| classify(scheme, set, OneSide::Unanswered).group == Group::Generalized;
            for more in Region::ALL.map(|region| set.with(region)) {
                assert!(!is_generalized(set) || is_generalized(more), "{set:?} to {more:?}");
            }
        }
    }
}

/// The ids stand in docs/rules.md and in the JavaScript API.
#[test]
fn a_rule_is_called_what_it_is() {
    let rules = HOPKINS.iter().chain(&CONSENSUS_2013).map(|(rule, ..)| *rule);
    for rule in rules.chain([Rule::U1]) {
        assert_eq!(rule.id(), format!("{rule:?}"));
    }
}
