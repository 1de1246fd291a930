//! Throw-away projects that the package is installed into, as `npm install` does it.
//!
//! They are made of `tests/fixtures/npm` in `target/npm-tests`, where what npm installed is kept between runs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};

use crate::server;

/// A project with the package in it.
#[derive(Debug)]
pub(super) struct Project {
    pub(super) folder: PathBuf,
}

/// A development server; it ends with this value.
#[derive(Debug)]
pub(super) struct DevServer {
    _process: Child,
    pub(super) url: String,
}

impl Project {
    /// The fixture of this name, with what it depends on, and the package from its file.
    pub(super) async fn install(name: &str) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let folder = root.join("target/npm-tests").join(name);
        fs::create_dir_all(&folder).expect("a folder for the project");
        for entry in fs::read_dir(&folder).expect("the project").flatten() {
            if entry.file_name() != "node_modules" {
                remove(&entry.path());
            }
        }
        copy(&root.join("tests/fixtures/npm").join(name), &folder);
        // Of the same version each time, so that npm and Vite would keep the last one.
        remove(&folder.join("node_modules/dystonia-explorer"));
        remove(&folder.join("node_modules/.vite"));
        let package = server::dist().join(format!("dystonia-explorer-{}.tgz", env!("CARGO_PKG_VERSION")));
        let project = Self { folder };
        let flags = ["--no-audit", "--no-fund", "--prefer-offline", "--no-save", "--no-package-lock"];
        let mut npm = Command::new("npm");
        npm.arg("install").args(flags).arg(package);
        project.done(npm).await;
        project
    }

    /// Runs a program of an installed package, which must succeed.
    pub(super) async fn run(&self, program: &str, args: &[&str]) {
        let (succeeded, said) = self.try_run(program, args).await;
        assert!(succeeded, "{program} {args:?}: {said}");
    }

    /// Runs a program of an installed package. Returns whether it succeeded, and what it said.
    pub(super) async fn try_run(&self, program: &str, args: &[&str]) -> (bool, String) {
        let mut command = self.program(program);
        command.args(args);
        self.output(command).await
    }

    /// Runs a script of the project in Node, which must succeed; returns what it said.
    pub(super) async fn node(&self, script: &str) -> String {
        let mut node = Command::new("node");
        node.arg(script);
        self.done(node).await
    }

    /// Starts Vite's development server on a free port.
    pub(super) async fn serve(&self) -> DevServer {
        let mut process = self
            .program("vite")
            .args(["--host", "127.0.0.1", "--port", "0"])
            .current_dir(&self.folder)
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .expect("Vite starts");
        let mut lines = BufReader::new(process.stdout.take().expect("stdout is piped")).lines();
        // "  ➜  Local:   http://127.0.0.1:40123/"
        let url = loop {
            let line = lines.next_line().await.expect("Vite prints text").expect("Vite names its address");
            if let Some((_, address)) = line.split_once("http://") {
                break format!("http://{}", address.trim_end().trim_end_matches('/'));
            }
        };
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        DevServer { _process: process, url }
    }

    /// Copies a folder of the project, as its owner would by hand.
    pub(super) fn copy(&self, from: &str, to: &str) {
        copy(&self.folder.join(from), &self.folder.join(to));
    }

    fn program(&self, name: &str) -> Command {
        let mut command = Command::new(self.folder.join("node_modules/.bin").join(name));
        command.env("NO_COLOR", "1");
        command
    }

    async fn done(&self, command: Command) -> String {
        let shown = format!("{command:?}");
        let (succeeded, said) = self.output(command).await;
        assert!(succeeded, "{shown}: {said}");
        said
    }

    async fn output(&self, mut command: Command) -> (bool, String) {
        let output = command.current_dir(&self.folder).output().await;
        let output = output.unwrap_or_else(|error| panic!("{command:?}: {error}"));
        let said = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        (output.status.success(), said.concat())
    }
}

/// Copies a folder with everything in it.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap_or_else(|error| panic!("{}: {error}", to.display()));
    for entry in fs::read_dir(from).unwrap_or_else(|error| panic!("{}: {error}", from.display())).flatten() {
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), &to).unwrap_or_else(|error| panic!("{}: {error}", to.display()));
        }
    }
}

/// Removes a file or a folder, if it is there.
fn remove(path: &Path) {
    let removed = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    assert!(removed.is_ok() || !path.exists(), "{} cannot be removed", path.display());
}
