//! Going to a moment by any road shows the same: straight, from elsewhere, with few and with many checkpoints.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test reads the programs and fails where these would"
)]

mod programs;

use heapglass_session::{Ending, Limits, Profile, Session, Vm};
use heapglass_snapshot::{Memory, Moment, Snapshot, StepChanges};
use programs::Program;

/// Steps of one program that are looked at.
const SAMPLES: u32 = 16;
/// Line steps from which on a program counts as long, and fewer moments of it are looked at.
const LONG: u32 = 5_000;

/// All that is shown of a moment.
#[derive(Clone, Debug, PartialEq)]
struct Seen {
    snapshot: Snapshot,
    changes: StepChanges,
    middle: Snapshot,
    memory: Memory,
}

fn look(session: &mut Session, step: u32) -> Seen {
    let changes = session.changes(step);
    let change = changes.changes.len() as u32 / 2;
    Seen {
        snapshot: session.snapshot(Moment { step, change: u32::MAX }),
        middle: session.snapshot(Moment { step, change }),
        memory: session.memory(Moment { step, change: u32::MAX }, |_| None),
        changes,
    }
}

/// What differs, without printing two whole moments.
fn compare(want: &Seen, got: &Seen) -> Result<(), String> {
    let first = |a: String, b: String| {
        let at = a.bytes().zip(b.bytes()).position(|(a, b)| a != b).unwrap_or(a.len().min(b.len()));
        let around = |text: &str| {
            text.get(at.saturating_sub(80)..).unwrap_or_default().chars().take(200).collect::<String>()
        };
        format!("\n    {}\n    {}", around(&a), around(&b))
    };
    if want.snapshot != got.snapshot {
        return Err(format!(
            "snapshot: {}",
            first(format!("{:?}", want.snapshot), format!("{:?}", got.snapshot))
        ));
    }
    if want.changes != got.changes {
        return Err(format!(
            "changes: {}",
            first(format!("{:?}", want.changes), format!("{:?}", got.changes))
        ));
    }
    if want.middle != got.middle {
        return Err(format!(
            "middle of the step: {}",
            first(format!("{:?}", want.middle), format!("{:?}", got.middle))
        ));
    }
    if want.memory != got.memory {
        return Err(format!("memory: {}", first(format!("{:?}", want.memory), format!("{:?}", got.memory))));
    }
    Ok(())
}

/// A finished run with a checkpoint every so many steps.
fn run(program: &Program, spacing: u32) -> Session {
    let profile = Profile::cpython_3_14();
    let mut session = Session::new(&program.source, &program.name, profile, Limits::default())
        .expect("the program compiles");
    session.space_checkpoints(spacing, u64::from(spacing).saturating_mul(3_000));
    session.finish();
    session
}

/// Steps to look at, first and last among them.
fn sample(last: u32) -> Vec<u32> {
    let samples = if last > LONG { SAMPLES / 3 } else { SAMPLES };
    let mut steps: Vec<u32> =
        (0..=samples).map(|index| (u64::from(last) * u64::from(index) / u64::from(samples)) as u32).collect();
    steps.dedup();
    steps
}

/// The same steps in an order that goes to and fro.
fn to_and_fro(steps: &[u32]) -> Vec<u32> {
    let (front, back) = steps.split_at(steps.len() / 2);
    let mixed = back.iter().rev().zip(front.iter().chain(back)).flat_map(|(b, f)| [*b, *f]);
    mixed.chain(steps.iter().rev().copied()).collect()
}

fn check(program: &Program) -> Result<(), String> {
    let mut straight = run(program, u32::MAX);
    let steps = sample(straight.done_steps());
    let wanted: Vec<(u32, Seen)> = steps.iter().map(|step| (*step, look(&mut straight, *step))).collect();
    for spacing in [1, 13, 200] {
        let mut session = run(program, spacing);
        if session.done_steps() != straight.done_steps() || session.ending() != straight.ending() {
            return Err(format!("it ended otherwise with checkpoints every {spacing} steps"));
        }
        for step in to_and_fro(&steps) {
            let (_, want) = wanted.iter().find(|(known, _)| *known == step).expect("a sampled step");
            let seen = look(&mut session, step);
            compare(want, &seen)
                .map_err(|problem| format!("step {step}, checkpoints every {spacing} steps: {problem}"))?;
        }
    }
    Ok(())
}

