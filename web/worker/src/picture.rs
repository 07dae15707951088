//! The scene's picture as the wire's twin.

use heapglass_scene as scene;
use heapglass_wire as wire;

/// The twin.
pub fn picture(picture: scene::Picture) -> wire::Picture {
    let scene::Picture { width, height, title, description, groups } = picture;
    wire::Picture { width, height, title, description, groups: groups.into_iter().map(group).collect() }
}

fn group(group: scene::Group) -> wire::Group {
    let scene::Group { key, class, label, subject, x, y, shapes } = group;
    let shapes = shapes.into_iter().map(shape).collect();
    wire::Group { key: key.0, class, label, subject: self::subject(subject), x, y, shapes }
}

fn subject(subject: scene::Subject) -> wire::Subject {
    match subject {
        scene::Subject::Nothing => wire::Subject::Nothing,
        scene::Subject::Object(serial) => wire::Subject::Object(serial.0),
        scene::Subject::Frame(frame) => wire::Subject::Frame(frame),
        scene::Subject::Reference { from, to } => {
            let from = match from {
                scene::Source::Frame(frame) => wire::Source::Frame(frame),
                scene::Source::Object(serial) => wire::Source::Object(serial.0),
                scene::Source::Hidden => wire::Source::Hidden,
            };
            wire::Subject::Reference { from, to: to.0 }
        }
        scene::Subject::Pool { arena, pool } => wire::Subject::Pool { arena, pool },
        scene::Subject::Block { arena, pool, block, object } => {
            wire::Subject::Block { arena, pool, block, object: object.map(|serial| serial.0) }
        }
    }
}

fn shape(shape: scene::Shape) -> wire::Shape {
    match shape {
        scene::Shape::Rect { class, x, y, width, height, rx } => {
            wire::Shape::Rect { class, x, y, width, height, rx }
        }
        scene::Shape::Path { class, d } => wire::Shape::Path { class, d },
        scene::Shape::Text { class, x, y, anchor, runs } => {
            let anchor = match anchor {
                scene::Anchor::Start => wire::Anchor::Start,
                scene::Anchor::Middle => wire::Anchor::Middle,
                scene::Anchor::End => wire::Anchor::End,
            };
            let run = |scene::Run { class, text, dx }| wire::Run { class, text, dx };
            wire::Shape::Text { class, x, y, anchor, runs: runs.into_iter().map(run).collect() }
        }
        scene::Shape::Circle { class, cx, cy, r } => wire::Shape::Circle { class, cx, cy, r },
        scene::Shape::Line { class, x1, y1, x2, y2 } => wire::Shape::Line { class, x1, y1, x2, y2 },
    }
}
