//! Every reason the screen can show is true of what was picked: docs/rules.md, sections 4 to 6.
//!
//! The sentences are read back, with the names of the regions typed in the fixtures, and held against the
//! selection: 2 lists × (512 selections, 62 of them also with the answer "yes" to the one-side question),
//! each shown in first and in second place.

use std::collections::HashSet;

use dystonia_explorer::domain::{Classification, Group, Region, RegionSet, Rule, Scheme, classify};
use dystonia_explorer::state::View;

use crate::fixtures::{LEGS, components, every_state, is_one_sided_arm_and_leg, region_named, touch};

/// Every reason that any state shows, with the answer it is for.
fn every_reason() -> Vec<(Classification, String)> {
    every_state()
        .flat_map(|state| {
            let first = state.settings().scheme;
            let answers =
                [first, first.other()].map(|list| classify(list, state.regions(), state.one_side()));
            let names = View::of(&state).answer.names.clone();
            answers.into_iter().zip(names.into_iter().map(|name| name.reason.to_string()))
        })
        .collect()
}

fn reasons_by(rules: &[Rule]) -> impl Iterator<Item = (Classification, String)> {
    let reasons = every_reason().into_iter().filter(|(answer, _)| rules.contains(&answer.rule));
    let reasons: Vec<_> = reasons.collect();
    println!("{rules:?}: {} reasons", reasons.len());
    assert!(!reasons.is_empty(), "no reason by {rules:?} was shown");
    reasons.into_iter()
}

/// What the first sentence lists: after its colon or, if it has none, after "You picked".
fn listing(reason: &str) -> &str {
    let sentence = reason.split('.').next().unwrap();
    let after_colon = sentence.split_once(": ").map(|(_, list)| list);
    after_colon.or_else(|| sentence.strip_prefix("You picked ")).unwrap_or_else(|| panic!("{reason}"))
}

/// "the neck, the left arm, and the trunk" as regions, in that order.
fn read(list: &str) -> Vec<Region> {
    let names = list.replace(", and ", ", ").replace(" and ", ", ");
    let region = |name| region_named(name).unwrap_or_else(|| panic!("{name:?} in {list:?}"));
    names.split(", ").map(region).collect()
}

/// The listed regions as a set, if none is listed twice.
fn read_set(list: &str) -> RegionSet {
    let regions = read(list);
    let set: RegionSet = regions.iter().copied().collect();
    assert_eq!(set.into_iter().count(), regions.len(), "named twice in {list:?}");
    set
}

/// The numbers in a reason, but for the year in "the 2013 list".
fn numbers(reason: &str) -> Vec<u32> {
    let words = reason.split(|character: char| !character.is_ascii_alphanumeric());
    words.filter(|&word| word != "2013").filter_map(|word| word.parse().ok()).collect()
}

fn each_touches_an_earlier_one(chain: &[Region]) -> bool {
    let touches = |index: usize| chain[..index].iter().any(|&earlier| touch(earlier, chain[index]));
    (1..chain.len()).all(touches)
}

/// What is wrong with the form of a sentence, if anything.
fn fault(sentence: &str) -> Option<String> {
    const NEVER: [&str; 13] =
        ["{", "}", "  ", " 1 parts", " 1 separate", ": .", ": ;", ": ,", " .", " ;", " ,", "..", ",,"];
    let words: Vec<_> =
        sentence.split_whitespace().map(|word| word.trim_matches([',', ';', ':', '.'])).collect();
    let doubled = words.windows(2).find(|pair| pair[0].eq_ignore_ascii_case(pair[1]));
    let never = NEVER.into_iter().find(|&bad| sentence.contains(bad));
    let end = (!sentence.ends_with('.')).then(|| "no period at the end".to_owned());
    let start = (!sentence.starts_with(char::is_uppercase)).then(|| "no capital at the start".to_owned());
    doubled.map(|pair| format!("{pair:?}")).or(never.map(|bad| format!("{bad:?}"))).or(end).or(start)
}

#[test]
fn every_rule_but_the_empty_ones_is_shown_with_a_reason() {
    let reasons = every_reason();
    println!("reasons shown: {}", reasons.len());
    let shown: HashSet<_> = reasons.iter().map(|(answer, _)| answer.rule.id()).collect();
    let expected = ["S1", "S2", "S3", "S4", "S5", "S6", "C1", "C2", "C3", "C4", "C5", "U1"];
    assert_eq!(shown, HashSet::from(expected));
}

#[test]
fn every_reason_is_well_formed() {
    for (_, reason) in every_reason() {
        assert_eq!(fault(&reason), None, "{reason}");
    }
}

#[test]
fn a_list_has_one_and_before_its_last_name_after_a_comma_from_three_names_on() {
    for (_, reason) in every_reason() {
        for list in listing(&reason).split("; ") {
            let (length, ands) = (read(list).len(), list.matches(" and ").count());
            assert_eq!(ands, usize::from(length > 1), "{reason}");
            assert_eq!(list.matches(',').count(), if length > 2 { length - 1 } else { 0 }, "{reason}");
            assert!(length < 3 || list.rfind(',') < list.rfind(" and "), "{reason}");
        }
    }
}

