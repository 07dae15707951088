//! How the objects of a moment are called.

use std::collections::BTreeMap;

use heapglass_snapshot::{Change, Object, Role, Serial, Snapshot};
use heapglass_wire as wire;

/// The name of every object that a moment or its changes tell of.
#[derive(Default)]
pub struct Names(BTreeMap<Serial, wire::ObjectName>);

impl Names {
    /// Collects the names.
    pub fn new(snapshot: &Snapshot, changes: &[Change]) -> Self {
        let mut names = Names::default();
        for change in changes {
            names.learn(change);
        }
        for object in &snapshot.collector.objects {
            let name = wire::ObjectName {
                serial: object.object.0,
                type_name: object.type_name.clone(),
                ..wire::ObjectName::default()
            };
            names.0.insert(object.object, name);
        }
        for object in &snapshot.objects {
            names.0.insert(object.serial, name(object));
        }
        names
    }

    /// The name; of an unknown object its number alone.
    pub fn get(&self, serial: Serial) -> wire::ObjectName {
        let unknown = || wire::ObjectName { serial: serial.0, ..wire::ObjectName::default() };
        self.0.get(&serial).cloned().unwrap_or_else(unknown)
    }

    /// The name, where a change tells the type and the value of an object that is gone.
    pub fn with(&self, serial: Serial, type_name: &str, value: &str) -> wire::ObjectName {
        if let Some(name) = self.0.get(&serial) {
            return name.clone();
        }
        let role = if value.is_empty() { wire::Role::Container } else { wire::Role::Atom };
        wire::ObjectName {
            serial: serial.0,
            type_name: type_name.to_owned(),
            own_name: String::new(),
            value: value.to_owned(),
            role,
        }
    }

    fn learn(&mut self, change: &Change) {
        let (object, type_name, value) = match change {
            Change::Born { object, type_name, value }
            | Change::Refcount { object, type_name, value, .. }
            | Change::Moved { object, type_name, value, .. }
            | Change::Freed { object, type_name, value, .. } => (object, type_name, value),
            Change::Printed { .. } | Change::Gc(_) | Change::Memory(_) => return,
        };
        let name = self.with(*object, type_name, value);
        self.0.insert(*object, name);
    }
}

fn name(object: &Object) -> wire::ObjectName {
    wire::ObjectName {
        serial: object.serial.0,
        type_name: object.type_name.clone(),
        own_name: object.own_name.clone(),
        value: object.value.clone(),
        role: role(object.role),
    }
}

fn role(role: Role) -> wire::Role {
    match role {
        Role::Container => wire::Role::Container,
        Role::Atom => wire::Role::Atom,
    }
}
