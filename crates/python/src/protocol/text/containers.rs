//! `repr()` of containers: each notices when it is inside of itself.

use heapglass_memory::object::Layout;
use heapglass_memory::{Class, ObjectId};

use crate::protocol::go_on_if;
use crate::vm::{Result, Vm};

impl Vm {
    /// `list_repr`.
    pub(crate) fn list_repr(&mut self, id: ObjectId) -> Result<String> {
        if self.heap.items(id).is_empty() {
            return Ok("[]".to_owned());
        }
        if !self.repr_enter(id)? {
            return Ok("[...]".to_owned());
        }
        let inside = self.items_repr(id);
        self.repr_leave();
        Ok(format!("[{}]", inside?))
    }

    /// `tuple_repr`.
    pub(crate) fn tuple_repr(&mut self, id: ObjectId) -> Result<String> {
        if self.heap.items(id).is_empty() {
            return Ok("()".to_owned());
        }
        if !self.repr_enter(id)? {
            return Ok("(...)".to_owned());
        }
        let items = self.heap.items(id).to_vec();
        let inside = self.listed_repr(&items);
        self.repr_leave();
        let comma = if self.heap.items(id).len() == 1 { "," } else { "" };
        Ok(format!("({}{comma})", inside?))
    }

    /// The items of a list, with commas. They may change while Python code runs.
    fn items_repr(&mut self, id: ObjectId) -> Result<String> {
        let mut text = String::new();
        let mut index = 0;
        while let Some(item) = self.heap.items(id).get(index).copied() {
            if index > 0 {
                text.push_str(", ");
            }
            text.push_str(&self.held_repr(item)?);
            index += 1;
        }
        Ok(text)
    }

    /// The text of an item, which is held meanwhile.
    fn held_repr(&mut self, item: ObjectId) -> Result<String> {
        self.heap.incref(item);
        self.temps.push(item);
        let text = self.repr(item);
        self.temps.pop();
        self.heap.decref(item);
        text
    }

    /// `dict_repr`.
    pub(crate) fn dict_repr(&mut self, id: ObjectId) -> Result<String> {
        if self.heap.dict_len(id) == 0 {
            return Ok("{}".to_owned());
        }
        if !self.repr_enter(id)? {
            return Ok("{...}".to_owned());
        }
        let inside = self.entries_repr(id);
        self.repr_leave();
        Ok(format!("{{{}}}", inside?))
    }

    fn entries_repr(&mut self, id: ObjectId) -> Result<String> {
        let mut text = String::new();
        let mut position = 0;
        while let Some((next, entry)) = self.heap.dict_next(id, position) {
            position = next;
            if !text.is_empty() {
                text.push_str(", ");
            }
            let pair = self.with_temps(&[entry.key, entry.value], |vm| {
                let key = vm.repr(entry.key)?;
                Ok(key + ": " + &vm.repr(entry.value)?)
            });
            text.push_str(&pair?);
        }
        Ok(text)
    }

    /// `set_repr`.
    pub(crate) fn set_repr(&mut self, id: ObjectId) -> Result<String> {
        let class = self.heap.type_of(id);
        let name = self.heap.type_body(class).name.to_string();
        if self.heap.set_body(id).is_none_or(|body| body.used == 0) {
            return Ok(format!("{name}()"));
        }
        if !self.repr_enter(id)? {
            return Ok(format!("{name}(...)"));
        }
        // `set_repr` makes a list of the items first.
        let keys = self.set_items(id);
        keys.iter().for_each(|key| self.heap.incref(*key));
        let inside = self.list_of_repr(keys);
        self.repr_leave();
        let inside = inside?;
        let is_plain = self.heap.layout(class) == Layout::Set && class == Class::Set.id();
        Ok(if is_plain { format!("{{{inside}}}") } else { format!("{name}({{{inside}}})") })
    }

    /// Items with commas; whoever asks holds them.
    fn listed_repr(&mut self, items: &[ObjectId]) -> Result<String> {
        let texts: Result<Vec<String>> = items.iter().map(|item| self.repr(*item)).collect();
        Ok(texts?.join(", "))
    }

    /// The text inside the brackets of a new list with these items, which it steals.
    fn list_of_repr(&mut self, items: Vec<ObjectId>) -> Result<String> {
        let list = self.heap.new_list(items);
        self.temps.push(list);
        let inside = self.items_repr(list);
        self.temps.pop();
        self.heap.decref(list);
        inside
    }

    /// `dictview_repr`: `dict_keys(['a'])`.
    pub(crate) fn view_repr(&mut self, id: ObjectId, class: Class) -> Result<String> {
        let name = self.type_name(id).to_owned();
        let Some(dict) = self.heap.field(id, 0) else { return Ok(name) };
        if !self.repr_enter(id)? {
            return Ok("...".to_owned());
        }
        let mut items = Vec::new();
        for entry in self.heap.dict_items(dict) {
            let (key, value) = (entry.key, entry.value);
            let item = match class {
                Class::DictKeys => self.heap.new_ref(key),
                Class::DictValues => self.heap.new_ref(value),
                _ => {
                    let pair = vec![self.heap.new_ref(key), self.heap.new_ref(value)];
                    self.heap.new_tuple_tracked(pair)
                }
            };
            items.push(item);
        }
        let inside = self.list_of_repr(items);
        self.repr_leave();
        Ok(format!("{name}([{}])", inside?))
    }

    /// `range_repr` and `slice_repr`.
    pub(crate) fn range_repr(&mut self, id: ObjectId) -> Result<String> {
        let (start, stop, step) = (self.heap.field(id, 1), self.heap.field(id, 2), self.heap.field(id, 3));
        let is_one = step.and_then(|step| self.small(step)) == Some(1);
        let shown = if is_one { vec![start, stop] } else { vec![start, stop, step] };
        let shown: Vec<ObjectId> = shown.into_iter().flatten().collect();
        let inside = self.listed_repr(&shown)?;
        Ok(format!("range({inside})"))
    }

    /// `slice(1, 2, None)`
    pub(crate) fn slice_repr(&mut self, id: ObjectId) -> Result<String> {
        let parts: Vec<ObjectId> = (0..3).filter_map(|index| self.heap.field(id, index)).collect();
        let inside = self.listed_repr(&parts)?;
        Ok(format!("slice({inside})"))
    }

    /// `namespace_repr`: `namespace(a=1)`.
    pub(crate) fn namespace_repr(&mut self, id: ObjectId) -> Result<String> {
        let Some(dict) = self.heap.field(id, 0) else { return Ok("namespace()".to_owned()) };
        if !self.repr_enter(id)? {
            return Ok("namespace(...)".to_owned());
        }
        let mut all = Vec::new();
        let walk = self.each_of_dict(dict, |vm, entry| {
            if let Some(name) = vm.string(entry.key) {
                all.push(format!("{name}={}", vm.repr(entry.value)?));
            }
            Ok(go_on_if(true))
        });
        let texts = walk.map(|_| all);
        self.repr_leave();
        Ok(format!("namespace({})", texts?.join(", ")))
    }
}
