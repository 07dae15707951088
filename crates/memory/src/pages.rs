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

    /// The ids whose values may differ from those of another state: all others lie on pages that both share.
    pub fn changed<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = ObjectId> + 'a {
        let count = self.pages.len().max(other.pages.len());
        let len = self.len.max(other.len);
        let is_shared = |index: &usize| match (self.pages.get(*index), other.pages.get(*index)) {
            (Some(one), Some(another)) => Rc::ptr_eq(one, another),
            _ => false,
        };
        (0..count)
            .filter(move |index| !is_shared(index))
            .flat_map(move |index| index * PAGE..((index + 1) * PAGE).min(len))
            .map(|index| ObjectId::from_index(index as u32))
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
