//! Serves the built page and the host pages under `tests/fixtures`, as strictly as a hospital's server may.

use std::env;
use std::path::{Path, PathBuf};

use axum::Router;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderValue};
use axum::routing::get;
use serde_json::json;
use tokio::net::TcpListener;
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;

#[path = "../fixtures/pseudo.rs"]
mod pseudo;

const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                      connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

const CORE: &str = "dystonia-explorer-core.js";
const WASM: &str = "dystonia-explorer-core_bg.wasm";

/// The folder of the built page: `dist/`, or what `DX_DIST` names.
pub(crate) fn dist() -> PathBuf {
    let folder = env::var("DX_DIST").unwrap_or_else(|_| "dist".to_owned());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    assert!(path.join("index.html").exists(), "{} holds no page: run `cargo xtask dist`", path.display());
    path
}

/// Starts a server on a free port; returns its address, without a slash at the end.
pub(crate) async fn start() -> String {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let header = |name, value| SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value));
    let pages = Router::new()
        .nest_service("/fixtures", ServeDir::new(fixtures))
        // The page with the loader alone, without the module it asks for.
        .nest("/loader-alone", files(&["index.html", "clinic.css", "icon.svg", "dystonia-explorer.js"]))
        // Everything but the texts that are read on demand.
        .nest("/reading-missing", files(&["dystonia-explorer.js", CORE, WASM]))
        .merge(packs())
        .fallback_service(ServeDir::new(dist()))
        .layer(header(CONTENT_SECURITY_POLICY, STRICT))
        .layer(header(CACHE_CONTROL, "no-store"));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("a bound socket has an address");
    tokio::spawn(async move { axum::serve(listener, pages).await });
    format!("http://{address}")
}

/// Some files of the built page, and no others.
fn files(names: &[&str]) -> Router {
    names.iter().fold(Router::new(), |router, name| {
        router.route_service(&format!("/{name}"), ServeFile::new(dist().join(name)))
    })
}

/// The built page with a pack of Spanish that is no good, each in a folder of its own.
pub(crate) const BAD_PACKS: [&str; 9] = [
    "missing",
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
    if dist().join("locale").exists() { bad_packs().nest("/pseudo", pseudo()) } else { Router::new() }
}

fn bad_packs() -> Router {
    let good = std::fs::read_to_string(dist().join("locale/es.json")).expect("the Spanish pack");
    BAD_PACKS.into_iter().fold(Router::new(), |router, name| {
        let body = bad_pack(name, &good);
        let status = if name == "missing" { StatusCode::NOT_FOUND } else { StatusCode::OK };
        let folder = Router::new()
            .route("/locale/es.json", get(move || async move { (status, body) }))
            .fallback_service(ServeDir::new(dist()));
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
        "outdated" => "1".clone_into(&mut lines[0]),
        "an-empty-text" => lines[40].clear(),
        "huge" => lines[40] = "<img src=x onerror=alert(1)>".repeat(10_000),
        _ => {}
    }
    json!(lines).to_string()
}

/// The built page with two languages more, made up for tests.
fn pseudo() -> Router {
    let loader = std::fs::read_to_string(dist().join("dystonia-explorer.js")).expect("the loader");
    let built = "[\"ar\",\"es\"]";
    assert!(loader.contains(built), "the loader names its packs as {built}");
    let loader = loader.replace(built, "[\"ar\",\"es\",\"en-XA\",\"ar-XB\"]");
    let pack = |lines: Vec<String>| get(move || async move { json!(lines).to_string() });
    Router::new()
        .route(
            "/dystonia-explorer.js",
            get(move || async move { ([(CONTENT_TYPE, "text/javascript")], loader) }),
        )
        .route("/locale/en-XA.json", pack(pseudo::pack_xa()))
        .route("/locale/ar-XB.json", pack(pseudo::pack_xb()))
        .fallback_service(ServeDir::new(dist()))
}
