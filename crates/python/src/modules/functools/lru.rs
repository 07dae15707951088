//! `_lru_cache_wrapper`: a cache of results, the links of its list behind the record's own fields, the one that was
//! used longest ago first. Numbers: hits, misses, greatest size (-1: none); one more: whether types count.

use heapglass_memory::object::{Data, Payload, Record, RecordKind};
use heapglass_memory::{Class, ObjectId};

use crate::vm::{
    Args, Arity, Flow, Machine, NativeDef, NativeKind, NativeStep, Outcome, Raised, Result, Vm, def,
};

pub(super) const METHODS: &[NativeDef] = &[
    def("__call__", Arity::Any, call),
    def("__copy__", Arity::None, itself),
    def("__deepcopy__", Arity::One, itself),
    def("__get__", Arity::Range(1, 2), |vm, args| {
        let (id, owner) = (vm.arg(args, 0), vm.arg(args, 1));
        Ok(if vm.is_none(owner) { vm.heap.new_ref(id) } else { vm.new_method(id, owner) }.into())
    }),
    def("__reduce__", Arity::None, |vm, args| {
        let name = vm.heap.intern_immortal("__qualname__");
        vm.begin_getattr(vm.arg(args, 0), name)
    }),
    def("cache_clear", Arity::None, cache_clear),
    def("cache_info", Arity::None, cache_info),
];

const CACHE: usize = 0;
const FUNCTION: usize = 1;
const MARK: usize = 2;
const INFO: usize = 3;
const LINKS: usize = 4;

/// What the mark between positional and keyword arguments is called among the interpreter's references.
const HELD: &str = "functools' keyword mark";

fn itself(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    Ok(vm.heap.new_ref(id).into())
}

/// The mark, which the module's state holds. New reference.
fn mark(vm: &mut Vm) -> ObjectId {
    let known = vm.held.iter().find(|(_, name)| *name == HELD).map(|(id, _)| *id);
    let mark = match known {
        Some(mark) => mark,
        None => {
            let mark = vm.heap.new_object(Class::Object.id(), Payload::Plain);
            std::rc::Rc::make_mut(&mut vm.held).push((mark, HELD));
            mark
        }
    };
    vm.heap.new_ref(mark)
}

/// `lru_cache_new(user_function, maxsize, typed, cache_info_type)`
pub(super) fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let names = ["user_function", "maxsize", "typed", "cache_info_type"];
    let rest = Args { pos: args.pos.get(1..).unwrap_or_default(), kw: args.kw };
    let [function, maxsize, typed, info] = crate::types::params::bind(vm, "lru_cache", &rest, names, 4)?;
    let (function, maxsize) = (function.unwrap_or(vm.none()), maxsize.unwrap_or(vm.none()));
    if !vm.is_callable(function) {
        return Err(vm.type_error("the first argument must be callable"));
    }
    let maxsize = if vm.is_none(maxsize) {
        -1
    } else if vm.is_index(maxsize) {
        vm.index_i64(maxsize)?.max(0)
    } else {
        return Err(vm.type_error("maxsize should be integer or None"));
    };
    let is_typed = match typed {
        Some(typed) => vm.truth(typed)?,
        None => false,
    };
    let cache = vm.heap.new_dict();
    let fields = [function, info.unwrap_or(vm.none())].map(|id| vm.heap.new_ref(id));
    let mark = mark(vm);
    let [function, info] = fields;
    let fields = vec![Some(cache), Some(function), Some(mark), Some(info)];
    let record = Record {
        data: Data::Numbers(vec![i64::from(is_typed)].into()),
        ..Record::new(RecordKind::LruCache, fields, [0, 0, maxsize])
    };
    Ok(vm.alloc(vm.arg(args, 0), Payload::Record(std::rc::Rc::new(record))).into())
}

fn numbers(vm: &Vm, id: ObjectId) -> [i64; 3] {
    vm.heap.record_of(id).map_or([0; 3], |record| record.numbers)
}

fn count(vm: &mut Vm, id: ObjectId, is_hit: bool) {
    if let Some(record) = vm.heap.record_mut(id) {
        let [hits, misses, _] = &mut record.numbers;
        *(if is_hit { hits } else { misses }) += 1;
    }
}

/// `lru_cache_make_key`. New reference.
fn make_key(vm: &mut Vm, id: ObjectId, tuple: ObjectId, kw: &[(ObjectId, ObjectId)]) -> ObjectId {
    let items = vm.heap.items(tuple).to_vec();
    let is_typed = vm.heap.record_of(id).is_some_and(|record| record.extra().first() == Some(&1));
    if kw.is_empty() && !is_typed {
        if let [only] = items.as_slice()
            && (vm.heap.is_exactly(*only, Class::Int) || vm.heap.is_exactly(*only, Class::Str))
        {
            return vm.heap.new_ref(*only);
        }
        return vm.heap.new_ref(tuple);
    }
    let mut parts = items.clone();
    if !kw.is_empty() {
        parts.extend(vm.heap.field(id, MARK));
        parts.extend(kw.iter().flat_map(|(name, value)| [*name, *value]));
    }
    if is_typed {
        let typed = items.iter().chain(kw.iter().map(|(_, value)| value));
        parts.extend(typed.map(|part| vm.heap.type_of(*part)).collect::<Vec<_>>());
    }
    parts.iter().for_each(|part| vm.heap.incref(*part));
    vm.heap.new_tuple_tracked(parts)
}

