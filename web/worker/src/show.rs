//! What is shown of a moment: asks the engine, lets the scene draw, and puts both on the wire.

use heapglass_scene::{
    EN, Fold, GraphOptions, Hiding, MemoryOptions, Mode, Places, Words, ZH_HANS, graph_picture,
};
use heapglass_snapshot::{
    Change, ExitStep, GcEvent, Memory, Place, PoolState, Serial, Snapshot, StepChanges,
};
use heapglass_wire::{Ask, Collection, Language, Moment, Shown, View};

use crate::convert::{self, Names};
use crate::engine::Engine;
use crate::lasting;
use crate::picture::picture;

/// Padding of the page's canvas, which the picture cannot have.
const PADDING: f32 = 32.0;
const MEMORY_PADDING: f32 = 8.0;
/// So many changes of a step are put into words.
const SAID: usize = 4000;

/// Shows the moments of one run. Remembers where objects are, so that they stay there.
#[derive(Default)]
pub struct Shower {
    places: Places,
}

impl Shower {
    /// Answers one question.
    pub fn show(&mut self, engine: &mut Engine, ask: &Ask) -> Shown {
        let step = ask.moment.step.min(engine.steps());
        let mut changes = engine.changes(step);
        let count = u32::try_from(changes.changes.len()).unwrap_or(u32::MAX);
        let moment =
            Moment { step, change: ask.moment.change.map(|change| change.clamp(count.min(1), count)) };
        let snapshot = engine.snapshot(moment);
        let lasting = changes.net.clone();
        let is_end = engine.is_over() && step == engine.steps() || is_before_exit(&snapshot);
        lasting::tell(&mut changes.net, &snapshot, is_end, |object| engine.holders(object.0, step));
        // Only the collector's gauges need the moment before as a whole.
        let before = if ask.view == View::Collector && step > 0 {
            engine.snapshot(Moment { step: step - 1, change: None }).collector
        } else {
            Default::default()
        };
        let looked_at = looked_at(&changes, moment);
        let names = Names::new(&snapshot, &changes.changes);
        let said = match looked_at {
            Some(change) => vec![convert::change(change, &names)],
            None if moment.change.is_some() => Vec::new(),
            None => changes.net.iter().take(SAID).map(|change| convert::change(change, &names)).collect(),
        };
        let selected = ask.selected.map(Serial);
        let inspected = selected.or_else(|| subject(&changes, moment));
        let up_to = up_to(&changes, &lasting, moment);
        let folded: Vec<Serial> = ask.folded.iter().copied().map(Serial).collect();
        let hiding = Fold { folded: &folded, focus: ask.focus.map(Serial) }.hiding(&snapshot);
        Shown {
            moment,
            changes: count,
            collection: collection(&changes.changes),
            ran_line: snapshot.ran_line,
            next_line: snapshot.next_line,
            ran_exit: snapshot.ran_exit.as_ref().map(convert::exit_step),
            next_exit: snapshot.next_exit.as_ref().map(convert::exit_step),
            references: snapshot.references,
            references_before: engine.references(step.saturating_sub(1)),
            bytes: snapshot.bytes,
            objects: u32::try_from(snapshot.objects.len())
                .unwrap_or(u32::MAX)
                .saturating_add(snapshot.left_out),
            left_out: snapshot.left_out,
            hidden: u32::try_from(hiding.hidden.len()).unwrap_or(u32::MAX),
            printed_chars: snapshot.printed_chars,
            exception: snapshot.exception.clone(),
            said,
            picture: self.graph(engine, &snapshot, &changes, moment, ask, &hiding),
            table: (ask.view == View::Table).then(|| convert::table(&snapshot, &names)),
            collector: convert::collector(&snapshot, &names, looked_at, &before, &changes.changes),
            memory: (ask.view == View::Memory).then(|| memory(engine, &snapshot, &names, moment, ask)),
            selected: inspected.and_then(|serial| convert::facts(&snapshot, &names, serial, up_to)),
            compared: None,
        }
    }

    fn graph(
        &mut self,
        engine: &mut Engine,
        snapshot: &Snapshot,
        changes: &StepChanges,
        moment: Moment,
        ask: &Ask,
        hiding: &Hiding,
    ) -> Option<heapglass_wire::Picture> {
        let mode = match ask.view {
            View::Graph => Mode::Graph,
            View::Collector => Mode::Collector,
            View::Memory | View::Table => return None,
        };
        let (last, is_over) = (engine.steps(), engine.is_over());
        let places =
            self.places.at(moment.step, last, is_over, &mut |from, to, see| engine.walk(from, to, see));
        let single = looked_at(changes, moment).map(|change| StepChanges {
            step: changes.step,
            line: changes.line,
            changes: vec![change.clone()],
            net: Vec::new(),
        });
        let options = GraphOptions {
            mode,
            selected: ask.selected.map(Serial),
            changes: Some(single.as_ref().unwrap_or(changes)),
            hiding,
            words: words(ask.language),
            width_hint: Some(ask.width as f32 - PADDING),
        };
        Some(picture(graph_picture(snapshot, &places, &options)))
    }
}

/// The program's code is gone, and the interpreter is about to end.
fn is_before_exit(snapshot: &Snapshot) -> bool {
    matches!(snapshot.next_exit, Some(ExitStep::Collection { is_last: false }))
}

