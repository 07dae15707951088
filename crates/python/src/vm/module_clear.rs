//! In which order a module's names go in 2.7: that of its dict's table (`_PyModule_Clear`, Objects/moduleobject.c;
//! Objects/dictobject.c).

use heapglass_memory::ObjectId;
use heapglass_memory::object::Text;

use super::Vm;

/// Names that start-up has put into `__main__`, in order.
const FROM_START: [&str; 5] = ["__name__", "__doc__", "__package__", "__builtins__", "__file__"];
/// `PyDict_MINSIZE`
const LEAST: usize = 8;
/// `PERTURB_SHIFT`
const PERTURB_SHIFT: u32 = 5;

impl Vm {
    /// The program's names in the order in which they become None: those with one underscore first. How deleted ones
    /// have spread the others is not known any more.
    pub(super) fn names_to_wipe(&self) -> Vec<ObjectId> {
        let keys = self.heap.dict_items(self.main_dict).into_iter().map(|entry| entry.key);
        let named: Vec<(String, ObjectId)> = keys
            .filter_map(|key| Some((self.string(key)?, key)))
            .filter(|(name, _)| !is_dunder(name))
            .collect();
        let kind = self.heap.profile.tables.string_hash;
        let names = FROM_START.into_iter().chain(named.iter().map(|(name, _)| name.as_str()));
        let order = table_order(names.map(|name| (name, Text::new(name, kind).hash)));
        let found = |name: &str| named.iter().find(|(other, _)| other == name).map(|(_, key)| *key);
        let (own, others): (Vec<&str>, Vec<&str>) = order.into_iter().partition(|name| name.starts_with('_'));
        own.into_iter().chain(others).filter_map(found).collect()
    }
}

pub(super) fn is_dunder(name: &str) -> bool {
    name.starts_with("__") && name.ends_with("__")
}

/// A name and its hash.
type Hashed<'a> = (&'a str, i64);

/// Names in the order in which they lie in the table of a dict that they were put in one after the other.
fn table_order<'a>(names: impl Iterator<Item = Hashed<'a>>) -> Vec<&'a str> {
    let mut table: Vec<Option<Hashed<'_>>> = vec![None; LEAST];
    for (used, name) in (1..).zip(names) {
        put(&mut table, name);
        // It grows when it is two thirds full, to four times what is in it.
        if used * 3 >= table.len() * 2 {
            let mut size = LEAST;
            while size <= used * 4 {
                size *= 2;
            }
            let old = std::mem::replace(&mut table, vec![None; size]);
            old.into_iter().flatten().for_each(|name| put(&mut table, name));
        }
    }
    table.into_iter().flatten().map(|(name, _)| name).collect()
}

/// `insertdict_clean`
fn put<'a>(table: &mut [Option<Hashed<'a>>], name: Hashed<'a>) {
    let mask = table.len() as u64 - 1;
    let mut perturb = name.1 as u64;
    let mut at = perturb & mask;
    while let Some(Some(_)) = table.get((at & mask) as usize) {
        at = at.wrapping_mul(5).wrapping_add(perturb).wrapping_add(1);
        perturb >>= PERTURB_SHIFT;
    }
    if let Some(place) = table.get_mut((at & mask) as usize) {
        *place = Some(name);
    }
}

#[cfg(test)]
mod tests {
    use heapglass_memory::Profile;
    use heapglass_memory::object::Text;

    use super::table_order;

    #[test]
    fn names_lie_in_the_table_as_in_2_7() {
        let kind = Profile::by_name("2.7").expect("its rules").tables.string_hash;
        let names = ["apple", "pear", "fig", "plum", "zeta", "alpha", "q", "x", "y", "one"];
        // `list(dict)` of 2.7.18 after these were put in
        let recorded = ["apple", "plum", "pear", "one", "q", "fig", "x", "y", "alpha", "zeta"];
        assert_eq!(table_order(names.into_iter().map(|name| (name, Text::new(name, kind).hash))), recorded);
    }
}
