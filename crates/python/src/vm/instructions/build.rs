//! Displays, comprehensions and f-strings.

use heapglass_memory::object::{KeysKind, NativeBody, Payload, RecordKind};
use heapglass_memory::{Class, ObjectId, StackRef};

use crate::builtins::Sink;
use crate::compile::op;
use crate::compile::operand::Conversion;
use crate::protocol::{done, go_on_if};
use crate::vm::run::Next;
use crate::vm::{Exc, Result, Vm};

impl Vm {
    pub(super) fn op_build(&mut self, code: u8, arg: u32) -> Result<Next> {
        match code {
            op::BUILD_LIST => {
                let items = self.pop_many(arg);
                let list = self.heap.new_list(items);
                self.push(list);
                return self.begin_late_loop(arg);
            }
            op::BUILD_TUPLE => {
                let items = self.pop_many(arg);
                let tuple = self.heap.new_tuple(items);
                self.push(tuple);
            }
            op::BUILD_SET => return self.build_set(arg),
            op::BUILD_MAP => return self.build_map(arg),
            op::BUILD_SLICE => {
                let stop_step = if arg == 3 { Some(self.pop_owned()) } else { None };
                let step = stop_step.unwrap_or(self.heap.constants.none);
                let stop = self.pop_owned();
                let start = self.pop_owned();
                let slice = self.heap.new_record(
                    RecordKind::Slice,
                    vec![Some(start), Some(stop), Some(step)],
                    [0; 3],
                );
                self.push(slice);
            }
            op::BUILD_STRING => self.build_string(arg),
            op::BUILD_TEMPLATE => {
                let interpolations = self.pop_owned();
                let strings = self.pop_owned();
                let template = self.new_template(strings, interpolations);
                self.push(template);
            }
            op::BUILD_INTERPOLATION => self.build_interpolation(arg),
            op::LIST_APPEND => {
                let item = self.pop_owned();
                let list = self.peek_id(arg as usize - 1);
                self.heap.list_append(list, item);
            }
            op::SET_ADD => {
                let set = self.peek_id(arg as usize);
                let item = self.pop_owned();
                self.set_add_taking(set, item)?;
            }
            op::MAP_ADD => {
                let dict = self.peek_id(arg as usize + 1);
                let value = self.pop_owned();
                let key = self.pop_owned();
                self.dict_set_taking(dict, key, value)?;
            }
            op::LIST_EXTEND | op::SET_UPDATE | op::DICT_UPDATE | op::DICT_MERGE => {
                return self.extend(code, arg);
            }
            _ => return self.op_format(code, arg),
        }
        Ok(Next::Go)
    }

    /// BUILD_INTERPOLATION: value, expression and, if the lowest bit is set, format → interpolation.
    fn build_interpolation(&mut self, arg: u32) {
        let format = if arg & 1 != 0 { self.pop_owned() } else { self.heap.constants.empty_str };
        let expression = self.pop_owned();
        let value = self.pop_owned();
        let conversion = match Conversion::from_arg(arg >> 2) {
            Some(Conversion::Str) => Some("s"),
            Some(Conversion::Repr) => Some("r"),
            Some(Conversion::Ascii) => Some("a"),
            None => None,
        };
        let made = self.new_interpolation(value, expression, conversion, format);
        self.push(made);
    }

    /// The topmost entries, lowest first, as counted references of the caller's.
    pub(super) fn pop_many(&mut self, count: u32) -> Vec<ObjectId> {
        let at = self.frame.slots.len() - count as usize;
        let refs = self.frame.slots.split_off(at);
        refs.into_iter().map(|reference| self.owned(reference)).collect()
    }

    fn build_set(&mut self, count: u32) -> Result<Next> {
        let set = self.heap.new_set(Class::Set.id());
        for below in (0..count as usize).rev() {
            let item = self.peek(below);
            self.poke(below, StackRef::NULL);
            let item = self.owned(item);
            self.temps.push(set);
            let added = self.set_add_taking(set, item);
            self.temps.pop();
            if let Err(raised) = added {
                self.heap.decref(set);
                return Err(raised);
            }
        }
        self.drop_stack(count);
        self.push(set);
        self.begin_late_loop(count)
    }

