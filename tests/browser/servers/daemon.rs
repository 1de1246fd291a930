//! A real web server, run without rights of its own from a folder under `target/`, with the documented recipe.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;
use std::{env, fs};

use tokio::net::{TcpListener, TcpStream};
use tokio::process::{Child, Command};
use tokio::time::sleep;

use crate::server::dist;

/// Where the release stands on the site.
pub(super) const FOLDER: &str = concat!("/dystonia-explorer-", env!("CARGO_PKG_VERSION"));

/// The page that shows the explorer: elsewhere, and deep.
pub(super) const PAGE: &str = "/departments/neurology/dystonia.html";

/// The page for frames and for offline use.
pub(super) const OWN_PAGE: &str = "dystonia-explorer.html";

/// What a clinic wrote at its end.
pub(super) const EDITED: &str = "<!-- edited -->\n";

/// What an old Apache knows, and a new one too much of: compression is not a type.
const OLD_TYPES: &str = "text/html html\ntext/css css\napplication/javascript js\napplication/gzip gz\n";

/// A server that there is a recipe for.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kind {
    Nginx,
    Apache,
}

impl Kind {
    /// The variable that says where its program is, where that is else, its modules, the packages, and its recipe.
    fn facts(self) -> [&'static str; 5] {
        match self {
            Self::Nginx => [
                "DX_NGINX",
                "/usr/sbin/nginx",
                "/usr/lib/nginx/modules",
                "nginx-light libnginx-mod-http-brotli-static",
                "nginx.conf",
            ],
            Self::Apache => {
                ["DX_APACHE", "/usr/sbin/apache2", "/usr/lib/apache2/modules", "apache2-bin", "apache.conf"]
            }
        }
    }

    /// The module that only a complete installation has.
    fn needs(self) -> &'static str {
        match self {
            Self::Nginx => "ngx_http_brotli_static_module.so",
            Self::Apache => "mod_brotli.so",
        }
    }
}

/// A running server; it ends with this value.
#[derive(Debug)]
pub(super) struct Daemon {
    pub(super) kind: Kind,
    pub(super) address: String,
    prefix: PathBuf,
    _process: Child,
}

impl Daemon {
    /// Starts a server with a site; says so if there is none to start, which is a failure where `CI` is true.
    pub(super) async fn start(kind: Kind) -> Option<Self> {
        let [variable, program, modules, packages, _] = kind.facts();
        let program = env::var(variable).unwrap_or_else(|_| program.to_owned());
        if !Path::new(&program).exists() || !Path::new(modules).join(kind.needs()).exists() {
            assert!(
                env::var("CI").as_deref() != Ok("true"),
                "{kind:?} is missing: apt-get install {packages}"
            );
            println!(
                "skipped: the recipe for {kind:?} was not tried, as it is not here (apt-get install {packages})"
            );
            return None;
        }
        let prefix = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("target/servers/{kind:?}"));
        let _ = fs::remove_dir_all(&prefix);
        make_site(&prefix.join("site"));
        fs::create_dir_all(prefix.join("temp")).expect("a folder for what nginx receives");
        fs::write(prefix.join("mime.types"), OLD_TYPES).expect("an old list of types");

        // Another program may take the port first: then the server ends, and is started again.
        for _ in 0..5 {
            let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
            let host = listener.local_addr().expect("an address").to_string();
            drop(listener);
            let mut process = run(kind, &program, modules, &prefix, &host);
            for _ in 0..100 {
                if TcpStream::connect(&host).await.is_ok() {
                    return Some(Self { kind, address: format!("http://{host}"), prefix, _process: process });
                }
                if process.try_wait().expect("a process").is_some() {
                    break;
                }
                sleep(Duration::from_millis(50)).await;
            }
        }
        let log = fs::read_to_string(prefix.join("error.log")).unwrap_or_default();
        panic!("{kind:?} does not start: {log}");
    }

    /// The release on the site.
    pub(super) fn release(&self) -> PathBuf {
        self.prefix.join("site").join(FOLDER.trim_start_matches('/'))
    }

    /// How often each file of the release was asked for, once that many were.
    pub(super) async fn asked(&self, files: usize) -> BTreeMap<String, usize> {
        let mut counts = BTreeMap::new();
        for _ in 0..40 {
            counts.clear();
            let log = fs::read_to_string(self.prefix.join("access.log")).expect("a log");
            // What this program asked for came before the page.
            let (_, log) = log.rsplit_once(PAGE).expect("the page was asked for");
            for name in log.lines().filter_map(|line| line.split_once(&format!("{FOLDER}/"))) {
                *counts.entry(name.1.to_owned()).or_default() += 1;
            }
            if counts.len() >= files {
                break;
            }
            sleep(Duration::from_millis(50)).await;
        }
        counts
    }
}

/// The site: the built release in its folder, and a page with the lines that come with it.
fn make_site(site: &Path) {
    let release = site.join(FOLDER.trim_start_matches('/'));
    copy(&dist(), &release);
    fs::copy(recipe("htaccess"), release.join(".htaccess")).expect("the recipe");
    // Edited by the clinic, with the compressed files of the release still beside it.
    let own = fs::read_to_string(release.join(OWN_PAGE)).expect("the page");
    fs::write(release.join(OWN_PAGE), own + EDITED).expect("an edited page");
    for kind in ["br", "gz"] {
        fs::write(release.join(format!("{OWN_PAGE}.{kind}")), "out of date").expect("a compressed page");
    }
    let snippet = fs::read_to_string(release.join("snippet.html")).expect("the lines to paste");
    let fallback = fs::read_to_string(release.join("fallback/en.html")).expect("the fallback");
    let snippet = snippet.replace("<!-- Put the text of fallback/en.html here. -->", &fallback);
    let page = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>Dystonia</title>\n\
         <link rel=\"icon\" href=\"{FOLDER}/icon.svg\">\n<h1>Dystonia</h1>\n{snippet}"
    );
    let file = site.join(PAGE.trim_start_matches('/'));
    fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
    fs::write(file, page).expect("a page");
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let to = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy(&path, &to);
        } else {
            fs::copy(&path, to).expect("a copy");
        }
    }
}

/// A file of the recipes.
pub(super) fn recipe(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/servers").join(name)
}

/// Starts the program in the foreground, as one process.
fn run(kind: Kind, program: &str, modules: &str, prefix: &Path, host: &str) -> Child {
    let [.., name] = kind.facts();
    let (_, port) = host.rsplit_once(':').expect("a port");
    let text = fs::read_to_string(recipe(name)).expect("the recipe");
    let text = text
        .replace("MODULES", modules)
        .replace("PREFIX", &prefix.display().to_string())
        .replace("PORT", port);
    let file = prefix.join(name);
    fs::write(&file, text).expect("a configuration");
    let mut command = Command::new(program);
    match kind {
        Kind::Nginx => {
            command.arg("-p").arg(prefix).arg("-e").arg(prefix.join("error.log")).arg("-c").arg(file)
        }
        Kind::Apache => command.arg("-X").arg("-f").arg(file),
    };
    command.stdin(Stdio::null()).kill_on_drop(true).spawn().expect("the server starts")
}
