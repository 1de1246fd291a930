//! The commands and their flags.
#![allow(missing_docs, unreachable_pub, reason = "the macro writes the items")]

use std::path::PathBuf;

xflags::xflags! {
    /// The only build logic of dystonia-explorer.
    cmd xtask {
        /// Make the release build in dist/.
        cmd dist {
            /// Languages that the one-file forms hold, such as en,es,ar; English if left out.
            optional --languages languages: String
            /// The folder to write, which is new or holds an older release; dist if left out.
            optional --out-dir folder: PathBuf
        }
        /// Set up what is missing, make dist/, and serve it on 127.0.0.1.
        cmd serve {
            /// The port; 8080 if left out.
            optional --port port: u16
        }
        /// Write what belongs beside a module that stands there already; Trunk calls this.
        cmd beside {
            /// Where the module is.
            required folder: PathBuf
        }
        /// Build the host page of the tests that is itself a Yew app.
        cmd host-page {}
        /// Write everything that a clinician has to read and sign into one HTML file.
        cmd review {}
        /// Write pictures of the page, in every state that people judge it by, into target/screenshots/.
        cmd screenshots {}
        /// Measure the release against its targets, beside a page made with React; writes target/bench.md.
        cmd bench {
            /// How often each page is visited; 9 if left out.
            optional --visits visits: u32
        }
        /// The languages beside English.
        cmd i18n {
            /// Report what is missing, out of date or wrong in each.
            cmd check {}
            /// Start a language, or bring its file up to date with the English.
            cmd new {
                /// Its tag, such as es.
                required tag: String
            }
        }
        /// Set up what is missing and run every check and test.
        cmd test {
            /// The one browser to drive: chromium, firefox or webkit; all of them if left out.
            optional --engine engine: String
            /// Instead of the other steps: build the release with the oldest supported Rust, with stable and with
            /// every other installed toolchain, and run the browser tests on each, in Chromium if --engine is left out.
            optional --toolchains
        }
        /// Run the tests that take long, and write what they found into docs/soak.md.
        cmd soak {
            /// The one step to run: fuzz, builds, cycles or mutants; all of them if left out.
            optional --only only: String
            /// For how many minutes to fuzz; 5 if left out.
            optional --minutes minutes: u32
        }
    }
}

impl Dist {
    /// The languages by tag.
    pub(crate) fn languages(&self) -> Vec<String> {
        let tags = self.languages.as_deref().unwrap_or("en").split(',');
        tags.map(|tag| tag.trim().to_owned()).collect()
    }
}
