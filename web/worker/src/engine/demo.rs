//! A stand-in for the engine: two hand-made runs, so that the page can be built before the engine is.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::allow_attributes, dead_code, missing_docs)]

use super::samples::{self, Model};
use heapglass_snapshot::*;
use heapglass_wire as wire;

pub struct Demo {
    snapshots: Vec<Snapshot>,
    changes: Vec<StepChanges>,
    done: u32,
}

pub fn check(source: &str) -> Option<wire::Diagnostic> {
    let line = source.lines().position(|line| line.contains("(("))?;
    let at = u32::try_from(line).unwrap() + 1;
    Some(wire::Diagnostic {
        line: at,
        column: 5,
        end_line: at,
        end_column: 7,
        message: "SyntaxError: '(' was never closed".into(),
        hint: "Close the bracket".into(),
    })
}

impl Demo {
    pub fn new(source: &str, _max: u32) -> Self {
        if source.contains("crash") {
            panic!("this is a made-up fault of the engine");
        }
        let lines: Vec<u32> = (1..)
            .zip(source.lines())
            .filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'))
            .map(|(n, _)| n)
            .collect();
        let states: Vec<Snapshot> = if source.contains("gc") { cycle_states() } else { basket_states() };
        let mut snapshots: Vec<Snapshot> = Vec::new();
        let mut changes = vec![StepChanges::default()];
        for (step, mut state) in states.into_iter().enumerate() {
            state.moment = Moment { step: step as u32, change: u32::MAX };
            state.ran_line = if step == 0 { 0 } else { lines.get(step - 1).copied().unwrap_or(0) };
            state.next_line = lines.get(step).copied().unwrap_or(0);
            state.references = state.objects.iter().map(|o| samples_count(o.count)).sum();
            state.bytes = state.objects.iter().map(|o| o.size_bytes).sum();
            state.collector.is_enabled = true;
            state.collector.generations = vec![
                Generation { count: step as u32 * 3, threshold: 2000, objects: state.objects.len() as u32 },
                Generation { count: 1, threshold: 10, objects: 0 },
                Generation { count: 0, threshold: 10, objects: 0 },
            ];
            if step > 0 {
                let before: &Snapshot = &snapshots[step - 1];
                let mut c = diff(before, &mut state);
                c.step = step as u32;
                c.line = state.ran_line;
                changes.push(c);
            }
            snapshots.push(state);
        }
        if source.contains("gc") {
            let last = snapshots.len() - 1;
            let events = collection();
            changes[last].changes.splice(0..0, events.into_iter().map(Change::Gc));
            changes[last]
                .net
                .insert(0, Change::Gc(GcEvent::Ended { generation: 0, collected: 3, uncollectable: 0 }));
            snapshots[last].collector.collections = 1;
            snapshots[last].collector.collected = 3;
        }
        Demo { snapshots, changes, done: 0 }
    }

    pub fn advance(&mut self, _fuel: u64) -> super::Progress {
        self.done = self.snapshots.len() as u32 - 1;
        super::Progress::Ended(wire::Ending::Finished)
    }

