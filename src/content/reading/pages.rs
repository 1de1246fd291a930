//! Which texts make up the page of a type. Exhaustive, so that a new type does not compile until it has one.

use super::{CombinedText, FocalText};
use crate::content::{Meaning, Text};
use crate::domain::TypeId;

/// Everything there is to read about one type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TypePage {
    /// What the name means.
    pub meaning: Text,
    /// Other names that people search for: a list.
    pub other_names: Option<Text>,
    /// What people notice.
    pub notice: Text,
    /// What can ease it, where something is known.
    pub ease: Option<Text>,
    /// Who gets it, and when.
    pub who: Text,
    /// How doctors find out.
    pub find: Text,
    /// What can help.
    pub help: Text,
    /// Questions for the doctor: a list.
    pub ask: Text,
    /// Plain words to find the page by, separated by commas.
    pub body_words: Text,
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
    meaning: Meaning::Blepharospasm.text(),
    other_names: Some(FocalText::BlepharospasmNames.text()),
    notice: FocalText::BlepharospasmNotice.text(),
    ease: Some(FocalText::BlepharospasmEase.text()),
    who: FocalText::BlepharospasmWho.text(),
    find: FocalText::BlepharospasmFind.text(),
    help: FocalText::BlepharospasmHelp.text(),
    ask: FocalText::BlepharospasmAsk.text(),
    body_words: FocalText::BlepharospasmWords.text(),
};

const OROMANDIBULAR: TypePage = TypePage {
    meaning: Meaning::Oromandibular.text(),
    other_names: Some(FocalText::OromandibularNames.text()),
    notice: FocalText::OromandibularNotice.text(),
    ease: Some(FocalText::OromandibularEase.text()),
    who: FocalText::OromandibularWho.text(),
    find: FocalText::OromandibularFind.text(),
    help: FocalText::OromandibularHelp.text(),
    ask: FocalText::OromandibularAsk.text(),
    body_words: FocalText::OromandibularWords.text(),
};

const LARYNGEAL: TypePage = TypePage {
    meaning: Meaning::Laryngeal.text(),
    other_names: Some(FocalText::LaryngealNames.text()),
    notice: FocalText::LaryngealNotice.text(),
    ease: Some(FocalText::LaryngealEase.text()),
    who: FocalText::LaryngealWho.text(),
    find: FocalText::LaryngealFind.text(),
    help: FocalText::LaryngealHelp.text(),
    ask: FocalText::LaryngealAsk.text(),
    body_words: FocalText::LaryngealWords.text(),
};

const CERVICAL: TypePage = TypePage {
    meaning: Meaning::Cervical.text(),
    other_names: Some(FocalText::CervicalNames.text()),
    notice: FocalText::CervicalNotice.text(),
    ease: Some(FocalText::CervicalEase.text()),
    who: FocalText::CervicalWho.text(),
    find: FocalText::CervicalFind.text(),
    help: FocalText::CervicalHelp.text(),
    ask: FocalText::CervicalAsk.text(),
    body_words: FocalText::CervicalWords.text(),
};

const ARM: TypePage = TypePage {
    meaning: Meaning::Arm.text(),
    other_names: Some(FocalText::ArmNames.text()),
    notice: FocalText::ArmNotice.text(),
    ease: None,
    who: FocalText::ArmWho.text(),
    find: FocalText::ArmFind.text(),
    help: FocalText::ArmHelp.text(),
    ask: FocalText::ArmAsk.text(),
    body_words: FocalText::ArmWords.text(),
};

const LEG: TypePage = TypePage {
    meaning: Meaning::Leg.text(),
    other_names: Some(FocalText::LegNames.text()),
    notice: FocalText::LegNotice.text(),
    ease: Some(FocalText::LegEase.text()),
    who: FocalText::LegWho.text(),
    find: FocalText::LegFind.text(),
    help: FocalText::LegHelp.text(),
    ask: FocalText::LegAsk.text(),
    body_words: FocalText::LegWords.text(),
};

const TRUNCAL: TypePage = TypePage {
    meaning: Meaning::Truncal.text(),
    other_names: Some(FocalText::TruncalNames.text()),
    notice: FocalText::TruncalNotice.text(),
    ease: Some(FocalText::TruncalEase.text()),
    who: FocalText::TruncalWho.text(),
    find: FocalText::TruncalFind.text(),
    help: FocalText::TruncalHelp.text(),
    ask: FocalText::TruncalAsk.text(),
    body_words: FocalText::TruncalWords.text(),
};

const MEIGE: TypePage = TypePage {
    meaning: Meaning::Meige.text(),
    other_names: Some(CombinedText::MeigeNames.text()),
    notice: CombinedText::MeigeNotice.text(),
    ease: Some(CombinedText::MeigeEase.text()),
    who: CombinedText::MeigeWho.text(),
    find: CombinedText::MeigeFind.text(),
    help: CombinedText::MeigeHelp.text(),
    ask: CombinedText::MeigeAsk.text(),
    body_words: CombinedText::MeigeWords.text(),
};