#[test]
fn focal_one_leg_and_hemidystonia_reasons_name_each_picked_part_once() {
    for (answer, reason) in reasons_by(&[Rule::S1, Rule::C1, Rule::S3, Rule::S4, Rule::C3, Rule::U1]) {
        assert_eq!(read_set(listing(&reason)), answer.regions, "{reason}");
    }
}

#[test]
fn the_reason_of_both_legs_lists_each_other_part_once() {
    for (answer, reason) in reasons_by(&[Rule::S2]) {
        assert_eq!(read_set(listing(&reason)), answer.regions.difference(LEGS), "{reason}");
    }
}

#[test]
fn the_reason_of_the_trunk_lists_each_other_part_once() {
    for (answer, reason) in reasons_by(&[Rule::C2]) {
        let others = answer.regions.difference(RegionSet::of(&[Region::Trunk]));
        assert_eq!(read_set(listing(&reason)), others, "{reason}");
    }
}

#[test]
fn a_segmental_reason_names_each_picked_part_once_and_says_how_many() {
    for (answer, reason) in reasons_by(&[Rule::S5, Rule::C4]) {
        assert_eq!(read_set(listing(&reason)), answer.regions, "{reason}");
        assert_eq!(numbers(&reason), [answer.regions.len()], "{reason}");
    }
}

#[test]
fn a_segmental_reason_is_a_chain_in_which_each_part_touches_an_earlier_one() {
    for (_, reason) in reasons_by(&[Rule::S5, Rule::C4]) {
        assert!(each_touches_an_earlier_one(&read(listing(&reason))), "{reason}");
    }
}

#[test]
fn a_multifocal_reason_lists_the_pieces_and_says_how_many_parts_and_groups() {
    for (answer, reason) in reasons_by(&[Rule::S6, Rule::C5]) {
        let listed: Vec<_> = listing(&reason).split("; ").map(read_set).collect();
        let pieces = components(answer.regions);
        assert_eq!(listed.len(), pieces.len(), "{reason}");
        assert_eq!(HashSet::<_>::from_iter(listed), HashSet::from_iter(pieces.clone()), "{reason}");
        let groups = u32::try_from(answer.pieces().count()).unwrap();
        assert_eq!(numbers(&reason), [answer.regions.len(), groups], "{reason}");
    }
}

#[test]
fn each_group_in_a_multifocal_reason_is_a_chain() {
    for (_, reason) in reasons_by(&[Rule::S6, Rule::C5]) {
        for group in listing(&reason).split("; ") {
            assert!(each_touches_an_earlier_one(&read(group)), "{reason}");
        }
    }
}

#[test]
fn no_other_reason_has_a_number() {
    use Rule::{C1, C2, C3, S1, S2, S3, S4, U1};
    for (_, reason) in reasons_by(&[S1, S2, S3, S4, C1, C2, C3, U1]) {
        assert_eq!(numbers(&reason), [0_u32; 0], "{reason}");
    }
}

#[test]
fn every_claim_in_a_reason_is_true_of_what_was_picked() {
    type Claim = (&'static str, fn(&Classification) -> bool);
    const CLAIMS: [Claim; 11] = [
        ("one part:", |answer| answer.regions.len() == 1),
        ("both legs", |answer| answer.regions.contains_all(LEGS)),
        ("one leg", |answer| answer.regions.intersection(LEGS).len() == 1),
        ("picked the trunk and", |answer| answer.regions.contains(Region::Trunk)),
        ("at least two more parts", |answer| answer.regions.len() >= 3),
        ("at least one more part", |answer| answer.regions.len() >= 3),
        ("the arm and the leg on the same side", |answer| is_one_sided_arm_and_leg(answer.regions)),
        ("one unbroken group", |answer| components(answer.regions).len() == 1),
        ("separate groups", |answer| components(answer.regions).len() >= 2),
        ("with a leg", |answer| answer.regions.meets(LEGS)),
        ("without a leg", |answer| !answer.regions.meets(LEGS)),
    ];
    for (answer, reason) in every_reason() {
        for (words, is_true) in CLAIMS {
            assert!(!reason.contains(words) || is_true(&answer), "{words:?} in {reason:?}");
        }
    }
}

#[test]
fn only_a_reason_by_u1_says_that_all_is_on_one_side() {
    for (answer, reason) in every_reason() {
        assert_eq!(reason.contains("all of it is on one side"), answer.rule == Rule::U1, "{reason}");
    }
}

#[test]
fn a_reason_ends_in_the_name_it_explains_and_names_no_other() {
    for (answer, reason) in every_reason() {
        let expected = match answer.rule {
            Rule::S4 => vec!["hemidystonia", "multifocal"],
            Rule::U1 if answer.scheme == Scheme::Hopkins => vec!["hemidystonia", "multifocal"],
            Rule::C3 | Rule::U1 => vec!["hemidystonia"],
            _ => vec![answer.group.id()],
        };
        let words = reason.split(|character: char| !character.is_alphabetic());
        let names: Vec<_> = words.filter(|word| Group::ALL.iter().any(|group| group.id() == *word)).collect();
        assert_eq!(names, expected, "{reason}");
    }
}
