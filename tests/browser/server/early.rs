//! Scripts that run before all others of a page, whatever its policy: what a test wants there, and, for a browser whose
//! driver shows no console, one that keeps what the page says.

use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST};
use axum::http::{HeaderMap, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use futures_util::stream::{self, StreamExt as _};

use crate::engine::Engine;

/// Where the script is.
pub(super) const PATH: &str = "/early.js";

/// Keeps what a page says, under a name that is in no list of names.
const WATCH: &str = r"(() => {
    const said = [];
    window[Symbol.for('said')] = said;
    // With the way by which it came about.
    const text = (value) => (value instanceof Error && value.stack ? `${value}\n${value.stack}` : String(value));
    for (const [name, level] of [['error', 'SEVERE'], ['warn', 'WARNING']]) {
        const original = console[name];
        console[name] = (...values) => {
            said.push(`${level}: ${values.map(text).join(' ')}`);
            original.apply(console, values);
        };
    }
    addEventListener('error', ({ message, target }) => {
        said.push(`SEVERE: ${message || `could not load ${target.src || target.href}`}`);
    }, true);
    addEventListener('unhandledrejection', ({ reason }) => { said.push(`SEVERE: not handled: ${text(reason)}`); });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        said.push(`SEVERE: the policy forbids ${violatedDirective}: ${blockedURI}`);
    });
})();
";

/// What runs first, if anything has to.
pub(super) fn script(wanted: &str) -> Option<String> {
    let watch = if Engine::chosen() == Engine::WebKit { WATCH } else { "" };
    // In a block: what one of them declares is not the other's.
    (!watch.is_empty() || !wanted.is_empty()).then(|| format!("{watch}{{{wanted}}}"))
}

/// Adds the script to a page that is served.
pub(super) async fn add(request: Request, next: Next) -> Response {
    let host = request.headers().get(HOST).cloned();
    // What is loaded to be shown, not what a script asked for or is itself.
    let shown =
        request.headers().get("sec-fetch-dest").is_some_and(|kind| kind == "document" || kind == "iframe");
    let (mut head, body) = next.run(request).await.into_parts();
    let is_page =
        shown && head.headers.get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let Some(host) = host.filter(|_| is_page) else { return Response::from_parts(head, body) };
    let host = host.to_str().expect("a host is text").to_owned();
    let nonce = allow(&mut head.headers, &format!("http://{host}{PATH}"));
    let tag = format!("<script src={PATH}{nonce}></script>");
    let mut rest = body.into_data_stream();
    let start = rest.next().await.transpose().expect("a page that is served").unwrap_or_default();
    // After the doctype, without which a browser plays an old one; before anything that the page loads or forbids.
    let after = if start.get(..9).is_some_and(|first| first.eq_ignore_ascii_case(b"<!doctype")) {
        start.iter().position(|&byte| byte == b'>').map_or(0, |end| end + 1)
    } else {
        0
    };
    let start = [&start[..after], tag.as_bytes(), &start[after..]].concat();
    // It is longer now; the end of the answer says where it ends.
    head.headers.remove(CONTENT_LENGTH);
    Response::from_parts(head, Body::from_stream(stream::iter([Ok(start.into())]).chain(rest)))
}

/// Lets the policy allow this script too; returns what the tag needs for it.
fn allow(headers: &mut HeaderMap, address: &str) -> String {
    let Some(policy) = headers.get(CONTENT_SECURITY_POLICY) else { return String::new() };
    let policy = policy.to_str().expect("a policy is text");
    let nonce = policy
        .split_once("'nonce-")
        .and_then(|(_, rest)| rest.split_once('\''))
        .map_or_else(String::new, |(nonce, _)| format!(" nonce={nonce}"));
    let policy = policy.replacen("script-src ", &format!("script-src {address} "), 1);
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_str(&policy).expect("a policy is plain text"));
    nonce
}
