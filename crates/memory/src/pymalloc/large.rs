//! The malloc behind pymalloc: a model, simpler than any real one.
//!
//! A chunk is the block with a header before it. A freed chunk is used again, last freed first, for a block
//! that needs a chunk of exactly its size; else the heap grows at its top. Chunks are neither split nor merged.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::large_pages::{Chunk, ChunkState, Pages};
use super::{Addr, AllocatorProfile, LargeView, PoolEvent, PoolLog};

/// All of malloc's chunks, used and free.
#[derive(Clone, Debug)]
pub(super) struct Large {
    header_bytes: u64,
    alignment: u64,
    pages: Pages,
    /// For each chunk size the block freed last; the list goes on in the chunks.
    bins: Rc<BTreeMap<u64, Addr>>,
    /// Where the heap ends.
    top: Addr,
    pub(super) used_blocks: u32,
    pub(super) used_bytes: u64,
}

impl Large {
    pub(super) fn new(profile: &AllocatorProfile) -> Self {
        Self {
            header_bytes: profile.large_header_bytes,
            alignment: u64::from(profile.alignment),
            pages: Pages::default(),
            bins: Rc::default(),
            top: profile.first_large_address,
            used_blocks: 0,
            used_bytes: 0,
        }
    }

    pub(super) fn alloc(&mut self, nbytes: u64, log: &mut PoolLog) -> Addr {
        let chunk_bytes = self.chunk_bytes(nbytes);
        let address = match self.bins.get(&chunk_bytes) {
            Some(&address) => {
                self.take_from_bin(address, chunk_bytes, nbytes);
                address
            }
            None => self.grow(chunk_bytes, nbytes),
        };
        self.used_blocks += 1;
        self.used_bytes += nbytes;
        log.push(|| PoolEvent::LargeUsed { address, bytes: nbytes });
        address
    }

    /// # Panics
    /// Where `address` is not the beginning of a block in use.
    pub(super) fn free(&mut self, address: Addr, log: &mut PoolLog) {
        let (chunk_bytes, bytes) = self.used(address);
        let next = Rc::make_mut(&mut self.bins).insert(chunk_bytes, address);
        self.pages.set(address, |chunk| chunk.state = ChunkState::Free { next });
        self.used_blocks -= 1;
        self.used_bytes -= bytes;
        log.push(|| PoolEvent::LargeFreed { address, bytes });
    }

    /// The block stays where its chunk is large enough or is the last of the heap.
    pub(super) fn realloc(&mut self, address: Addr, nbytes: u64, log: &mut PoolLog) -> Addr {
        let (old_chunk_bytes, from) = self.used(address);
        let chunk_bytes = self.chunk_bytes(nbytes);
        let is_last = address.offset(old_chunk_bytes - self.header_bytes) == self.top;
        if chunk_bytes > old_chunk_bytes && !is_last {
            let new = self.alloc(nbytes, log);
            self.free(address, log);
            return new;
        }
        if is_last {
            self.top = address.offset(chunk_bytes - self.header_bytes);
        }
        let resized = Chunk {
            address,
            bytes: if is_last { chunk_bytes } else { old_chunk_bytes },
            state: ChunkState::Used { asked: nbytes },
        };
        self.pages.set(address, |chunk| *chunk = resized);
        self.used_bytes = self.used_bytes - from + nbytes;
        log.push(|| PoolEvent::LargeResized { address, from, to: nbytes });
        address
    }

    /// Blocks in use, in address order.
    pub(super) fn blocks(&self) -> impl Iterator<Item = LargeView> {
        self.pages.iter().filter_map(view)
    }

    /// The block in use that an address lies in.
    pub(super) fn find(&self, addr: Addr) -> Option<LargeView> {
        let block = view(self.pages.at_or_before(addr)?)?;
        (addr < block.address.offset(block.bytes.max(1))).then_some(block)
    }

    /// Header and block, as large as alignment makes it; nothing counts as one byte.
    fn chunk_bytes(&self, nbytes: u64) -> u64 {
        (nbytes.max(1) + self.header_bytes).next_multiple_of(self.alignment)
    }

    /// Size of the chunk and bytes asked for.
    fn used(&self, address: Addr) -> (u64, u64) {
        let used = self.pages.get(address).and_then(|chunk| match chunk.state {
            ChunkState::Used { asked } => Some((chunk.bytes, asked)),
            ChunkState::Free { .. } => None,
        });
        assert!(used.is_some(), "freed or resized an address that is no block in use");
        used.unwrap_or_default()
    }

    fn take_from_bin(&mut self, address: Addr, chunk_bytes: u64, asked: u64) {
        let mut next = None;
        self.pages.set(address, |chunk| {
            if let ChunkState::Free { next: below } = chunk.state {
                next = below;
            }
            chunk.state = ChunkState::Used { asked };
        });
        let bins = Rc::make_mut(&mut self.bins);
        match next {
            Some(next) => bins.insert(chunk_bytes, next),
            None => bins.remove(&chunk_bytes),
        };
    }

    fn grow(&mut self, chunk_bytes: u64, asked: u64) -> Addr {
        let address = self.top.offset(self.header_bytes);
        self.top = self.top.offset(chunk_bytes);
        self.pages.push(Chunk { address, bytes: chunk_bytes, state: ChunkState::Used { asked } });
        address
    }
}

fn view(chunk: &Chunk) -> Option<LargeView> {
    match chunk.state {
        ChunkState::Used { asked } => Some(LargeView { address: chunk.address, bytes: asked }),
        ChunkState::Free { .. } => None,
    }
}
