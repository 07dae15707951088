//! Reading arguments as CPython's Argument Clinic does, with its words where they are wrong.

use heapglass_memory::ObjectId;

use crate::vm::{Args, Result, Vm};

impl Vm {
    /// Positional and keyword arguments by parameter; `skip` leading ones are not counted (self or class). A function
    /// without a name is called "function", as C functions are that do not tell `PyArg_ParseTuple` their name.
    pub(crate) fn named_args(
        &mut self,
        function: &str,
        args: &Args<'_>,
        skip: usize,
        names: &[&str],
        required: usize,
    ) -> Result<Vec<Option<ObjectId>>> {
        let called = if function.is_empty() { "function".to_owned() } else { format!("{function}()") };
        let pos = args.pos.get(skip..).unwrap_or(&[]);
        if pos.len() + args.kw.len() > names.len() {
            let (count, given) = (names.len(), pos.len() + args.kw.len());
            let s = if count == 1 { "" } else { "s" };
            let message = format!("{called} takes at most {count} argument{s} ({given} given)");
            return Err(self.type_error(&message));
        }
        let mut found: Vec<Option<ObjectId>> = pos.iter().map(|id| Some(*id)).collect();
        found.resize(names.len(), None);
        let mut problem = None;
        for (name, value) in args.kw {
            let text = self.string(*name).unwrap_or_default();
            let place = names.iter().position(|known| *known == text && !known.is_empty());
            match place.and_then(|at| found.get_mut(at)) {
                Some(slot @ None) => *slot = Some(*value),
                Some(Some(_)) | None => problem = problem.or(Some((text, place))),
            }
        }
        for (at, name) in names.iter().enumerate().take(required) {
            if found.get(at).is_none_or(Option::is_none) {
                let message = format!("{called} missing required argument '{name}' (pos {})", at + 1);
                return Err(self.type_error(&message));
            }
        }
        match problem {
            None => Ok(found),
            Some((text, Some(at))) => {
                let message =
                    format!("argument for {called} given by name ('{text}') and position ({})", at + 1);
                Err(self.type_error(&message))
            }
            Some((text, None)) => Err(self.unknown_keyword(function, &text, names)),
        }
    }

    /// Keyword-only arguments by name; anything else is an error.
    pub(crate) fn keywords(
        &mut self,
        function: &str,
        args: &Args<'_>,
        names: &[&str],
    ) -> Result<Vec<Option<ObjectId>>> {
        let mut found = vec![None; names.len()];
        for (name, value) in args.kw {
            let text = self.string(*name).unwrap_or_default();
            match names.iter().position(|known| *known == text).and_then(|at| found.get_mut(at)) {
                Some(slot) => *slot = Some(*value),
                None => {
                    return Err(self.unknown_keyword(function, &text, names));
                }
            }
        }
        Ok(found)
    }

    /// A keyword that is none of the parameters, with the one that may be meant (Python/getargs.c,
    /// `error_unexpected_keyword_arg`).
    fn unknown_keyword(&mut self, function: &str, text: &str, names: &[&str]) -> crate::vm::Raised {
        let named = names.iter().copied().filter(|name| !name.is_empty());
        let hint = match crate::protocol::suggest(text, named) {
            Some(meant) => format!(". Did you mean '{meant}'?"),
            None => String::new(),
        };
        let called = if function.is_empty() { "this function".to_owned() } else { format!("{function}()") };
        self.type_error(&format!("{called} got an unexpected keyword argument '{text}'{hint}"))
    }

    /// The type of a wrong argument as `_PyArg_BadArgument` says it.
    pub(crate) fn argument_type(&self, id: ObjectId) -> &str {
        if self.is_none(id) { "None" } else { self.type_name(id) }
    }

    /// `X() takes no keyword arguments`
    pub(crate) fn no_keywords(&mut self, function: &str, args: &Args<'_>) -> Result<()> {
        if args.kw.is_empty() {
            return Ok(());
        }
        let message = format!("{function}() takes no keyword arguments");
        Err(self.type_error(&message))
    }

    /// `_PyArg_CheckPositional`: how many positional arguments there may be behind the first `skip`.
    pub(crate) fn check_count(
        &mut self,
        function: &str,
        args: &Args<'_>,
        skip: usize,
        low: usize,
        high: usize,
    ) -> Result<()> {
        let given = args.pos.len().saturating_sub(skip);
        if (low..=high).contains(&given) {
            return Ok(());
        }
        let bound = if given < low { low } else { high };
        let how = match (low == high, given < low) {
            (true, _) => "",
            (false, true) => "at least ",
            (false, false) => "at most ",
        };
        let s = if bound == 1 { "" } else { "s" };
        let message = format!("{function} expected {how}{bound} argument{s}, got {given}");
        Err(self.type_error(&message))
    }

    /// The argument with this index; None stands for one that is not there.
    pub(crate) fn arg(&self, args: &Args<'_>, index: usize) -> ObjectId {
        args.get(index).unwrap_or(self.heap.constants.none)
    }
}
