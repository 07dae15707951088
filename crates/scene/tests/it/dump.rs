//! A picture as text, for snapshots.

use std::fmt::Write;

use heapglass_scene::{Picture, Shape};

pub fn dump(picture: &Picture) -> String {
    let mut text = format!("{} × {}  {}\n", picture.width, picture.height, picture.title);
    for group in &picture.groups {
        let label = if group.label.is_empty() { String::new() } else { format!("  “{}”", group.label) };
        let _ = writeln!(text, "{} [{}] at {} {}{label}", group.key.0, group.class, group.x, group.y);
        for shape in &group.shapes {
            let _ = writeln!(text, "    {}", shape_line(shape));
        }
    }
    text
}

fn shape_line(shape: &Shape) -> String {
    match shape {
        Shape::Rect { class, x, y, width, height, .. } => {
            format!("rect {class}: {} {} {} {}", tenth(*x), tenth(*y), tenth(*width), tenth(*height))
        }
        Shape::Path { class, d } if d.len() > 160 => format!("path {class}: {} characters", d.len()),
        Shape::Path { class, d } => format!("path {class}: {d}"),
        Shape::Text { class, x, y, runs, .. } => {
            let runs: Vec<String> = runs
                .iter()
                .map(|run| {
                    if run.class.is_empty() {
                        run.text.clone()
                    } else {
                        format!("{}({})", run.class, run.text)
                    }
                })
                .collect();
            format!("text {class}: {} {} {}", tenth(*x), tenth(*y), runs.join(" "))
        }
        Shape::Circle { class, cx, cy, .. } => format!("circle {class}: {} {}", tenth(*cx), tenth(*cy)),
        Shape::Line { class, x1, y1, x2, y2 } => {
            format!("line {class}: {} {} to {} {}", tenth(*x1), tenth(*y1), tenth(*x2), tenth(*y2))
        }
    }
}

fn tenth(value: f32) -> f32 {
    (value * 10.0).round() / 10.0
}
