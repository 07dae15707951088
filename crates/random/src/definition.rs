//! Functions and classes.

use crate::expression::{any_kind, condition, number, of, word};
use crate::statement;
use crate::writer::{Class, Feature, Function, Kind, Variable, Writer, block, line, suite};

const FEATURES: &[Feature] = &[
    Feature::Add,
    Feature::Call,
    Feature::Context,
    Feature::Del,
    Feature::Eq,
    Feature::Item,
    Feature::Iter,
    Feature::Len,
    Feature::Property,
    Feature::Repr,
    Feature::Static,
];

/// A function of any sort, and mostly a use of it.
pub fn function(w: &mut Writer) {
    match w.rng.below(12) {
        0..=4 => plain(w),
        5 => recursive(w),
        6 => closure(w),
        7 => generator(w),
        8 => starred(w),
        9 => decorator(w),
        10 if !w.is_in_function => global(w),
        _ => mutable_default(w),
    }
}

fn plain(w: &mut Writer) {
    let name = w.fresh_of(&["make", "work", "change", "pick", "run"]);
    let parameters: Vec<Kind> = (0..w.rng.between(0, 3)).map(|_| any_kind(w)).collect();
    let gives = any_kind(w);
    let defaults = if parameters.is_empty() { 0 } else { w.rng.below(2) };
    let own: Vec<Variable> = parameters
        .iter()
        .zip(["a", "b", "c"])
        .map(|(kind, name)| Variable { name: name.to_owned(), kind: *kind, length: 0 })
        .collect();
    let first_default = parameters.len() - defaults;
    let mut header = Vec::new();
    for (index, variable) in own.iter().enumerate() {
        if index >= first_default {
            header.push(format!("{}={}", variable.name, of(w, variable.kind, 0)));
        } else {
            header.push(variable.name.clone());
        }
    }
    w.function(format!("def {name}({}):", header.join(", ")), own, |w| {
        statement::some(w, 1, 4);
        if w.rng.chance(15) {
            let test = condition(w);
            block!(w, format!("if {test}:"), |w| line!(w, format!("raise ValueError({})", word(w))));
        }
        let value = of(w, gives, 1);
        line!(w, format!("return {value}"));
    });
    w.functions.push(Function { name, parameters, defaults, gives });
}

fn recursive(w: &mut Writer) {
    let name = w.fresh("rec");
    let (kind, body): (Kind, [String; 3]) = match w.rng.below(4) {
        0 => (Kind::Int, ["if a <= 1:".into(), "return 1".into(), format!("return a * {name}(a - 1)")]),
        1 => (
            Kind::Int,
            ["if a < 2:".into(), "return a".into(), format!("return {name}(a - 1) + {name}(a - 2)")],
        ),
        2 => (Kind::Ints, ["if not a:".into(), "return 0".into(), format!("return a[0] + {name}(a[1:])")]),
        _ => {
            (Kind::Str, ["if len(a) < 2:".into(), "return a".into(), format!("return {name}(a[1:]) + a[0]")])
        }
    };
    let [test, base, step] = body;
    suite!(w, format!("def {name}(a):"), |w| {
        suite!(w, test, |w| line!(w, base));
        line!(w, step);
    });
    let value = if kind == Kind::Int { w.rng.between(2, 5).to_string() } else { of(w, kind, 1) };
    line!(w, format!("print({name}({value}))"));
}

fn closure(w: &mut Writer) {
    let (outer, made) = (w.fresh("outer"), w.fresh("inner"));
    let kind = any_kind(w);
    let start = of(w, kind, 0);
    suite!(w, format!("def {outer}(start):"), |w| {
        line!(w, "count = start");
        line!(w, format!("kept = [{}]", number(w)));
        suite!(w, "def inner(step=1):", |w| {
            line!(w, "nonlocal count");
            line!(w, "kept.append(step)");
            line!(w, w.rng.word(&["count = (count, step)", "count = kept", "count = [count]"]));
            line!(w, "return count, kept");
        });
        line!(w, w.rng.word(&["return inner", "return lambda: inner(2)", "inner()"]));
        line!(w, "return inner");
    });
    line!(w, format!("{made} = {outer}({start})"));
    line!(w, format!("print({made}())"));
    if w.rng.chance(50) {
        line!(w, format!("print({made}()[1])"));
    }
}

