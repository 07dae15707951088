//! English: two Pythons side by side.

use heapglass_wire::{Count, Difference, Holder, Place, Way, What};

use super::English;
use crate::compare::OutputDifference;
use crate::text::sentence::{Sentence, code, say, strong};
use crate::text::{Text, number};

pub fn counts_beside(here: Count, there: Count, other: &str) -> String {
    format!("{} here, {} in Python {other}", count(here), count(there))
}

/// What differs, and in how many more objects.
pub fn difference(difference: &Difference, first: &str, second: &str) -> Sentence {
    let said = say![subject(difference), what(&difference.what, first, second)];
    let type_name =
        difference.first.as_ref().or(difference.second.as_ref()).map(|name| name.type_name.as_str());
    match (difference.like, type_name) {
        (0, _) | (_, None) => said,
        (like, Some(type_name)) => {
            let more = number(u64::from(like));
            said.then(say![" The same for ", strong(more), " more of type ", code(type_name), "."])
        }
    }
}

fn subject(difference: &Difference) -> Sentence {
    if let What::Shared { name, with, .. } = &difference.what {
        return say![code(name.as_str()), " and ", way(with)];
    }
    let name = difference.first.as_ref().or(difference.second.as_ref());
    let object = name.map(|name| English.object(name)).unwrap_or_default();
    match &difference.way {
        Some(known) if name.is_some_and(|name| name.value.is_empty()) => {
            say![way(known), " (", code(object), ")"]
        }
        Some(known) => way(known),
        None => code(object).into(),
    }
}

fn way(way: &Way) -> Sentence {
    let path = code(way.labels.join(" → "));
    match way.function.as_str() {
        "<module>" => path.into(),
        function => say![path, " of ", code(function)],
    }
}

fn what(what: &What, first: &str, second: &str) -> Sentence {
    match what {
        What::Count { first: here, second: there, more_in_first, more_in_second } => say![
            ": ",
            strong(count(*here)),
            format!(" in Python {first}, "),
            strong(count(*there)),
            format!(" in Python {second}."),
            only_in(more_in_first, (*here, *there), first),
            only_in(more_in_second, (*here, *there), second)
        ],
        What::Lives { is_in_first } => {
            let (there, gone) = if *is_in_first { (first, second) } else { (second, first) };
            say![" is there in Python ", strong(there), format!(", but not in Python {gone}.")]
        }
        What::Borrowed { is_in_first, .. } => {
            let (borrowed, counted) = if *is_in_first { (first, second) } else { (second, first) };
            say![
                ": the name’s reference is ",
                strong("borrowed"),
                format!(" in Python {borrowed}, and counted in Python {counted}.")
            ]
        }
        What::Shared { is_in_first, .. } => {
            let (one, two) = if *is_in_first { (first, second) } else { (second, first) };
            say![": ", strong("one object"), format!(" in Python {one}, two in Python {two}.")]
        }
        What::Place { first: here, second: there, asked } => say![
            ": ",
            number(asked.0),
            " bytes ",
            strong(place(*here)),
            format!(" in Python {first}, "),
            number(asked.1),
            " bytes ",
            strong(place(*there)),
            format!(" in Python {second}.")
        ],
        What::Size { first: here, second: there } => say![
            ": ",
            strong(English.bytes(*here)),
            format!(" in Python {first}, "),
            strong(English.bytes(*there)),
            format!(" in Python {second}.")
        ],
    }
}

fn count(count: Count) -> String {
    match count {
        Count::Immortal => "immortal".to_owned(),
        Count::Counted(count) => format!("refcount {}", number(u64::from(count))),
    }
}

/// The holders that only one counts; where one counts nobody that says nothing.
fn only_in(holders: &[Holder], counts: (Count, Count), python: &str) -> Sentence {
    let [first, others @ ..] = holders else { return Sentence::default() };
    if counts.0 == Count::Immortal || counts.1 == Count::Immortal {
        return Sentence::default();
    }
    let mut said = say![format!(" Only in Python {python}: "), English.holder(first)];
    for holder in others {
        said = said.then(say![", ", English.holder(holder)]);
    }
    said.then(".")
}

fn place(place: Option<Place>) -> &'static str {
    match place {
        Some(Place::Pool { .. }) => "in a pool",
        Some(Place::Large) => "from malloc",
        Some(Place::Static) => "static, made at start-up",
        Some(Place::Parked) => "on a free list",
        None => "in a block of their type alone",
    }
}

pub fn output_differs(difference: &OutputDifference, first: &str, second: &str) -> Sentence {
    let printed = |line: &Option<String>| match line {
        Some(line) => code(line.as_str()).into(),
        None => Sentence::from("nothing"),
    };
    let said = say![
        "Line ",
        strong(number(u64::from(difference.line))),
        " of the output: ",
        printed(&difference.first),
        format!(" in Python {first}, "),
        printed(&difference.second),
        format!(" in Python {second}.")
    ];
    match difference.more {
        0 => said,
        more => said.then(format!(" {} more lines differ.", number(u64::from(more)))),
    }
}

pub fn arenas_differ([here, there]: [(u32, u32); 2], first: &str, second: &str) -> Sentence {
    let size = |(arena, pool): (u32, u32)| {
        format!("{} KiB with pools of {} KiB", number(u64::from(arena / 1024)), pool / 1024)
    };
    say![
        "Arenas: ",
        strong(size(here)),
        format!(" in Python {first}, "),
        strong(size(there)),
        format!(" in Python {second}.")
    ]
}
