//! `cargo xtask i18n`: starts a language, checks the languages there are, and turns them into packs.

mod faults;
mod inflesz;
mod plurals;
mod po;

use anyhow::{Context as _, Result, ensure};
use dystonia_explorer::content::{Entry, every_entry};
use polib::catalog::Catalog;
use polib::message::{Message, MessageMutView as _};
use polib::metadata::CatalogMetadata;
use xshell::Shell;

use faults::{faults, places};
use po::{STATUS, Translation, counts};

/// Starts a language, or brings its file up to date with the English: what is translated stays, and what has other
/// English now is marked for the translator.
pub(crate) fn new(tag: &str) -> Result<()> {
    let rule = plurals::rule(tag)
        .with_context(|| format!("{tag}: nobody entered its plural forms yet; add them to plurals.rs"))?;
    let file = po::file(tag);
    let old = if file.exists() { Some(po::read(&file)?) } else { None };
    let metadata = CatalogMetadata::parse(&format!(
        "Project-Id-Version: dystonia-explorer\nLanguage: {tag}\nMIME-Version: 1.0\n\
         Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n\
         Plural-Forms: nplurals={}; plural={};\n",
        rule.forms.len(),
        rule.formula
    ))?;
    let mut catalog = Catalog::new(metadata);
    let reviewed = old.as_ref().and_then(|old| old.reviewed.as_ref());
    let status = reviewed.map_or_else(|| "draft".to_owned(), |by| format!("reviewed by {by}"));
    let hint = "Leave \"draft\" until a medical translator has checked every text. Then write who and when, as in: \
                reviewed by A. Name, 2027-01-31";
    catalog.append_or_update(message(STATUS, "draft", &[status], hint, false));
    for entry in every_entry() {
        let was = old.as_ref().and_then(|old| old.texts.get(entry.id));
        let stale = was.is_some_and(|(english, _)| english != entry.english);
        let empty = vec![String::new(); if counts(entry) { rule.forms.len() } else { 1 }];
        let forms = was.map_or(&empty, |(_, forms)| forms);
        catalog.append_or_update(message(entry.id, entry.english, forms, &hint_of(entry), stale));
    }
    polib::po_file::write_to_file(&catalog, &file).context("the file cannot be written")?;
    println!(
        "{} is ready: {} texts; docs/translating.md says how to go on",
        file.display(),
        every_entry().len()
    );
    Ok(())
}

fn message(id: &str, english: &str, forms: &[String], hint: &str, stale: bool) -> Message {
    let mut builder = if forms.len() == 1 { Message::build_singular() } else { Message::build_plural() };
    builder
        .with_msgctxt(id.to_owned())
        .with_msgid(english.to_owned())
        .with_extracted_comments(hint.to_owned());
    match forms {
        [only] => builder.with_msgstr(only.clone()),
        forms => builder.with_msgid_plural(english.to_owned()).with_msgstr_plural(forms.to_vec()),
    };
    let mut message = builder.done();
    if stale {
        message.flags_mut().add_flag("fuzzy");
    }
    message
}

/// What a translator needs to know about a text.
fn hint_of(entry: &Entry) -> String {
    let places = places(entry.english);
    let mut hint = Vec::new();
    if !places.is_empty() {
        hint.push(format!(
            "Filled in when it is shown: {}. Put each where your language wants it.",
            places.join(", ")
        ));
    }
    if entry.english.contains('\n') {
        hint.push(
            "Keep the line breaks: each line is an item of a list, an empty line begins a new block."
                .to_owned(),
        );
    }
    if entry.is_never_shown() {
        hint.push(
            "Words that people search by, never shown: use those of your language, as many as you like."
                .to_owned(),
        );
    }
    hint.join(" ")
}

/// Every language there is.
pub(crate) fn translations(sh: &Shell) -> Result<Vec<Translation>> {
    let mut files = sh.read_dir(po::FOLDER)?;
    files.sort();
    files
        .iter()
        .filter(|file| file.extension().is_some_and(|end| end == "po"))
        .map(|file| po::read(file))
        .collect()
}

/// The packs of all complete languages, each after its tag.
pub(crate) fn packs(sh: &Shell) -> Result<Vec<(String, Vec<String>)>> {
    let (complete, others): (Vec<_>, Vec<_>) =
        translations(sh)?.into_iter().partition(|translation| translation.lacks().is_empty());
    for other in others {
        println!("{}: not built, {} texts are missing or out of date", other.tag, other.lacks().len());
    }
    Ok(complete.into_iter().map(|translation| (translation.tag.clone(), translation.pack())).collect())
}

/// Reports what is wrong with each language; fails if anything is.
pub(crate) fn check(sh: &Shell) -> Result<()> {
    let mut wrong = 0;
    for translation in translations(sh)? {
        let mut faults = faults(&translation);
        let easy = (translation.tag == "es").then(|| inflesz::Easiness::of(&translation));
        faults.extend(easy.iter().flat_map(inflesz::Easiness::faults));
        let status =
            translation.reviewed.as_ref().map_or("draft".to_owned(), |by| format!("reviewed by {by}"));
        let all = every_entry().len();
        println!("{}: {all} texts, {status}, {} faults", translation.tag, faults.len());
        if let Some(easy) = easy {
            println!("  {easy}");
        }
        faults.iter().for_each(|fault| println!("  {fault}"));
        let same = unchanged(&translation);
        if !same.is_empty() {
            println!("  as in English, which may be right: {}", same.join(", "));
        }
        wrong += faults.len();
    }
    ensure!(wrong == 0, "{wrong} texts of the translations are wrong");
    Ok(())
}

/// Texts that are the same in English.
fn unchanged(translation: &Translation) -> Vec<&'static str> {
    let same = |entry: &&Entry| {
        let forms = translation.texts.get(entry.id).map(|(_, forms)| forms);
        forms.is_some_and(|forms| forms.iter().all(|form| form == entry.english))
            && !entry.english.contains('{')
    };
    every_entry().iter().copied().filter(same).map(|entry| entry.id).collect()
}
