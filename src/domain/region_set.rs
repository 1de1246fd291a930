//! A set of regions: the whole input of a classification, in one machine word.

use super::Region;

/// Any of the 512 selections of the nine regions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct RegionSet(u16);

impl RegionSet {
    /// No region.
    pub const EMPTY: Self = Self(0);

    /// Every selection there is, the empty one first.
    pub fn every() -> impl Iterator<Item = Self> {
        (0..1 << Region::ALL.len()).map(Self::at)
    }

    /// Its place in [`Self::every`], 0 to 511.
    pub const fn place(self) -> usize {
        self.0 as usize
    }

    /// The set at a place in [`Self::every`]; bits beyond those of a place do not count.
    pub const fn at(place: usize) -> Self {
        #[expect(clippy::cast_possible_truncation, reason = "the bits of a place are fewer")]
        Self((place & ((1 << Region::ALL.len()) - 1)) as u16)
    }

    /// The set of these regions; a region named twice is in it once.
    pub const fn of(regions: &[Region]) -> Self {
        let mut set = Self::EMPTY;
        let mut rest = regions;
        while let [first, tail @ ..] = rest {
            set = set.with(*first);
            rest = tail;
        }
        set
    }

    /// This set and `region`.
    #[must_use]
    pub const fn with(self, region: Region) -> Self {
        Self(self.0 | 1 << region as u8)
    }

    /// This set with `region` put in if it was out, taken out if it was in.
    #[must_use]
    pub const fn toggled(self, region: Region) -> Self {
        Self(self.0 ^ 1 << region as u8)
    }

    /// Everything in either set.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Everything in both sets.
    #[must_use]
    pub const fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Everything in this set that is not in the other.
    #[must_use]
    pub const fn difference(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether `region` is in the set.
    pub const fn contains(self, region: Region) -> bool {
        self.0 & (1 << region as u8) != 0
    }

    /// Whether all of `other` is in this set.
    pub const fn contains_all(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether the two sets share a region.
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// How many regions, 0 to 9.
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether there is no region in it.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The same selection in a mirror: left and right swapped.
    #[must_use]
    pub fn mirrored(self) -> Self {
        self.into_iter().map(Region::mirrored).collect()
    }
}

impl FromIterator<Region> for RegionSet {
    fn from_iter<I: IntoIterator<Item = Region>>(regions: I) -> Self {
        regions.into_iter().fold(Self::EMPTY, Self::with)
    }
}

impl IntoIterator for RegionSet {
    type Item = Region;
    type IntoIter = Regions;

    fn into_iter(self) -> Regions {
        Regions(self)
    }
}

/// The regions of a set, in their fixed order.
#[derive(Clone, Copy, Debug)]
pub struct Regions(RegionSet);

impl Iterator for Regions {
    type Item = Region;

    fn next(&mut self) -> Option<Region> {
        let first = *Region::ALL.get(self.0.0.trailing_zeros() as usize)?;
        self.0 = self.0.toggled(first);
        Some(first)
    }
}
