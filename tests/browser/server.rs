//! Serves the built page and the host pages under `tests/fixtures`, as strictly as a hospital's server may.

use std::env;
use std::path::{Path, PathBuf};

use axum::Router;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderValue};
use tokio::net::TcpListener;
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;

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
