//! Names that the interpreter looks up itself, and short ways to make and read values.

use heapglass_memory::object::Payload;
use heapglass_memory::{Class, Heap, ObjectId};
use malachite_bigint::BigInt;

use super::Vm;

macro_rules! names {
    ($($field:ident $text:literal,)*) => {
        /// Interned names, immortal from start-up.
        #[derive(Clone, Debug)]
        #[expect(dead_code, reason = "CPython's own names: what is not looked up yet is still immortal")]
        pub struct Names { $(pub $field: ObjectId),* }

        impl Names {
            /// Interns them all.
            pub fn new(heap: &mut Heap) -> Self {
                Self { $($field: heap.intern_immortal($text)),* }
            }
        }
    };
}

names! {
    init "__init__", new "__new__", del "__del__", call "__call__", name "__name__", qualname "__qualname__",
    module "__module__", doc "__doc__", dict "__dict__", class "__class__", bases "__bases__", mro "__mro__",
    weakref "__weakref__", slots "__slots__", classcell "__classcell__", set_name "__set_name__",
    init_subclass "__init_subclass__", class_getitem "__class_getitem__", mro_entries "__mro_entries__",
    prepare "__prepare__", metaclass "metaclass", get "__get__", set "__set__", delete "__delete__",
    getattribute "__getattribute__", getattr "__getattr__", setattr "__setattr__", delattr "__delattr__",
    repr "__repr__", str "__str__", format "__format__", bytes "__bytes__", hash "__hash__", bool "__bool__",
    len "__len__", length_hint "__length_hint__", iter "__iter__", next "__next__", reversed "__reversed__",
    contains "__contains__", getitem "__getitem__", setitem "__setitem__", delitem "__delitem__",
    missing "__missing__", eq "__eq__", ne "__ne__", lt "__lt__", le "__le__", gt "__gt__", ge "__ge__",
    enter "__enter__", exit "__exit__", aenter "__aenter__", aexit "__aexit__", await_ "__await__",
    aiter "__aiter__", anext "__anext__", index "__index__", int "__int__", float "__float__",
    complex "__complex__", round "__round__", trunc "__trunc__", abs "__abs__", neg "__neg__", pos "__pos__",
    invert "__invert__", builtins "__builtins__", main "__main__", annotations "__annotations__",
    annotate "__annotate__", annotate_func "__annotate_func__", type_params "__type_params__",
    static_attributes "__static_attributes__", firstlineno "__firstlineno__", classdictcell "__classdictcell__",
    match_args "__match_args__", path "__path__", file "__file__", all "__all__", spec "__spec__",
    loader "__loader__", package "__package__", cached "__cached__", instancecheck "__instancecheck__", subclasscheck "__subclasscheck__",
    subclasshook "__subclasshook__", dir "__dir__", sizeof "__sizeof__", fspath "__fspath__",
    objclass "__objclass__", wrapped "__wrapped__", isabstract "__isabstractmethod__", keys "keys",
    throw "throw", send "send", close "close", value "value", default "default", key "key", reverse "reverse",
    print "print", notes "__notes__", add_note "add_note", defaults "__defaults__", kwdefaults "__kwdefaults__", code "__code__",
    globals "__globals__", closure "__closure__", func "__func__", self_ "__self__", sep "sep", end "end",
    flush "flush", stderr "stderr", stdout "stdout", write "write", strict "strict", start "start",
}

impl Vm {
    /// None, as a new reference (it is immortal).
    #[inline]
    pub fn none(&self) -> ObjectId {
        self.heap.constants.none
    }

    /// Whether it is None.
    #[inline]
    pub fn is_none(&self, id: ObjectId) -> bool {
        id == self.heap.constants.none
    }

    /// The text of a str, also of a class derived from it.
    pub fn text(&self, id: ObjectId) -> Option<&str> {
        self.heap.text(id)
    }

    /// The text of a str, as a copy.
    pub fn string(&self, id: ObjectId) -> Option<String> {
        self.text(id).map(str::to_owned)
    }

