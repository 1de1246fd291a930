//! The nine body regions.

/// One region of the body (docs/rules.md, section 2).
///
/// Left and right are the person's own left and right. The order of the variants is the order of
/// every list of regions this project shows or returns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Region {
    /// Eyelids, brow, forehead.
    Eyes,
    /// Jaw, tongue, lips, cheeks, swallowing.
    Mouth,
    /// Voice.
    Larynx,
    /// Neck; the shoulder when it is pulled with the neck.
    Neck,
    /// Left shoulder to fingers.
    ArmLeft,
    /// Right shoulder to fingers.
    ArmRight,
    /// Chest, back, belly, pelvis.
    Trunk,
    /// Left hip to toes.
    LegLeft,
    /// Right hip to toes.
    LegRight,
}

impl Region {
    /// All nine, in their fixed order.
    pub const ALL: [Self; 9] = [
        Self::Eyes,
        Self::Mouth,
        Self::Larynx,
        Self::Neck,
        Self::ArmLeft,
        Self::ArmRight,
        Self::Trunk,
        Self::LegLeft,
        Self::LegRight,
    ];

    /// The id that the JavaScript API and the page's attributes use.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Eyes => "eyes",
            Self::Mouth => "mouth",
            Self::Larynx => "larynx",
            Self::Neck => "neck",
            Self::ArmLeft => "arm_left",
            Self::ArmRight => "arm_right",
            Self::Trunk => "trunk",
            Self::LegLeft => "leg_left",
            Self::LegRight => "leg_right",
        }
    }

    /// The region with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|region| region.id() == id)
    }

    /// The same region in a mirror: left and right swapped.
    #[must_use]
    pub const fn mirrored(self) -> Self {
        match self {
            Self::ArmLeft => Self::ArmRight,
            Self::ArmRight => Self::ArmLeft,
            Self::LegLeft => Self::LegRight,
            Self::LegRight => Self::LegLeft,
            midline => midline,
        }
    }
}
