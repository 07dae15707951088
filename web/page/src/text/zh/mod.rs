//! Simplified Chinese. Full-width punctuation; CPython's names stay as they are.

use heapglass_wire::{
    Change, Count, Death, Diagnostic, Difference, Ending, ExitStep, Holder, InterpreterRef, Language,
    ObjectName, Place, Role, Stream,
};

use super::Labels;
use super::sentence::{Sentence, changed, code, say, strong};
use super::slots::{SlotKind, slot_kind};
use super::{Text, count as count_text, number, of};
use crate::compare::OutputDifference;
use machine::{collector, generation_name, memory};

mod compare;
mod labels;
mod machine;

/// Simplified Chinese.
pub struct Chinese;

impl Text for Chinese {
    fn labels(&self) -> &'static Labels {
        &labels::LABELS
    }
    fn tag(&self) -> &'static str {
        "zh-Hans"
    }

    fn change(&self, line: &str, change: &Change) -> Sentence {
        match change {
            Change::Born { object } => say![by_line(line), "新建 ", named(object), "。"],
            Change::Refcount { object, from, to, gained, lost } => {
                refcount(line, object, (*from, *to), gained.as_ref(), lost.as_ref())
            }
            Change::Moved { object, from, to } => say![
                "指向 ",
                named(object),
                " 的引用从",
                self.holder(from),
                "转到",
                self.holder(to),
                "，引用计数不变。"
            ],
            Change::Freed { object, by_collector: false } => {
                say![by_line(line), "释放 ", named(object), "：已没有任何引用指向它。"]
            }
            Change::Freed { object, by_collector: true } => {
                say!["回收器释放 ", named(object), "：只有垃圾还引用着它。"]
            }
            Change::Printed { text, stream: Stream::Output } => {
                say![by_line(line), "输出 ", code(text.trim_end()), "。"]
            }
            Change::Printed { text, stream: Stream::Error } => {
                say![by_line(line), "向标准错误写入 ", code(text.trim_end()), "。"]
            }
            Change::Gc(event) => collector(event),
            Change::Memory(event) => memory(event),
        }
    }

    fn freed_many(&self, line: &str, count: u32, type_name: &str, by_collector: bool) -> Sentence {
        let who = if by_collector { Sentence::from("回收器") } else { by_line(line) };
        say![who, "释放 ", changed(number(u64::from(count))), " 个 ", code(type_name), " 对象。"]
    }
    fn freed_with(&self, line: &str, object: &ObjectName, count: u32, type_name: &str) -> Sentence {
        let many = changed(number(u64::from(count)));
        say![by_line(line), "释放 ", named(object), "，以及 ", many, " 个 ", code(type_name), " 对象。"]
    }
    fn and_more(&self, count: u32) -> String {
        format!("另有 {} 个变化", number(u64::from(count)))
    }
    fn nothing_changed(&self, line: &str) -> Sentence {
        match line {
            "" => "没有持久的变化。".into(),
            _ => say![code(line), " 没有改变任何持久的引用。"],
        }
    }
    fn at_the_beginning(&self, next_line: u32) -> Sentence {
        say!["程序尚未开始，接下来是第 ", strong(next_line.to_string()), " 行。"]
    }
    fn where_it_is(&self, ran_line: u32, next_line: u32) -> String {
        match (ran_line, next_line) {
            (0, next) => format!("接下来是第 {next} 行"),
            (ran, 0) => format!("第 {ran} 行已运行，程序结束"),
            (ran, next) => format!("第 {ran} 行已运行，接下来是第 {next} 行"),
        }
    }
    fn before_exit(&self, ran_line: u32) -> String {
        format!("第 {ran_line} 行已运行，解释器正在退出")
    }
    fn exit_step(&self, step: &ExitStep) -> Sentence {
        match step {
            ExitStep::Collection { is_last: false } => {
                "程序已结束。模块消失之前，解释器先做一次回收。".into()
            }
            ExitStep::Collection { is_last: true } => "解释器的最后一次回收清除余下的对象。".into(),
            ExitStep::LastException => "解释器放开使程序结束的那个异常。".into(),
            ExitStep::Finalizer(object) => {
                say!["解释器的最后一次回收发现 ", named(object), "，调用它的终结器 ", code("__del__"), "。"]
            }
            ExitStep::Name(name) => say!["模块的名字 ", code(name.as_str()), " 消失。"],
        }
    }
    fn in_turn(&self, first: Sentence, then: Sentence) -> Sentence {
        first.then(then)
    }
    fn cut_short(&self, line: u32) -> String {
        format!("第 {line} 行没有运行完")
    }
    fn not_supported(&self, line: &str, what: &str) -> Sentence {
        say![by_line(line), "无法运行：尚不支持 ", strong(what), "。"]
    }
    fn raised(&self, line: &str, exception: &str) -> Sentence {
        say![by_line(line), "引发异常 ", strong(exception), "。"]
    }

    fn object(&self, object: &ObjectName) -> String {
        let ObjectName { serial, type_name, own_name, value, role } = object;
        match (role, type_name.as_str(), own_name.as_str()) {
            (Role::Atom, _, _) if !value.is_empty() => value.clone(),
            (_, "type", own) if !own.is_empty() => format!("class {own} #{serial}"),
            (_, kind, own) if !own.is_empty() => format!("{kind} {own} #{serial}"),
            (_, "", _) if !object.has_number() => "解释器的".to_owned(),
            (_, kind, _) if !object.has_number() => kind.to_owned(),
            (_, "", _) => format!("对象 #{serial}"),
            (_, kind, _) => format!("{kind} #{serial}"),
        }
    }
    fn holder(&self, holder: &Holder) -> Sentence {
        match holder {
            Holder::Name { function, name, .. } if function == "<module>" => {
                say!["名字 ", code(name.as_str())]
            }
            Holder::Name { function, name, .. } => {
                say![code(function.as_str()), " 的名字 ", code(name.as_str())]
            }
            Holder::Slot { object, type_name, label } => {
                let owner = format!("{type_name} #{object} ");
                match slot_kind(type_name, label) {
                    SlotKind::Item => say![owner, "的第 ", code(label.as_str()), " 项"],
                    SlotKind::Value => say![owner, "中 ", code(label.as_str()), " 的值"],
                    SlotKind::Attribute => say![owner, "的属性 ", code(label.as_str())],
                    SlotKind::Local => say![owner, "的名字 ", code(label.as_str())],
                    SlotKind::Stack => say![owner, "的求值栈"],
                }
            }
            Holder::Key { object, type_name, label } => {
                say![format!("{type_name} #{object} "), "的键 ", code(label.as_str())]
            }
            Holder::Stack { function, .. } => say![code(function.as_str()), " 的求值栈"],
            Holder::Constant { code: owner } => say![code(owner.as_str()), " 的常量"],
            Holder::Interpreter(part) => interpreter(part).into(),
        }
    }
    fn place(&self, place: Option<Place>) -> String {
        match place {
            Some(Place::Pool { arena, pool, block }) => format!("第 {arena} 区，第 {pool} 池，第 {block} 块"),
            Some(Place::Large) => "来自 malloc".to_owned(),
            Some(Place::Static) => "静态对象，启动时创建".to_owned(),
            Some(Place::Parked) => "留在其类型的空闲链表".to_owned(),
            None => "无".to_owned(),
        }
    }
    fn generation(&self, generation: Option<u8>) -> String {
        match generation {
            Some(generation) => format!("受跟踪，第 {generation} 代"),
            None => "不受跟踪".to_owned(),
        }
    }
    fn capacity(&self, items: u32) -> String {
        format!("可容纳 {} 项", number(u64::from(items)))
    }
    fn in_block(&self, bytes: u64) -> String {
        format!("占 {} 字节的块", number(bytes))
    }
    fn block_part(&self, part: &str) -> String {
        let words = match part {
            "head" => "头部",
            "object" => "对象",
            "items" => "各项",
            "keys" => "键表",
            "shared keys" => "共享键表",
            "table" => "哈希表",
            "buffer" => "缓冲区",
            other => other,
        };
        words.to_owned()
    }
    fn chart_label(&self, object: &ObjectName, changes: &[(u32, String)]) -> String {
        let at: Vec<String> =
            changes.iter().map(|(step, count)| format!("第 {step} 步起为 {count}")).collect();
        format!("{} 的引用计数：{}", self.object(object), at.join("，"))
    }
    fn more_slots(&self, count: u32) -> String {
        format!("还有 {} 项", number(u64::from(count)))
    }
    fn held_by_references(&self, count: Count) -> String {
        match count {
            Count::Immortal => "永生对象：不计数，不释放".to_owned(),
            Count::Counted(_) => "个引用持有它".to_owned(),
        }
    }
    fn kept_by_ring(&self, ring: &[ObjectName]) -> Sentence {
        match ring {
            [] => "没有名字通向它。只有垃圾持有它，回收器会把它们一起找出来。".into(),
            [_, _] => "没有名字通向它。它持有自己，引用计数不会降到 0：只有回收器能发现它。".into(),
            _ => say![
                "没有名字通向它。",
                chain(ring),
                " 互相持有，形成循环，引用计数都不会降到 0：只有回收器能发现它们。"
            ],
        }
    }
    fn freed_because(&self, death: &Death) -> Sentence {
        let step = self.step_number(death.step);
        match death {
            Death { by_collector: true, .. } => say!["回收器在", step, "释放了它：只有垃圾还持有它。"],
            Death { last: Some(holder), .. } => {
                say!["它的最后一个引用在", step, "消失：", self.holder(holder), "。"]
            }
            Death { last: None, .. } => say!["在", step, "已没有任何引用指向它。"],
        }
    }

    fn running(&self, steps: u32) -> String {
        format!("正在运行… {} 步", number(u64::from(steps)))
    }
    fn change_of(&self, change: u32, changes: u32) -> String {
        format!("第 {} 个变化，共 {} 个", number(u64::from(change)), number(u64::from(changes)))
    }
    fn step_number(&self, step: u32) -> String {
        format!("第 {} 步", number(u64::from(step)))
    }
    fn steps_between(&self, from: u32, to: u32) -> String {
        match to {
            _ if to == from => self.step_number(to),
            _ => format!("第 {} 至 {} 步", number(u64::from(from)), number(u64::from(to))),
        }
    }
    fn ending(&self, ending: &Ending) -> Sentence {
        match ending {
            Ending::Finished => "程序已结束。".into(),
            Ending::Exception { text, line } => {
                say!["程序在第 ", strong(line.to_string()), " 行因异常而结束：", code(text.as_str())]
            }
            Ending::Unsupported { what, line } => say![
                "第 ",
                strong(line.to_string()),
                " 行的 ",
                strong(what.as_str()),
                " 尚不支持。在此之前的每一步都可以查看。"
            ],
            Ending::StepLimit { steps, line } => say![
                "运行到第 ",
                strong(line.to_string()),
                " 行时达到 ",
                strong(number(u64::from(*steps))),
                " 步的上限。每一步都可以查看。"
            ],
            Ending::MemoryLimit { bytes, line } => say![
                "运行到第 ",
                strong(line.to_string()),
                " 行时达到 ",
                strong(self.bytes(*bytes)),
                " 的内存上限。在此之前的每一步都可以查看。"
            ],
            Ending::Stopped { line } => {
                say!["已停在第 ", strong(line.to_string()), " 行。在此之前的每一步都可以查看。"]
            }
        }
    }
    fn diagnostic(&self, diagnostic: &Diagnostic) -> String {
        format!("第 {} 行：{}", diagnostic.line, diagnostic.message)
    }
    fn left_out(&self, shown: u32, all: u32) -> String {
        format!("共 {} 个对象，画出 {} 个；其余见表格", number(u64::from(all)), number(u64::from(shown)))
    }
    fn hidden(&self, is_alone: bool, count: u32) -> String {
        let count = number(u64::from(count));
        if is_alone {
            format!("只显示一个对象的附近，隐藏了 {count} 个对象")
        } else {
            format!("折叠了 {count} 个对象")
        }
    }
    fn references_now(&self, count: u32) -> Sentence {
        say!["，现有 ", number(u64::from(count))]
    }

    fn example_of(&self, python: &str) -> String {
        format!("这个示例讲的是 Python {python}。")
    }
    fn no_own_step(&self, python: &str) -> String {
        format!("这一行在 Python {python} 中没有自己的一步，这里显示它之前的一步。")
    }
    fn counts_beside(&self, here: Count, there: Count, other: &str) -> String {
        compare::counts_beside(here, there, other)
    }
    fn difference(&self, difference: &Difference, first: &str, second: &str) -> Sentence {
        compare::difference(difference, first, second)
    }
    fn more_differences(&self, count: u32) -> String {
        format!("另有 {} 处不同", number(u64::from(count)))
    }
    fn output_differs(&self, difference: &OutputDifference, first: &str, second: &str) -> Sentence {
        compare::output_differs(difference, first, second)
    }
    fn arenas_differ(&self, sizes: [(u32, u32); 2], first: &str, second: &str) -> Sentence {
        compare::arenas_differ(sizes, first, second)
    }

    fn objects_in_list(&self, count: u32) -> String {
        format!("{} 个对象", number(u64::from(count)))
    }
    fn of(&self, done: u32, all: u32) -> String {
        format!("{} / {}", number(u64::from(done)), number(u64::from(all)))
    }
    fn collected_here(&self, generation: u8, collected: u32) -> Sentence {
        say![
            "这一步回收了",
            strong(generation_name(generation)),
            "，找到 ",
            strong(number(u64::from(collected))),
            " 个不可达对象。"
        ]
    }
    fn phase_number(&self, number: u32) -> String {
        format!("第 {number} 阶段，共 6 个")
    }
    fn refers_inside(&self, holder: &ObjectName, label: &str, object: &ObjectName) -> Sentence {
        say![code(format!("#{}.{label}", holder.serial)), " 引用内部的 ", self.object(object)]
    }
    fn collections_so_far(&self, collections: u32, collected: u32) -> String {
        match collections {
            0 => "尚未回收".to_owned(),
            _ => format!(
                "至今回收 {} 次，释放 {} 个",
                number(u64::from(collections)),
                number(u64::from(collected))
            ),
        }
    }
    fn visiting(&self, object: &ObjectName) -> String {
        format!("正在访问 #{}：它每引用一个链表内的对象，就从那个对象的 gc_refs 减去 1", object.serial)
    }
    fn lane_collection(&self, generation: u8) -> &'static str {
        match generation {
            0 => "年轻代",
            1 => "中间代",
            _ => "全部",
        }
    }

    fn arena(&self, arena: u32) -> String {
        format!("第 {arena} 区")
    }
    fn pools_in_use(&self, used: u32, all: u32) -> String {
        format!("{all} 个内存池，已用 {used} 个")
    }
    fn pool_title(&self, pool: u32, arena: u32) -> Sentence {
        say![strong(format!("第 {pool} 池")), format!("（第 {arena} 区）")]
    }
    fn pool_blocks(&self, blocks: u32, bytes: u32) -> Sentence {
        say![strong(number(u64::from(blocks))), " 块，每块 ", strong(bytes.to_string()), " 字节"]
    }
    fn free_list_next(&self, free: u32, bytes: u32, block: u32) -> Sentence {
        say![
            changed(number(u64::from(free))),
            format!(" 块；下一次请求 {bytes} 字节时取第 "),
            changed(block.to_string()),
            " 块"
        ]
    }
    fn free_list_untouched(&self, bytes: u32, block: u32) -> Sentence {
        say![format!("空；下一次请求 {bytes} 字节时取从未使用的第 "), strong(block.to_string()), " 块"]
    }
    fn class_title(&self, bytes: u32) -> String {
        format!("{bytes} 字节的块")
    }
    fn in_pools(&self, pools: u32) -> String {
        format!("已用，在 {pools} 个内存池中")
    }
    fn uses(&self, asked: u32, block: u32) -> String {
        format!("{block} 字节中的 {asked}")
    }
    fn block_number(&self, block: u32) -> String {
        format!("第 {block} 块")
    }
    fn bytes(&self, bytes: u64) -> String {
        format!("{} 字节", number(bytes))
    }
    fn private_blocks(&self, blocks: u32) -> String {
        format!("{} 个来自 malloc 的 1,000 字节块，其中的位置别人不能使用", number(u64::from(blocks)))
    }
    fn large(&self, count: u32, bytes: u64) -> String {
        format!("{} 块，{} 字节", number(u64::from(count)), number(bytes))
    }
}

