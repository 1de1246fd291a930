//! Which regions touch, and what a connected piece is: docs/rules.md, section 3.

use std::collections::HashSet;

use dystonia_explorer::domain::Region::{self, *};
use dystonia_explorer::domain::{EDGES, RegionSet, Support, neighbours, pieces, walk};

use crate::fixtures::{TOUCHING, components, region_quoted, touch};
use crate::rules_document::{RULES, table};

/// The regions that a term of the table of pairs apart means.
fn regions(term: &str) -> Vec<Region> {
    match term {
        "arm" => vec![ArmLeft, ArmRight],
        "leg" => vec![LegLeft, LegRight],
        "any head part" => vec![Eyes, Mouth, Larynx],
        ids => ids.split(", ").flat_map(|ids| ids.split(" or ")).map(region_quoted).collect(),
    }
}

/// The pairs that do not touch, with their ids, as docs/rules.md, section 3, lists them.
fn pairs_apart() -> Vec<(&'static str, Region, Region)> {
    let is_left = |region| [ArmLeft, LegLeft].contains(&region);
    let mut pairs = Vec::new();
    for row in table("| # | Not an edge |") {
        let same_side = row[1].strip_suffix(", same side").map(|cell| (cell, true));
        let opposite = row[1].strip_suffix(", opposite sides").map(|cell| (cell, false));
        let (cell, same_side) =
            same_side.or(opposite).map_or((row[1], None), |(cell, same_side)| (cell, Some(same_side)));
        // A comma within a side separates regions; before a new pair it is followed by another dash.
        let parts: Vec<_> = cell.split(" – ").collect();
        let listed = match parts[..] {
            [a, b] => vec![(a, b)],
            [a, middle, d] => {
                let (b, c) = middle.split_once(", ").unwrap();
                vec![(a, b), (c, d)]
            }
            _ => panic!("{cell}"),
        };
        for (ones, others) in listed {
            for a in regions(ones) {
                for b in regions(others) {
                    if same_side.is_none_or(|same| same == (is_left(a) == is_left(b))) {
                        pairs.push((row[0], a, b));
                    }
                }
            }
        }
    }
    pairs
}

#[test]
fn edges_equal_the_table_of_the_rules() {
    assert_eq!(EDGES.map(|edge| edge.ends).to_vec(), *TOUCHING);
    let ids: Vec<_> = table("| # | Edge |").iter().map(|row| row[0]).collect();
    assert_eq!(EDGES.map(|edge| edge.id).to_vec(), ids);
    assert_eq!(ids, (1..=ids.len()).map(|number| format!("e{number}")).collect::<Vec<_>>());
}

#[test]
fn edge_support_equals_the_table_of_the_rules() {
    let rows = table("| # | Edge |");
    for (edge, row) in EDGES.iter().zip(&rows) {
        let like = row[2].strip_prefix("as ").and_then(|id| rows.iter().find(|row| row[0] == id));
        assert!(like.is_none_or(|like| like[3] == row[3]), "{row:?}");
        let support = match row[3] {
            strength if strength.starts_with("stated") => Support::Stated,
            strength if strength.starts_with("memory") => Support::Unconfirmed,
            _ => Support::Argued,
        };
        assert_eq!(edge.support, support, "{row:?}");
    }
}

#[test]
fn number_of_edges_equals_every_mention_in_the_rules() {
    let mentions: Vec<_> = RULES
        .match_indices(" edges")
        .filter_map(|(at, _)| RULES[..at].rsplit([' ', '*', '\n']).next()?.parse::<usize>().ok())
        .collect();
    assert!(mentions.len() >= 3, "{mentions:?}");
    assert!(mentions.iter().all(|&number| number == EDGES.len()), "{mentions:?}");
    let ranges = [format!("`e1`–`{}`", EDGES[EDGES.len() - 1].id), {
        let rows = table("| # | Not an edge |");
        format!("`n1`–`{}`", rows[rows.len() - 1][0])
    }];
    assert!(ranges.iter().all(|range| RULES.contains(range)), "{ranges:?}");
}

#[test]
fn pairs_apart_are_not_edges() {
    for (id, a, b) in pairs_apart() {
        assert!(!neighbours(a).contains(b) && !neighbours(b).contains(a), "{id}: {a:?} {b:?}");
    }
}

#[test]
fn every_pair_is_an_edge_or_listed_as_apart() {
    let listed: HashSet<_> = TOUCHING
        .iter()
        .copied()
        .chain(pairs_apart().into_iter().map(|(_, a, b)| (a, b)))
        .map(|(a, b)| RegionSet::of(&[a, b]))
        .collect();
    assert_eq!(listed, RegionSet::every().filter(|set| set.len() == 2).collect());
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
