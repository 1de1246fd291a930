//! The JavaScript API of the built module, in the browser and in Node.

use std::process::Command;

use dystonia_explorer::domain::{OneSide, Region, RegionSet, Scheme, TypeId, classify, one_side_question};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::page::Page;
use crate::server::{self, Site};

/// Runs in the page and in Node alike: gets the module `core`, returns what to compare.
const ALL_ANSWERS: &str = "const answers = [];
    for (const [regions, options] of questions) answers.push(core.classify(regions, options));
    return answers;";

fn ids(regions: RegionSet) -> Vec<&'static str> {
    regions.into_iter().map(Region::id).collect()
}

/// Every selection, list and answer about one side, with the native answer.
fn questions_and_answers() -> (Vec<Value>, Vec<Value>) {
    let mut questions = Vec::new();
    let mut answers = Vec::new();
    for scheme in Scheme::ALL {
        for regions in RegionSet::every() {
            for (one_side, said) in [(OneSide::Unanswered, None), (OneSide::Yes, Some(true))] {
                let answer = classify(scheme, regions, one_side);
                let options = match said {
                    None => json!({ "scheme": scheme.id() }),
                    Some(said) => json!({ "scheme": scheme.id(), "oneSide": said }),
                };
                questions.push(json!([ids(regions), options]));
                answers.push(json!({
                    "scheme": scheme.id(),
                    "group": answer.group.id(),
                    "type": answer.type_id.id(),
                    "rule": answer.rule.id(),
                    "regions": ids(regions),
                    "pieces": answer.pieces().map(ids).collect::<Vec<_>>(),
                    "patterns": answer.patterns().map(TypeId::id).collect::<Vec<_>>(),
                    "oneSideQuestion": one_side_question(regions),
                }));
            }
        }
    }
    (questions, answers)
}

