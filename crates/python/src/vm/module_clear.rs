//! In which order a module's names go in 2.7: that of its dict's table (`_PyModule_Clear`, Objects/moduleobject.c).

use heapglass_memory::ObjectId;
use heapglass_memory::object::{DictEntry, Keys, Text};
use heapglass_memory::pymalloc::Addr;

use super::Vm;

/// Names that 2.7's start-up has put into `__main__`, in order. (The model's module has those of 3.14.)
const FROM_START: [&str; 5] = ["__name__", "__doc__", "__package__", "__builtins__", "__file__"];
/// log2 of `PyDict_MINSIZE`
const LOG_LEAST: u8 = 3;

impl Vm {
    /// The program's names in the order in which they become None: those with one underscore first. How deleted ones
    /// have spread the others is not known any more.
    pub(super) fn names_to_wipe(&self) -> Vec<ObjectId> {
        let (kind, none) = (self.heap.profile.tables.string_hash, self.heap.constants.none);
        let from_start = FROM_START.into_iter().map(|name| DictEntry {
            hash: Text::new(name, kind).hash,
            key: none,
            value: none,
        });
        let items = self.heap.dict_items(self.main_dict).into_iter();
        let own = items.filter(|entry| self.string(entry.key).is_some_and(|name| !is_dunder(&name)));
        let named = table_order(from_start.chain(own)).into_iter();
        let named = named.filter_map(|entry| Some((self.string(entry.key)?, entry.key)));
        let (own, others): (Vec<_>, Vec<_>) = named.partition(|(name, _)| name.starts_with('_'));
        own.into_iter().chain(others).map(|(_, key)| key).collect()
    }
}

pub(super) fn is_dunder(name: &str) -> bool {
    name.starts_with("__") && name.ends_with("__")
}

/// Entries in the order in which they lie in the table of a dict that they were put in one after the other.
fn table_order(entries: impl Iterator<Item = DictEntry>) -> Vec<DictEntry> {
    let mut table = Keys::new_open(LOG_LEAST, Addr::default());
    for entry in entries {
        if table.usable == 0 {
            let mut larger = Keys::new_open(table.grown_open(), Addr::default());
            table.by_slots().for_each(|entry| larger.push(*entry));
            table = larger;
        }
        table.push(entry);
    }
    table.by_slots().copied().collect()
}

#[cfg(test)]
mod tests {
    use heapglass_memory::object::{DictEntry, Text};
    use heapglass_memory::{ObjectId, Profile};

    use super::table_order;

    #[test]
    fn names_lie_in_the_table_as_in_2_7() {
        let kind = Profile::by_name("2.7").expect("its rules").tables.string_hash;
        let names = ["apple", "pear", "fig", "plum", "zeta", "alpha", "q", "x", "y", "one"];
        // `list(dict)` of 2.7.18 after these were put in
        let recorded = ["apple", "plum", "pear", "one", "q", "fig", "x", "y", "alpha", "zeta"];
        let entry = |(index, name): (u32, &str)| {
            let key = ObjectId::from_index(index);
            DictEntry { hash: Text::new(name, kind).hash, key, value: key }
        };
        let order = table_order((0..).zip(names).map(entry)).into_iter();
        assert_eq!(order.map(|entry| names[entry.key.index() as usize]).collect::<Vec<_>>(), recorded);
    }
}
