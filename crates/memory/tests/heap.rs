//! Counts, deallocation and finalizers without the collector (FACTS 2, 4.2 and 7), all invariants checked after
//! every operation.

#![expect(
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::wildcard_enum_match_arm,
    reason = "a test fails where these would"
)]

mod world;

use std::rc::Rc;

use heapglass_memory::heap::Call;
use heapglass_memory::object::{CodeBody, Layout};
use heapglass_memory::object::{
    Frame, FrameOwner, GeneratorBody, GeneratorState, Payload, RecordKind, ReturnTo, UnitId,
};
use heapglass_memory::{Class, ObjectId, StackRef};
use proptest::prelude::*;
use world::{World, plain, slotted};

/// Instances of a class with `__del__`, whose deaths are seen in `calls`.
fn mortals(world: &mut World, n: usize) -> (ObjectId, Vec<ObjectId>) {
    let class = world.plain_class(true);
    (class, (0..n).map(|_| world.instance(class)).collect())
}

fn drop_all(world: &mut World, ids: &[ObjectId]) {
    ids.iter().for_each(|id| world.drop(*id));
}

#[test]
fn lists_and_tuples_die_from_the_last_item() {
    for is_tuple in [false, true] {
        let mut world = World::new();
        let (_, items) = mortals(&mut world, 3);
        let holder = if is_tuple { world.tuple(&items) } else { world.list(&items) };
        let mut serials = world.serials(&items);
        drop_all(&mut world, &items);
        world.drop(holder);
        serials.reverse();
        assert_eq!(world.called("del"), serials);
    }
}

#[test]
fn dicts_and_attributes_die_in_the_order_of_insertion() {
    for kind in 0..3 {
        let mut world = World::new();
        let (class, values) = mortals(&mut world, 3);
        let holder = if kind == 0 { world.dict() } else { world.instance(class) };
        for (name, value) in ["c", "a", "b"].iter().zip(&values) {
            if kind == 0 {
                world.set_item(holder, name, *value);
            } else {
                world.set_attr(holder, name, *value);
            }
        }
        if kind == 2 {
            assert!(world.heap.instance_dict(holder).is_some());
        }
        let mut serials = world.serials(&values);
        if kind != 0 {
            // "outer first, then child" (FACTS 7)
            serials.insert(0, world.serials(&[holder])[0]);
        }
        drop_all(&mut world, &values);
        world.drop(holder);
        assert_eq!(world.called("del"), serials, "kind {kind}");
    }
}

#[test]
fn slots_die_from_the_class_to_its_base() {
    let mut world = World::new();
    let (_, values) = mortals(&mut world, 3);
    let base = world.class("B", slotted(false), &["x", "y"], Class::Object.id());
    let derived = world.class("D", slotted(false), &["a"], base);
    let holder = world.instance(derived);
    for (slot, value) in values.iter().enumerate() {
        world.heap.incref(*value);
        world.heap.slot_set(holder, slot, Some(*value));
    }
    let serials = world.serials(&values);
    drop_all(&mut world, &values);
    world.drop(holder);
    assert_eq!(world.called("del"), [serials[2], serials[0], serials[1]]);
}

#[test]
fn a_finalizer_sees_its_weakrefs_alive_and_then_they_die() {
    let mut world = World::new();
    let (_, objects) = mortals(&mut world, 1);
    let callback = world.list(&[]);
    let shared = world.weakref(objects[0], None);
    assert_eq!(world.weakref(objects[0], None), shared, "one for all without a callback");
    let first = world.weakref(objects[0], Some(callback));
    let second = world.weakref(objects[0], Some(callback));
    world.on_finalizer = |world, id| {
        assert!(world.held.iter().filter(|held| world.heap.referent(**held) == Some(id)).count() == 4);
    };
    let expected: Vec<_> = [objects[0], second, first].into_iter().collect();
    let serials = world.serials(&expected);
    drop_all(&mut world, &objects);
    let called: Vec<u32> = world.calls.iter().map(|(_, serial)| *serial).collect();
    assert_eq!(called, serials, "__del__, then callbacks, the last registered first");
    assert_eq!(world.heap.referent(shared), None);
}

#[test]
fn no_collection_sees_a_dying_object() {
    let mut world = World::new();
    let (_, objects) = mortals(&mut world, 1);
    let callback = world.list(&[]);
    world.weakref(objects[0], Some(callback));
    world.collect(1);
    world.on_finalizer = |world, id| {
        // Measured: tracked, and in the youngest generation.
        assert!(world.heap.gc_objects(Some(0)).contains(&id));
        assert_eq!(world.collect(2), 0);
    };
    world.on_callback = |world, _| assert_eq!(world.collect(2), 0);
    drop_all(&mut world, &objects);
    assert_eq!(world.calls.len(), 2);
}

