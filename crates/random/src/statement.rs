//! Statements: binding, changing containers, loops, exceptions.

use crate::expression::{any_kind, atom, condition, instance, key, number, of, slice, word};
use crate::writer::{Feature, Kind, Writer, block, line};

/// Some statements of any sort.
pub fn some(w: &mut Writer, least: usize, most: usize) {
    for _ in 0..w.rng.between(least, most) {
        one(w);
    }
}

/// One statement, with a body where it has one.
pub fn one(w: &mut Writer) {
    if w.is_frozen {
        return calm(w);
    }
    match w.rng.below(25) {
        0..=3 => assign(w),
        4 => alias(w),
        5 => unpack(w),
        6 | 7 => change_list(w),
        8 => change_strs(w),
        9 | 10 => change_dict(w),
        11 => change_set(w),
        12 | 13 => on_instance(w),
        14 => delete(w),
        15 | 16 => print(w),
        17 if w.blocks < 2 => branch(w),
        18 | 19 if w.blocks < 2 => repeat(w),
        20 | 21 if w.blocks < 2 => attempt(w),
        22 => augment(w),
        23 => nest(w),
        _ => discard(w),
    }
}

/// A statement that changes no container.
fn calm(w: &mut Writer) {
    match w.rng.below(4) {
        0 => print(w),
        1 => augment(w),
        2 if w.blocks < 3 => {
            let test = condition(w);
            let leave = w.rng.word(&["continue", "break", "pass"]);
            block!(w, format!("if {test}:"), |w| line!(w, leave));
        }
        _ => {
            let kind = if w.rng.chance(50) { Kind::Int } else { Kind::Str };
            bind_new(w, kind);
        }
    }
}

fn bind_new(w: &mut Writer, kind: Kind) {
    let value = of(w, kind, 2);
    let name = w.name_for(kind);
    line!(w, format!("{name} = {value}"));
    w.bind(&name, kind, guess_length(&value));
}

/// How many items a display has; a guess is enough.
fn guess_length(value: &str) -> usize {
    match value.as_bytes() {
        [b'[', b']'] | [b'{', b'}'] => 0,
        [b'[' | b'{', .., b']' | b'}'] if !value.contains(" for ") && !value.contains('*') => {
            1 + value.matches(", ").count().min(4)
        }
        _ => 0,
    }
}

/// Binds a name to a value of some kind.
pub fn assign(w: &mut Writer) {
    let kind = any_kind(w);
    bind_new(w, kind);
}

fn alias(w: &mut Writer) {
    let Some(from) = w.variables.get(w.rng.below(w.variables.len())).cloned() else { return assign(w) };
    let name = w.name_for(from.kind);
    match w.rng.below(3) {
        0 if from.name != name => {
            let third = w.name_for(from.kind);
            line!(w, format!("{name} = {third} = {}", from.name));
            w.bind(&third, from.kind, from.length);
        }
        _ => line!(w, format!("{name} = {}", from.name)),
    }
    w.bind(&name, from.kind, from.length);
}

fn unpack(w: &mut Writer) {
    match w.rng.below(4) {
        0 => {
            let (first, second) = (w.name_for(Kind::Int), w.name_for(Kind::Str));
            line!(w, format!("{first}, {second} = {}", of(w, Kind::Pair, 1)));
            w.bind(&first, Kind::Int, 0);
            w.bind(&second, Kind::Str, 0);
        }
        1 => {
            let (first, rest) = (w.name_for(Kind::Int), w.name_for(Kind::Ints));
            let start = number(w);
            line!(w, format!("{first}, *{rest} = [{start}, *{}]", of(w, Kind::Ints, 1)));
            w.bind(&first, Kind::Int, 0);
            w.bind(&rest, Kind::Ints, 0);
        }
        2 => {
            if let (Some(a), Some(b)) = (w.some(Kind::Ints, 0), w.some(Kind::Ints, 0)) {
                line!(w, format!("{a}, {b} = {b}, {a}"));
            }
        }
        _ => {
            let (first, second) = (w.name_for(Kind::Int), w.name_for(Kind::Float));
            let (left, right) = (of(w, Kind::Int, 1), of(w, Kind::Float, 1));
            line!(w, format!("{first}, {second} = {left}, {right}"));
            w.bind(&first, Kind::Int, 0);
            w.bind(&second, Kind::Float, 0);
        }
    }
}

