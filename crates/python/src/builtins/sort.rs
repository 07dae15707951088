//! `list.sort` and `sorted` (CPython 3.14 Objects/listobject.c, `list_sort_impl`).
//!
//! The list is empty while it is sorted. Up to 63 items are compared exactly as CPython compares them
//! (`count_run`, `binarysort`); more are merged from such runs, which gives the same order.

use heapglass_memory::ObjectId;
use heapglass_memory::heap::ParkedList;
use heapglass_memory::object::{ListBody, Payload};
use heapglass_memory::pymalloc::Addr;

use crate::protocol::CompareOp;
use crate::vm::{Args, Flow, Machine, NativeKind, NativeStep, Outcome, Raised, Result, Vm};

/// `MAX_MINRUN`: shorter lists are one run.
const MAX_RUN: usize = 64;

/// An item with what it is sorted by.
#[derive(Clone, Copy, Debug)]
struct Pair {
    key: ObjectId,
    item: ObjectId,
}

/// Sorting under way: the keys are being asked for.
#[derive(Clone, Debug)]
struct Sort {
    list: ObjectId,
    /// The list is a new one and the result (`sorted`); else the result is None.
    is_result: bool,
    body: ListBody,
    /// The key function; borrowed.
    key: ObjectId,
    keys: Vec<ObjectId>,
    is_reverse: bool,
}

impl Machine for Sort {
    fn name(&self) -> &'static str {
        "sort"
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        self.body.items.iter().for_each(|id| visit(*id));
        self.keys.iter().for_each(|id| visit(*id));
        if self.is_result {
            visit(self.list);
        }
    }

    fn visit_blocks(&self, visit: &mut dyn FnMut(Addr)) {
        self.buffer().into_iter().for_each(visit);
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        match outcome {
            None => {}
            Some(Outcome::Value(key)) => self.keys.push(key),
            Some(Outcome::Exhausted(value)) => {
                vm.raise_stop_iteration(value);
                return self.finish(vm, Err(Raised));
            }
            Some(Outcome::Raised) => return self.finish(vm, Err(Raised)),
        }
        if let Some(item) = self.body.items.get(self.keys.len()) {
            return Ok(NativeStep::Call { callable: self.key, args: vec![*item] });
        }
        let pairs: Vec<Pair> = self
            .keys
            .iter()
            .zip(self.body.items.iter())
            .map(|(key, item)| Pair { key: *key, item: *item })
            .collect();
        let buffer = self.buffer();
        let result = vm.sort_pairs(pairs, self.is_reverse, buffer).map(|pairs| {
            self.keys = pairs.iter().map(|pair| pair.key).collect();
            self.body.items = std::rc::Rc::new(pairs.into_iter().map(|pair| pair.item).collect());
        });
        self.finish(vm, result)
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}

impl Sort {
    /// The list's item buffer, if it has one.
    fn buffer(&self) -> Option<Addr> {
        (self.body.buffer != Addr::default()).then_some(self.body.buffer)
    }

    fn finish(&mut self, vm: &mut Vm, result: Result<()>) -> Result<NativeStep> {
        let is_changed = vm.sort_end(self.list, std::mem::take(&mut self.body));
        vm.drop_all(std::mem::take(&mut self.keys));
        let result = match result {
            Ok(()) if is_changed => Err(vm.value_error("list modified during sort")),
            result => result,
        };
        let (list, is_result) = (self.list, std::mem::take(&mut self.is_result));
        match result {
            Ok(()) => Ok(NativeStep::Done(if is_result { list } else { vm.none() })),
            Err(Raised) => {
                if is_result {
                    vm.heap.decref(list);
                }
                Err(Raised)
            }
        }
    }
}

