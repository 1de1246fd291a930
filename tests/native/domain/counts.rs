//! How many of the 512 selections get each name: the tables of docs/rules.md, section 8.

use dystonia_explorer::domain::Scheme::{Consensus2013, Hopkins};
use dystonia_explorer::domain::{Classification, Group, OneSide, RegionSet, Scheme, TypeId, classify};

/// Regions; selections; `hopkins` segmental, multifocal, generalized; 2013 segmental, multifocal, hemidystonia,
/// generalized; on how many the lists differ.
type Row = (u32, usize, [usize; 3], [usize; 4], usize);

fn every(scheme: Scheme) -> impl Iterator<Item = Classification> {
    RegionSet::every().map(move |set| classify(scheme, set, OneSide::Unanswered))
}

fn group_counts(scheme: Scheme) -> [usize; 6] {
    let counts = Group::ALL.map(|group| every(scheme).filter(|answer| answer.group == group).count());
    println!("{}: none, focal, segmental, multifocal, hemidystonia, generalized = {counts:?}", scheme.id());
    counts
}

fn type_counts<const N: usize>(scheme: Scheme, types: [TypeId; N]) -> [usize; N] {
    let counts = types.map(|id| every(scheme).filter(|answer| answer.type_id == id).count());
    println!("{}: {types:?} = {counts:?}", scheme.id());
    counts
}

/// Among the selections of `regions` regions, how many fall into each of these groups.
fn counts_of_size<const N: usize>(scheme: Scheme, regions: u32, groups: [Group; N]) -> [usize; N] {
    groups.map(|group| {
        every(scheme).filter(|answer| answer.regions.len() == regions && answer.group == group).count()
    })
}

fn differ(regions: u32) -> usize {
    let of_size = |answer: &Classification| answer.regions.len() == regions;
    every(Hopkins)
        .zip(every(Consensus2013))
        .filter(|(hopkins, consensus)| of_size(hopkins) && hopkins.group != consensus.group)
        .count()
}

#[test]
fn there_are_512_selections() {
    let count = RegionSet::every().count();
    println!("selections: {count}");
    assert_eq!(count, 512);
}

#[test]
fn the_patient_page_list_has_1_none_9_focal_57_segmental_192_multifocal_253_generalized() {
    assert_eq!(group_counts(Hopkins), [1, 9, 57, 192, 0, 253]);
}

#[test]
fn the_2013_list_has_1_none_9_focal_33_segmental_220_multifocal_2_hemidystonia_247_generalized() {
    assert_eq!(group_counts(Consensus2013), [1, 9, 33, 220, 2, 247]);
}

#[test]
fn each_list_has_two_focal_selections_for_arm_and_leg_and_one_for_each_other_region() {
    use TypeId::{Arm, Blepharospasm, Cervical, Laryngeal, Leg, Oromandibular, Truncal};
    let focal = [Blepharospasm, Oromandibular, Laryngeal, Cervical, Arm, Leg, Truncal];
    for scheme in Scheme::ALL {
        assert_eq!(type_counts(scheme, focal), [1, 1, 1, 1, 2, 2, 1]);
    }
}

#[test]
fn the_patient_page_list_names_1_meige_2_cervical_plus_one_arm_and_54_other_segmental() {
    let types = [TypeId::Meige, TypeId::CervicalPlusOneArm, TypeId::SegmentalOther];
    assert_eq!(type_counts(Hopkins, types), [1, 2, 54]);
}

#[test]
fn the_2013_list_names_1_cranial_1_bibrachial_and_31_other_segmental() {
    let types = [TypeId::Cranial, TypeId::Bibrachial, TypeId::SegmentalOther];
    assert_eq!(type_counts(Consensus2013, types), [1, 1, 31]);
}

#[test]
fn the_patient_page_list_names_2_of_its_192_multifocal_selections_hemidystonia() {
    assert_eq!(type_counts(Hopkins, [TypeId::Hemidystonia, TypeId::Diffuse]), [2, 190]);
}

#[test]
fn the_2013_list_has_2_hemidystonia_and_220_multifocal() {
    assert_eq!(type_counts(Consensus2013, [TypeId::Hemidystonia, TypeId::Multifocal]), [2, 220]);
}

#[test]
fn the_patient_page_list_has_127_with_both_legs_and_126_with_one_leg_and_the_trunk() {
    let types = [TypeId::BothLegsPlusAnother, TypeId::OneLegTrunkPlusAnother];
    assert_eq!(type_counts(Hopkins, types), [127, 126]);
}

#[test]
fn the_2013_list_has_190_generalized_with_a_leg_and_57_without() {
    assert_eq!(type_counts(Consensus2013, [TypeId::WithLeg, TypeId::WithoutLeg]), [190, 57]);
}

#[test]
fn generalized_counts_equal_their_closed_forms() {
    // Both legs with any of 7 others; one of 2 legs with the trunk and any of 6 others.
    assert_eq!(group_counts(Hopkins)[5], (2_usize.pow(7) - 1) + 2 * (2_usize.pow(6) - 1));
    // The trunk with any of 8 others, without none and without the 8 single ones.
    assert_eq!(group_counts(Consensus2013)[5], 2_usize.pow(8) - 1 - 8);
}

#[test]
fn nothing_and_single_regions_are_none_and_focal_in_both_lists() {
    for scheme in Scheme::ALL {
        assert_eq!(counts_of_size(scheme, 0, [Group::None]), [1]);
        assert_eq!(counts_of_size(scheme, 1, [Group::Focal]), [9]);
    }
    assert_eq!([differ(0), differ(1)], [0, 0]);
}

#[test]
fn the_table_by_number_of_regions_holds() {
    use Group::{Generalized, Hemidystonia, Multifocal, Segmental};
    #[rustfmt::skip]
    const TABLE: [Row; 8] = [
        (2,  36, [13, 23,  0], [13, 21, 2,  0],  2),
        (3,  84, [13, 52, 19], [ 8, 48, 0, 28], 21),
        (4, 126, [14, 61, 51], [ 7, 63, 0, 56], 35),
        (5, 126, [11, 40, 75], [ 4, 52, 0, 70], 35),
        (6,  84, [ 5, 14, 65], [ 1, 27, 0, 56], 21),
        (7,  36, [ 1,  2, 33], [ 0,  8, 0, 28],  7),
        (8,   9, [ 0,  0,  9], [ 0,  1, 0,  8],  1),
        (9,   1, [ 0,  0,  1], [ 0,  0, 0,  1],  0),
    ];
    println!("regions, selections, hopkins seg/multi/gen, 2013 seg/multi/hemi/gen, differ");
    let measured = TABLE.map(|(regions, ..)| {
        let row = (
            regions,
            RegionSet::every().filter(|set| set.len() == regions).count(),
            counts_of_size(Hopkins, regions, [Segmental, Multifocal, Generalized]),
            counts_of_size(Consensus2013, regions, [Segmental, Multifocal, Hemidystonia, Generalized]),
            differ(regions),
        );
        println!("{row:?}");
        row
    });
    assert_eq!(measured, TABLE);
}