#[test]
fn a_resurrected_object_is_young_and_dies_silently() {
    let mut world = World::new();
    let (_, objects) = mortals(&mut world, 1);
    world.collect(2);
    world.on_finalizer = |world, id| {
        world.hold(id);
    };
    drop_all(&mut world, &objects);
    assert!(world.heap.gc_is_finalized(objects[0]));
    assert!(world.heap.gc_objects(Some(0)).contains(&objects[0]));
    drop_all(&mut world, &objects);
    assert_eq!(world.calls.len(), 1);
    assert_eq!(world.heap.dealloc.pending_call(), None);
}

#[test]
fn what_a_finalizer_drops_dies_within_it() {
    let mut world = World::new();
    let (class, objects) = mortals(&mut world, 1);
    let other = world.instance(class);
    let list = world.list(&[other]);
    world.drop(other);
    let serials = world.serials(&[objects[0], other]);
    world.on_finalizer = |world, id| {
        if let Some(list) = world.held.iter().copied().find(|held| world.heap.is_exactly(*held, Class::List))
        {
            world.drop(list);
            assert_eq!(world.calls.len(), 2);
            assert!(world.heap.is_alive(id));
        }
    };
    assert!(world.heap.is_alive(list));
    drop_all(&mut world, &objects);
    assert_eq!(world.called("del"), serials);
}

#[test]
fn a_hundred_thousand_nested_lists_die() {
    let mut world = World::new();
    world.is_careful = false;
    let mut list = world.list(&[]);
    for _ in 0..100_000 {
        let outer = world.list(&[list]);
        world.drop(list);
        list = outer;
    }
    world.drop(list);
    assert_eq!(world.heap.live_objects, 0);
    world.check();
}

#[test]
fn generation_0_counts_real_allocations_only() {
    let mut world = World::new();
    world.is_careful = false;
    let count = |world: &World| world.heap.gc.counts[0];
    // FACTS 4.2: 50 lists.
    let lists: Vec<_> = (0..50).map(|_| world.list(&[])).collect();
    assert_eq!(count(&world), 50);
    drop_all(&mut world, &lists);
    assert_eq!(count(&world), 50);
    // 200 lists: +150 (50 are parked), drop -120 (80 are parked), again +120.
    for _ in 0..2 {
        let lists: Vec<_> = (0..200).map(|_| world.list(&[])).collect();
        assert_eq!(count(&world), 200);
        drop_all(&mut world, &lists);
        assert_eq!(count(&world), 80);
    }
    let n = world.int(1);
    assert_eq!(count(&world), 80, "an int has no GC header");
    world.record(RecordKind::Cell, &[n]);
    assert_eq!(count(&world), 81);
}

#[test]
fn parked_blocks_come_back_last_parked_first() {
    let mut world = World::new();
    let lists: Vec<_> = (0..3).map(|_| world.list(&[])).collect();
    let addrs: Vec<_> = lists.iter().map(|id| world.heap.get(*id).addr).collect();
    drop_all(&mut world, &lists);
    let again: Vec<_> = (0..3).map(|_| world.list(&[])).collect();
    let mut new: Vec<_> = again.iter().map(|id| world.heap.get(*id).addr).collect();
    new.reverse();
    assert_eq!(new, addrs);
    // A small key table is parked with its dict, whatever way the dict dies.
    for way in 0..2 {
        let dict = world.dict();
        let value = world.int(1);
        world.set_item(dict, "key", value);
        let keys = world.heap.dict_keys(dict).expect("keys").addr;
        if way == 1 {
            world.set_item(dict, "me", dict);
        }
        world.drop(dict);
        if way == 1 {
            assert_eq!(world.collect(1), 1);
        }
        assert_eq!(world.heap.free_lists.blocks().filter(|addr| *addr == keys).count(), 1, "way {way}");
    }
}