fn generator(w: &mut Writer) {
    let name = w.fresh("gen");
    let own = vec![Variable { name: "a".to_owned(), kind: Kind::Ints, length: 0 }];
    w.function(format!("def {name}(a):"), own, |w| {
        statement::some(w, 0, 1);
        match w.rng.below(3) {
            0 => block!(w, "for v in list(a):", |w| {
                w.bind("v", Kind::Int, 0);
                line!(w, "yield v");
            }),
            1 => {
                block!(w, "try:", |w| {
                    line!(w, "got = yield len(a)");
                    line!(w, "yield got");
                });
                block!(w, "finally:", |w| line!(w, "print(\"closed\")"));
            }
            _ => line!(w, "yield from a"),
        }
    });
    let values = of(w, Kind::Ints, 1);
    match w.rng.below(4) {
        0 => line!(w, format!("print(list({name}({values})))")),
        1 => {
            let made = w.fresh("it");
            line!(w, format!("{made} = {name}({values})"));
            line!(w, format!("print(next({made}, None))"));
            if w.rng.chance(50) {
                line!(w, format!("del {made}"));
            }
        }
        2 => {
            let each = w.fresh("each");
            line!(w, format!("for {each} in {name}({values}):"));
            line!(w, format!("    print({each})"));
        }
        _ => {
            let made = w.fresh("it");
            line!(w, format!("{made} = {name}({values})"));
            line!(w, format!("print(sum(1 for v in {made}))"));
        }
    }
}

fn starred(w: &mut Writer) {
    let name = w.fresh("star");
    suite!(w, format!("def {name}(first, *rest, flag={}, **named):", number(w)), |w| {
        line!(
            w,
            w.rng.word(&["named[\"first\"] = first", "rest = rest + (first,)", "first = [first, rest]"])
        );
        line!(w, "return first, rest, flag, named");
    });
    let (one, many, named) = (of(w, Kind::Str, 1), of(w, Kind::Ints, 1), of(w, Kind::Groups, 0));
    let result = w.fresh("res");
    match w.rng.below(4) {
        0 => line!(w, format!("{result} = {name}({one}, *{many})")),
        1 => line!(w, format!("{result} = {name}({one}, *{many}, **{named})")),
        2 => line!(w, format!("{result} = {name}({one}, {many}, flag={})", number(w))),
        _ => line!(w, format!("{result} = {name}(*{many}, {one}, extra={many})")),
    }
    line!(w, format!("print({result})"));
}

fn decorator(w: &mut Writer) {
    let (name, target) = (w.fresh("deco"), w.fresh("target"));
    suite!(w, format!("def {name}(func):"), |w| {
        line!(w, "calls = []");
        suite!(w, "def wrapper(*args, **kwargs):", |w| {
            line!(w, w.rng.word(&["calls.append(args)", "calls.append(len(args))", "wrapper.last = args"]));
            line!(w, "return func(*args, **kwargs)");
        });
        line!(w, "return wrapper");
    });
    line!(w, format!("@{name}"));
    let gives = any_kind(w);
    suite!(w, format!("def {target}(a, b=2):"), |w| {
        line!(w, w.rng.word(&["return [a, b]", "return a", "return a, b"]));
    });
    let value = of(w, gives, 1);
    line!(w, format!("print({target}({value}))"));
    let second = number(w);
    line!(w, format!("print({target}({value}, b={second}))"));
}

fn global(w: &mut Writer) {
    let (name, target) = (w.fresh("update"), w.fresh("state"));
    line!(w, format!("{target} = {}", number(w)));
    suite!(w, format!("def {name}(a):"), |w| {
        line!(w, format!("global {target}"));
        line!(
            w,
            match w.rng.below(3) {
                0 => format!("{target} = [{target}, a]"),
                1 => format!("{target} = a"),
                _ => format!("old, {target} = {target}, (a, a)"),
            }
        );
    });
    for _ in 0..w.rng.between(1, 3) {
        let kind = any_kind(w);
        let value = of(w, kind, 1);
        line!(w, format!("{name}({value})"));
    }
    line!(w, format!("print({target})"));
}

fn mutable_default(w: &mut Writer) {
    let name = w.fresh("add");
    suite!(
        w,
        format!("def {name}(item, target={}):", w.rng.word(&["[]", "[1, 2]", "list(range(2))"])),
        |w| {
            line!(w, "target.append(item)");
            line!(w, "return target");
        }
    );
    line!(w, format!("{name}({})", number(w)));
    let result = w.fresh("res");
    line!(w, format!("{result} = {name}({})", of(w, Kind::Str, 1)));
    line!(w, format!("print({result}, {name}.__defaults__)"));
}

