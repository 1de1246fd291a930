//! Which text belongs to a region, a group, a type, a rule or a disagreement. Exhaustive, so that a new
//! one of these does not compile until it has its words.

use super::{First, Meaning};
use crate::domain::{Classification, Disagreement, Group, Region, Rule, Scheme, TypeId};

/// The label of a region's checkbox.
pub const fn region_label(region: Region) -> First {
    match region {
        Region::Eyes => First::EyesLabel,
        Region::Mouth => First::MouthLabel,
        Region::Larynx => First::LarynxLabel,
        Region::Neck => First::NeckLabel,
        Region::ArmLeft => First::ArmLeftLabel,
        Region::ArmRight => First::ArmRightLabel,
        Region::Trunk => First::TrunkLabel,
        Region::LegLeft => First::LegLeftLabel,
        Region::LegRight => First::LegRightLabel,
    }
}

/// What counts in with a region.
pub const fn region_hint(region: Region) -> First {
    match region {
        Region::Eyes => First::EyesHint,
        Region::Mouth => First::MouthHint,
        Region::Larynx => First::LarynxHint,
        Region::Neck => First::NeckHint,
        Region::ArmLeft | Region::ArmRight => First::ArmHint,
        Region::Trunk => First::TrunkHint,
        Region::LegLeft | Region::LegRight => First::LegHint,
    }
}

/// A region's name inside a sentence.
pub const fn region_in_text(region: Region) -> First {
    match region {
        Region::Eyes => First::EyesInText,
        Region::Mouth => First::MouthInText,
        Region::Larynx => First::LarynxInText,
        Region::Neck => First::NeckInText,
        Region::ArmLeft => First::ArmLeftInText,
        Region::ArmRight => First::ArmRightInText,
        Region::Trunk => First::TrunkInText,
        Region::LegLeft => First::LegLeftInText,
        Region::LegRight => First::LegRightInText,
    }
}

/// The name of a list.
pub const fn list_name(scheme: Scheme) -> First {
    match scheme {
        Scheme::Hopkins => First::ListHopkins,
        Scheme::Consensus2013 => First::ListConsensus,
    }
}

/// The name of a group.
pub const fn group_name(group: Group) -> First {
    match group {
        Group::None => First::GroupNone,
        Group::Focal => First::GroupFocal,
        Group::Segmental => First::GroupSegmental,
        Group::Multifocal => First::GroupMultifocal,
        Group::Hemidystonia => First::GroupHemidystonia,
        Group::Generalized => First::GroupGeneralized,
    }
}

/// The name of a group inside a sentence about patterns.
pub const fn group_in_text(group: Group) -> First {
    match group {
        Group::None => First::GroupNone,
        Group::Focal => First::ShortFocal,
        Group::Segmental => First::ShortSegmental,
        Group::Multifocal => First::ShortMultifocal,
        Group::Hemidystonia => First::ShortHemidystonia,
        Group::Generalized => First::ShortGeneralized,
    }
}

/// A group in a few words, under its picture.
pub const fn group_tile(group: Group) -> First {
    match group {
        Group::None => First::GroupNone,
        Group::Focal => First::TileFocal,
        Group::Segmental => First::TileSegmental,
        Group::Multifocal => First::TileMultifocal,
        Group::Hemidystonia => First::TileHemidystonia,
        Group::Generalized => First::TileGeneralized,
    }
}

/// What a group means. For no group, what dystonia is.
pub const fn group_meaning(group: Group) -> Meaning {
    match group {
        Group::None => Meaning::Dystonia,
        Group::Focal => Meaning::Focal,
        Group::Segmental => Meaning::Segmental,
        Group::Multifocal => Meaning::Multifocal,
        Group::Hemidystonia => Meaning::Hemidystonia,
        Group::Generalized => Meaning::Generalized,
    }
}