    pub fn steps(&self) -> u32 {
        self.done
    }
    pub fn line(&self) -> u32 {
        self.snapshots[self.done as usize].ran_line
    }
    pub fn printed(&self) -> Vec<wire::Printed> {
        let p = |stream, text: &str, step| wire::Printed { stream, text: text.into(), step };
        vec![
            p(wire::Stream::Output, "['apple', 'pear', 'fig']\n", 9),
            p(wire::Stream::Error, "Exception ignored in: <function Node.__del__>\n", 10),
        ]
    }
    pub fn snapshot(&self, moment: wire::Moment) -> Snapshot {
        let step = (moment.step as usize).min(self.snapshots.len() - 1);
        let mut snapshot = self.snapshots[step].clone();
        let Some(change) = moment.change else { return snapshot };
        let changes = &self.changes[step].changes;
        if changes.first().is_some_and(|c| matches!(c, Change::Gc(_))) {
            let done = &changes[..(change as usize).min(changes.len())];
            if done.len() < changes.len() {
                snapshot = self.snapshots[step - 1].clone();
                snapshot.ran_line = snapshot.next_line;
                snapshot.next_line = 0;
                play_gc(&mut snapshot, done);
            }
        }
        snapshot
    }
    pub fn changes(&self, step: u32) -> StepChanges {
        self.changes[(step as usize).min(self.changes.len() - 1)].clone()
    }
    pub fn lanes(&self, _from: u32, to: u32, _buckets: u32) -> wire::Lanes {
        let buckets = (0..=to as usize).map(|i| {
            let s = &self.snapshots[i];
            let before = if i == 0 { 0 } else { self.snapshots[i - 1].references };
            let gc = self.changes[i].changes.iter().any(|c| matches!(c, Change::Gc(GcEvent::Started { .. })));
            wire::Bucket {
                from: i as u32,
                to: i as u32,
                line: s.ran_line,
                references: s.references as i64 - before as i64,
                collections: u32::from(gc),
                generation: gc.then_some(0),
                bytes: s.bytes,
                ..wire::Bucket::default()
            }
        });
        wire::Lanes { from: 0, to, buckets: buckets.collect() }
    }
    pub fn memory(&self, open: Option<(u32, u32)>) -> Memory {
        let mut arena = samples::arena();
        arena.index = 1;
        let mut first = samples::arena();
        first.index = 0;
        for p in &mut first.pools {
            p.arena = 0;
            p.is_changed = false;
        }
        Memory {
            arena_bytes: 1 << 20,
            pool_bytes: 16384,
            arenas: vec![first, arena],
            opened: open.map(|(arena, pool)| Pool { arena, index: pool, ..samples::pool() }),
            free_lists: ["float", "list", "dict", "tuple"]
                .iter()
                .zip([(100, 100), (17, 80), (11, 80), (60, 40000)])
                .map(|(name, (parked, limit))| FreeList {
                    name: (*name).into(),
                    parked,
                    limit,
                    is_changed: parked == 100,
                })
                .collect(),
            large: vec![LargeBlock {
                address: 0x7f00_0000,
                bytes: 24000,
                object: Some(Serial(2)),
                what: "list items".into(),
            }],
            large_count: 1,
            large_bytes: 24000,
            arenas_freed: 0,
        }
    }
    pub fn history(&self, object: u32, at: wire::Moment) -> wire::History {
        let mut counts: Vec<wire::CountAt> = Vec::new();
        let mut since = Vec::new();
        let mut freed_at = None;
        for (step, s) in self.snapshots.iter().enumerate() {
            let Some(o) = s.objects.iter().find(|o| o.serial.0 == object) else { continue };
            let count = crate::convert::count(o.count);
            if o.state == ObjectState::Freed {
                freed_at = Some(step as u32);
                continue;
            }
            if counts.last().is_none_or(|last| last.count != count) {
                counts.push(wire::CountAt { step: step as u32, count });
            }
            if step as u32 <= at.step {
                for h in &o.holders {
                    let holder = crate::convert::holder(h);
                    if !since.iter().any(|s: &wire::Since| s.holder == holder) {
                        since.push(wire::Since { holder, step: step as u32 });
                    }
                }
            }
        }
        wire::History { object, counts, freed_at, since, up_to: self.done, is_complete: true }
    }
    pub fn next_change(
        &self,
        object: u32,
        from: wire::Moment,
        direction: wire::Direction,
    ) -> Option<wire::Moment> {
        self.find(from, direction, |c| {
            c.net.iter().any(|c| matches!(c, Change::Refcount { object: o, .. } if o.0 == object))
        })
    }
    pub fn next_collection(&self, from: wire::Moment, direction: wire::Direction) -> Option<wire::Moment> {
        self.find(from, direction, |c| c.changes.iter().any(|c| matches!(c, Change::Gc(_))))
    }
    fn find(
        &self,
        from: wire::Moment,
        direction: wire::Direction,
        is_it: impl Fn(&StepChanges) -> bool,
    ) -> Option<wire::Moment> {
        let mut steps: Vec<u32> = (0..=self.done).collect();
        if direction == wire::Direction::Backwards {
            steps.reverse();
        }
        let step = steps.into_iter().find(|s| {
            let ahead = match direction {
                wire::Direction::Forwards => *s > from.step,
                wire::Direction::Backwards => *s < from.step,
            };
            ahead && is_it(&self.changes[*s as usize])
        })?;
        Some(wire::Moment { step, change: None })
    }
}

fn samples_count(count: Count) -> u32 {
    match count {
        Count::Immortal => 0,
        Count::Counted(n) => n,
    }
}

