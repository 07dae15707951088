//! The page: it draws what the worker answers and sends what the reader does. It knows no interpreter.
//!
//! Start reading at `state/model.rs` (all that the page knows), then `app.rs` (where everything stands).

mod address;
mod app;
mod bar;
mod code;
mod compare;
mod crash;
mod dock;
mod effects;
mod examples;
mod help;
mod inspector;
mod keys;
mod kit;
mod link;
mod page;
mod pythons;
mod state;
mod store;
mod text;
mod views;

fn main() {
    crash::install();
    let Some(root) = gloo::utils::document().get_element_by_id("app") else { return };
    yew::Renderer::<app::App>::with_root(root).render();
}
