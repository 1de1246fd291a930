//! Which texts make up the page of a type. Exhaustive, so that a new type does not compile until it has one.

use super::{CombinedText, FocalText};
use crate::content::{Entry, Meaning};
use crate::domain::TypeId;

/// Everything there is to read about one type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TypePage {
    /// What the name means.
    pub meaning: &'static Entry,
    /// Other names that people search for: a list.
    pub other_names: Option<&'static Entry>,
    /// What people notice.
    pub notice: &'static Entry,
    /// What can ease it, where something is known.
    pub ease: Option<&'static Entry>,
    /// Who gets it, and when.
    pub who: &'static Entry,
    /// How doctors find out.
    pub find: &'static Entry,
    /// What can help.
    pub help: &'static Entry,
    /// Questions for the doctor: a list.
    pub ask: &'static Entry,
    /// Plain words to find the page by, separated by commas.
    pub body_words: &'static Entry,
}

/// The page of a type; none for [`TypeId::None`] alone.
pub const fn type_page(id: TypeId) -> Option<&'static TypePage> {
    Some(match id {
        TypeId::None => return None,
        TypeId::Blepharospasm => &BLEPHAROSPASM,
        TypeId::Oromandibular => &OROMANDIBULAR,
        TypeId::Laryngeal => &LARYNGEAL,
        TypeId::Cervical => &CERVICAL,
        TypeId::Arm => &ARM,
        TypeId::Leg => &LEG,
        TypeId::Truncal => &TRUNCAL,
        TypeId::Meige => &MEIGE,
        TypeId::CervicalPlusOneArm => &CERVICAL_PLUS_ONE_ARM,
        TypeId::Cranial => &CRANIAL,
        TypeId::Bibrachial => &BIBRACHIAL,
        TypeId::SegmentalOther => &SEGMENTAL_OTHER,
        TypeId::Hemidystonia => &HEMIDYSTONIA,
        TypeId::Diffuse => &DIFFUSE,
        TypeId::Multifocal => &MULTIFOCAL,
        TypeId::BothLegsPlusAnother => &BOTH_LEGS_PLUS_ANOTHER,
        TypeId::OneLegTrunkPlusAnother => &ONE_LEG_TRUNK_PLUS_ANOTHER,
        TypeId::WithLeg => &WITH_LEG,
        TypeId::WithoutLeg => &WITHOUT_LEG,
    })
}

const BLEPHAROSPASM: TypePage = TypePage {
    meaning: Meaning::Blepharospasm.entry(),
    other_names: Some(FocalText::BlepharospasmNames.entry()),
    notice: FocalText::BlepharospasmNotice.entry(),
    ease: Some(FocalText::BlepharospasmEase.entry()),
    who: FocalText::BlepharospasmWho.entry(),
    find: FocalText::BlepharospasmFind.entry(),
    help: FocalText::BlepharospasmHelp.entry(),
    ask: FocalText::BlepharospasmAsk.entry(),
    body_words: FocalText::BlepharospasmWords.entry(),
};

const OROMANDIBULAR: TypePage = TypePage {
    meaning: Meaning::Oromandibular.entry(),
    other_names: Some(FocalText::OromandibularNames.entry()),
    notice: FocalText::OromandibularNotice.entry(),
    ease: Some(FocalText::OromandibularEase.entry()),
    who: FocalText::OromandibularWho.entry(),
    find: FocalText::OromandibularFind.entry(),
    help: FocalText::OromandibularHelp.entry(),
    ask: FocalText::OromandibularAsk.entry(),
    body_words: FocalText::OromandibularWords.entry(),
};

const LARYNGEAL: TypePage = TypePage {
    meaning: Meaning::Laryngeal.entry(),
    other_names: Some(FocalText::LaryngealNames.entry()),
    notice: FocalText::LaryngealNotice.entry(),
    ease: Some(FocalText::LaryngealEase.entry()),
    who: FocalText::LaryngealWho.entry(),
    find: FocalText::LaryngealFind.entry(),
    help: FocalText::LaryngealHelp.entry(),
    ask: FocalText::LaryngealAsk.entry(),
    body_words: FocalText::LaryngealWords.entry(),
};

