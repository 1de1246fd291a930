//! The sentences that tell readers which parts touch name exactly the edges of the rules.

use std::collections::HashSet;

use dystonia_explorer::content::{Lists, Meaning};
use dystonia_explorer::domain::Region::{self, ArmLeft, ArmRight, LegLeft, LegRight, Neck, Trunk};
use dystonia_explorer::domain::{EDGES, OneSide, RegionSet, Scheme, Support, classify, neighbours, pieces};

use crate::fixtures::{NAMES, picked};
use crate::languages::translations;

/// Every "the neck and each arm", with the pairs that it means.
fn phrases() -> Vec<(String, Vec<RegionSet>)> {
    let limbs = [("each arm", vec![ArmLeft, ArmRight]), ("each leg", vec![LegLeft, LegRight])];
    let terms: Vec<_> = NAMES.into_iter().map(|(name, region)| (name, vec![region])).chain(limbs).collect();
    let mut phrases = Vec::new();
    for (one, ones) in &terms {
        for (other, others) in &terms {
            let pairs = ones.iter().flat_map(|&a| others.iter().map(move |&b| RegionSet::of(&[a, b])));
            phrases.push((format!("{one} and {other}"), pairs.collect()));
        }
    }
    phrases
}

/// The pairs that a text names: "the neck and each arm", "the two arms".
fn named(text: &str) -> HashSet<RegionSet> {
    let both = |words: &str, limbs: [Region; 2]| (words.to_owned(), vec![RegionSet::of(&limbs)]);
    let limbs = [both("the two arms", [ArmLeft, ArmRight]), both("the two legs", [LegLeft, LegRight])];
    let named = phrases().into_iter().chain(limbs).filter(|(phrase, _)| text.contains(phrase));
    named.flat_map(|(_, pairs)| pairs).collect()
}

/// Whether every "and" of a text joins two terms that are known here.
fn joins_only_known_terms(text: &str) -> bool {
    let known = phrases().iter().filter(|(phrase, _)| text.contains(phrase)).count();
    known == text.matches(" and ").count()
}

/// The edges with this support.
fn edges(support: Support) -> HashSet<RegionSet> {
    let supported = EDGES.iter().filter(|edge| edge.support == support);
    supported.map(|edge| RegionSet::of(&[edge.ends.0, edge.ends.1])).collect()
}

#[test]
fn number_of_pairs_equals_the_edges_in_every_language() {
    let english = Lists::Neighbors.english();
    let stated = format!("So we chose {} pairs.", EDGES.len());
    assert!(english.contains(&stated), "{english}");
    for translation in translations() {
        let (_, forms) = &translation.texts["Lists::Neighbors"];
        let numbers: Vec<_> = forms[0].split(|c: char| !c.is_ascii_digit()).collect();
        assert!(numbers.contains(&&*EDGES.len().to_string()), "{}: {}", translation.tag, forms[0]);
    }
}

#[test]
fn each_edge_is_named_with_its_support_and_no_other_pair() {
    for (support, text) in [
        (Support::Stated, Lists::Stated),
        (Support::Argued, Lists::Argued),
        (Support::Unconfirmed, Lists::Unconfirmed),
    ] {
        let text = text.english();
        assert_eq!(named(text), edges(support), "{text}");
    }
    assert!(Lists::Unconfirmed.english().contains("not yet confirmed"));
    // The third text also joins other words.
    for text in [Lists::Stated, Lists::Argued].map(Lists::english) {
        assert!(joins_only_known_terms(text), "{text}");
    }
}

#[test]
fn pairs_named_as_apart_are_not_edges() {
    let text = Lists::Apart.english();
    assert!(joins_only_known_terms(text), "{text}");
    let apart = named(text);
    for edge in EDGES {
        let (a, b) = edge.ends;
        assert!(!apart.contains(&RegionSet::of(&[a, b])), "{} is an edge: {text}", edge.id);
    }
}

/// These texts explain a rule by an example that depends on the edges.
#[test]
fn examples_in_explanations_follow_from_the_edges() {
    let chain = "A chain is enough: if the neck touches an arm and the trunk, all three form one group.";
    assert!(Lists::Neighbors.english().contains(chain));
    for arm in [ArmLeft, ArmRight] {
        assert!(neighbours(Neck).contains(arm) && neighbours(Neck).contains(Trunk));
        assert_eq!(pieces(RegionSet::of(&[Neck, arm, Trunk])).count(), 1);
    }
    let legs = "Without the trunk, the legs do not touch the neck, so it says multifocal.";
    assert!(Lists::Legs.english().contains(legs));
    assert!(!neighbours(Neck).contains(LegLeft) && !neighbours(Neck).contains(LegRight));
    let answer = classify(Scheme::Consensus2013, picked("both legs + neck"), OneSide::Unanswered);
    assert_eq!(answer.group.id(), "multifocal");
    let between = "the eyes and the neck, because the mouth lies between them";
    assert!(Lists::Apart.english().contains(between));
    assert!(neighbours(Region::Mouth).contains(Region::Eyes) && neighbours(Region::Mouth).contains(Neck));
    assert!(Meaning::Bibrachial.english().contains("the arms count as next to each other"));
    assert!(neighbours(ArmLeft).contains(ArmRight));
    assert!(Meaning::CervicalPlusOneArm.english().contains("They are next to each other"));
    assert!(neighbours(Neck).contains(ArmLeft) && neighbours(Neck).contains(ArmRight));
}
