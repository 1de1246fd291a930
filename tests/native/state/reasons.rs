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

/// What the first sentence lists: the parts that form one group between commas, the groups between semicolons.
fn listing(reason: &str) -> &str {
    let sentence = reason.split('.').next().unwrap();
    sentence.split_once(": ").unwrap_or_else(|| panic!("{reason}")).1
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
fn the_first_sentence_lists_the_pieces_and_so_names_each_picked_part_once() {
    for (answer, reason) in every_reason() {
        let listed: Vec<_> = listing(&reason).split("; ").map(read_set).collect();
        let pieces = components(answer.regions);
        assert_eq!(listed.len(), pieces.len(), "{reason}");
        assert_eq!(HashSet::<_>::from_iter(listed), HashSet::from_iter(pieces), "{reason}");
    }
}

#[test]
fn each_listed_group_is_a_chain_in_which_every_part_touches_an_earlier_one() {
    for (_, reason) in every_reason() {
        for group in listing(&reason).split("; ") {
            assert!(each_touches_an_earlier_one(&read(group)), "{reason}");
        }
    }
}

#[test]
fn the_first_sentence_says_how_many_parts_and_how_many_groups() {
    for (answer, reason) in every_reason() {
        let groups = u32::try_from(components(answer.regions).len()).unwrap();
        let (start, counts) = match (answer.regions.len(), groups) {
            (1, _) => ("You picked one part: ".to_owned(), vec![]),
            (n, 1) => (format!("You picked {n} parts that form one unbroken group: "), vec![n]),
            (n, k) => (format!("You picked {n} parts in {k} separate groups: "), vec![n, k]),
        };
        assert!(reason.starts_with(&start), "{reason}");
        assert_eq!(numbers(&reason), counts, "{reason}");
    }
}

#[test]
fn the_rest_of_a_reason_lists_no_parts() {
    for (_, reason) in every_reason() {
        let (_, rest) = reason.split_once(". ").unwrap();
        assert!(!rest.contains(':') && !rest.contains(';'), "{reason}");
    }
}

#[test]
fn every_claim_in_a_reason_is_true_of_what_was_picked() {
    type Claim = (&'static str, fn(&Classification) -> bool);
    const CLAIMS: [Claim; 15] = [
        ("one part:", |answer| answer.regions.len() == 1),
        ("One part alone", |answer| answer.regions.len() == 1),
        ("Both legs", |answer| answer.regions.contains_all(LEGS)),
        ("One leg, the trunk", |answer| answer.regions.intersection(LEGS).len() == 1),
        ("the trunk, and", |answer| answer.regions.contains(Region::Trunk)),
        ("The trunk and", |answer| answer.regions.contains(Region::Trunk)),
        ("at least two more parts", |answer| answer.regions.len() >= 3),
        ("at least one more part", |answer| answer.regions.len() >= 3),
        ("the arm and the leg on the same side", |answer| is_one_sided_arm_and_leg(answer.regions)),
        ("one unbroken group", |answer| components(answer.regions).len() == 1),
        ("separate groups", |answer| components(answer.regions).len() >= 2),
        ("No part of one touches", |answer| components(answer.regions).len() >= 2),
        ("with a leg", |answer| answer.regions.meets(LEGS)),
        ("without a leg", |answer| !answer.regions.meets(LEGS)),
        ("This list files it under multifocal", |answer| answer.scheme == Scheme::Hopkins),
    ];
    let reasons = every_reason();
    for (words, is_true) in CLAIMS {
        let claimed: Vec<_> = reasons.iter().filter(|(_, reason)| reason.contains(words)).collect();
        assert!(!claimed.is_empty(), "no reason says {words:?}");
        for (answer, reason) in claimed {
            assert!(is_true(answer), "{words:?} in {reason:?}");
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