/// `lru_cache_call`: the arguments come in a tuple.
fn call(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let pos = args.pos.get(1..).unwrap_or_default();
    pos.iter().for_each(|part| vm.heap.incref(*part));
    let tuple = vm.heap.new_tuple(pos.to_vec());
    args.kw.iter().for_each(|(name, value)| {
        vm.heap.incref(*name);
        vm.heap.incref(*value);
    });
    let kw = args.kw.to_vec();
    let [_, _, maxsize] = numbers(vm, id);
    let mut machine = LruCall { id, tuple, kw, key: None, hash: 0, unpacked: Vec::new() };
    if maxsize == 0 {
        count(vm, id, false);
        return Ok(Flow::Native(Box::new(machine)));
    }
    let key = make_key(vm, id, tuple, &machine.kw);
    machine.key = Some(key);
    let before = vm.temps.len();
    machine.visit(&mut |held| vm.temps.push(held));
    let found = find(vm, id, key);
    vm.temps.truncate(before);
    match found {
        Ok((_, Some(result))) => {
            machine.drop_all(vm);
            Ok(result.into())
        }
        Ok((hash, None)) => {
            machine.hash = hash;
            count(vm, id, false);
            Ok(Flow::Native(Box::new(machine)))
        }
        Err(Raised) => {
            machine.drop_all(vm);
            Err(Raised)
        }
    }
}

/// The key's hash, and what is known of it: a new reference, and the link is the newest now.
fn find(vm: &mut Vm, id: ObjectId, key: ObjectId) -> Result<(i64, Option<ObjectId>)> {
    let hash = vm.hash_of(key)?;
    let Some(cache) = vm.heap.field(id, CACHE) else { return Ok((hash, None)) };
    let Some(index) = vm.dict_lookup(cache, key, hash)? else { return Ok((hash, None)) };
    let Some(known) = vm.heap.dict_value(cache, index) else { return Ok((hash, None)) };
    count(vm, id, true);
    let [_, _, maxsize] = numbers(vm, id);
    if maxsize < 0 {
        return Ok((hash, Some(vm.heap.new_ref(known))));
    }
    if let Some(record) = vm.heap.record_mut(id)
        && let Some(at) = record.fields.iter().skip(LINKS).position(|link| *link == Some(known))
    {
        let link = record.fields.remove(LINKS + at);
        record.fields.push(link);
    }
    let result = vm.heap.field(known, 1).unwrap_or(vm.none());
    Ok((hash, Some(vm.heap.new_ref(result))))
}

/// The call of the function, and what its result is kept for.
#[derive(Clone, Debug)]
struct LruCall {
    /// Borrowed: the caller holds what it calls.
    id: ObjectId,
    tuple: ObjectId,
    kw: Vec<(ObjectId, ObjectId)>,
    key: Option<ObjectId>,
    hash: i64,
    /// With keywords, what `_PyStack_UnpackDict` holds during the call.
    unpacked: Vec<ObjectId>,
}

impl LruCall {
    fn drop_all(&mut self, vm: &mut Vm) {
        let key = self.key.take();
        vm.drop_all(std::mem::take(&mut self.unpacked));
        vm.heap.xdecref(key);
        vm.heap.decref(self.tuple);
        for (name, value) in std::mem::take(&mut self.kw) {
            vm.heap.decref(name);
            vm.heap.decref(value);
        }
    }

    /// Keeps the result. The key's reference goes over to the cache.
    fn keep(&mut self, vm: &mut Vm, result: ObjectId) -> Result<()> {
        let (Some(key), Some(cache)) = (self.key, vm.heap.field(self.id, CACHE)) else { return Ok(()) };
        let [_, _, maxsize] = numbers(vm, self.id);
        if maxsize < 0 {
            return vm.dict_set_hashed(cache, key, self.hash, result);
        }
        // Another call may have come before this one: then the cache has it already.
        if vm.dict_lookup(cache, key, self.hash)?.is_some() {
            return Ok(());
        }
        let has_links = vm.heap.record_of(self.id).is_some_and(|record| record.fields.len() > LINKS);
        if i64::from(vm.heap.dict_len(cache)) < maxsize || !has_links {
            self.key = None;
            let result = vm.heap.new_ref(result);
            let link =
                vm.heap.new_record(RecordKind::LruLink, vec![Some(key), Some(result)], [self.hash, 0, 0]);
            return self.append(vm, cache, key, link);
        }
        self.replace_oldest(vm, cache, key, result)
    }

