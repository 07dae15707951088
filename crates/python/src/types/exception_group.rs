//! `BaseExceptionGroup` and `ExceptionGroup`, and what `except*` makes of them (CPython 3.14 Objects/exceptions.c).

use std::collections::BTreeSet;

use heapglass_memory::object::Payload;
use heapglass_memory::{Class, ObjectId};

use crate::vm::{
    Args, Arity, Exc, Flow, GetSet, NativeDef, Raised, Result, Vm, def, exception_field as field,
};

/// `msg` and `excs`, in the order of `BaseExceptionGroup_traverse`.
const MESSAGE: usize = field::OWN;
const EXCEPTIONS: usize = field::OWN + 1;

pub(crate) const METHODS: &[NativeDef] = &[
    def("derive", Arity::One, derive),
    def("split", Arity::One, split),
    def("subgroup", Arity::One, subgroup),
];

pub(crate) const GETSETS: &[GetSet] = &[
    GetSet {
        name: "message",
        get: |vm, id| super::exception::get(vm, id, MESSAGE),
        set: Some(super::function_object::readonly),
    },
    GetSet {
        name: "exceptions",
        get: |vm, id| super::exception::get(vm, id, EXCEPTIONS),
        set: Some(super::function_object::readonly),
    },
];

/// `BaseExceptionGroup_new`. The first argument is the class.
pub(super) fn new(vm: &mut Vm, class: ObjectId, args: &[ObjectId]) -> Result<Flow> {
    let [message, exceptions] = args else {
        let message =
            format!("BaseExceptionGroup.__new__() takes exactly 2 arguments ({} given)", args.len());
        return Err(vm.type_error(&message));
    };
    if vm.text(*message).is_none() {
        let message = format!(
            "BaseExceptionGroup.__new__() argument 1 must be str, not {}",
            vm.argument_type(*message)
        );
        return Err(vm.type_error(&message));
    }
    let is_sequence = matches!(vm.heap.payload(*exceptions), Payload::List(_) | Payload::Tuple(_))
        || vm.lookup_in_mro(vm.heap.type_of(*exceptions), vm.names.getitem).is_some()
            && !vm.is_a(*exceptions, Class::Dict);
    if !is_sequence {
        return Err(vm.type_error("second argument (exceptions) must be a sequence"));
    }
    let items = vm.collect_sync(*exceptions)?;
    let class = match checked_class(vm, class, &items) {
        Ok(class) => class,
        Err(Raised) => {
            vm.drop_all(items);
            return Err(Raised);
        }
    };
    let tuple = match vm.heap.payload(*exceptions) {
        Payload::Tuple(_) if vm.heap.is_exactly(*exceptions, Class::Tuple) => {
            vm.drop_all(items);
            vm.heap.new_ref(*exceptions)
        }
        _ => vm.heap.new_tuple(items),
    };
    args.iter().for_each(|id| vm.heap.incref(*id));
    let group = vm.new_exception(class, args.to_vec());
    let message = vm.heap.new_ref(*message);
    vm.heap.set_field(group, MESSAGE, Some(message));
    vm.heap.set_field(group, EXCEPTIONS, Some(tuple));
    Ok(group.into())
}

/// The class that a group of these exceptions has.
fn checked_class(vm: &mut Vm, class: ObjectId, items: &[ObjectId]) -> Result<ObjectId> {
    if items.is_empty() {
        return Err(vm.value_error("second argument (exceptions) must be a non-empty sequence"));
    }
    let exception = vm.exc(Exc::Exception);
    let mut has_base = false;
    for (index, item) in items.iter().enumerate() {
        if !vm.is_exception(*item) {
            let message = format!("Item {index} of second argument (exceptions) is not an exception");
            return Err(vm.value_error(&message));
        }
        has_base |= !vm.is_subclass(vm.heap.type_of(*item), exception);
    }
    let (plain, base) = (vm.exc(Exc::ExceptionGroup), vm.exc(Exc::BaseExceptionGroup));
    if class == plain && has_base {
        return Err(vm.type_error("Cannot nest BaseExceptions in an ExceptionGroup"));
    }
    if class == base && !has_base {
        return Ok(plain);
    }
    if class != base && has_base && vm.is_subclass(class, exception) {
        let message = format!("Cannot nest BaseExceptions in '{}'", vm.heap.type_body(class).name);
        return Err(vm.type_error(&message));
    }
    Ok(class)
}

