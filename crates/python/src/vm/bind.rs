//! Binding arguments to parameters: `initialize_locals` (CPython 3.14 Python/ceval.c).

use std::rc::Rc;

use heapglass_memory::object::FunctionBody;
use heapglass_memory::{ObjectId, StackRef};

use super::{Raised, Result, Vm};
use crate::compile::{Unit, flag};

impl Vm {
    /// The slots of a new frame, as far as parameters go. Steals the arguments.
    pub(super) fn bind_arguments(
        &mut self,
        unit: &Rc<Unit>,
        body: &FunctionBody,
        pos: Vec<StackRef>,
        kw: Vec<(ObjectId, StackRef)>,
    ) -> Result<Vec<StackRef>> {
        let argc = unit.arg_count as usize;
        let simple = unit.flags & (flag::VARARGS | flag::VARKEYWORDS) == 0 && unit.kwonly_arg_count == 0;
        if simple && kw.is_empty() && pos.len() == argc {
            return Ok(pos);
        }
        let mut binding =
            Binding { slots: vec![StackRef::NULL; total_args(unit)], extra: Vec::new(), leftover: kw };
        let result = self.bind_slowly(unit, body, pos, &mut binding);
        if result.is_err() {
            for reference in
                binding.slots.drain(..).chain(binding.leftover.drain(..).map(|(_, reference)| reference))
            {
                self.heap.close(reference);
            }
        }
        result.map(|()| binding.slots)
    }

    fn bind_slowly(
        &mut self,
        unit: &Rc<Unit>,
        body: &FunctionBody,
        mut pos: Vec<StackRef>,
        binding: &mut Binding,
    ) -> Result<()> {
        let argc = unit.arg_count as usize;
        let given = pos.len();
        let extra = if pos.len() > argc { pos.split_off(argc) } else { Vec::new() };
        for (slot, reference) in binding.slots.iter_mut().zip(pos) {
            *slot = reference;
        }
        let named = argc + unit.kwonly_arg_count as usize;
        if unit.flags & flag::VARARGS != 0 {
            let items = extra.into_iter().map(|reference| self.owned(reference)).collect();
            let tuple = self.heap.new_tuple(items);
            set(&mut binding.slots, named, StackRef::owned(tuple));
        } else {
            binding.extra = extra;
        }
        let kwdict = if unit.flags & flag::VARKEYWORDS != 0 {
            let dict = self.heap.new_dict();
            let at = named + usize::from(unit.flags & flag::VARARGS != 0);
            set(&mut binding.slots, at, StackRef::owned(dict));
            Some(dict)
        } else {
            None
        };
        let result = self.bind_keywords(unit, body, binding, kwdict).and_then(|()| {
            if binding.extra.is_empty() {
                self.bind_defaults(unit, body, binding, given)
            } else {
                Err(self.too_many(unit, body, binding, given))
            }
        });
        for reference in std::mem::take(&mut binding.extra) {
            self.heap.close(reference);
        }
        result
    }

    fn bind_keywords(
        &mut self,
        unit: &Unit,
        body: &FunctionBody,
        binding: &mut Binding,
        kwdict: Option<ObjectId>,
    ) -> Result<()> {
        let first = unit.posonly_arg_count as usize;
        let last = (unit.arg_count + unit.kwonly_arg_count) as usize;
        binding.leftover.reverse();
        while let Some((name, value)) = binding.leftover.pop() {
            let text = self.string(name).unwrap_or_default();
            let known = (first..last)
                .find(|index| unit.locals_plus.get(*index).is_some_and(|local| *local.name == *text));
            match (known, kwdict) {
                (Some(index), _) if binding.slots.get(index).is_some_and(|slot| slot.is_null()) => {
                    set(&mut binding.slots, index, value)
                }
                (Some(_), _) => {
                    self.heap.close(value);
                    let message =
                        format!("{}() got multiple values for argument '{text}'", self.function_label(body));
                    return Err(self.type_error(&message));
                }
                (None, Some(dict)) => {
                    let value = self.owned(value);
                    let found = self.heap.dict_find_str(dict, name);
                    let old = self.heap.dict_store(dict, found, name, self.heap.text_hash(name), value);
                    self.heap.xdecref(old);
                }
                (None, None) => {
                    self.heap.close(value);
                    let mut given = vec![text.clone()];
                    given.extend(binding.leftover.iter().rev().filter_map(|(name, _)| self.string(*name)));
                    return Err(self.unexpected_keyword(unit, body, &text, &given));
                }
            }
        }
        Ok(())
    }

    fn unexpected_keyword(
        &mut self,
        unit: &Unit,
        body: &FunctionBody,
        text: &str,
        given: &[String],
    ) -> Raised {
        let label = self.function_label(body);
        let mut posonly =
            unit.locals_plus.iter().take(unit.posonly_arg_count as usize).map(|local| &*local.name);
        // `positional_only_passed_as_keyword`: all of them, in the order of the parameters.
        let passed: Vec<&str> =
            posonly.by_ref().filter(|name| given.iter().any(|given| given == name)).collect();
        let message = if !passed.is_empty() {
            let names = passed.join(", ");
            format!("{label}() got some positional-only arguments passed as keyword arguments: '{names}'")
        } else {
            let last = (unit.arg_count + unit.kwonly_arg_count) as usize;
            let names = unit
                .locals_plus
                .iter()
                .take(last)
                .skip(unit.posonly_arg_count as usize)
                .map(|local| &*local.name);
            match crate::protocol::suggest(text, names) {
                Some(near) => {
                    format!("{label}() got an unexpected keyword argument '{text}'. Did you mean '{near}'?")
                }
                None => format!("{label}() got an unexpected keyword argument '{text}'"),
            }
        };
        self.type_error(&message)
    }

