//! Frames that end, finalizers, collections that begin, and the end of the program.

use std::rc::Rc;

use heapglass_memory::heap::Call;
use heapglass_memory::object::{Frame, FrameOwner, Payload};
use heapglass_memory::profile::DeathOrder;
use heapglass_memory::pymalloc::Addr;
use heapglass_memory::{Class, ObjectId};

use super::native::{Machine, NativeStep, Outcome, Then};
use super::{Ending, Exc, Flow, NativeKind, Raised, Result, Stream, Vm};

impl Vm {
    /// The frame under way ends after an exception.
    pub(super) fn leave_raising(&mut self) {
        if self.frame.return_to == heapglass_memory::object::ReturnTo::InitCheck {
            self.shims = self.shims.saturating_sub(1);
        }
        self.empty_stack();
        self.leave();
    }

    /// `exception_unwind`: the evaluation stack goes before the frame does.
    pub(super) fn empty_stack(&mut self) {
        while self.stack_depth() > 0 {
            let top = self.pop();
            self.heap.close(top);
        }
    }

    /// `_PyEval_FrameClearAndPop`: the frame under way ends, its caller goes on.
    pub(super) fn leave(&mut self) {
        let Some(caller) = self.frames.pop() else {
            let nothing = super::start::outermost(self.heap.constants.none);
            let mut frame = std::mem::replace(&mut self.frame, nothing);
            let caught = self.end_caught(&mut frame);
            self.clear_frame(frame);
            self.release_caught(caught);
            return;
        };
        let mut frame = std::mem::replace(&mut self.frame, caller);
        let caught = self.end_caught(&mut frame);
        if let FrameOwner::Generator(generator) = frame.owner {
            self.end_generator(generator, frame.code);
        }
        self.clear_frame(frame);
        self.release_caught(caught);
    }

    /// `_PyFrame_ClearExceptCode`: locals and stack are dropped from the top down, or the first local first (FACTS 7).
    /// A frame object that somebody holds keeps them.
    pub(super) fn clear_frame(&mut self, mut frame: Frame) {
        if let Some(object) = frame.object.take() {
            if self.heap.get(object).count > 1 {
                self.take_ownership(object, frame);
                self.heap.decref(object);
                return;
            }
            self.heap.decref(object);
        }
        match self.heap.profile.calls.locals_die {
            DeathOrder::LastFirst => {
                while let Some(slot) = frame.slots.pop() {
                    self.heap.close(slot);
                }
            }
            DeathOrder::FirstFirst => {
                for slot in std::mem::take(&mut frame.slots) {
                    self.heap.close(slot);
                }
            }
        }
        self.heap.xdecref(frame.locals);
        self.heap.xdecref(frame.snapshot);
        self.heap.close(frame.function);
        if frame.holds_globals {
            self.heap.decref(frame.globals);
        }
        self.heap.give_frame_block(frame.code, frame.block);
        self.heap.decref(frame.code);
    }

    /// `take_ownership`: the frame object gets the frame's data; its caller gets a frame object too (`f_back`).
    fn take_ownership(&mut self, object: ObjectId, mut frame: Frame) {
        let slots = std::mem::take(&mut frame.slots);
        frame.slots = slots.into_iter().map(|slot| self.heap.make_heap_safe(slot)).collect();
        frame.function = self.heap.make_heap_safe(frame.function);
        frame.object = None;
        // `clear_gen_frame` cuts a generator's frame from its caller first.
        let has_caller = frame.owner == FrameOwner::Thread;
        frame.owner = FrameOwner::Thread;
        if has_caller && self.frame.code != self.heap.constants.none {
            let back = self.frame_object();
            frame.back = Some(self.heap.new_ref(back));
        }
        if let Payload::Frame(body) = self.heap.payload_mut(object) {
            let placeholder = std::mem::replace(body, Rc::new(frame));
            let code = placeholder.code;
            self.heap.decref(code);
        }
        self.heap.track(object);
    }

    /// The frame object of the frame under way, made on demand. Borrowed.
    pub(crate) fn frame_object(&mut self) -> ObjectId {
        if let Some(object) = self.frame.object {
            return object;
        }
        let object = self.make_frame_object(self.frames.len());
        self.frame.object = Some(object);
        self.frame.block = Addr::default();
        object
    }