    /// Puts a link, whose reference goes over to the list, into the cache and at the list's end.
    fn append(&self, vm: &mut Vm, cache: ObjectId, key: ObjectId, link: ObjectId) -> Result<()> {
        vm.dict_set_hashed(cache, key, self.hash, link)?;
        if let Some(record) = vm.heap.record_mut(self.id) {
            record.fields.push(Some(link));
        }
        Ok(())
    }

    /// The oldest link is used again for the new result.
    fn replace_oldest(
        &mut self,
        vm: &mut Vm,
        cache: ObjectId,
        key: ObjectId,
        result: ObjectId,
    ) -> Result<()> {
        let oldest = match vm.heap.record_mut(self.id) {
            Some(record) if record.fields.len() > LINKS => record.fields.remove(LINKS),
            _ => None,
        };
        let Some(link) = oldest else { return Ok(()) };
        let Some(old_key) = vm.heap.field(link, 0) else { return Ok(()) };
        let hash = vm.heap.record_of(link).map_or(0, |record| record.numbers[0]);
        vm.temps.push(link);
        let found = vm.dict_lookup(cache, old_key, hash);
        vm.temps.pop();
        let Ok(found) = found else {
            if let Some(record) = vm.heap.record_mut(self.id) {
                record.fields.insert(LINKS, Some(link));
            }
            return Err(Raised);
        };
        let Some((known, value)) = found.and_then(|index| vm.heap.dict_remove(cache, index)) else {
            // The function has taken the oldest key out already.
            vm.heap.decref(link);
            return Ok(());
        };
        vm.heap.xdecref(known);
        vm.heap.decref(value);
        self.key = None;
        let result = vm.heap.new_ref(result);
        let old_key = vm.heap.set_field(link, 0, Some(key));
        let old_result = vm.heap.set_field(link, 1, Some(result));
        if let Some(record) = vm.heap.record_mut(link) {
            record.numbers[0] = self.hash;
        }
        self.append(vm, cache, key, link)?;
        vm.heap.xdecref(old_key);
        vm.heap.xdecref(old_result);
        Ok(())
    }
}

impl Machine for LruCall {
    fn name(&self) -> &'static str {
        "lru_cache"
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        visit(self.tuple);
        self.unpacked.iter().for_each(|id| visit(*id));
        self.key.iter().for_each(|id| visit(*id));
        self.kw.iter().for_each(|(name, value)| {
            visit(*name);
            visit(*value);
        });
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        let result = match outcome {
            None => {
                let callable = vm.heap.field(self.id, FUNCTION).unwrap_or(vm.none());
                let args = vm.heap.items(self.tuple).to_vec();
                if !self.kw.is_empty() {
                    let pairs = self.kw.iter().flat_map(|(name, value)| [*name, *value]);
                    self.unpacked = args.iter().copied().chain(pairs).collect();
                    self.unpacked.iter().for_each(|id| vm.heap.incref(*id));
                }
                return Ok(NativeStep::CallKw { callable, args, kw: self.kw.clone() });
            }
            Some(Outcome::Value(value)) => Ok(value),
            Some(Outcome::Exhausted(value)) => Err(vm.raise_stop_iteration(value)),
            Some(Outcome::Raised) => Err(Raised),
        };
        vm.drop_all(std::mem::take(&mut self.unpacked));
        let kept = match result {
            Ok(value) => {
                vm.temps.push(value);
                let kept = self.keep(vm, value);
                vm.temps.pop();
                kept
            }
            Err(Raised) => Err(Raised),
        };
        self.drop_all(vm);
        match (result, kept) {
            (Ok(value), Ok(())) => Ok(NativeStep::Done(value)),
            (Ok(value), Err(Raised)) => {
                vm.heap.decref(value);
                Err(Raised)
            }
            (Err(Raised), _) => Err(Raised),
        }
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}

fn cache_info(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let [hits, misses, maxsize] = numbers(vm, id);
    let size = vm.heap.field(id, CACHE).map_or(0, |cache| vm.heap.dict_len(cache));
    let info = vm.heap.field(id, INFO).unwrap_or(vm.none());
    let maxsize = if maxsize < 0 { vm.none() } else { vm.heap.new_int(maxsize) };
    let parts =
        vec![vm.heap.new_int(hits), vm.heap.new_int(misses), maxsize, vm.heap.new_int(i64::from(size))];
    Ok(vm.plain_call("cache_info", info, parts.clone(), Vec::new(), parts))
}

fn cache_clear(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let mut links = Vec::new();
    if let Some(record) = vm.heap.record_mut(id) {
        let [hits, misses, _] = &mut record.numbers;
        (*hits, *misses) = (0, 0);
        links = record.fields.split_off(LINKS);
    }
    if let Some(cache) = vm.heap.field(id, CACHE) {
        let old = vm.heap.dict_take_all(cache);
        vm.drop_all(old);
    }
    vm.drop_all(links.into_iter().flatten());
    Ok(vm.none().into())
}
