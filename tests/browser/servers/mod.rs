//! The recipes of docs/embedding.md for nginx and Apache, on the real servers from the distribution's packages: a
//! release in its folder, and a page elsewhere on the site that shows the explorer under a strict policy.

mod daemon;
mod http;
mod recipes;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::engine::limits::{self, Limit};
use crate::page::Page;
use crate::server::{CORE, LOADER, READING, WASM};
use daemon::{Daemon, EDITED, FOLDER, Kind, OWN_PAGE, PAGE};

/// The policy of all recipes.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
                      img-src 'self'; require-trusted-types-for 'script'";

/// What a browser sends.
const BROWSER: &str = "gzip, deflate, br";

#[tokio::test(flavor = "multi_thread")]
async fn nginx_serves_a_release_as_documented() -> WebDriverResult<()> {
    serves_a_release(Kind::Nginx).await
}

#[tokio::test(flavor = "multi_thread")]
async fn apache_serves_a_release_as_documented() -> WebDriverResult<()> {
    serves_a_release(Kind::Apache).await
}

async fn serves_a_release(kind: Kind) -> WebDriverResult<()> {
    let Some(server) = Daemon::start(kind).await else { return Ok(()) };
    let checked = files_are_served_right(&server).await;
    println!("{kind:?}: {checked} answers with the right type, encoding, caching and bytes");
    a_page_shows_the_explorer(&server).await
}

/// Asks for every file as a browser, as an old browser and as a program does; returns how many answers were checked.
async fn files_are_served_right(server: &Daemon) -> usize {
    let page = http::get(&server.address, PAGE, BROWSER).await;
    assert_eq!((page.status, page.header("content-type")), (200, "text/html"), "{page:#?}");
    assert_eq!(page.header("content-security-policy"), POLICY);

    // It brings its own policy, is never old, and never the compressed file of another state of it.
    let own = http::get(&server.address, &format!("{FOLDER}/{OWN_PAGE}"), "").await;
    assert_eq!(
        (own.status, own.header("content-type"), own.header("cache-control")),
        (200, "text/html", "no-cache")
    );
    assert_eq!(own.header("content-security-policy"), "");
    assert!(own.body.ends_with(EDITED.as_bytes()));
    let small = http::get(&server.address, &format!("{FOLDER}/{OWN_PAGE}"), BROWSER).await;
    assert!(!String::from_utf8_lossy(&small.body).contains("out of date"));

    let mut checked = 0;
    let release = server.release();
    for file in files_in(&release) {
        let name = file.strip_prefix(&release).expect("a file of the release").display().to_string();
        let Some(kind) = kind_of(&name).filter(|_| name != OWN_PAGE) else { continue };
        let small = |kind: &str| release.join(format!("{name}.{kind}"));
        // Not compressed: what is read by people, or compressed already.
        let compressed = small("br").exists();
        for (accept, encoding) in [(BROWSER, "br"), ("gzip", "gzip"), ("", "")] {
            let answer = http::get(&server.address, &format!("{FOLDER}/{name}"), accept).await;
            assert_eq!(answer.status, 200, "{name}");
            assert_eq!(answer.header("content-type"), kind, "{name} for {accept:?}");
            assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable", "{name}");
            if compressed {
                assert_eq!(answer.header("content-encoding"), encoding, "{name} for {accept:?}");
                assert_eq!(answer.header("vary"), "Accept-Encoding", "{name} for {accept:?}");
                let sent = match encoding {
                    "br" => small("br"),
                    "gzip" => small("gz"),
                    _ => file.clone(),
                };
                assert_eq!(answer.body, std::fs::read(sent).expect("a file"), "{name} for {accept:?}");
            }
            checked += 1;
        }
        if compressed {
            assert_eq!(gunzipped(&small("gz")), std::fs::read(&file).expect("a file"), "{name}");
        }
    }
    checked
}