fn basket_states() -> Vec<Snapshot> {
    (0..=13)
        .map(|step| {
            let mut m = Model::default();
            m.frame(1, "<module>");
            if step >= 2 {
                m.class(1, "Basket", 4);
                m.name("Basket", 1);
            }
            if step >= 3 && step < 13 {
                m.object(2, "list").slot(2, "0", 5).slot(2, "1", 6);
                m.atom(5, "str", "'apple'").atom(6, "str", "'pear'");
                m.name("fruit", 2);
            }
            if step >= 8 && step < 13 {
                m.atom(7, "str", "'fig'").slot(2, "2", 7);
            }
            if (4..10).contains(&step) {
                m.name("snack", 2);
            }
            if step >= 5 {
                m.object(3, "dict").name("stock", 3);
                if step < 11 {
                    m.slot(3, "'today'", 2);
                }
            }
            if (6..12).contains(&step) {
                m.object(4, "Basket").name("basket", 4);
                if step >= 7 {
                    m.slot(4, "items", 2);
                }
            }
            finish(m)
        })
        .collect()
}

fn cycle_states() -> Vec<Snapshot> {
    (0..=14)
        .map(|step| {
            let mut m = Model::default();
            m.frame(1, "<module>");
            if step >= 3 {
                m.class(9, "Node", 4);
                m.name("Node", 9);
            }
            for (i, name) in ["a", "b", "c"].iter().enumerate() {
                let serial = i as u32 + 1;
                if step >= 5 + i && step < 14 {
                    m.object(serial, "Node");
                    if step < 13 {
                        m.name(name, serial);
                    }
                }
            }
            for (i, (from, to)) in [(1, 2), (2, 3), (3, 1)].into_iter().enumerate() {
                if step >= 8 + i && step < 14 {
                    m.slot(from, "next", to);
                }
            }
            if step >= 11 {
                m.object(4, "Node").name("root", 4);
            }
            if step >= 12 {
                m.object(5, "Node").slot(4, "child", 5);
            }
            let mut s = finish(m);
            if step == 13 {
                for o in s.objects.iter_mut().filter(|o| o.serial.0 <= 3) {
                    o.state = ObjectState::Unreachable;
                }
            }
            s
        })
        .collect()
}

fn finish(m: Model) -> Snapshot {
    let mut s = m.snapshot();
    for o in &mut s.objects {
        o.size_bytes = match o.type_name.as_str() {
            "list" => 56 + 8 * o.slots.len() as u64,
            "dict" => 184,
            "type" => 1720,
            "str" => 46,
            _ => 48,
        };
        o.address = 0x7fae_8412_0000 + u64::from(o.serial.0) * 64;
        o.place = Some(Place::Pool { arena: 1, pool: 9, block: o.serial.0 - 1 });
        o.blocks = vec![("head".into(), 56, 64), ("items".into(), 16, 16)];
        o.capacity = (o.type_name == "list").then_some(2);
    }
    s
}

fn diff(before: &Snapshot, after: &mut Snapshot) -> StepChanges {
    let mut changes = Vec::new();
    let old =
        |serial: Serial| before.objects.iter().find(|o| o.serial == serial && o.state != ObjectState::Freed);
    for o in &mut after.objects {
        let (from, holders) = match old(o.serial) {
            Some(b) => (b.count, b.holders.clone()),
            None => {
                o.state = ObjectState::Born;
                changes.push(Change::Born {
                    object: o.serial,
                    type_name: o.type_name.clone(),
                    value: o.value.clone(),
                });
                (Count::Counted(0), vec![])
            }
        };
        o.count_before = from;
        let mut n = samples_count(from);
        let mut push = |gained: Option<&Holder>, lost: Option<&Holder>, n: &mut u32| {
            let f = *n;
            *n = if gained.is_some() { *n + 1 } else { *n - 1 };
            changes.push(Change::Refcount {
                object: o.serial,
                type_name: o.type_name.clone(),
                value: o.value.clone(),
                from: Count::Counted(f),
                to: Count::Counted(*n),
                gained: gained.cloned(),
                lost: lost.cloned(),
            });
        };
        for h in o.holders.iter().filter(|h| !holders.contains(h)) {
            push(Some(h), None, &mut n);
        }
        for h in holders.iter().filter(|h| !o.holders.contains(h)) {
            push(None, Some(h), &mut n);
        }
        if let Some(b) = old(o.serial) {
            for s in &mut o.slots {
                if !b.slots.iter().any(|x| x.label == s.label) {
                    s.state = Mark::Gained;
                }
            }
        }
    }
    let dead: Vec<Object> = before
        .objects
        .iter()
        .filter(|o| o.state != ObjectState::Freed && !after.objects.iter().any(|a| a.serial == o.serial))
        .cloned()
        .collect();
    for mut o in dead {
        changes.push(Change::Freed {
            object: o.serial,
            type_name: o.type_name.clone(),
            value: o.value.clone(),
            by_collector: false,
        });
        o.state = ObjectState::Freed;
        o.count_before = o.count;
        o.count = Count::Counted(0);
        o.holders.clear();
        o.slots.clear();
        after.objects.push(o);
    }
    for (f, b) in after.frames.iter_mut().zip(&before.frames) {
        for (i, n) in b.names.iter().enumerate() {
            if n.state != Mark::Lost && !f.names.iter().any(|x| x.name == n.name) {
                f.names.insert(
                    i.min(f.names.len()),
                    Name { name: n.name.clone(), target: None, state: Mark::Lost, is_borrowed: false },
                );
            }
        }
        for n in &mut f.names {
            if !b.names.iter().any(|x| x.name == n.name && x.target.is_some()) {
                n.state = if n.target.is_some() { Mark::Gained } else { n.state };
            }
        }
    }
    let mut net = changes.clone();
    net.sort_by_key(|c| match c {
        Change::Refcount { type_name, .. } if type_name != "str" => 0,
        Change::Freed { .. } => 1,
        _ => 2,
    });
    StepChanges { step: 0, line: 0, changes, net }
}

