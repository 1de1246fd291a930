//! The page kept for offline use: what is stored, who is served, and how the kept one becomes newer.

use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::Request;
use axum::http::HeaderValue;
use axum::http::header::CACHE_CONTROL;
use axum::middleware::{Next, from_fn};
use axum::routing::get;
use dystonia_explorer::content::Offline;
use dystonia_explorer::domain::Region::*;
use thirtyfour::prelude::*;
use tokio::runtime::{Builder, Runtime};
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

use super::{PAGE, offered, site, source};
use crate::page::Page;
use crate::server::{built, dist};

/// What the worker keeps beside the page.
const FILES: [&str; 5] =
    ["manifest.webmanifest", "icon.svg", "icon-192.png", "icon-512.png", "apple-touch-icon.png"];

/// A server that can be stopped, as when the reader's internet is gone. It lets everything be stored for a year.
struct Clinic {
    runtime: Option<Runtime>,
    address: String,
    asked: Arc<Mutex<Vec<String>>>,
    serves: Arc<AtomicU8>,
}

/// What a clinic serves: the release; the same with an edited page; another release; and that very slowly.
const RELEASE: u8 = 0;
const EDITED: u8 = 1;
const NEXT: u8 = 2;
const SLOW: u8 = 3;

/// How long the slow server takes for the page.
const LONG: Duration = Duration::from_secs(8);

/// What the page holds that is not the released one.
const CHANGED: &str = "<meta name=\"changed\">";
const IS_CHANGED: &str = "return document.querySelector('meta[name=changed]') !== null";

impl Clinic {
    fn start() -> Self {
        let asked = Arc::<Mutex<Vec<String>>>::default();
        let serves = Arc::<AtomicU8>::default();
        let log = asked.clone();
        let watch = move |request: Request, next: Next| {
            log.lock().unwrap().push(request.uri().to_string());
            next.run(request)
        };
        let now = serves.clone();
        let page = move || {
            let now = now.load(Ordering::SeqCst);
            let page = if now == RELEASE {
                source()
            } else {
                source().replace("</head>", &format!("{CHANGED}</head>"))
            };
            async move {
                tokio::time::sleep(if now == SLOW { LONG } else { Duration::ZERO }).await;
                ([("content-type", "text/html; charset=utf-8")], page)
            }
        };
        let now = serves.clone();
        let worker = move || {
            let worker = String::from_utf8(built("sw.js")).unwrap();
            let next = now.load(Ordering::SeqCst) >= NEXT;
            let worker = if next { worker.replace(&build(), "0.2.0-next") } else { worker };
            async move { ([("content-type", "text/javascript")], worker) }
        };
        let folder = Router::new()
            .route(&format!("/{PAGE}"), get(page.clone()))
            .route("/folder/", get(page.clone()))
            .route("/alone/dystonia-explorer.html", get(page))
            .route("/sw.js", get(worker))
            .fallback_service(ServeDir::new(dist()));
        let year = HeaderValue::from_static("public, max-age=31536000, immutable");
        let pages = Router::new()
            .nest("/clinic", folder)
            .layer(SetResponseHeaderLayer::overriding(CACHE_CONTROL, year))
            .layer(from_fn(watch));
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
        listener.set_nonblocking(true).unwrap();
        let address = format!("http://{}/clinic", listener.local_addr().unwrap());
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        runtime.spawn(async move {
            axum::serve(tokio::net::TcpListener::from_std(listener).unwrap(), pages).await.unwrap();
        });
        Self { runtime: Some(runtime), address, asked, serves }
    }

    fn stop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }

    fn serve(&self, what: u8) {
        self.serves.store(what, Ordering::SeqCst);
    }

    /// What was asked for since the last time.
    fn asked(&self) -> Vec<String> {
        std::mem::take(&mut *self.asked.lock().unwrap())
    }

    async fn visit(&self) -> WebDriverResult<Page> {
        let page = Page::visit(site(), "/fixtures/none.html").await?;
        page.goto(&format!("{}/{PAGE}", self.address)).await?;
        page.console().await?;
        page.wait_ready().await?;
        Ok(page)
    }
}

impl Drop for Clinic {
    fn drop(&mut self) {
        self.stop();
    }
}

/// The build id in the worker.
fn build() -> String {
    let worker = String::from_utf8(built("sw.js")).unwrap();
    let start = worker.find(concat!("\"", env!("CARGO_PKG_VERSION"), "-")).expect("the build id") + 1;
    worker[start..].split('"').next().unwrap().to_owned()
}

async fn press(page: &Page, text: Offline) -> WebDriverResult<()> {
    let button = page.web.find(By::Css("footer button")).await?;
    assert_eq!(button.text().await?, text.english());
    page.click(&button).await
}