    /// `_PyDict_FromItems`: room for all at once.
    fn build_map(&mut self, count: u32) -> Result<Next> {
        let all_str = (0..count as usize).all(|index| {
            let key = self.peek_id(2 * index + 1);
            self.heap.is_exactly(key, Class::Str)
        });
        let kind = if all_str { KeysKind::Unicode } else { KeysKind::General };
        let room = if self.heap.profile.tables.is_open { self.display_len(count) } else { count };
        let dict = self.heap.new_dict_presized(room, kind);
        for index in (0..count as usize).rev() {
            let (key, value) = (self.peek_id(2 * index + 1), self.peek_id(2 * index));
            self.temps.push(dict);
            let set = self.dict_set(dict, key, value);
            self.temps.pop();
            if let Err(raised) = set {
                self.heap.decref(dict);
                return Err(raised);
            }
        }
        self.drop_stack(2 * count);
        self.push(dict);
        self.begin_late_loop(count)
    }

    /// How many items the dict display has that begins here: a long one is built in parts, whose instructions have the
    /// place of the whole.
    fn display_len(&self, count: u32) -> u32 {
        let unit = &self.unit_state().unit;
        let at = self.frame.last as usize;
        let Some(place) = unit.positions.get(at) else { return count };
        let has_parts = unit.positions.get(at + 1).is_some_and(|next| {
            (place.line, place.column) < (next.line, next.column)
                && (next.end_line, next.end_column) < (place.end_line, place.end_column)
        });
        if !has_parts {
            return count;
        }
        let parts = unit.code.iter().zip(&unit.positions).filter(|(_, other)| *other == place);
        let lens = parts.map(|(instr, _)| match instr.op {
            op::BUILD_MAP => u32::from(instr.arg),
            op::MAP_ADD => 1,
            _ => 0,
        });
        lens.sum()
    }

    fn build_string(&mut self, count: u32) {
        let mut text = String::new();
        for below in (0..count as usize).rev() {
            text.push_str(self.text(self.peek_id(below)).unwrap_or_default());
        }
        // `_PyUnicode_JoinArray`: a single part is the result itself, though not one beside empty ones.
        let only = self.peek_id(0);
        let string = if count == 1 && self.heap.is_exactly(only, Class::Str) {
            self.heap.new_ref(only)
        } else {
            self.heap.new_own_str(&text)
        };
        self.drop_stack(count);
        self.push(string);
    }

    /// LIST_EXTEND and its kin: the iterable is on top, the container `arg` below it.
    fn extend(&mut self, code: u8, arg: u32) -> Result<Next> {
        let source = self.peek_id(0);
        let target = self.peek_id(arg as usize);
        let flow = match code {
            op::LIST_EXTEND => {
                if !self.is_iterable(source) {
                    let message =
                        format!("Value after * must be an iterable, not {}", self.type_name(source));
                    return Err(self.type_error(&message));
                }
                // A display of constants was built item by item.
                let is_display = matches!(self.heap.payload(source), Payload::Tuple(_))
                    && self.heap.profile.lists.displays_are_exact
                    && self.heap.items(target).is_empty();
                if is_display {
                    self.heap.list_set_room(target, self.heap.items(source).len() as u32);
                }
                self.begin_collect(source, Sink::List(target))?
            }
            // So were those of a set, and long ones of a dict.
            op::SET_UPDATE | op::DICT_UPDATE if self.heap.profile.tables.is_open && self.is_table(source) => {
                return self.extend_display(target, source);
            }
            op::SET_UPDATE => self.begin_collect(source, Sink::Set(target))?,
            op::DICT_UPDATE => {
                if !self.is_mapping(source) {
                    let message = format!("'{}' object is not a mapping", self.type_name(source));
                    return Err(self.type_error(&message));
                }
                self.begin_dict_update(target, source)?
            }
            _ => return self.merge_keywords(target, source, arg),
        };
        let _ = code;
        self.conclude_dropping(Some(flow), 1)
    }

    /// Whether it is a set or a dict.
    fn is_table(&self, id: ObjectId) -> bool {
        matches!(self.heap.payload(id), Payload::Set(_) | Payload::Dict(_))
    }

