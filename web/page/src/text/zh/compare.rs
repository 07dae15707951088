//! Chinese: two Pythons side by side.

use heapglass_wire::{Count, Difference, Holder, Place, Way, What};

use super::Chinese;
use crate::compare::OutputDifference;
use crate::text::sentence::{Sentence, code, say, strong};
use crate::text::{Text, number};

pub fn counts_beside(here: Count, there: Count, other: &str) -> String {
    format!("这里{}，Python {other} 中{}", count(here), count(there))
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
            said.then(say!["另有 ", strong(more), " 个 ", code(type_name), " 对象也是这样。"])
        }
    }
}

fn subject(difference: &Difference) -> Sentence {
    if let What::Shared { name, with, .. } = &difference.what {
        return say![code(name.as_str()), " 和 ", way(with)];
    }
    let name = difference.first.as_ref().or(difference.second.as_ref());
    let object = name.map(|name| Chinese.object(name)).unwrap_or_default();
    match &difference.way {
        Some(known) if name.is_some_and(|name| name.value.is_empty()) => {
            say![way(known), "（", code(object), "）"]
        }
        Some(known) => way(known),
        None => code(object).into(),
    }
}

fn way(way: &Way) -> Sentence {
    let path = code(way.labels.join(" → "));
    match way.function.as_str() {
        "<module>" => path.into(),
        function => say![code(function), " 的 ", path],
    }
}

fn what(what: &What, first: &str, second: &str) -> Sentence {
    match what {
        What::Count { first: here, second: there, more_in_first, more_in_second } => say![
            "：",
            format!("Python {first} 中"),
            strong(count(*here)),
            format!("，Python {second} 中"),
            strong(count(*there)),
            "。",
            only_in(more_in_first, (*here, *there), first),
            only_in(more_in_second, (*here, *there), second)
        ],
        What::Lives { is_in_first } => {
            let (there, gone) = if *is_in_first { (first, second) } else { (second, first) };
            say![" 在 Python ", strong(there), format!(" 中还在，在 Python {gone} 中没有。")]
        }
        What::Borrowed { is_in_first, .. } => {
            let (borrowed, counted) = if *is_in_first { (first, second) } else { (second, first) };
            say![
                format!("：名称的引用在 Python {borrowed} 中是"),
                strong("借用的"),
                format!("，在 Python {counted} 中计数。")
            ]
        }
        What::Shared { is_in_first, .. } => {
            let (one, two) = if *is_in_first { (first, second) } else { (second, first) };
            say![format!("：Python {one} 中是"), strong("同一个对象"), format!("，Python {two} 中是两个。")]
        }
        What::Place { first: here, second: there, asked } => say![
            format!("：Python {first} 中 {} 字节，", number(asked.0)),
            strong(place(*here)),
            format!("；Python {second} 中 {} 字节，", number(asked.1)),
            strong(place(*there)),
            "。"
        ],
        What::Size { first: here, second: there } => say![
            format!("：Python {first} 中 "),
            strong(Chinese.bytes(*here)),
            format!("，Python {second} 中 "),
            strong(Chinese.bytes(*there)),
            "。"
        ],
    }
}

fn count(count: Count) -> String {
    match count {
        Count::Immortal => "永生".to_owned(),
        Count::Counted(count) => format!("引用计数为 {}", number(u64::from(count))),
    }
}

/// The holders that only one counts; where one counts nobody that says nothing.
fn only_in(holders: &[Holder], counts: (Count, Count), python: &str) -> Sentence {
    let [first, others @ ..] = holders else { return Sentence::default() };
    if counts.0 == Count::Immortal || counts.1 == Count::Immortal {
        return Sentence::default();
    }
    let mut said = say![format!("仅 Python {python} 计入："), Chinese.holder(first)];
    for holder in others {
        said = said.then(say!["、", Chinese.holder(holder)]);
    }
    said.then("。")
}

fn place(place: Option<Place>) -> &'static str {
    match place {
        Some(Place::Pool { .. }) => "在内存池中",
        Some(Place::Large) => "来自 malloc",
        Some(Place::Static) => "静态，启动时创建",
        Some(Place::Parked) => "在空闲链表上",
        None => "在该类型专用的内存块中",
    }
}

pub fn output_differs(difference: &OutputDifference, first: &str, second: &str) -> Sentence {
    let printed = |line: &Option<String>| match line {
        Some(line) => code(line.as_str()).into(),
        None => Sentence::from("没有"),
    };
    let said = say![
        "输出的第 ",
        strong(number(u64::from(difference.line))),
        format!(" 行：Python {first} 是 "),
        printed(&difference.first),
        format!("，Python {second} 是 "),
        printed(&difference.second),
        "。"
    ];
    match difference.more {
        0 => said,
        more => said.then(format!("另有 {} 行不同。", number(u64::from(more)))),
    }
}

pub fn arenas_differ([here, there]: [(u32, u32); 2], first: &str, second: &str) -> Sentence {
    let size = |(arena, pool): (u32, u32)| {
        format!("{} KiB（内存池 {} KiB）", number(u64::from(arena / 1024)), pool / 1024)
    };
    say![
        format!("内存区的大小：Python {first} 中 "),
        strong(size(here)),
        format!("；Python {second} 中 "),
        strong(size(there)),
        "。"
    ]
}