/// The line that does something; nothing where the change is looked at on its own.
fn by_line(line: &str) -> Sentence {
    match line {
        "" => Sentence::default(),
        _ => say![code(line), " "],
    }
}

fn named(object: &ObjectName) -> Sentence {
    let text = of(Language::Chinese).object(object);
    match object.role {
        Role::Atom if !object.value.is_empty() => code(text).into(),
        Role::Atom | Role::Container => strong(text).into(),
    }
}

fn from_to(from: Count, to: Count) -> Sentence {
    say!["从 ", changed(format!("{} 变为 {}", count_text(from), count_text(to)))]
}

fn refcount(
    line: &str,
    object: &ObjectName,
    (from, to): (Count, Count),
    gained: Option<&Holder>,
    lost: Option<&Holder>,
) -> Sentence {
    let words = of(Language::Chinese);
    let counts = say!["它的引用计数", from_to(from, to), "。"];
    match (gained, lost) {
        (Some(holder), None) => {
            say![by_line(line), "增加一个引用：", words.holder(holder), "指向 ", named(object), "。", counts]
        }
        (None, Some(holder)) => {
            say![
                by_line(line),
                "去掉一个引用：",
                words.holder(holder),
                "不再指向 ",
                named(object),
                "。",
                counts
            ]
        }
        (Some(gained), Some(lost)) => say![
            "指向 ",
            named(object),
            " 的引用从",
            words.holder(lost),
            "转到",
            words.holder(gained),
            "。",
            counts
        ],
        (None, None) => say![by_line(line), "使 ", named(object), " 的引用计数", from_to(from, to), "。"],
    }
}

fn interpreter(part: &InterpreterRef) -> String {
    match part {
        InterpreterRef::SyntaxTree => "语法树（脚本运行期间一直存在）".to_owned(),
        InterpreterRef::Frame { function, field } if field == "f_funcobj" => {
            format!("正在运行它的帧 {function}")
        }
        InterpreterRef::Frame { function, field } => format!("{function} 的帧（{field}）"),
        InterpreterRef::Exception => "正在处理的异常".to_owned(),
        InterpreterRef::Modules => "模块表".to_owned(),
        InterpreterRef::Builtin { name } => format!("正在运行的内置函数 {name}"),
        InterpreterRef::Collector => "正在处理它的回收器".to_owned(),
        InterpreterRef::Other(name) => format!("解释器（{name}）"),
    }
}

/// Objects, each of which holds the next.
fn chain(objects: &[ObjectName]) -> Sentence {
    let mut text = Sentence::default();
    for (index, object) in objects.iter().enumerate() {
        let arrow = if index > 0 { " → " } else { "" };
        text = text.then(arrow).then(named(object));
    }
    text
}
