//! Every reference that the interpreter holds, outside of the heap.

use heapglass_memory::heap::Edge;
use heapglass_memory::object::Frame;
use heapglass_memory::pymalloc::Addr;
use heapglass_memory::{ObjectId, StackRef};

use super::Vm;

/// Who in the interpreter holds a reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Root {
    /// A running frame, by its place from the outermost, and where in it.
    Frame { index: u32, edge: Edge },
    /// A built-in that waits for Python code.
    Native(&'static str),
    /// The exception on its way, or one that is being handled.
    Exception,
    /// The interpreter, by name: syntax tree, modules …
    Interpreter(&'static str),
    /// Deallocation or the collector, in the middle of it.
    Machine,
    /// What start-up and imported modules hold for good.
    StartUp,
}

impl Vm {
    /// All running frames, outermost first.
    pub fn running(&self) -> impl Iterator<Item = &Frame> {
        self.frames.iter().chain([&self.frame])
    }

    /// A frame that runs, to be changed, by its place from the outermost.
    pub(crate) fn running_mut(&mut self, at: usize) -> Option<&mut Frame> {
        if at == self.frames.len() { Some(&mut self.frame) } else { self.frames.get_mut(at) }
    }

    /// Machines that wait, the innermost last.
    pub fn machines(&self) -> Vec<&'static str> {
        self.natives.iter().map(|native| native.kind.name()).collect()
    }

    /// Names every reference that the interpreter holds. With those in the heap they are all there are:
    /// an object's count is the number of times it is named.
    pub fn visit_roots(&self, visit: &mut dyn FnMut(Root, ObjectId)) {
        for (index, frame) in self.running().enumerate() {
            let index = index as u32;
            heapglass_memory::heap::visit_frame(frame, &mut |edge, id| {
                visit(Root::Frame { index, edge }, id)
            });
        }
        for native in &self.natives {
            native.kind.visit(&mut |id| visit(Root::Native(native.kind.name()), id));
        }
        if let Some(super::Outcome::Value(id) | super::Outcome::Exhausted(Some(id))) = self.inbox {
            visit(Root::Interpreter("result"), id);
        }
        self.raised.iter().for_each(|id| visit(Root::Exception, *id));
        self.handled.iter().flatten().for_each(|id| visit(Root::Exception, *id));
        self.shown_exception.iter().for_each(|id| visit(Root::Interpreter("sys.exc_value"), *id));
        self.held.iter().for_each(|(id, name)| visit(Root::Interpreter(name), *id));
        self.type_cache.values().for_each(|(_, id)| visit(Root::Interpreter("type cache"), *id));
        self.reprs.iter().for_each(|id| visit(Root::Interpreter("repr"), *id));
        self.temps.iter().for_each(|id| visit(Root::Interpreter("temporary"), *id));
        self.heap.dealloc.visit(&mut |id| visit(Root::Machine, id));
        self.heap.visit_gc_refs(&mut |id| visit(Root::Machine, id));
        self.heap.visit_held_names(&mut |id| visit(Root::StartUp, id));
    }

    /// The local, cell or free variable of a frame, by index.
    pub fn local(&self, index: u32) -> StackRef {
        self.frame.slots.get(index as usize).copied().unwrap_or(StackRef::NULL)
    }
}

impl Vm {
    /// The blocks of the allocator that built-ins under way own.
    pub fn visit_outside_blocks(&self, visit: &mut dyn FnMut(Addr)) {
        self.temp_blocks.iter().for_each(|block| visit(*block));
        for native in &self.natives {
            native.kind.visit_blocks(visit);
        }
    }

    /// The references that are held outside of the heap and its machines, each as often as it is held.
    pub fn visit_outside_heap(&self, visit: &mut dyn FnMut(ObjectId)) {
        self.visit_roots(&mut |root, id| {
            if !matches!(root, Root::Machine | Root::StartUp) {
                visit(id);
            }
        });
    }
}
