//! A canvas in a box that scrolls: it is as large as the box and stays in place, and what is visible is painted anew,
//! once for each frame of the screen. So what is in it may be of any height.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{CanvasRenderingContext2d, Event, HtmlCanvasElement, HtmlElement, ResizeObserver};
use yew::prelude::*;

use super::brush::{Brush, Palette};

#[derive(Properties, PartialEq)]
pub struct CanvasProps {
    /// Of the box.
    #[prop_or_default]
    pub class: Classes,
    pub label: AttrValue,
    /// Of what is in it.
    pub height: f64,
    /// Another look at the same thing: what is in view stays, unless this is out of it (top and bottom).
    #[prop_or_default]
    pub shows: Option<(f64, f64)>,
    pub paint: Callback<Brush>,
    /// The point that the mouse is over.
    pub on_hover: Callback<Option<(f64, f64)>>,
    pub on_click: Callback<(f64, f64)>,
    pub on_open: Callback<(f64, f64)>,
    pub on_key: Callback<KeyboardEvent>,
    #[prop_or_default]
    pub node: NodeRef,
}

/// The box. It takes the keyboard; what is painted must be said in words beside it.
#[component]
pub fn CanvasView(props: &CanvasProps) -> Html {
    let CanvasProps { class, label, height, shows, paint, on_hover, on_click, on_open, on_key, node } = props;
    let canvas = use_node_ref();
    let probe = use_node_ref();
    let painter = use_memo((), |()| Painter::default());
    {
        let mut newest = painter.newest.borrow_mut();
        newest.paint = Some(paint.clone());
        newest.scroller = node.clone();
        newest.canvas = canvas.clone();
        newest.probe = probe.clone();
        newest.height = *height;
    }
    use_effect({
        let painter = Rc::clone(&painter);
        move || painter.repaint()
    });
    use_listeners(&painter, node);
    use_in_view(node, *shows);
    let at = |tell: &Callback<(f64, f64)>| {
        let (tell, node) = (tell.clone(), node.clone());
        Callback::from(move |event: MouseEvent| tell.emit(point(&node, &event)))
    };
    let onmousemove = {
        let (tell, node) = (on_hover.clone(), node.clone());
        Callback::from(move |event: MouseEvent| tell.emit(Some(point(&node, &event))))
    };
    html! {
        <div class={classes!("cv", class.clone())} ref={node} tabindex="0" role="group" aria-label={label.clone()} onkeydown={on_key.clone()}>
            <div style={format!("height:{height}px")}>
                <canvas ref={canvas} aria-hidden="true" onclick={at(on_click)} ondblclick={at(on_open)} {onmousemove}
                    onmouseleave={on_hover.reform(|_: MouseEvent| None)}></canvas>
            </div>
            <i ref={probe} hidden=true></i>
        </div>
    }
}

/// Where an event is in the whole of what is painted.
fn point(scroller: &NodeRef, event: &MouseEvent) -> (f64, f64) {
    let top = scroller.cast::<HtmlElement>().map_or(0, |element| element.scroll_top());
    (f64::from(event.offset_x()), f64::from(event.offset_y() + top))
}

/// Brings it into view when it is another.
#[hook]
fn use_in_view(node: &NodeRef, shows: Option<(f64, f64)>) {
    let node = node.clone();
    use_effect_with(shows, move |shows| {
        let (Some(element), Some((top, bottom))) = (node.cast::<HtmlElement>(), *shows) else { return };
        let (now, room) = (f64::from(element.scroll_top()), f64::from(element.client_height()));
        if top < now || bottom > now + room {
            // Whole pixels will do.
            element.set_scroll_top(((top + bottom - room) / 2.0).max(0.0) as i32);
        }
    });
}

