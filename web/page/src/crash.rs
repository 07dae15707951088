//! What is shown when the engine or the page itself hits a fault of its own: a plain HTML panel outside Yew
//! (js/crash.js), with the program's text in it. The text is kept here, where a panic can still reach it.

use std::cell::RefCell;
use std::panic;

use wasm_bindgen::prelude::*;

thread_local! {
    static TEXT: RefCell<String> = const { RefCell::new(String::new()) };
}

#[wasm_bindgen]
extern "C" {
    /// `part` is `engine` or `page`.
    #[wasm_bindgen(js_name = heapglassCrash)]
    fn show_panel(part: &str, message: &str, text: &str);
}

/// Keeps the program's text for the panel.
pub fn keep_text(text: &str) {
    TEXT.with(|kept| text.clone_into(&mut kept.borrow_mut()));
}

/// The engine is gone; the page goes on.
pub fn show_engine_fault(message: &str) {
    let text = TEXT.with(|kept| kept.borrow().clone());
    show_panel("engine", message, &text);
}

/// From now on a panic of the page shows the panel.
pub fn install() {
    panic::set_hook(Box::new(|info| {
        let text = TEXT.with(|kept| kept.try_borrow().map(|text| text.clone()).unwrap_or_default());
        show_panel("page", &info.to_string(), &text);
    }));
}
