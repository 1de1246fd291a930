//! The figure links the picked parts that touch, and shows what keeps the others apart: docs/rules.md, section 3.

use std::collections::HashSet;

use dystonia_explorer::domain::{EDGES, Region, RegionSet, Scheme, gaps, pieces};
use dystonia_explorer::state::View;
use dystonia_explorer::ui::figure::paths::{BODY, HEAD};

use crate::fixtures::{TOUCHING, joined, state_with};

fn links(set: RegionSet) -> Vec<(Region, Region)> {
    View::of(&state_with(Scheme::Hopkins, set)).parts.figure.marks.links.clone()
}

fn unordered(links: impl IntoIterator<Item = (Region, Region)>) -> HashSet<RegionSet> {
    links.into_iter().map(|(a, b)| RegionSet::of(&[a, b])).collect()
}

#[test]
fn exactly_the_touching_pairs_that_are_picked_are_linked_each_once() {
    for set in RegionSet::every() {
        let expected = TOUCHING.iter().copied().filter(|&(a, b)| set.contains(a) && set.contains(b));
        let links = links(set);
        assert_eq!(links.len(), expected.clone().count(), "{set:?}");
        assert_eq!(unordered(links), unordered(expected), "{set:?}");
    }
}

#[test]
fn the_links_join_the_picked_parts_into_the_pieces_of_the_rules() {
    for set in RegionSet::every() {
        let linked: HashSet<_> = joined(set, links(set)).into_iter().collect();
        let pieces: HashSet<RegionSet> = pieces(set).map(|piece| piece.into_iter().collect()).collect();
        assert_eq!(linked, pieces, "{set:?}");
    }
}

#[test]
fn the_gaps_lie_between_pieces_and_with_them_every_piece_hangs_together() {
    for set in RegionSet::every() {
        let pieces: Vec<_> = pieces(set).collect();
        let gaps: Vec<_> = gaps(set).collect();
        assert_eq!(gaps.len(), pieces.len().saturating_sub(1), "{set:?}");
        for &(a, b) in &gaps {
            let with = |region| pieces.iter().position(|piece| piece.contains(region));
            assert!(with(a) < with(b), "{set:?}: {a:?} of an earlier piece, {b:?} of a later one");
        }
        let whole = joined(set, links(set).into_iter().chain(gaps)).len();
        assert_eq!(whole, usize::from(!set.is_empty()), "{set:?}");
    }
}

#[test]
fn a_gap_is_between_the_nearest_parts() {
    use Region::*;
    for (set, expected) in [
        (vec![Eyes, LegRight], (Eyes, LegRight)),
        (vec![Eyes, Mouth, LegLeft], (Mouth, LegLeft)),
        (vec![Eyes, Neck, ArmLeft], (Eyes, Neck)),
        (vec![ArmLeft, ArmRight, LegRight], (ArmLeft, LegRight)),
    ] {
        assert_eq!(gaps(RegionSet::of(&set)).collect::<Vec<_>>(), [expected]);
    }
}

#[test]
fn every_link_is_drawn_in_each_picture_that_has_both_parts() {
    for picture in [&BODY, &HEAD] {
        let parts: RegionSet = picture.shapes.iter().map(|shape| shape.region).collect();
        let expected = EDGES
            .map(|edge| edge.ends)
            .into_iter()
            .filter(|&(a, b)| parts.contains_all(RegionSet::of(&[a, b])));
        let drawn: Vec<_> = picture.links.iter().map(|link| link.ends).collect();
        assert_eq!(drawn, expected.collect::<Vec<_>>());
    }
}
