//! Where the two lists disagree and what the one-side question changes: docs/rules.md, sections 8 and 6.

use dystonia_explorer::domain::Scheme::{Consensus2013, Hopkins};
use dystonia_explorer::domain::{
    Disagreement, Group, OneSide, Region, RegionSet, Rule, Scheme, TypeId, classify, disagreement,
    one_side_question,
};

use crate::fixtures::{asked_about_one_side, family, is_one_sided_arm_and_leg, picked};

fn members(wanted: Disagreement) -> Vec<RegionSet> {
    let members: Vec<_> = RegionSet::every().filter(|&set| family(set) == Some(wanted)).collect();
    println!("{wanted:?}: {}", members.len());
    members
}

fn group(scheme: Scheme, set: RegionSet) -> Group {
    classify(scheme, set, OneSide::Unanswered).group
}

fn groups(set: RegionSet) -> (Group, Group) {
    (group(Hopkins, set), group(Consensus2013, set))
}

fn question_selections() -> Vec<RegionSet> {
    RegionSet::every().filter(|&set| asked_about_one_side(set)).collect()
}

#[test]
fn the_lists_disagree_exactly_on_the_three_families() {
    for set in RegionSet::every() {
        assert_eq!(disagreement(set, OneSide::Unanswered), family(set), "{set:?}");
    }
}

#[test]
fn only_the_patient_page_calls_legs_without_trunk_generalized() {
    for set in members(Disagreement::LegsWithoutTrunk) {
        assert_eq!(groups(set), (Group::Generalized, Group::Multifocal), "{set:?}");
    }
}

#[test]
fn only_2013_calls_trunk_without_legs_generalized() {
    for set in members(Disagreement::TrunkWithoutLegs) {
        let answer = classify(Consensus2013, set, OneSide::Unanswered);
        assert_eq!((answer.group, answer.type_id), (Group::Generalized, TypeId::WithoutLeg), "{set:?}");
    }
}

#[test]
fn segmental_trunk_without_legs_has_neck_or_is_both_arms() {
    for set in members(Disagreement::TrunkWithoutLegs) {
        // The eyes belong to the mix only through the mouth.
        let mix_around_the_neck =
            set.contains(Region::Neck) && (set.contains(Region::Mouth) || !set.contains(Region::Eyes));
        let expected = mix_around_the_neck || set == picked("trunk + both arms");
        assert_eq!(group(Hopkins, set) == Group::Segmental, expected, "{set:?}");
    }
}

#[test]
fn other_shelf_holds_arm_and_leg_of_one_side() {
    for set in members(Disagreement::OtherShelf) {
        assert!(is_one_sided_arm_and_leg(set), "{set:?}");
        assert_eq!(groups(set), (Group::Multifocal, Group::Hemidystonia));
        for scheme in Scheme::ALL {
            assert_eq!(classify(scheme, set, OneSide::Unanswered).type_id, TypeId::Hemidystonia);
        }
    }
}

#[test]
fn the_smallest_examples_of_each_family_belong_to_it() {
    for (words, expected) in [
        ("both legs + neck", Disagreement::LegsWithoutTrunk),
        ("trunk + both arms", Disagreement::TrunkWithoutLegs),
        ("trunk + neck + left arm", Disagreement::TrunkWithoutLegs),
        ("left arm + left leg", Disagreement::OtherShelf),
    ] {
        assert_eq!(disagreement(picked(words), OneSide::Unanswered), Some(expected), "{words}");
    }
}

#[test]
fn everything_but_the_trunk_is_generalized_on_the_patient_page_and_multifocal_in_2013() {
    let all_but_the_trunk = picked("all nine").difference(picked("trunk"));
    assert_eq!(groups(all_but_the_trunk), (Group::Generalized, Group::Multifocal));
}

#[test]
fn one_side_question_is_asked_as_the_rules_state() {
    for set in RegionSet::every() {
        assert_eq!(one_side_question(set), asked_about_one_side(set), "{set:?}");
    }
}

#[test]
fn yes_makes_each_question_selection_hemidystonia_by_rule_u1() {
    for set in question_selections() {
        for (scheme, group) in [(Hopkins, Group::Multifocal), (Consensus2013, Group::Hemidystonia)] {
            let answer = classify(scheme, set, OneSide::Yes);
            let found = (answer.group, answer.type_id, answer.rule);
            assert_eq!(found, (group, TypeId::Hemidystonia, Rule::U1), "{set:?}");
        }
    }
}

#[test]
fn yes_puts_each_question_selection_on_the_other_shelf() {
    for set in question_selections() {
        assert_eq!(disagreement(set, OneSide::Yes), Some(Disagreement::OtherShelf), "{set:?}");
    }
}

#[test]
fn yes_changes_patient_page_group_only_with_trunk() {
    for set in question_selections() {
        let changes = group(Hopkins, set) != classify(Hopkins, set, OneSide::Yes).group;
        assert_eq!(changes, set.contains(Region::Trunk), "{set:?}");
    }
}

#[test]
fn no_or_unsure_changes_nothing() {
    for set in RegionSet::every() {
        for scheme in Scheme::ALL {
            let unanswered = classify(scheme, set, OneSide::Unanswered);
            assert_eq!(classify(scheme, set, OneSide::NoOrUnsure), unanswered);
        }
        assert_eq!(disagreement(set, OneSide::NoOrUnsure), family(set));
    }
}

#[test]
fn yes_is_ignored_where_the_question_does_not_apply() {
    for set in RegionSet::every().filter(|&set| !asked_about_one_side(set)) {
        for scheme in Scheme::ALL {
            let unanswered = classify(scheme, set, OneSide::Unanswered);
            assert_eq!(classify(scheme, set, OneSide::Yes), unanswered, "{set:?}");
        }
        assert_eq!(disagreement(set, OneSide::Yes), family(set), "{set:?}");
    }
}
