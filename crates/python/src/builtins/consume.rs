//! Going through an iterable: one machine for every built-in that does.
//!
//! What is done with the items is a [`Consumer`]. Where no Python code can be involved in the iteration it
//! runs at once; else, or when it gets long, it goes on as a machine.

use heapglass_memory::ObjectId;

use crate::vm::{Flow, Machine, NativeKind, NativeStep, Outcome, Raised, Result, Vm};

/// Items that are taken at once before a machine takes over, so that a long loop can be stopped.
const AT_ONCE: u32 = 20_000;

/// What a consumer wants next.
#[derive(Clone, Debug)]
pub(crate) enum Wait {
    /// The next item.
    Next,
    /// The result of a call; it comes as [`Consumer::answer`].
    Call { callable: ObjectId, args: Vec<ObjectId> },
    /// The result of a machine; likewise.
    Push(NativeKind),
    /// Nothing: this is the result. New reference.
    Done(ObjectId),
}

/// What a built-in does with the items of an iterable.
pub(crate) trait Consumer: std::fmt::Debug + Clone + 'static {
    fn name(&self) -> &'static str;
    /// References that it holds.
    fn visit(&self, visit: &mut dyn FnMut(ObjectId));
    /// The iterator is there; items come next.
    fn started(&mut self, _: &mut Vm, _: ObjectId) -> Result<()> {
        Ok(())
    }
    /// An item: a new reference.
    fn item(&mut self, vm: &mut Vm, item: ObjectId) -> Result<Wait>;
    /// The result of what `item` waited for: a new reference.
    fn answer(&mut self, vm: &mut Vm, value: ObjectId) -> Result<Wait> {
        vm.heap.decref(value);
        Ok(Wait::Next)
    }
    /// No more items. What it waits for here is the result.
    fn end(&mut self, vm: &mut Vm) -> Result<Wait>;
    /// An error: drops what it holds.
    fn abandon(&mut self, vm: &mut Vm);
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Start,
    Iterator,
    Item,
    Answer,
    Ended,
}

/// The machine. `iterable` is borrowed from who asked for it.
#[derive(Clone, Debug)]
pub(crate) struct Consume<C> {
    iterable: ObjectId,
    iterator: Option<ObjectId>,
    state: State,
    pending: Option<Wait>,
    consumer: C,
}

impl<C: Consumer> Consume<C> {
    pub(crate) fn new(iterable: ObjectId, consumer: C) -> Self {
        Self { iterable, iterator: None, state: State::Start, pending: None, consumer }
    }

    fn drop_iterator(&mut self, vm: &mut Vm) {
        let iterator = self.iterator.take();
        vm.heap.xdecref(iterator);
    }

    fn fail<T>(&mut self, vm: &mut Vm) -> Result<T> {
        self.consumer.abandon(vm);
        self.drop_iterator(vm);
        Err(Raised)
    }

    /// What the consumer wants, as a step.
    fn want(&mut self, vm: &mut Vm, wait: Result<Wait>) -> Result<NativeStep> {
        match wait {
            Ok(Wait::Next) => match self.iterator {
                Some(iterator) => {
                    self.state = State::Item;
                    Ok(NativeStep::Next(iterator))
                }
                None => Ok(NativeStep::Exhausted),
            },
            Ok(Wait::Call { callable, args }) => {
                self.state = if self.state == State::Ended { State::Ended } else { State::Answer };
                Ok(NativeStep::Call { callable, args })
            }
            Ok(Wait::Push(kind)) => {
                self.state = if self.state == State::Ended { State::Ended } else { State::Answer };
                Ok(NativeStep::Push(kind))
            }
            Ok(Wait::Done(value)) => {
                self.drop_iterator(vm);
                Ok(NativeStep::Done(value))
            }
            Err(Raised) => self.fail(vm),
        }
    }

    fn start(&mut self, vm: &mut Vm) -> Result<NativeStep> {
        self.state = State::Iterator;
        match vm.begin_iter(self.iterable) {
            Ok(Flow::Value(iterator)) => self.begin_items(vm, iterator),
            Ok(Flow::Native(kind)) => Ok(NativeStep::Push(kind)),
            Err(Raised) => self.fail(vm),
        }
    }

    fn begin_items(&mut self, vm: &mut Vm, iterator: ObjectId) -> Result<NativeStep> {
        self.iterator = Some(iterator);
        self.state = State::Item;
        if self.consumer.started(vm, self.iterable).is_err() {
            return self.fail(vm);
        }
        Ok(NativeStep::Next(iterator))
    }

    fn end(&mut self, vm: &mut Vm) -> Result<NativeStep> {
        self.state = State::Ended;
        self.drop_iterator(vm);
        let wait = self.consumer.end(vm);
        self.want(vm, wait)
    }

    /// At once where that is possible, else as a machine.
    pub(crate) fn run(self, vm: &mut Vm) -> Result<Flow> {
        if vm.has_pure_iter(self.iterable) { self.run_at_once(vm) } else { Ok(Flow::Native(Box::new(self))) }
    }

    /// Takes items without Python code in between.
    fn run_at_once(mut self, vm: &mut Vm) -> Result<Flow> {
        let iterator = match vm.get_iter(self.iterable) {
            Ok(iterator) => iterator,
            Err(Raised) => return self.fail(vm),
        };
        self.iterator = Some(iterator);
        self.state = State::Item;
        if self.consumer.started(vm, self.iterable).is_err() {
            return self.fail(vm);
        }
        let temps = vm.temps.len();
        vm.temps.push(iterator);
        // A result in the making is held here too, while Python's `__hash__` or `__eq__` run.
        let mut held = Vec::new();
        self.consumer.visit(&mut |id| held.push(id));
        vm.temps.extend(held);
        let flow = self.take_items(vm, iterator);
        vm.temps.truncate(temps);
        flow
    }

