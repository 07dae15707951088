//! `sys._debugmallocstats()`: CPython's table on standard error (Objects/obmalloc.c, `_PyObject_DebugMallocStats`).

use std::fmt::Write;

use heapglass_memory::heap::ParkedList;

use crate::vm::{Args, Flow, Result, Stream, Vm};

/// Largest request that pymalloc serves (FACTS 1.1).
const SMALL_REQUEST: u32 = 512;
const SIZE_CLASSES: u32 = 32;
/// `printone`: the label is padded to here, the number to the right of it.
const LABEL: usize = 35;
const NUMBER: usize = 20;

pub(super) fn print(vm: &mut Vm, _: &Args<'_>) -> Result<Flow> {
    let text = table(vm);
    vm.print(Stream::Err, &text);
    Ok(vm.none().into())
}

fn table(vm: &Vm) -> String {
    let stats = vm.heap.malloc_stats();
    let mut out = String::new();
    let mut line = |text: String| {
        let _ = writeln!(out, "{text}");
    };
    line(format!("Small block threshold = {SMALL_REQUEST}, in {SIZE_CLASSES} size classes."));
    line(String::new());
    line("class   size   num pools   blocks in use  avail blocks".to_owned());
    line("-----   ----   ---------   -------------  ------------".to_owned());
    for (index, class) in stats.classes.iter().enumerate().filter(|(_, class)| class.pools > 0) {
        let (size, pools, used, free) =
            (class.size_bytes, class.pools, class.used_blocks, class.available_blocks);
        line(format!("{index:5} {size:6} {pools:11} {used:15} {free:13}"));
    }
    line(String::new());
    let arenas = u64::from(stats.arenas_current);
    let arena_bytes = stats.arena_bytes.checked_div(arenas).unwrap_or(0);
    let pool_bytes = stats.unused_pool_bytes.checked_div(u64::from(stats.unused_pools)).unwrap_or(0);
    line(row("# arenas allocated total", u64::from(stats.arenas_total)));
    line(row("# arenas reclaimed", u64::from(stats.arenas_reclaimed)));
    line(row("# arenas highwater mark", u64::from(stats.arenas_high_water)));
    line(row("# arenas allocated current", arenas));
    line(row(&format!("{arenas} arenas * {arena_bytes} bytes/arena"), stats.arena_bytes));
    line(String::new());
    line(row("# bytes in allocated blocks", stats.used_bytes));
    line(row("# bytes in available blocks", stats.available_bytes));
    line(row(&format!("{} unused pools * {pool_bytes} bytes", stats.unused_pools), stats.unused_pool_bytes));
    line(row("# bytes lost to pool headers", stats.header_bytes));
    line(row("# bytes lost to quantization", stats.quantization_bytes));
    line(row("# bytes lost to arena alignment", stats.alignment_bytes));
    line(row("Total", stats.total_bytes()));
    line(String::new());
    arena_map().into_iter().for_each(&mut line);
    free_lists(vm).into_iter().for_each(line);
    out
}

/// The radix tree that says which addresses are arenas': the arenas lie in one leaf of it, whose size does not depend
/// on how many there are (Include/internal/pycore_obmalloc.h, `arena_map_root`; measured, 3.14.10).
fn arena_map() -> Vec<String> {
    let (root, middle, bottom) = (262_144, 262_144, 131_072);
    vec![
        "arena map counts".to_owned(),
        row("# arena map mid nodes", 1),
        row("# arena map bot nodes", 1),
        String::new(),
        row("# bytes lost to arena map root", root),
        row("# bytes lost to arena map mid", middle),
        row("# bytes lost to arena map bot", bottom),
        row("Total", root + middle + bottom),
        String::new(),
    ]
}

/// `_PyObject_DebugTypeStats`: what is parked on some of the free lists, as far as CPython tells it.
fn free_lists(vm: &Vm) -> Vec<String> {
    let parked = |list: ParkedList, name: &str, bytes: u64| {
        let count = u64::from(vm.heap.free_lists.len(list));
        row(&format!("{:>48} ", format!("{count} {name}s * {bytes} bytes each")), count * bytes)
    };
    let mut lines = vec![
        parked(ParkedList::Dict, "free PyDictObject", 48),
        parked(ParkedList::DictKeys, "free PyDictKeysObject", 32),
        parked(ParkedList::Float, "free PyFloatObject", 24),
        parked(ParkedList::List, "free PyListObject", 40),
    ];
    lines.extend((1..=20).map(|items| {
        let name = format!("free {items}-sized PyTupleObject");
        parked(ParkedList::Tuple(items), &name, 32 + 8 * u64::from(items))
    }));
    lines
}

fn row(label: &str, number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    format!("{label:LABEL$}={grouped:>width$}", width = NUMBER + 1)
}