    /// The value of an int (bool included) that fits.
    pub fn small(&self, id: ObjectId) -> Option<i64> {
        match self.heap.payload(id) {
            Payload::Int(value) => Some(*value),
            Payload::Bool(value) => Some(i64::from(*value)),
            _ => None,
        }
    }

    /// The value of an int (bool included).
    pub fn big(&self, id: ObjectId) -> Option<BigInt> {
        match self.heap.payload(id) {
            Payload::Int(value) => Some(BigInt::from(*value)),
            Payload::Bool(value) => Some(BigInt::from(i64::from(*value))),
            Payload::BigInt(value) => Some((**value).clone()),
            _ => None,
        }
    }

    /// Whether it is an int, bool included.
    pub fn is_int(&self, id: ObjectId) -> bool {
        matches!(self.heap.payload(id), Payload::Int(_) | Payload::Bool(_) | Payload::BigInt(_))
    }

    /// The value of a float, also of a class derived from it.
    pub fn double(&self, id: ObjectId) -> Option<f64> {
        match self.heap.payload(id) {
            Payload::Float(value) => Some(*value),
            _ => None,
        }
    }

    /// The name of an object's class, as error messages give it: `Py_TYPE(x)->tp_name`.
    pub fn type_name(&self, id: ObjectId) -> &str {
        self.renamed(self.heap.type_of(id)).unwrap_or(&self.heap.type_body_of(id).name)
    }

    /// The name of a built-in class that the version has under another than 3.14's.
    pub fn renamed(&self, class: ObjectId) -> Option<&'static str> {
        let names = self.heap.profile.objects.class_names;
        names.iter().find(|row| row.0.id() == class).map(|row| row.1)
    }

    /// The class's `__name__`.
    pub fn short_type_name(&self, id: ObjectId) -> &str {
        self.renamed(self.heap.type_of(id)).unwrap_or(self.heap.type_body_of(id).short_name())
    }

    /// A str. New reference.
    pub fn new_str(&mut self, text: &str) -> ObjectId {
        self.heap.new_str(text)
    }

    /// Whether `type(id)` is this built-in class or derived from it.
    pub fn is_a(&self, id: ObjectId, class: Class) -> bool {
        self.is_subclass(self.heap.type_of(id), class.id())
    }

    /// Whether a class is another or derived from it: `PyType_IsSubtype`, by the mro.
    pub fn is_subclass(&self, class: ObjectId, base: ObjectId) -> bool {
        class == base || self.mro(class).contains(&base)
    }

    /// The method resolution order of a class.
    pub fn mro(&self, class: ObjectId) -> &[ObjectId] {
        self.heap.type_body(class).mro.map_or(&[], |mro| self.heap.items(mro))
    }

    /// Whether it is a class.
    pub fn is_class(&self, id: ObjectId) -> bool {
        matches!(self.heap.payload(id), Payload::Type(_))
    }
}

impl Vm {
    /// Whether it is the dict of the program's module or of the built-ins.
    pub fn is_namespace(&self, id: ObjectId) -> bool {
        id == self.main_dict || id == self.builtins
    }

    /// Whether it is the dict of the program's module.
    pub fn is_main_namespace(&self, id: ObjectId) -> bool {
        id == self.main_dict
    }

    /// The items of the program's module.
    pub fn main_items(&self) -> Vec<heapglass_memory::object::DictEntry> {
        self.heap.dict_items(self.main_dict)
    }

    /// Whether a line event has just been counted and its line has not begun to run.
    pub const fn is_before_line(&self) -> bool {
        self.at_line
    }
}

impl Vm {
    /// Whether Rust code waits for Python code to end: such a state can be looked at, but not run on.
    pub const fn is_nested(&self) -> bool {
        self.nested > 0
    }
}

impl Vm {
    /// CPython makes a bound method of a built-in here and drops it again: nothing of it is left but its block
    /// on the free list.
    pub(crate) fn touch_bound_builtin(&mut self, receiver: ObjectId) {
        let method = self.new_builtin(heapglass_memory::object::NativeId(0), Some(receiver));
        self.heap.decref(method);
    }
}