fn words(language: Language) -> &'static Words {
    match language {
        Language::English => &EN,
        Language::Chinese => &ZH_HANS,
    }
}

/// The one change that a moment within a step is about.
fn looked_at(changes: &StepChanges, moment: Moment) -> Option<&Change> {
    let index = moment.change?.checked_sub(1)?;
    changes.changes.get(usize::try_from(index).ok()?)
}

/// The object that a moment is mainly about: where no object is selected, this one is inspected. A container
/// tells more than a value.
fn subject(changes: &StepChanges, moment: Moment) -> Option<Serial> {
    let object = |change: &Change| match change {
        Change::Born { object, value, .. }
        | Change::Refcount { object, value, .. }
        | Change::Moved { object, value, .. }
        | Change::Freed { object, value, .. } => Some((*object, value.is_empty())),
        Change::Gc(event) => convert::looked_at(event).map(|object| (object, true)),
        Change::Printed { .. } | Change::Memory(_) => None,
    };
    if let Some(change) = looked_at(changes, moment) {
        return object(change).map(|(object, _)| object);
    }
    let mut objects = changes.net.iter().filter_map(object);
    let first = objects.clone().next();
    objects.find(|(_, is_container)| *is_container).or(first).map(|(object, _)| object)
}

/// The changes of the step up to the moment; of a whole step, those that last.
fn up_to<'a>(changes: &'a StepChanges, lasting: &'a [Change], moment: Moment) -> &'a [Change] {
    match moment.change {
        None => lasting,
        Some(change) => {
            let end = usize::try_from(change).unwrap_or(usize::MAX).min(changes.changes.len());
            changes.changes.get(..end).unwrap_or_default()
        }
    }
}

/// Where the step's first collection is in its changes.
fn collection(changes: &[Change]) -> Option<Collection> {
    let events = (1_u32..).zip(changes).filter_map(|(number, change)| match change {
        Change::Gc(event) => Some((number, event)),
        Change::Born { .. }
        | Change::Refcount { .. }
        | Change::Moved { .. }
        | Change::Freed { .. }
        | Change::Printed { .. }
        | Change::Memory(_) => None,
    });
    let mut found: Option<Collection> = None;
    for (number, event) in events {
        if found.is_none() && !matches!(event, GcEvent::Started { .. }) {
            continue;
        }
        let collection = found.get_or_insert(Collection { first: number, ..Collection::default() });
        collection.last = number;
        if let Some(start) = phase(event).and_then(|phase| collection.phases.get_mut(phase)) {
            start.get_or_insert(number);
        }
        if matches!(event, GcEvent::Ended { .. }) {
            break;
        }
    }
    found
}

/// The phase of the page's stepper that an event belongs to.
fn phase(event: &GcEvent) -> Option<usize> {
    match event {
        GcEvent::Started { .. } => Some(0),
        GcEvent::Copied { .. } => Some(1),
        GcEvent::Subtracted { .. } => Some(2),
        GcEvent::Judged { .. } => Some(3),
        GcEvent::WeakrefCleared { .. } | GcEvent::Finalized { .. } | GcEvent::Resurrected { .. } => Some(4),
        GcEvent::Cleared { .. } => Some(5),
        GcEvent::Promoted { .. } | GcEvent::Ended { .. } => None,
    }
}

fn memory(
    engine: &mut Engine,
    snapshot: &Snapshot,
    names: &Names,
    moment: Moment,
    ask: &Ask,
) -> heapglass_wire::Memory {
    let selected = ask.selected.map(Serial);
    let asked = ask.open_pool.or_else(|| pool_of(snapshot, selected));
    let mut memory = engine.memory(moment, asked);
    if memory.opened.is_none()
        && let Some(pool) = liveliest(&memory)
    {
        memory = engine.memory(moment, Some(pool));
    }
    let opened = memory.opened.as_ref();
    let options = MemoryOptions {
        selected,
        opened: opened.map(|pool| (pool.arena, pool.index)),
        block_bytes: opened.map(|pool| pool.block_bytes),
        words: words(ask.language),
        width_hint: Some(ask.width as f32 - PADDING - MEMORY_PADDING),
    };
    convert::memory(&memory, snapshot, names, &options, ask.block)
}

/// The pool of an object's block.
fn pool_of(snapshot: &Snapshot, selected: Option<Serial>) -> Option<(u32, u32)> {
    let selected = selected?;
    let object = snapshot.objects.iter().find(|object| object.serial == selected)?;
    match object.place? {
        Place::Pool { arena, pool, .. } => Some((arena, pool)),
        Place::Large | Place::Static | Place::Parked => None,
    }
}

/// The pool to open unasked: one that changed in this step, else the last in use.
fn liveliest(memory: &Memory) -> Option<(u32, u32)> {
    let pools = || memory.arenas.iter().rev().flat_map(|arena| arena.pools.iter().rev());
    let last = |is_it: fn(&heapglass_snapshot::Pool) -> bool| {
        pools().find(|pool| is_it(pool)).map(|pool| (pool.arena, pool.index))
    };
    last(|pool| pool.is_changed && pool.block_bytes > 0)
        .or_else(|| last(|pool| pool.state == PoolState::Used))
}