/// The scopes that are registered, and every cache with its addresses.
async fn stored(page: &Page) -> WebDriverResult<(Vec<String>, Vec<(String, Vec<String>)>)> {
    let stored = "return (async () => [
        (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
        await Promise.all((await caches.keys()).map(async (name) => [
            name, (await (await caches.open(name)).keys()).map(({ url }) => url).sort(),
        ])),
    ])();";
    page.script(stored, &[]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_kept_when_the_reader_asks_and_removed_again() -> WebDriverResult<()> {
    let mut clinic = Clinic::start();
    let page = clinic.visit().await?;
    offered(&page, Offline::KeepHint).await?;
    assert_eq!(stored(&page).await?, (vec![], vec![]));
    assert_eq!(clinic.asked(), [format!("/clinic/{PAGE}")], "whoever only looks asks for the page alone");

    press(&page, Offline::Keep).await?;
    offered(&page, Offline::Kept).await?;
    let own = format!("{}/{PAGE}", clinic.address);
    let mut files: Vec<_> = FILES.iter().map(|file| format!("{}/{file}", clinic.address)).collect();
    files.push(own.clone());
    files.sort();
    let cache = (format!("dystonia-explorer /clinic/{PAGE} {}", build()), files.clone());
    assert_eq!(stored(&page).await?, (vec![own.clone()], vec![cache]));
    let mut asked = clinic.asked();
    asked.sort();
    asked.dedup();
    println!("asked for to keep it: {asked:?}");
    assert!(
        asked.iter().all(|asked| asked == "/clinic/sw.js" || files.iter().any(|file| file.ends_with(asked)))
    );

    // No other page has anything to do with it.
    for other in ["index.html", "folder/", "alone/dystonia-explorer.html"] {
        page.goto(&format!("{}/{other}", clinic.address)).await?;
        let controlled = "return (async () => navigator.serviceWorker.controller !== null
            || await navigator.serviceWorker.getRegistration() !== undefined)()";
        assert!(!page.script::<bool>(controlled, &[]).await?, "{other}");
    }
    page.console().await?;

    clinic.stop();
    page.goto(&format!("{own}?theme=dark")).await?;
    page.wait_ready().await?;
    offered(&page, Offline::Kept).await?;
    page.reload().await?;
    page.wait_ready().await?;
    page.click_label(0, Neck).await?;
    assert!(page.shown(0).await?.names[0].is("Focal dystonia", Some("Cervical dystonia")));
    let dark =
        "return document.querySelector('dystonia-explorer').shadowRoot.querySelector('.dx').dataset.theme";
    assert_eq!(page.script::<String>(dark, &[]).await?, "dark");

    press(&page, Offline::Remove).await?;
    offered(&page, Offline::Removed).await?;
    assert_eq!(stored(&page).await?, (vec![], vec![]));
    let console = page.console().await?;
    // The browser itself says that it could not ask for a newer worker.
    assert!(console.iter().all(|line| line.contains("sw.js")), "{console:#?}");
    // Under an address that the browser's own store of a year does not know.
    // Not every driver says that a page did not come.
    let came = page.goto(&format!("{own}?theme=light")).await.is_ok()
        && page.script("return document.querySelector('dystonia-explorer') !== null", &[]).await?;
    assert!(!came, "it is not kept any more");
    page.quit().await
}

/// A visit that kept the page.
async fn kept(clinic: &Clinic) -> WebDriverResult<Page> {
    let page = clinic.visit().await?;
    offered(&page, Offline::KeepHint).await?;
    press(&page, Offline::Keep).await?;
    offered(&page, Offline::Kept).await?;
    Ok(page)
}

/// Loads the page again; returns whether it is not the released one.
async fn again(page: &Page) -> WebDriverResult<bool> {
    page.reload().await?;
    page.wait_ready().await?;
    offered(page, Offline::Kept).await?;
    page.script(IS_CHANGED, &[]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_release_takes_the_place_of_the_kept_one() -> WebDriverResult<()> {
    let mut clinic = Clinic::start();
    let page = kept(&clinic).await?;
    assert!(!again(&page).await?);
    clinic.serve(NEXT);
    assert!(again(&page).await?, "the very next visit has the new one");
    let only = "return (async () => {
        const names = await caches.keys();
        return names.length === 1 && names[0].endsWith(' 0.2.0-next');
    })()";
    page.wait_for("the new cache in place of the old", only).await?;
    clinic.stop();
    assert!(again(&page).await?);
    assert_eq!(stored(&page).await?.1.len(), 1);
    page.quit().await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_clinic_edits_is_kept_with_the_next_visit() -> WebDriverResult<()> {
    let mut clinic = Clinic::start();
    let page = kept(&clinic).await?;
    clinic.serve(EDITED);
    assert!(again(&page).await?);
    clinic.stop();
    assert!(again(&page).await?);
    page.quit().await
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_waits_long_for_a_slow_server() -> WebDriverResult<()> {
    let clinic = Clinic::start();
    let page = kept(&clinic).await?;
    clinic.serve(SLOW);
    let start = Instant::now();
    assert!(!again(&page).await?, "the kept one");
    println!("with a slow server it takes {:.1} s", start.elapsed().as_secs_f32());
    assert!(start.elapsed() < LONG);
    page.quit().await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_kept_is_said_in_words() -> WebDriverResult<()> {
    let clinic = Clinic::start();
    let page = clinic.visit().await?;
    // Without the files beside it.
    page.goto(&format!("{}/alone/{PAGE}", clinic.address)).await?;
    page.wait_ready().await?;
    offered(&page, Offline::KeepHint).await?;
    press(&page, Offline::Keep).await?;
    offered(&page, Offline::KeepFailed).await?;
    assert_eq!(stored(&page).await?, (vec![], vec![]));
    // At the address of a folder a worker would stand in for everything in it.
    page.goto(&format!("{}/folder/", clinic.address)).await?;
    page.wait_ready().await?;
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert!(page.script::<bool>("return document.querySelector('footer').hidden", &[]).await?);
    page.quit().await
}
