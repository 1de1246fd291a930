//! Every count in docs/rules.md, sections 6, 8 and 10, computed again from the rules.

use dystonia_explorer::domain::Scheme::{Consensus2013, Hopkins};
use dystonia_explorer::domain::{
    Classification, Disagreement, EDGES, Group, OneSide, Region, RegionSet, Scheme, TypeId, classify,
    disagreement, one_side_question,
};

use super::readings::{Reading, changed};
use crate::fixtures::picked;
use crate::rules_document::{RULES, table};

fn every(scheme: Scheme) -> impl Iterator<Item = Classification> {
    RegionSet::every().map(move |set| classify(scheme, set, OneSide::Unanswered))
}

fn of_group(scheme: Scheme, group: Group) -> usize {
    every(scheme).filter(|answer| answer.group == group).count()
}

fn of_type(scheme: Scheme, id: TypeId) -> usize {
    every(scheme).filter(|answer| answer.type_id == id).count()
}

fn groups(set: RegionSet) -> [Group; 2] {
    [Hopkins, Consensus2013].map(|scheme| classify(scheme, set, OneSide::Unanswered).group)
}

/// The selections of a family of disagreement.
fn family(wanted: Disagreement) -> Vec<RegionSet> {
    RegionSet::every().filter(|&set| disagreement(set, OneSide::Unanswered) == Some(wanted)).collect()
}

/// The document states this, wherever its lines break.
fn assert_stated(sentence: &str) {
    let document = RULES.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(document.contains(sentence), "docs/rules.md does not state: {sentence}");
}

#[test]
fn class_table_equals_computed_counts() {
    use Group::{Focal, Generalized, Hemidystonia, Multifocal, None, Segmental};
    let both = |name: &str, group| {
        [Hopkins, Consensus2013].iter().fold(vec![name.to_owned()], |mut row, &scheme| {
            row.push(of_group(scheme, group).to_string());
            row
        })
    };
    let all = RegionSet::every().count();
    let expected = [
        both("none", None),
        both("focal", Focal),
        both("segmental", Segmental),
        vec![
            "multifocal".to_owned(),
            format!(
                "{} (of these {} named hemidystonia)",
                of_group(Hopkins, Multifocal),
                of_type(Hopkins, TypeId::Hemidystonia)
            ),
            of_group(Consensus2013, Multifocal).to_string(),
        ],
        vec![
            "hemidystonia (own class)".to_owned(),
            "–".to_owned(),
            of_group(Consensus2013, Hemidystonia).to_string(),
        ],
        vec![
            "generalized".to_owned(),
            format!(
                "{} ({} both legs + another; {} one leg + trunk + another)",
                of_group(Hopkins, Generalized),
                of_type(Hopkins, TypeId::BothLegsPlusAnother),
                of_type(Hopkins, TypeId::OneLegTrunkPlusAnother)
            ),
            format!(
                "{} ({} with leg; {} without leg)",
                of_group(Consensus2013, Generalized),
                of_type(Consensus2013, TypeId::WithLeg),
                of_type(Consensus2013, TypeId::WithoutLeg)
            ),
        ],
        vec!["**total**".to_owned(), format!("**{all}**"), format!("**{all}**")],
    ];
    assert_eq!(table("| Class | `hopkins` |"), expected);
    assert_eq!(of_group(Hopkins, Hemidystonia), 0, "the dash");
}

#[test]
fn named_segmental_counts_equal_the_document() {
    use TypeId::{Bibrachial, CervicalPlusOneArm, Cranial, Meige, SegmentalOther};
    assert_stated(&format!(
        "Named segmental selections: Meige {}, cervical + one arm {}, other {} (`hopkins`); cranial {}, \
         bibrachial {}, other {} (`consensus2013`).",
        of_type(Hopkins, Meige),
        of_type(Hopkins, CervicalPlusOneArm),
        of_type(Hopkins, SegmentalOther),
        of_type(Consensus2013, Cranial),
        of_type(Consensus2013, Bibrachial),
        of_type(Consensus2013, SegmentalOther),
    ));
}