/// The name of a type.
pub const fn type_name(id: TypeId) -> First {
    match id {
        TypeId::None => First::GroupNone,
        TypeId::Blepharospasm => First::TypeBlepharospasm,
        TypeId::Oromandibular => First::TypeOromandibular,
        TypeId::Laryngeal => First::TypeLaryngeal,
        TypeId::Cervical => First::TypeCervical,
        TypeId::Arm => First::TypeArm,
        TypeId::Leg => First::TypeLeg,
        TypeId::Truncal => First::TypeTruncal,
        TypeId::Meige => First::TypeMeige,
        TypeId::CervicalPlusOneArm => First::TypeCervicalPlusOneArm,
        TypeId::Cranial => First::TypeCranial,
        TypeId::Bibrachial => First::TypeBibrachial,
        TypeId::SegmentalOther => First::TypeSegmentalOther,
        TypeId::Hemidystonia => First::GroupHemidystonia,
        TypeId::Diffuse => First::TypeDiffuse,
        TypeId::Multifocal => First::GroupMultifocal,
        TypeId::BothLegsPlusAnother => First::TypeBothLegsPlusAnother,
        TypeId::OneLegTrunkPlusAnother => First::TypeOneLegTrunkPlusAnother,
        TypeId::WithLeg => First::TypeWithLeg,
        TypeId::WithoutLeg => First::TypeWithoutLeg,
    }
}

/// What a type means.
pub const fn type_meaning(id: TypeId) -> Meaning {
    match id {
        TypeId::None => Meaning::Dystonia,
        TypeId::Blepharospasm => Meaning::Blepharospasm,
        TypeId::Oromandibular => Meaning::Oromandibular,
        TypeId::Laryngeal => Meaning::Laryngeal,
        TypeId::Cervical => Meaning::Cervical,
        TypeId::Arm => Meaning::Arm,
        TypeId::Leg => Meaning::Leg,
        TypeId::Truncal => Meaning::Truncal,
        TypeId::Meige => Meaning::Meige,
        TypeId::CervicalPlusOneArm => Meaning::CervicalPlusOneArm,
        TypeId::Cranial => Meaning::Cranial,
        TypeId::Bibrachial => Meaning::Bibrachial,
        TypeId::SegmentalOther => Meaning::SegmentalOther,
        TypeId::Hemidystonia => Meaning::Hemidystonia,
        TypeId::Diffuse => Meaning::Diffuse,
        TypeId::Multifocal => Meaning::Multifocal,
        TypeId::BothLegsPlusAnother => Meaning::BothLegsPlusAnother,
        TypeId::OneLegTrunkPlusAnother => Meaning::OneLegTrunkPlusAnother,
        TypeId::WithLeg => Meaning::WithLeg,
        TypeId::WithoutLeg => Meaning::WithoutLeg,
    }
}

/// The sentence that says why a list gives its answer.
pub const fn reason(answer: &Classification) -> First {
    match answer.rule {
        Rule::S0 | Rule::C0 => First::ReasonNone,
        Rule::S1 | Rule::C1 => First::ReasonFocal,
        Rule::S2 => First::ReasonBothLegs,
        Rule::S3 => First::ReasonOneLegTrunk,
        Rule::S4 => First::ReasonHemiHopkins,
        Rule::S5 | Rule::C4 => First::ReasonSegmental,
        Rule::S6 | Rule::C5 => First::ReasonMultifocal,
        Rule::C2 if matches!(answer.type_id, TypeId::WithLeg) => First::ReasonTrunkWithLeg,
        Rule::C2 => First::ReasonTrunkWithoutLeg,
        Rule::C3 => First::ReasonHemiConsensus,
        Rule::U1 if matches!(answer.group, Group::Multifocal) => First::ReasonOneSideHopkins,
        Rule::U1 => First::ReasonOneSide,
    }
}

/// The sentence that says how the two lists differ.
pub const fn difference(disagreement: Disagreement) -> First {
    match disagreement {
        Disagreement::LegsWithoutTrunk => First::DifferLegs,
        Disagreement::TrunkWithoutLegs => First::DifferTrunk,
        Disagreement::OtherShelf => First::DifferShelf,
    }
}