    /// The same of a running frame by its place from the outermost.
    pub(crate) fn frame_object_at(&mut self, at: usize) -> Option<ObjectId> {
        if at == self.frames.len() {
            return Some(self.frame_object());
        }
        if let Some(object) = self.frames.get(at)?.object {
            return Some(object);
        }
        let object = self.make_frame_object(at);
        let frame = self.frames.get_mut(at)?;
        (frame.object, frame.block) = (Some(object), Addr::default());
        Some(object)
    }

    /// The frame object of a suspended generator's frame, made on demand. Borrowed.
    pub(crate) fn generator_frame_object(&mut self, generator: ObjectId) -> Option<ObjectId> {
        let running = FrameOwner::Generator(generator);
        let at = self.running().position(|frame| frame.owner == running);
        if let Some(at) = at {
            return self.frame_object_at(at);
        }
        let frame = self.generator(generator)?.frame.as_ref()?;
        if let Some(object) = frame.object {
            return Some(object);
        }
        let (code, globals, builtins, owner) = (frame.code, frame.globals, frame.builtins, frame.owner);
        self.heap.lend_frame_block(code, frame.block);
        let object = self.new_frame_object(code, globals, builtins, owner);
        if let Payload::Generator(body) = self.heap.payload_mut(generator)
            && let Some(frame) = Rc::make_mut(body).frame.as_mut()
        {
            frame.object = Some(object);
            frame.block = Addr::default();
        }
        Some(object)
    }

    fn make_frame_object(&mut self, at: usize) -> ObjectId {
        let frame = self.frames.get(at).unwrap_or(&self.frame);
        let (code, globals, builtins, owner) = (frame.code, frame.globals, frame.builtins, frame.owner);
        self.heap.lend_frame_block(code, frame.block);
        self.new_frame_object(code, globals, builtins, owner)
    }

    fn new_frame_object(
        &mut self,
        code: ObjectId,
        globals: ObjectId,
        builtins: ObjectId,
        owner: FrameOwner,
    ) -> ObjectId {
        self.heap.incref(code);
        let nothing = self.heap.constants.none;
        let placeholder = Frame { code, globals, builtins, owner, ..super::start::outermost(nothing) };
        self.heap.new_object(Class::Frame.id(), Payload::Frame(Rc::new(placeholder)))
    }

    /// Runs what deallocation asks for, as a machine on top.
    pub(super) fn begin_dealloc_call(&mut self, call: Call) {
        self.heap.begin_dealloc_call();
        let inbox = self.inbox.take();
        self.push_native(Box::new(Finalizer { call, has_begun: false, saved: None, inbox }), 0, Then::Drop);
    }

    /// `_PyErr_WriteUnraisableMsg`: an exception that nobody can catch goes to standard error.
    pub(crate) fn write_unraisable(&mut self, what: &str) {
        let Some(exception) = self.take_raised() else { return };
        if !self.call_unraisablehook(exception, what) {
            let text = self.format_unraisable(exception);
            self.print(Stream::Err, &format!("{what}\n{text}"));
        }
        self.heap.decref(exception);
    }

    /// The program's last line has run.
    pub(super) fn end_finished(&mut self) {
        self.drop_syntax_tree();
        self.run_atexit();
        self.ending = Some(Ending::Finished);
    }

    /// The script's syntax tree goes when the script has run (`_PyArena_Free`, Python/pythonrun.c).
    fn drop_syntax_tree(&mut self) {
        let held = std::mem::take(&mut self.held);
        for (id, name) in held.iter() {
            if *name == "syntax tree" {
                self.heap.decref(*id);
            }
        }
        self.held = Rc::new(held.iter().filter(|(_, name)| *name != "syntax tree").copied().collect());
    }

