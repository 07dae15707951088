//! A vector of pages that are shared between checkpoints and copied when first written.

use std::rc::Rc;

use crate::ids::ObjectId;

/// Objects of a page. Small enough that copying one is cheap, large enough that a checkpoint of
/// 100,000 objects copies some 1,600 pointers.
const PAGE: usize = 64;

/// Values by [`ObjectId`], cloned in time proportional to the number of pages.
#[derive(Clone, Debug)]
pub struct Pages<T> {
    pages: Vec<Rc<Vec<T>>>,
    len: usize,
}

impl<T> Default for Pages<T> {
    fn default() -> Self {
        Self { pages: Vec::new(), len: 0 }
    }
}

#[expect(clippy::indexing_slicing, reason = "the typed index of this vector: an id is made by `push` only")]
impl<T: Clone> Pages<T> {
    /// Number of values.
    #[must_use]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Adds a value at the end.
    pub fn push(&mut self, value: T) -> ObjectId {
        if self.len.is_multiple_of(PAGE) {
            self.pages.push(Rc::new(Vec::with_capacity(PAGE)));
        }
        if let Some(page) = self.pages.last_mut() {
            Rc::make_mut(page).push(value);
        }
        self.len += 1;
        ObjectId::from_index(self.len as u32 - 1)
    }

    /// The value of an id that `push` gave.
    #[inline]
    #[must_use]
    pub fn get(&self, id: ObjectId) -> &T {
        let index = id.index() as usize;
        &self.pages[index / PAGE][index % PAGE]
    }

    /// The same, to be changed: copies its page if a checkpoint shares it.
    #[inline]
    pub fn get_mut(&mut self, id: ObjectId) -> &mut T {
        let index = id.index() as usize;
        &mut Rc::make_mut(&mut self.pages[index / PAGE])[index % PAGE]
    }

    /// All values with their ids.
    pub fn iter(&self) -> impl Iterator<Item = (ObjectId, &T)> {
        self.pages
            .iter()
            .flat_map(|page| page.iter())
            .enumerate()
            .map(|(index, value)| (ObjectId::from_index(index as u32), value))
    }
}
