//! `cargo xtask review`: everything that a clinician has to read and sign, in one HTML file.
//!
//! It opens with the rules, then holds every text with its id, sources, date and reading grade.

mod entries;
mod grade;

use std::fmt::Write as _;

use anyhow::Result;
use dystonia_explorer::content::{Entry, Source, Weight};
use xshell::Shell;

const FILE: &str = "target/review.html";

const STYLE: &str = "body { max-width: 60rem; margin: auto; padding: 1rem; font: 16px/1.5 sans-serif; }
    table { border-collapse: collapse; margin-block: 1rem; width: 100%; }
    th, td { border: 1px solid #888; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
    code { overflow-wrap: anywhere; } .text { white-space: pre-line; } .sign td { height: 3rem; }
    tr { break-inside: avoid; }";

pub(crate) fn review(sh: &Shell) -> Result<()> {
    let rules = sh.read_file("docs/rules.md")?;
    let options = pulldown_cmark::Options::ENABLE_TABLES;
    let mut page = format!(
        "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Review sheet</title><style>{STYLE}</style>\
         <h1>Review sheet</h1><p>For a clinician to read and sign: the rules, then every text with its id, its \
         sources, the day it was last edited and its reading grade (Flesch-Kincaid).</p>\
         <table class=\"sign\"><tr><th>Read by</th><th>Date</th><th>Signature</th></tr>\
         <tr><td></td><td></td><td></td></tr></table>"
    );
    let mut rules_as_html = String::new();
    pulldown_cmark::html::push_html(&mut rules_as_html, pulldown_cmark::Parser::new_ext(&rules, options));
    // The rules link to their list of sources, as GitHub would name it.
    page.push_str(&rules_as_html.replace("<h2>Sources</h2>", "<h2 id=\"sources\">Sources</h2>"));
    let entries = entries::all_entries();
    page.push_str(
        "<h1>Every text</h1><p>Words in braces, such as {parts}, are filled in on the screen.</p>\
         <table><tr><th>Id</th><th>Text</th><th>Sources</th><th>Edited</th><th>Grade</th><th>Right?</th></tr>",
    );
    for entry in &entries {
        row(&mut page, entry)?;
    }
    page.push_str(
        "</table><h1>Every source of these texts</h1>\
         <table><tr><th>Key</th><th>Title</th><th>Where</th><th>Fit to stand alone</th></tr>",
    );
    for source in Source::ALL {
        let citation = source.citation();
        let year = citation.year.map(|year| format!(", {year}")).unwrap_or_default();
        let link = citation.link.map(|link| format!("<br><a href=\"{link}\">{link}</a>")).unwrap_or_default();
        let alone = if citation.weight == Weight::Full { "yes" } else { "no" };
        let (title, place) = (escape(citation.title), escape(citation.place));
        write!(
            page,
            "<tr><td>{source:?}</td><td>{title}</td><td>{place}{year}{link}</td><td>{alone}</td></tr>"
        )?;
    }
    page.push_str("</table></html>\n");
    sh.write_file(FILE, page)?;
    println!("{FILE} is ready: {} texts, {} sources", entries.len(), Source::ALL.len());
    Ok(())
}

fn row(page: &mut String, entry: &'static Entry) -> Result<()> {
    let sources: Vec<_> = entry.sources.iter().map(|source| format!("{source:?}")).collect();
    let grade = grade::grade(entry).map(|grade| format!("{grade:.1}")).unwrap_or_default();
    let (id, text, sources, edited) = (entry.id, escape(entry.english), sources.join(", "), entry.edited);
    write!(
        page,
        "<tr><td><code>{id}</code></td><td class=\"text\">{text}</td><td>{sources}</td><td>{edited}</td>\
         <td>{grade}</td><td></td></tr>"
    )?;
    Ok(())
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
