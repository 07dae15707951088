//! The few words that a picture needs besides names, reprs and numbers.
#![expect(missing_docs, reason = "plain data: a field whose name says all has no comment")]

/// The words of one language. `{n}` and other names in braces are filled in by the drawer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// BCP 47 tag.
    pub language: &'static str,
    pub graph_title: &'static str,
    pub collector_title: &'static str,
    pub pool_title: &'static str,
    pub free_list_title: &'static str,
    pub blocks_title: &'static str,
    pub arena_title: &'static str,
    /// After a deleted name.
    pub deleted: &'static str,
    /// What a cut container leaves out.
    pub more: &'static str,
    /// What a folded object hides.
    pub folded: &'static str,
    /// What the whole picture leaves out.
    pub left_out: &'static str,
    pub frames_left_out: &'static str,
    /// Under the title of a node with a tall header.
    pub bytes: &'static str,
    pub bytes_room: &'static str,
    /// Who holds references that have no arrow.
    pub stack: &'static str,
    pub constant: &'static str,
    pub syntax_tree: &'static str,
    pub interpreter: &'static str,
    pub fields: &'static str,
    pub names: &'static str,
    /// A cycle's hull.
    pub cycle: &'static str,
    pub cycle_members: &'static str,
    pub cycle_self: &'static str,
    /// Accessible names.
    pub object_label: &'static str,
    pub changed_label: &'static str,
    pub immortal_label: &'static str,
    pub freed_label: &'static str,
    pub unreachable_label: &'static str,
    pub frame_label: &'static str,
    pub reference_label: &'static str,
    pub weak_label: &'static str,
    pub gained_label: &'static str,
    pub lost_label: &'static str,
    pub hidden_label: &'static str,
    /// Verdicts of the collector.
    pub not_reached: &'static str,
    pub candidate: &'static str,
    pub reachable: &'static str,
    pub garbage: &'static str,
    pub cleared: &'static str,
    /// Memory.
    pub head: &'static str,
    pub next: &'static str,
    pub none: &'static str,
    pub never_used: &'static str,
    pub parked: &'static str,
    pub block_used: &'static str,
    pub block_freed: &'static str,
    pub pool_used: &'static str,
    pub pool_free: &'static str,
    pub pool_untouched: &'static str,
    pub pool_lost: &'static str,
}

/// English.
pub const EN: Words = Words {
    language: "en",
    graph_title: "Object graph after step {n}",
    collector_title: "Objects under examination by the collector",
    pool_title: "Pool {pool} of arena {arena}: {used} blocks used, {freed} freed, {untouched} never used",
    free_list_title: "Free list of pool {pool}: {n} blocks",
    blocks_title: "Blocks {first} to {last}, enlarged",
    arena_title: "Arena {arena}: {n} of {all} pools in use",
    deleted: "deleted",
    more: "… {n} more",
    folded: "… {n} objects",
    left_out: "{n} more objects are not drawn",
    frames_left_out: "… {n} more calls",
    bytes: "{n} bytes",
    bytes_room: "{n} bytes, room for {room} items",
    stack: "stack",
    constant: "constant",
    syntax_tree: "syntax tree",
    interpreter: "interpreter",
    fields: "fields",
    names: "names",
    cycle: "cycle {n}",
    cycle_members: "{members} hold one another",
    cycle_self: "{members} holds itself",
    object_label: "{what}, refcount {n}",
    changed_label: "{what}, refcount from {from} to {n}",
    immortal_label: "{what}, immortal",
    freed_label: "{what}, freed in this step",
    unreachable_label: "{what}, refcount {n}, not reachable from the program",
    frame_label: "frame {what}, {n} names",
    reference_label: "{from} refers to {to}",
    weak_label: "{from} refers weakly to {to}",
    gained_label: "{from} refers to {to}, new in this step",
    lost_label: "{from} no longer refers to {to}",
    hidden_label: "{n} references to {to} without an arrow: {kinds}",
    not_reached: "not reached yet",
    candidate: "candidate",
    reachable: "reachable",
    garbage: "garbage",
    cleared: "cleared",
    head: "head",
    next: "next",
    none: "none",
    never_used: "never used",
    parked: "parked",
    block_used: "block {n}: {what}, {asked} of {size} bytes",
    block_freed: "block {n}: freed",
    pool_used: "pool {n}: {size}-byte blocks, {used} of {all} in use",
    pool_free: "pool {n}: empty",
    pool_untouched: "pool {n}: never used",
    pool_lost: "lost to alignment",
};

/// Simplified Chinese.
pub const ZH_HANS: Words = Words {
    language: "zh-Hans",
    graph_title: "第 {n} 步之后的对象图",
    collector_title: "回收器正在检查的对象",
    pool_title: "第 {arena} 区第 {pool} 个内存池：已用 {used} 块，已释放 {freed} 块，从未使用 {untouched} 块",
    free_list_title: "第 {pool} 个内存池的空闲链表：{n} 块",
    blocks_title: "第 {first} 至 {last} 块（放大）",
    arena_title: "第 {arena} 区：{all} 个内存池中已用 {n} 个",
    deleted: "已删除",
    more: "… 还有 {n} 项",
    folded: "… {n} 个对象",
    left_out: "另有 {n} 个对象未画出",
    frames_left_out: "… 还有 {n} 层调用",
    bytes: "{n} 字节",
    bytes_room: "{n} 字节，可容纳 {room} 项",
    stack: "求值栈",
    constant: "常量",
    syntax_tree: "语法树",
    interpreter: "解释器",
    fields: "字段",
    names: "名字",
    cycle: "环 {n}",
    cycle_members: "{members} 互相引用",
    cycle_self: "{members} 引用自身",
    object_label: "{what}，引用计数 {n}",
    changed_label: "{what}，引用计数由 {from} 变为 {n}",
    immortal_label: "{what}，永生对象",
    freed_label: "{what}，在这一步被释放",
    unreachable_label: "{what}，引用计数 {n}，程序已无法到达",
    frame_label: "帧 {what}，{n} 个名字",
    reference_label: "{from} 引用 {to}",
    weak_label: "{from} 弱引用 {to}",
    gained_label: "{from} 引用 {to}（这一步新增）",
    lost_label: "{from} 不再引用 {to}",
    hidden_label: "{to} 另有 {n} 个引用没有箭头：{kinds}",
    not_reached: "尚未到达",
    candidate: "待定",
    reachable: "可达",
    garbage: "垃圾",
    cleared: "已清除",
    head: "表头",
    next: "下一块",
    none: "无",
    never_used: "从未使用",
    parked: "留在类型的空闲链表",
    block_used: "第 {n} 块：{what}，{size} 字节中用了 {asked}",
    block_freed: "第 {n} 块：已释放",
    pool_used: "第 {n} 个内存池：每块 {size} 字节，{all} 块中已用 {used}",
    pool_free: "第 {n} 个内存池：空",
    pool_untouched: "第 {n} 个内存池：从未使用",
    pool_lost: "因对齐而不用",
};

/// Fills `{name}`s of a template.
pub(crate) fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let (name, tail) = after.split_once('}').unwrap_or((after, ""));
        let value = values.iter().find(|(key, _)| *key == name).map_or("", |(_, value)| value);
        text.push_str(value);
        rest = tail;
    }
    text.push_str(rest);
    text
}

/// `fill` with one number called `n`.
pub(crate) fn fill_n(template: &str, n: impl ToString) -> String {
    fill(template, &[("n", &n.to_string())])
}