fn change_list(w: &mut Writer) {
    let Some(name) = w.some(Kind::Ints, 0) else { return bind_new(w, Kind::Ints) };
    let has_items = w.some(Kind::Ints, 2);
    let value = of(w, Kind::Int, 1);
    match (w.rng.below(14), has_items) {
        (0 | 1, _) => {
            line!(w, format!("{name}.append({value})"));
            w.resize(&name, |length| length + 1);
        }
        (2, _) => line!(w, format!("{name}.extend({})", of(w, Kind::Ints, 1))),
        (3, _) => line!(w, format!("{name}.insert({}, {value})", w.rng.between(0, 2))),
        (4, _) => line!(w, format!("{name} += [{value}]")),
        (5, _) => line!(w, format!("{name}.sort(reverse={})", w.rng.word(&["True", "False"]))),
        (6, _) => line!(w, format!("{name}.reverse()")),
        (7, _) => line!(w, format!("{name}[1:2] = {}", of(w, Kind::Ints, 1))),
        (8, Some(full)) => {
            let target = w.name_for(Kind::Int);
            line!(w, format!("{target} = {full}.pop({})", w.rng.word(&["", "0", "-1"])));
            w.bind(&target, Kind::Int, 0);
            w.resize(&full, |length| length.saturating_sub(1));
        }
        (9, Some(full)) => {
            line!(w, format!("del {full}[{}]", w.rng.word(&["0", "-1", "1:"])));
            w.resize(&full, |_| 0);
        }
        (10, Some(full)) => line!(w, format!("{full}[0] = {value}")),
        (11, Some(full)) => line!(w, format!("{full}[0], {full}[-1] = {full}[-1], {full}[0]")),
        (12, Some(full)) => line!(w, format!("{full}[-1] += {value}")),
        (13, _) => {
            line!(w, format!("{name}.clear()"));
            w.resize(&name, |_| 0);
        }
        _ => line!(w, format!("{name} = {name} + [{value}]")),
    }
}

fn change_strs(w: &mut Writer) {
    let Some(name) = w.some(Kind::Strs, 0) else { return bind_new(w, Kind::Strs) };
    match w.rng.below(5) {
        0 => line!(w, format!("{name}.append({})", of(w, Kind::Str, 2))),
        1 => line!(w, format!("{name}.sort(key=len)")),
        2 => line!(w, format!("{name} += {}.split()", atom(w, Kind::Str, 0))),
        3 => line!(w, format!("{name} = [s.lower() for s in {name} if s]")),
        _ => line!(w, format!("{name}.extend(({}, {}))", word(w), of(w, Kind::Str, 1))),
    }
}

fn change_dict(w: &mut Writer) {
    if w.rng.chance(30)
        && let Some(name) = w.some(Kind::Groups, 0)
    {
        let value = number(w);
        return match w.rng.below(3) {
            0 => line!(w, format!("{name}.setdefault({}, []).append({value})", key(w))),
            1 => line!(w, format!("{name}[{}] = {}", key(w), of(w, Kind::Ints, 1))),
            _ => line!(w, format!("{name}.pop({}, None)", key(w))),
        };
    }
    let Some(name) = w.some(Kind::Table, 0) else { return bind_new(w, Kind::Table) };
    let value = of(w, Kind::Int, 1);
    match w.rng.below(9) {
        0..=2 => line!(w, format!("{name}[{}] = {value}", key(w))),
        3 => line!(w, format!("{name}.update({})", of(w, Kind::Table, 1))),
        4 => line!(w, format!("{name}.update(extra={value})")),
        5 => line!(w, format!("{name}.setdefault({}, {value})", key(w))),
        6 => {
            let key = key(w);
            line!(w, format!("{name}[{key}] = {name}.get({key}, 0) + {value}"));
        }
        7 => line!(w, format!("{name} = {name} | {{{}: {value}}}", key(w))),
        _ => {
            let key = key(w);
            block!(w, format!("if {key} in {name}:"), |w| line!(w, format!("del {name}[{key}]")));
        }
    }
}

fn change_set(w: &mut Writer) {
    let Some(name) = w.some(Kind::Set, 0) else { return bind_new(w, Kind::Set) };
    match w.rng.below(4) {
        0 => line!(w, format!("{name}.add({})", of(w, Kind::Int, 2))),
        1 => line!(w, format!("{name}.discard({})", of(w, Kind::Int, 0))),
        2 => line!(w, format!("{name}.update({})", of(w, Kind::Ints, 1))),
        _ => line!(w, format!("{name} |= {}", of(w, Kind::Set, 1))),
    }
}