    /// A part of a display, on top of the stack, goes into the whole item by item.
    fn extend_display(&mut self, target: ObjectId, part: ObjectId) -> Result<Next> {
        if self.is_dict(part) {
            done(self.each_of_dict(part, |vm, entry| {
                vm.dict_set(target, entry.key, entry.value)?;
                Ok(go_on_if(true))
            }))?;
        } else {
            done(self.each_of_set(part, |vm, key, hash| {
                vm.set_add_hashed(target, key, hash)?;
                Ok(go_on_if(true))
            }))?;
        }
        self.drop_stack(1);
        Ok(Next::Go)
    }

    /// DICT_MERGE: `**` in a call; a key twice is an error.
    fn merge_keywords(&mut self, target: ObjectId, source: ObjectId, arg: u32) -> Result<Next> {
        let callable = self.peek_id(arg as usize + 3);
        if !matches!(self.heap.payload(source), Payload::Dict(_)) {
            if !self.is_mapping(source) {
                let label = self.callable_label(callable);
                let message =
                    format!("{label} argument after ** must be a mapping, not {}", self.type_name(source));
                return Err(self.type_error(&message));
            }
            let copy = self.heap.new_dict();
            self.temps.push(copy);
            let merged = self
                .begin_dict_update(copy, source)
                .and_then(|flow| self.wait(flow))
                .map(|none| self.heap.decref(none))
                .and_then(|()| self.merge_keyword_dict(target, copy, callable));
            self.temps.pop();
            self.heap.decref(copy);
            merged?;
        } else {
            self.merge_keyword_dict(target, source, callable)?;
        }
        self.drop_stack(1);
        Ok(Next::Go)
    }

    fn merge_keyword_dict(&mut self, target: ObjectId, source: ObjectId, callable: ObjectId) -> Result<()> {
        // `cfunction_call` hands the dict on as it is.
        let takes_all = matches!(self.heap.payload(callable), Payload::Native(NativeBody { id, .. })
            if self.defs.get(id.0 as usize).is_some_and(|def| def.name == "format"));
        done(self.each_of_dict(source, |vm, entry| {
            if !takes_all && !vm.is_a(entry.key, Class::Str) {
                return Err(vm.type_error("keywords must be strings"));
            }
            if vm.dict_get(target, entry.key)?.is_some() {
                let key = vm.string(entry.key).unwrap_or_default();
                let label = vm.callable_label(callable);
                return Err(
                    vm.type_error(&format!("{label} got multiple values for keyword argument '{key}'"))
                );
            }
            vm.dict_set(target, entry.key, entry.value)?;
            Ok(go_on_if(true))
        }))
    }

    /// `_PyObject_FunctionStr`: a callable's name with its module, for messages.
    pub(super) fn callable_label(&mut self, callable: ObjectId) -> String {
        let names = std::rc::Rc::clone(&self.names);
        let module = self.name_of(callable, names.module).filter(|module| module != "builtins");
        match (module, self.name_of(callable, names.qualname)) {
            (Some(module), Some(qualname)) => format!("{module}.{qualname}()"),
            (None, Some(qualname)) => format!("{qualname}()"),
            (_, None) => self.str(callable).unwrap_or_default(),
        }
    }

    /// The text of an attribute, if it is there and is a str.
    fn name_of(&mut self, object: ObjectId, name: ObjectId) -> Option<String> {
        let Ok(value) = self.getattr(object, name) else {
            self.clear_raised();
            return None;
        };
        let text = self.string(value);
        self.heap.decref(value);
        text
    }

    fn op_format(&mut self, code: u8, arg: u32) -> Result<Next> {
        match code {
            op::FORMAT_SIMPLE => {
                let value = self.peek_id(0);
                if self.heap.is_exactly(value, Class::Str) {
                    return Ok(Next::Go);
                }
                let flow = self.begin_format(value, None)?;
                self.conclude(flow, 1)
            }
            op::FORMAT_WITH_SPEC => {
                let spec = self.peek_id(0);
                let value = self.peek_id(1);
                let flow = self.begin_format(value, Some(spec))?;
                self.conclude(flow, 2)
            }
            _ => {
                let value = self.peek_id(0);
                let flow = match Conversion::from_arg(arg) {
                    Some(Conversion::Str) => self.begin_str(value)?,
                    Some(Conversion::Repr) => self.begin_repr(value)?,
                    Some(Conversion::Ascii) => self.begin_ascii(value)?,
                    None => return Err(self.raise(Exc::SystemError, "unexpected conversion flag")),
                };
                self.conclude(flow, 1)
            }
        }
    }
}
