//! Inline counters and those specialised forms that can be seen (FACTS 9).
//!
//! A counter belongs to the code object's instruction, counts executions of the generic form, and at zero the
//! instruction tries to specialise before it executes.

use heapglass_memory::ObjectId;

use crate::compile::{Unit, op};

/// A specialised form with a visible effect (FACTS 9.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Generic,
    /// CALL_ALLOC_AND_ENTER_INIT of this class at this version.
    Init {
        class: ObjectId,
        version: u32,
    },
    /// LOAD_ATTR_PROPERTY
    Property {
        class: ObjectId,
        version: u32,
    },
    /// LOAD_ATTR_GETATTRIBUTE_OVERRIDDEN
    Getattribute {
        class: ObjectId,
        version: u32,
    },
    /// BINARY_OP_SUBSCR_GETITEM
    GetItem {
        class: ObjectId,
        version: u32,
    },
    /// LOAD_SUPER_ATTR_METHOD and LOAD_SUPER_ATTR_ATTR
    Super,
    /// BINARY_OP_INPLACE_ADD_UNICODE
    InplaceAddUnicode,
    /// BINARY_OP_ADD_FLOAT, _SUBTRACT_FLOAT, _MULTIPLY_FLOAT
    Float,
    /// CALL_LIST_APPEND, CALL_LEN, CALL_ISINSTANCE and CALL_TYPE_1 of this callable, behind which the evaluation
    /// breaker is not looked at.
    Quiet {
        callable: ObjectId,
    },
    /// A form without visible effect, for operands of these classes; kept because it uses the counter up.
    Plain {
        left: ObjectId,
        right: ObjectId,
    },
}

/// One adaptive instruction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Site {
    pub form: Form,
    value: u16,
    backoff: u8,
}

/// Counter of a fresh instruction: (1, 1) (FACTS 9.1; `adaptive_counter_warmup`).
const FRESH: (u16, u8) = (1, 1);
/// After success: (52, 0) (`adaptive_counter_cooldown`).
const COOLDOWN: (u16, u8) = (52, 0);
/// `MAX_BACKOFF`
const MAX_BACKOFF: u8 = 12;

/// Functions of the library that start-up has called once: `site` asks `os.environ.get("PYTHONUSERBASE")`.
const STARTED: &[(&str, &str)] = &[("<frozen _collections_abc>", "Mapping.get")];

impl Site {
    const fn new() -> Self {
        Self { form: Form::Generic, value: FRESH.0, backoff: FRESH.1 }
    }

    /// Counts one execution of the generic form; true if it is to specialise now.
    pub const fn count(&mut self) -> bool {
        if self.value == 0 {
            return true;
        }
        self.value -= 1;
        false
    }

    /// It specialised.
    pub const fn succeed(&mut self, form: Form) {
        self.form = form;
        (self.value, self.backoff) = COOLDOWN;
    }

    /// Nothing fits: generic, and the next attempt is further away. This execution counts already.
    pub const fn fail(&mut self) {
        if matches!(self.form, Form::Generic) {
            if self.backoff < MAX_BACKOFF {
                self.backoff += 1;
            }
            self.value = (1 << self.backoff) - 1;
        } else {
            self.form = Form::Generic;
            (self.value, self.backoff) = FRESH;
        }
        self.value -= 1;
    }

    /// A traced line start never specialises: its counter is held (FACTS 9.3).
    pub const fn hold(&mut self) {
        self.value |= 1;
    }
}

/// The adaptive instructions of a unit, by code unit.
#[derive(Clone, Debug)]
pub struct Sites {
    sites: Vec<(u32, Site)>,
}

impl Sites {
    /// Fresh counters.
    #[must_use]
    pub fn new(unit: &Unit) -> Self {
        let is_adaptive =
            |code: u8| matches!(code, op::CALL | op::LOAD_ATTR | op::BINARY_OP | op::LOAD_SUPER_ATTR);
        let mut fresh = Site::new();
        if STARTED.iter().any(|(file, name)| *file == &*unit.filename && *name == &*unit.qualname) {
            fresh.count();
        }
        let sites = unit
            .code
            .iter()
            .enumerate()
            .filter(|(_, instr)| is_adaptive(instr.op))
            .map(|(at, _)| (at as u32, fresh))
            .collect();
        Self { sites }
    }

    /// The site of an instruction.
    pub fn at(&self, at: u32) -> Option<&Site> {
        let index = self.sites.binary_search_by_key(&at, |site| site.0).ok()?;
        self.sites.get(index).map(|site| &site.1)
    }

    /// The same, to be changed.
    pub fn at_mut(&mut self, at: u32) -> Option<&mut Site> {
        let index = self.sites.binary_search_by_key(&at, |site| site.0).ok()?;
        self.sites.get_mut(index).map(|site| &mut site.1)
    }
}