#[test]
fn a_generator_that_is_dropped_loses_its_locals_from_the_last() {
    let mut world = World::new();
    let (_, locals) = mortals(&mut world, 3);
    let name = world.heap.intern_immortal("g");
    let code = CodeBody {
        unit: UnitId(0),
        name,
        qualname: name,
        filename: name,
        consts: Vec::new(),
        names: Vec::new(),
        locals_plus: Vec::new(),
        own_tuples: Vec::new(),
        shares_consts: false,
        size_bytes: 208,
        frame_slots: 0,
    };
    let code = world.heap.new_object(Class::Code.id(), Payload::Code(Rc::new(code)));
    let mut slots: Vec<_> = locals.iter().map(|id| StackRef::owned(*id)).collect();
    // A borrowed reference is no holder.
    slots.push(StackRef::borrowed(locals[0]));
    locals.iter().for_each(|id| world.heap.incref(*id));
    let frame = Frame {
        serial: 0,
        code,
        function: StackRef::NULL,
        globals: name,
        builtins: name,
        locals: None,
        object: None,
        back: None,
        owner: FrameOwner::Thread,
        return_to: ReturnTo::End,
        slots,
        locals_plus: 3,
        pc: 0,
        last: 0,
        has_shim: false,
        snapshot: None,
        caught: None,
        shown_before: None,
        holds_globals: false,
        block: heapglass_memory::pymalloc::Addr::default(),
    };
    // Not started: there is nothing to close.
    let body = GeneratorBody {
        state: GeneratorState::Created,
        frame: Some(frame),
        name,
        qualname: name,
        handled: None,
        size_bytes: 232,
        is_coroutine: false,
        code: None,
        is_running_async: false,
        is_closed: false,
    };
    let generator = world.heap.new_object(Class::Generator.id(), Payload::Generator(Rc::new(body)));
    world.heap.track(generator);
    world.keep(generator);
    world.check();
    let mut serials = world.serials(&locals);
    serials.reverse();
    drop_all(&mut world, &locals);
    world.drop(generator);
    assert_eq!(world.called("del"), serials);
}

#[test]
fn a_wrong_count_or_a_lost_block_is_found() {
    let mut world = World::new();
    let list = world.list(&[]);
    let holders = |world: &World| world.held.clone().into_iter();
    assert!(world.heap.heap_invariants(holders(&world)).is_ok());
    assert!(world.heap.heap_invariants(std::iter::empty()).is_err(), "a holder that is not told");
    assert!(world.heap.heap_invariants([list, list].into_iter()).is_err(), "one too many");
    let block = world.heap.malloc(heapglass_memory::Domain::Object, 24);
    assert!(world.heap.heap_invariants(holders(&world)).is_err(), "a block that nobody owns");
    assert!(world.heap.heap_invariants_with(holders(&world), std::iter::once(block)).is_ok());
    world.heap.free(block);
    assert!(world.heap.heap_invariants_with(holders(&world), std::iter::once(block)).is_err());
    assert_eq!(world.heap.layout(Class::List.id()), Layout::List);
}

#[test]
fn a_call_that_waits_is_handed_out_once() {
    let mut world = World::new();
    let (_, objects) = mortals(&mut world, 1);
    world.held.clear();
    world.heap.decref(objects[0]);
    assert_eq!(world.heap.dealloc.pending_call(), Some(Call::Finalizer(objects[0])));
    assert_eq!(world.heap.begin_dealloc_call(), Some(Call::Finalizer(objects[0])));
    assert_eq!(world.heap.dealloc.pending_call(), None);
    world.heap.resume_dealloc();
    assert!(!world.heap.is_alive(objects[0]));
}

/// One thing that a program may do; the numbers choose among what it holds.
#[derive(Clone, Copy, Debug)]
enum Op {
    Make(u8),
    Drop(u8),
    Put(u8, u8, u8),
    Take(u8, u8),
    Clear(u8),
    TouchDict(u8),
    Weakref(u8, bool),
    Collect(u8),
}

fn ops() -> impl Strategy<Value = Vec<Op>> {
    let op = prop_oneof![
        4 => (0..9_u8).prop_map(Op::Make),
        3 => any::<u8>().prop_map(Op::Drop),
        6 => (any::<u8>(), any::<u8>(), 0..8_u8).prop_map(|(a, b, n)| Op::Put(a, b, n)),
        2 => (any::<u8>(), 0..8_u8).prop_map(|(a, n)| Op::Take(a, n)),
        1 => any::<u8>().prop_map(Op::Clear),
        1 => any::<u8>().prop_map(Op::TouchDict),
        1 => (any::<u8>(), any::<bool>()).prop_map(|(a, b)| Op::Weakref(a, b)),
        1 => (0..3_u8).prop_map(Op::Collect),
    ];
    prop::collection::vec(op, 1..50)
}

/// The classes come first among what the world holds, and are not dropped.
const CLASSES: usize = 4;

fn pick(world: &World, number: u8) -> Option<ObjectId> {
    let objects = world.held.get(CLASSES..)?;
    objects.get(usize::from(number) % objects.len().max(1)).copied()
}

fn make(world: &mut World, kind: u8) {
    match kind {
        0 => world.list(&[]),
        1 => world.dict(),
        2 => {
            let set = world.heap.new_set(Class::Set.id());
            world.keep(set)
        }
        3..7 => world.instance(world.held[usize::from(kind) - 3]),
        7 => {
            let items: Vec<_> = world.held.iter().rev().take(3).copied().collect();
            world.tuple(&items)
        }
        _ => world.int(7),
    };
}

