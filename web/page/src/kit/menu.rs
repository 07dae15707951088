//! Menus that drop from the top bar.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement, MouseEvent};

/// Closes the menu in which something was chosen.
pub fn close_menu(event: &MouseEvent) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let menu = target.and_then(|target| target.closest("details").ok().flatten());
    if let Some(menu) = menu.and_then(|menu| menu.dyn_into::<HtmlDetailsElement>().ok()) {
        menu.set_open(false);
    }
}
