//! `repr()` of everything that is not a container.

use heapglass_memory::object::{GeneratorBody, NativeBody, Payload, RecordKind};
use heapglass_memory::{Class, ObjectId};

use super::quote;
use crate::vm::{Result, Vm};

impl Vm {
    /// `repr()` as a built-in type defines it.
    pub(crate) fn plain_repr(&mut self, id: ObjectId) -> Result<String> {
        if self.is_exception(id) {
            return self.exception_repr(id);
        }
        match self.heap.payload(id) {
            Payload::Bool(value) => Ok(if *value { "True" } else { "False" }.to_owned()),
            Payload::Int(value) => Ok(value.to_string()),
            Payload::BigInt(value) => match quote::big(value, self.limits.int_digits) {
                Some(digits) => Ok(digits),
                None => Err(self.too_many_digits()),
            },
            Payload::Float(value) => Ok(quote::float(*value)),
            Payload::Complex(value) => Ok(quote::complex(value.0, value.1)),
            Payload::Str(text) => Ok(quote::text(&text.text)),
            Payload::Bytes(bytes) => Ok(quote::bytes(bytes)),
            Payload::ByteArray(body) => Ok(format!("{}({})", self.type_name(id), quote::bytes(&body.bytes))),
            Payload::List(_) => self.list_repr(id),
            Payload::Tuple(_) => self.tuple_repr(id),
            Payload::Dict(_) => self.dict_repr(id),
            Payload::Set(_) => self.set_repr(id),
            Payload::Type(_) => Ok(format!("<class '{}'>", self.full_name(id))),
            Payload::Function(body) if self.stands_for_c(body.code) => {
                Ok(format!("<built-in function {}>", self.text(body.name).unwrap_or_default()))
            }
            Payload::Function(body) => {
                let name = body.qualname;
                Ok(format!("<function {} at {}>", self.text(name).unwrap_or_default(), self.address(id)))
            }
            Payload::Code(body) => {
                let (name, file) =
                    (self.text(body.name).unwrap_or_default(), self.text(body.filename).unwrap_or_default());
                let line = self.unit_of(id).unit.first_line;
                Ok(format!("<code object {name} at {}, file \"{file}\", line {line}>", self.address(id)))
            }
            Payload::Generator(body) => Ok(self.generator_repr(id, body)),
            Payload::Weakref(weakref) => Ok(match weakref.referent {
                Some(to) => format!(
                    "<weakref at {}; to '{}' at {}>",
                    self.address(id),
                    self.full_type_name(to),
                    self.address(to)
                ),
                None => format!("<weakref at {}; dead>", self.address(id)),
            }),
            Payload::Native(native) => {
                let native = *native;
                Ok(self.native_repr(id, native))
            }
            Payload::Record(record) => {
                let kind = record.kind;
                self.record_repr(id, kind)
            }
            Payload::Frame(_) => Ok(self.frame_repr(id)),
            Payload::Free | Payload::Dead | Payload::Plain => Ok(self.plain_object_repr(id)),
        }
    }

    /// None and its like, or `<module.Class object at 0x…>`.
    fn plain_object_repr(&self, id: ObjectId) -> String {
        match Class::of(self.heap.type_of(id)) {
            Some(Class::NoneType) => "None".to_owned(),
            Some(Class::EllipsisType) => "Ellipsis".to_owned(),
            Some(Class::NotImplementedType) => "NotImplemented".to_owned(),
            _ => self.object_repr(id),
        }
    }

    /// `object_repr`.
    pub(crate) fn object_repr(&self, id: ObjectId) -> String {
        format!("<{} object at {}>", self.full_type_name(id), self.address(id))
    }

    /// An address as `%p` writes it.
    pub(crate) fn address(&self, id: ObjectId) -> String {
        format!("{:#x}", self.heap.get(id).addr.0)
    }

    /// A class's name with its module, unless that is `builtins`: as `repr()` of the class shows it.
    pub(crate) fn full_name(&self, class: ObjectId) -> String {
        let body = self.heap.type_body(class);
        if !body.flags.is_heap {
            let own = body.dict.and_then(|dict| self.heap.dict_get_str(dict, self.names.module));
            let module = own.and_then(|module| self.text(module)).or_else(|| builtin_module(&body.name));
            return match module {
                Some(module) if module != "builtins" => format!("{module}.{}", body.short_name()),
                Some(_) | None => body.name.to_string(),
            };
        }
        let qualname = body.qualname_object.and_then(|name| self.text(name)).unwrap_or(&body.name);
        let module = body.dict.and_then(|dict| self.heap.dict_get_str(dict, self.names.module));
        match module.and_then(|module| self.text(module)) {
            Some("builtins") | None => qualname.to_owned(),
            Some(module) => format!("{module}.{qualname}"),
        }
    }

    /// The same of an object's class.
    pub(crate) fn full_type_name(&self, id: ObjectId) -> String {
        self.full_name(self.heap.type_of(id))
    }

