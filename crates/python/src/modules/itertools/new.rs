//! Constructors.

use heapglass_memory::object::{Payload, RecordKind};
use heapglass_memory::{Class, ObjectId};

use super::{make, rest};
use crate::types::params::bind;
use crate::vm::{Args, Exc, Flow, Raised, Result, Vm};

fn class_of(vm: &Vm, args: &Args<'_>) -> ObjectId {
    vm.arg(args, 0)
}

/// As many positional arguments as this, no keywords.
fn positional(vm: &mut Vm, name: &str, args: &Args<'_>, low: usize, high: usize) -> Result<()> {
    if vm.arg(args, 0) == Class::of(vm.arg(args, 0)).map_or(vm.arg(args, 0), Class::id) {
        vm.no_keywords(name, args)?;
    }
    vm.check_count(name, args, 1, low, high)
}

fn build(
    vm: &mut Vm,
    args: &Args<'_>,
    kind: RecordKind,
    fields: Vec<Option<ObjectId>>,
    numbers: [i64; 3],
) -> Result<Flow> {
    let class = class_of(vm, args);
    Ok(make(vm, class, kind, fields, numbers, Vec::new()).into())
}

/// An optional object: None is none.
fn optional(vm: &mut Vm, id: Option<ObjectId>) -> Option<ObjectId> {
    id.filter(|id| !vm.is_none(*id)).map(|id| vm.heap.new_ref(id))
}

pub(super) fn accumulate(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let given = keyword_only(vm, args, "initial");
    let plain = Args { pos: args.pos, kw: &given.1 };
    let [iterable, function] = bind(vm, "accumulate", &rest(&plain), ["iterable", "func"], 1)?;
    let it = vm.get_iter(iterable.unwrap_or(vm.none()))?;
    let function = optional(vm, function);
    let initial = given.0.unwrap_or(vm.none());
    let initial = vm.heap.new_ref(initial);
    build(vm, args, RecordKind::Accumulate, vec![function, Some(it), None, Some(initial)], [0; 3])
}

type Keywords = Vec<(ObjectId, ObjectId)>;

/// One keyword-only argument, and the other keywords.
fn keyword_only(vm: &Vm, args: &Args<'_>, name: &str) -> (Option<ObjectId>, Keywords) {
    let found = args.kw.iter().find(|(key, _)| vm.text(*key) == Some(name)).map(|(_, value)| *value);
    let others = args.kw.iter().filter(|(key, _)| vm.text(*key) != Some(name)).copied().collect();
    (found, others)
}

pub(super) fn batched(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (strict, others) = keyword_only(vm, args, "strict");
    let plain = Args { pos: args.pos, kw: &others };
    let [iterable, n] = bind(vm, "batched", &rest(&plain), ["iterable", "n"], 2)?;
    let n = vm.index_i64(n.unwrap_or(vm.none()))?;
    let is_strict = match strict {
        Some(strict) => vm.truth(strict)?,
        None => false,
    };
    if n < 1 {
        return Err(vm.value_error("n must be at least one"));
    }
    let it = vm.get_iter(iterable.unwrap_or(vm.none()))?;
    build(vm, args, RecordKind::Batched, vec![Some(it)], [n, i64::from(is_strict), 0])
}

pub(super) fn chain(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    vm.no_keywords("chain", args)?;
    let items: Vec<ObjectId> = args.pos.iter().skip(1).map(|id| vm.heap.new_ref(*id)).collect();
    let tuple = vm.heap.new_tuple_tracked(items);
    let source = vm.iterator_over(RecordKind::TupleIterator, tuple, [0; 3]);
    vm.heap.decref(tuple);
    build(vm, args, RecordKind::Chain, vec![Some(source), None], [0; 3])
}

pub(super) fn chain_from_iterable(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let source = vm.get_iter(vm.arg(args, 1))?;
    build(vm, args, RecordKind::Chain, vec![Some(source), None], [0; 3])
}

/// `tuple(iterable)`. New reference.
fn pool(vm: &mut Vm, iterable: ObjectId) -> Result<ObjectId> {
    let flow = vm.begin_tuple(Class::Tuple.id(), iterable)?;
    vm.wait(flow)
}

fn length_of(vm: &mut Vm, r: ObjectId) -> Result<i64> {
    let r = vm.index_i64(r)?;
    if r < 0 { Err(vm.value_error("r must be non-negative")) } else { Ok(r) }
}

/// `combinations` and its kin: indices, and whether there is nothing from the start.
fn chosen(vm: &mut Vm, args: &Args<'_>, name: &str, kind: RecordKind) -> Result<Flow> {
    let [iterable, r] = bind(vm, name, &rest(args), ["iterable", "r"], 2)?;
    let pool = pool(vm, iterable.unwrap_or(vm.none()))?;
    let r = match length_of(vm, r.unwrap_or(vm.none())) {
        Ok(r) => r,
        Err(raised) => {
            vm.heap.decref(pool);
            return Err(raised);
        }
    };
    let n = vm.heap.items(pool).len() as i64;
    let (indices, is_over): (Vec<i64>, bool) = if kind == RecordKind::Combinations {
        ((0..r).collect(), r > n)
    } else {
        (vec![0; r as usize], n == 0 && r > 0)
    };
    let class = class_of(vm, args);
    let numbers = [r, i64::from(is_over), 0];
    Ok(make(vm, class, kind, vec![Some(pool), None], numbers, indices).into())
}

