//! Which regions touch, and what follows: the connected pieces of a selection.
//!
//! The edges are data that a neurologist can read and change. Native tests compare the tables and counts of
//! docs/rules.md, the sentences for readers and the links of the figure with them.

use super::{Region, RegionSet};

/// How well it is supported that two regions touch (docs/rules.md, section 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Support {
    /// A source that was read says so.
    Stated,
    /// A source says something near it and anatomy supports it.
    Argued,
    /// It rests on a source quoted from memory, with anatomy or data beside it.
    Unconfirmed,
}

/// Two regions that touch.
#[derive(Clone, Copy, Debug)]
pub struct Edge {
    /// Its id in docs/rules.md.
    pub id: &'static str,
    /// The two regions.
    pub ends: (Region, Region),
    /// How well it is supported.
    pub support: Support,
}

const fn edge(id: &'static str, a: Region, b: Region, support: Support) -> Edge {
    Edge { id, ends: (a, b), support }
}

/// Every pair of regions that counts as "next to each other".
pub const EDGES: [Edge; 13] = {
    use Region::*;
    use Support::*;
    [
        edge("e1", Eyes, Mouth, Stated),
        edge("e2", Mouth, Larynx, Argued),
        edge("e3", Mouth, Neck, Stated),
        edge("e4", Larynx, Neck, Argued),
        edge("e5", Neck, ArmLeft, Stated),
        edge("e6", Neck, ArmRight, Stated),
        edge("e7", Neck, Trunk, Unconfirmed),
        edge("e8", ArmLeft, ArmRight, Unconfirmed),
        edge("e9", ArmLeft, Trunk, Unconfirmed),
        edge("e10", ArmRight, Trunk, Unconfirmed),
        edge("e11", Trunk, LegLeft, Unconfirmed),
        edge("e12", Trunk, LegRight, Unconfirmed),
        edge("e13", LegLeft, LegRight, Unconfirmed),
    ]
};

/// What touches each region, in the order of [`Region::ALL`]: asked for at each step through a piece.
#[expect(clippy::indexing_slicing, reason = "it is checked when it is compiled")]
static NEIGHBOURS: [RegionSet; Region::ALL.len()] = {
    let mut all = [RegionSet::EMPTY; Region::ALL.len()];
    let mut rest: &[Edge] = &EDGES;
    while let [Edge { ends: (a, b), .. }, tail @ ..] = rest {
        let (here, there) = (*a as usize, *b as usize);
        all[here] = all[here].with(*b);
        all[there] = all[there].with(*a);
        rest = tail;
    }
    all
};

/// The regions that touch `region`.
pub fn neighbours(region: Region) -> RegionSet {
    NEIGHBOURS.get(region as usize).copied().unwrap_or_default()
}

/// The connected pieces of a selection, the one with the first region first.
///
/// A chain is enough: not every pair within a piece must touch (docs/rules.md, A4).
pub fn pieces(set: RegionSet) -> Pieces {
    Pieces { rest: set }
}

/// Iterator over the connected pieces of a selection.
#[derive(Clone, Copy, Debug)]
pub struct Pieces {
    rest: RegionSet,
}

impl Iterator for Pieces {
    type Item = RegionSet;

    fn next(&mut self) -> Option<RegionSet> {
        let piece: RegionSet = walk(self.rest).collect();
        self.rest = self.rest.difference(piece);
        (!piece.is_empty()).then_some(piece)
    }
}

/// What keeps the pieces of a selection apart: for each piece after the first, a region of an earlier piece and
/// one of its own, as few steps from each other as any.
pub fn gaps(set: RegionSet) -> impl Iterator<Item = (Region, Region)> {
    let mut earlier = RegionSet::EMPTY;
    pieces(set).filter_map(move |piece| {
        let before = earlier;
        earlier = earlier.union(piece);
        let there = nearest(piece, before)?;
        let here = nearest(RegionSet::of(&[there]), piece)?;
        Some((there, here))
    })
}

/// The first region of `to` that is reached from `from`, step by step over regions that touch.
fn nearest(from: RegionSet, to: RegionSet) -> Option<Region> {
    let mut reached = from;
    Region::ALL.iter().find_map(|_| {
        let found = reached.intersection(to).into_iter().next();
        reached = reached.into_iter().map(neighbours).fold(reached, RegionSet::union);
        found
    })
}

/// One piece, in an order in which each region after the first touches an earlier one.
///
/// Given a set of several pieces it yields the first piece only.
pub fn walk(set: RegionSet) -> Parts {
    Parts { reached: set.into_iter().take(1).collect(), rest: set }
}

/// Iterator over the regions of one piece, each touching an earlier one.
#[derive(Clone, Copy, Debug)]
pub struct Parts {
    /// What has been yielded and everything that touches it.
    reached: RegionSet,
    rest: RegionSet,
}

impl Iterator for Parts {
    type Item = Region;

    fn next(&mut self) -> Option<Region> {
        let next = self.rest.intersection(self.reached).into_iter().next()?;
        self.rest = self.rest.toggled(next);
        self.reached = self.reached.union(neighbours(next));
        Some(next)
    }
}
