//! What a canvas is painted with: the tokens' colours as they are in the page's theme, and a few shapes.

use std::collections::BTreeMap;
use std::rc::Rc;

use gloo::utils::{document_element, window};
use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::{CanvasRenderingContext2d, HtmlElement};

use super::Area;

/// Custom properties that canvases are painted with (tokens.css).
const COLOURS: [&str; 24] = [
    "--canvas",
    "--line",
    "--line-2",
    "--control",
    "--ink",
    "--muted",
    "--focus",
    "--atom-s",
    "--atom-f",
    "--cand-s",
    "--cand-f",
    "--freed-s",
    "--freed-f",
    "--now-s",
    "--now-f",
    "--edge",
    "--b1",
    "--b2",
    "--b3",
    "--b4",
    "--b5",
    "--band-edge",
    "--panel",
    "--sunken",
];

/// The colours and fonts of a theme.
#[derive(Debug, Default)]
pub struct Palette {
    colours: BTreeMap<&'static str, String>,
    mono: String,
    sans: String,
}

impl Palette {
    /// Reads them. A canvas knows no custom properties, and a property's own value is not yet the colour of the theme:
    /// `probe`, an element that nobody sees, takes on each in turn.
    pub fn read(probe: &HtmlElement) -> Self {
        let mut palette = Palette::default();
        let Ok(Some(style)) = window().get_computed_style(probe) else { return palette };
        for name in COLOURS {
            // A plain value can always be set, and every element has a colour.
            let _set = probe.style().set_property("color", &format!("var({name})"));
            palette.colours.insert(name, style.get_property_value("color").unwrap_or_default());
        }
        if let Ok(Some(root)) = window().get_computed_style(&document_element()) {
            palette.mono = root.get_property_value("--mono").unwrap_or_default();
            palette.sans = root.get_property_value("--sans").unwrap_or_default();
        }
        palette
    }
}

/// Which letters a text has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Face {
    Mono,
    Sans,
}

/// Where a text stands to its point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Align {
    Start,
    Middle,
    End,
}

/// How a text looks.
#[derive(Clone, Copy, Debug)]
pub struct Type {
    pub face: Face,
    pub px: f64,
    pub weight: u32,
    pub colour: &'static str,
    pub align: Align,
}

/// Paints the visible part of a canvas, in the coordinates of the whole.
#[derive(Clone)]
pub struct Brush {
    pub context: CanvasRenderingContext2d,
    pub palette: Rc<Palette>,
    /// What is visible.
    pub top: f64,
    pub height: f64,
}

impl Brush {
    pub fn fill(&self, colour: &str, area: Area) {
        self.context.set_fill_style_str(self.colour(colour));
        self.context.fill_rect(area.x, area.y, area.width, area.height);
    }

    /// A line round an area, on its inside, so that a line of one pixel is one pixel.
    pub fn outline(&self, colour: &str, area: Area, thick: f64) {
        let Area { x, y, width, height } = area.grown(-thick / 2.0);
        self.context.set_stroke_style_str(self.colour(colour));
        self.context.set_line_width(thick);
        self.context.stroke_rect(x, y, width, height);
    }

    /// Dashes instead of the lines that `draw` draws.
    pub fn dashed(&self, on: f64, off: f64, draw: impl FnOnce()) {
        self.dashes(&[on, off]);
        draw();
        self.dashes(&[]);
    }

    /// Less opaque.
    pub fn faint(&self, alpha: f64, draw: impl FnOnce()) {
        self.context.set_global_alpha(alpha);
        draw();
        self.context.set_global_alpha(1.0);
    }

    /// A ring with round corners, outside of an area.
    pub fn ring(&self, colour: &str, area: Area) {
        let Area { x, y, width, height } = area.grown(2.0);
        self.context.set_stroke_style_str(self.colour(colour));
        self.context.set_line_width(2.0);
        self.context.begin_path();
        // Only a negative radius is refused.
        let _drawn = self.context.round_rect_with_f64(x, y, width, height, 3.0);
        self.context.stroke();
    }

    pub fn dot(&self, colour: &str, (x, y): (f64, f64), radius: f64) {
        self.context.set_fill_style_str(self.colour(colour));
        self.context.begin_path();
        // Only a negative radius is refused.
        let _drawn = self.context.arc(x, y, radius, 0.0, std::f64::consts::TAU);
        self.context.fill();
    }

    /// Diagonal lines through areas: all of them in one stroke, as there can be hundreds.
    pub fn hatch(&self, colour: &str, areas: &[Area], step: f64) {
        if areas.is_empty() {
            return;
        }
        self.context.set_stroke_style_str(self.colour(colour));
        self.context.set_line_width(1.0);
        self.context.begin_path();
        for Area { x, y, width, height } in areas {
            let mut at = step;
            while at < width + height {
                self.context.move_to(x + (at - height).max(0.0), y + at.min(*height));
                self.context.line_to(x + at.min(*width), y + (at - width).max(0.0));
                at += step;
            }
        }
        self.context.stroke();
    }

    /// A text on one line, narrower than `room`.
    pub fn text(&self, text: &str, (x, y): (f64, f64), how: Type, room: f64) {
        let face = match how.face {
            Face::Mono => &self.palette.mono,
            Face::Sans => &self.palette.sans,
        };
        self.context.set_font(&format!("{} {}px {face}", how.weight, how.px));
        self.context.set_text_align(match how.align {
            Align::Start => "left",
            Align::Middle => "center",
            Align::End => "right",
        });
        self.context.set_fill_style_str(self.colour(how.colour));
        // A text can always be drawn.
        let _drawn = self.context.fill_text_with_max_width(text, x, y, room.max(1.0));
    }

    /// How wide the text last drawn is, or another one like it.
    pub fn width_of(&self, text: &str) -> f64 {
        self.context.measure_text(text).map_or(0.0, |size| size.width())
    }

    fn colour(&self, name: &str) -> &str {
        self.palette.colours.get(name).map_or("", String::as_str)
    }

    fn dashes(&self, lengths: &[f64]) {
        let lengths: Array = lengths.iter().copied().map(JsValue::from_f64).collect();
        // Numbers that are not negative are taken.
        let _set = self.context.set_line_dash(&lengths);
    }
}