    fn take_items(mut self, vm: &mut Vm, iterator: ObjectId) -> Result<Flow> {
        for _ in 0..AT_ONCE {
            let wait = match vm.pure_next(iterator) {
                Ok(Some(item)) => self.consumer.item(vm, item),
                Ok(None) => {
                    self.state = State::Ended;
                    self.drop_iterator(vm);
                    match self.consumer.end(vm) {
                        Ok(Wait::Done(value)) => return Ok(Flow::Value(value)),
                        wait => return self.go_on(vm, wait),
                    }
                }
                Err(Raised) => return self.fail(vm),
            };
            match wait {
                Ok(Wait::Next) => {}
                Ok(Wait::Done(value)) => {
                    self.drop_iterator(vm);
                    return Ok(Flow::Value(value));
                }
                wait => return self.go_on(vm, wait),
            }
        }
        self.go_on(vm, Ok(Wait::Next))
    }

    fn go_on(mut self, vm: &mut Vm, wait: Result<Wait>) -> Result<Flow> {
        match wait {
            Ok(wait) => {
                self.pending = Some(wait);
                Ok(Flow::Native(Box::new(self)))
            }
            Err(Raised) => self.fail(vm),
        }
    }
}

impl<C: Consumer> Machine for Consume<C> {
    fn name(&self) -> &'static str {
        self.consumer.name()
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        self.iterator.iter().for_each(|id| visit(*id));
        self.consumer.visit(visit);
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        if let Some(wait) = self.pending.take() {
            return self.want(vm, Ok(wait));
        }
        match (self.state, outcome) {
            (State::Start, _) => self.start(vm),
            (_, Some(Outcome::Raised)) => self.fail(vm),
            (State::Iterator, Some(Outcome::Value(iterator))) => self.begin_items(vm, iterator),
            (State::Item, Some(Outcome::Value(item))) => {
                let wait = self.consumer.item(vm, item);
                self.want(vm, wait)
            }
            (State::Item, Some(Outcome::Exhausted(value))) => {
                vm.heap.xdecref(value);
                self.end(vm)
            }
            (State::Answer, Some(Outcome::Value(value))) => {
                let wait = self.consumer.answer(vm, value);
                self.want(vm, wait)
            }
            (State::Ended, Some(Outcome::Value(value))) => Ok(NativeStep::Done(value)),
            (State::Answer | State::Ended | State::Iterator, Some(Outcome::Exhausted(value))) => {
                vm.raise_stop_iteration(value);
                self.fail(vm)
            }
            (_, None) => Ok(NativeStep::More),
        }
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}

/// The same over arguments, which are borrowed, instead of an iterable.
#[derive(Clone, Debug)]
pub(crate) struct Over<C> {
    args: Vec<ObjectId>,
    at: usize,
    is_ended: bool,
    consumer: C,
}

impl<C: Consumer> Over<C> {
    pub(crate) const fn new(args: Vec<ObjectId>, consumer: C) -> Self {
        Self { args, at: 0, is_ended: false, consumer }
    }

    /// At once as far as that goes.
    pub(crate) fn run(mut self, vm: &mut Vm) -> Result<Flow> {
        match self.go_on(vm, Ok(Wait::Next))? {
            NativeStep::Done(value) => Ok(Flow::Value(value)),
            step => Ok(Flow::Native(Box::new(super::next_step::Begun::new(step, Box::new(self))))),
        }
    }

    fn go_on(&mut self, vm: &mut Vm, mut wait: Result<Wait>) -> Result<NativeStep> {
        loop {
            wait = match wait {
                Ok(Wait::Next) => match self.args.get(self.at).copied() {
                    Some(item) => {
                        self.at += 1;
                        let item = vm.heap.new_ref(item);
                        self.consumer.item(vm, item)
                    }
                    None => {
                        self.is_ended = true;
                        self.consumer.end(vm)
                    }
                },
                Ok(Wait::Call { callable, args }) => return Ok(NativeStep::Call { callable, args }),
                Ok(Wait::Push(kind)) => return Ok(NativeStep::Push(kind)),
                Ok(Wait::Done(value)) => return Ok(NativeStep::Done(value)),
                Err(Raised) => {
                    self.consumer.abandon(vm);
                    return Err(Raised);
                }
            };
        }
    }
}

impl<C: Consumer> Machine for Over<C> {
    fn name(&self) -> &'static str {
        self.consumer.name()
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        self.consumer.visit(visit);
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        let wait = match outcome {
            None => Ok(Wait::Next),
            Some(Outcome::Value(value)) if self.is_ended => return Ok(NativeStep::Done(value)),
            Some(Outcome::Value(value)) => self.consumer.answer(vm, value),
            Some(Outcome::Exhausted(value)) => Err(vm.raise_stop_iteration(value)),
            Some(Outcome::Raised) => Err(Raised),
        };
        self.go_on(vm, wait)
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}

impl Vm {
    /// Gives all items of an iterable to a consumer. `iterable` stays with the caller until the flow has ended.
    pub(crate) fn consume<C: Consumer>(&mut self, iterable: ObjectId, consumer: C) -> Result<Flow> {
        Consume::new(iterable, consumer).run(self)
    }
}
