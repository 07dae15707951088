//! Random object graphs: a collection frees exactly what nothing outside reaches, whatever is in between.

#![expect(clippy::indexing_slicing, reason = "a test fails where these would")]

mod world;

use std::collections::BTreeSet;

use heapglass_memory::object::RecordKind;
use heapglass_memory::{Class, ObjectId, Serial};
use proptest::prelude::*;
use world::World;

/// What to build: kinds of objects, references between them, which of them are held, who is finalized how.
#[derive(Clone, Debug)]
struct Plan {
    kinds: Vec<u8>,
    edges: Vec<(usize, usize)>,
    roots: Vec<bool>,
    weakrefs: Vec<(usize, bool)>,
    generations: Vec<u8>,
    rises: bool,
}

fn plans() -> impl Strategy<Value = Plan> {
    (1..14_usize).prop_flat_map(|n| {
        (
            prop::collection::vec(0..9_u8, n),
            prop::collection::vec((0..n, 0..n), 0..3 * n),
            prop::collection::vec(prop::bool::weighted(0.3), n),
            prop::collection::vec((0..n, any::<bool>()), 0..4),
            prop::collection::vec(0..3_u8, 0..3),
            prop::bool::weighted(0.2),
        )
            .prop_map(|(kinds, edges, roots, weakrefs, generations, rises)| Plan {
                kinds,
                edges,
                roots,
                weakrefs,
                generations,
                rises,
            })
    })
}

fn make(world: &mut World, kind: u8, [plain, finalized, slotted, of_list]: [ObjectId; 4]) -> ObjectId {
    match kind {
        0 => world.list(&[]),
        1 => world.dict(),
        2 => world.instance(plain),
        3 => world.instance(finalized),
        4 => world.instance(slotted),
        5 => world.instance(of_list),
        6 => world.record(RecordKind::Cell, &[]),
        7 => {
            let id = world.instance(plain);
            assert!(world.heap.instance_dict(id).is_some());
            id
        }
        _ => {
            let id = world.heap.new_set(Class::Set.id());
            world.keep(id)
        }
    }
}

fn connect(world: &mut World, kind: u8, from: ObjectId, to: ObjectId, number: usize) {
    let name = format!("x{}", number % 5);
    match kind {
        0 | 5 => world.append(from, to),
        1 => world.set_item(from, &name, to),
        2 | 3 | 7 => world.set_attr(from, &name, to),
        4 => {
            world.heap.incref(to);
            if let Some(old) = world.heap.slot_set(from, number % 2, Some(to)) {
                world.lose(old);
            }
        }
        6 => {
            world.heap.incref(to);
            if let Some(old) = world.heap.set_field(from, 0, Some(to)) {
                world.lose(old);
            }
        }
        _ => {
            let tuple = world.tuple(&[to]);
            world.heap.set_add_new(from, tuple, number as i64);
            world.drop(tuple);
        }
    }
}

fn build(plan: &Plan) -> World {
    let mut world = World::new();
    world.is_careful = false;
    let classes = [
        world.plain_class(false),
        world.plain_class(true),
        world.class("S", world::slotted(false), &["a", "b"], Class::Object.id()),
        world.class("L", world::plain(false), &[], Class::List.id()),
    ];
    if plan.rises {
        world.on_finalizer = |world, id| {
            world.hold(id);
        };
    }
    let objects: Vec<_> = plan.kinds.iter().map(|kind| make(&mut world, *kind, classes)).collect();
    for (number, (from, to)) in plan.edges.iter().enumerate() {
        connect(&mut world, plan.kinds[*from], objects[*from], objects[*to], number);
    }
    let callback = world.list(&[]);
    for (at, has_callback) in &plan.weakrefs {
        if [2, 3, 7].contains(&plan.kinds[*at]) {
            world.weakref(objects[*at], has_callback.then_some(callback));
        }
    }
    for generation in &plan.generations {
        world.collect(*generation);
    }
    for (object, is_root) in objects.iter().zip(&plan.roots) {
        if !is_root {
            world.drop(*object);
        }
    }
    world.is_careful = true;
    world
}

/// What a naive mark from everything outside of the list finds to be alive: objects by serial number.
fn alive(world: &World, generation: u8) -> BTreeSet<Serial> {
    let mut open: Vec<ObjectId> = world.held.clone();
    open.extend((generation + 1..=2).flat_map(|old| world.heap.gc_objects(Some(old))));
    let mut seen = BTreeSet::new();
    while let Some(id) = open.pop() {
        if seen.insert(id) {
            world.heap.visit(id, &mut |_, child| open.push(child));
        }
    }
    seen.into_iter().filter(|id| !world.heap.is_immortal(*id)).map(|id| world.heap.serial(id)).collect()
}

fn living(world: &World) -> BTreeSet<Serial> {
    let mortal = world.heap.objects().filter(|(id, _)| !world.heap.is_immortal(*id));
    mortal.map(|(_, object)| object.serial).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_collection_frees_exactly_the_unreachable(plan in plans(), generation in 0..3_u8) {
        let mut world = build(&plan);
        world.check();
        let before = living(&world);
        let expected = alive(&world, generation);
        world.collect(generation);
        let after: BTreeSet<_> = living(&world).intersection(&before).copied().collect();
        if plan.rises {
            prop_assert!(after.is_superset(&expected));
            prop_assert_eq!(after, alive(&world, generation).intersection(&before).copied().collect());
        } else {
            prop_assert_eq!(after, expected);
        }
    }

    #[test]
    fn a_clone_in_the_middle_ends_the_same(plan in plans(), generation in 0..3_u8, at in 0..120_usize) {
        let mut world = build(&plan);
        world.is_careful = false;
        world.heap.gc_begin(generation);
        for _ in 0..at {
            if world.step_collection().is_some() {
                break;
            }
        }
        let mut copy = world.clone();
        let results = [world.finish_collection(), copy.finish_collection()];
        prop_assert_eq!(results[0], results[1]);
        prop_assert_eq!(living(&world), living(&copy));
        prop_assert_eq!(&world.calls, &copy.calls);
        prop_assert_eq!(world.heap.gc_objects(None), copy.heap.gc_objects(None));
        let blocks = |world: &World| world.heap.objects().map(|(_, object)| object.addr).collect::<Vec<_>>();
        prop_assert_eq!(blocks(&world), blocks(&copy));
        world.check();
        copy.check();
    }
}
