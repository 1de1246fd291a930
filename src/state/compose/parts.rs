//! The figure, the checkboxes and the question about one side.

use std::rc::Rc;

use crate::content::{First, region_hint, region_label};
use crate::domain::Region::{self, *};
use crate::domain::{EDGES, OneSide, RegionSet, gaps, one_side_question};
use crate::state::State;
use crate::state::view::{AreaView, ChoiceView, FigureView, MarksView, PartView, PartsView, QuestionView};

pub(super) fn parts(state: &State) -> PartsView {
    let picked = state.regions();
    let part = |&region: &Region| PartView {
        region,
        label: state.text(region_label(region)),
        hint: state.text(region_hint(region)),
        picked: picked.contains(region),
    };
    let area = |name, regions: &[Region]| AreaView {
        name: state.text(name),
        parts: regions.iter().map(part).collect(),
    };
    PartsView {
        legend: state.text(First::PartsLegend),
        hint: state.text(First::PartsHint),
        areas: vec![
            area(First::AreaHead, &[Eyes, Mouth, Larynx, Neck]),
            area(First::AreaArms, &[ArmLeft, ArmRight]),
            area(First::AreaTrunk, &[Trunk]),
            area(First::AreaLegs, &[LegLeft, LegRight]),
        ],
        figure: figure(state),
        start_over: state.text(First::StartOver),
        undo: state.text(First::Undo),
        can_undo: state.can_undo(),
    }
}

pub(super) fn marks(picked: RegionSet) -> MarksView {
    let links = EDGES.iter().map(|edge| edge.ends).filter(|&(a, b)| picked.contains(a) && picked.contains(b));
    MarksView { picked, links: links.collect(), gaps: gaps(picked).collect() }
}

pub(super) fn figure(state: &State) -> Rc<FigureView> {
    let picked = state.regions();
    Rc::new(FigureView {
        marks: marks(picked),
        your_right: state.text(First::YourRight),
        your_left: state.text(First::YourLeft),
        head: state.text(First::FigureHead),
        joined: state.text(First::FigureJoined),
        apart: state.text(First::FigureApart),
    })
}

pub(super) fn question(state: &State) -> Option<QuestionView> {
    let choice =
        |value, label| ChoiceView { value, label: state.text(label), chosen: state.one_side() == value };
    one_side_question(state.regions()).then(|| QuestionView {
        legend: state.text(First::OneSideLegend),
        hint: state.text(First::OneSideHint),
        choices: vec![choice(OneSide::Yes, First::OneSideYes), choice(OneSide::NoOrUnsure, First::OneSideNo)],
    })
}
