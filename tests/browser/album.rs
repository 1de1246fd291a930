//! A folder of pictures with an index page, for people to look through.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

/// Everything above the first section. A thumbnail shows only the top of a long picture: a phone's is ten
/// screens long.
const TOP: &str = "<!DOCTYPE html>
<html lang=\"en\">
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<title>dystonia-explorer: screenshots</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.4 system-ui, sans-serif; }
  body {
    display: grid; grid-template-columns: repeat(auto-fill, 240px); gap: 1rem; align-items: start;
    max-inline-size: 1264px; margin: 2rem auto; padding-inline: 1rem;
  }
  h1, h2, p { grid-column: 1 / -1; margin: 0; }
  h2 { margin-block-start: 2rem; }
  h2::first-letter { text-transform: capitalize; }
  figure { margin: 0; }
  /* Room before it is loaded, or every picture would be near enough to be loaded at once. */
  a { display: block; min-block-size: 10rem; }
  img {
    box-sizing: border-box; inline-size: 240px; max-block-size: 30rem; object-fit: cover; object-position: top;
    border: 1px solid gray;
  }
</style>
<h1>dystonia-explorer: screenshots</h1>
<p>Each picture links to the whole of it; here, long ones show only their top.</p>
";

/// The pictures so far.
#[derive(Debug)]
pub(crate) struct Album {
    pub(crate) folder: PathBuf,
    pub(crate) pictures: usize,
    index: String,
}

impl Album {
    /// An album in a folder that exists.
    pub(crate) fn new(folder: PathBuf) -> Self {
        Self { folder, pictures: 0, index: TOP.to_owned() }
    }

    /// Begins a section of the index.
    pub(crate) fn section(&mut self, title: &str) {
        writeln!(self.index, "<h2>{title}</h2>").unwrap();
    }

    /// Takes in a picture of the folder.
    pub(crate) fn add(&mut self, file: &str, caption: &str) {
        self.pictures += 1;
        writeln!(
            self.index,
            "<figure><a href=\"{file}\"><img src=\"{file}\" alt=\"\" loading=\"lazy\"></a>\
             <figcaption>{caption}</figcaption></figure>"
        )
        .unwrap();
    }

    /// Writes the index.
    pub(crate) fn finish(&self) {
        fs::write(self.folder.join("index.html"), &self.index).expect("the folder can be written to");
    }
}
