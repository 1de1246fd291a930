//! `cargo xtask serve`: from a fresh clone to the page in a browser.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};

use anyhow::{Context as _, Result};
use axum::Router;
use axum::http::header::{CONTENT_SECURITY_POLICY, HeaderValue};
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;
use xshell::Shell;

use crate::dist;

/// As strict as a hospital's page may be: what works here works there.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                      connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

pub(crate) fn serve(sh: &Shell, port: u16) -> Result<()> {
    // First of all, so that a taken port does not cost a build.
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let listener = TcpListener::bind(address)
        .with_context(|| format!("could not listen on {address}; --port chooses another port"))?;
    listener.set_nonblocking(true)?;
    println!("setting up and building; up to three minutes the first time, seconds after that");
    dist::dist(sh, &["en".to_owned()])?;
    let pages = Router::new()
        .fallback_service(ServeDir::new(sh.current_dir().join("dist")))
        .layer(SetResponseHeaderLayer::overriding(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)));
    tokio::runtime::Builder::new_current_thread().enable_io().build()?.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        println!("http://{address}/ is ready; stop it with Ctrl-C");
        Ok(axum::serve(listener, pages).await?)
    })
}
