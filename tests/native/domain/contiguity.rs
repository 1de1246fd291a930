//! Which regions touch, and what a connected piece is: docs/rules.md, section 3.

use std::collections::HashSet;

use dystonia_explorer::domain::Region::{self, *};
use dystonia_explorer::domain::{EDGES, RegionSet, neighbours, pieces, walk};

use crate::fixtures::{TOUCHING, components, touch};

/// The pairs that do not touch, with their ids in section 3.
const APART: [(&str, &[Region], &[Region]); 10] = [
    ("n1", &[Eyes], &[Neck]),
    ("n2", &[Eyes], &[Larynx]),
    ("n3", &[ArmLeft], &[LegLeft]),
    ("n3", &[ArmRight], &[LegRight]),
    ("n4", &[ArmLeft], &[LegRight]),
    ("n4", &[ArmRight], &[LegLeft]),
    ("n5 and n8", &[Eyes, Mouth, Larynx], &[ArmLeft, ArmRight]),
    ("n6", &[Neck], &[LegLeft, LegRight]),
    ("n7", &[Eyes, Mouth, Larynx], &[Trunk]),
    ("n8", &[Eyes, Mouth, Larynx], &[LegLeft, LegRight]),
];

fn pairs_apart() -> impl Iterator<Item = (&'static str, Region, Region)> {
    APART.into_iter().flat_map(|(id, ones, others)| {
        ones.iter().flat_map(move |&a| others.iter().map(move |&b| (id, a, b)))
    })
}

#[test]
fn the_edges_are_e1_to_e13_in_the_order_of_the_rules() {
    assert_eq!(EDGES.map(|edge| edge.ends), TOUCHING);
    let ids: Vec<_> = (1..=13).map(|number| format!("e{number}")).collect();
    assert_eq!(EDGES.map(|edge| edge.id).to_vec(), ids);
}

#[test]
fn the_pairs_n1_to_n8_are_not_edges() {
    for (id, a, b) in pairs_apart() {
        assert!(!neighbours(a).contains(b) && !neighbours(b).contains(a), "{id}: {a:?} {b:?}");
    }
}

#[test]
fn edges_and_pairs_apart_are_all_36_pairs_there_are() {
    let pairs: HashSet<_> = TOUCHING
        .into_iter()
        .chain(pairs_apart().map(|(_, a, b)| (a, b)))
        .map(|(a, b)| RegionSet::of(&[a, b]))
        .collect();
    println!("edges: {}, pairs apart: {}", EDGES.len(), pairs_apart().count());
    assert_eq!((EDGES.len(), pairs_apart().count(), pairs.len()), (13, 23, 36));
}

#[test]
fn neighbours_are_those_of_the_edge_list_in_both_directions() {
    for a in Region::ALL {
        for b in Region::ALL {
            assert_eq!(neighbours(a).contains(b), touch(a, b), "{a:?} {b:?}");
            assert_eq!(neighbours(a).contains(b), neighbours(b).contains(a), "{a:?} {b:?}");
        }
    }
}

#[test]
fn no_region_is_its_own_neighbour() {
    for region in Region::ALL {
        assert!(!neighbours(region).contains(region), "{region:?}");
    }
}

#[test]
fn the_edges_are_the_same_in_a_mirror() {
    for region in Region::ALL {
        assert_eq!(neighbours(region).mirrored(), neighbours(region.mirrored()), "{region:?}");
    }
}

#[test]
fn pieces_are_the_connected_components() {
    for set in RegionSet::every() {
        let found: HashSet<_> = pieces(set).collect();
        let expected: HashSet<_> = components(set).into_iter().collect();
        assert_eq!(found, expected, "{set:?}");
    }
}

#[test]
fn pieces_share_no_region_and_together_are_the_selection() {
    for set in RegionSet::every() {
        let together = pieces(set).fold(RegionSet::EMPTY, RegionSet::union);
        let regions: u32 = pieces(set).map(RegionSet::len).sum();
        assert_eq!((together, regions), (set, set.len()));
    }
}

#[test]
fn no_edge_leads_from_one_piece_to_another() {
    for set in RegionSet::every() {
        for piece in pieces(set) {
            let around = piece.into_iter().map(neighbours).fold(RegionSet::EMPTY, RegionSet::union);
            assert!(!around.meets(set.difference(piece)), "{piece:?} of {set:?}");
        }
    }
}

#[test]
fn pieces_come_in_the_order_of_their_first_regions() {
    for set in RegionSet::every() {
        let firsts: Vec<_> = pieces(set).map(|piece| piece.into_iter().next().unwrap()).collect();
        let in_order: Vec<_> = Region::ALL.into_iter().filter(|region| firsts.contains(region)).collect();
        assert_eq!(firsts, in_order, "{set:?}");
    }
}

#[test]
fn a_walk_visits_each_region_of_a_piece_once() {
    for piece in RegionSet::every().flat_map(pieces) {
        let steps: Vec<_> = walk(piece).collect();
        let visited: RegionSet = steps.iter().copied().collect();
        assert_eq!((steps.len(), visited), (piece.into_iter().count(), piece));
    }
}

#[test]
fn each_step_of_a_walk_touches_an_earlier_one() {
    for piece in RegionSet::every().flat_map(pieces) {
        let steps: Vec<_> = walk(piece).collect();
        for (index, &step) in steps.iter().enumerate().skip(1) {
            assert!(steps[..index].iter().any(|&earlier| touch(earlier, step)), "{steps:?}");
        }
    }
}

#[test]
fn a_walk_of_several_pieces_stays_in_the_first() {
    for set in RegionSet::every() {
        let visited: RegionSet = walk(set).collect();
        assert_eq!(visited, pieces(set).next().unwrap_or_default(), "{set:?}");
    }
}