async fn in_page(page: &Page, body: &str, questions: Value) -> WebDriverResult<Value> {
    let script = format!(
        "const questions = arguments[0];
         return import('/dystonia-explorer-core.js').then((core) => core.default().then(() => {{ {body} }}));"
    );
    page.script(&script, &[questions]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_built_module_gives_the_native_answers() -> WebDriverResult<()> {
    let page = Page::open("/").await?;
    let (questions, answers) = questions_and_answers();
    let built = in_page(&page, ALL_ANSWERS, json!(questions)).await?;
    assert_eq!(built, json!(answers));
    println!("answers of the built module equal to native ones: {}", answers.len());
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_module_is_fetched_once_for_the_rules_and_not_again_beside_an_element() -> WebDriverResult<()> {
    for (is_shown, fetched) in [(false, 1), (true, 0)] {
        let page = Page::visit(Site::default(), "/fixtures/rules.html").await?;
        if is_shown {
            assert!(page.awaited::<bool>("return window.rules.show()", &[]).await?, "it is shown");
        }
        let told: (String, u32, bool) = page.awaited("return window.rules.ask()", &[]).await?;
        assert_eq!(told, ("blepharospasm".to_owned(), fetched, true), "with an element: {is_shown}");
        page.close().await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_built_module_gives_the_native_answers_in_node() -> WebDriverResult<()> {
    let (questions, answers) = questions_and_answers();
    let script = format!(
        "import {{ readFileSync }} from 'node:fs';
         const core = await import(process.argv[1] + '/dystonia-explorer-core.js');
         core.initSync({{ module: readFileSync(process.argv[1] + '/dystonia-explorer-core_bg.wasm') }});
         const questions = JSON.parse(readFileSync(0));
         console.log(JSON.stringify((() => {{ {ALL_ANSWERS} }})()));"
    );
    let folder = server::dist();
    let output = tokio::task::spawn_blocking(move || {
        use std::io::Write as _;
        let mut node = Command::new("node")
            .args(["--input-type=module", "--eval", &script])
            .arg(folder)
            .stdin(std::process::Stdio::piped())
            .stdout(std::process::Stdio::piped())
            .spawn()
            .expect("Node is installed");
        let mut input = node.stdin.take().expect("stdin is piped");
        input.write_all(json!(questions).to_string().as_bytes()).expect("Node reads");
        drop(input);
        node.wait_with_output().expect("Node ends")
    })
    .await
    .expect("the thread ends");
    assert!(output.status.success());
    let built: Value = serde_json::from_slice(&output.stdout).expect("Node prints JSON");
    assert_eq!(built, json!(answers));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn left_out_options_mean_the_patient_page_list() -> WebDriverResult<()> {
    let page = Page::open("/").await?;
    let body = "return [core.classify(['eyes']), core.classify(['eyes', 'eyes'], null), core.classify(['eyes'], {})];";
    let answers = in_page(&page, body, json!(null)).await?;
    assert_eq!(answers[0]["type"], "blepharospasm");
    assert_eq!(answers[0]["scheme"], "hopkins");
    assert_eq!((&answers[0], &answers[0]), (&answers[1], &answers[2]));
    page.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_taxonomy_examples_classify_to_their_types() -> WebDriverResult<()> {
    let page = Page::open("/").await?;
    let body = "return [undefined, 'hopkins', 'consensus2013'].map((scheme) => {
        const taxonomy = core.taxonomy(scheme);
        let types = 0;
        for (const group of taxonomy.groups) for (const { id, example } of group.types) {
            const answer = core.classify(example, { scheme: taxonomy.scheme });
            if (answer.group !== group.id || answer.type !== id) return `${id} does not classify to itself`;
            types += 1;
        }
        return [taxonomy.scheme, types];
    });";
    let found = in_page(&page, body, json!(null)).await?;
    assert_eq!(found, json!([["hopkins", 15], ["hopkins", 15], ["consensus2013", 15]]));
    page.close().await
}

/// Each bad call, as JavaScript, with what its error must name.
const BAD_CALLS: &[(&str, &str)] = &[
    ("core.classify(['elbow'])", "\"elbow\""),
    ("core.classify(['eyes', 'EYES'])", "\"EYES\""),
    ("core.classify('eyes')", "\"eyes\""),
    ("core.classify(7)", "7"),
    ("core.classify(null)", "null"),
    ("core.classify()", "undefined"),
    ("core.classify({ 0: 'eyes', length: 1 })", "an object"),
    ("core.classify([['eyes']])", "an array"),
    ("core.classify([{ toString() { throw 1 } }])", "an object"),
    ("core.classify([Symbol('eyes')])", "a symbol"),
    ("core.classify([null])", "null"),
    ("core.classify([undefined])", "undefined"),
    ("core.classify([NaN])", "NaN"),
    ("core.classify([10n])", "a bigint"),
    ("core.classify([() => 'eyes'])", "a function"),
    ("core.classify(new Array(20000).fill('eyes'))", "more than 10000 entries"),
    ("core.classify(Object.defineProperty(['eyes'], 0, { get() { throw new Error('mine') } }))", "index 0"),
    ("core.classify(new Proxy(['eyes'], { get() { throw new Error('mine') } }))", "length"),
    (
        "core.classify((() => { const r = Proxy.revocable([], {}); r.revoke(); return r.proxy; })())",
        "an object",
    ),
    ("core.classify(['eyes'], 'hopkins')", "\"hopkins\""),
    ("core.classify(['eyes'], [])", "an array"),
    ("core.classify(['eyes'], { scheme: 'fahn' })", "\"fahn\""),
    ("core.classify(['eyes'], { scheme: null })", "null"),
    ("core.classify(['eyes'], { get scheme() { throw new Error('mine') } })", "scheme"),
    ("core.classify(['eyes'], { oneSide: 'yes' })", "\"yes\""),
    ("core.classify(['eyes'], { get oneSide() { throw new Error('mine') } })", "oneSide"),
    ("core.taxonomy('fahn')", "\"fahn\""),
    ("core.taxonomy(3)", "3"),
    ("core.taxonomy({})", "an object"),
];

#[tokio::test(flavor = "multi_thread")]
async fn bad_input_throws_an_error_that_names_it_and_the_next_call_works() -> WebDriverResult<()> {
    let page = Page::open("/").await?;
    let calls: Vec<_> = BAD_CALLS.iter().map(|(call, _)| format!("() => {call}")).collect();
    let body = format!(
        "return [{}].map((call) => {{
            let message;
            try {{ call(); message = 'no error'; }}
            catch (error) {{ message = error instanceof Error ? error.message : `not an Error: ${{String(error)}}`; }}
            return [message, core.classify(['neck']).type];
        }});",
        calls.join(",")
    );
    let results: Vec<(String, String)> = serde_json::from_value(in_page(&page, &body, json!(null)).await?)?;
    for ((call, named), (message, next)) in BAD_CALLS.iter().zip(&results) {
        assert!(message.contains(named), "{call} says: {message}");
        let allowed = ["eyes, mouth, larynx", "hopkins, consensus2013", "true"];
        assert!(allowed.iter().any(|ids| message.contains(ids)), "{call} lists nothing allowed: {message}");
        assert_eq!(next, "cervical", "the call after {call}");
    }
    println!("bad calls that threw a plain error: {}", results.len());
    page.close().await
}