/// `BaseExceptionGroup_str`
pub(crate) fn text(vm: &mut Vm, group: ObjectId) -> Result<String> {
    let message = vm.heap.field(group, MESSAGE).map_or(Ok(String::new()), |message| vm.str(message))?;
    let count = vm.group_items(group).len();
    let s = if count == 1 { "" } else { "s" };
    Ok(format!("{message} ({count} sub-exception{s})"))
}

/// `BaseExceptionGroup_repr`: the exceptions as they were given.
pub(crate) fn repr(vm: &mut Vm, group: ObjectId) -> Result<String> {
    let name = vm.type_name(group).to_owned();
    let message = vm.heap.field(group, MESSAGE).map_or(Ok(String::new()), |message| vm.repr(message))?;
    let given = vm.heap.field(group, field::ARGS).and_then(|args| match vm.heap.items(args) {
        [_, exceptions] => Some(*exceptions),
        _ => None,
    });
    let is_list = given.is_some_and(|given| vm.heap.is_exactly(given, Class::List));
    let tuple = vm.heap.field(group, EXCEPTIONS).unwrap_or(vm.none());
    let exceptions = if is_list {
        let items = vm.group_items(group);
        items.iter().for_each(|id| vm.heap.incref(*id));
        let list = vm.heap.new_list(items);
        let text = vm.repr(list);
        vm.heap.decref(list);
        text?
    } else {
        vm.repr(tuple)?
    };
    Ok(format!("{name}({message}, {exceptions})"))
}

fn receiver(vm: &Vm, args: &Args<'_>) -> ObjectId {
    args.get(0).unwrap_or(vm.none())
}

fn derive(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let message = vm.heap.field(receiver(vm, args), MESSAGE).unwrap_or(vm.none());
    new(vm, vm.exc(Exc::BaseExceptionGroup), &[message, vm.arg(args, 1)])
}

fn split(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let matcher = Matcher::of(vm, vm.arg(args, 1))?;
    let (matched, rest) = vm.split_group(receiver(vm, args), &matcher, true)?;
    let none = vm.none();
    Ok(vm.heap.new_tuple(vec![matched.unwrap_or(none), rest.unwrap_or(none)]).into())
}

fn subgroup(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let matcher = Matcher::of(vm, vm.arg(args, 1))?;
    let (matched, _) = vm.split_group(receiver(vm, args), &matcher, false)?;
    Ok(matched.unwrap_or(vm.none()).into())
}

/// `_exceptiongroup_split_matcher_type`
enum Matcher {
    /// An exception class or several.
    Classes(Vec<ObjectId>),
    Predicate(ObjectId),
    /// Leaves of other groups.
    Leaves(BTreeSet<ObjectId>),
}

impl Matcher {
    fn of(vm: &mut Vm, value: ObjectId) -> Result<Self> {
        if vm.is_exception_class(value) {
            return Ok(Self::Classes(vec![value]));
        }
        if vm.is_callable(value) && !vm.is_class(value) {
            return Ok(Self::Predicate(value));
        }
        if matches!(vm.heap.payload(value), Payload::Tuple(_)) {
            let classes = vm.heap.items(value).to_vec();
            if classes.iter().all(|class| vm.is_exception_class(*class)) {
                return Ok(Self::Classes(classes));
            }
        }
        Err(vm.type_error(
            "expected an exception type, a tuple of exception types, or a callable (other than a class)",
        ))
    }

    fn matches(&self, vm: &mut Vm, exception: ObjectId) -> Result<bool> {
        match self {
            Self::Classes(classes) => {
                let found = vm.heap.type_of(exception);
                Ok(classes.iter().any(|class| vm.is_subclass(found, *class)))
            }
            Self::Predicate(function) => {
                let answer = vm.call_sync(*function, &[exception])?;
                let truth = vm.with_owned(&[answer], |vm| vm.truth_of(answer));
                vm.heap.decref(answer);
                truth
            }
            Self::Leaves(leaves) => Ok(!vm.is_exception_group(exception) && leaves.contains(&exception)),
        }
    }
}

impl Vm {
    /// Whether it is an exception group.
    pub(crate) fn is_exception_group(&self, id: ObjectId) -> bool {
        self.is_subclass(self.heap.type_of(id), self.exc(Exc::BaseExceptionGroup))
    }

    /// A group's exceptions, borrowed.
    pub(crate) fn group_items(&self, group: ObjectId) -> Vec<ObjectId> {
        self.heap.field(group, EXCEPTIONS).map(|tuple| self.heap.items(tuple).to_vec()).unwrap_or_default()
    }