    fn generator_repr(&self, id: ObjectId, body: &GeneratorBody) -> String {
        let kind = match Class::of(self.heap.type_of(id)) {
            Some(Class::Coroutine) => "coroutine",
            Some(Class::AsyncGenerator) => "async_generator",
            _ => "generator",
        };
        let name = self.text(body.qualname).unwrap_or_default();
        format!("<{kind} object {name} at {}>", self.address(id))
    }

    fn native_repr(&self, id: ObjectId, native: NativeBody) -> String {
        let name = self.defs.get(native.id.0 as usize).map_or("?", |def| def.name);
        let class = native.class.map(|class| self.heap.type_body(class).name.to_string()).unwrap_or_default();
        match Class::of(self.heap.type_of(id)) {
            Some(Class::MethodDescriptor | Class::ClassMethodDescriptor) => {
                format!("<method '{name}' of '{class}' objects>")
            }
            Some(Class::WrapperDescriptor) => format!("<slot wrapper '{name}' of '{class}' objects>"),
            _ => match native.receiver {
                Some(receiver) if !self.is_a(receiver, Class::Module) => {
                    let found = self.type_name(receiver);
                    format!("<built-in method {name} of {found} object at {}>", self.address(receiver))
                }
                _ => format!("<built-in function {name}>"),
            },
        }
    }

    fn record_repr(&mut self, id: ObjectId, kind: RecordKind) -> Result<String> {
        let field = |index: usize| self.heap.field(id, index);
        match kind {
            RecordKind::MemoryView => Ok(self.memoryview_repr(id)),
            RecordKind::Slice => self.slice_repr(id),
            RecordKind::Range => self.range_repr(id),
            RecordKind::DictKeys => self.view_repr(id, Class::DictKeys),
            RecordKind::DictValues => self.view_repr(id, Class::DictValues),
            RecordKind::DictItems => self.view_repr(id, Class::DictItems),
            RecordKind::Namespace => self.namespace_repr(id),
            RecordKind::MappingProxy => {
                let inside = field(0).map_or(Ok(String::new()), |mapping| self.repr(mapping))?;
                Ok(format!("mappingproxy({inside})"))
            }
            RecordKind::Cell => Ok(match field(0) {
                Some(inside) => {
                    let (name, at) = (self.type_name(inside), self.address(inside));
                    format!("<cell at {}: {name} object at {at}>", self.address(id))
                }
                None => format!("<cell at {}: empty>", self.address(id)),
            }),
            RecordKind::Method => self.method_repr(field(0), field(1)),
            RecordKind::StaticMethod | RecordKind::ClassMethod => {
                let inside = field(0).map_or(Ok(String::new()), |function| self.repr(function))?;
                Ok(format!("<{}({inside})>", self.type_name(id)))
            }
            RecordKind::Super => Ok(self.super_repr(id)),
            RecordKind::Member | RecordKind::GetSet => {
                let word = if self.heap.is_exactly(id, Class::Member) { "member" } else { "attribute" };
                let class =
                    field(0).map(|class| self.heap.type_body(class).name.to_string()).unwrap_or_default();
                let name = field(1).and_then(|name| self.text(name)).unwrap_or_default();
                Ok(format!("<{word} '{name}' of '{class}' objects>"))
            }
            RecordKind::Module => {
                let name = field(1).and_then(|name| self.text(name)).unwrap_or_default();
                // `_module_repr`, Lib/importlib/_bootstrap.py
                let get = |key| field(0).and_then(|dict| self.heap.dict_get_text(dict, key));
                if let Some(file) = get("__file__") {
                    return Ok(format!(
                        "<module '{name}' from {}>",
                        quote::text(self.text(file).unwrap_or_default())
                    ));
                }
                let kind = if crate::modules::is_builtin(name) { " (built-in)" } else { "" };
                Ok(format!("<module '{name}'{kind}>"))
            }
            RecordKind::MethodWrapper => {
                let name = match field(0).map(|descriptor| self.heap.payload(descriptor)) {
                    Some(Payload::Native(native)) => {
                        self.defs.get(native.id.0 as usize).map_or("?", |def| def.name)
                    }
                    _ => "?",
                };
                let receiver =
                    field(1).map(|id| format!("{} object at {}", self.type_name(id), self.address(id)));
                Ok(format!("<method-wrapper '{name}' of {}>", receiver.unwrap_or_default()))
            }
            RecordKind::GenericAlias => self.alias_repr(field(0), field(1)),
            RecordKind::Union => self.union_repr(field(0)),
            RecordKind::TextFile | RecordKind::BufferedFile | RecordKind::RawFile => {
                crate::modules::io::repr_of(self, id)
            }
            kind if let Some(repr) = crate::modules::repr_of(kind) => repr(self, id),
            _ if self.heap.is_exactly(id, Class::TextIo) => crate::modules::io::repr_of(self, id),
            _ => Ok(self.object_repr(id)),
        }
    }

