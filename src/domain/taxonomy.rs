//! The two lists: their groups, their types, and an example of each type.

use super::{Region, RegionSet};

/// One of the two lists of names in use (docs/rules.md, section 1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Scheme {
    /// The patient-page list, based on a public page by Johns Hopkins Medicine.
    #[default]
    Hopkins,
    /// The body distribution of the 2013 international consensus.
    Consensus2013,
}

impl Scheme {
    /// Both lists.
    pub const ALL: [Self; 2] = [Self::Hopkins, Self::Consensus2013];

    /// The id that the JavaScript API and the `scheme` attribute use.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Hopkins => "hopkins",
            Self::Consensus2013 => "consensus2013",
        }
    }

    /// The list with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scheme| scheme.id() == id)
    }

    /// The other list.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Hopkins => Self::Consensus2013,
            Self::Consensus2013 => Self::Hopkins,
        }
    }

    /// The groups of this list with their types, in reading order; `none` is the first.
    pub const fn groups(self) -> &'static [GroupEntry] {
        match self {
            Self::Hopkins => HOPKINS,
            Self::Consensus2013 => CONSENSUS_2013,
        }
    }

    /// Every type of this list.
    pub fn types(self) -> impl Iterator<Item = &'static TypeEntry> {
        self.groups().iter().flat_map(|group| group.types)
    }
}

/// What a list calls the spread of a pattern: the first and most important part of its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    /// Nothing is picked.
    None,
    /// One region.
    Focal,
    /// Regions that form one connected piece.
    Segmental,
    /// Regions that do not.
    Multifocal,
    /// One side of the body; a group of its own in the 2013 list only.
    Hemidystonia,
    /// Much of the body.
    Generalized,
}

impl Group {
    /// All groups of either list.
    pub const ALL: [Self; 6] =
        [Self::None, Self::Focal, Self::Segmental, Self::Multifocal, Self::Hemidystonia, Self::Generalized];

    /// The id that the JavaScript API uses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Focal => "focal",
            Self::Segmental => "segmental",
            Self::Multifocal => "multifocal",
            Self::Hemidystonia => "hemidystonia",
            Self::Generalized => "generalized",
        }
    }
}

/// A type: the finer name within a group (docs/rules.md, section 7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each is named and defined by the tables below and docs/rules.md")]
pub enum TypeId {
    None,
    Blepharospasm,
    Oromandibular,
    Laryngeal,
    Cervical,
    Arm,
    Leg,
    Truncal,
    Meige,
    CervicalPlusOneArm,
    Cranial,
    Bibrachial,
    SegmentalOther,
    Hemidystonia,
    Diffuse,
    Multifocal,
    BothLegsPlusAnother,
    OneLegTrunkPlusAnother,
    WithLeg,
    WithoutLeg,
}

impl TypeId {
    /// All types of either list.
    pub const ALL: [Self; 20] = [
        Self::None,
        Self::Blepharospasm,
        Self::Oromandibular,
        Self::Laryngeal,
        Self::Cervical,
        Self::Arm,
        Self::Leg,
        Self::Truncal,
        Self::Meige,
        Self::CervicalPlusOneArm,
        Self::Cranial,
        Self::Bibrachial,
        Self::SegmentalOther,
        Self::Hemidystonia,
        Self::Diffuse,
        Self::Multifocal,
        Self::BothLegsPlusAnother,
        Self::OneLegTrunkPlusAnother,
        Self::WithLeg,
        Self::WithoutLeg,
    ];

