//! The npm package, installed from its file into projects as others have them.

mod project;

use std::collections::BTreeSet;
use std::fs;

use axum::Router;
use dystonia_explorer::domain::Region::*;
use project::Project;
use thirtyfour::prelude::*;
use tower_http::services::ServeDir;

use crate::page::{Page, ids};
use crate::server::Site;

/// Opens a page of a folder that a project built, under the strict policy.
async fn open_built(project: &Project, folder: &str, path: &str) -> WebDriverResult<Page> {
    let built = ServeDir::new(project.folder.join(folder));
    Page::visit(Site::default().with(Router::new().nest_service("/built", built)), &format!("/built/{path}"))
        .await
}

/// Picks eyes and mouth, as a reader does, and reads the answer.
async fn eyes_and_mouth_are_meige_syndrome(page: &Page) -> WebDriverResult<()> {
    page.wait_for("the tag", "return document.querySelector('dystonia-explorer:defined') !== null").await?;
    page.wait_ready().await?;
    page.click_label(0, Eyes).await?;
    page.click_label(0, Mouth).await?;
    let shown = page.shown(0).await?;
    assert!(shown.names[0].is("Segmental dystonia", Some("Meige syndrome")), "{shown:#?}");
    Ok(())
}

/// Waits until a node outside the explorer holds this text.
async fn says(page: &Page, selector: &str, text: &str) -> WebDriverResult<()> {
    let holds = format!("return document.querySelector('{selector}')?.textContent === '{text}'");
    page.wait_for(&format!("{selector} to say {text}"), &holds).await
}

/// Ends the visit: the console must hold nothing but what a tool always says in development, and that if there is one.
async fn close_after(page: Page, tool: &str) -> WebDriverResult<()> {
    let console = page.console().await?;
    assert!(console.iter().all(|line| !tool.is_empty() && line.contains(tool)), "{console:#?}");
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn vite_serves_and_builds_every_entry() -> WebDriverResult<()> {
    let project = Project::install("vite").await;
    project.copy("node_modules/dystonia-explorer/split", "public/dystonia-explorer");

    let server = project.serve().await;
    let page = Page::visit(Site::default(), "/icon.svg").await?;
    for path in ["index.html", "split.html", "core.html"] {
        page.goto(&format!("{}/{path}", server.url)).await?;
        looks_right(&page, path).await?;
    }
    close_after(page, "[vite] connect").await?;

    project.run("vite", &["build"]).await;
    for path in ["index.html", "split.html", "core.html"] {
        let page = open_built(&project, "out", path).await?;
        looks_right(&page, path).await?;
        page.close().await?;
    }
    Ok(())
}

/// Looks for what a page of the Vite project says must be seen.
async fn looks_right(page: &Page, path: &str) -> WebDriverResult<()> {
    match path {
        "index.html" => {
            says(page, "#rules", &format!("{} cervical", env!("CARGO_PKG_VERSION"))).await?;
            eyes_and_mouth_are_meige_syndrome(page).await?;
            says(page, "output", "meige").await
        }
        "split.html" => {
            page.wait_ready().await?;
            page.speaks("es").await?;
            page.click_label(0, Neck).await?;
            assert_eq!(page.shown(0).await?.names[0].group, "Distonía focal");
            Ok(())
        }
        _ => says(page, "#rules", "meige").await,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn esbuild_makes_a_classic_script_of_it() -> WebDriverResult<()> {
    let project = Project::install("esbuild").await;
    project
        .run("esbuild", &["main.js", "--bundle", "--minify", "--outfile=out.js", "--log-level=warning"])
        .await;
    let page = open_built(&project, "", "index.html").await?;
    says(&page, "output", env!("CARGO_PKG_VERSION")).await?;
    eyes_and_mouth_are_meige_syndrome(&page).await?;
    page.close().await
}

/// As it is published, and as it is developed, where React warns and does everything twice.
#[tokio::test(flavor = "multi_thread")]
async fn a_react_page_sets_hears_removes_and_brings_back() -> WebDriverResult<()> {
    let project = Project::install("react").await;
    project.run("vite", &["build"]).await;
    project.run("vite", &["build", "--mode", "development", "--outDir", "out-development"]).await;
    for folder in ["out", "out-development"] {
        let page = open_built(&project, folder, "index.html").await?;
        react_page(&page).await?;
        close_after(page, if folder == "out" { "" } else { "Download the React DevTools" }).await?;
    }
    Ok(())
}

async fn react_page(page: &Page) -> WebDriverResult<()> {
    eyes_and_mouth_are_meige_syndrome(page).await?;
    says(page, "#ready", "1").await?;
    says(page, "#picked", "meige").await?;
    let look = "const element = document.querySelector('dystonia-explorer');
        const root = element.shadowRoot;
        return [root.querySelector('.dx').dataset.theme, root.querySelector('.dx-title').localName,
            element.querySelector('[slot=contact]').checkVisibility()];";
    assert_eq!(page.script::<(String, String, bool)>(look, &[]).await?, ("dark".into(), "h3".into(), true));

    let before = page.shown(0).await?;
    assert_eq!(before.names[0].list, "Patient-page list");
    page.click_id("swap").await?;
    let first = "return document.querySelector('dystonia-explorer').shadowRoot.querySelector('.dx-list-name').textContent";
    page.wait_for("the 2013 list first", &format!("{first} === '2013 doctors’ list'")).await?;
    assert_eq!(page.shown(0).await?.checked, before.checked, "the picks stay");
    page.click_id("reset").await?;
    assert_eq!(page.shown(0).await?.checked, ids(&[]));
    says(page, "#picked", "none").await?;

    page.click_label(0, Trunk).await?;
    page.click_id("remove").await?;
    page.wait_for("no explorer", "return document.querySelector('dystonia-explorer') === null").await?;
    page.click_id("remove").await?;
    says(page, "#ready", "2").await?;
    assert_eq!(page.shown(0).await?.checked, ids(&[]), "a new explorer");
    page.click_id("swap").await?;
    eyes_and_mouth_are_meige_syndrome(page).await
}

#[tokio::test(flavor = "multi_thread")]
async fn typescript_takes_the_whole_api_and_refuses_what_is_not_in_it() {
    let project = Project::install("typescript").await;
    for config in ["tsconfig.json", "tsconfig.react18.json"] {
        project.run("tsc", &["-p", config]).await;
    }
    let (succeeded, said) = project.try_run("tsc", &["-p", "tsconfig.wrong.json"]).await;
    assert!(!succeeded);
    // "wrong.tsx(8,22): error TS2322: …"
    let refused: BTreeSet<usize> = said
        .lines()
        .filter_map(|line| line.strip_prefix("wrong.tsx(")?.split_once(',')?.0.parse().ok())
        .collect();
    let source = fs::read_to_string(project.folder.join("wrong.tsx")).expect("the fixture");
    let wrong =
        source.lines().zip(1..).filter(|(line, _)| line.ends_with("// wrong")).map(|(_, number)| number);
    assert_eq!(refused, wrong.collect(), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_entry_can_be_imported_in_node() {
    let project = Project::install("node").await;
    assert_eq!(project.node("main.js").await, "ok\n");
}