pub(super) fn combinations(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    chosen(vm, args, "combinations", RecordKind::Combinations)
}

pub(super) fn combinations_with_replacement(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    chosen(vm, args, "combinations_with_replacement", RecordKind::CombinationsWithReplacement)
}

pub(super) fn permutations(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let [iterable, r] = bind(vm, "permutations", &rest(args), ["iterable", "r"], 1)?;
    let pool = pool(vm, iterable.unwrap_or(vm.none()))?;
    let n = vm.heap.items(pool).len() as i64;
    let r = match r.filter(|r| !vm.is_none(*r)) {
        None => Ok(n),
        Some(r) if !vm.is_int(r) => Err(vm.type_error("Expected int as r")),
        Some(r) => length_of(vm, r),
    };
    let r = match r {
        Ok(r) => r,
        Err(raised) => {
            vm.heap.decref(pool);
            return Err(raised);
        }
    };
    let indices = (0..n).chain((0..r).map(|i| n - i)).collect();
    let class = class_of(vm, args);
    let numbers = [r, i64::from(r > n), 0];
    Ok(make(vm, class, RecordKind::Permutations, vec![Some(pool), None], numbers, indices).into())
}

pub(super) fn product(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let repeat = vm.keywords("product", args, &["repeat"])?.first().copied().flatten();
    let repeat = match repeat {
        Some(repeat) => vm.index_i64(repeat)?,
        None => 1,
    };
    if repeat < 0 {
        return Err(vm.value_error("repeat argument cannot be negative"));
    }
    let mut pools = Vec::new();
    let iterables = if repeat == 0 { &[][..] } else { args.pos.get(1..).unwrap_or_default() };
    for iterable in iterables {
        match pool(vm, *iterable) {
            Ok(pool) => pools.push(pool),
            Err(raised) => {
                vm.drop_all(pools);
                return Err(raised);
            }
        }
    }
    let own = pools.clone();
    for _ in 1..repeat {
        let again: Vec<ObjectId> = own.iter().map(|id| vm.heap.new_ref(*id)).collect();
        pools.extend(again);
    }
    let is_over = pools.iter().any(|pool| vm.heap.items(*pool).is_empty());
    let indices = vec![0; pools.len()];
    let pools = vm.heap.new_tuple_tracked(pools);
    let class = class_of(vm, args);
    let numbers = [0, i64::from(is_over), 0];
    Ok(make(vm, class, RecordKind::Product, vec![Some(pools), None], numbers, indices).into())
}

pub(super) fn compress(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let [data, selectors] = bind(vm, "compress", &rest(args), ["data", "selectors"], 2)?;
    let data = vm.get_iter(data.unwrap_or(vm.none()))?;
    match vm.get_iter(selectors.unwrap_or(vm.none())) {
        Ok(selectors) => build(vm, args, RecordKind::Compress, vec![Some(data), Some(selectors)], [0; 3]),
        Err(raised) => {
            vm.heap.decref(data);
            Err(raised)
        }
    }
}

/// `PyNumber_Check`, as far as a number that can be added goes.
fn is_number(vm: &mut Vm, id: ObjectId) -> bool {
    vm.is_index(id)
        || matches!(vm.heap.payload(id), Payload::Float(_) | Payload::Complex(_))
        || vm.own_method(id, "__float__").is_some()
        || vm.own_method(id, "__int__").is_some()
}

pub(super) fn count(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let [start, step] = bind(vm, "count", &rest(args), ["start", "step"], 0)?;
    for part in [start, step].into_iter().flatten() {
        if !is_number(vm, part) {
            return Err(vm.type_error("a number is required"));
        }
    }
    let step = match step {
        Some(step) => vm.heap.new_ref(step),
        None => vm.heap.new_int(1),
    };
    let small = match start {
        None => Some(0),
        Some(start) if vm.is_int(start) => vm.small(start),
        Some(_) => None,
    };
    let is_fast = vm.is_int(step) && vm.small(step) == Some(1);
    let (start, position) = match (small, start) {
        (Some(position), _) if is_fast => (None, position),
        (_, Some(start)) => (Some(vm.heap.new_ref(start)), 0),
        (_, None) => (Some(vm.heap.new_int(0)), 0),
    };
    build(vm, args, RecordKind::Count, vec![start, Some(step)], [position, 0, 0])
}

pub(super) fn cycle(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    positional(vm, "cycle", args, 1, 1)?;
    let it = vm.get_iter(vm.arg(args, 1))?;
    let saved = vm.heap.new_list(Vec::new());
    build(vm, args, RecordKind::Cycle, vec![Some(it), Some(saved)], [0; 3])
}