impl Vm {
    /// Sorts a list. With `is_result` it steals the list and gives it; else the result is None.
    pub(crate) fn begin_sort(
        &mut self,
        list: ObjectId,
        key: Option<ObjectId>,
        is_reverse: bool,
        is_result: bool,
    ) -> Result<Flow> {
        let body = match self.heap.payload_mut(list) {
            Payload::List(body) => {
                std::mem::replace(body, ListBody { is_sorting: true, ..ListBody::default() })
            }
            _ => ListBody::default(),
        };
        if let Some(key) = key {
            let machine = Sort { list, is_result, body, key, keys: Vec::new(), is_reverse };
            return Ok(Flow::Native(Box::new(machine)));
        }
        let none = self.none();
        let mut sort = Sort { list, is_result, body, key: none, keys: Vec::new(), is_reverse };
        let pairs = sort.body.items.iter().map(|item| Pair { key: *item, item: *item }).collect();
        let buffer = sort.buffer();
        let result = self.sort_pairs(pairs, is_reverse, buffer).map(|pairs| {
            sort.body.items = std::rc::Rc::new(pairs.into_iter().map(|pair| pair.item).collect());
        });
        match sort.finish(self, result)? {
            NativeStep::Done(value) => Ok(Flow::Value(value)),
            _ => Ok(Flow::Value(none)),
        }
    }

    /// Puts the items back; whether the list was changed meanwhile.
    fn sort_end(&mut self, list: ObjectId, body: ListBody) -> bool {
        let is_changed = matches!(self.heap.payload(list), Payload::List(now) if now.allocated != 0);
        let found = if is_changed { self.heap.list_take_all(list) } else { Vec::new() };
        if let Payload::List(now) = self.heap.payload_mut(list) {
            *now = body;
        }
        self.drop_all(found);
        is_changed
    }

    /// `buffer` is that of the list, which is nowhere else meanwhile.
    fn sort_pairs(
        &mut self,
        mut pairs: Vec<Pair>,
        is_reverse: bool,
        buffer: Option<Addr>,
    ) -> Result<Vec<Pair>> {
        let is_plain = pairs.iter().all(|pair| self.is_plain_key(pair.key));
        let temps = self.temps.len();
        if !is_plain {
            // They are nowhere else while Python's `__lt__` runs.
            for pair in &pairs {
                self.temps.push(pair.item);
                if pair.key != pair.item {
                    self.temps.push(pair.key);
                }
            }
        }
        if is_reverse {
            pairs.reverse();
        }
        let blocks = self.temp_blocks.len();
        self.temp_blocks.extend(buffer);
        let result = self.sort_runs(&mut pairs);
        self.temps.truncate(temps);
        self.temp_blocks.truncate(blocks);
        result?;
        if is_reverse {
            pairs.reverse();
        }
        Ok(pairs)
    }

    fn is_plain_key(&self, id: ObjectId) -> bool {
        !self.finds_methods(id)
            && matches!(
                self.heap.payload(id),
                Payload::Int(_) | Payload::Float(_) | Payload::Str(_) | Payload::Bool(_) | Payload::Bytes(_)
            )
    }

    fn key_less(&mut self, a: Pair, b: Pair) -> Result<bool> {
        match self.plain_compare(a.key, b.key, CompareOp::Lt) {
            Some(result) => Ok(result),
            None => self.less(a.key, b.key),
        }
    }

    fn sort_runs(&mut self, pairs: &mut [Pair]) -> Result<()> {
        if pairs.len() < MAX_RUN {
            return self.sort_short(pairs);
        }
        let middle = pairs.len() / 2;
        let (left, right) = pairs.split_at_mut(middle);
        self.sort_runs(left)?;
        self.sort_runs(right)?;
        self.merge(pairs, middle)
    }

    fn merge(&mut self, pairs: &mut [Pair], middle: usize) -> Result<()> {
        let mut left = pairs.get(..middle).unwrap_or(&[]).to_vec().into_iter().peekable();
        let mut right = pairs.get(middle..).unwrap_or(&[]).to_vec().into_iter().peekable();
        let mut merged = Vec::with_capacity(pairs.len());
        while let (Some(a), Some(b)) = (left.peek().copied(), right.peek().copied()) {
            if self.key_less(b, a)? {
                merged.push(b);
                right.next();
            } else {
                merged.push(a);
                left.next();
            }
        }
        merged.extend(left);
        merged.extend(right);
        pairs.copy_from_slice(&merged);
        Ok(())
    }

    fn sort_short(&mut self, pairs: &mut [Pair]) -> Result<()> {
        let sorted = self.count_run(pairs)?;
        self.binary_sort(pairs, sorted)
    }