#[test]
fn generalized_counts_equal_their_closed_forms() {
    // Both legs with any of 7 others; one of 2 legs with the trunk and any of 6 others.
    let [both_legs, one_leg] = [2_usize.pow(7) - 1, 2 * (2_usize.pow(6) - 1)];
    // The trunk with any of 8 others, without none and without the 8 single ones.
    let with_trunk = 2_usize.pow(8) - 1 - 8;
    assert_eq!(of_group(Hopkins, Group::Generalized), both_legs + one_leg);
    assert_eq!(of_group(Consensus2013, Group::Generalized), with_trunk);
    assert_stated(&format!(
        "Closed-form counts: `hopkins` generalized {} = {both_legs} + {one_leg}; `consensus2013` generalized \
         {with_trunk} = 2⁸ − 1 − 8.",
        both_legs + one_leg
    ));
}

#[test]
fn each_scheme_has_one_focal_selection_per_region() {
    use TypeId::{Arm, Blepharospasm, Cervical, Laryngeal, Leg, Oromandibular, Truncal};
    for scheme in Scheme::ALL {
        let focal = [Blepharospasm, Oromandibular, Laryngeal, Cervical, Arm, Leg, Truncal];
        assert_eq!(focal.map(|id| of_type(scheme, id)), [1, 1, 1, 1, 2, 2, 1]);
    }
}

#[test]
fn table_by_number_of_regions_equals_computed_counts() {
    use Group::{Focal, Generalized, Hemidystonia, Multifocal, None, Segmental};
    let sets = |regions| RegionSet::every().filter(move |set| set.len() == regions);
    let counted = |scheme: usize, regions, listed: &[Group]| {
        let count = |&group| sets(regions).filter(|&set| groups(set)[scheme] == group).count().to_string();
        listed.iter().map(count).collect::<Vec<_>>().join(" / ")
    };
    let differing = |regions| sets(regions).filter(|&set| groups(set)[0] != groups(set)[1]).count();
    let expected: Vec<_> = (2..=9)
        .map(|regions| {
            [
                regions.to_string(),
                sets(regions).count().to_string(),
                counted(0, regions, &[Segmental, Multifocal, Generalized]),
                counted(1, regions, &[Segmental, Multifocal, Hemidystonia, Generalized]),
                differing(regions).to_string(),
            ]
        })
        .collect();
    assert_eq!(table("| Regions | Selections |"), expected);

    assert!(sets(0).all(|set| groups(set) == [None; 2]) && sets(1).all(|set| groups(set) == [Focal; 2]));
    assert_stated(&format!(
        "With 0 regions ({} selection, none) and 1 region ({} selections, focal) the schemes do not differ.",
        sets(0).count(),
        sets(1).count()
    ));
}

