//! A driver: the program that a browser is driven through.

use std::process::Stdio;

use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};

use super::firefox::Profile;

/// A running driver; it ends with this value.
#[derive(Debug)]
pub(crate) struct Driver {
    _processes: Vec<Child>,
    /// Goes after the processes that use it.
    _profile: Option<Profile>,
    pub(crate) url: String,
}

impl Driver {
    /// Starts a driver that chooses its own port and prints it after these words.
    pub(super) async fn start(command: impl Fn() -> Command, before_port: &str) -> Self {
        // Two drivers that start at once can choose the same port; the loser ends, and is started again.
        for _ in 0..5 {
            if let Some(driver) = Self::try_start(command(), before_port).await {
                return driver;
            }
        }
        panic!("the driver ended five times before it named its port: {:?}", command());
    }

    /// Starts a driver; nothing if it ends before it names its port.
    async fn try_start(mut command: Command, before_port: &str) -> Option<Self> {
        let mut process = spawn(&mut command);
        let mut lines = BufReader::new(process.stdout.take().expect("stdout is piped")).lines();
        let port = loop {
            let line = lines.next_line().await.expect("the driver prints text")?;
            if let Some((_, port)) = line.split_once(before_port) {
                break port.trim_end_matches('.').to_owned();
            }
        };
        // Keeps reading, so that the driver never waits for a reader.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        Some(Self { _processes: vec![process], _profile: None, url: format!("http://127.0.0.1:{port}") })
    }

    /// A driver that was started on this port, with what else it needs.
    pub(super) fn on(processes: [Child; 2], port: u16) -> Self {
        Self { _processes: processes.into(), _profile: None, url: format!("http://127.0.0.1:{port}") }
    }

    /// The same with the profile of its browser.
    pub(super) fn with(mut self, profile: Profile) -> Self {
        self._profile = Some(profile);
        self
    }
}

/// Starts a program that ends with what is returned, and whose output nobody has to read but who wants to.
pub(super) fn spawn(command: &mut Command) -> Child {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .unwrap_or_else(|error| panic!("{command:?} does not start: {error}"))
}
