//! Both procedures: from a selection to its name, by the first rule that holds.

use super::{Group, Pieces, Region, RegionSet, Scheme, TypeId, pieces};

const ARMS: RegionSet = RegionSet::of(&[Region::ArmLeft, Region::ArmRight]);
const LEGS: RegionSet = RegionSet::of(&[Region::LegLeft, Region::LegRight]);
const TRUNK: RegionSet = RegionSet::of(&[Region::Trunk]);
const LIMBS: RegionSet = ARMS.union(LEGS);

/// The answer to "Is all of it on one side of the body?" (docs/rules.md, section 6).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum OneSide {
    /// No answer was given.
    #[default]
    Unanswered,
    /// All of it is on one side.
    Yes,
    /// It is not, or the reader is not sure.
    NoOrUnsure,
}

/// The line of a procedure that decided an answer (docs/rules.md, sections 4 to 6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "docs/rules.md states each under its id")]
pub enum Rule {
    S0,
    S1,
    S2,
    S3,
    S4,
    S5,
    S6,
    C0,
    C1,
    C2,
    C3,
    C4,
    C5,
    U1,
}

impl Rule {
    /// All rules of either list.
    pub const ALL: [Self; 14] = [
        Self::S0,
        Self::S1,
        Self::S2,
        Self::S3,
        Self::S4,
        Self::S5,
        Self::S6,
        Self::C0,
        Self::C1,
        Self::C2,
        Self::C3,
        Self::C4,
        Self::C5,
        Self::U1,
    ];

    /// The id in docs/rules.md and in the JavaScript API.
    pub const fn id(self) -> &'static str {
        match self {
            Self::S0 => "S0",
            Self::S1 => "S1",
            Self::S2 => "S2",
            Self::S3 => "S3",
            Self::S4 => "S4",
            Self::S5 => "S5",
            Self::S6 => "S6",
            Self::C0 => "C0",
            Self::C1 => "C1",
            Self::C2 => "C2",
            Self::C3 => "C3",
            Self::C4 => "C4",
            Self::C5 => "C5",
            Self::U1 => "U1",
        }
    }
}

/// What one list calls a selection, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Classification {
    /// The list that names it.
    pub scheme: Scheme,
    /// The selection.
    pub regions: RegionSet,
    /// The group.
    pub group: Group,
    /// The type within the group.
    pub type_id: TypeId,
    /// The rule that decided.
    pub rule: Rule,
}

impl Classification {
    /// The connected pieces of the selection.
    pub fn pieces(&self) -> Pieces {
        pieces(self.regions)
    }

    /// The types of this list whose regions are all among the selected ones.
    pub fn patterns(&self) -> impl Iterator<Item = TypeId> + use<> {
        let regions = self.regions;
        self.scheme
            .types()
            .map(|entry| entry.id)
            .filter(move |id| id.patterns().iter().any(|&pattern| regions.contains_all(pattern)))
    }
}

/// Names a selection. Total: the last line of each procedure always holds.
///
/// `one_side` matters only where [`one_side_question`] holds.
pub fn classify(scheme: Scheme, regions: RegionSet, one_side: OneSide) -> Classification {
    let (group, type_id, rule) = if one_side == OneSide::Yes && one_side_question(regions) {
        (hemidystonia_group(scheme), TypeId::Hemidystonia, Rule::U1)
    } else {
        match scheme {
            Scheme::Hopkins => hopkins(regions),
            Scheme::Consensus2013 => consensus_2013(regions),
        }
    };
    Classification { scheme, regions, group, type_id, rule }
}

/// Whether to ask "Is all of it on one side?": arm and leg of one side, no limb of the other side,
/// and at least one region that has no side in this model. True for 62 selections.
pub fn one_side_question(regions: RegionSet) -> bool {
    is_arm_and_leg_of_one_side(regions.intersection(LIMBS)) && !regions.difference(LIMBS).is_empty()
}