const CERVICAL: TypePage = TypePage {
    meaning: Meaning::Cervical.entry(),
    other_names: Some(FocalText::CervicalNames.entry()),
    notice: FocalText::CervicalNotice.entry(),
    ease: Some(FocalText::CervicalEase.entry()),
    who: FocalText::CervicalWho.entry(),
    find: FocalText::CervicalFind.entry(),
    help: FocalText::CervicalHelp.entry(),
    ask: FocalText::CervicalAsk.entry(),
    body_words: FocalText::CervicalWords.entry(),
};

const ARM: TypePage = TypePage {
    meaning: Meaning::Arm.entry(),
    other_names: Some(FocalText::ArmNames.entry()),
    notice: FocalText::ArmNotice.entry(),
    ease: None,
    who: FocalText::ArmWho.entry(),
    find: FocalText::ArmFind.entry(),
    help: FocalText::ArmHelp.entry(),
    ask: FocalText::ArmAsk.entry(),
    body_words: FocalText::ArmWords.entry(),
};

const LEG: TypePage = TypePage {
    meaning: Meaning::Leg.entry(),
    other_names: Some(FocalText::LegNames.entry()),
    notice: FocalText::LegNotice.entry(),
    ease: Some(FocalText::LegEase.entry()),
    who: FocalText::LegWho.entry(),
    find: FocalText::LegFind.entry(),
    help: FocalText::LegHelp.entry(),
    ask: FocalText::LegAsk.entry(),
    body_words: FocalText::LegWords.entry(),
};

const TRUNCAL: TypePage = TypePage {
    meaning: Meaning::Truncal.entry(),
    other_names: Some(FocalText::TruncalNames.entry()),
    notice: FocalText::TruncalNotice.entry(),
    ease: Some(FocalText::TruncalEase.entry()),
    who: FocalText::TruncalWho.entry(),
    find: FocalText::TruncalFind.entry(),
    help: FocalText::TruncalHelp.entry(),
    ask: FocalText::TruncalAsk.entry(),
    body_words: FocalText::TruncalWords.entry(),
};

const MEIGE: TypePage = TypePage {
    meaning: Meaning::Meige.entry(),
    other_names: Some(CombinedText::MeigeNames.entry()),
    notice: CombinedText::MeigeNotice.entry(),
    ease: Some(CombinedText::MeigeEase.entry()),
    who: CombinedText::MeigeWho.entry(),
    find: CombinedText::MeigeFind.entry(),
    help: CombinedText::MeigeHelp.entry(),
    ask: CombinedText::MeigeAsk.entry(),
    body_words: CombinedText::MeigeWords.entry(),
};

/// The same pair of parts as Meige syndrome, under the other list's name.
const CRANIAL: TypePage = TypePage {
    meaning: Meaning::Cranial.entry(),
    other_names: Some(CombinedText::CranialNames.entry()),
    ..MEIGE
};

const CERVICAL_PLUS_ONE_ARM: TypePage = TypePage {
    meaning: Meaning::CervicalPlusOneArm.entry(),
    other_names: None,
    notice: CombinedText::NeckArmNotice.entry(),
    ease: Some(CombinedText::NeckArmEase.entry()),
    who: CombinedText::NeckArmWho.entry(),
    find: CombinedText::NeckArmFind.entry(),
    help: CombinedText::NeckArmHelp.entry(),
    ask: CombinedText::NeckArmAsk.entry(),
    body_words: CombinedText::NeckArmWords.entry(),
};

