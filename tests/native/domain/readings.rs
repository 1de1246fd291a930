//! Both procedures of docs/rules.md written a second time, with the choices of section 10 as parameters.

use dystonia_explorer::domain::Region::{self, Trunk};
use dystonia_explorer::domain::{EDGES, Group, OneSide, RegionSet, Scheme, classify};

use crate::fixtures::{LEGS, is_one_sided_arm_and_leg, joined, picked};

/// What a reader of the two lists has to choose.
#[derive(Debug)]
pub(super) struct Reading {
    /// The pairs that touch.
    pub(super) touching: Vec<(Region, Region)>,
    /// Regions are contiguous only if every pair touches: a chain is not enough.
    pub(super) every_pair_touches: bool,
    /// Three or more regions are never segmental.
    pub(super) segmental_is_exactly_two: bool,
    /// Both legs and the trunk are generalized on the patient page.
    pub(super) trunk_is_another_region: bool,
    /// Both arms, or both legs, are one site of the 2013 list.
    pub(super) limb_pair_is_one_site: bool,
}

impl Default for Reading {
    fn default() -> Self {
        Self {
            touching: EDGES.map(|edge| edge.ends).to_vec(),
            every_pair_touches: false,
            segmental_is_exactly_two: false,
            trunk_is_another_region: true,
            limb_pair_is_one_site: false,
        }
    }
}

impl Reading {
    /// With more pairs, which must not touch yet.
    pub(super) fn adding(mut self, pairs: &[(Region, Region)]) -> Self {
        assert!(pairs.iter().all(|pair| !self.touching.contains(pair)), "{pairs:?}");
        self.touching.extend(pairs);
        self
    }

    /// Without these pairs, which must touch.
    pub(super) fn dropping(mut self, pairs: &[(Region, Region)]) -> Self {
        assert!(pairs.iter().all(|pair| self.touching.contains(pair)), "{pairs:?}");
        self.touching.retain(|pair| !pairs.contains(pair));
        self
    }

    fn is_segmental(&self, set: RegionSet) -> bool {
        let inside = || self.touching.iter().copied().filter(|&(a, b)| set.contains(a) && set.contains(b));
        let regions = set.into_iter().count();
        let contiguous = if self.every_pair_touches {
            inside().count() == regions * (regions - 1) / 2
        } else {
            joined(set, inside()).len() == 1
        };
        contiguous && (!self.segmental_is_exactly_two || regions == 2)
    }

    fn sites(&self, set: RegionSet) -> u32 {
        let pairs = [picked("both arms"), LEGS].into_iter().filter(|&pair| set.contains_all(pair)).count();
        set.len() - if self.limb_pair_is_one_site { u32::try_from(pairs).unwrap() } else { 0 }
    }

    fn is_generalized(&self, scheme: Scheme, set: RegionSet) -> bool {
        let trunk = RegionSet::of(&[Trunk]);
        let rest = set.difference(LEGS);
        let beyond_trunk = rest.difference(trunk);
        match (scheme, set.intersection(LEGS).len()) {
            (Scheme::Hopkins, 2) if self.trunk_is_another_region => !rest.is_empty(),
            (Scheme::Hopkins, 2) => !beyond_trunk.is_empty(),
            (Scheme::Hopkins, 1) => set.contains(Trunk) && !beyond_trunk.is_empty(),
            (Scheme::Hopkins, _) => false,
            (Scheme::Consensus2013, _) => set.contains(Trunk) && self.sites(set.difference(trunk)) >= 2,
        }
    }

    fn group(&self, scheme: Scheme, set: RegionSet) -> Group {
        match set.len() {
            0 => Group::None,
            1 => Group::Focal,
            _ if self.is_generalized(scheme, set) => Group::Generalized,
            _ if is_one_sided_arm_and_leg(set) => match scheme {
                Scheme::Hopkins => Group::Multifocal,
                Scheme::Consensus2013 => Group::Hemidystonia,
            },
            _ if self.is_segmental(set) => Group::Segmental,
            _ => Group::Multifocal,
        }
    }
}

/// The number of selections that get another group by this reading.
pub(super) fn changed(scheme: Scheme, reading: &Reading) -> usize {
    let group = |set| classify(scheme, set, OneSide::Unanswered).group;
    RegionSet::every().filter(|&set| reading.group(scheme, set) != group(set)).count()
}

#[test]
fn usual_reading_classifies_as_the_rules() {
    for scheme in Scheme::ALL {
        assert_eq!(changed(scheme, &Reading::default()), 0);
    }
}