/// Opens the host page, as the snippet of the release makes it.
async fn a_page_shows_the_explorer(server: &Daemon) -> WebDriverResult<()> {
    let page = Page::at(server.address.clone(), PAGE).await?;
    page.wait_ready().await?;
    let asked = server.asked(6).await;
    let expected: BTreeMap<String, usize> =
        [LOADER, CORE, WASM, READING, "icon.svg"].into_iter().map(|name| (name.to_owned(), 1)).collect();
    let mut once = asked.clone();
    if limits::excuse(Limit::KeptFiles).is_some() {
        once.extend([CORE, WASM].map(|name| (name.to_owned(), 1)));
    }
    assert_eq!(once, expected, "each file is asked for once");
    let bytes: usize = page.script(LOADED, &[]).await?;
    println!("{:?}: the page asked for each of {} files once; {bytes} bytes", server.kind, asked.len());

    // What a browser decodes is what was released.
    let hashes: BTreeMap<String, Value> =
        serde_json::from_slice(&std::fs::read(server.release().join("integrity.json")).expect("hashes"))
            .expect("hashes");
    let names: Vec<_> = hashes.keys().filter(|name| kind_of(name).is_some() && **name != OWN_PAGE).collect();
    let decoded: BTreeMap<String, (String, usize)> =
        page.script(DECODED, &[json!(FOLDER), json!(names)]).await?;
    for name in names {
        let (hash, size) = &decoded[name];
        assert_eq!(*hash, hashes[name], "{name}");
        // Not every browser takes Brotli over a plain connection.
        let small = ["br", "gz"].map(|kind| server.release().join(format!("{name}.{kind}")));
        let small = small.map(|file| std::fs::metadata(file).expect("a file").len());
        assert!(small.contains(&(*size as u64)), "{name} came compressed: {size}, not one of {small:?}");
    }
    println!("{:?}: {} files decoded by the browser to the bytes of the release", server.kind, decoded.len());

    page.goto(&format!("{}{FOLDER}/{OWN_PAGE}", server.address)).await?;
    page.wait_ready().await?;
    println!("{:?}: the page of its own is shown under its own policy", server.kind);

    let console = page.console().await?;
    assert!(console.is_empty(), "the console is not empty: {console:#?}");
    page.quit().await
}

/// How many bytes came for the explorer, compressed.
const LOADED: &str = "return performance.getEntriesByType('resource')
    .filter((file) => file.name.includes('/dystonia-explorer-'))
    .reduce((sum, file) => sum + file.encodedBodySize, 0);";

/// The hash of each file once decoded, and its size as it came.
const DECODED: &str = "const [folder, names] = arguments;
    return (async () => Object.fromEntries(await Promise.all(names.map(async (name) => {
        const response = await fetch(`${folder}/${name}?again`, { cache: 'no-store' });
        const hash = await crypto.subtle.digest('SHA-384', await response.arrayBuffer());
        const [entry] = performance.getEntriesByName(response.url);
        return [name, [`sha384-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`, entry.encodedBodySize]];
    }))))();";

/// The type that a file has to have, if a browser ever loads it.
fn kind_of(name: &str) -> Option<&'static str> {
    match name.rsplit('.').next()? {
        "html" => Some("text/html"),
        "js" => Some("text/javascript"),
        "json" => Some("application/json"),
        "wasm" => Some("application/wasm"),
        "webmanifest" => Some("application/manifest+json"),
        "css" => Some("text/css"),
        _ => None,
    }
}

/// All files, also in folders; what is for a bundler is not served.
fn files_in(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let files = entries
        .filter(|path| !path.ends_with("npm"))
        .flat_map(|path| if path.is_dir() { files_in(&path) } else { vec![path] });
    files.collect()
}

/// What gzip makes of a file.
fn gunzipped(file: &Path) -> Vec<u8> {
    let done =
        Command::new("gzip").arg("-dc").arg(file).stderr(Stdio::inherit()).output().expect("gzip runs");
    done.stdout
}