    /// An exception has left the outermost frame.
    pub(super) fn end_uncaught(&mut self) {
        let line = self.line;
        if let Some(what) = self.unsupported.take() {
            self.clear_raised();
            self.ending = Some(Ending::Unsupported { what, line });
            return;
        }
        let Some(exception) = self.raised else {
            self.ending = Some(Ending::Finished);
            return;
        };
        if self.raised_is(Exc::SystemExit) {
            let status = self.exit_status(exception);
            // The exception goes, and the frames of its traceback with it, before the interpreter ends.
            self.clear_raised();
            self.finish_finalizers();
            self.run_atexit();
            self.ending = Some(status);
            return;
        }
        self.drop_syntax_tree();
        // The recorder's hook asks for the text and prints nothing; without it nobody asks for this one.
        let (message, traceback) = match self.limits.is_traced {
            true => (self.plain_message(exception), String::new()),
            false => (String::new(), self.format_exception(exception)),
        };
        let summary = traceback.lines().last().unwrap_or_default().to_owned();
        if !self.limits.is_traced {
            self.collect_for_display();
        }
        if !self.call_excepthook(exception) {
            self.print(Stream::Err, &traceback);
        }
        // `sys.last_exc` holds it until the interpreter ends.
        let raised = self.take_raised();
        self.temps.extend(raised);
        self.run_atexit();
        self.temps.truncate(self.temps.len() - usize::from(raised.is_some()));
        self.raised = raised;
        self.ending = Some(Ending::Uncaught { traceback, summary, message });
    }

    /// The automatic collections during the import of `traceback`, which shows an uncaught exception.
    fn collect_for_display(&mut self) {
        let raised = self.take_raised();
        self.temps.extend(raised);
        let allocated = self.heap.profile.collector.display_allocates;
        let [threshold, ..] = self.heap.gc.thresholds;
        let mut left = self.heap.gc.counts[0] + allocated;
        let is_needed = allocated > 0
            && threshold > 0
            && self.heap.gc.is_enabled
            && self.module_named("traceback").is_none();
        while is_needed && left > threshold {
            left -= threshold + 1;
            self.heap.gc.counts[0] = threshold + 1;
            let Some(generation) = self.heap.gc_choose_generation() else { break };
            match self.wait(Flow::Native(Box::new(super::collection::Collection::new(generation)))) {
                Ok(found) => self.heap.decref(found),
                Err(Raised) => self.clear_raised(),
            }
        }
        if is_needed {
            self.heap.gc.counts[0] = left;
        }
        self.temps.truncate(self.temps.len() - usize::from(raised.is_some()));
        self.raised = raised;
    }

    /// The exception as `f"{type(e).__name__}: {e}"` gives it; the name alone where there is no text.
    fn plain_message(&mut self, exception: ObjectId) -> String {
        let class = self.heap.type_of(exception);
        let name = self.heap.type_body(class).short_name().to_owned();
        let saved = self.take_raised();
        self.temps.extend(saved);
        // `sys.last_exc`, `sys.last_value`, the hook's argument, and the method that `format` has bound; `sys.last_traceback`,
        // the hook's caller and the hook.
        let mut held = vec![exception; 4];
        let traceback = self.heap.field(exception, super::exception_field::TRACEBACK);
        held.extend(traceback.into_iter().flat_map(|traceback| [traceback; 3]));
        let text = self.with_temps(&held, |vm| vm.str(exception));
        if text.is_err() {
            self.clear_raised();
        }
        self.temps.truncate(self.temps.len() - usize::from(saved.is_some()));
        self.raised = saved;
        text.map_or(name.clone(), |text| format!("{name}: {text}"))
    }

    /// `handle_system_exit`
    fn exit_status(&mut self, exception: ObjectId) -> Ending {
        let args = self.heap.field(exception, super::exception_field::ARGS);
        let code = args.and_then(|args| match self.heap.items(args) {
            [] => None,
            [one] => Some(*one),
            _ => Some(args),
        });
        match code {
            None => Ending::Exit(0),
            Some(code) if self.is_none(code) => Ending::Exit(0),
            Some(code) => match self.small(code) {
                Some(status) => Ending::Exit((status & 0xff) as i32),
                None => {
                    let text = self.str(code).unwrap_or_default();
                    self.print(Stream::Err, &format!("{text}\n"));
                    Ending::Exit(1)
                }
            },
        }
    }
}

/// An exception that goes on out of a frame, once what died with the frame's stack is finalized.
#[derive(Clone, Copy, Debug)]
pub(super) struct GoOnUnwinding;

impl Machine for GoOnUnwinding {
    fn name(&self) -> &'static str {
        "unwinding"
    }

    fn visit(&self, _: &mut dyn FnMut(ObjectId)) {}

    fn step(&mut self, vm: &mut Vm, _: Option<Outcome>) -> Result<NativeStep> {
        // The traceback has its entry for this frame.
        vm.is_reraise = true;
        Err(Raised)
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(*self)
    }
}

