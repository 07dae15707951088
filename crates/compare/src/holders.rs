//! Holders that an object has in one run and not in the other.

use heapglass_snapshot::Holder;

/// So many are told.
const TOLD: usize = 3;

/// Those of the first beyond the second's, each kind once, without their numbers, which differ between two runs anyhow.
#[must_use]
pub fn more(first: &[Holder], second: &[Holder]) -> Vec<Holder> {
    let mut others: Vec<Holder> = second.iter().map(plain).collect();
    let is_more = |holder: &&Holder| {
        let known = others.iter().position(|other| *other == plain(holder));
        known.map(|index| others.swap_remove(index)).is_none()
    };
    let mut told: Vec<Holder> = Vec::new();
    for holder in first.iter().filter(is_more) {
        if told.len() < TOLD && !told.iter().any(|known| plain(known) == plain(holder)) {
            told.push(holder.clone());
        }
    }
    told
}

fn plain(holder: &Holder) -> Holder {
    let mut plain = holder.clone();
    match &mut plain {
        Holder::Name { frame, .. } => *frame = 0,
        Holder::Stack { frame, depth, .. } => (*frame, *depth) = (0, 0),
        Holder::Slot { object, .. } | Holder::Key { object, .. } => *object = heapglass_snapshot::Serial(0),
        Holder::Constant { .. } | Holder::Interpreter(_) => {}
    }
    plain
}