/// Repaints when the box scrolls or gets another size, when the theme changes, and when a font is there.
#[hook]
fn use_listeners(painter: &Rc<Painter>, node: &NodeRef) {
    let (painter, node) = (Rc::clone(painter), node.clone());
    use_effect_with((), move |()| {
        let scroller = node.cast::<HtmlElement>();
        let on =
            |target: &web_sys::EventTarget, event: &'static str, is_scroll: bool| {
                let painter = Rc::clone(&painter);
                EventListener::new(target, event, move |_: &Event| {
                    if is_scroll { painter.request() } else { painter.repaint() }
                })
            };
        let dark = window().match_media("(prefers-color-scheme: dark)").ok().flatten();
        let fonts = js_sys::Reflect::get(&document(), &"fonts".into());
        let fonts = fonts.ok().and_then(|fonts| fonts.dyn_into::<web_sys::EventTarget>().ok());
        let listeners = [
            scroller.as_ref().map(|element| on(element, "scroll", true)),
            dark.as_ref().map(|query| on(query, "change", false)),
            fonts.as_ref().map(|fonts| on(fonts, "loadingdone", false)),
        ];
        let resized = {
            let painter = Rc::clone(&painter);
            Closure::<dyn FnMut()>::new(move || painter.repaint())
        };
        let observer = ResizeObserver::new(resized.as_ref().unchecked_ref()).ok();
        if let (Some(observer), Some(element)) = (&observer, &scroller) {
            observer.observe(element);
        }
        move || {
            if let Some(observer) = observer {
                observer.disconnect();
            }
            drop((listeners, resized));
            painter.stop();
        }
    });
}

/// Paints in the next frame, once, however often it is asked.
#[derive(Default)]
struct Painter {
    newest: RefCell<Newest>,
}

#[derive(Default)]
struct Newest {
    paint: Option<Callback<Brush>>,
    scroller: NodeRef,
    canvas: NodeRef,
    probe: NodeRef,
    height: f64,
    /// None: to be read again.
    palette: Option<Rc<Palette>>,
    frame: Option<AnimationFrame>,
}

impl Painter {
    /// What is painted, or its colours, may have changed.
    fn repaint(self: &Rc<Self>) {
        self.newest.borrow_mut().palette = None;
        self.request();
    }

    fn request(self: &Rc<Self>) {
        let mut newest = self.newest.borrow_mut();
        if newest.frame.is_none() {
            let painter = Rc::clone(self);
            newest.frame = Some(request_animation_frame(move |_| painter.paint()));
        }
    }

    fn stop(&self) {
        self.newest.borrow_mut().frame = None;
    }

    fn paint(&self) {
        let ready = {
            let mut newest = self.newest.borrow_mut();
            newest.frame = None;
            newest.brush().zip(newest.paint.clone())
        };
        if let Some((brush, paint)) = ready {
            paint.emit(brush);
        }
    }
}

impl Newest {
    /// The canvas made as large as the box, empty, with a brush for what is visible.
    fn brush(&mut self) -> Option<Brush> {
        let scroller = self.scroller.cast::<HtmlElement>()?;
        let canvas = self.canvas.cast::<HtmlCanvasElement>()?;
        let (width, top) = (f64::from(scroller.client_width()), f64::from(scroller.scroll_top()));
        let height = f64::from(scroller.client_height()).min(self.height);
        let scale = window().device_pixel_ratio().max(1.0);
        // Whole pixels of the screen.
        let (across, down) = ((width * scale).round() as u32, (height * scale).round() as u32);
        if canvas.width() != across || canvas.height() != down {
            canvas.set_width(across);
            canvas.set_height(down);
            // A plain value can always be set.
            let _set = canvas.style().set_property("height", &format!("{height}px"));
        }
        let context = canvas.get_context("2d").ok().flatten()?.dyn_into::<CanvasRenderingContext2d>().ok()?;
        // Six finite numbers are a matrix.
        let _set = context.set_transform(scale, 0.0, 0.0, scale, 0.0, -top * scale);
        context.clear_rect(0.0, top, width, height);
        let probe = self.probe.clone();
        let read = || probe.cast::<HtmlElement>().map(|probe| Rc::new(Palette::read(&probe)));
        if self.palette.is_none() {
            self.palette = read();
        }
        let palette = self.palette.clone()?;
        Some(Brush { context, palette, top, height })
    }
}
