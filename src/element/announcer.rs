//! The live region: which text it holds, and when.
//!
//! A screen reader hears one short sentence for each change, once nothing has changed for [`PAUSE_MS`].

use implicit_clone::unsync::IString;

/// How long nothing may change before the text is announced, in milliseconds: longer than the pause between two keys, so
/// that only the last answer is announced.
pub const PAUSE_MS: u32 = 700;

/// What to do with the timer after a change of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timer {
    /// Start it anew with [`PAUSE_MS`]; then call [`Announcer::announce`].
    Start,
    /// Stop it: there is nothing to announce.
    Stop,
}

/// The live region of one element.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Announcer {
    /// The text that was announced last. None before the first screen, which is no news.
    announced: Option<IString>,
    /// The text to announce next.
    pending: IString,
    /// The language of the text in the region.
    language: Option<IString>,
    text: IString,
}

impl Announcer {
    /// The text in the live region.
    pub fn text(&self) -> &IString {
        &self.text
    }

    /// Takes the status of a screen and its language.
    pub fn update(&mut self, status: &IString, language: &IString) -> Timer {
        // No text stays in another language.
        if self.language.as_ref() != Some(language) {
            self.text = IString::Static("");
            self.language = Some(language.clone());
        }
        self.pending = status.clone();
        let announced = self.announced.get_or_insert_with(|| status.clone());
        if announced == status { Timer::Stop } else { Timer::Start }
    }

    /// Puts the pending text into the live region.
    pub fn announce(&mut self) {
        self.announced = Some(self.pending.clone());
        self.text = self.pending.clone();
    }
}
