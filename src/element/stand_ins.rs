//! What stands in the place of parts of Yew in a release: smaller, and quicker for what is drawn here.
//!
//! There xtask has each of those parts be one of these (`xtask/src/dist/stand_ins.rs` says which); other builds have
//! Yew's own. Each must do what Yew's does, for elements as `html!` describes them.

use std::cell::RefCell;
use std::hint::black_box;
use std::mem::ManuallyDrop;
use std::rc::Rc;

use wasm_bindgen::UnwrapThrowExt as _;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Document, Element};
use yew::scheduler::Runnable;
use yew::virtual_dom::{AttributeOrProperty, Attributes};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = document)]
    static DOCUMENT: Document;
}

/// The page's document. Yew's asks the window for it, and the global object for that, for each node.
pub(super) fn document() -> Document {
    DOCUMENT.with(Clone::clone)
}

/// The namespace of an element, as far as Yew need know: it makes what it takes for SVG by name alone, and anything else
/// by copying one of a map of all elements. Which it is the glue knows by the name (`glue-end.js`).
fn namespace(_: &Element) -> Option<String> {
    Some("http://www.w3.org/2000/svg".to_owned())
}

/// Gives an element other attributes than it was described with before. Yew's makes a map of both. Yew's is handed a
/// reference, of which the compiler makes the element itself, still the caller's: so it is handed that.
fn change_attributes(element: ManuallyDrop<Element>, new: &Attributes, old: &Attributes) {
    let (new, old) = (list(new), list(old));
    for (name, _) in &old {
        if !new.iter().any(|(other, _)| other == name) {
            element.remove_attribute(name).expect_throw("an attribute goes");
        }
    }
    for attribute @ (name, value) in &new {
        if !old.contains(attribute) {
            element.set_attribute(name, value).expect_throw("an attribute is set");
        }
    }
}

/// The attributes that an element has: of each its name, and its value.
fn list(attributes: &Attributes) -> Vec<(&str, &str)> {
    match attributes {
        Attributes::Static(all) => all.iter().map(|(name, value)| (*name, text(value))).collect(),
        Attributes::Dynamic { keys, values } => {
            let all = keys.iter().zip(values);
            all.filter_map(|(name, value)| Some((*name, text(value.as_ref()?)))).collect()
        }
        Attributes::IndexMap(_) => unreachable!("`html!` makes no map"),
    }
}

fn text(value: &AttributeOrProperty) -> &str {
    match value {
        AttributeOrProperty::Static(value) => value,
        AttributeOrProperty::Attribute(value) => value,
        AttributeOrProperty::Property(_) => unreachable!("nothing is set but attributes"),
    }
}

/// Whether all of a list have keys, by which Yew would find each again and move it. None has.
fn is_keyed() -> bool {
    false
}

/// The next attribute of an element, among which Yew looks for `xmlns` before it makes it: none has that, so it need not
/// look at any.
fn no_attribute(_: &mut ()) -> Option<(&'static str, &'static str)> {
    None
}

/// What Yew keeps of each root to find listeners by, and marks its node with. Its roots here have none: each has one of
/// ours.
fn listeners() -> Rc<()> {
    let none = Rc::new(());
    // So that nobody is the last who has it: it is not what Yew would take apart then.
    std::mem::forget(Rc::clone(&none));
    none
}

/// One of the queues of Yew's scheduler, which are trees that know nothing of each other. Here it is what tells one from
/// another, and all that waits stands in one list.
struct Queue;

impl Queue {
    fn address(&self) -> usize {
        std::ptr::from_ref(self).addr()
    }
}

/// What is to be run for a component.
struct Waiting {
    queue: usize,
    component: usize,
    run: Box<dyn Runnable>,
}

thread_local! {
    static WAITING: RefCell<Vec<Waiting>> = const { RefCell::new(Vec::new()) };
}

/// Puts something to be run in a queue, in place of what it holds for that component.
fn wait(queue: &Queue, component: usize, run: Box<dyn Runnable>) {
    let queue = queue.address();
    WAITING.with_borrow_mut(|all| {
        match all.iter_mut().find(|it| it.queue == queue && it.component == component) {
            Some(it) => it.run = run,
            None => all.push(Waiting { queue, component, run }),
        }
    });
}

/// Takes out of a queue what is for the component that was made first: parents come before their children.
fn first_made(queue: &Queue) -> Option<(usize, Box<dyn Runnable>)> {
    take(queue, |component, other| component < other)
}

/// Takes all out of a queue, children before their parents.
fn children_first(queue: &Queue, to: &mut Vec<Box<dyn Runnable>>) {
    while let Some((_, run)) = take(queue, |component, other| component > other) {
        to.push(run);
    }
}

fn take(queue: &Queue, is_before: fn(usize, usize) -> bool) -> Option<(usize, Box<dyn Runnable>)> {
    let queue = queue.address();
    WAITING.with_borrow_mut(|all| {
        let mut first: Option<(usize, usize)> = None;
        for (place, it) in all.iter().enumerate() {
            if it.queue == queue && first.is_none_or(|(_, component)| is_before(it.component, component)) {
                first = Some((place, it.component));
            }
        }
        let (place, component) = first?;
        Some((component, all.swap_remove(place).run))
    })
}

/// Has the compiler keep them. In a release nothing is left in it.
#[inline(never)]
pub(super) fn keep() {
    black_box((
        document as fn() -> Document,
        namespace as fn(&Element) -> Option<String>,
        change_attributes as fn(ManuallyDrop<Element>, &Attributes, &Attributes),
        is_keyed as fn() -> bool,
        no_attribute as fn(&mut ()) -> Option<(&'static str, &'static str)>,
        listeners as fn() -> Rc<()>,
        wait as fn(&Queue, usize, Box<dyn Runnable>),
        first_made as fn(&Queue) -> Option<(usize, Box<dyn Runnable>)>,
        children_first as fn(&Queue, &mut Vec<Box<dyn Runnable>>),
    ));
}
