//! The keys of the page (UI: `?` lists them). A key that means nothing here is left to the browser.

use heapglass_wire::{Direction, SeekTarget, View};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, KeyboardEvent};

use crate::page::Page;
use crate::state::{Action, Jump, Level, Zoom};

/// What a key does, if anything.
pub fn action(page: &Page, event: &KeyboardEvent) -> Option<Action> {
    if event.default_prevented() || event.is_composing() {
        return None;
    }
    let key = event.key();
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let has_command = event.ctrl_key() || event.meta_key();
    if key == "Enter" && (has_command || event.shift_key()) && !is_button(target.as_ref()) {
        return Some(Action::Run);
    }
    match key.as_str() {
        "F10" if event.shift_key() => return Some(Action::Jump(Jump::Previous)),
        "F8" if !page.breakpoints.is_empty() => {
            let lines = SeekTarget::Lines(page.breakpoints.clone());
            let direction = if event.shift_key() { Direction::Backwards } else { Direction::Forwards };
            return Some(Action::Seek(lines, direction));
        }
        "F10" => return Some(Action::Jump(Jump::Next)),
        _ => {}
    }
    let is_elsewhere = has_command || event.alt_key() || is_text_field(target.as_ref());
    if is_elsewhere {
        return None;
    }
    if key == "Escape" {
        return escape(page);
    }
    if !page.has_single_keys {
        return None;
    }
    single_key(page, &key, target.as_ref())
}

fn escape(page: &Page) -> Option<Action> {
    if page.is_help_open {
        Some(Action::Help(false))
    } else if page.selected.is_some() {
        Some(Action::Select(None))
    } else if page.focus.is_some() {
        Some(Action::ShowAll)
    } else {
        None
    }
}

fn single_key(page: &Page, key: &str, target: Option<&Element>) -> Option<Action> {
    let seek_selected =
        |direction| page.selected.map(|object| Action::Seek(SeekTarget::ChangeOf(object), direction));
    match key {
        "." => Some(Action::Jump(Jump::Next)),
        "," => Some(Action::Jump(Jump::Previous)),
        ">" => Some(Action::Jump(Jump::NextChange)),
        "<" => Some(Action::Jump(Jump::PreviousChange)),
        "]" => seek_selected(Direction::Forwards),
        "[" => seek_selected(Direction::Backwards),
        "g" => Some(Action::Seek(SeekTarget::Collection, Direction::Forwards)),
        " " if !is_button(target) => Some(Action::Play(!page.is_playing)),
        "t" => Some(Action::View(if page.view == View::Table { View::Graph } else { View::Table })),
        "m" => Some(Action::View(if page.view == View::Memory { View::Graph } else { View::Memory })),
        "c" => Some(Action::View(if page.view == View::Collector { View::Graph } else { View::Collector })),
        "f" => page.selected.or(page.focus).map(Action::Focus),
        "0" if page.view == View::Memory => Some(Action::Level(Level::All)),
        "+" | "=" if page.view == View::Memory => Some(Action::Level(page.level.nearer())),
        "-" | "−" if page.view == View::Memory => Some(Action::Level(page.level.farther())),
        "0" => Some(Action::Zoom(Zoom::Fit)),
        "+" | "=" => Some(Action::Zoom(zoomed(page.zoom, 1))),
        "-" | "−" => Some(Action::Zoom(zoomed(page.zoom, -1))),
        "?" => Some(Action::Help(true)),
        _ => None,
    }
}

/// The next size of the picture.
pub fn zoomed(zoom: Zoom, by: i32) -> Zoom {
    const SIZES: [u32; 7] = [50, 67, 80, 100, 125, 150, 200];
    let now = match zoom {
        Zoom::Fit => 100,
        Zoom::Percent(percent) => percent,
    };
    let next = match by {
        1.. => SIZES.iter().find(|size| **size > now),
        _ => SIZES.iter().rev().find(|size| **size < now),
    };
    Zoom::Percent(next.copied().unwrap_or(now))
}

fn is_text_field(target: Option<&Element>) -> bool {
    let Some(target) = target else { return false };
    if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        return input.type_() != "range" && input.type_() != "checkbox";
    }
    let is_editable = target.dyn_ref::<HtmlElement>().is_some_and(HtmlElement::is_content_editable);
    is_editable || matches!(target.tag_name().as_str(), "TEXTAREA" | "SELECT")
}

fn is_button(target: Option<&Element>) -> bool {
    target.is_some_and(|target| matches!(target.tag_name().as_str(), "BUTTON" | "A" | "SUMMARY"))
}