    /// The id that the JavaScript API uses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Blepharospasm => "blepharospasm",
            Self::Oromandibular => "oromandibular",
            Self::Laryngeal => "laryngeal",
            Self::Cervical => "cervical",
            Self::Arm => "arm",
            Self::Leg => "leg",
            Self::Truncal => "truncal",
            Self::Meige => "meige",
            Self::CervicalPlusOneArm => "cervical_plus_one_arm",
            Self::Cranial => "cranial",
            Self::Bibrachial => "bibrachial",
            Self::SegmentalOther => "segmental_other",
            Self::Hemidystonia => "hemidystonia",
            Self::Diffuse => "diffuse",
            Self::Multifocal => "multifocal",
            Self::BothLegsPlusAnother => "both_legs_plus_another",
            Self::OneLegTrunkPlusAnother => "one_leg_trunk_plus_another",
            Self::WithLeg => "with_leg",
            Self::WithoutLeg => "without_leg",
        }
    }

    /// The selections that are this type exactly. Empty where a rule, not a set of regions, defines it.
    pub const fn patterns(self) -> &'static [RegionSet] {
        use Region::*;
        const fn set(regions: &[Region]) -> RegionSet {
            RegionSet::of(regions)
        }
        match self {
            Self::Blepharospasm => const { &[set(&[Eyes])] },
            Self::Oromandibular => const { &[set(&[Mouth])] },
            Self::Laryngeal => const { &[set(&[Larynx])] },
            Self::Cervical => const { &[set(&[Neck])] },
            Self::Arm => const { &[set(&[ArmLeft]), set(&[ArmRight])] },
            Self::Leg => const { &[set(&[LegLeft]), set(&[LegRight])] },
            Self::Truncal => const { &[set(&[Trunk])] },
            Self::Meige | Self::Cranial => const { &[set(&[Eyes, Mouth])] },
            Self::CervicalPlusOneArm => const { &[set(&[Neck, ArmLeft]), set(&[Neck, ArmRight])] },
            Self::Bibrachial => const { &[set(&[ArmLeft, ArmRight])] },
            Self::Hemidystonia => const { &[set(&[ArmLeft, LegLeft]), set(&[ArmRight, LegRight])] },
            Self::None
            | Self::SegmentalOther
            | Self::Diffuse
            | Self::Multifocal
            | Self::BothLegsPlusAnother
            | Self::OneLegTrunkPlusAnother
            | Self::WithLeg
            | Self::WithoutLeg => &[],
        }
    }
}

/// A group of one list, with its types.
#[derive(Clone, Copy, Debug)]
pub struct GroupEntry {
    /// The group.
    pub group: Group,
    /// Its types, in reading order.
    pub types: &'static [TypeEntry],
}

/// A type of one list.
#[derive(Clone, Copy, Debug)]
pub struct TypeEntry {
    /// The type.
    pub id: TypeId,
    /// A selection that classifies to it.
    pub example: RegionSet,
}

const fn kind(id: TypeId, example: &[Region]) -> TypeEntry {
    TypeEntry { id, example: RegionSet::of(example) }
}

const NONE: GroupEntry = GroupEntry { group: Group::None, types: &[kind(TypeId::None, &[])] };

const FOCAL: GroupEntry = {
    use Region::*;
    use TypeId::*;
    GroupEntry {
        group: Group::Focal,
        types: &[
            kind(Blepharospasm, &[Eyes]),
            kind(Oromandibular, &[Mouth]),
            kind(Laryngeal, &[Larynx]),
            kind(Cervical, &[Neck]),
            kind(Arm, &[ArmRight]),
            kind(Leg, &[LegRight]),
            kind(Truncal, &[Trunk]),
        ],
    }
};

/// docs/rules.md, section 1, "The patient page's list".
const HOPKINS: &[GroupEntry] = {
    use Region::*;
    use TypeId::*;
    &[
        NONE,
        FOCAL,
        GroupEntry {
            group: Group::Segmental,
            types: &[
                kind(Meige, &[Eyes, Mouth]),
                kind(CervicalPlusOneArm, &[Neck, ArmRight]),
                kind(SegmentalOther, &[ArmLeft, ArmRight]),
            ],
        },
        GroupEntry {
            group: Group::Multifocal,
            types: &[kind(Hemidystonia, &[ArmLeft, LegLeft]), kind(Diffuse, &[Eyes, LegRight])],
        },
        GroupEntry {
            group: Group::Generalized,
            types: &[
                kind(BothLegsPlusAnother, &[Neck, LegLeft, LegRight]),
                kind(OneLegTrunkPlusAnother, &[ArmRight, Trunk, LegRight]),
            ],
        },
    ]
};

/// docs/rules.md, section 1, the body distribution of the 2013 consensus.
const CONSENSUS_2013: &[GroupEntry] = {
    use Region::*;
    use TypeId::*;
    &[
        NONE,
        FOCAL,
        GroupEntry {
            group: Group::Segmental,
            types: &[
                kind(Cranial, &[Eyes, Mouth]),
                kind(Bibrachial, &[ArmLeft, ArmRight]),
                kind(SegmentalOther, &[Neck, ArmRight]),
            ],
        },
        GroupEntry { group: Group::Multifocal, types: &[kind(Multifocal, &[Eyes, LegRight])] },
        GroupEntry { group: Group::Hemidystonia, types: &[kind(Hemidystonia, &[ArmLeft, LegLeft])] },
        GroupEntry {
            group: Group::Generalized,
            types: &[
                kind(WithLeg, &[Neck, Trunk, LegLeft, LegRight]),
                kind(WithoutLeg, &[ArmLeft, ArmRight, Trunk]),
            ],
        },
    ]
};
