//! Single selections that the rules speak of by name: docs/rules.md, sections 1.1, 7 and 8.

use dystonia_explorer::domain::Scheme::{self, Consensus2013, Hopkins};
use dystonia_explorer::domain::{OneSide, RegionSet, classify, one_side_question};

use crate::fixtures::picked;

/// Group and type in one: "segmental: meige".
fn name(scheme: Scheme, set: RegionSet) -> String {
    let answer = classify(scheme, set, OneSide::Unanswered);
    format!("{}: {}", answer.group.id(), answer.type_id.id())
}

/// A member the patient page lists is called this, on either side of the body.
fn listed_as(words: &str, expected: &str) {
    let set = picked(words);
    for set in [set, set.mirrored()] {
        assert_eq!(name(Hopkins, set), expected, "{words}");
    }
}

#[test]
fn the_asked_combinations_have_the_names_of_the_table() {
    const UPPER_BODY: &str = "eyes + mouth + voice box + neck + both arms";
    #[rustfmt::skip]
    const TABLE: [(&str, &str, &str); 21] = [
        ("both arms", "segmental: segmental_other", "segmental: bibrachial"),
        ("neck + both arms", "segmental: segmental_other", "segmental: segmental_other"),
        ("neck + trunk", "segmental: segmental_other", "segmental: segmental_other"),
        ("both legs", "segmental: segmental_other", "segmental: segmental_other"),
        ("trunk", "focal: truncal", "focal: truncal"),
        ("left leg + trunk", "segmental: segmental_other", "segmental: segmental_other"),
        ("both legs + trunk", "generalized: both_legs_plus_another", "generalized: with_leg"),
        ("both arms + trunk", "segmental: segmental_other", "generalized: without_leg"),
        ("neck + left arm + trunk", "segmental: segmental_other", "generalized: without_leg"),
        ("eyes + mouth + neck", "segmental: segmental_other", "segmental: segmental_other"),
        ("eyes + neck", "multifocal: diffuse", "multifocal: multifocal"),
        ("eyes + trunk", "multifocal: diffuse", "multifocal: multifocal"),
        ("eyes + mouth + trunk", "multifocal: diffuse", "generalized: without_leg"),
        (UPPER_BODY, "segmental: segmental_other", "segmental: segmental_other"),
        ("left arm + left leg", "multifocal: hemidystonia", "hemidystonia: hemidystonia"),
        ("left arm + right leg", "multifocal: diffuse", "multifocal: multifocal"),
        ("left arm + left leg + eyes + mouth", "multifocal: diffuse", "multifocal: multifocal"),
        ("left arm + left leg + trunk", "generalized: one_leg_trunk_plus_another", "generalized: with_leg"),
        ("both arms + left leg", "multifocal: diffuse", "multifocal: multifocal"),
        ("both arms + both legs", "generalized: both_legs_plus_another", "multifocal: multifocal"),
        ("all nine", "generalized: both_legs_plus_another", "generalized: with_leg"),
    ];
    for (words, hopkins, consensus) in TABLE {
        for set in [picked(words), picked(words).mirrored()] {
            let found = (name(Hopkins, set), name(Consensus2013, set));
            assert_eq!(found, (hopkins.to_owned(), consensus.to_owned()), "{words}");
        }
    }
}

#[test]
fn of_the_asked_combinations_two_ask_about_one_side() {
    assert!(one_side_question(picked("left arm + left leg + eyes + mouth")));
    assert!(one_side_question(picked("left arm + left leg + trunk")));
    assert!(!one_side_question(picked("left arm + left leg")));
    assert!(!one_side_question(picked("both arms + left leg")));
}

#[test]
fn nothing_picked_has_no_name() {
    for scheme in Scheme::ALL {
        assert_eq!(name(scheme, picked("nothing")), "none: none");
    }
}

#[test]
fn the_eyes_alone_are_blepharospasm() {
    listed_as("eyes", "focal: blepharospasm");
}

#[test]
fn the_mouth_alone_is_oromandibular() {
    listed_as("mouth", "focal: oromandibular");
}

#[test]
fn the_voice_box_alone_is_laryngeal() {
    listed_as("voice box", "focal: laryngeal");
}

#[test]
fn the_neck_alone_is_cervical() {
    listed_as("neck", "focal: cervical");
}

#[test]
fn one_limb_alone_is_focal() {
    listed_as("left arm", "focal: arm");
    listed_as("left leg", "focal: leg");
}

#[test]
fn eyes_and_mouth_are_meige_syndrome_on_the_patient_page_and_cranial_in_2013() {
    listed_as("eyes + mouth", "segmental: meige");
    assert_eq!(name(Consensus2013, picked("eyes + mouth")), "segmental: cranial");
}

#[test]
fn the_neck_and_one_arm_are_segmental() {
    listed_as("neck + left arm", "segmental: cervical_plus_one_arm");
}

#[test]
fn arm_and_leg_of_one_side_are_hemidystonia_under_multifocal() {
    listed_as("left arm + left leg", "multifocal: hemidystonia");
}

#[test]
fn places_that_do_not_touch_are_diffuse_under_multifocal() {
    listed_as("eyes + left leg", "multifocal: diffuse");
    listed_as("mouth + left arm", "multifocal: diffuse");
}

#[test]
fn both_legs_and_another_region_are_generalized_whether_or_not_it_is_the_trunk() {
    listed_as("both legs + trunk", "generalized: both_legs_plus_another");
    listed_as("both legs + voice box", "generalized: both_legs_plus_another");
    listed_as("both legs + trunk + left arm", "generalized: both_legs_plus_another");
}

#[test]
fn one_leg_the_trunk_and_another_region_are_generalized() {
    listed_as("left leg + trunk + right arm", "generalized: one_leg_trunk_plus_another");
    listed_as("left leg + trunk + eyes", "generalized: one_leg_trunk_plus_another");
}

#[test]
fn the_example_of_each_type_has_that_group_and_type() {
    for scheme in Scheme::ALL {
        for entry in scheme.groups() {
            for kind in entry.types {
                let expected = format!("{}: {}", entry.group.id(), kind.id.id());
                assert_eq!(name(scheme, kind.example), expected);
            }
        }
    }
}
