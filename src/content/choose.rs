//! Which text belongs to a region, a group, a type, a rule or a disagreement. Exhaustive, so that a new
//! one of these does not compile until it has its words.

use super::{First, Reading};
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

/// What a group means. For no group, what dystonia is.
pub const fn group_meaning(group: Group) -> Reading {
    match group {
        Group::None => Reading::Dystonia,
        Group::Focal => Reading::Focal,
        Group::Segmental => Reading::Segmental,
        Group::Multifocal => Reading::Multifocal,
        Group::Hemidystonia => Reading::Hemidystonia,
        Group::Generalized => Reading::Generalized,
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
pub const fn type_meaning(id: TypeId) -> Reading {
    match id {
        TypeId::None => Reading::Dystonia,
        TypeId::Blepharospasm => Reading::Blepharospasm,
        TypeId::Oromandibular => Reading::Oromandibular,
        TypeId::Laryngeal => Reading::Laryngeal,
        TypeId::Cervical => Reading::Cervical,
        TypeId::Arm => Reading::Arm,
        TypeId::Leg => Reading::Leg,
        TypeId::Truncal => Reading::Truncal,
        TypeId::Meige => Reading::Meige,
        TypeId::CervicalPlusOneArm => Reading::CervicalPlusOneArm,
        TypeId::Cranial => Reading::Cranial,
        TypeId::Bibrachial => Reading::Bibrachial,
        TypeId::SegmentalOther => Reading::SegmentalOther,
        TypeId::Hemidystonia => Reading::Hemidystonia,
        TypeId::Diffuse => Reading::Diffuse,
        TypeId::Multifocal => Reading::Multifocal,
        TypeId::BothLegsPlusAnother => Reading::BothLegsPlusAnother,
        TypeId::OneLegTrunkPlusAnother => Reading::OneLegTrunkPlusAnother,
        TypeId::WithLeg => Reading::WithLeg,
        TypeId::WithoutLeg => Reading::WithoutLeg,
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
