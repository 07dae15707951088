//! What is there before the first line of a program: built-in classes, singletons, shared values.

use std::rc::Rc;

use super::start_blocks::StartBlocks;
use super::{Constants, Dealloc, FreeLists, Heap, IMMORTAL, InternTable, Weakrefs};
use crate::class::{CLASSES, Class};
use crate::collector::Gc;
use crate::event::EventLog;
use crate::ids::{ObjectId, Serial};
use crate::object::{Flags, GcHead, Layout, Object, Payload, SharedKeys, TypeBody, TypeFlags};
use crate::pages::Pages;
use crate::profile::Profile;
use crate::pymalloc::{Addr, Allocator, PoolLog};

/// Where start-up's objects lie: the interpreter's own data, in no arena.
const STATIC_ADDR: u64 = 0x0000_5555_5560_0000;

impl Heap {
    /// A heap with the built-in classes (without methods), the singletons and the shared values.
    #[must_use]
    pub fn new(profile: Profile) -> Self {
        let nothing = Class::Object.id();
        let constants = Constants {
            none: nothing,
            true_: nothing,
            false_: nothing,
            ellipsis: nothing,
            not_implemented: nothing,
            empty_tuple: nothing,
            empty_frozenset: None,
            empty_str: nothing,
            empty_bytes: nothing,
            first_small_int: nothing,
            first_char: nothing,
            first_byte: nothing,
        };
        let mut heap = Self {
            objects: Pages::default(),
            free_slot: None,
            next_container: 0,
            next_atom: 0,
            next_static: 0,
            static_addr: STATIC_ADDR,
            start: StartBlocks::default(),
            allocator: Allocator::new(profile.allocator),
            pool_log: PoolLog::default(),
            log: EventLog::default(),
            block_log: super::BlockLog::default(),
            next_block: None,
            free_lists: FreeLists::default(),
            gc: Gc::new(profile.gc_thresholds, profile.gc_long_lived_at_start),
            dealloc: Dealloc::default(),
            weakrefs: Weakrefs::default(),
            private: super::PrivateBlocks::default(),
            frame_blocks: super::FrameBlocks::default(),
            interned: InternTable::default(),
            profile: Rc::new(profile),
            constants,
            type_epoch: 0,
            live_objects: 0,
            references: 0,
        };
        heap.gc.counts_tracked = heap.is_incremental();
        heap.make_classes();
        heap.make_constants();
        heap
    }

    fn make_classes(&mut self) {
        for (class, name, base, layout, basic_bytes, has_gc, is_base) in CLASSES {
            let body = TypeBody {
                name: (*name).into(),
                name_object: None,
                qualname_object: None,
                layout: *layout,
                flags: TypeFlags {
                    has_gc: *has_gc,
                    is_base: *is_base,
                    is_immutable: true,
                    ..TypeFlags::default()
                },
                base: (class != base).then(|| base.id()),
                bases: None,
                mro: None,
                dict: None,
                subclasses: None,
                shared_keys: SharedKeys::default(),
                basic_bytes: self.profile.objects.basic_bytes(*class).unwrap_or(*basic_bytes),
                size_bytes: self.profile.objects.static_type_bytes,
                slot_names: Vec::new(),
                slots_object: None,
                version: 0,
            };
            self.push_static_type(body);
        }
    }

    /// Adds a static type behind the ones that are there: used for the exception classes as well.
    pub fn push_static_type(&mut self, body: TypeBody) -> ObjectId {
        let serial = Serial(Serial::FIRST_STATIC + self.next_static);
        self.next_static += 1;
        let addr = Addr(self.static_addr);
        self.static_addr += self.profile.objects.static_type_bytes.next_multiple_of(16);
        self.objects.push(Object {
            count: IMMORTAL,
            serial,
            flags: Flags(Flags::GC),
            ty: Class::Type.id(),
            addr,
            gc: GcHead::default(),
            attrs: None,
            payload: Payload::Type(Rc::new(body)),
        })
    }

    fn make_constants(&mut self) {
        let none = self.new_static(Class::NoneType.id(), Payload::Plain);
        let false_ = self.new_static(Class::Bool.id(), Payload::Bool(false));
        let true_ = self.new_static(Class::Bool.id(), Payload::Bool(true));
        let ellipsis = self.new_static(Class::EllipsisType.id(), Payload::Plain);
        let not_implemented = self.new_static(Class::NotImplementedType.id(), Payload::Plain);
        let empty_frozenset = self
            .profile
            .sharing
            .empty_frozenset
            .then(|| self.new_static(Class::FrozenSet.id(), Payload::Set(Rc::default())));
        let empty_tuple = self.new_static(Class::Tuple.id(), Payload::Tuple(Rc::default()));
        let empty_bytes = self.new_static(Class::Bytes.id(), Payload::Bytes(Rc::default()));
        let empty_str = {
            let text = self.str_payload("");
            self.new_static(Class::Str.id(), text)
        };
        let (low, high) = self.profile.small_ints;
        let first_small_int = self.new_static(Class::Int.id(), Payload::Int(low));
        for value in low + 1..=high {
            self.new_static(Class::Int.id(), Payload::Int(value));
        }
        let first_char = ObjectId::from_index(self.objects.len() as u32);
        for code in 0..=255_u8 {
            let text = self.str_payload(char::from(code).encode_utf8(&mut [0; 4]));
            let id = self.new_static(Class::Str.id(), text);
            self.get_mut(id).flags.set(Flags::INTERNED, true);
        }
        let first_byte = ObjectId::from_index(self.objects.len() as u32);
        for byte in 0..=255_u8 {
            self.new_static(Class::Bytes.id(), Payload::Bytes(Rc::new(vec![byte])));
        }
        self.constants = Constants {
            none,
            true_,
            false_,
            ellipsis,
            not_implemented,
            empty_tuple,
            empty_frozenset,
            empty_str,
            empty_bytes,
            first_small_int,
            first_char,
            first_byte,
        };
        self.make_names_apart();
    }

    /// The layout of a class's instances.
    #[must_use]
    pub fn layout(&self, class: ObjectId) -> Layout {
        self.type_body(class).layout
    }
}
