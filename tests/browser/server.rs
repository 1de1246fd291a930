//! Serves the built page and the host pages under `tests/fixtures`, as strictly as a hospital's server may.

use std::env;
use std::future::ready;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderValue};
use axum::middleware::{from_fn, map_request};
use axum::response::Html;
use axum::routing::{MethodRouter, get};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::json;
use sha2::{Digest as _, Sha256};
use tokio::net::TcpListener;
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;

use crate::engine::webkit::{FRAME, FRAME_POLICY, NARROW};

mod early;
#[path = "../fixtures/pseudo.rs"]
mod pseudo;

pub(crate) const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                      connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

pub(crate) const LOADER: &str = "dystonia-explorer.js";
pub(crate) const CORE: &str = "dystonia-explorer-core.js";
const SPANISH: &str = "locale/es.json";
pub(crate) const WASM: &str = "dystonia-explorer-core_bg.wasm";
pub(crate) const READING: &str = "dystonia-explorer-reading.json";

/// The folder of the built page: `dist/`, or what `DX_DIST` names.
pub(crate) fn dist() -> PathBuf {
    let folder = env::var("DX_DIST").unwrap_or_else(|_| "dist".to_owned());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    assert!(path.join("index.html").exists(), "{} holds no page: run `cargo xtask dist`", path.display());
    path
}

/// A site: pages and files under one policy.
#[derive(Debug)]
pub(crate) struct Site {
    pages: Router,
    policy: String,
    early: String,
    asked: Log,
}

/// The paths that a site was asked for, in order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Log(Arc<Mutex<Vec<String>>>);

impl Log {
    /// What was asked for since the last call.
    pub(crate) fn take(&self) -> Vec<String> {
        std::mem::take(&mut *self.0.lock().expect("nobody panics with it"))
    }

    fn note(&self, path: &str) {
        self.0.lock().expect("nobody panics with it").push(path.to_owned());
    }
}

impl Default for Site {
    /// The built page, the fixtures, and the strict policy.
    fn default() -> Self {
        Self { pages: Router::new(), policy: STRICT.to_owned(), early: String::new(), asked: Log::default() }
    }
}

impl Site {
    /// The same with another policy; with none if it is empty.
    pub(crate) fn with_policy(mut self, policy: &str) -> Self {
        policy.clone_into(&mut self.policy);
        self
    }

    /// The same with these pages in front.
    pub(crate) fn with(mut self, pages: Router) -> Self {
        self.pages = self.pages.merge(pages);
        self
    }

    /// What the site will be asked for.
    pub(crate) fn asked(&self) -> Log {
        self.asked.clone()
    }

    /// The same with a script that runs before all others of each page.
    pub(crate) fn with_early(mut self, script: &str) -> Self {
        script.clone_into(&mut self.early);
        self
    }

    /// Serves the site on a free port; returns its address, without a slash at the end.
    pub(crate) async fn start(self) -> String {
        let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
        let policy = HeaderValue::from_str(&self.policy).expect("a policy is plain text");
        let pages = self
            .pages
            .nest_service("/fixtures", ServeDir::new(fixtures))
            // Every browser asks for it where a document names no icon.
            .route("/favicon.ico", get(async || StatusCode::NO_CONTENT))
            .route(NARROW, get(async || ([(CONTENT_SECURITY_POLICY, FRAME_POLICY)], Html(FRAME))))
            .fallback_service(ServeDir::new(dist()))
            .layer(SetResponseHeaderLayer::if_not_present(CONTENT_SECURITY_POLICY, policy))
            .layer(SetResponseHeaderLayer::if_not_present(
                CACHE_CONTROL,
                HeaderValue::from_static("no-store"),
            ));
        let pages = match early::script(&self.early) {
            Some(script) => {
                pages.route(early::PATH, served(early::PATH, script.into())).layer(from_fn(early::add))
            }
            None => pages,
        };
        let asked = self.asked;
        let pages = pages.layer(map_request(move |request: Request| {
            asked.note(request.uri().path());
            ready(request)
        }));
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("a bound socket has an address");
        tokio::spawn(async move { axum::serve(listener, pages).await });
        format!("http://{address}")
    }
}

/// The site that most tests visit.
pub(crate) fn site() -> Site {
    let some = Router::new()
        // The page with the loader alone, without the module it asks for.
        .nest("/loader-alone", files(&["index.html", "clinic.css", "icon.svg", LOADER]))
        // Everything but the texts that are read on demand.
        .nest("/reading-missing", files(&[LOADER, CORE, WASM]));
    Site::default().with(some).with(packs())
}

