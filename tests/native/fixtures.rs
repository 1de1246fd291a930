//! Shared by the specifications: selections in words, and parts of docs/rules.md, read or written a second time.

use std::rc::Rc;
use std::sync::LazyLock;

use dystonia_explorer::domain::Region::{self, *};
use dystonia_explorer::domain::{Disagreement, OneSide, RegionSet, Scheme};
use dystonia_explorer::state::view::{BelowView, NotesView, SpanView, TextView, TypesView};
use dystonia_explorer::state::{Action, Hidden, Section, Settings, State, View};

use crate::rules_document::table;

/// What a sentence calls each region.
pub(crate) const NAMES: [(&str, Region); 9] = [
    ("the eyes", Eyes),
    ("the mouth", Mouth),
    ("the voice box", Larynx),
    ("the neck", Neck),
    ("the left arm", ArmLeft),
    ("the right arm", ArmRight),
    ("the trunk", Trunk),
    ("the left leg", LegLeft),
    ("the right leg", LegRight),
];

/// The pairs that touch, as the table of docs/rules.md, section 3, lists them.
pub(crate) static TOUCHING: LazyLock<Vec<(Region, Region)>> = LazyLock::new(|| {
    let pair = |row: Vec<&str>| {
        let (a, b) = row[1].split_once(" – ").unwrap();
        (region_quoted(a), region_quoted(b))
    };
    table("| # | Edge |").into_iter().map(pair).collect()
});

/// The region whose id is quoted in docs/rules.md.
pub(crate) fn region_quoted(id: &str) -> Region {
    Region::from_id(id.trim_matches('`')).unwrap_or_else(|| panic!("{id} is no region"))
}

/// "Those six" of docs/rules.md, section 8: neither trunk nor leg.
pub(crate) const THE_SIX: RegionSet = RegionSet::of(&[Eyes, Mouth, Larynx, Neck, ArmLeft, ArmRight]);
pub(crate) const LEGS: RegionSet = RegionSet::of(&[LegLeft, LegRight]);

/// The region of this name in a sentence.
pub(crate) fn region_named(name: &str) -> Option<Region> {
    NAMES.into_iter().find_map(|(known, region)| (known == name).then_some(region))
}

/// A selection in words: "neck + left arm", "both legs + trunk", "all nine", "nothing".
pub(crate) fn picked(words: &str) -> RegionSet {
    words
        .split(" + ")
        .flat_map(|part| match part {
            "nothing" => vec![],
            "all nine" => Region::ALL.to_vec(),
            "both arms" => vec![ArmLeft, ArmRight],
            "both legs" => vec![LegLeft, LegRight],
            one => vec![region_named(&format!("the {one}")).unwrap_or_else(|| panic!("no region {one}"))],
        })
        .collect()
}

/// Whether two regions touch.
pub(crate) fn touch(a: Region, b: Region) -> bool {
    TOUCHING.contains(&(a, b)) || TOUCHING.contains(&(b, a))
}

/// The connected pieces of a selection, in no particular order.
pub(crate) fn components(set: RegionSet) -> Vec<RegionSet> {
    joined(set, TOUCHING.iter().copied().filter(|&(a, b)| set.contains(a) && set.contains(b)))
}

/// What these pairs make of a selection: single regions, merged along each pair.
pub(crate) fn joined(set: RegionSet, pairs: impl IntoIterator<Item = (Region, Region)>) -> Vec<RegionSet> {
    let mut parts: Vec<_> = set.into_iter().map(|region| RegionSet::of(&[region])).collect();
    for (a, b) in pairs {
        let (ends, mut rest): (Vec<_>, Vec<_>) =
            parts.into_iter().partition(|part| part.contains(a) || part.contains(b));
        rest.push(ends.into_iter().fold(RegionSet::EMPTY, RegionSet::union));
        parts = rest;
    }
    parts
}

/// Whether the selection is exactly the arm and the leg of one side.
pub(crate) fn is_one_sided_arm_and_leg(set: RegionSet) -> bool {
    set == picked("left arm + left leg") || set == picked("right arm + right leg")
}

/// The selections for which the one-side question is asked, docs/rules.md, section 6.
pub(crate) fn asked_about_one_side(set: RegionSet) -> bool {
    let midline = picked("eyes + mouth + voice box + neck + trunk");
    set.meets(midline) && is_one_sided_arm_and_leg(set.difference(midline))
}

/// The family of disagreement a selection belongs to, docs/rules.md, section 8.
pub(crate) fn family(set: RegionSet) -> Option<Disagreement> {
    let the_six = set.intersection(THE_SIX).len();
    let legs = set.intersection(LEGS).len();
    match (the_six, set.contains(Trunk), legs) {
        (1.., false, 2) => Some(Disagreement::LegsWithoutTrunk),
        (2.., true, 0) => Some(Disagreement::TrunkWithoutLegs),
        _ => is_one_sided_arm_and_leg(set).then_some(Disagreement::OtherShelf),
    }
}

/// The state in which this is picked and this list stands first.
pub(crate) fn state_with(scheme: Scheme, set: RegionSet) -> State {
    configured(Settings { scheme, ..Settings::default() }).after(Action::Pick(set))
}

/// The state that a page starts with.
pub(crate) fn configured(settings: Settings) -> State {
    State::default().after(Action::Configure(Rc::new(settings)))
}

/// The state of a page that leaves these sections out.
pub(crate) fn hiding(sections: &[Section]) -> State {
    let hide = sections.iter().copied().fold(Hidden::default(), Hidden::with);
    configured(Settings { hide, ..Settings::default() })
}

/// The search field and all types, on a page that does not leave them out.
pub(crate) fn types(state: &State) -> TypesView {
    Rc::unwrap_or_clone(below(state).types.unwrap())
}

/// When to get help, and the notice.
pub(crate) fn notes(state: &State) -> NotesView {
    Rc::unwrap_or_clone(below(state).notes)
}

/// What stands below the answer, when it is drawn.
pub(crate) fn below(state: &State) -> BelowView {
    (*View::of(state).below.unwrap()).clone()
}

/// Every selection under each list, and each question of one side answered "yes": 2 × (512 + 62) states.
pub(crate) fn every_state() -> impl Iterator<Item = State> {
    let every =
        || Scheme::ALL.into_iter().flat_map(|scheme| RegionSet::every().map(move |set| (scheme, set)));
    let unanswered = every().map(|(scheme, set)| state_with(scheme, set));
    let one_sided = every()
        .filter(|&(_, set)| asked_about_one_side(set))
        .map(|(scheme, set)| state_with(scheme, set).after(Action::AnswerOneSide(OneSide::Yes)));
    unanswered.chain(one_sided)
}

/// A text as it is read, one line under the other.
pub(crate) fn read(text: &TextView) -> String {
    let span = |span: &SpanView| match span {
        SpanView::Words(words) | SpanView::Phone(words, _) => words.to_string(),
    };
    let lines = text.0.iter().flatten().map(|line| line.iter().map(span).collect::<String>());
    lines.collect::<Vec<_>>().join("\n")
}
