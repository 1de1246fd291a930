//! The most bytes that a page may have to load. 1 kB is 1,000 bytes.

use anyhow::{Context as _, Result, ensure};

use crate::dist::Sizes;

const LOADER: &str = "dystonia-explorer.js";
const CORE: &str = "dystonia-explorer-core.js";
const MODULE: &str = "dystonia-explorer-core_bg.wasm";
const READING: &str = "dystonia-explorer-reading.json";
const CLASSIC: &str = "dystonia-explorer.classic.js";

/// What is loaded, the most it may come to, and what it is to come to.
pub(crate) struct Budget {
    pub(crate) what: &'static str,
    files: &'static [&'static str],
    form: Form,
    most: usize,
    pub(crate) target: usize,
}

/// Whether bytes are counted as they are stored, or compressed with brotli.
enum Form {
    Raw,
    Brotli,
}
use Form::{Brotli, Raw};

pub(crate) const BUDGETS: [Budget; 6] = [
    Budget {
        what: "loaded until it can be used",
        files: &[LOADER, CORE, MODULE],
        form: Brotli,
        most: 115_000,
        target: 115_000,
    },
    Budget { what: "the script alone", files: &[LOADER], form: Brotli, most: 4_000, target: 4_000 },
    Budget { what: "the module, stored", files: &[MODULE], form: Raw, most: 320_000, target: 320_000 },
    Budget {
        what: "English, all of it",
        files: &[LOADER, CORE, MODULE, READING],
        form: Brotli,
        most: 135_000,
        target: 135_000,
    },
    Budget { what: "the one script", files: &[CLASSIC], form: Brotli, most: 160_000, target: 160_000 },
    Budget { what: "the one script, stored", files: &[CLASSIC], form: Raw, most: 220_000, target: 220_000 },
];

impl Budget {
    pub(crate) fn bytes(&self, sizes: &Sizes) -> Result<usize> {
        let size = |file: &&str| {
            let size = sizes.0.get(*file).with_context(|| format!("there is no {file}"))?;
            Ok(match self.form {
                Raw => size.raw,
                Brotli => size.brotli,
            })
        };
        self.files.iter().map(size).sum()
    }
}

/// Prints what each comes to.
pub(crate) fn print(sizes: &Sizes) -> Result<()> {
    println!("\n{:>9} {:>9}", "bytes", "at most");
    for budget in BUDGETS {
        println!("{:>9} {:>9}  {}", budget.bytes(sizes)?, budget.most, budget.what);
    }
    Ok(())
}

/// Fails where one comes to too much.
pub(crate) fn check(sizes: &Sizes) -> Result<()> {
    print(sizes)?;
    for budget in BUDGETS {
        let bytes = budget.bytes(sizes)?;
        ensure!(bytes <= budget.most, "{}: {bytes} bytes; the budget is {}", budget.what, budget.most);
    }
    Ok(())
}
