//! The named page states: what tests that look at every screen walk through. The list only grows.

use dystonia_explorer::domain::Region::{self, *};
use thirtyfour::prelude::*;

use crate::page::Page;

/// What a reader did to get to a state.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Step {
    /// Picked these regions.
    Pick(&'static [Region]),
    /// Pressed what is labelled so.
    Press(&'static str),
    /// Typed this in the search field.
    Find(&'static str),
    /// The host page set the element's language, which has come.
    Speak(&'static str),
    /// The host page set an attribute.
    Attribute(&'static str, &'static str),
}

/// A state, by name.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PageState {
    pub(crate) name: &'static str,
    pub(crate) steps: &'static [Step],
}

const fn state(name: &'static str, steps: &'static [Step]) -> PageState {
    PageState { name, steps }
}

pub(crate) const STATES: &[PageState] = {
    use Step::*;
    &[
        state("empty", &[]),
        state("one part", &[Pick(&[Neck])]),
        state("meige", &[Pick(&[Eyes, Mouth])]),
        state("segmental chain", &[Pick(&[Neck, ArmLeft, ArmRight])]),
        state("multifocal", &[Pick(&[Eyes, LegRight])]),
        state("hemidystonia", &[Pick(&[ArmLeft, LegLeft])]),
        state("legs differ", &[Pick(&[Neck, LegLeft, LegRight])]),
        state("trunk differs", &[Pick(&[ArmLeft, ArmRight, Trunk])]),
        state("everything", &[Pick(&Region::ALL)]),
        state("one side asked", &[Pick(&[Eyes, ArmRight, LegRight])]),
        state("one side yes", &[Pick(&[Eyes, ArmRight, LegRight]), Press("Yes, all on one side")]),
        state("started over", &[Pick(&[Eyes, Mouth]), Press("Start over")]),
        state("type open", &[Press("Meige syndrome")]),
        state("no group's type open", &[Press("Dopa-responsive dystonia")]),
        state("example shown", &[Press("Both legs and another part"), Press("Show on the figure")]),
        state("two lists open", &[Press("Two lists explained")]),
        state("help step open", &[Press("The same day: get care today")]),
        state("search", &[Find("voice"), Press("Laryngeal dystonia")]),
        state("spanish", &[Pick(&[ArmLeft, LegLeft]), Speak("es")]),
        state("arabic", &[Pick(&[ArmLeft, LegLeft]), Speak("ar")]),
        state("arabic type open", &[Press("Meige syndrome"), Speak("ar")]),
        state("search without a match", &[Find("qqqq")]),
        state(
            "clinic's numbers",
            &[Attribute("emergency-number", "911"), Attribute("reviewed-by", "Dr. A. Example")],
        ),
        state("2013 types", &[Press("2013 doctors’ list"), Press("Hemidystonia")]),
        state("dark", &[Attribute("theme", "dark"), Pick(&[ArmLeft, LegLeft])]),
        state("generalized", &[Pick(&[Neck, Trunk, LegLeft, LegRight])]),
        state("about open", &[Press("What dystonia is")]),
        state("sources open", &[Pick(&[Neck]), Press("Where this comes from"), Press("All sources")]),
    ]
};

/// The state of this name.
pub(crate) fn named(name: &str) -> &'static PageState {
    STATES.iter().find(|state| state.name == name).unwrap_or_else(|| panic!("no state is named {name}"))
}

impl PageState {
    /// Does what a reader does to get there, on the first element of a fresh page.
    pub(crate) async fn enter(&self, page: &Page) -> WebDriverResult<()> {
        for step in self.steps {
            match *step {
                Step::Pick(regions) => {
                    for &region in regions {
                        page.click_label(0, region).await?;
                    }
                }
                Step::Press(text) => page.press(0, text).await?,
                Step::Find(text) => page.inside(0, "#dx-find").await?.send_keys(text).await?,
                Step::Speak(tag) => page.speak(Some(tag), tag).await?,
                Step::Attribute(name, value) => {
                    let set = format!(
                        "document.querySelector('dystonia-explorer').setAttribute('{name}', '{value}')"
                    );
                    page.script::<()>(&set, &[]).await?;
                }
            }
        }
        Ok(())
    }
}