/// The same pair of parts as Meige syndrome, under the other list's name.
const CRANIAL: TypePage = TypePage {
    meaning: Meaning::Cranial.text(),
    other_names: Some(CombinedText::CranialNames.text()),
    ..MEIGE
};

const CERVICAL_PLUS_ONE_ARM: TypePage = TypePage {
    meaning: Meaning::CervicalPlusOneArm.text(),
    other_names: None,
    notice: CombinedText::NeckArmNotice.text(),
    ease: Some(CombinedText::NeckArmEase.text()),
    who: CombinedText::NeckArmWho.text(),
    find: CombinedText::NeckArmFind.text(),
    help: CombinedText::NeckArmHelp.text(),
    ask: CombinedText::NeckArmAsk.text(),
    body_words: CombinedText::NeckArmWords.text(),
};

const SEGMENTAL_OTHER: TypePage = TypePage {
    meaning: Meaning::SegmentalOther.text(),
    other_names: None,
    notice: CombinedText::SegmentalNotice.text(),
    ease: None,
    who: CombinedText::SegmentalWho.text(),
    find: CombinedText::SegmentalFind.text(),
    help: CombinedText::SegmentalHelp.text(),
    ask: CombinedText::SegmentalAsk.text(),
    body_words: CombinedText::SegmentalWords.text(),
};

const BIBRACHIAL: TypePage = TypePage {
    meaning: Meaning::Bibrachial.text(),
    notice: CombinedText::BibrachialNotice.text(),
    who: CombinedText::BibrachialWho.text(),
    help: CombinedText::BibrachialHelp.text(),
    ask: FocalText::ArmAsk.text(),
    body_words: CombinedText::BibrachialWords.text(),
    ..SEGMENTAL_OTHER
};

const HEMIDYSTONIA: TypePage = TypePage {
    meaning: Meaning::Hemidystonia.text(),
    other_names: None,
    notice: CombinedText::HemidystoniaNotice.text(),
    ease: None,
    who: CombinedText::HemidystoniaWho.text(),
    find: CombinedText::HemidystoniaFind.text(),
    help: CombinedText::HemidystoniaHelp.text(),
    ask: CombinedText::HemidystoniaAsk.text(),
    body_words: CombinedText::HemidystoniaWords.text(),
};

const MULTIFOCAL: TypePage = TypePage {
    meaning: Meaning::Multifocal.text(),
    other_names: None,
    notice: CombinedText::MultifocalNotice.text(),
    ease: None,
    who: CombinedText::MultifocalWho.text(),
    find: CombinedText::SegmentalFind.text(),
    help: CombinedText::MultifocalHelp.text(),
    ask: CombinedText::SegmentalAsk.text(),
    body_words: CombinedText::MultifocalWords.text(),
};

const DIFFUSE: TypePage = TypePage { meaning: Meaning::Diffuse.text(), ..MULTIFOCAL };

/// What the four generalized types share.
const GENERALIZED: TypePage = TypePage {
    meaning: Meaning::Generalized.text(),
    other_names: None,
    notice: CombinedText::GeneralizedNotice.text(),
    ease: None,
    who: CombinedText::GeneralizedWho.text(),
    find: CombinedText::GeneralizedFind.text(),
    help: CombinedText::GeneralizedHelp.text(),
    ask: CombinedText::GeneralizedAsk.text(),
    body_words: CombinedText::GeneralizedWords.text(),
};

const BOTH_LEGS_PLUS_ANOTHER: TypePage =
    TypePage { meaning: Meaning::BothLegsPlusAnother.text(), ..GENERALIZED };

const ONE_LEG_TRUNK_PLUS_ANOTHER: TypePage =
    TypePage { meaning: Meaning::OneLegTrunkPlusAnother.text(), ..GENERALIZED };

const WITH_LEG: TypePage = TypePage { meaning: Meaning::WithLeg.text(), ..GENERALIZED };

const WITHOUT_LEG: TypePage = TypePage { meaning: Meaning::WithoutLeg.text(), ..GENERALIZED };

/// The page of dopa-responsive dystonia. It is about the cause and not the place, so no selection leads to it.
pub const DOPA_RESPONSIVE: TypePage = TypePage {
    meaning: Meaning::DopaResponsive.text(),
    other_names: Some(CombinedText::DopaResponsiveNames.text()),
    notice: CombinedText::DopaResponsiveNotice.text(),
    ease: None,
    who: CombinedText::DopaResponsiveWho.text(),
    find: CombinedText::DopaResponsiveFind.text(),
    help: CombinedText::DopaResponsiveHelp.text(),
    ask: CombinedText::DopaResponsiveAsk.text(),
    body_words: CombinedText::DopaResponsiveWords.text(),
};
