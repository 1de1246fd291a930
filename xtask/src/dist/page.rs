//! The page of its own: everything in one file, and beside it what keeps it on a device.
//!
//! Its policy names its own scripts and style by their hashes, so whoever edits the tag in it changes nothing that the
//! policy counts.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use dystonia_explorer::content::{Catalog, First, Offline};
use dystonia_explorer::state::Settings;
use dystonia_explorer::ui::fallback_html;
use serde_json::json;
use sha2::{Digest as _, Sha256};
use xshell::Shell;

use super::bundle::build_id;
use super::esbuild::Esbuild;

/// Where the page is made from.
const SOURCES: &str = "src/element/page";

/// The page. Its manifest and its scripts know it by this name too.
pub(super) const PAGE: &str = "dystonia-explorer.html";

const MANIFEST: &str = "manifest.webmanifest";

/// What the page's worker keeps beside it, from `styles/`.
const ICONS: [&str; 4] = ["icon.svg", "icon-192.png", "icon-512.png", "apple-touch-icon.png"];

/// Writes the page with these languages in it, in the first of them, and the files beside it; the classic script with
/// the same languages must be there.
pub(super) fn single_page(sh: &Shell, languages: &[(String, Catalog)], to: &Path) -> Result<()> {
    let (tag, catalog) = languages.first().context("the page needs a language")?;
    let source = |name: &str| Path::new(SOURCES).join(name);
    let esbuild = Esbuild::new(sh)?;
    let script = |name: &str, values: &[(&str, serde_json::Value)]| {
        let defines = values.iter().map(|(name, value)| format!("--define:DX_{name}={value}"));
        let form = ["--format=iife", "--target=es2020"].map(String::from);
        esbuild.run(&source(name), &defines.chain(form).collect::<Vec<_>>())
    };

    let explorer = sh.read_file(to.join("dystonia-explorer.classic.js"))?.replace("</script", "<\\/script");
    let explorer = inline("script", explorer)?;
    let spoken: BTreeMap<_, _> = languages.iter().map(|(tag, catalog)| (tag, words(catalog))).collect();
    let page_script = inline("script", script("page.js", &[("PAGE_WORDS", json!(spoken))])?)?;
    let style = inline("style", esbuild.style(&source("page.css"))?)?;
    let icon = BASE64.encode(sh.read_binary_file("styles/icon.svg")?);
    let tags: Vec<_> = languages.iter().map(|(tag, _)| tag.as_str()).collect();
    let tags = tags.join(" ");
    let values = [
        ("lang", tag.clone()),
        ("dir", direction(catalog).to_owned()),
        ("policy", policy(&[&explorer, &page_script], &style)),
        ("title", catalog.words(First::Title.text()).to_string()),
        ("icon", format!("data:image/svg+xml;base64,{icon}")),
        ("name", catalog.words(Offline::Name.text()).to_string()),
        ("languages", tags.clone()),
        ("choice", if languages.len() > 1 { format!(" languages=\"{tags}\"") } else { String::new() }),
        ("fallback", fallback_html(catalog.clone(), Settings::default())),
        ("style", style),
        ("script", page_script),
        ("explorer", explorer),
    ];
    let page = fill(&sh.read_file(source("page.html"))?, &values)?;
    let manifest = serde_json::to_string_pretty(&manifest(tag, catalog))?;

    let mut hash = Sha256::new();
    hash.update(&page);
    hash.update(&manifest);
    hash.update(sh.read_file(source("sw.js"))?);
    for icon in ICONS {
        let from = Path::new("styles").join(icon);
        hash.update(sh.read_binary_file(&from)?);
        sh.copy_file(from, to.join(icon))?;
    }
    let files: Vec<_> = [MANIFEST].into_iter().chain(ICONS).collect();
    let worker = script("sw.js", &[("BUILD", json!(build_id(hash))), ("KEPT_FILES", json!(files))])?;

    sh.write_file(to.join(PAGE), page)?;
    sh.write_file(to.join(MANIFEST), manifest)?;
    sh.write_file(to.join("sw.js"), worker + "\n")?;
    // For the page around a frame: to read, so as it is.
    sh.copy_file(source("parent.js"), to.join("dystonia-explorer-frame.js"))?;
    Ok(())
}

/// Which way a language runs.
fn direction(catalog: &Catalog) -> &'static str {
    if catalog.language().rtl { "rtl" } else { "ltr" }
}

/// The words around the explorer.
fn words(catalog: &Catalog) -> serde_json::Value {
    let of = |key: Offline| catalog.words(key.text()).to_string();
    json!({
        "title": catalog.words(First::Title.text()).to_string(),
        "name": of(Offline::Name),
        "keep": of(Offline::Keep),
        "keepHint": of(Offline::KeepHint),
        "keeping": of(Offline::Keeping),
        "kept": of(Offline::Kept),
        "keepFailed": of(Offline::KeepFailed),
        "remove": of(Offline::Remove),
        "removed": of(Offline::Removed),
        "removeFailed": of(Offline::RemoveFailed),
    })
}

/// What a device has to know to start the page by an icon.
fn manifest(tag: &str, catalog: &Catalog) -> serde_json::Value {
    let icon =
        |file: &str, sizes: &str, purpose: &str| json!({ "src": file, "sizes": sizes, "purpose": purpose });
    json!({
        "name": catalog.words(First::Title.text()).to_string(),
        "short_name": catalog.words(Offline::Name.text()).to_string(),
        "lang": tag,
        "dir": direction(catalog),
        "start_url": PAGE,
        "scope": PAGE,
        // With the browser's own way back, because sources are pages of other sites.
        "display": "minimal-ui",
        "background_color": "#ffffff",
        "theme_color": "#0b5571",
        "icons": [
            icon("icon-192.png", "192x192", "any maskable"),
            icon("icon-512.png", "512x512", "any maskable"),
            icon("icon.svg", "any", "any"),
        ],
    })
}

/// The page's policy: its own scripts and style, WebAssembly, its icons, and the worker that the reader may ask for.
/// Nothing is fetched, and nobody else's address or form can be brought in.
fn policy(scripts: &[&str], style: &str) -> String {
    let hash = |text: &str| format!("'sha256-{}'", BASE64.encode(Sha256::digest(text)));
    let scripts: Vec<_> = scripts.iter().map(|script| hash(script)).collect();
    let (scripts, style) = (scripts.join(" "), hash(style));
    format!(
        "default-src 'none'; script-src {scripts} 'wasm-unsafe-eval'; style-src {style}; img-src 'self' data:; \
         manifest-src 'self'; worker-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types dystonia-explorer"
    )
}

/// A text that can stand in an element of this name and is read as it is, so that its hash is right.
fn inline(element: &str, text: String) -> Result<String> {
    let end = format!("</{element}");
    let found = [&*end, "<!--", "\r", "\0"].into_iter().find(|part| text.contains(part));
    ensure!(found.is_none(), "{found:?} cannot stand in a {element} element");
    Ok(text)
}

/// The template with a value in each place, `{{name}}`.
fn fill(template: &str, values: &[(&str, String)]) -> Result<String> {
    let mut pieces = template.split("{{");
    let mut page = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, rest) = piece.split_once("}}").context("a place in page.html has no end")?;
        let (_, value) =
            values.iter().find(|(known, _)| *known == name).with_context(|| format!("no {name}"))?;
        page += value;
        page += rest;
    }
    Ok(page)
}