#[test]
fn disagreement_table_equals_computed_families() {
    use Disagreement::{LegsWithoutTrunk, OtherShelf, TrunkWithoutLegs};
    let families = [LegsWithoutTrunk, TrunkWithoutLegs, OtherShelf].map(family);
    let rows = table("| Family | Which selections |");
    assert_eq!(rows.len(), families.len());
    for (row, members) in rows.iter().zip(&families) {
        assert_eq!(row[2], members.len().to_string(), "{}", row[0]);
        for (scheme, cell) in [(0, row[3]), (1, row[4])] {
            let split: Vec<_> = Group::ALL
                .into_iter()
                .map(|group| (group, members.iter().filter(|&&set| groups(set)[scheme] == group).count()))
                .filter(|&(_, count)| count > 0)
                .map(|(group, count)| format!("{} {count}", group.id()))
                .collect();
            match &split[..] {
                [one] => assert!(cell.starts_with(one.split(' ').next().unwrap()), "{cell}: {one}"),
                several => assert_eq!(cell, several.join(" / "), "{}", row[0]),
            }
        }
    }

    let [legs, trunk, shelf] = families.each_ref().map(Vec::len);
    let all = legs + trunk + shelf;
    assert_eq!(all, RegionSet::every().filter(|&set| groups(set)[0] != groups(set)[1]).count());
    assert_stated(&format!(
        "**Where the two schemes disagree: {all} selections, three families, no others**"
    ));
    assert_stated(&format!(
        "The schemes agree on {} selections, differ on {} (D1 and D2), and use the same name on another shelf \
         for {shelf} (D3).",
        RegionSet::every().count() - all,
        legs + trunk
    ));
    let segmental: Vec<_> =
        families[1].iter().filter(|&&set| groups(set)[0] == Group::Segmental).copied().collect();
    let with_neck = segmental.iter().filter(|set| set.contains(Region::Neck)).count();
    assert!(segmental.contains(&picked("trunk + both arms")));
    assert_stated(&format!(
        "The {} segmental ones in D2 are: trunk + neck + any non-empty mix of {{mouth (with or without eyes), \
         larynx, arms}} that stays in one piece ({with_neck}), and trunk + both arms ({}).",
        segmental.len(),
        segmental.len() - with_neck
    ));
}

#[test]
fn one_side_counts_equal_the_document() {
    let asked: Vec<_> = RegionSet::every().filter(|&set| one_side_question(set)).collect();
    let (with_trunk, without): (Vec<_>, Vec<_>) =
        asked.iter().copied().partition(|set| set.contains(Region::Trunk));
    let (half, all) = (asked.len() / 2, asked.len());
    assert_stated(&format!("That is 2 × {half} = **{all} selections**."));
    let rows = table(&format!("| Of the {all} | How many |"));
    let expected = [("with `trunk`", with_trunk.len()), ("without `trunk`", without.len())];
    let documented: Vec<_> = rows.iter().map(|row| (row[0], row[1].parse().unwrap())).collect();
    assert_eq!(documented, expected);

    let by_yes = |scheme, differs: fn(Classification, Classification) -> bool| {
        let before_and_after = |&set: &RegionSet| {
            [OneSide::Unanswered, OneSide::Yes].map(|answer| classify(scheme, set, answer))
        };
        asked.iter().map(before_and_after).filter(|&[before, after]| differs(before, after)).count()
    };
    let groups = Scheme::ALL.map(|scheme| by_yes(scheme, |before, after| before.group != after.group));
    let types = Scheme::ALL.map(|scheme| by_yes(scheme, |before, after| before.type_id != after.type_id));
    assert_eq!(types, [all; 2]);
    assert_stated(&format!(
        "So yes changes the class (group) of **{}** selections in `hopkins` and of **{}** in `consensus2013`; \
         the type changes in all {all} in both.",
        groups[0], groups[1]
    ));
}

