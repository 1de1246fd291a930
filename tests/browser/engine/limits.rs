//! What a driver cannot do, by name: nothing else excuses a test from running in an engine. A test that needs it says
//! `needs!(Touch)`, and the output of the run says where it was left out and why.

use std::io::Write as _;

use super::Engine;

/// What a test may need that not every driver has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Limit {
    /// Fingers on a phone's screen.
    Touch,
    /// What a printer would get, as a file.
    PrintToFile,
    /// The page as it looks in print, on the screen.
    PrintOnScreen,
    /// A file that was loaded, taken from what the browser keeps when it is asked for again.
    KeptFiles,
    /// A click in a frame of another origin; there, the node is clicked by a script.
    ClickInForeignFrame,
    /// Colours that the reader's system forces on pages.
    ForcedColours,
    /// Questions to a page whose arrays and maps are broken.
    BrokenBuiltins,
}

/// Where each is not to be had, and why.
pub(crate) const LIMITS: &[(Limit, &[Engine], &str)] = &[
    (
        Limit::Touch,
        &[Engine::Firefox, Engine::WebKit],
        "the driver plays no phone: its touches neither scroll nor become clicks, as fingers on glass do",
    ),
    (Limit::PrintToFile, &[Engine::WebKit], "WebKitWebDriver has no command to print"),
    (Limit::PrintOnScreen, &[Engine::WebKit], "WebKitWebDriver cannot show a page as in print"),
    (
        Limit::KeptFiles,
        &[Engine::WebKit],
        "WebKitWebDriver's sessions keep no files: what a hint or the check of the script has loaded is loaded again",
    ),
    (
        Limit::ClickInForeignFrame,
        &[Engine::WebKit],
        "WebKitWebDriver's clicks do not reach a frame of another origin: a script clicks",
    ),
    (Limit::ForcedColours, &[Engine::WebKit], "WebKit has no forced colours"),
    (
        Limit::BrokenBuiltins,
        &[Engine::WebKit],
        "WebKitWebDriver's own scripts use the page's arrays and maps: where these are broken it can ask nothing",
    ),
];

/// Why the chosen engine cannot run what needs this; also said in the run's output, with the test's name.
pub(crate) fn excuse(needed: Limit) -> Option<&'static str> {
    let engine = Engine::chosen();
    let (.., why) =
        LIMITS.iter().find(|(limit, engines, _)| *limit == needed && engines.contains(&engine))?;
    let test = std::thread::current().name().unwrap_or("a test").to_owned();
    // Not `println`, whose words are kept from the output when a test passes.
    let _ = writeln!(std::io::stderr(), "not in {}: {test}: {why}", engine.name());
    Some(why)
}

/// Ends a test that needs what the engine's driver does not have.
macro_rules! needs {
    ($limit:ident) => {
        if $crate::engine::limits::excuse($crate::engine::limits::Limit::$limit).is_some() {
            return Ok(());
        }
    };
}
pub(crate) use needs;