    /// `exceptiongroup_split_recursive`: what matches, and the rest if it is wanted. New references.
    fn split_group(
        &mut self,
        exception: ObjectId,
        matcher: &Matcher,
        wants_rest: bool,
    ) -> Result<(Option<ObjectId>, Option<ObjectId>)> {
        if matcher.matches(self, exception)? {
            return Ok((Some(self.heap.new_ref(exception)), None));
        }
        if !self.is_exception_group(exception) {
            return Ok((None, wants_rest.then(|| self.heap.new_ref(exception))));
        }
        let (mut matched, mut rest) = (Vec::new(), Vec::new());
        for item in self.group_items(exception) {
            let held: Vec<ObjectId> = matched.iter().chain(&rest).copied().collect();
            match self.with_owned(&held, |vm| vm.split_group(item, matcher, wants_rest)) {
                Ok((found, other)) => {
                    matched.extend(found);
                    rest.extend(other);
                }
                Err(Raised) => {
                    self.drop_all(matched);
                    self.drop_all(rest);
                    return Err(Raised);
                }
            }
        }
        let rest = self.heap.new_list(rest);
        let matched = self.with_owned(&[rest], |vm| vm.group_subset(exception, matched));
        let rest = match (matched, wants_rest) {
            (Err(Raised), _) => {
                self.heap.decref(rest);
                return Err(Raised);
            }
            (Ok(matched), false) => {
                self.heap.decref(rest);
                return Ok((matched, None));
            }
            (Ok(matched), true) => (matched, rest),
        };
        let (matched, list) = rest;
        let items = self.heap.items(list).to_vec();
        items.iter().for_each(|id| self.heap.incref(*id));
        self.heap.decref(list);
        let held: Vec<ObjectId> = matched.into_iter().collect();
        match self.with_owned(&held, |vm| vm.group_subset(exception, items)) {
            Ok(rest) => Ok((matched, rest)),
            Err(Raised) => {
                self.drop_all(held);
                Err(Raised)
            }
        }
    }

    /// `exceptiongroup_subset`: a group of these, like the one that they come from. Steals them.
    fn group_subset(&mut self, original: ObjectId, items: Vec<ObjectId>) -> Result<Option<ObjectId>> {
        if items.is_empty() {
            return Ok(None);
        }
        let list = self.grown_list(items);
        let name = self.heap.intern_immortal("derive");
        let derived = self.with_temps(&[list], |vm| {
            let method = vm.getattr(original, name)?;
            let derived = vm.with_owned(&[method], |vm| vm.call_sync(method, &[list]));
            vm.heap.decref(method);
            derived
        });
        self.heap.decref(list);
        let group = derived?;
        if !self.is_exception_group(group) {
            self.heap.decref(group);
            return Err(self.type_error("derive must return an instance of BaseExceptionGroup"));
        }
        for index in [field::TRACEBACK, field::CONTEXT, field::CAUSE] {
            let value = self.heap.field(original, index).map(|value| self.heap.new_ref(value));
            if value.is_some() {
                let old = self.heap.set_field(group, index, value);
                self.heap.xdecref(old);
            }
        }
        self.copy_notes(original, group)?;
        Ok(Some(group))
    }

    /// A list that items were appended to one by one. Steals them.
    fn grown_list(&mut self, items: Vec<ObjectId>) -> ObjectId {
        let list = self.heap.new_list(Vec::new());
        items.into_iter().for_each(|item| self.heap.list_append(list, item));
        list
    }

    /// The notes, as a list of the new group's own.
    fn copy_notes(&mut self, original: ObjectId, group: ObjectId) -> Result<()> {
        let Some(notes) = self.notes_of(original) else { return Ok(()) };
        if !matches!(self.heap.payload(notes), Payload::List(_) | Payload::Tuple(_)) {
            return Ok(());
        }
        let items = self.heap.items(notes).to_vec();
        items.iter().for_each(|id| self.heap.incref(*id));
        let copy = self.heap.new_list(items);
        let name = self.names.notes;
        let set = self.generic_setattr(group, name, Some(copy));
        self.heap.decref(copy);
        set.map(|_| ())
    }