/// A copy of the built page, some files of which are others, as if they had been built so.
pub(crate) fn rebuilt(files: &[(&str, &[u8])]) -> Router {
    let mut core = String::from_utf8(built(CORE)).expect("text");
    let mut others: Vec<(String, Vec<u8>)> = Vec::new();
    for (name, body) in files {
        match name.strip_prefix("locale/").and_then(|file| file.strip_suffix(".json")) {
            _ if *name == CORE => core = String::from_utf8(body.to_vec()).expect("text"),
            Some(_) if dist().join(name).exists() => {
                core = swapped(&core, &integrity(&built(name)), &integrity(body));
            }
            // A language more.
            Some(tag) => {
                let last = integrity(&built(SPANISH));
                core = swapped(
                    &core,
                    &format!("{last}\"]"),
                    &format!("{last}\"],{tag:?}:[{name:?},{:?}]", integrity(body)),
                );
            }
            None => {}
        }
        others.push(((*name).to_owned(), body.to_vec()));
    }
    others.retain(|(name, _)| name != CORE);
    let mut loader = String::from_utf8(built(LOADER)).expect("text");
    others.push((CORE.to_owned(), core.into_bytes()));
    for (name, body) in others.iter().filter(|(name, _)| [CORE, WASM].contains(&&**name)) {
        loader = swapped(&loader, &integrity(&built(name)), &integrity(body));
    }
    others.push((LOADER.to_owned(), loader.into_bytes()));
    let files = others
        .into_iter()
        .fold(Router::new(), |router, (name, body)| router.route(&format!("/{name}"), served(&name, body)));
    files.fallback_service(ServeDir::new(dist()))
}

/// A text with one part of it changed, which must be there once.
fn swapped(text: &str, old: &str, new: &str) -> String {
    assert_eq!(text.matches(old).count(), 1, "{old}");
    text.replace(old, new)
}

/// The hash of a file, as the scripts of a release hold it.
fn integrity(body: &[u8]) -> String {
    format!("sha256-{}", BASE64.encode(Sha256::digest(body)))
}

/// A file with these bytes.
pub(crate) fn served(name: &str, body: Vec<u8>) -> MethodRouter {
    let kind = match name.rsplit('.').next() {
        Some("js") => "text/javascript",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        _ => "text/html; charset=utf-8",
    };
    get(move || async move { ([(CONTENT_TYPE, kind)], body) })
}

/// A file of the built page.
pub(crate) fn built(name: &str) -> Vec<u8> {
    std::fs::read(dist().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Some files of the built page, and no others.
fn files(names: &[&str]) -> Router {
    names.iter().fold(Router::new(), |router, name| {
        router.route_service(&format!("/{name}"), ServeFile::new(dist().join(name)))
    })
}

/// The built page with a pack of Spanish that is no good, each in a folder of its own.
pub(crate) const BAD_PACKS: [&str; 11] = [
    "missing",
    "changed",
    "of-another-build",
    "not-json",
    "truncated",
    "an-object",
    "numbers",
    "a-line-less",
    "outdated",
    "an-empty-text",
    "huge",
];

/// Languages that are no good, or made up. The page as Trunk builds it is in English alone, and has none.
fn packs() -> Router {
    if dist().join(SPANISH).exists() { bad_packs().nest("/pseudo", pseudo()) } else { Router::new() }
}

fn bad_packs() -> Router {
    let good = String::from_utf8(built(SPANISH)).expect("the Spanish pack");
    BAD_PACKS.into_iter().fold(Router::new(), |router, name| {
        let pack = bad_pack(name, &good);
        let folder = match name {
            "missing" => Router::new()
                .route(&format!("/{SPANISH}"), get(async || StatusCode::NOT_FOUND))
                .fallback_service(ServeDir::new(dist())),
            // Whoever changes a pack in place leaves the loader as it is.
            "changed" => Router::new()
                .route(&format!("/{SPANISH}"), served(SPANISH, pack.into_bytes()))
                .fallback_service(ServeDir::new(dist())),
            _ => rebuilt(&[(SPANISH, pack.as_bytes())]),
        };
        router.nest(&format!("/packs/{name}"), folder)
    })
}

fn bad_pack(name: &str, good: &str) -> String {
    let mut lines: Vec<String> = serde_json::from_str(good).expect("a pack is a list of strings");
    match name {
        "not-json" => return "<b>404</b>".to_owned(),
        "truncated" => return good.chars().take(good.len() / 2).collect(),
        "an-object" => return json!({ "length": lines.len(), "0": lines[0] }).to_string(),
        "numbers" => return json!(vec![7; lines.len()]).to_string(),
        "a-line-less" => drop(lines.pop()),
        "changed" => lines[40].push(' '),
        "of-another-build" => "0.0.1-0000000000".clone_into(&mut lines[0]),
        // The third line tells the English that it was made for.
        "outdated" => "1".clone_into(&mut lines[2]),
        "an-empty-text" => lines[40].clear(),
        "huge" => lines[40] = "<img src=x onerror=alert(1)>".repeat(10_000),
        _ => {}
    }
    json!(lines).to_string()
}

/// The built page with two languages more, made up for tests.
fn pseudo() -> Router {
    let good: Vec<String> = serde_json::from_slice(&built(SPANISH)).expect("a pack is a list of strings");
    // After the build and the style of the sheet, the texts.
    let pack = |lines: Vec<String>| json!([&good[..2], &lines].concat()).to_string();
    let (xa, xb) = (pack(pseudo::pack_xa()), pack(pseudo::pack_xb()));
    rebuilt(&[("locale/en-XA.json", xa.as_bytes()), ("locale/ar-XB.json", xb.as_bytes())])
}
