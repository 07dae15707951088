//! A picture as a standalone SVG file.

use std::fmt::Write;

use crate::path::num;
use crate::style::{Scheme, resolve};
use crate::{Anchor, Group, Picture, Run, STYLE, Shape, Words};

/// Which colours a file has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// What the reader's system prefers.
    #[default]
    Auto,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// The picture as a file of its own: style embedded with all values worked out, system fonts, title and
/// description for assistive technology.
///
/// ```
/// use heapglass_scene::{EN, Picture, Theme, svg};
///
/// let picture = Picture { width: 40.0, height: 20.0, title: "Nothing yet".into(), ..Picture::default() };
/// let file = svg(&picture, Theme::Auto, &EN);
/// assert!(file.starts_with("<svg ") && file.contains("<title id=\"t\">Nothing yet</title>"));
/// ```
#[must_use]
pub fn svg(picture: &Picture, theme: Theme, words: &Words) -> String {
    let (width, height) = (num(picture.width), num(picture.height));
    let mut file = String::with_capacity(16_384);
    let _ = write!(
        file,
        r#"<svg xmlns="http://www.w3.org/2000/svg" class="pic" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img" xml:lang="{}" aria-labelledby="t d">"#,
        words.language
    );
    let _ = write!(file, r#"<title id="t">{}</title>"#, escaped(&picture.title));
    let description = description(picture);
    let _ = write!(file, r#"<desc id="d">{}</desc>"#, escaped(&description));
    let _ = write!(file, "<style>{}</style>", escaped(&style(theme, words)));
    let _ = writeln!(file, r#"<rect class="paper" width="{width}" height="{height}"/>"#);
    for group in &picture.groups {
        write_group(&mut file, group);
    }
    file.push_str("</svg>\n");
    file
}

/// The picture's own description, or what its groups are called.
fn description(picture: &Picture) -> String {
    if !picture.description.is_empty() {
        return picture.description.clone();
    }
    let labels = picture.groups.iter().map(|group| group.label.as_str()).filter(|label| !label.is_empty());
    labels.collect::<Vec<_>>().join(". ")
}

fn style(theme: Theme, words: &Words) -> String {
    match theme {
        Theme::Light => resolve(STYLE, Scheme::Light, words.language),
        Theme::Dark => resolve(STYLE, Scheme::Dark, words.language),
        Theme::Auto => format!(
            "{}@media (prefers-color-scheme:dark){{{}}}",
            resolve(STYLE, Scheme::Light, words.language),
            resolve(STYLE, Scheme::Dark, words.language)
        ),
    }
}

fn write_group(file: &mut String, group: &Group) {
    let _ = write!(file, r#"<g class="{}""#, escaped(&group.class));
    if group.x != 0.0 || group.y != 0.0 {
        let _ = write!(file, r#" transform="translate({} {})""#, num(group.x), num(group.y));
    }
    file.push('>');
    if !group.label.is_empty() {
        let _ = write!(file, "<title>{}</title>", escaped(&group.label));
    }
    for shape in &group.shapes {
        write_shape(file, shape);
    }
    file.push_str("</g>\n");
}

fn write_shape(file: &mut String, shape: &Shape) {
    match shape {
        Shape::Rect { class, x, y, width, height, rx } => {
            let _ = write!(
                file,
                r#"<rect{} x="{}" y="{}" width="{}" height="{}" rx="{}"/>"#,
                class_attribute(class),
                num(*x),
                num(*y),
                num(*width),
                num(*height),
                num(*rx)
            );
        }
        Shape::Path { class, d } => {
            let _ = write!(file, r#"<path{} d="{}"/>"#, class_attribute(class), escaped(d));
        }
        Shape::Text { class, x, y, anchor, runs } => write_text(file, class, (*x, *y), *anchor, runs),
        Shape::Circle { class, cx, cy, r } => {
            let _ = write!(
                file,
                r#"<circle{} cx="{}" cy="{}" r="{}"/>"#,
                class_attribute(class),
                num(*cx),
                num(*cy),
                num(*r)
            );
        }
        Shape::Line { class, x1, y1, x2, y2 } => {
            let _ = write!(
                file,
                r#"<path{} d="M{} {}L{} {}"/>"#,
                class_attribute(class),
                num(*x1),
                num(*y1),
                num(*x2),
                num(*y2)
            );
        }
    }
}

fn write_text(file: &mut String, class: &str, at: (f32, f32), anchor: Anchor, runs: &[Run]) {
    let anchor = match anchor {
        Anchor::Start => "",
        Anchor::Middle => r#" text-anchor="middle""#,
        Anchor::End => r#" text-anchor="end""#,
    };
    let _ = write!(
        file,
        r#"<text{} x="{}" y="{}"{anchor} xml:space="preserve">"#,
        class_attribute(class),
        num(at.0),
        num(at.1)
    );
    for run in runs {
        if run.class.is_empty() && run.dx == 0.0 {
            file.push_str(&escaped(&run.text));
        } else {
            let dx = if run.dx == 0.0 { String::new() } else { format!(r#" dx="{}""#, num(run.dx)) };
            let _ = write!(file, "<tspan{}{dx}>{}</tspan>", class_attribute(&run.class), escaped(&run.text));
        }
    }
    file.push_str("</text>");
}

fn class_attribute(class: &str) -> String {
    if class.is_empty() { String::new() } else { format!(r#" class="{}""#, escaped(class)) }
}

/// Text as XML content or attribute. Control characters, which XML 1.0 forbids, become `�`.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\t' | '\n' => safe.push(c),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => safe.push('\u{fffd}'),
            other => safe.push(other),
        }
    }
    safe
}