fn on_instance(w: &mut Writer) {
    let class = w.rng.below(w.classes.len());
    let Some(known) = w.classes.get(class).cloned() else { return assign(w) };
    let Some(name) = w.some(Kind::Instance(class), 0) else { return bind_new(w, Kind::Instance(class)) };
    let feature = known.features.get(w.rng.below(known.features.len())).copied();
    if let Some(feature) = feature
        && w.rng.chance(55)
    {
        return use_feature(w, &name, class, feature);
    }
    let attribute = known.attributes.get(w.rng.below(known.attributes.len())).cloned();
    match (w.rng.below(6), attribute) {
        (0 | 1, Some((attribute, kind))) => {
            line!(w, format!("{name}.{attribute} = {}", of(w, kind, 1)));
        }
        (2, Some((attribute, Kind::Ints))) => line!(w, format!("{name}.{attribute}.append({})", number(w))),
        (2, Some((attribute, Kind::Int))) => line!(w, format!("{name}.{attribute} += {}", number(w))),
        (3, _) if !known.features.contains(&Feature::Slots) => {
            let kind = any_kind(w);
            line!(w, format!("{name}.{} = {}", w.rng.word(&["extra", "link", "more"]), of(w, kind, 1)));
        }
        (4, _) => line!(w, format!("{name}.touch({})", of(w, Kind::Int, 1))),
        (_, Some((attribute, _))) => line!(w, format!("print({name}.{attribute})")),
        (_, None) => line!(w, format!("print({name} is not None)")),
    }
}

fn use_feature(w: &mut Writer, name: &str, class: usize, feature: Feature) {
    match feature {
        Feature::Add => {
            let target = w.name_for(Kind::Instance(class));
            line!(w, format!("{target} = {name} + {name}"));
            w.bind(&target, Kind::Instance(class), 0);
        }
        Feature::Call => line!(w, format!("print({name}({}))", of(w, Kind::Int, 1))),
        Feature::Context => {
            let inside = w.fresh("ctx");
            block!(w, format!("with {name} as {inside}:"), |w| some(w, 1, 2));
        }
        Feature::Del => {
            let value = instance(w, class, 1);
            line!(w, value);
        }
        Feature::Eq => line!(w, format!("print({name} == {})", of(w, Kind::Instance(class), 1))),
        Feature::Item => line!(w, format!("print({name}[{}])", w.rng.between(0, 2))),
        Feature::Iter => line!(w, format!("print([v for v in {name}])")),
        Feature::Len => line!(w, format!("print(len({name}), bool({name}))")),
        Feature::Property => line!(w, format!("print({name}.doubled)")),
        Feature::Repr => line!(w, format!("print({name}, [{name}])")),
        Feature::Slots => line!(w, format!("print(hasattr({name}, \"__dict__\"))")),
        Feature::Static => {
            let target = w.name_for(Kind::Instance(class));
            line!(w, format!("{target} = {name}.make()"));
            w.bind(&target, Kind::Instance(class), 0);
        }
    }
}

fn delete(w: &mut Writer) {
    let at = w.rng.below(w.variables.len());
    if w.blocks > 0 || w.variables.len() < 4 {
        return assign(w);
    }
    let gone = w.variables.remove(at);
    line!(w, format!("del {}", gone.name));
}

/// Prints some values.
pub fn print(w: &mut Writer) {
    let values: Vec<String> = (0..w.rng.between(1, 3))
        .map(|_| {
            let kind = any_kind(w);
            of(w, kind, 1)
        })
        .collect();
    line!(w, format!("print({})", values.join(", ")));
}

fn branch(w: &mut Writer) {
    let test = condition(w);
    block!(w, format!("if {test}:"), |w| some(w, 1, 2));
    if w.rng.chance(30) {
        let test = condition(w);
        block!(w, format!("elif {test}:"), |w| some(w, 1, 2));
    }
    if w.rng.chance(50) {
        block!(w, "else:", |w| some(w, 1, 2));
    }
}