const SEGMENTAL_OTHER: TypePage = TypePage {
    meaning: Meaning::SegmentalOther.entry(),
    other_names: None,
    notice: CombinedText::SegmentalNotice.entry(),
    ease: None,
    who: CombinedText::SegmentalWho.entry(),
    find: CombinedText::SegmentalFind.entry(),
    help: CombinedText::SegmentalHelp.entry(),
    ask: CombinedText::SegmentalAsk.entry(),
    body_words: CombinedText::SegmentalWords.entry(),
};

const BIBRACHIAL: TypePage = TypePage {
    meaning: Meaning::Bibrachial.entry(),
    notice: CombinedText::BibrachialNotice.entry(),
    who: CombinedText::BibrachialWho.entry(),
    help: CombinedText::BibrachialHelp.entry(),
    ask: FocalText::ArmAsk.entry(),
    body_words: CombinedText::BibrachialWords.entry(),
    ..SEGMENTAL_OTHER
};

const HEMIDYSTONIA: TypePage = TypePage {
    meaning: Meaning::Hemidystonia.entry(),
    other_names: None,
    notice: CombinedText::HemidystoniaNotice.entry(),
    ease: None,
    who: CombinedText::HemidystoniaWho.entry(),
    find: CombinedText::HemidystoniaFind.entry(),
    help: CombinedText::HemidystoniaHelp.entry(),
    ask: CombinedText::HemidystoniaAsk.entry(),
    body_words: CombinedText::HemidystoniaWords.entry(),
};

const MULTIFOCAL: TypePage = TypePage {
    meaning: Meaning::Multifocal.entry(),
    other_names: None,
    notice: CombinedText::MultifocalNotice.entry(),
    ease: None,
    who: CombinedText::MultifocalWho.entry(),
    find: CombinedText::SegmentalFind.entry(),
    help: CombinedText::MultifocalHelp.entry(),
    ask: CombinedText::SegmentalAsk.entry(),
    body_words: CombinedText::MultifocalWords.entry(),
};

const DIFFUSE: TypePage = TypePage { meaning: Meaning::Diffuse.entry(), ..MULTIFOCAL };

/// What the four generalized types share.
const GENERALIZED: TypePage = TypePage {
    meaning: Meaning::Generalized.entry(),
    other_names: None,
    notice: CombinedText::GeneralizedNotice.entry(),
    ease: None,
    who: CombinedText::GeneralizedWho.entry(),
    find: CombinedText::GeneralizedFind.entry(),
    help: CombinedText::GeneralizedHelp.entry(),
    ask: CombinedText::GeneralizedAsk.entry(),
    body_words: CombinedText::GeneralizedWords.entry(),
};

const BOTH_LEGS_PLUS_ANOTHER: TypePage =
    TypePage { meaning: Meaning::BothLegsPlusAnother.entry(), ..GENERALIZED };

const ONE_LEG_TRUNK_PLUS_ANOTHER: TypePage =
    TypePage { meaning: Meaning::OneLegTrunkPlusAnother.entry(), ..GENERALIZED };

const WITH_LEG: TypePage = TypePage { meaning: Meaning::WithLeg.entry(), ..GENERALIZED };

const WITHOUT_LEG: TypePage = TypePage { meaning: Meaning::WithoutLeg.entry(), ..GENERALIZED };

/// The page of dopa-responsive dystonia. It is about the cause and not the place, so no selection leads to it.
pub const DOPA_RESPONSIVE: TypePage = TypePage {
    meaning: Meaning::DopaResponsive.entry(),
    other_names: Some(CombinedText::DopaResponsiveNames.entry()),
    notice: CombinedText::DopaResponsiveNotice.entry(),
    ease: None,
    who: CombinedText::DopaResponsiveWho.entry(),
    find: CombinedText::DopaResponsiveFind.entry(),
    help: CombinedText::DopaResponsiveHelp.entry(),
    ask: CombinedText::DopaResponsiveAsk.entry(),
    body_words: CombinedText::DopaResponsiveWords.entry(),
};