#[test]
fn any_road_leads_to_the_same_moment() {
    programs::check_all(&[], check);
}

/// A run of 300 steps has checkpoints, and the road over them is really taken.
#[test]
fn spacing_decides_how_many_checkpoints_there_are() {
    let source = "for i in range(300):\n    held = [i]\n".to_owned();
    let program = Program { name: "loop.py".to_owned(), source };
    assert_eq!(run(&program, u32::MAX).checkpoints(), 0);
    assert!((2..=4).contains(&run(&program, 200).checkpoints()));
    assert!(run(&program, 1).checkpoints() > 60);
}

/// Sessions that are advanced in slices of any size end up where one that ran through does.
#[test]
fn slices_of_fuel_do_not_matter() {
    programs::check_all(&[], |program| {
        let mut whole = run(program, 64);
        if whole.done_steps() > LONG {
            return Ok(());
        }
        let profile = Profile::cpython_3_14();
        let mut sliced = Session::new(&program.source, &program.name, profile, Limits::default())
            .expect("the program compiles");
        while sliced.ending().is_none() {
            sliced.advance(37);
        }
        if sliced.lanes() != whole.lanes()
            || sliced.printed() != whole.printed()
            || sliced.ending() != whole.ending()
        {
            return Err("lanes, output or end differ".to_owned());
        }
        let step = whole.done_steps() / 2;
        compare(&look(&mut whole, step), &look(&mut sliced, step))
            .map_err(|problem| format!("step {step}: {problem}"))
    });
}

/// Two runs give the same events, one by one.
#[test]
fn two_runs_give_the_same_events() {
    programs::check_all(&[], |program| {
        let start = || {
            let mut vm = Vm::new(&program.source, &program.name, Profile::cpython_3_14(), Limits::default())
                .expect("it compiles");
            vm.heap.record(true);
            vm
        };
        let (mut one, mut other) = (start(), start());
        while one.ending.is_none() && one.steps < LONG {
            let next = one.steps + 1;
            for vm in [&mut one, &mut other] {
                vm.run_to(next, u64::MAX / 2);
                vm.captured.clear();
            }
            if one.heap.take_events() != other.heap.take_events() || one.instructions != other.instructions {
                return Err(format!("step {next} differs"));
            }
        }
        let is_same_end = |ending: &Option<Ending>| *ending == other.ending;
        if is_same_end(&one.ending) && one.printed_chars == other.printed_chars {
            Ok(())
        } else {
            Err("the ends differ".to_owned())
        }
    });
}

/// The history of an object tells the counts that the snapshots show.
#[test]
fn history_agrees_with_the_snapshots() {
    programs::check_all(&[], |program| {
        let mut session = run(program, 64);
        let last = session.done_steps();
        if last > 400 {
            return Ok(());
        }
        let middle = session.snapshot(Moment { step: last / 2, change: u32::MAX });
        for object in middle
            .objects
            .iter()
            .filter(|object| object.state == heapglass_snapshot::ObjectState::Alive)
            .take(6)
        {
            let history = session.history(object.serial.0, 0, u32::MAX);
            for step in [last / 2, last / 3, last] {
                let told = history.counts.iter().rev().find(|at| at.step <= step).map(|at| at.count);
                let is_freed = history.freed_at.is_some_and(|freed| freed <= step);
                let seen = session.snapshot(Moment { step, change: u32::MAX });
                let shown = seen.objects.iter().find(|found| found.serial == object.serial);
                match shown {
                    Some(shown) if shown.state == heapglass_snapshot::ObjectState::Freed => {
                        if !is_freed {
                            return Err(format!(
                                "{} is freed in step {step}, says the snapshot only",
                                shown.type_name
                            ));
                        }
                    }
                    Some(shown) if is_freed || told != Some(shown.count) => {
                        return Err(format!(
                            "{} {:?} at step {step}: {told:?} told, {:?} shown",
                            shown.type_name, shown.value, shown.count
                        ));
                    }
                    Some(_) | None => {}
                }
            }
        }
        Ok(())
    });
}
