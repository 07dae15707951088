//! Who holds an object: every counted reference to it, found by going through the heap and the frames.

use std::collections::BTreeMap;

use heapglass_memory::heap::Edge;
use heapglass_memory::object::Payload;
use heapglass_memory::{ObjectId, Serial};
use heapglass_python::Vm;
use heapglass_python::vm::Root;
use heapglass_snapshot as shown;

use crate::graph;

/// A holder of one reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HolderRef {
    Root(Root),
    Object(ObjectId, Edge),
}

/// The holders of some objects.
#[derive(Clone, Debug, Default)]
pub struct Holders {
    of: BTreeMap<ObjectId, Vec<HolderRef>>,
}

impl Holders {
    /// Finds all holders of the objects that `is_wanted` names.
    #[must_use]
    pub fn find(vm: &Vm, is_wanted: impl Fn(ObjectId) -> bool) -> Self {
        let mut of: BTreeMap<ObjectId, Vec<HolderRef>> = BTreeMap::new();
        vm.visit_roots(&mut |root, id| {
            if is_wanted(id) {
                of.entry(id).or_default().push(HolderRef::Root(root));
            }
        });
        for (holder, object) in vm.heap.objects() {
            vm.heap.visit_object(object, &mut |edge, id| {
                if is_wanted(id) {
                    of.entry(id).or_default().push(HolderRef::Object(holder, edge));
                }
            });
        }
        Self { of }
    }

    /// The holders of one object.
    #[must_use]
    pub fn of(&self, id: ObjectId) -> &[HolderRef] {
        self.of.get(&id).map_or(&[], Vec::as_slice)
    }
}

/// What namespaces belong to: dicts that are a frame's names or a class's attributes.
#[derive(Clone, Debug, Default)]
pub struct Namespaces {
    frames: BTreeMap<ObjectId, (u32, String)>,
    classes: BTreeMap<ObjectId, ObjectId>,
    instances: BTreeMap<ObjectId, ObjectId>,
}

impl Namespaces {
    /// Finds them.
    #[must_use]
    pub fn find(vm: &Vm) -> Self {
        let mut all = Self::default();
        for frame in vm.running() {
            if let Some(locals) = frame.locals {
                let name = vm.unit_of(frame.code).unit.qualname.to_string();
                all.frames.entry(locals).or_insert((frame.serial, name));
            }
        }
        for (id, object) in vm.heap.objects() {
            if let Payload::Type(body) = &object.payload
                && let Some(dict) = body.dict
            {
                all.classes.insert(dict, id);
            }
            if let Some(dict) = object.attrs.as_ref().and_then(|attrs| attrs.dict) {
                all.instances.insert(dict, id);
            }
        }
        all
    }
}

/// A holder as the page shows it.
#[must_use]
pub fn shown_holder(vm: &mut Vm, namespaces: &Namespaces, holder: HolderRef) -> shown::Holder {
    match holder {
        HolderRef::Root(root) => shown_root(vm, root),
        HolderRef::Object(id, edge) => shown_slot(vm, namespaces, id, edge),
    }
}

fn shown_root(vm: &Vm, root: Root) -> shown::Holder {
    use shown::{Holder, InterpreterRef};
    match root {
        Root::Frame { index, edge } => {
            let Some(frame) = vm.running().nth(index as usize) else {
                return Holder::Interpreter(InterpreterRef::Other("frame".to_owned()));
            };
            let function = vm.unit_of(frame.code).unit.qualname.to_string();
            match edge {
                Edge::Local(local) => Holder::Name {
                    frame: frame.serial,
                    function,
                    name: graph::local_name(vm, frame.code, local),
                },
                Edge::Stack(depth) => Holder::Stack { frame: frame.serial, function, depth },
                Edge::Field(field) => {
                    Holder::Interpreter(InterpreterRef::Frame { function, field: field.to_owned() })
                }
                _ => Holder::Interpreter(InterpreterRef::Frame { function, field: String::new() }),
            }
        }
        Root::Native(name) => Holder::Interpreter(InterpreterRef::Builtin { name: name.to_owned() }),
        Root::Exception => Holder::Interpreter(InterpreterRef::Exception),
        Root::Interpreter("syntax tree") => Holder::Interpreter(InterpreterRef::SyntaxTree),
        Root::Interpreter("modules") => Holder::Interpreter(InterpreterRef::Modules),
        Root::Interpreter(name) => Holder::Interpreter(InterpreterRef::Other(name.to_owned())),
        Root::Machine => Holder::Interpreter(InterpreterRef::Collector),
    }
}

fn shown_slot(vm: &mut Vm, namespaces: &Namespaces, id: ObjectId, edge: Edge) -> shown::Holder {
    use shown::Holder;
    let label = graph::shown_label(vm, id, edge);
    if let Some((frame, function)) = namespaces.frames.get(&id)
        && let Edge::Value(_) = edge
    {
        return Holder::Name {
            frame: *frame,
            function: function.clone(),
            name: label.trim_matches('\'').to_owned(),
        };
    }
    if let Edge::Const(_) = edge {
        let code = vm.unit_of(id).unit.qualname.to_string();
        return Holder::Constant { code };
    }
    let owner = match edge {
        Edge::Value(_) => namespaces.classes.get(&id).or_else(|| namespaces.instances.get(&id)).copied(),
        _ => None,
    };
    let label = if owner.is_some() { label.trim_matches('\'').to_owned() } else { label };
    let object = owner.unwrap_or(id);
    let type_name = vm.type_name(object).to_owned();
    let object = shown_serial(vm.heap.serial(object));
    match edge {
        Edge::Key(_) | Edge::KeyUntraversed(_) => Holder::Key { object, type_name, label },
        _ => Holder::Slot { object, type_name, label },
    }
}

/// A serial number as the page knows it.
#[must_use]
pub const fn shown_serial(serial: Serial) -> shown::Serial {
    shown::Serial(serial.0)
}