    /// `count_run`: how many items at the beginning are in order, a descending run having been turned round.
    #[expect(clippy::indexing_slicing, reason = "every index is below the length that bounds its loop")]
    fn count_run(&mut self, pairs: &mut [Pair]) -> Result<usize> {
        if pairs.len() < 2 {
            return Ok(pairs.len());
        }
        let mut n = 1;
        while n < pairs.len() && !self.key_less(pairs[n], pairs[n - 1])? {
            n += 1;
        }
        if n == pairs.len() {
            return Ok(n);
        }
        if n > 1 {
            if self.key_less(pairs[0], pairs[n - 1])? {
                return Ok(n);
            }
            pairs[..n].reverse();
        }
        n += 1;
        let mut equal = 0;
        while n < pairs.len() {
            if self.key_less(pairs[n], pairs[n - 1])? {
                if equal > 0 {
                    pairs[n - equal - 1..n].reverse();
                    equal = 0;
                }
            } else if self.key_less(pairs[n - 1], pairs[n])? {
                break;
            } else {
                equal += 1;
            }
            n += 1;
        }
        if equal > 0 {
            pairs[n - equal - 1..n].reverse();
        }
        pairs[..n].reverse();
        while n < pairs.len() && !self.key_less(pairs[n], pairs[n - 1])? {
            n += 1;
        }
        Ok(n)
    }

    /// `binarysort`: the items behind the first `sorted` are inserted one by one.
    #[expect(clippy::indexing_slicing, reason = "every index is below the length that bounds its loop")]
    fn binary_sort(&mut self, pairs: &mut [Pair], sorted: usize) -> Result<()> {
        for at in sorted.max(1)..pairs.len() {
            let pivot = pairs[at];
            let (mut low, mut high) = (0, at);
            while low < high {
                let middle = (low + high) / 2;
                if self.key_less(pivot, pairs[middle])? {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            pairs[low..=at].rotate_right(1);
        }
        Ok(())
    }

    /// `key=` and `reverse=` of sort and sorted.
    pub(crate) fn sort_options(&mut self, args: &Args<'_>) -> Result<(Option<ObjectId>, bool)> {
        let found = self.keywords("sort", args, &["key", "reverse"])?;
        let key = found.first().copied().flatten().filter(|key| !self.is_none(*key));
        let is_reverse = match found.get(1).copied().flatten() {
            Some(reverse) => self.truth(reverse)?,
            None => false,
        };
        Ok((key, is_reverse))
    }
}

/// `sorted(x)`: a list of the items, then sorted.
#[derive(Clone, Debug)]
struct Sorted {
    iterable: ObjectId,
    key: Option<ObjectId>,
    is_reverse: bool,
    is_sorting: bool,
}

impl Machine for Sorted {
    fn name(&self) -> &'static str {
        "sorted"
    }

    fn visit(&self, _: &mut dyn FnMut(ObjectId)) {}

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        match outcome {
            None => match vm.begin_list(self.iterable)? {
                Flow::Value(list) => self.sort(vm, list),
                Flow::Native(kind) => Ok(NativeStep::Push(kind)),
            },
            Some(Outcome::Value(list)) if !self.is_sorting => self.sort(vm, list),
            Some(Outcome::Value(list)) => Ok(NativeStep::Done(list)),
            Some(Outcome::Exhausted(value)) => Err(vm.raise_stop_iteration(value)),
            Some(Outcome::Raised) => Err(Raised),
        }
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}

impl Sorted {
    fn sort(&mut self, vm: &mut Vm, list: ObjectId) -> Result<NativeStep> {
        self.is_sorting = true;
        // `builtin_sorted`: the list's method `sort`
        vm.heap.touch_parked(ParkedList::Builtin);
        let flow = vm.begin_sort(list, self.key, self.is_reverse, true)?;
        Ok(super::special::step_of(flow))
    }
}

pub(super) fn sorted(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    vm.check_count("sorted", args, 0, 1, 1)?;
    let iterable = vm.arg(args, 0);
    let (key, is_reverse) = vm.sort_options(args)?;
    Ok(Flow::Native(Box::new(Sorted { iterable, key, is_reverse, is_sorting: false })))
}
