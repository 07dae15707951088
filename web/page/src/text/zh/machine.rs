//! Simplified Chinese: what the collector and the allocator do.

use heapglass_wire::{GcEvent, MemoryEvent, ObjectName, Verdict};

use super::named;
use crate::text::number;
use crate::text::sentence::{Sentence, changed, code, say, strong};

pub fn generation_name(generation: u8) -> &'static str {
    match generation {
        0 => "年轻代",
        1 => "中间代",
        _ => "全部各代",
    }
}

pub fn collector(event: &GcEvent) -> Sentence {
    match event {
        GcEvent::Started { generation, objects } => say![
            "回收器开始回收",
            strong(generation_name(*generation)),
            "，链表中有 ",
            strong(number(u64::from(*objects))),
            " 个对象。"
        ],
        GcEvent::Copied { object, gc_refs } => {
            say![named(object), " 的 gc_refs 先复制引用计数：", changed(gc_refs.to_string()), "。"]
        }
        GcEvent::Subtracted { object, holder, label, from, to } => say![
            "引用 ",
            code(format!("#{}.{label}", holder.serial)),
            " 指向 ",
            named(object),
            "，来自链表",
            strong("内部"),
            "：",
            named(object),
            " 的 gc_refs 从 ",
            changed(format!("{from} 变为 {to}")),
            "，引用计数不变。"
        ],
        GcEvent::Judged { object, to, because, .. } => judged(object, *to, because.as_ref()),
        GcEvent::WeakrefCleared { object, callback, .. } => say![
            "指向 ",
            named(object),
            " 的弱引用被清除",
            if *callback { "，并调用其回调函数。" } else { "。" }
        ],
        GcEvent::Finalized { object } => say!["调用 ", named(object), " 的终结器 ", code("__del__"), "。"],
        GcEvent::Resurrected { object } => say![named(object), " 被终结器重新引用，因此继续存活。"],
        GcEvent::Cleared { object } => say!["回收器清除 ", named(object), "：它放开所持有的一切。"],
        GcEvent::Promoted { objects, to } => say![
            strong(number(u64::from(*objects))),
            " 个对象存活下来，移入第 ",
            strong(to.to_string()),
            " 代。"
        ],
        GcEvent::Ended { generation, collected, .. } => say![
            strong(generation_name(*generation)),
            "的回收结束：找到 ",
            changed(number(u64::from(*collected))),
            " 个不可达对象。"
        ],
    }
}

fn judged(object: &ObjectName, to: Verdict, because: Option<&ObjectName>) -> Sentence {
    match (to, because) {
        (Verdict::Reachable, Some(by)) => {
            say![named(object), " ", changed("可达"), "：", named(by), " 引用它，而后者可达。"]
        }
        (Verdict::Reachable, None) => {
            say![named(object), " ", changed("可达"), "：gc_refs 不为 0，说明链表之外还有引用指向它。"]
        }
        (Verdict::Candidate, _) => {
            say![named(object), " ", changed("待定"), "：gc_refs 为 0，已知的引用都来自链表内部。"]
        }
        (Verdict::Garbage, _) => say![named(object), " 是", changed("垃圾"), "：没有可达的对象引用它。"],
        (Verdict::Cleared, _) => say![named(object), " ", changed("已清除"), "。"],
        (Verdict::NotReached, _) => say![named(object), " 尚未到达。"],
    }
}

pub fn memory(event: &MemoryEvent) -> Sentence {
    match event {
        MemoryEvent::ArenaNew { arena } => {
            say!["pymalloc 向系统申请新的内存区：", changed(format!("第 {arena} 区")), "。"]
        }
        MemoryEvent::ArenaFreed { arena } => {
            say![changed(format!("第 {arena} 区")), "已空，归还给系统。"]
        }
        MemoryEvent::PoolTaken { arena, pool, size_bytes } => say![
            format!("取第 {arena} 区的"),
            changed(format!("第 {pool} 池")),
            format!("，用于 {size_bytes} 字节的块。")
        ],
        MemoryEvent::PoolFreed { arena, pool } => {
            say![format!("第 {arena} 区的"), changed(format!("第 {pool} 池")), "已空，可以改用于别的大小。"]
        }
        MemoryEvent::BlockUsed { arena, pool, block, size_bytes, first_use } => say![
            format!("取第 {arena} 区第 {pool} 池的"),
            changed(format!("第 {block} 块")),
            format!("，{size_bytes} 字节，"),
            if *first_use { "第一次使用。" } else { "它在空闲链表的表头。" }
        ],
        MemoryEvent::BlockFreed { arena, pool, block, size_bytes } => say![
            format!("第 {arena} 区第 {pool} 池的"),
            changed(format!("第 {block} 块")),
            format!("（{size_bytes} 字节）放回空闲链表的表头。")
        ],
        MemoryEvent::LargeUsed { bytes, .. } => {
            say![
                "malloc 给出 ",
                changed(format!("{} 字节", number(*bytes))),
                "：超过 512 字节，不经过 pymalloc。"
            ]
        }
        MemoryEvent::LargeFreed { bytes, .. } => {
            say![changed(format!("{} 字节", number(*bytes))), "归还给 malloc。"]
        }
        MemoryEvent::Parked { list, count } => say![
            "内存块留在 ",
            code(list.as_str()),
            " 的空闲链表，现有 ",
            changed(count.to_string()),
            " 块。"
        ],
        MemoryEvent::Unparked { list, count } => say![
            "内存块取自 ",
            code(list.as_str()),
            " 的空闲链表，还剩 ",
            changed(count.to_string()),
            " 块。"
        ],
    }
}