/// The other choice that a row of section 10 names.
fn reading(choice: &str) -> Reading {
    use Region::{ArmLeft, ArmRight, Eyes, Larynx, LegLeft, LegRight, Mouth, Neck, Trunk};
    let usual = Reading::default;
    match choice {
        "A7 reading B: trunk is not \"another region\"" => {
            Reading { trunk_is_another_region: false, ..usual() }
        }
        "Segmental = exactly two" => Reading { segmental_is_exactly_two: true, ..usual() },
        "Contiguous = every pair touches (no chains)" => Reading { every_pair_touches: true, ..usual() },
        "Limb pair counts as one site" => Reading { limb_pair_is_one_site: true, ..usual() },
        "add eyes–neck" => usual().adding(&[(Eyes, Neck)]),
        "add eyes–neck and eyes–larynx" => usual().adding(&[(Eyes, Neck), (Eyes, Larynx)]),
        "drop mouth–neck" => usual().dropping(&[(Mouth, Neck)]),
        "drop larynx–neck" => usual().dropping(&[(Larynx, Neck)]),
        "drop neck–trunk" => usual().dropping(&[(Neck, Trunk)]),
        "drop both arm–trunk edges" => usual().dropping(&[(ArmLeft, Trunk), (ArmRight, Trunk)]),
        "drop mouth–larynx" => usual().dropping(&[(Mouth, Larynx)]),
        "drop both trunk–leg edges" => usual().dropping(&[(Trunk, LegLeft), (Trunk, LegRight)]),
        "drop arm–arm" => usual().dropping(&[(ArmLeft, ArmRight)]),
        "drop leg–leg" => usual().dropping(&[(LegLeft, LegRight)]),
        "keep only the three edges the patient page states (e1, e5, e6)" => {
            let stated = EDGES.iter().filter(|edge| ["e1", "e5", "e6"].contains(&edge.id));
            Reading { touching: stated.map(|edge| edge.ends).collect(), ..usual() }
        }
        other => panic!("no test for the choice: {other}"),
    }
}

#[test]
fn table_of_other_choices_equals_computed_changes() {
    for row in table("| Other choice | `hopkins` |") {
        let changes = Scheme::ALL.map(|scheme| changed(scheme, &reading(row[0])));
        let expected = [row[1], row[2]].map(|cell| if cell == "–" { 0 } else { cell.parse().unwrap() });
        assert_eq!(changes, expected, "{}", row[0]);
    }
}

#[test]
fn changes_quoted_outside_the_table_equal_the_computed_ones() {
    let both = |choice| Scheme::ALL.map(|scheme| changed(scheme, &reading(choice)));
    let [hopkins, consensus] = both("add eyes–neck");
    assert_stated(&format!(
        "Adding it moves {hopkins} selections (`hopkins`) / {consensus} (`consensus2013`)."
    ));
    let all = RegionSet::every().count();
    assert_stated(&format!(
        "it changes {} selection of {all}.",
        both("A7 reading B: trunk is not \"another region\"")[0]
    ));
    assert_stated(&format!(
        "The other reading changes {} of {all} selections.",
        both("Segmental = exactly two")[1]
    ));
    assert_stated(&format!(
        "Counting a limb pair as one site changes {} selections.",
        both("Limb pair counts as one site")[1]
    ));
}

/// The selections that a row of the asked combinations names: one, or its form with left limbs.
fn asked_combination(words: &str) -> RegionSet {
    let words = words.replace(", ", " + ").replace("larynx", "voice box");
    picked(&words.replace("one arm", "left arm").replace("one leg", "left leg"))
}

#[test]
fn asked_combinations_have_the_documented_answers() {
    let rows = table("| Picked | `hopkins` |");
    assert!(rows.len() > 20, "{} rows", rows.len());
    for row in rows {
        for set in [asked_combination(row[0]), asked_combination(row[0]).mirrored()] {
            for (scheme, cell) in Scheme::ALL.into_iter().zip(&row[1..]) {
                let answer = classify(scheme, set, OneSide::Unanswered);
                let cell = cell.trim_matches('*');
                let (cell, asks) =
                    cell.strip_suffix(" (ask, section 6)").map_or((cell, false), |cell| (cell, true));
                assert_eq!(asks, one_side_question(set), "{row:?}");
                let group = cell.split([' ', ',', ':']).next().unwrap();
                assert_eq!(answer.group.id(), group, "{row:?}");
                let detail =
                    cell[group.len()..].trim_start_matches([' ', ',', ':', '(']).trim_end_matches(')');
                match detail {
                    "" | "not named on the patient page" => {}
                    "contains Meige" => assert!(answer.patterns().any(|id| id == TypeId::Meige), "{row:?}"),
                    named => assert_eq!(answer.type_id.id(), named.replace(' ', "_"), "{row:?}"),
                }
            }
        }
    }
}
