//! What is to be reached, and whether it is.

use anyhow::Result;

use super::native::Rules;
use super::table::{Figures, Row, Spread};
use crate::budgets::{BUDGETS, Budget};
use crate::dist::Sizes;

/// All lines of the table. `react` is how many bytes the page beside us loads.
pub(super) fn rows(figures: &Figures, rules: &Rules, sizes: &Sizes, react: usize) -> Result<Vec<Row>> {
    let mut rows = bytes(sizes, react)?;
    rows.extend(times(figures)?);
    rows.extend(costs(figures)?);
    rows.extend(work(figures)?);
    rows.push(Row {
        what: "`classify`, native, each of the 1,024 cases".to_owned(),
        measured: format!("{:.1} ns ({:.1}–{:.1})", rules.median, rules.fastest, rules.slowest),
        beside: format!("{} allocation", if rules.allocates { "makes an" } else { "no" }),
        target: "50 ns, no allocation".to_owned(),
        met: Some(rules.median <= 50.0 && !rules.allocates),
    });
    Ok(rows)
}

fn bytes(sizes: &Sizes, react: usize) -> Result<Vec<Row>> {
    let row = |(place, budget): (usize, &Budget)| {
        let bytes = budget.bytes(sizes)?;
        Ok(Row {
            what: budget.what.to_owned(),
            measured: kilobytes(bytes),
            beside: if place == 0 { format!("React {}", kilobytes(react)) } else { String::new() },
            target: kilobytes(budget.limit),
            met: Some(bytes <= budget.limit),
        })
    };
    BUDGETS.iter().enumerate().map(row).collect()
}

fn times(figures: &Figures) -> Result<Vec<Row>> {
    let (ready, react) = (figures.spread("explorer.ready")?, figures.spread("react.ready")?);
    let (painted, text) = (figures.spread("explorer.painted")?, figures.spread("static.painted")?);
    let readable = figures.spread("explorer.readable")?;
    let mut rows = vec![
        ratio("ready", ready, ("React", react), 1.0),
        ratio("first contentful paint", painted, ("without the script", text), 1.1),
        Row {
            what: "first type opened and readable".to_owned(),
            measured: seconds(readable),
            beside: String::new(),
            target: "React's ready + 0.50 s".to_owned(),
            met: Some(readable.median <= react.median + 500.0),
        },
    ];
    for (what, name, beside, most) in [
        ("click to next frame, median of 20", "explorer.closed.median", Some("react.median"), 36.0),
        ("click to next frame, worst of 20", "explorer.closed.worst", Some("react.worst"), 50.0),
        ("the same with every section open, median", "explorer.open.median", None, f64::INFINITY),
        ("the same with every section open, worst", "explorer.open.worst", None, 50.0),
    ] {
        let beside = beside.map(|name| figures.spread(name)).transpose()?;
        let beside = beside.map(|spread| format!("React {}", milliseconds(spread)));
        rows.push(at_most(what, figures.spread(name)?, milliseconds, beside, (most, "ms")));
    }
    let long = figures.spread("react.long")?;
    let beside = Some(format!("React {}", count(long)));
    rows.push(at_most(
        "tasks over 50 ms from load to ready",
        figures.spread("explorer.long")?,
        count,
        beside,
        (1.0, ""),
    ));
    let shift = |Spread { median, least, most }: Spread| format!("{median:.3} ({least:.3}–{most:.3})");
    rows.push(at_most("layout shift", figures.spread("explorer.shifts")?, shift, None, (0.02, "")));
    Ok(rows)
}

fn costs(figures: &Figures) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    for (what, name, most) in [("one element", "explorer", 2.5), ("20 elements on a page", "twenty", 6.0)] {
        let of = |part: &str| figures.spread(&format!("{name}.{part}"));
        let beside = format!(
            "heap {:.2} MB, WASM {:.2} MB; heap of React's page {:.2} MB, of the page without scripts {:.2} MB",
            of("heap")?.median / 1e6,
            of("wasm")?.median / 1e6,
            figures.spread("react.heap")?.median / 1e6,
            figures.spread("static.heap")?.median / 1e6,
        );
        let what = format!("heap and WASM memory of the page, {what}");
        rows.push(at_most(&what, of("memory")?, megabytes, Some(beside), (most, "MB")));
    }
    let later = format!("{:.2} ms when warm", figures.spread("api.later")?.median);
    let first = figures.spread("api.first")?;
    rows.push(at_most(
        "all 1,024 through the JavaScript API, the first time",
        first,
        milliseconds,
        Some(later),
        (f64::INFINITY, "ms"),
    ));
    Ok(rows)
}

/// How much of the page a click changes, and how often the module calls the browser for it: sections that stay as they
/// are must cost nothing.
fn work(figures: &Figures) -> Result<Vec<Row>> {
    let of = |sections: &str, what: &str| figures.spread(&format!("work.{sections}.{what}"));
    let mut rows = Vec::new();
    for sections in ["closed", "open"] {
        let (changes, inside, calls) =
            (of(sections, "changes")?, of(sections, "inside")?, of(sections, "calls")?);
        rows.push(Row {
            what: format!("work of a click, all sections {sections}"),
            measured: format!(
                "{} changes of the page, {} of them in sections",
                count(changes),
                count(inside)
            ),
            beside: format!("{} calls from the module into the browser", count(calls)),
            target: "none in sections".to_owned(),
            met: Some(inside.most < 1.0),
        });
    }
    let (closed, open) = (of("closed", "calls")?, of("open", "calls")?);
    let added = (open.median / closed.median - 1.0) * 100.0;
    rows.push(Row {
        what: "what open sections add to the work of a click".to_owned(),
        measured: format!("{added:.1} % more calls"),
        beside: String::new(),
        target: "1 %".to_owned(),
        met: Some(added <= 1.0),
    });
    Ok(rows)
}

fn ratio(what: &str, ours: Spread, (name, theirs): (&str, Spread), most: f64) -> Row {
    let ratio = ours.median / theirs.median;
    Row {
        what: what.to_owned(),
        measured: format!("{}, ratio {ratio:.2}", seconds(ours)),
        beside: format!("{name} {}", seconds(theirs)),
        target: format!("ratio {most:.1}"),
        met: Some(ratio <= most),
    }
}

fn at_most(
    what: &str,
    spread: Spread,
    show: impl Fn(Spread) -> String,
    beside: Option<String>,
    (most, unit): (f64, &str),
) -> Row {
    let scale = if unit == "MB" { 1e6 } else { 1.0 };
    let known = most.is_finite();
    Row {
        what: what.to_owned(),
        measured: show(spread),
        beside: beside.unwrap_or_default(),
        target: if known { format!("{most} {unit}").trim_end().to_owned() } else { String::new() },
        met: known.then_some(spread.median <= most * scale),
    }
}

fn kilobytes(bytes: usize) -> String {
    format!("{:.1} kB", bytes as f64 / 1e3)
}

fn megabytes(Spread { median, least, most }: Spread) -> String {
    format!("{:.2} MB ({:.2}–{:.2})", median / 1e6, least / 1e6, most / 1e6)
}

fn seconds(Spread { median, least, most }: Spread) -> String {
    format!("{:.2} s ({:.2}–{:.2})", median / 1e3, least / 1e3, most / 1e3)
}

fn milliseconds(Spread { median, least, most }: Spread) -> String {
    format!("{median:.1} ms ({least:.1}–{most:.1})")
}

fn count(Spread { median, least, most }: Spread) -> String {
    format!("{median:.0} ({least:.0}–{most:.0})")
}
