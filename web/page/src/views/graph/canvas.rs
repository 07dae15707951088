//! A picture of objects that can be walked: one tab stop, then along the references with the arrow keys.

use gloo::utils::document;
use heapglass_wire::{Pane, Subject, View};
use web_sys::{Element, KeyboardEvent, PointerEvent};
use yew::prelude::*;

use super::model::{Way, object_key, walk};
use crate::kit::{PictureView, group_id};
use crate::page::{PageExt, PageProps};
use crate::state::{Action, Zoom};

/// A picture that does not fit is not shrunk further than this, but scrolled: its text has to be read.
const LEAST_SCALE: f32 = 0.72;

/// The picture of the open view, scaled and walkable.
#[component]
pub fn Canvas(props: &PageProps) -> Html {
    let page = &props.page;
    let wrap = use_node_ref();
    let inspected = page.inspected().filter(|_| page.is_settled());
    use_effect_with((page.moment, page.view, inspected), {
        let (wrap, pane) = (wrap.clone(), page.pane());
        move |(_, _, inspected)| inspected.iter().for_each(|object| bring_into_view(&wrap, pane, *object))
    });
    let picture = page.picture().cloned().unwrap_or_default();
    let on_choose = use_callback(page.dispatcher(), |subject, dispatcher| {
        if let Some(object) = chosen(subject) {
            dispatcher.dispatch(Action::Select(Some(object)));
        }
    });
    let on_open = use_callback(page.dispatcher(), |subject, dispatcher| {
        if let Subject::Object(object) = subject {
            dispatcher.dispatch(Action::Fold(object));
        }
    });
    let onkeydown = {
        let page = page.clone();
        Callback::from(move |event: KeyboardEvent| walk_by_key(&page, &event))
    };
    let (onpointerdown, onpointermove) = (take_hold(&wrap), drag(&wrap));
    let style = match page.zoom {
        Zoom::Fit => {
            let (width, height) = (picture.width, picture.height);
            let (least_width, least_height) = (width * LEAST_SCALE, height * LEAST_SCALE);
            format!(
                "max-width:{width}px;width:100%;height:100%;min-width:{least_width}px;min-height:{least_height}px"
            )
        }
        Zoom::Percent(percent) => {
            let scale = percent as f32 / 100.0;
            format!("width:{}px;height:{}px", picture.width * scale, picture.height * scale)
        }
    };
    let focused = page.selected.map(|object| AttrValue::from(object_key(object)));
    let label = match page.view {
        View::Collector => page.labels().collector,
        View::Graph | View::Memory | View::Table => page.labels().object_graph,
    };
    let is_fit = page.zoom == Zoom::Fit;
    html! {
        <div class={classes!("gwrap", (!is_fit).then_some("is-zoomed"))}
            ref={wrap} tabindex="0" role="group" aria-label={label} {onkeydown} {onpointerdown} {onpointermove}>
            <PictureView {picture} class="g" {style} {on_choose} {on_open} {focused} />
        </div>
    }
}

/// A mouse takes hold of the picture beside its objects; a finger scrolls by itself.
fn take_hold(wrap: &NodeRef) -> Callback<PointerEvent> {
    let wrap = wrap.clone();
    Callback::from(move |event: PointerEvent| {
        let is_on_object = event
            .target_dyn_into::<Element>()
            .and_then(|element| element.closest("g.can-choose").ok().flatten())
            .is_some();
        if event.pointer_type() == "mouse"
            && event.button() == 0
            && !is_on_object
            && let Some(wrap) = wrap.cast::<Element>()
        {
            // Fails only for a pointer that is gone: then there is nothing to drag.
            let _held = wrap.set_pointer_capture(event.pointer_id());
        }
    })
}

/// The picture follows the mouse that holds it.
fn drag(wrap: &NodeRef) -> Callback<PointerEvent> {
    let wrap = wrap.clone();
    Callback::from(move |event: PointerEvent| {
        if let Some(wrap) = wrap.cast::<Element>().filter(|wrap| wrap.has_pointer_capture(event.pointer_id()))
        {
            wrap.set_scroll_left(wrap.scroll_left() - event.movement_x());
            wrap.set_scroll_top(wrap.scroll_top() - event.movement_y());
        }
    })
}

/// Scrolls a picture that is larger than its room as far as is needed to see an object, and the page not at all.
fn bring_into_view(wrap: &NodeRef, pane: Pane, object: u32) {
    const MARGIN: f64 = 24.0;
    let node = document().get_element_by_id(&group_id(pane, &object_key(object)));
    let (Some(wrap), Some(node)) = (wrap.cast::<Element>(), node) else { return };
    let (room, area) = (wrap.get_bounding_client_rect(), node.get_bounding_client_rect());
    let by = |from: f64, to: f64, room_from: f64, room_to: f64| {
        let beyond_end = (to + MARGIN - room_to).max(0.0);
        let beyond_start = (room_from - from + MARGIN).max(0.0);
        (if beyond_start > 0.0 { -beyond_start } else { beyond_end }) as i32
    };
    wrap.set_scroll_left(wrap.scroll_left() + by(area.left(), area.right(), room.left(), room.right()));
    wrap.set_scroll_top(wrap.scroll_top() + by(area.top(), area.bottom(), room.top(), room.bottom()));
}

/// The object that a click on something selects.
pub fn chosen(subject: Subject) -> Option<u32> {
    match subject {
        Subject::Object(object) => Some(object),
        Subject::Reference { to, .. } => Some(to),
        Subject::Block { object, .. } => object,
        Subject::Nothing | Subject::Frame(_) | Subject::Pool { .. } => None,
    }
}

fn walk_by_key(page: &crate::page::Page, event: &KeyboardEvent) {
    let Some(picture) = page.picture() else { return };
    let way = match event.key().as_str() {
        "Enter" if page.selected.is_none() => Way::In,
        "ArrowRight" => Way::Out,
        "ArrowLeft" => Way::Back,
        "ArrowDown" => Way::Down,
        "ArrowUp" => Way::Up,
        _ => return,
    };
    event.prevent_default();
    event.stop_propagation();
    if let Some(object) = walk(picture, page.selected, way) {
        page.dispatch(Action::Select(Some(object)));
        if let Some(element) = document().get_element_by_id(&group_id(page.pane(), &object_key(object))) {
            element.scroll_into_view_with_bool(false);
        }
    }
}
