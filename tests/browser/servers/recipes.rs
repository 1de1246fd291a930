//! The recipes that no test can run where they belong: they are well-formed, and print what the documentation says.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::{env, process};

use serde_json::json;
use thirtyfour::prelude::*;

use super::POLICY;
use super::daemon::recipe;
use crate::page::Page;
use crate::server::Site;

#[tokio::test(flavor = "multi_thread")]
async fn files_for_iis_are_well_formed_and_name_each_type_once() -> WebDriverResult<()> {
    let page = Page::visit(Site::default().with_policy(""), "/fixtures/bare.html").await?;
    for name in ["web.config", "web.root.config"] {
        let text = fs::read_to_string(recipe(name)).expect("the recipe");
        let read = "const read = new DOMParser().parseFromString(arguments[0], 'text/xml');
            if (read.querySelector('parsererror')) return null;
            const all = (selector) => [...read.querySelectorAll(selector)];
            const types = (tag) => all(tag).map((node) => node.getAttribute('fileExtension')).join();
            return [types('remove[fileExtension]') === types('mimeMap'),
                all('add').map((node) => node.getAttribute('value')).join()];";
        let (matched, policy): (bool, String) = page.script(read, &[json!(text)]).await?;
        assert!(matched, "{name}: what is mapped is removed first");
        assert_eq!(policy, if name == "web.config" { "" } else { POLICY }, "{name}");
    }
    page.quit().await
}

/// `DX_PHP`, or php on the PATH.
fn php(arguments: &[&Path]) -> Option<process::Output> {
    let program = env::var("DX_PHP").unwrap_or_else(|_| "php".to_owned());
    let done = Command::new(program).args(arguments).output().ok();
    if done.is_none() {
        assert!(env::var("CI").as_deref() != Ok("true"), "php is missing: apt-get install php-cli");
        println!("skipped: the WordPress plugin was not tried, as php is not here (apt-get install php-cli)");
    }
    done
}

#[test]
fn the_wordpress_plugin_prints_the_tag_and_escapes_what_an_author_wrote() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/servers/wordpress");
    fs::create_dir_all(folder.join("release/fallback")).expect("a folder");
    for (lang, text) in [("en", "<h2>English</h2>\n"), ("es", "<h2>Español</h2>\n")] {
        fs::write(folder.join(format!("release/fallback/{lang}.html")), text).expect("a fallback");
    }
    let plugin = folder.join("dystonia-explorer.php");
    fs::copy(recipe("dystonia-explorer.php"), &plugin).expect("the plugin");
    let Some(done) = php(&[&recipe("wordpress.php"), &plugin]) else { return };
    let script = "module dystonia-explorer https://clinic.example/wp-content/plugins/dystonia-explorer/release/\
                  dystonia-explorer.js no version\n";
    let expected = format!(
        "{script}<dystonia-explorer><h2>Español</h2>\n</dystonia-explorer>\n\
         {script}<dystonia-explorer scheme=\"consensus2013\" reviewed-by=\"Dr &quot;A&quot; &lt;b&gt;\" \
         lang=\"../../en\"><div slot=\"contact\"><a href=\"/visit\">Visit us</a>alert(1)</div>\
         <h2>English</h2>\n</dystonia-explorer>\n"
    );
    assert_eq!(String::from_utf8_lossy(&done.stdout), expected, "{}", String::from_utf8_lossy(&done.stderr));
}