fn put(world: &mut World, into: ObjectId, item: ObjectId, number: u8) {
    let name = format!("n{number}");
    let hash = i64::from(world.heap.serial(item).0);
    match world.heap.payload(into) {
        Payload::List(_) if number == 0 => {
            world.heap.incref(item);
            world.heap.list_insert(into, 0, item);
        }
        Payload::List(_) if number == 1 => {
            world.heap.incref(item);
            match world.heap.list_set(into, 0, item) {
                Some(old) => world.lose(old),
                None => world.lose(item),
            }
        }
        Payload::List(_) => world.append(into, item),
        Payload::Dict(_) => world.set_item(into, &name, item),
        Payload::Set(set) => {
            let same = |entry: &heapglass_memory::object::SetEntry| {
                Ok::<bool, std::convert::Infallible>(entry.key == item)
            };
            if set.find(hash, same) == Ok(None) {
                world.heap.set_add_new(into, item, hash);
            }
        }
        Payload::Plain if world.heap.type_body_of(into).flags.has_dict => world.set_attr(into, &name, item),
        Payload::Plain if !world.heap.type_body_of(into).slot_names.is_empty() => {
            let value = (number != 1).then(|| world.heap.new_ref(item));
            if let Some(old) = world.heap.slot_set(into, usize::from(number % 2), value) {
                world.lose(old);
            }
        }
        _ => {}
    }
}

fn take(world: &mut World, from: ObjectId, number: u8) {
    let name = world.heap.intern_immortal(&format!("n{number}"));
    let taken: Vec<ObjectId> = match world.heap.payload(from) {
        Payload::List(_) => world.heap.list_remove(from, usize::from(number)..usize::from(number) + 2),
        Payload::Dict(_) => match world.heap.dict_find_str(from, name) {
            Some(index) => {
                let (key, value) = world.heap.dict_remove(from, index).expect("found");
                key.into_iter().chain([value]).collect()
            }
            None => Vec::new(),
        },
        Payload::Set(set) => {
            let slot = set.iter().map(|(slot, _)| slot).nth(usize::from(number));
            slot.and_then(|slot| world.heap.set_remove(from, slot)).into_iter().collect()
        }
        Payload::Plain => world.heap.attr_remove(from, name).into_iter().collect(),
        _ => Vec::new(),
    };
    world.lose_all(taken);
}

fn clear(world: &mut World, id: ObjectId) {
    let taken = match world.heap.payload(id) {
        Payload::List(_) => world.heap.list_take_all(id),
        Payload::Dict(_) => world.heap.dict_take_all(id),
        Payload::Set(_) => world.heap.set_take_all(id),
        _ => Vec::new(),
    };
    world.lose_all(taken);
}

fn run(world: &mut World, op: Op) {
    match op {
        Op::Make(kind) => make(world, kind),
        Op::Drop(number) => {
            if let Some(id) = pick(world, number) {
                world.drop(id);
            }
        }
        Op::Put(into, item, number) => {
            if let (Some(into), Some(item)) = (pick(world, into), pick(world, item)) {
                put(world, into, item, number);
            }
        }
        Op::Take(from, number) => {
            if let Some(from) = pick(world, from) {
                take(world, from, number);
            }
        }
        Op::Clear(number) => {
            if let Some(id) = pick(world, number) {
                clear(world, id);
            }
        }
        Op::TouchDict(number) => {
            if let Some(dict) = pick(world, number).and_then(|id| world.heap.instance_dict(id)) {
                world.hold(dict);
            }
        }
        Op::Weakref(number, has_callback) => {
            let supports = |id: &ObjectId| world.heap.type_body_of(*id).flags.has_weakref;
            if let Some(id) = pick(world, number).filter(supports) {
                let callback = world.held.get(CLASSES).copied();
                world.weakref(id, callback.filter(|_| has_callback));
            }
        }
        Op::Collect(generation) => {
            world.collect(generation);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_a_program_does_every_count_has_its_holders(ops in ops(), rises in prop::bool::weighted(0.2)) {
        let mut world = World::new();
        let classes = [
            world.plain_class(false),
            world.plain_class(true),
            world.class("S", slotted(false), &["a", "b"], Class::Object.id()),
            world.class("L", plain(false), &[], Class::List.id()),
        ];
        prop_assert_eq!(classes.len(), CLASSES);
        if rises {
            world.on_finalizer = |world, id| {
                world.hold(id);
            };
        }
        for op in ops {
            run(&mut world, op);
            world.check();
        }
        while let Some(id) = world.held.last().copied() {
            world.drop(id);
        }
        world.collect(2);
        while let Some(id) = world.held.last().copied() {
            world.drop(id);
        }
        world.collect(2);
        world.check();
        let mortal = world.heap.objects().filter(|(id, _)| !world.heap.is_immortal(*id));
        prop_assert_eq!(mortal.count(), 0);
    }
}