    fn bind_defaults(
        &mut self,
        unit: &Unit,
        body: &FunctionBody,
        binding: &mut Binding,
        given: usize,
    ) -> Result<()> {
        let argc = unit.arg_count as usize;
        let defaults: Vec<ObjectId> =
            body.defaults.map(|tuple| self.heap.items(tuple).to_vec()).unwrap_or_default();
        let first_default = argc.saturating_sub(defaults.len());
        if given < argc {
            let missing: Vec<usize> =
                (given..first_default).filter(|index| is_null(&binding.slots, *index)).collect();
            if !missing.is_empty() {
                return Err(self.missing(unit, body, "positional", &missing));
            }
            for (index, default) in (first_default..argc).zip(&defaults) {
                if is_null(&binding.slots, index) {
                    let default = self.heap.new_ref(*default);
                    set(&mut binding.slots, index, StackRef::owned(default));
                }
            }
        }
        let mut missing = Vec::new();
        for index in argc..argc + unit.kwonly_arg_count as usize {
            if !is_null(&binding.slots, index) {
                continue;
            }
            let name = unit.locals_plus.get(index).map(|local| self.heap.intern_immortal(&local.name));
            let default =
                body.kwdefaults.zip(name).and_then(|(dict, name)| self.heap.dict_get_str(dict, name));
            match default {
                Some(default) => {
                    let default = self.heap.new_ref(default);
                    set(&mut binding.slots, index, StackRef::owned(default));
                }
                None => missing.push(index),
            }
        }
        if missing.is_empty() { Ok(()) } else { Err(self.missing(unit, body, "keyword-only", &missing)) }
    }

    /// `missing_arguments` and `format_missing`.
    fn missing(&mut self, unit: &Unit, body: &FunctionBody, kind: &str, missing: &[usize]) -> Raised {
        let names: Vec<String> = missing
            .iter()
            .filter_map(|index| unit.locals_plus.get(*index))
            .map(|l| format!("'{}'", l.name))
            .collect();
        let count = names.len();
        let listed = match names.as_slice() {
            [one] => one.clone(),
            [one, two] => format!("{one} and {two}"),
            [first @ .., last] => format!("{}, and {last}", first.join(", ")),
            [] => String::new(),
        };
        let s = if count == 1 { "" } else { "s" };
        let message =
            format!("{}() missing {count} required {kind} argument{s}: {listed}", self.function_label(body));
        self.type_error(&message)
    }

    /// `too_many_positional`.
    fn too_many(&mut self, unit: &Unit, body: &FunctionBody, binding: &Binding, given: usize) -> Raised {
        let argc = unit.arg_count as usize;
        let defaults = body.defaults.map_or(0, |tuple| self.heap.items(tuple).len());
        let kwonly_given = (argc..argc + unit.kwonly_arg_count as usize)
            .filter(|index| !is_null(&binding.slots, *index))
            .count();
        let (takes, plural) = if defaults > 0 {
            (format!("from {} to {argc}", argc - defaults), true)
        } else {
            (argc.to_string(), argc != 1)
        };
        let kwonly = if kwonly_given > 0 {
            let s = |n: usize| if n == 1 { "" } else { "s" };
            format!(
                " positional argument{} (and {kwonly_given} keyword-only argument{})",
                s(given),
                s(kwonly_given)
            )
        } else {
            String::new()
        };
        let s = if plural { "s" } else { "" };
        let were = if given == 1 && kwonly_given == 0 { "was" } else { "were" };
        let label = self.function_label(body);
        let message =
            format!("{label}() takes {takes} positional argument{s} but {given}{kwonly} {were} given");
        self.type_error(&message)
    }

    /// A function's qualified name, as its error messages begin.
    fn function_label(&self, body: &FunctionBody) -> String {
        self.string(body.qualname).unwrap_or_default()
    }
}

/// Slots that are filled so far, positional arguments too many, keywords to come.
struct Binding {
    slots: Vec<StackRef>,
    extra: Vec<StackRef>,
    leftover: Vec<(ObjectId, StackRef)>,
}

fn total_args(unit: &Unit) -> usize {
    let var = usize::from(unit.flags & flag::VARARGS != 0) + usize::from(unit.flags & flag::VARKEYWORDS != 0);
    (unit.arg_count + unit.kwonly_arg_count) as usize + var
}

fn set(slots: &mut [StackRef], index: usize, reference: StackRef) {
    if let Some(slot) = slots.get_mut(index) {
        *slot = reference;
    }
}

fn is_null(slots: &[StackRef], index: usize) -> bool {
    slots.get(index).is_none_or(|slot| slot.is_null())
}
