//! The incremental collector of 3.14.0 to 3.14.4 (FACTS 4.5), every step checked.

#![expect(clippy::expect_used, reason = "a test fails where it would")]

mod world;

use heapglass_memory::Profile;
use heapglass_memory::object::Payload;
use world::World;

fn world() -> World {
    World::of(Profile::by_name("3.14.2").expect("it is there"))
}

/// What the interpreter is taken to hold: all that the world does.
fn give_roots(world: &mut World) {
    let held = world.held.clone();
    world.heap.gc_set_roots(held, Vec::new());
}

#[test]
fn counted_is_what_is_tracked() {
    let mut world = world();
    let before = world.heap.gc.counts[0];
    let lists: Vec<_> = (0..50).map(|_| world.list(&[])).collect();
    assert_eq!(world.heap.gc.counts[0], before + 50);
    lists.into_iter().for_each(|list| world.drop(list));
    assert_eq!(world.heap.gc.counts[0], before, "free lists make no difference");
    let items = [world.int(1)];
    let tuple = world.tuple(&items);
    assert!(!world.heap.is_tracked(tuple));
    assert_eq!(world.heap.gc.counts[0], before, "a tuple of an int is not tracked");
}

#[test]
fn a_round_marks_first_and_collects_then() {
    let mut world = world();
    world.heap.gc.interpreter_objects = 0;
    let class = world.plain_class(false);
    world.collect(2);
    let mut found = Vec::new();
    for _ in 0..6 {
        let kept = world.list(&[]);
        world.hold(kept);
        for _ in 0..10 {
            world.self_cycle(class);
        }
        give_roots(&mut world);
        found.push(world.collect(1));
    }
    assert_eq!(found[0], 0, "the first increment of a round marks what the roots reach: {found:?}");
    let all: u32 = found.iter().sum::<u32>() + world.collect(2);
    assert_eq!(all, 60, "each cycle is found once, {found:?}");
    assert!(found.iter().any(|found| *found > 0), "increments find some of them: {found:?}");
    let kept = world.held.iter().filter(|id| matches!(world.heap.payload(**id), Payload::List(_))).count();
    assert!(kept >= 6, "nothing that is held was freed");
}

#[test]
fn objects_grow_old_and_stay_in_the_oldest_generation() {
    let mut world = world();
    let list = world.list(&[]);
    let generation = |world: &World| {
        (0..=2).filter(|number| world.heap.gc_objects(Some(*number)).contains(&list)).collect::<Vec<u8>>()
    };
    // FACTS 4.5; tests/measured/gc.json, "list lives in generation", 3.14.2w
    assert_eq!(generation(&world), [0]);
    world.collect(0);
    assert_eq!(generation(&world), [2]);
    give_roots(&mut world);
    world.collect(1);
    assert_eq!(generation(&world), [2]);
    world.collect(2);
    assert_eq!(generation(&world), [2]);
    assert_eq!(world.heap.gc.counts[2], 0);
}