    /// `method_repr`: `<bound method A.f of …>`.
    fn method_repr(&mut self, function: Option<ObjectId>, receiver: Option<ObjectId>) -> Result<String> {
        let name = match function.map(|function| self.heap.payload(function)) {
            Some(Payload::Function(body)) => self.text(body.qualname).unwrap_or_default().to_owned(),
            Some(Payload::Native(native)) => {
                self.defs.get(native.id.0 as usize).map_or("?", |def| def.name).to_owned()
            }
            _ => "?".to_owned(),
        };
        let receiver = receiver.map_or(Ok(String::new()), |receiver| self.repr(receiver))?;
        Ok(format!("<bound method {name} of {receiver}>"))
    }

    fn super_repr(&self, id: ObjectId) -> String {
        let name = |class: Option<ObjectId>| class.map(|class| self.heap.type_body(class).name.to_string());
        let class = name(self.heap.field(id, 1)).unwrap_or_else(|| "NULL".to_owned());
        match name(self.heap.field(id, 2)) {
            Some(of) => format!("<super: <class '{class}'>, <{of} object>>"),
            None => format!("<super: <class '{class}'>, NULL>"),
        }
    }

    /// `_Py_typing_type_repr` of a part of `list[int]` or `int | str`.
    fn type_repr(&mut self, id: ObjectId) -> Result<String> {
        if self.is_class(id) {
            return Ok(self.full_name(id));
        }
        if self.is_none(id) {
            return Ok("None".to_owned());
        }
        if self.heap.is_exactly(id, Class::EllipsisType) {
            return Ok("...".to_owned());
        }
        self.repr(id)
    }

    fn alias_repr(&mut self, origin: Option<ObjectId>, args: Option<ObjectId>) -> Result<String> {
        let origin = origin.map_or(Ok(String::new()), |origin| self.type_repr(origin))?;
        let args = args.map(|args| self.heap.items(args).to_vec()).unwrap_or_default();
        let args: Result<Vec<String>> = args.into_iter().map(|arg| self.type_repr(arg)).collect();
        let args = args?;
        Ok(if args.is_empty() { format!("{origin}[()]") } else { format!("{origin}[{}]", args.join(", ")) })
    }

    fn union_repr(&mut self, args: Option<ObjectId>) -> Result<String> {
        let args = args.map(|args| self.heap.items(args).to_vec()).unwrap_or_default();
        let parts: Result<Vec<String>> = args
            .into_iter()
            .map(|arg| {
                if self.heap.type_of(arg) == Class::Type.id() && arg == Class::NoneType.id() {
                    Ok("None".to_owned())
                } else {
                    self.type_repr(arg)
                }
            })
            .collect();
        Ok(parts?.join(" | "))
    }

    /// `BaseException_repr`: `KeyError('a')`.
    pub(crate) fn exception_repr(&mut self, id: ObjectId) -> Result<String> {
        if self.is_exception_group(id) {
            return crate::types::exception_group_repr(self, id);
        }
        let name = self.type_name(id).to_owned();
        let Some(args) = self.heap.field(id, 0) else { return Ok(format!("{name}()")) };
        match self.heap.items(args) {
            [only] => {
                let only = *only;
                Ok(format!("{name}({})", self.repr(only)?))
            }
            _ => Ok(name + &self.repr(args)?),
        }
    }

    /// `BaseException_str`; `KeyError_str` quotes its only argument.
    pub(crate) fn exception_str(&mut self, id: ObjectId) -> Result<String> {
        if let Some(text) = crate::types::exception_text(self, id)? {
            return Ok(text);
        }
        if self.is_subclass(self.heap.type_of(id), self.exc(crate::vm::Exc::SyntaxError)) {
            return crate::types::syntax_error_text(self, id);
        }
        if self.is_exception_group(id) {
            return crate::types::exception_group_text(self, id);
        }
        let Some(args) = self.heap.field(id, 0) else { return Ok(String::new()) };
        match self.heap.items(args) {
            [] => Ok(String::new()),
            [only] => {
                let only = *only;
                let key_error = self.exc(crate::vm::Exc::KeyError);
                if self.is_subclass(self.heap.type_of(id), key_error) {
                    self.repr(only)
                } else {
                    self.str(only)
                }
            }
            _ => self.repr(args),
        }
    }

    /// `_MAX_STR_DIGITS_ERROR_FMT_TO_STR`, Objects/longobject.c.
    pub(crate) fn too_many_digits(&mut self) -> crate::vm::Raised {
        let limit = self.limits.int_digits;
        self.value_error(&format!(
            "Exceeds the limit ({limit} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit"
        ))
    }
}

/// The module of a built-in class, where it is not `builtins` (`T.__module__` of CPython 3.14.10).
pub(crate) fn builtin_module(name: &str) -> Option<&str> {
    name.rsplit_once('.').map(|(module, _)| module)
}
