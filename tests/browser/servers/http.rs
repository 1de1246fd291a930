//! One request over a plain connection, and its answer as it came: nothing is decoded.

use std::collections::BTreeMap;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// What a server answered.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: u16,
    /// By name in small letters; several of one name with a comma between.
    headers: BTreeMap<String, String>,
    pub(super) body: Vec<u8>,
}

impl Answer {
    /// The value of a header; empty if there is none.
    pub(super) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

/// Asks for a path, with this in Accept-Encoding.
pub(super) async fn get(address: &str, path: &str, accept: &str) -> Answer {
    let host = address.trim_start_matches("http://");
    let accept = if accept.is_empty() { String::new() } else { format!("Accept-Encoding: {accept}\r\n") };
    let request = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n{accept}Connection: close\r\n\r\n");
    let mut stream = TcpStream::connect(host).await.expect("the server is there");
    stream.write_all(request.as_bytes()).await.expect("a request goes out");
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).await.expect("an answer comes");

    let end = bytes.windows(4).position(|part| part == b"\r\n\r\n").expect("the head of an answer ends");
    let head = String::from_utf8(bytes[..end].to_vec()).expect("headers are text");
    let (first, lines) = head.split_once("\r\n").expect("there are headers");
    let status = first.split(' ').nth(1).and_then(|code| code.parse().ok()).expect("a status");
    let mut headers: BTreeMap<String, String> = BTreeMap::new();
    for (name, value) in lines.lines().filter_map(|line| line.split_once(": ")) {
        headers
            .entry(name.to_ascii_lowercase())
            .and_modify(|all| *all = format!("{all}, {value}"))
            .or_insert_with(|| value.to_owned());
    }
    Answer { status, headers, body: bytes[end + 4..].to_vec() }
}
