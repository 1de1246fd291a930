//! Where the two lists disagree and what the one-side question changes: docs/rules.md, sections 8 and 6.

use dystonia_explorer::domain::Scheme::{Consensus2013, Hopkins};
use dystonia_explorer::domain::{
    Disagreement, Group, OneSide, Region, RegionSet, Rule, Scheme, TypeId, classify, disagreement,
    one_side_question,
};

use crate::fixtures::{asked_about_one_side, family, picked};

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

/// For how many question selections the answer "yes" changes the group, and for how many the type.
fn changed_by_yes(scheme: Scheme) -> (usize, usize) {
    let pairs = question_selections()
        .into_iter()
        .map(|set| (classify(scheme, set, OneSide::Unanswered), classify(scheme, set, OneSide::Yes)));
    let (before, after): (Vec<_>, Vec<_>) = pairs.unzip();
    let changed_groups = before.iter().zip(&after).filter(|(a, b)| a.group != b.group).count();
    let changed_types = before.iter().zip(&after).filter(|(a, b)| a.type_id != b.type_id).count();
    println!("yes in {}: {changed_groups} groups, {changed_types} types", scheme.id());
    (changed_groups, changed_types)
}

#[test]
fn the_lists_disagree_exactly_on_the_three_families() {
    for set in RegionSet::every() {
        assert_eq!(disagreement(set, OneSide::Unanswered), family(set), "{set:?}");
    }
}

#[test]
fn the_lists_disagree_on_122_selections_and_agree_on_390() {
    let disagree = RegionSet::every().filter(|&set| groups(set).0 != groups(set).1).count();
    println!("disagree: {disagree}, agree: {}", 512 - disagree);
    assert_eq!((disagree, 512 - disagree), (122, 390));
}

#[test]
fn legs_without_trunk_are_63_that_only_the_patient_page_calls_generalized() {
    let members = members(Disagreement::LegsWithoutTrunk);
    assert_eq!(members.len(), 63);
    for set in members {
        assert_eq!(groups(set), (Group::Generalized, Group::Multifocal), "{set:?}");
    }
}

#[test]
fn trunk_without_legs_are_57_that_only_2013_calls_generalized() {
    let members = members(Disagreement::TrunkWithoutLegs);
    assert_eq!(members.len(), 57);
    for set in members {
        let answer = classify(Consensus2013, set, OneSide::Unanswered);
        assert_eq!((answer.group, answer.type_id), (Group::Generalized, TypeId::WithoutLeg), "{set:?}");
    }
}

#[test]
fn trunk_without_legs_are_24_segmental_and_33_multifocal_on_the_patient_page() {
    let members = members(Disagreement::TrunkWithoutLegs);
    let count = |wanted| members.iter().filter(|&&set| group(Hopkins, set) == wanted).count();
    let counts = (count(Group::Segmental), count(Group::Multifocal));
    println!("hopkins within D2: segmental, multifocal = {counts:?}");
    assert_eq!(counts, (24, 33));
}

#[test]
fn the_24_segmental_ones_are_trunk_and_neck_with_a_mix_around_it_or_trunk_and_both_arms() {
    for set in members(Disagreement::TrunkWithoutLegs) {
        // The eyes belong to the mix only through the mouth.
        let mix_around_the_neck =
            set.contains(Region::Neck) && (set.contains(Region::Mouth) || !set.contains(Region::Eyes));
        let expected = mix_around_the_neck || set == picked("trunk + both arms");
        assert_eq!(group(Hopkins, set) == Group::Segmental, expected, "{set:?}");
    }
}

#[test]
fn the_other_shelf_holds_the_2_selections_of_arm_and_leg_of_one_side() {
    let members = members(Disagreement::OtherShelf);
    assert_eq!(members.len(), 2);
    for set in members {
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
fn the_one_side_question_is_asked_for_exactly_62_selections() {
    for set in RegionSet::every() {
        assert_eq!(one_side_question(set), asked_about_one_side(set), "{set:?}");
    }
    println!("question asked: {}", question_selections().len());
    assert_eq!(question_selections().len(), 62);
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
fn yes_changes_32_groups_on_the_patient_page_and_every_type() {
    assert_eq!(changed_by_yes(Hopkins), (32, 62));
}

#[test]
fn yes_changes_62_groups_in_2013_and_every_type() {
    assert_eq!(changed_by_yes(Consensus2013), (62, 62));
}

#[test]
fn the_32_groups_that_yes_changes_on_the_patient_page_are_those_with_the_trunk() {
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