/// docs/rules.md, section 4.
fn hopkins(set: RegionSet) -> (Group, TypeId, Rule) {
    let legs = set.intersection(LEGS).len();
    if set.is_empty() {
        (Group::None, TypeId::None, Rule::S0)
    } else if set.len() == 1 {
        (Group::Focal, named(Scheme::Hopkins, set, TypeId::None), Rule::S1)
    } else if legs == 2 && !set.difference(LEGS).is_empty() {
        (Group::Generalized, TypeId::BothLegsPlusAnother, Rule::S2)
    } else if legs == 1 && set.meets(TRUNK) && !set.difference(LEGS).difference(TRUNK).is_empty() {
        (Group::Generalized, TypeId::OneLegTrunkPlusAnother, Rule::S3)
    } else if is_arm_and_leg_of_one_side(set) {
        (hemidystonia_group(Scheme::Hopkins), TypeId::Hemidystonia, Rule::S4)
    } else if is_one_piece(set) {
        (Group::Segmental, named(Scheme::Hopkins, set, TypeId::SegmentalOther), Rule::S5)
    } else {
        (Group::Multifocal, TypeId::Diffuse, Rule::S6)
    }
}

/// docs/rules.md, section 5.
fn consensus_2013(set: RegionSet) -> (Group, TypeId, Rule) {
    if set.is_empty() {
        (Group::None, TypeId::None, Rule::C0)
    } else if set.len() == 1 {
        (Group::Focal, named(Scheme::Consensus2013, set, TypeId::None), Rule::C1)
    } else if set.meets(TRUNK) && set.difference(TRUNK).len() >= 2 {
        let type_id = if set.meets(LEGS) { TypeId::WithLeg } else { TypeId::WithoutLeg };
        (Group::Generalized, type_id, Rule::C2)
    } else if is_arm_and_leg_of_one_side(set) {
        (hemidystonia_group(Scheme::Consensus2013), TypeId::Hemidystonia, Rule::C3)
    } else if is_one_piece(set) {
        (Group::Segmental, named(Scheme::Consensus2013, set, TypeId::SegmentalOther), Rule::C4)
    } else {
        (Group::Multifocal, TypeId::Multifocal, Rule::C5)
    }
}

/// The patient-page list files hemidystonia under multifocal (docs/rules.md, A5).
const fn hemidystonia_group(scheme: Scheme) -> Group {
    match scheme {
        Scheme::Hopkins => Group::Multifocal,
        Scheme::Consensus2013 => Group::Hemidystonia,
    }
}

/// The type of this list that is exactly `set`, else `otherwise`.
fn named(scheme: Scheme, set: RegionSet, otherwise: TypeId) -> TypeId {
    scheme.types().map(|entry| entry.id).find(|id| id.patterns().contains(&set)).unwrap_or(otherwise)
}

fn is_arm_and_leg_of_one_side(set: RegionSet) -> bool {
    TypeId::Hemidystonia.patterns().contains(&set)
}

fn is_one_piece(set: RegionSet) -> bool {
    pieces(set).count() == 1
}

/// How two lists differ over one selection (docs/rules.md, section 8). There is no other way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Disagreement {
    /// D1: both legs and more, without the trunk. Only the patient-page list calls it generalized.
    LegsWithoutTrunk,
    /// D2: the trunk and two or more others, without a leg. Only the 2013 list calls it generalized.
    TrunkWithoutLegs,
    /// D3: both say hemidystonia; the patient-page list files it under multifocal.
    OtherShelf,
}

/// How the two lists differ over a selection, if they do.
pub fn disagreement(regions: RegionSet, one_side: OneSide) -> Option<Disagreement> {
    let [hopkins, consensus] = Scheme::ALL.map(|scheme| classify(scheme, regions, one_side).group);
    match (hopkins, consensus) {
        (a, b) if a == b => None,
        (_, Group::Hemidystonia) => Some(Disagreement::OtherShelf),
        (_, Group::Generalized) => Some(Disagreement::TrunkWithoutLegs),
        _ => Some(Disagreement::LegsWithoutTrunk),
    }
}