fn collection() -> Vec<GcEvent> {
    let o = |n| Serial(n);
    let sub =
        |h, t, l: &str| GcEvent::Subtracted { holder: o(h), object: o(t), label: l.into(), from: 1, to: 0 };
    let judge = |n, from, to, because| GcEvent::Judged { object: o(n), from, to, because };
    use Verdict::*;
    let mut e = vec![GcEvent::Started { generation: 0, objects: 5 }];
    e.extend((1..=5).map(|n| GcEvent::Copied { object: o(n), gc_refs: 1 }));
    e.extend([sub(1, 2, "next"), sub(2, 3, "next"), sub(3, 1, "next"), sub(4, 5, "child")]);
    e.extend([
        judge(1, NotReached, Candidate, None),
        judge(2, NotReached, Candidate, None),
        judge(3, NotReached, Candidate, None),
    ]);
    e.extend([judge(4, NotReached, Reachable, None), judge(5, NotReached, Reachable, Some(o(4)))]);
    e.extend([
        judge(1, Candidate, Garbage, None),
        judge(2, Candidate, Garbage, None),
        judge(3, Candidate, Garbage, None),
    ]);
    e.extend([
        GcEvent::Cleared { object: o(1) },
        GcEvent::Cleared { object: o(2) },
        GcEvent::Cleared { object: o(3) },
    ]);
    e.extend([
        GcEvent::Promoted { objects: 2, to: 1 },
        GcEvent::Ended { generation: 0, collected: 3, uncollectable: 0 },
    ]);
    e
}

fn play_gc(snapshot: &mut Snapshot, done: &[Change]) {
    let c = &mut snapshot.collector;
    c.objects = (1..=5)
        .map(|n| GcObject {
            object: Serial(n),
            type_name: "Node".into(),
            count: Count::Counted(1),
            start: 1,
            subtracted: vec![],
            gc_refs: 1,
            verdict: Verdict::NotReached,
        })
        .collect();
    c.cycles = vec![Cycle { objects: vec![Serial(1), Serial(2), Serial(3)] }];
    for change in done {
        let Change::Gc(event) = change else { continue };
        match event {
            GcEvent::Started { .. } => c.phase = Some(GcPhase::YoungList),
            GcEvent::Copied { object, .. } => {
                c.phase = Some(GcPhase::CopyCounts);
                c.cursor = Some(object.0 - 1);
            }
            GcEvent::Subtracted { object, holder, label, .. } => {
                c.phase = Some(GcPhase::SubtractInner);
                c.cursor = Some(holder.0 - 1);
                let o = &mut c.objects[object.0 as usize - 1];
                o.subtracted.push((*holder, label.clone()));
                o.gc_refs -= 1;
                o.verdict = Verdict::Candidate;
            }
            GcEvent::Judged { object, to, .. } => {
                c.phase = Some(GcPhase::MoveUnreachable);
                c.cursor = Some(object.0 - 1);
                c.objects[object.0 as usize - 1].verdict = *to;
            }
            GcEvent::Cleared { object } => {
                c.phase = Some(GcPhase::Clear);
                c.cursor = Some(object.0 - 1);
                c.objects[object.0 as usize - 1].verdict = Verdict::Cleared;
            }
            _ => c.phase = Some(GcPhase::Promote),
        }
    }
}
