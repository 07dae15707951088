//! malloc's chunks by address, in pages that clones share.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::Addr;

/// A page is so many bytes of the heap: as large as keeps a copy of its chunks small.
const PAGE_SHIFT: u32 = 16;

#[derive(Clone, Copy, Debug)]
pub(super) struct Chunk {
    /// Where the block begins, after the chunk's header.
    pub(super) address: Addr,
    /// Bytes of the chunk, header included.
    pub(super) bytes: u64,
    pub(super) state: ChunkState,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum ChunkState {
    Used {
        /// Bytes asked for.
        asked: u64,
    },
    Free {
        /// The block of the same chunk size that was freed before.
        next: Option<Addr>,
    },
}

/// Chunks by the page that their block begins in, in address order. Pages without any are left out.
#[derive(Clone, Debug, Default)]
pub(super) struct Pages(Rc<BTreeMap<u64, Rc<Vec<Chunk>>>>);

impl Pages {
    pub(super) fn get(&self, address: Addr) -> Option<&Chunk> {
        self.at_or_before(address).filter(|chunk| chunk.address == address)
    }

    /// The last chunk whose block begins at this address or before.
    pub(super) fn at_or_before(&self, addr: Addr) -> Option<&Chunk> {
        self.0.range(..=page(addr)).rev().take(2).find_map(|(_, chunks)| {
            let count = chunks.partition_point(|chunk| chunk.address <= addr);
            chunks.get(count.checked_sub(1)?)
        })
    }

    /// Changes the chunk of this address, if there is one.
    pub(super) fn set(&mut self, address: Addr, change: impl FnOnce(&mut Chunk)) {
        let Some(chunks) = Rc::make_mut(&mut self.0).get_mut(&page(address)) else {
            return;
        };
        let Ok(index) = chunks.binary_search_by_key(&address, |chunk| chunk.address) else {
            return;
        };
        if let Some(chunk) = Rc::make_mut(chunks).get_mut(index) {
            change(chunk);
        }
    }

    /// Adds a chunk that lies behind all others.
    pub(super) fn push(&mut self, chunk: Chunk) {
        let chunks = Rc::make_mut(&mut self.0).entry(page(chunk.address)).or_default();
        Rc::make_mut(chunks).push(chunk);
    }

    /// All chunks, in address order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Chunk> {
        self.0.values().flat_map(|chunks| chunks.iter())
    }
}

fn page(address: Addr) -> u64 {
    address.0 >> PAGE_SHIFT
}
