//! A set of objects, for going through a heap: a flag for each place, and no hashing.

use heapglass_memory::ObjectId;

/// Objects of one heap.
#[derive(Clone, Debug, Default)]
pub struct IdSet {
    flags: Vec<bool>,
}

impl IdSet {
    /// Adds an object; says whether it is new.
    pub fn insert(&mut self, id: ObjectId) -> bool {
        let index = id.index() as usize;
        if index >= self.flags.len() {
            self.flags.resize((index + 1).next_power_of_two(), false);
        }
        self.flags.get_mut(index).is_some_and(|flag| !std::mem::replace(flag, true))
    }

    /// Whether the object is in it.
    #[must_use]
    pub fn contains(&self, id: ObjectId) -> bool {
        self.flags.get(id.index() as usize).copied().unwrap_or(false)
    }
}

impl FromIterator<ObjectId> for IdSet {
    fn from_iter<I: IntoIterator<Item = ObjectId>>(ids: I) -> Self {
        let mut set = Self::default();
        for id in ids {
            set.insert(id);
        }
        set
    }
}
