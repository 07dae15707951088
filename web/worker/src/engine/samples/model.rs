//! A heap made by hand: counts and holders follow from names and slots.

use std::collections::BTreeMap;

use heapglass_snapshot::{Count, Frame, Holder, Mark, Name, Object, Role, Serial, Slot, Snapshot};

#[derive(Clone, Default)]
pub struct Model {
    pub objects: BTreeMap<u32, Object>,
    pub frames: Vec<Frame>,
    /// References of stacks, constants and the interpreter.
    hidden: Vec<(u32, Holder)>,
}

impl Model {
    pub fn object(&mut self, serial: u32, type_name: &str) -> &mut Self {
        let object = Object {
            serial: Serial(serial),
            type_name: type_name.into(),
            generation: Some(0),
            ..Object::default()
        };
        self.objects.insert(serial, object);
        self
    }

    pub fn atom(&mut self, serial: u32, type_name: &str, value: &str) -> &mut Self {
        self.object(serial, type_name);
        let object = self.objects.get_mut(&serial).unwrap();
        object.role = Role::Atom;
        object.value = value.into();
        self
    }

    /// A class with references of its own parts.
    pub fn class(&mut self, serial: u32, name: &str, own: u32) -> &mut Self {
        self.object(serial, "type").own_name(serial, name);
        for at in 0..own {
            let holder = Holder::Slot {
                object: Serial(serial),
                type_name: "type".into(),
                label: format!("__mro__[{at}]"),
            };
            self.hold(serial, holder);
        }
        self
    }

    pub fn own_name(&mut self, serial: u32, name: &str) -> &mut Self {
        self.objects.get_mut(&serial).unwrap().own_name = name.into();
        self
    }

    /// A slot; target 0 is nothing.
    pub fn slot(&mut self, serial: u32, label: &str, target: u32) -> &mut Self {
        self.push_slot(serial, label, None, target, false)
    }

    pub fn weak_slot(&mut self, serial: u32, label: &str, target: u32) -> &mut Self {
        self.push_slot(serial, label, None, target, true)
    }

    pub fn key_slot(&mut self, serial: u32, label: &str, key: u32, target: u32) -> &mut Self {
        self.push_slot(serial, label, Some(key), target, false)
    }

    fn push_slot(
        &mut self,
        serial: u32,
        label: &str,
        key: Option<u32>,
        target: u32,
        is_weak: bool,
    ) -> &mut Self {
        self.objects.get_mut(&serial).unwrap().slots.push(Slot {
            label: label.into(),
            target: Some(target).filter(|t| *t != 0).map(Serial),
            key: key.map(Serial),
            is_weak,
            state: Mark::Same,
        });
        self
    }

    pub fn mark_slot(&mut self, serial: u32, label: &str, mark: Mark) {
        let object = self.objects.get_mut(&serial).unwrap();
        object.slots.iter_mut().find(|slot| slot.label == label).unwrap().state = mark;
    }

    pub fn hold(&mut self, serial: u32, holder: Holder) {
        self.hidden.push((serial, holder));
    }

    pub fn frame(&mut self, serial: u32, function: &str) -> &mut Self {
        self.frames.push(Frame { serial, function: function.into(), ..Frame::default() });
        self
    }

    /// A name of the last frame.
    pub fn name(&mut self, name: &str, target: u32) -> &mut Self {
        self.frames.last_mut().unwrap().names.push(Name {
            name: name.into(),
            target: Some(Serial(target)),
            state: Mark::Same,
            is_borrowed: false,
        });
        self
    }

    pub fn snapshot(&self) -> Snapshot {
        let mut objects = self.objects.clone();
        for (target, holder) in self.holders() {
            if let Some(object) = objects.get_mut(&target) {
                object.holders.push(holder);
            }
        }
        for object in objects.values_mut() {
            object.count = Count::Counted(u32::try_from(object.holders.len()).unwrap());
            object.count_before = object.count;
        }
        Snapshot {
            frames: self.frames.clone(),
            objects: objects.into_values().collect(),
            ..Snapshot::default()
        }
    }

    fn holders(&self) -> Vec<(u32, Holder)> {
        let mut holders = Vec::new();
        for frame in &self.frames {
            for name in &frame.names {
                let holder = Holder::Name {
                    frame: frame.serial,
                    function: frame.function.clone(),
                    name: name.name.clone(),
                };
                holders.extend(name.target.map(|target| (target.0, holder)));
            }
        }
        for object in self.objects.values() {
            for slot in &object.slots {
                let (serial, type_name) = (object.serial, object.type_name.clone());
                let label = slot.label.clone();
                if let Some(key) = slot.key {
                    let (type_name, label) = (type_name.clone(), label.clone());
                    holders.push((key.0, Holder::Key { object: serial, type_name, label }));
                }
                if let Some(target) = slot.target.filter(|_| !slot.is_weak) {
                    holders.push((target.0, Holder::Slot { object: serial, type_name, label }));
                }
            }
        }
        holders.extend(self.hidden.iter().cloned());
        holders
    }
}

pub fn count_of(count: Count) -> u32 {
    match count {
        Count::Immortal => 0,
        Count::Counted(n) => n,
    }
}
