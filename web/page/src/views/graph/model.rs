//! Walking a picture: from an object along its references.

use heapglass_wire::{Picture, Source, Subject};

/// A direction of walking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To the first object.
    In,
    /// Along the first reference that leaves the object.
    Out,
    /// To the first holder.
    Back,
    Up,
    Down,
}

/// The key of an object's group.
pub fn object_key(object: u32) -> String {
    format!("o{object}")
}

/// Whether something in the picture has a class: what is not there needs no legend.
pub fn has_class(picture: &Picture, class: &str) -> bool {
    picture.groups.iter().any(|group| group.class.split(' ').any(|one| one == class))
}

/// Where a step leads from the selected object.
pub fn walk(picture: &Picture, from: Option<u32>, way: Way) -> Option<u32> {
    let objects: Vec<(u32, f32, f32)> = picture
        .groups
        .iter()
        .filter_map(|group| match group.subject {
            Subject::Object(object) => Some((object, group.x, group.y)),
            Subject::Nothing
            | Subject::Frame(_)
            | Subject::Reference { .. }
            | Subject::Pool { .. }
            | Subject::Block { .. } => None,
        })
        .collect();
    let first = objects.first().map(|(object, _, _)| *object);
    let Some(from) = from.filter(|from| objects.iter().any(|(object, _, _)| object == from)) else {
        return first;
    };
    match way {
        Way::In => Some(from),
        Way::Out => references(picture).find(|(source, _)| *source == Some(from)).map(|(_, to)| to),
        Way::Back => references(picture).find_map(|(source, to)| source.filter(|_| to == from)),
        Way::Up | Way::Down => beside(&objects, from, way == Way::Down),
    }
}

/// References between objects: from, to.
fn references(picture: &Picture) -> impl Iterator<Item = (Option<u32>, u32)> + '_ {
    picture.groups.iter().filter_map(|group| match group.subject {
        Subject::Reference { from: Source::Object(from), to } => Some((Some(from), to)),
        Subject::Reference { from: Source::Frame(_) | Source::Hidden, to } => Some((None, to)),
        Subject::Nothing
        | Subject::Object(_)
        | Subject::Frame(_)
        | Subject::Pool { .. }
        | Subject::Block { .. } => None,
    })
}

/// The next object in reading order, down its column first.
fn beside(objects: &[(u32, f32, f32)], from: u32, is_down: bool) -> Option<u32> {
    let mut ordered = objects.to_vec();
    ordered.sort_by(|one, two| one.1.total_cmp(&two.1).then(one.2.total_cmp(&two.2)));
    let at = ordered.iter().position(|(object, _, _)| *object == from)?;
    let next = if is_down { at.checked_add(1) } else { at.checked_sub(1) };
    next.and_then(|next| ordered.get(next)).map(|(object, _, _)| *object)
}

#[cfg(test)]
mod tests {
    use heapglass_wire::{Group, Picture, Source, Subject};

    use super::{Way, walk};

    fn picture() -> Picture {
        let object = |serial: u32, x: f32, y: f32| Group {
            key: format!("o{serial}"),
            subject: Subject::Object(serial),
            x,
            y,
            ..Group::default()
        };
        let reference = |from, to| Group { subject: Subject::Reference { from, to }, ..Group::default() };
        let groups = vec![
            object(1, 0.0, 0.0),
            object(2, 0.0, 80.0),
            object(3, 200.0, 0.0),
            reference(Source::Frame(1), 1),
            reference(Source::Object(1), 3),
        ];
        Picture { groups, ..Picture::default() }
    }

    #[test]
    fn arrows_follow_references_there_and_back() {
        let cases = [
            (None, Way::In, Some(1)),
            (Some(1), Way::Out, Some(3)),
            (Some(3), Way::Back, Some(1)),
            (Some(3), Way::Out, None),
            (Some(1), Way::Down, Some(2)),
            (Some(2), Way::Up, Some(1)),
            (Some(99), Way::Out, Some(1)),
        ];
        for (from, way, to) in cases {
            assert_eq!(walk(&picture(), from, way), to, "{from:?} {way:?}");
        }
    }
}
