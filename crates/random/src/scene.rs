//! What programs about memory do: cycles, collections, weak references, counts.

use crate::expression::{any_kind, number, of};
use crate::statement;
use crate::writer::{Kind, Writer, line, suite};

/// A few lines that belong together.
pub fn scene(w: &mut Writer) {
    match w.rng.below(9) {
        0 => list_cycle(w),
        1 => dict_cycle(w),
        2 | 3 => instance_cycle(w),
        4 => weak(w),
        5 => counts(w),
        6 => linked(w),
        7 => swallowed(w),
        _ => line!(w, "print(gc.collect())"),
    }
}

fn list_cycle(w: &mut Writer) {
    let (a, b) = (w.fresh("a"), w.fresh("b"));
    line!(w, format!("{a} = [{}]", number(w)));
    line!(w, format!("{b} = [{a}, {}]", of(w, Kind::Str, 1)));
    line!(w, format!("{a}.append({b})"));
    if w.rng.chance(30) {
        line!(w, format!("print({a})"));
    }
    statement::some(w, 0, 1);
    line!(w, format!("del {a}"));
    end_cycle(w, &b);
}

fn dict_cycle(w: &mut Writer) {
    let a = w.fresh("d");
    let kind = any_kind(w);
    line!(w, format!("{a} = {{\"v\": {}}}", of(w, kind, 1)));
    line!(w, format!("{a}[\"me\"] = {a}"));
    end_cycle(w, &a);
}

fn instance_cycle(w: &mut Writer) {
    let class = w.rng.below(w.classes.len());
    let Some(known) = w.classes.get(class).cloned() else { return list_cycle(w) };
    let (a, b) = (w.fresh("p"), w.fresh("q"));
    let (first, second) = (of(w, Kind::Instance(class), 1), of(w, Kind::Instance(class), 1));
    line!(w, format!("{a}, {b} = {first}, {second}"));
    let attribute = if known.features.contains(&crate::writer::Feature::Slots) { "n" } else { "peer" };
    line!(w, format!("{a}.{attribute} = {b}"));
    line!(w, format!("{b}.{attribute} = {a}"));
    line!(w, format!("del {a}"));
    end_cycle(w, &b);
}

fn end_cycle(w: &mut Writer, last: &str) {
    match w.rng.below(4) {
        0 => line!(w, format!("{last} = None")),
        1 => return line!(w, format!("print(len(str({last})) > 3)")),
        _ => line!(w, format!("del {last}")),
    }
    if w.rng.chance(70) {
        line!(w, "print(gc.collect())");
    }
}

fn weak(w: &mut Writer) {
    let class = w.rng.below(w.classes.len());
    let has_slots =
        w.classes.get(class).is_none_or(|known| known.features.contains(&crate::writer::Feature::Slots));
    if has_slots {
        return list_cycle(w);
    }
    let (kept, reference) = (w.fresh("kept"), w.fresh("ref"));
    line!(w, format!("{kept} = {}", of(w, Kind::Instance(class), 1)));
    let callback = w.rng.word(&["", ", lambda gone: print(\"gone\")", ", print"]);
    let callback = if callback == ", print" { "" } else { callback };
    line!(w, format!("{reference} = weakref.ref({kept}{callback})"));
    line!(w, format!("print({reference}() is {kept})"));
    statement::some(w, 0, 2);
    line!(w, format!("del {kept}"));
    line!(w, format!("print({reference}() is None)"));
}

fn counts(w: &mut Writer) {
    let (name, kind) = (w.fresh("obj"), any_kind(w));
    let value = if matches!(kind, Kind::Int | Kind::Str) { "[]".to_owned() } else { of(w, kind, 1) };
    line!(w, format!("{name} = {value}"));
    line!(w, format!("{name}_list = [{name}, {name}]"));
    line!(w, format!("print(sys.getrefcount({name}))"));
    line!(w, format!("{name}_list.pop()"));
    line!(w, format!("print(sys.getrefcount({name}), sys.getsizeof({name}_list))"));
}

fn linked(w: &mut Writer) {
    let (head, i) = (w.fresh("head"), w.fresh("i"));
    line!(w, format!("{head} = None"));
    line!(w, format!("for {i} in range({}):", w.rng.between(2, 4)));
    line!(
        w,
        match w.rng.below(3) {
            0 => format!("    {head} = ({i}, {head})"),
            1 => format!("    {head} = [{i}, {head}]"),
            _ => format!("    {head} = {{\"value\": {i}, \"next\": {head}}}"),
        }
    );
    if w.rng.chance(50) {
        line!(w, format!("print({head})"));
    }
}

/// An exception that goes through some frames.
fn swallowed(w: &mut Writer) {
    let (low, high, error) = (w.fresh("low"), w.fresh("high"), w.fresh("error"));
    suite!(w, format!("def {low}(a):"), |w| {
        line!(w, "local = [a]");
        line!(
            w,
            w.rng.word(&["raise KeyError(a)", "return local[3]", "return a.nothing", "raise TypeError"])
        );
    });
    suite!(w, format!("def {high}(b):"), |w| {
        suite!(w, "try:", |w| line!(w, format!("return {low}(b)")));
        let handler =
            w.rng.word(&["raise ValueError(b) from e", "raise", "kept = e", "raise RuntimeError(\"again\")"]);
        suite!(w, "except Exception as e:", |w| line!(w, handler));
        if w.rng.chance(40) {
            suite!(w, "finally:", |w| line!(w, "done = b"));
        }
    });
    let kind = any_kind(w);
    let value = of(w, kind, 1);
    suite!(w, "try:", |w| line!(w, format!("print({high}({value}))")));
    suite!(w, "except Exception as e:", |w| {
        line!(w, "print(repr(e)[:40], type(e.__context__).__name__)");
        if w.rng.chance(40) {
            line!(w, format!("{error} = e"));
        }
    });
}