/// The end of a program whose exception has left the outermost frame, once all finalizers have run.
#[derive(Clone, Copy, Debug)]
pub(super) struct EndUncaught;

impl Machine for EndUncaught {
    fn name(&self) -> &'static str {
        "end"
    }

    fn visit(&self, _: &mut dyn FnMut(ObjectId)) {}

    fn step(&mut self, vm: &mut Vm, _: Option<Outcome>) -> Result<NativeStep> {
        vm.end_uncaught();
        Ok(NativeStep::Done(vm.none()))
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(*self)
    }
}

/// `__del__`, a weak reference's callback, or closing a generator, for deallocation.
#[derive(Clone, Debug)]
struct Finalizer {
    call: Call,
    has_begun: bool,
    /// The exception that was on its way: finalizers must not disturb it.
    saved: Option<ObjectId>,
    /// What the machine below is to be told next.
    inbox: Option<Outcome>,
}

impl Machine for Finalizer {
    fn name(&self) -> &'static str {
        "finalizer"
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        self.saved.iter().for_each(|id| visit(*id));
        if let Some(Outcome::Value(id) | Outcome::Exhausted(Some(id))) = self.inbox {
            visit(id);
        }
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        if !self.has_begun {
            self.has_begun = true;
            self.saved = vm.take_raised();
            return begin_finalizer(vm, self.call);
        }
        end_finalizer(vm, self.call, outcome);
        if let Some(saved) = self.saved.take() {
            vm.set_raised(saved);
        }
        vm.heap.resume_dealloc();
        vm.inbox = self.inbox.take();
        Ok(NativeStep::Done(vm.none()))
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}

/// What to call for a finalizer or callback.
pub(super) fn begin_finalizer(vm: &mut Vm, call: Call) -> Result<NativeStep> {
    match call {
        Call::WeakrefCallback { callback, weakref } => {
            Ok(NativeStep::Call { callable: callback, args: vec![weakref] })
        }
        Call::Finalizer(id) if vm.is_never_awaited(id) => {
            vm.warn_never_awaited(id);
            Ok(NativeStep::More)
        }
        Call::Finalizer(id) if vm.close_flags(id) => match vm.begin_close(id) {
            Ok(Flow::Native(kind)) => Ok(NativeStep::Push(kind)),
            Ok(Flow::Value(_)) | Err(Raised) => Ok(NativeStep::More),
        },
        Call::Finalizer(id) => {
            let class = vm.heap.type_of(id);
            match vm.lookup_in_mro(class, vm.names.del) {
                Some(method) if vm.heap.profile.calls.packs => {
                    match vm.special_flow("__del__", method, id, &[], Vec::new(), None) {
                        Flow::Native(kind) => Ok(NativeStep::Push(kind)),
                        Flow::Value(_) => Ok(NativeStep::More),
                    }
                }
                Some(method) => Ok(NativeStep::Call { callable: method, args: vec![id] }),
                None => Ok(NativeStep::More),
            }
        }
    }
}

/// What came of it: results are dropped, exceptions written to standard error.
pub(super) fn end_finalizer(vm: &mut Vm, call: Call, outcome: Option<Outcome>) {
    match outcome {
        Some(Outcome::Value(value) | Outcome::Exhausted(Some(value))) => vm.heap.decref(value),
        Some(Outcome::Exhausted(None)) | None => {}
        Some(Outcome::Raised) => {
            let what = match call {
                Call::Finalizer(id) if vm.generator(id).is_some() => {
                    format!("Exception ignored while closing generator {}:", vm.repr(id).unwrap_or_default())
                }
                Call::Finalizer(id) => {
                    let class = vm.heap.type_of(id);
                    let method = vm.lookup_in_mro(class, vm.names.del);
                    let method = method.map(|method| vm.repr(method).unwrap_or_default()).unwrap_or_default();
                    format!("Exception ignored while calling deallocator {method}:")
                }
                Call::WeakrefCallback { callback, .. } => {
                    format!(
                        "Exception ignored while calling weakref callback {}:",
                        vm.repr(callback).unwrap_or_default()
                    )
                }
            };
            vm.write_unraisable(&what);
        }
    }
}
