//! Calling a class (CPython 3.14 Objects/typeobject.c, `type_call`).

use heapglass_memory::object::{NativeBody, Payload, RecordKind};
use heapglass_memory::{Class, ObjectId};

use super::class_machines::TypeCall;
use super::prepend::Prepend;
use super::{Args, Flow, Result, Vm};

impl Vm {
    /// `type_call`, or the type's own vectorcall.
    pub(super) fn call_class(&mut self, class: ObjectId, args: &Args<'_>) -> Result<Option<ObjectId>> {
        if class == Class::Type.id() && args.pos.len() == 1 && args.kw.is_empty() {
            let ty = args.get(0).map_or(class, |id| self.heap.type_of(id));
            return Ok(Some(self.heap.new_ref(ty)));
        }
        let meta = self.heap.type_of(class);
        if self.has_python_override(meta, self.names.call)
            && let Some(method) = self.lookup_in_mro(meta, self.names.call)
        {
            if !matches!(self.heap.payload(method), Payload::Function(_)) {
                return self.call_special(method, class, args);
            }
            let machine = Prepend::packing(self, method, class, args);
            self.push_native(Box::new(machine), 0, super::Then::Native);
            return Ok(None);
        }
        self.type_call(class, args)
    }

    /// `type_call`: what a class does when its metaclass does not say otherwise.
    pub(super) fn type_call(&mut self, class: ObjectId, args: &Args<'_>) -> Result<Option<ObjectId>> {
        if !self.heap.type_body(class).flags.is_heap {
            let items = if self.packs_arguments(class, args) { args.pos.len() } else { 0 };
            return match self.with_tuple_block(items, |vm| vm.new_of_builtin(class, args))? {
                Flow::Value(value) => Ok(Some(value)),
                Flow::Native(kind) => {
                    self.push_native(kind, 0, super::Then::Native);
                    Ok(None)
                }
            };
        }
        let pos: Vec<ObjectId> = args.pos.iter().map(|id| self.heap.new_ref(*id)).collect();
        let tuple = self.heap.new_tuple(pos);
        let kw: Vec<(ObjectId, ObjectId)> = args
            .kw
            .iter()
            .map(|(name, value)| (self.heap.new_ref(*name), self.heap.new_ref(*value)))
            .collect();
        let machine = TypeCall::new(class, tuple, kw, true);
        self.push_native(Box::new(machine), 0, super::Then::Native);
        Ok(None)
    }

    /// `type_call` with a tuple that the caller holds; false for built-in classes.
    fn begin_type_call(&mut self, class: ObjectId, tuple: ObjectId, kw: &[(ObjectId, ObjectId)]) -> bool {
        if !self.is_class(class) || !self.heap.type_body(class).flags.is_heap {
            return false;
        }
        let machine = TypeCall::new(class, tuple, kw.to_vec(), false);
        self.push_native(Box::new(machine), 0, super::Then::Native);
        true
    }

    /// `PyObject_Call` of a class or an instance: `tp_call` gets the caller's tuple and dict themselves. False where
    /// the callable is called in another way.
    pub(super) fn begin_tuple_call(
        &mut self,
        callable: ObjectId,
        tuple: ObjectId,
        kw: &[(ObjectId, ObjectId)],
    ) -> bool {
        if let Some(class) = self.class_of_type_call(callable) {
            return self.begin_type_call(class, tuple, kw);
        }
        let class = self.heap.type_of(callable);
        let machine: super::NativeKind = if self.is_class(callable) {
            return !self.has_python_override(class, self.names.call)
                && self.begin_type_call(callable, tuple, kw);
        } else {
            let method = self.python_method(callable, self.names.call);
            let Some(method) = method.filter(|id| matches!(self.heap.payload(*id), Payload::Function(_)))
            else {
                return false;
            };
            let mut args = vec![callable];
            args.extend_from_slice(self.heap.items(tuple));
            Box::new(Prepend::new(self, method, args, kw.to_vec()).binding(self, callable))
        };
        self.push_native(machine, 0, super::Then::Native);
        true
    }

    /// `type.__call__` bound to a class: `wrap_call` hands tuple and dict on.
    fn class_of_type_call(&self, callable: ObjectId) -> Option<ObjectId> {
        let (id, class) = match self.heap.payload(callable) {
            Payload::Native(NativeBody { id, receiver: Some(class), .. }) => (*id, *class),
            Payload::Record(record) if record.kind == RecordKind::MethodWrapper => {
                let [Some(function), Some(class)] = record.fields.as_slice() else { return None };
                let Payload::Native(native) = self.heap.payload(*function) else { return None };
                (native.id, *class)
            }
            _ => return None,
        };
        let call = self.defs.get(id.0 as usize)?.call;
        std::ptr::fn_addr_eq(call, crate::types::type_call as super::NativeFn).then_some(class)
    }

    /// The constructor of a built-in class: `tp_new` and `tp_init` in one.
    fn new_of_builtin(&mut self, class: ObjectId, args: &Args<'_>) -> Result<Flow> {
        let Some(new) = self.builtin_new(class) else {
            let name = self.heap.type_body(class).name.clone();
            return Err(self.type_error(&format!("cannot create '{name}' instances")));
        };
        let mut pos = vec![class];
        pos.extend_from_slice(args.pos);
        new(self, &Args { pos: &pos, kw: args.kw })
    }

    /// The constructor that a class has or inherits.
    pub(crate) fn builtin_new(&self, class: ObjectId) -> Option<super::NativeFn> {
        if self.is_exception_class(class) {
            return Some(crate::types::exception_new);
        }
        self.mro(class).iter().find_map(|base| {
            let class = Class::of(*base)?;
            let builtin = crate::types::NEW.iter().find(|row| row.0 == class).map(|row| row.1);
            builtin.or_else(|| crate::modules::types().find(|row| row.class == class).and_then(|row| row.new))
        })
    }

    /// Whether a built-in class below this one, `object` excepted, has a `tp_init`.
    pub(super) fn has_builtin_init(&self, class: ObjectId) -> bool {
        self.mro(class).iter().any(|base| {
            let body = self.heap.type_body(*base);
            let own = body.dict.and_then(|dict| self.heap.dict_get_str(dict, self.names.init));
            !body.flags.is_heap && *base != Class::Object.id() && own.is_some()
        })
    }

    /// Whether what `__new__` leads to is `object.__new__`.
    pub(super) fn is_object_new(&self, new: ObjectId) -> bool {
        matches!(self.heap.payload(new), Payload::Native(NativeBody { id, .. }) if self.defs.get(id.0 as usize).is_some_and(|def| std::ptr::fn_addr_eq(def.call, crate::types::object_new as super::NativeFn)))
    }
}
