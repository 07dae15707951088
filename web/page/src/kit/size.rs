//! How wide an element is, as it changes.

use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, ResizeObserver};
use yew::prelude::*;

/// Reports the width of `node` in steps of `grid` pixels, now and whenever it changes.
#[hook]
pub fn use_width(node: NodeRef, grid: u32, report: Callback<u32>) {
    use_effect_with(node, move |node| {
        let element = node.cast::<HtmlElement>();
        let watched = element.clone();
        let measure = Closure::<dyn FnMut()>::new(move || {
            let width = watched.as_ref().map_or(0, |element| element.client_width());
            let width = u32::try_from(width).unwrap_or(0);
            report.emit(width / grid * grid);
        });
        let observer = ResizeObserver::new(measure.as_ref().unchecked_ref()).ok();
        if let (Some(observer), Some(element)) = (&observer, &element) {
            observer.observe(element);
        }
        move || {
            if let Some(observer) = observer {
                observer.disconnect();
            }
            drop(measure);
        }
    });
}