    /// `_PyEval_ExceptionGroupMatch`: what `except*` handles of an exception, and the rest. New references.
    pub(crate) fn match_group(
        &mut self,
        exception: ObjectId,
        classes: &[ObjectId],
    ) -> Result<(ObjectId, ObjectId)> {
        let none = self.none();
        if self.is_none(exception) {
            return Ok((none, none));
        }
        let found = self.heap.type_of(exception);
        if classes.iter().any(|class| self.is_subclass(found, *class)) {
            let matched = if self.is_exception_group(exception) {
                self.heap.new_ref(exception)
            } else {
                self.wrap_naked(exception)?
            };
            return Ok((matched, none));
        }
        if !self.is_exception_group(exception) {
            return Ok((none, self.heap.new_ref(exception)));
        }
        let name = self.heap.intern_immortal("split");
        let method = self.getattr(exception, name)?;
        let held: Vec<ObjectId> = classes.iter().map(|class| self.heap.new_ref(*class)).collect();
        let wanted = match held.as_slice() {
            [one] => *one,
            _ => self.heap.new_tuple(held),
        };
        let pair = self.with_owned(&[method, wanted], |vm| vm.call_sync(method, &[wanted]));
        self.heap.decref(wanted);
        self.heap.decref(method);
        let pair = pair?;
        let parts = match self.heap.payload(pair) {
            Payload::Tuple(_) => self.heap.items(pair).to_vec(),
            _ => {
                let message = format!(
                    "{}.split must return a tuple, not {}",
                    self.type_name(exception),
                    self.type_name(pair)
                );
                self.heap.decref(pair);
                return Err(self.type_error(&message));
            }
        };
        let [matched, rest, ..] = parts.as_slice() else {
            let message = format!(
                "{}.split must return a 2-tuple, got tuple of size {}",
                self.type_name(exception),
                parts.len()
            );
            self.heap.decref(pair);
            return Err(self.type_error(&message));
        };
        let result = (self.heap.new_ref(*matched), self.heap.new_ref(*rest));
        self.heap.decref(pair);
        Ok(result)
    }

    /// A naked exception is wrapped, with a traceback of the frame that handles it.
    fn wrap_naked(&mut self, exception: ObjectId) -> Result<ObjectId> {
        let exception = self.heap.new_ref(exception);
        let items = self.heap.new_tuple(vec![exception]);
        let group = self.plain_group(items)?;
        let traceback = self.traceback_here(None);
        self.heap.set_field(group, field::TRACEBACK, Some(traceback));
        Ok(group)
    }

    /// `_PyExc_CreateExceptionGroup("", exceptions)`. Steals the sequence.
    fn plain_group(&mut self, exceptions: ObjectId) -> Result<ObjectId> {
        let message = self.heap.constants.empty_str;
        let flow = new(self, self.exc(Exc::ExceptionGroup), &[message, exceptions]).or_else(|raised| {
            if self.raised_is(Exc::TypeError) {
                self.clear_raised();
                new(self, self.exc(Exc::BaseExceptionGroup), &[message, exceptions])
            } else {
                Err(raised)
            }
        });
        self.heap.decref(exceptions);
        match flow? {
            Flow::Value(group) => Ok(group),
            Flow::Native(machine) => self.run_machine(machine),
        }
    }

    /// `_PyExc_PrepReraiseStar`: what a `try` with `except*` raises in the end. New reference.
    pub(crate) fn prepare_reraise_star(&mut self, original: ObjectId, list: ObjectId) -> Result<ObjectId> {
        let raised: Vec<ObjectId> =
            self.heap.items(list).iter().copied().filter(|id| !self.is_none(*id)).collect();
        let none = self.none();
        if !self.is_exception_group(original) {
            return Ok(self.heap.new_ref(raised.first().copied().unwrap_or(none)));
        }
        let (again, mut new): (Vec<ObjectId>, Vec<ObjectId>) =
            raised.into_iter().partition(|id| self.has_same_metadata(*id, original));
        let mut leaves = BTreeSet::new();
        again.iter().for_each(|id| self.collect_leaves(*id, &mut leaves));
        let (kept, _) = self.split_group(original, &Matcher::Leaves(leaves), false)?;
        if new.is_empty() {
            return Ok(kept.unwrap_or(none));
        }
        new.iter().for_each(|id| self.heap.incref(*id));
        new.extend(kept);
        if let [only] = new.as_slice() {
            return Ok(*only);
        }
        let list = self.grown_list(new);
        self.plain_group(list)
    }

    /// `is_same_exception_metadata`
    fn has_same_metadata(&self, one: ObjectId, other: ObjectId) -> bool {
        self.is_exception_group(one)
            && [field::TRACEBACK, field::CAUSE, field::CONTEXT]
                .into_iter()
                .all(|index| self.heap.field(one, index) == self.heap.field(other, index))
    }

    fn collect_leaves(&self, exception: ObjectId, leaves: &mut BTreeSet<ObjectId>) {
        if self.is_exception_group(exception) {
            self.group_items(exception).iter().for_each(|item| self.collect_leaves(*item, leaves));
        } else {
            leaves.insert(exception);
        }
    }
}