fn repeat(w: &mut Writer) {
    match w.rng.below(6) {
        0 | 1 => {
            let name = w.fresh("i");
            let end = w.rng.between(1, 4);
            block!(w, format!("for {name} in range({end}):"), |w| {
                w.bind(&name, Kind::Int, 0);
                some(w, 1, 3);
            });
        }
        2 => {
            let (name, values) = (w.fresh("v"), of(w, Kind::Ints, 1));
            frozen(w, &format!("for {name} in {values}:"), &[(&name, Kind::Int)]);
        }
        3 => {
            let (name, value, table) = (w.fresh("key"), w.fresh("value"), of(w, Kind::Table, 1));
            let names: [(&str, Kind); 2] = [(&name, Kind::Str), (&value, Kind::Int)];
            frozen(w, &format!("for {name}, {value} in {table}.items():"), &names);
        }
        4 => {
            let (at, name, values) = (w.fresh("i"), w.fresh("s"), of(w, Kind::Strs, 1));
            let names: [(&str, Kind); 2] = [(&at, Kind::Int), (&name, Kind::Str)];
            frozen(w, &format!("for {at}, {name} in enumerate({values}):"), &names);
        }
        _ => {
            let name = w.fresh("left");
            line!(w, format!("{name} = {}", w.rng.between(1, 4)));
            block!(w, format!("while {name} > 0:"), |w| {
                line!(w, format!("{name} -= 1"));
                some(w, 1, 2);
            });
        }
    }
}

fn frozen(w: &mut Writer, header: &str, names: &[(&str, Kind)]) {
    let was = std::mem::replace(&mut w.is_frozen, true);
    block!(w, header, |w| {
        for (name, kind) in names {
            w.bind(name, *kind, 0);
        }
        some(w, 1, 3);
    });
    w.is_frozen = was;
}

fn attempt(w: &mut Writer) {
    block!(w, "try:", |w| {
        some(w, 0, 2);
        if w.rng.chance(75) {
            fail(w);
        } else {
            assign(w);
        }
    });
    if w.rng.chance(20) {
        block!(w, "except (KeyError, IndexError):", |w| some(w, 1, 1));
    }
    if w.rng.chance(70) {
        let name = w.fresh("err");
        block!(w, format!("except Exception as {name}:"), |w| {
            line!(w, format!("print(type({name}).__name__, {name})"));
            if w.rng.chance(30) {
                some(w, 1, 2);
            }
        });
    } else {
        block!(w, "except Exception:", |w| some(w, 1, 2));
    }
    if w.rng.chance(20) {
        block!(w, "else:", |w| some(w, 1, 1));
    }
    if w.rng.chance(30) {
        block!(w, "finally:", |w| some(w, 1, 1));
    }
}

/// A statement that raises.
pub fn fail(w: &mut Writer) {
    let text = match w.rng.below(12) {
        0 => format!("{}[99]", atom(w, Kind::Ints, 1)),
        1 => format!("{}[\"missing\"]", atom(w, Kind::Table, 1)),
        2 => format!("{} / 0", atom(w, Kind::Int, 1)),
        3 => format!("int({})", of(w, Kind::Strs, 0)),
        4 => format!("{} + {}", atom(w, Kind::Str, 1), atom(w, Kind::Int, 0)),
        5 => format!("{}.missing", atom(w, Kind::Ints, 0)),
        6 => "int(\"abc\")".to_owned(),
        7 => format!("raise ValueError({}, {})", word(w), atom(w, Kind::Int, 1)),
        8 => format!("raise RuntimeError({})", atom(w, Kind::Str, 1)),
        9 => format!("a1, b1 = {}", atom(w, Kind::Ints, 1)),
        10 => format!("{}.remove(-12345)", atom(w, Kind::Ints, 1)),
        _ => "undefined_name".to_owned(),
    };
    line!(w, text);
}

fn augment(w: &mut Writer) {
    let kinds = [Kind::Int, Kind::Str, Kind::Float];
    let kind = kinds.get(w.rng.below(3)).copied().unwrap_or(Kind::Int);
    let Some(name) = w.some(kind, 0) else { return bind_new(w, kind) };
    if kind == Kind::Str {
        line!(w, format!("{name} += {}", of(w, Kind::Str, 1)));
    } else {
        line!(w, format!("{name} {} {}", w.rng.word(&["+=", "-=", "*="]), number(w)));
    }
}

/// Containers in containers.
fn nest(w: &mut Writer) {
    let Some(name) = w.some(Kind::Mixed, 0) else { return bind_new(w, Kind::Mixed) };
    let kind = any_kind(w);
    let value = of(w, kind, 1);
    match w.rng.below(5) {
        0 => line!(w, format!("{name} = [{name}, {value}]")),
        1 => line!(w, format!("{name}.append(({value}, {name}[{}]))", slice(w))),
        2 => line!(w, format!("{name}.append({{\"it\": {value}}})")),
        _ => line!(w, format!("{name}.append({value})")),
    }
}

/// A value that nothing keeps.
fn discard(w: &mut Writer) {
    let kind = any_kind(w);
    let value = of(w, kind, 2);
    line!(w, value);
}
