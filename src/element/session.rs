//! The life of one element as a state machine: which language it speaks, how much of the screen is rendered, and when
//! the page hears of it.
//!
//! [`Session::handle`] takes what happened and returns what to do; `widget` does it. Nothing here touches the DOM.

use super::locale::ENGLISH;
use crate::state::RenderStage;

/// Something that happened to an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The page asks for this language: at the start, when a `lang` attribute changed, or after a move.
    PageLanguage(String),
    /// The reader chose this language in the menu.
    ReaderLanguage(String),
    /// The language menu was removed. The page's language replaces a choice that the reader could not undo.
    MenuRemoved,
    /// The words of this language are here.
    WordsArrived(String),
    /// The words of this language cannot be had.
    WordsFailed(String),
    /// The element is in the document, and the screen is rendered in its shadow root.
    Mounted,
    /// The element left the document.
    Unmounted,
    /// The browser has painted what was rendered last.
    Painted,
    /// The page is about to be printed.
    Printing,
}

/// Something to do for an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Get the words of this language. [`Event::WordsArrived`] or [`Event::WordsFailed`] answers, at once where they are
    /// here.
    Fetch(String),
    /// Render in this language from now on; in English where its words cannot be had.
    Speak(String),
    /// Tell the loader that there is something to render.
    Ready,
    /// Render this much of the screen.
    Render(RenderStage),
    /// Send [`Event::Painted`] after the next paint.
    AwaitPaint,
}

/// What one element is doing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Session {
    /// What the page asked for last. A change of it overrides the reader's choice.
    page: Option<String>,
    /// The language to speak as soon as its words are here.
    wanted: Option<String>,
    /// The language that is spoken. None until the first words are here.
    spoken: Option<String>,
    /// Whether English stands for the spoken language, whose words cannot be had.
    is_substitute: bool,
    stage: RenderStage,
    is_mounted: bool,
}

impl Session {
    /// An element whose screen is rendered in stages, first the parts.
    pub fn new() -> Self {
        Self { stage: RenderStage::Parts, ..Self::default() }
    }

    /// The language that is spoken. None until the first words are here.
    pub fn spoken(&self) -> Option<&str> {
        self.spoken.as_deref()
    }

    /// How much of the screen is rendered.
    pub fn stage(&self) -> RenderStage {
        self.stage
    }

    /// Whether the page has not yet been asked for a language: nothing has happened.
    pub fn is_new(&self) -> bool {
        self.page.is_none()
    }

    /// Takes what happened; returns what to do, in this order.
    pub fn handle(&mut self, event: Event) -> Vec<Effect> {
        match event {
            Event::PageLanguage(tag) if self.page.as_ref() == Some(&tag) => Vec::new(),
            Event::PageLanguage(tag) => {
                self.page = Some(tag.clone());
                self.want(tag)
            }
            Event::ReaderLanguage(tag) => self.want(tag),
            Event::MenuRemoved if self.wanted == self.page => Vec::new(),
            Event::MenuRemoved => self.page.clone().map(|tag| self.want(tag)).unwrap_or_default(),
            Event::WordsArrived(tag) => self.settle(&tag, false),
            Event::WordsFailed(tag) => self.settle(&tag, true),
            Event::Mounted => {
                self.is_mounted = true;
                self.await_next_stage()
            }
            Event::Unmounted => {
                self.is_mounted = false;
                Vec::new()
            }
            Event::Painted => self.render_next_stage(),
            Event::Printing => self.render_all(),
        }
    }

    /// English is compiled in, so it is spoken at once. Other languages are spoken when their words are here.
    fn want(&mut self, tag: String) -> Vec<Effect> {
        self.wanted = Some(tag.clone());
        if tag == ENGLISH { self.speak(tag, false) } else { vec![Effect::Fetch(tag)] }
    }

    fn settle(&mut self, tag: &str, has_failed: bool) -> Vec<Effect> {
        match &self.spoken {
            // The reading part of English, of which the first screen needed nothing.
            Some(spoken) if tag == ENGLISH && self.is_english() => vec![Effect::Speak(spoken.clone())],
            _ if self.wanted.as_deref() == Some(tag) => self.speak(tag.to_owned(), has_failed),
            // Another language was wanted meanwhile.
            _ => Vec::new(),
        }
    }

    fn speak(&mut self, tag: String, is_substitute: bool) -> Vec<Effect> {
        let is_first = self.spoken.replace(tag.clone()).is_none();
        self.is_substitute = is_substitute;
        let mut effects = vec![Effect::Speak(tag)];
        if is_first {
            effects.push(Effect::Ready);
        }
        effects.extend(self.fetch_reading());
        effects
    }

    /// Whether English words are shown.
    fn is_english(&self) -> bool {
        self.is_substitute || self.spoken.as_deref() == Some(ENGLISH)
    }

    /// The whole screen shows texts that only the reading part has. Packs of other languages hold everything.
    fn fetch_reading(&self) -> Option<Effect> {
        let needs_it = self.stage == RenderStage::All && self.is_english();
        needs_it.then(|| Effect::Fetch(ENGLISH.to_owned()))
    }

    fn await_next_stage(&self) -> Vec<Effect> {
        if self.stage == RenderStage::All { Vec::new() } else { vec![Effect::AwaitPaint] }
    }

    fn render_next_stage(&mut self) -> Vec<Effect> {
        // An element that left the document goes on when it is back.
        if !self.is_mounted {
            return Vec::new();
        }
        let mut effects = match self.stage {
            RenderStage::Parts => vec![self.render(RenderStage::First)],
            RenderStage::First => self.render_all(),
            RenderStage::All => Vec::new(),
        };
        effects.extend(self.await_next_stage());
        effects
    }

    fn render_all(&mut self) -> Vec<Effect> {
        if self.stage == RenderStage::All {
            return Vec::new();
        }
        let mut effects = vec![self.render(RenderStage::All)];
        effects.extend(self.fetch_reading());
        effects
    }

    fn render(&mut self, stage: RenderStage) -> Effect {
        self.stage = stage;
        Effect::Render(stage)
    }
}