/// A class; its first attribute is a number, so that its operators have something to work with.
pub fn class(w: &mut Writer) {
    let base = w.rng.chance(30).then(|| w.classes.get(w.rng.below(w.classes.len())).cloned()).flatten();
    let name = w.fresh_of(&["Node", "Box", "Item", "Point", "Thing"]);
    let mut attributes =
        base.as_ref().map_or_else(|| vec![("n".to_owned(), Kind::Int)], |base| base.attributes.clone());
    let inherited = attributes.len();
    for attribute in ["items", "label", "left"] {
        if w.rng.chance(45) && !attributes.iter().any(|known| known.0 == attribute) {
            let kind = match attribute {
                "items" => Kind::Ints,
                "label" => Kind::Str,
                _ => any_kind(w),
            };
            attributes.push((attribute.to_owned(), kind));
        }
    }
    let mut features: Vec<Feature> = FEATURES.iter().copied().filter(|_| w.rng.chance(22)).collect();
    let has_slots = base.is_none() && w.rng.chance(12);
    let header = base
        .as_ref()
        .map_or_else(|| format!("class {name}:"), |base| format!("class {name}({}):", base.name));
    let number_of_class = w.classes.len();
    suite!(w, header, |w| {
        if has_slots {
            let names: Vec<String> = attributes.iter().map(|known| format!("{:?}", known.0)).collect();
            line!(w, format!("__slots__ = ({},)", names.join(", ")));
        } else if w.rng.chance(30) {
            let kind = any_kind(w);
            line!(w, format!("shared = {}", of(w, kind, 0)));
        }
        init(w, &attributes, if base.is_some() { inherited } else { 0 });
        touch(w, base.is_some());
        for feature in &features {
            member(w, *feature, &name);
        }
    });
    if let Some(base) = base {
        features.extend(base.features);
    }
    if has_slots {
        features.push(Feature::Slots);
    }
    w.classes.push(Class { name, attributes, features });
    let variable = w.name_for(Kind::Instance(number_of_class));
    let value = crate::expression::instance(w, number_of_class, 1);
    line!(w, format!("{variable} = {value}"));
    w.bind(&variable, Kind::Instance(number_of_class), 0);
}

fn init(w: &mut Writer, attributes: &[(String, Kind)], inherited: usize) {
    let names: Vec<&str> = attributes.iter().map(|known| known.0.as_str()).collect();
    suite!(w, format!("def __init__(self, {}):", names.join(", ")), |w| {
        if inherited > 0 {
            let passed: Vec<&str> = names.iter().take(inherited).copied().collect();
            line!(w, format!("super().__init__({})", passed.join(", ")));
        }
        for name in names.iter().skip(inherited) {
            line!(w, format!("self.{name} = {name}"));
        }
    });
}

fn touch(w: &mut Writer, has_base: bool) {
    let name = "touch";
    if has_base && w.rng.chance(50) {
        suite!(w, format!("def {name}(self, a):"), |w| {
            line!(w, "old = super().touch(a)");
            line!(w, "return old, self.n");
        });
        return;
    }
    suite!(w, format!("def {name}(self, a):"), |w| {
        line!(w, w.rng.word(&["self.n += a", "self.n = a", "old = self.n", "print(self.n, a)"]));
        line!(w, w.rng.word(&["return self", "return self.n", "return [self, a]"]));
    });
}

fn member(w: &mut Writer, feature: Feature, class: &str) {
    let (header, body): (&str, String) = match feature {
        Feature::Add => ("def __add__(self, other):", "return self.touch(other.n) and self".into()),
        Feature::Call => ("def __call__(self, a):", "return [a, self.n]".into()),
        Feature::Context => ("def __enter__(self):", "return self".into()),
        Feature::Del => ("def __del__(self):", "print(\"del\", self.n)".into()),
        Feature::Eq => {
            ("def __eq__(self, other):", format!("return isinstance(other, {class}) and self.n == other.n"))
        }
        Feature::Item => ("def __getitem__(self, at):", "return (self.n, at)".into()),
        Feature::Iter => ("def __iter__(self):", "yield from (self.n, 1, 2)".into()),
        Feature::Len => ("def __len__(self):", "return 3".into()),
        Feature::Property => ("def doubled(self):", "return self.n * 2".into()),
        Feature::Repr => ("def __repr__(self):", format!("return f\"{class}({{self.n!r}})\"")),
        Feature::Static | Feature::Slots => ("def make(cls):", "return cls.__new__(cls)".into()),
    };
    if feature == Feature::Property {
        line!(w, "@property");
    } else if feature == Feature::Static {
        line!(w, "@classmethod");
    }
    let body = if feature == Feature::Static { "made = cls.__new__(cls)".to_owned() } else { body };
    suite!(w, header, |w| {
        line!(w, body);
        if feature == Feature::Static {
            line!(w, "made.__init__(1, *[[]] * (cls.__init__.__code__.co_argcount - 2))");
            line!(w, "return made");
        }
    });
    if feature == Feature::Context {
        let answer = w.rng.word(&["return None", "return kind is ValueError", "self.n = 0"]);
        suite!(w, "def __exit__(self, kind, error, trace):", |w| line!(w, answer));
    }
}
