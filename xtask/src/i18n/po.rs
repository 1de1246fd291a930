//! A language as a translator's file: gettext's PO, which translation programs read and which holds the English
//! beside each translation, so that a text whose English has changed is found. The tests read it here too.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use dystonia_explorer::content::{Entry, Language, Status, every_entry, pack};
use polib::po_file::parse_from_reader;

use super::plurals::{is_rtl, rule};

/// Where the languages are.
pub(crate) const FOLDER: &str = "src/content/locales";

/// The context of the line that says whether a translation was checked.
pub(crate) const STATUS: &str = "Translation::Status";

/// A language, as its file has it.
pub(crate) struct Translation {
    pub(crate) tag: String,
    /// Who checked it and when; nothing for a draft.
    pub(crate) reviewed: Option<String>,
    /// By the id of a text: the English it was made of, empty if that is unknown, and its forms, one unless it counts
    /// something.
    pub(crate) texts: HashMap<String, (String, Vec<String>)>,
}

/// Whether a text counts something, so that languages have several forms of it.
pub(crate) fn counts(entry: &Entry) -> bool {
    entry.english.contains("{n}")
}

/// The file of a language.
pub(crate) fn file(tag: &str) -> PathBuf {
    Path::new(FOLDER).join(format!("{tag}.po"))
}

/// Reads a language's file.
pub(crate) fn read(file: &Path) -> Result<Translation> {
    let tag = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let name = file.display();
    let text = fs::read_to_string(file).with_context(|| format!("{name} cannot be read"))?;
    // Comments are for translators and their programs, and the parser stops at some of them; flags are for us too.
    let is_read = |line: &&str| !line.starts_with('#') || line.starts_with("#, ");
    let lines: String = text.lines().filter(is_read).flat_map(|line| [line, "\n"]).collect();
    let catalog = parse_from_reader(lines.as_bytes()).with_context(|| format!("{name} is not a PO file"))?;
    let mut texts = HashMap::new();
    let mut reviewed = None;
    for message in catalog.messages() {
        let forms = match message.msgstr_plural() {
            Ok(forms) => forms.clone(),
            Err(_) => vec![message.msgstr().unwrap_or_default().to_owned()],
        };
        match message.msgctxt() {
            Some(STATUS) => {
                let by = forms.first().and_then(|status| status.strip_prefix("reviewed by "));
                reviewed = by.map(str::to_owned);
            }
            Some(id) => {
                // The file has today's English beside a marked text, which was made of other English.
                let english = if message.is_fuzzy() { "" } else { message.msgid() };
                texts.insert(id.to_owned(), (english.to_owned(), forms));
            }
            None => {}
        }
    }
    Ok(Translation { tag, reviewed, texts })
}

impl Translation {
    /// What keeps this translation from being shown: texts that are missing, or made of other English than today's.
    pub(crate) fn lacks(&self) -> Vec<&'static str> {
        let made = |entry: &&Entry| {
            self.texts.get(entry.id).is_some_and(|(english, forms)| {
                english == entry.english && forms.iter().all(|form| !form.trim().is_empty())
            })
        };
        every_entry().iter().copied().filter(|entry| !made(entry)).map(|entry| entry.id).collect()
    }

    /// The pack that the browser loads. Only for a translation that lacks nothing.
    pub(crate) fn pack(&self) -> Vec<String> {
        let status = if self.reviewed.is_some() { Status::Reviewed } else { Status::Draft };
        let language = Language { tag: self.tag.clone().into(), rtl: is_rtl(&self.tag), status };
        pack(&language, |entry| match self.texts.get(entry.id).map(|(_, forms)| forms.as_slice()) {
            None => String::new(),
            Some([only]) => only.clone(),
            Some(forms) => counted(&self.tag, forms),
        })
    }
}

/// The forms of a message as `src/state/phrase.rs` reads them.
fn counted(tag: &str, forms: &[String]) -> String {
    let names = rule(tag).map_or(&[][..], |rule| rule.forms);
    let named = names.iter().zip(forms).map(|(name, form)| format!("{name}\u{1f}{form}"));
    named.collect::<Vec<_>>().join("\u{1e}")
}
