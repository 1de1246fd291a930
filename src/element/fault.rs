//! Panic to fallback: a fault in this module ends it, and the loader shows every element's fallback again.

use std::cell::RefCell;
use std::panic::PanicHookInfo;

use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static ON_FAULT: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Sets what is called, with a message, when this module cannot go on. For `dystonia-explorer.js` only.
#[wasm_bindgen(js_name = onFault)]
pub fn on_fault(callback: Function) {
    ON_FAULT.set(Some(callback));
    // Set through Yew, which else puts in a hook of its own.
    yew::set_custom_panic_hook(Box::new(report));
}

fn report(info: &PanicHookInfo<'_>) {
    if let Some(callback) = ON_FAULT.take() {
        // Nothing is left to do if the loader itself throws.
        let _ = callback.call1(&JsValue::UNDEFINED, &JsValue::from_str(&info.to_string()));
    }
}