/// A function and an iterable.
fn function_of(vm: &mut Vm, args: &Args<'_>, name: &str, kind: RecordKind) -> Result<Flow> {
    positional(vm, name, args, 2, 2)?;
    let it = vm.get_iter(vm.arg(args, 2))?;
    let function = vm.arg(args, 1);
    let function = vm.heap.new_ref(function);
    build(vm, args, kind, vec![Some(it), Some(function)], [0; 3])
}

pub(super) fn dropwhile(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    function_of(vm, args, "dropwhile", RecordKind::DropWhile)
}

pub(super) fn takewhile(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    function_of(vm, args, "takewhile", RecordKind::TakeWhile)
}

pub(super) fn filterfalse(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    function_of(vm, args, "filterfalse", RecordKind::FilterFalse)
}

pub(super) fn starmap(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    function_of(vm, args, "starmap", RecordKind::StarMap)
}

pub(super) fn groupby(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let [iterable, key] = bind(vm, "groupby", &rest(args), ["iterable", "key"], 1)?;
    let it = vm.get_iter(iterable.unwrap_or(vm.none()))?;
    let key = key.unwrap_or(vm.none());
    let key = vm.heap.new_ref(key);
    build(vm, args, RecordKind::GroupBy, vec![Some(it), Some(key), None, None, None], [0; 3])
}

pub(super) fn grouper(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    positional(vm, "_grouper", args, 2, 2)?;
    let fields = [1, 2].map(|index| Some(vm.heap.new_ref(vm.arg(args, index)))).to_vec();
    build(vm, args, RecordKind::Grouper, fields, [0; 3])
}

/// An index of `islice`: None is the default.
fn slice_index(vm: &mut Vm, id: ObjectId, default: i64) -> Option<i64> {
    if vm.is_none(id) {
        return Some(default);
    }
    match vm.index_i64(id) {
        Ok(value) => (value >= 0).then_some(value),
        Err(Raised) => {
            vm.clear_raised();
            None
        }
    }
}

pub(super) fn islice(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    positional(vm, "islice", args, 2, 4)?;
    let (start, stop) = match args.pos.len() {
        3 => match slice_index(vm, vm.arg(args, 2), -1) {
            Some(stop) => (0, stop),
            None => {
                let text = "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
                return Err(vm.value_error(text));
            }
        },
        _ => {
            let found = (slice_index(vm, vm.arg(args, 2), 0), slice_index(vm, vm.arg(args, 3), -1));
            let (Some(start), Some(stop)) = found else {
                let text = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
                return Err(vm.value_error(text));
            };
            (start, stop)
        }
    };
    let step = match args.get(4) {
        Some(step) => slice_index(vm, step, 1).filter(|step| *step > 0),
        None => Some(1),
    };
    let Some(step) = step else {
        return Err(vm.value_error("Step for islice() must be a positive integer or None."));
    };
    let it = vm.get_iter(vm.arg(args, 1))?;
    let class = class_of(vm, args);
    Ok(make(vm, class, RecordKind::ISlice, vec![Some(it)], [start, stop, step], vec![0]).into())
}

pub(super) fn pairwise(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    positional(vm, "pairwise", args, 1, 1)?;
    let it = vm.get_iter(vm.arg(args, 1))?;
    let pair = vm.empty_pair();
    build(vm, args, RecordKind::Pairwise, vec![Some(it), None, Some(pair)], [0; 3])
}

pub(super) fn repeat(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let [object, times] = bind(vm, "repeat", &rest(args), ["object", "times"], 1)?;
    let times = match times {
        Some(times) => vm.index_i64(times)?.max(0),
        None => -1,
    };
    let object = object.unwrap_or(vm.none());
    let object = vm.heap.new_ref(object);
    build(vm, args, RecordKind::Repeat, vec![Some(object)], [times, 0, 0])
}

pub(super) fn zip_longest(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (fill, others) = keyword_only(vm, args, "fillvalue");
    if !others.is_empty() {
        return Err(vm.raise(Exc::TypeError, "zip_longest() got an unexpected keyword argument"));
    }
    let mut iterators = Vec::new();
    for iterable in args.pos.iter().skip(1) {
        match vm.get_iter(*iterable) {
            Ok(it) => iterators.push(it),
            Err(raised) => {
                vm.drop_all(iterators);
                return Err(raised);
            }
        }
    }
    let count = iterators.len();
    let none = vm.none();
    let result = vm.heap.new_tuple_tracked(vec![none; count]);
    let tuple = vm.heap.new_tuple_tracked(iterators);
    let fill = fill.unwrap_or(none);
    let fill = vm.heap.new_ref(fill);
    let class = class_of(vm, args);
    let fields = vec![Some(tuple), Some(result), Some(fill)];
    Ok(make(vm, class, RecordKind::ZipLongest, fields, [count as i64, 0, 0], vec![1; count]).into())
}
