//! The buffer that `%` and `str.format` write their text to (`_PyUnicodeWriter`, CPython 3.14 Objects/unicodeobject.c), and
//! the ints whose digits they write straight into it.

use heapglass_memory::object::Payload;
use heapglass_memory::pymalloc::Addr;
use heapglass_memory::{Domain, ObjectId};

use crate::vm::Vm;

/// `min_length` beyond the format's own length.
const EXTRA_CHARS: usize = 100;

/// A piece of the text: where it ends, and the bytes of the digits that an int needed meanwhile.
#[derive(Clone, Copy, Debug)]
struct Piece {
    end: usize,
    digits_bytes: Option<u64>,
}

/// What was written.
#[derive(Clone, Debug, Default)]
pub(crate) struct Writer {
    pieces: Vec<Piece>,
}

impl Writer {
    /// The text goes so far now.
    pub(super) fn wrote(&mut self, end: usize, digits_bytes: Option<u64>) {
        if self.pieces.last().map_or(0, |piece| piece.end) < end {
            self.pieces.push(Piece { end, digits_bytes });
        }
    }

    /// Takes the buffer as often as the writer does, and makes the str of it. New reference.
    pub(crate) fn finish(&self, vm: &mut Vm, text: &str, format: &str) -> ObjectId {
        if !text.is_ascii() || text.len() < 2 {
            return vm.new_str(text);
        }
        let head = vm.heap.profile.objects.ascii_head_bytes + 1;
        let (mut block, mut room) = (Addr::default(), 0);
        for (index, piece) in self.pieces.iter().enumerate() {
            let digits = piece.digits_bytes.map(|bytes| vm.heap.malloc(Domain::Object, bytes));
            if piece.end > room {
                let is_last = index + 1 == self.pieces.len();
                let wanted = if is_last { piece.end } else { piece.end + piece.end / 4 };
                room = wanted.max(format.chars().count() + EXTRA_CHARS);
                block = vm.heap.realloc(Domain::Object, block, head + room as u64);
            }
            if let Some(digits) = digits {
                vm.heap.free(digits);
            }
        }
        if block == Addr::default() { vm.new_str(text) } else { vm.heap.new_str_in(text, block) }
    }
}

impl Vm {
    /// `_PyLong_FormatWriter` writes an int itself without making a str: what it needs meanwhile.
    pub(crate) fn written_digits(&self, id: ObjectId) -> Option<u64> {
        matches!(self.heap.payload(id), Payload::Int(_) | Payload::BigInt(_)).then(|| self.digits_bytes(id))
    }
}
