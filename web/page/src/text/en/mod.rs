//! English.

use heapglass_wire::{
    Change, Count, Death, Diagnostic, Difference, Ending, ExitStep, Holder, InterpreterRef, Language,
    ObjectName, Place, Role, Stream,
};

use super::Labels;
use super::sentence::{Sentence, changed, code, say, strong};
use super::slots::{SlotKind, slot_kind};
use super::{Text, count as count_text, number, of};
use crate::compare::OutputDifference;
use machine::{collector, generation_name, memory};

mod compare;
mod labels;
mod machine;

/// English.
pub struct English;

impl Text for English {
    fn labels(&self) -> &'static Labels {
        &labels::LABELS
    }
    fn tag(&self) -> &'static str {
        "en"
    }

    fn change(&self, line: &str, change: &Change) -> Sentence {
        match change {
            Change::Born { object } => by_line(line, "makes", "New:").then(say![" ", named(object), "."]),
            Change::Refcount { object, from, to, gained, lost } => {
                refcount(line, object, (*from, *to), gained.as_ref(), lost.as_ref())
            }
            Change::Moved { object, from, to } => say![
                "A reference to ",
                named(object),
                " moves from ",
                self.holder(from),
                " to ",
                self.holder(to),
                ". Its refcount stays."
            ],
            Change::Freed { object, by_collector: false } => {
                say![by_line(line, "frees", "Freed:"), " ", named(object), ". Nothing refers to it any more."]
            }
            Change::Freed { object, by_collector: true } => {
                say!["The collector frees ", named(object), ": only garbage referred to it."]
            }
            Change::Printed { text, stream: Stream::Output } => {
                say![by_line(line, "prints", "Printed:"), " ", code(text.trim_end()), "."]
            }
            Change::Printed { text, stream: Stream::Error } => {
                say![by_line(line, "writes", "Written"), " to standard error: ", code(text.trim_end()), "."]
            }
            Change::Gc(event) => collector(event),
            Change::Memory(event) => memory(event),
        }
    }

    fn freed_many(&self, line: &str, count: u32, type_name: &str, by_collector: bool) -> Sentence {
        let who = if by_collector {
            Sentence::from("The collector frees")
        } else {
            by_line(line, "frees", "Freed:")
        };
        say![who, " ", changed(number(u64::from(count))), " objects of type ", code(type_name), "."]
    }
    fn freed_with(&self, line: &str, object: &ObjectName, count: u32, type_name: &str) -> Sentence {
        let objects = if count == 1 { " object of type " } else { " objects of type " };
        let many = changed(number(u64::from(count)));
        say![
            by_line(line, "frees", "Freed:"),
            " ",
            named(object),
            " and ",
            many,
            objects,
            code(type_name),
            "."
        ]
    }
    fn and_more(&self, count: u32) -> String {
        match count {
            1 => "and 1 more change".to_owned(),
            _ => format!("and {} more changes", number(u64::from(count))),
        }
    }
    fn nothing_changed(&self, line: &str) -> Sentence {
        match line {
            "" => "Nothing changes that lasts.".into(),
            _ => say![code(line), " changes no reference that lasts."],
        }
    }
    fn at_the_beginning(&self, next_line: u32) -> Sentence {
        say!["Nothing has run yet. Line ", strong(next_line.to_string()), " is next."]
    }
    fn where_it_is(&self, ran_line: u32, next_line: u32) -> String {
        match (ran_line, next_line) {
            (0, next) => format!("line {next} is next"),
            (ran, 0) => format!("line {ran} has run, end of program"),
            (ran, next) => format!("line {ran} has run, line {next} is next"),
        }
    }
    fn before_exit(&self, ran_line: u32) -> String {
        format!("line {ran_line} has run, the interpreter is ending")
    }
    fn exit_step(&self, step: &ExitStep) -> Sentence {
        match step {
            ExitStep::Collection { is_last: false } => {
                "The program has ended. The interpreter collects once before its module goes.".into()
            }
            ExitStep::Collection { is_last: true } => {
                "The interpreter’s last collection clears what is left.".into()
            }
            ExitStep::LastException => {
                "The interpreter lets go of the exception that ended the program.".into()
            }
            ExitStep::Finalizer(object) => say![
                "The interpreter’s last collection finds ",
                named(object),
                " and calls its finalizer ",
                code("__del__"),
                "."
            ],
            ExitStep::Name(name) => say!["The module’s name ", code(name.as_str()), " goes."],
        }
    }
    fn in_turn(&self, first: Sentence, then: Sentence) -> Sentence {
        first.then(say![" "]).then(then)
    }
    fn cut_short(&self, line: u32) -> String {
        format!("line {line} did not run to its end")
    }
    fn not_supported(&self, line: &str, what: &str) -> Sentence {
        say![
            by_line(line, "cannot run:", "The program cannot go on:"),
            " ",
            strong(what),
            " is not supported yet."
        ]
    }
    fn raised(&self, line: &str, exception: &str) -> Sentence {
        say![by_line(line, "raises", "Raised:"), " ", strong(exception), "."]
    }

    fn object(&self, object: &ObjectName) -> String {
        let ObjectName { serial, type_name, own_name, value, role } = object;
        match (role, type_name.as_str(), own_name.as_str()) {
            (Role::Atom, _, _) if !value.is_empty() => value.clone(),
            (_, "type", own) if !own.is_empty() => format!("class {own} #{serial}"),
            (_, kind, own) if !own.is_empty() => format!("{kind} {own} #{serial}"),
            (_, "", _) if !object.has_number() => "the interpreter’s".to_owned(),
            (_, kind, _) if !object.has_number() => kind.to_owned(),
            (_, "", _) => format!("object #{serial}"),
            (_, kind, _) => format!("{kind} #{serial}"),
        }
    }
    fn holder(&self, holder: &Holder) -> Sentence {
        match holder {
            Holder::Name { function, name, .. } if function == "<module>" => {
                say!["name ", code(name.as_str())]
            }
            Holder::Name { function, name, .. } => {
                say!["name ", code(name.as_str()), " of ", code(function.as_str())]
            }
            Holder::Slot { object, type_name, label } => {
                let owner = format!(" of {type_name} #{object}");
                match slot_kind(type_name, label) {
                    SlotKind::Item => say!["item ", code(label.as_str()), owner],
                    SlotKind::Value => {
                        say!["value of ", code(label.as_str()), format!(" in {type_name} #{object}")]
                    }
                    SlotKind::Attribute => say!["attribute ", code(label.as_str()), owner],
                    SlotKind::Local => say!["name ", code(label.as_str()), owner],
                    SlotKind::Stack => say!["evaluation stack", owner],
                }
            }
            Holder::Key { object, type_name, label } => {
                say!["key ", code(label.as_str()), format!(" of {type_name} #{object}")]
            }
            Holder::Stack { function, .. } => say!["evaluation stack of ", code(function.as_str())],
            Holder::Constant { code: owner } => say!["constant in ", code(owner.as_str())],
            Holder::Interpreter(part) => interpreter(part).into(),
        }
    }
    fn place(&self, place: Option<Place>) -> String {
        match place {
            Some(Place::Pool { arena, pool, block }) => format!("arena {arena}, pool {pool}, block {block}"),
            Some(Place::Large) => "from malloc".to_owned(),
            Some(Place::Static) => "static, made at start-up".to_owned(),
            Some(Place::Parked) => "parked on its type’s free list".to_owned(),
            None => "none".to_owned(),
        }
    }
    fn generation(&self, generation: Option<u8>) -> String {
        match generation {
            Some(generation) => format!("tracked, generation {generation}"),
            None => "not tracked".to_owned(),
        }
    }
    fn capacity(&self, items: u32) -> String {
        match items {
            1 => "room for 1 item".to_owned(),
            _ => format!("room for {} items", number(u64::from(items))),
        }
    }
    fn in_block(&self, bytes: u64) -> String {
        format!("in a {}-byte block", number(bytes))
    }
    fn block_part(&self, part: &str) -> String {
        part.to_owned()
    }
    fn chart_label(&self, object: &ObjectName, changes: &[(u32, String)]) -> String {
        let at: Vec<String> =
            changes.iter().map(|(step, count)| format!("{count} from step {step}")).collect();
        format!("Refcount of {} by step: {}", self.object(object), at.join(", "))
    }
    fn more_slots(&self, count: u32) -> String {
        format!("{} more", number(u64::from(count)))
    }
    fn held_by_references(&self, count: Count) -> String {
        match count {
            Count::Immortal => "immortal: never counted, never freed".to_owned(),
            Count::Counted(1) => "reference holds it".to_owned(),
            Count::Counted(_) => "references hold it".to_owned(),
        }
    }
    fn kept_by_ring(&self, ring: &[ObjectName]) -> Sentence {
        match ring {
            [] => "No name leads to it. Only garbage holds it, and the collector will find both.".into(),
            [_, _] => "No name leads to it. It holds itself, so its refcount never falls to 0: only the \
                       collector finds it."
                .into(),
            _ => say![
                "No name leads to it. ",
                chain(ring),
                " hold one another in a cycle, so no refcount of theirs falls to 0: only the collector finds them."
            ],
        }
    }
    fn freed_because(&self, death: &Death) -> Sentence {
        let step = self.step_number(death.step);
        match death {
            Death { by_collector: true, .. } => {
                say!["The collector freed it in ", step, ": only garbage still held it."]
            }
            Death { last: Some(holder), .. } => {
                say!["Its last reference went in ", step, ": ", self.holder(holder), "."]
            }
            Death { last: None, .. } => say!["Nothing referred to it any more in ", step, "."],
        }
    }

    fn running(&self, steps: u32) -> String {
        format!("Running… {} steps", number(u64::from(steps)))
    }
    fn change_of(&self, change: u32, changes: u32) -> String {
        format!("change {} of {}", number(u64::from(change)), number(u64::from(changes)))
    }
    fn step_number(&self, step: u32) -> String {
        format!("step {}", number(u64::from(step)))
    }
    fn steps_between(&self, from: u32, to: u32) -> String {
        match to {
            _ if to == from => self.step_number(to),
            _ => format!("steps {} to {}", number(u64::from(from)), number(u64::from(to))),
        }
    }
    fn ending(&self, ending: &Ending) -> Sentence {
        match ending {
            Ending::Finished => "The program has ended.".into(),
            Ending::Exception { text, line } => {
                say![
                    "The program ended with an exception in line ",
                    strong(line.to_string()),
                    ": ",
                    code(text.as_str())
                ]
            }
            Ending::Unsupported { what, line } => say![
                strong(what.as_str()),
                " in line ",
                strong(line.to_string()),
                " is not supported yet. All steps up to there can be looked at."
            ],
            Ending::StepLimit { steps, line } => say![
                "The run reached its limit of ",
                strong(number(u64::from(*steps))),
                " steps, at line ",
                strong(line.to_string()),
                ". All of them can be looked at."
            ],
            Ending::MemoryLimit { bytes, line } => say![
                "The run reached its limit of ",
                strong(self.bytes(*bytes)),
                " of memory, at line ",
                strong(line.to_string()),
                ". All steps up to there can be looked at."
            ],
            Ending::Stopped { line } => say![
                "Stopped at line ",
                strong(line.to_string()),
                ". All steps up to there can be looked at."
            ],
        }
    }
    fn diagnostic(&self, diagnostic: &Diagnostic) -> String {
        format!("line {}: {}", diagnostic.line, diagnostic.message)
    }
    fn left_out(&self, shown: u32, all: u32) -> String {
        format!(
            "Showing {} of {} objects; the table has more",
            number(u64::from(shown)),
            number(u64::from(all))
        )
    }
    fn hidden(&self, is_alone: bool, count: u32) -> String {
        let objects = if count == 1 { "object is" } else { "objects are" };
        let why = if is_alone { "hidden: only what is near one object is shown" } else { "folded away" };
        format!("{} {objects} {why}", number(u64::from(count)))
    }
    fn references_now(&self, count: u32) -> Sentence {
        say![", now ", number(u64::from(count))]
    }

    fn example_of(&self, python: &str) -> String {
        format!("This example is about Python {python}.")
    }
    fn no_own_step(&self, python: &str) -> String {
        format!("This line has no step of its own in Python {python}. Shown is the step before it.")
    }
    fn counts_beside(&self, here: Count, there: Count, other: &str) -> String {
        compare::counts_beside(here, there, other)
    }
    fn difference(&self, difference: &Difference, first: &str, second: &str) -> Sentence {
        compare::difference(difference, first, second)
    }
    fn more_differences(&self, count: u32) -> String {
        match count {
            1 => "1 more difference".to_owned(),
            _ => format!("{} more differences", number(u64::from(count))),
        }
    }
    fn output_differs(&self, difference: &OutputDifference, first: &str, second: &str) -> Sentence {
        compare::output_differs(difference, first, second)
    }
    fn arenas_differ(&self, sizes: [(u32, u32); 2], first: &str, second: &str) -> Sentence {
        compare::arenas_differ(sizes, first, second)
    }

    fn objects_in_list(&self, count: u32) -> String {
        match count {
            1 => "1 object".to_owned(),
            _ => format!("{} objects", number(u64::from(count))),
        }
    }
    fn of(&self, done: u32, all: u32) -> String {
        format!("{} of {}", number(u64::from(done)), number(u64::from(all)))
    }
    fn collected_here(&self, generation: u8, collected: u32) -> Sentence {
        say![
            "A collection of ",
            strong(generation_name(generation)),
            " ran in this step and found ",
            strong(number(u64::from(collected))),
            if collected == 1 { " object." } else { " objects." }
        ]
    }
    fn phase_number(&self, number: u32) -> String {
        format!("phase {number} of 6")
    }
    fn refers_inside(&self, holder: &ObjectName, label: &str, object: &ObjectName) -> Sentence {
        say![code(format!("#{}.{label}", holder.serial)), " refers to ", self.object(object), ", inside"]
    }
    fn collections_so_far(&self, collections: u32, collected: u32) -> String {
        match collections {
            0 => "no collection so far".to_owned(),
            1 => format!("1 collection so far, {} freed", number(u64::from(collected))),
            _ => format!(
                "{} collections so far, {} freed",
                number(u64::from(collections)),
                number(u64::from(collected))
            ),
        }
    }
    fn visiting(&self, object: &ObjectName) -> String {
        format!(
            "visiting #{}: each reference it holds to a listed object takes 1 off that object’s gc_refs",
            object.serial
        )
    }
    fn lane_collection(&self, generation: u8) -> &'static str {
        match generation {
            0 => "young",
            1 => "middle",
            _ => "full",
        }
    }

    fn arena(&self, arena: u32) -> String {
        format!("arena {arena}")
    }
    fn pools_in_use(&self, used: u32, all: u32) -> String {
        format!("{used} of {all} pools in use")
    }
    fn pool_title(&self, pool: u32, arena: u32) -> Sentence {
        say![strong(format!("pool {pool}")), format!(" of arena {arena}")]
    }
    fn pool_blocks(&self, blocks: u32, bytes: u32) -> Sentence {
        say![strong(number(u64::from(blocks))), " blocks of ", strong(bytes.to_string()), " bytes"]
    }
    fn free_list_next(&self, free: u32, bytes: u32, block: u32) -> Sentence {
        let blocks = if free == 1 { " block" } else { " blocks" };
        say![
            changed(number(u64::from(free))),
            blocks,
            format!("; the next {bytes}-byte request takes block "),
            changed(block.to_string())
        ]
    }
    fn free_list_untouched(&self, bytes: u32, block: u32) -> Sentence {
        say![
            format!("empty; the next {bytes}-byte request takes block "),
            strong(block.to_string()),
            ", which was never used"
        ]
    }
    fn class_title(&self, bytes: u32) -> String {
        format!("{bytes}-byte blocks")
    }
    fn in_pools(&self, pools: u32) -> String {
        match pools {
            1 => "in use, in 1 pool".to_owned(),
            _ => format!("in use, in {pools} pools"),
        }
    }
    fn uses(&self, asked: u32, block: u32) -> String {
        format!("{asked} of {block} bytes")
    }
    fn block_number(&self, block: u32) -> String {
        format!("block {block}")
    }
    fn bytes(&self, bytes: u64) -> String {
        match bytes {
            1 => "1 byte".to_owned(),
            _ => format!("{} bytes", number(bytes)),
        }
    }
    fn private_blocks(&self, blocks: u32) -> String {
        let of = if blocks == 1 { "block" } else { "blocks" };
        format!(
            "{} {of} of 1,000 bytes from malloc; nobody else can use their places",
            number(u64::from(blocks))
        )
    }
    fn large(&self, count: u32, bytes: u64) -> String {
        match count {
            1 => format!("1 block, {} bytes", number(bytes)),
            _ => format!("{} blocks, {} bytes", number(u64::from(count)), number(bytes)),
        }
    }
}

/// `code` does something; without a line's code, a word that stands for it.
fn by_line(line: &str, verb: &str, without: &str) -> Sentence {
    match line {
        "" => without.into(),
        _ => say![code(line), " ", verb],
    }
}

fn named(object: &ObjectName) -> Sentence {
    let text = of(Language::English).object(object);
    match object.role {
        Role::Atom if !object.value.is_empty() => code(text).into(),
        Role::Atom | Role::Container => strong(text).into(),
    }
}

fn from_to(from: Count, to: Count) -> Sentence {
    changed(format!("{} to {}", count_text(from), count_text(to))).into()
}

fn refcount(
    line: &str,
    object: &ObjectName,
    (from, to): (Count, Count),
    gained: Option<&Holder>,
    lost: Option<&Holder>,
) -> Sentence {
    let words = of(Language::English);
    let counts = say![" Its refcount goes from ", from_to(from, to), "."];
    match (gained, lost) {
        (Some(holder), None) => say![
            by_line(line, "adds a reference:", "A reference comes:"),
            " ",
            words.holder(holder),
            " to ",
            named(object),
            ".",
            counts
        ],
        (None, Some(holder)) => say![
            by_line(line, "drops a reference:", "A reference goes:"),
            " ",
            words.holder(holder),
            " no longer refers to ",
            named(object),
            ".",
            counts
        ],
        (Some(gained), Some(lost)) => say![
            "A reference to ",
            named(object),
            " moves from ",
            words.holder(lost),
            " to ",
            words.holder(gained),
            ".",
            counts
        ],
        (None, None) => say![
            by_line(line, "changes the refcount of", "Changed: the refcount of"),
            " ",
            named(object),
            ", from ",
            from_to(from, to),
            "."
        ],
    }
}

fn interpreter(part: &InterpreterRef) -> String {
    match part {
        InterpreterRef::SyntaxTree => "the syntax tree, which lives as long as the script runs".to_owned(),
        InterpreterRef::Frame { function, field } if field == "f_funcobj" => {
            format!("the frame of {function}, which runs it")
        }
        InterpreterRef::Frame { function, field } => format!("the frame of {function} ({field})"),
        InterpreterRef::Exception => "the exception under way".to_owned(),
        InterpreterRef::Modules => "the table of modules".to_owned(),
        InterpreterRef::Builtin { name } => format!("the built-in function {name}, while it runs"),
        InterpreterRef::Collector => "the collector, while it works on it".to_owned(),
        InterpreterRef::Other(name) => format!("the interpreter ({name})"),
    }
}

/// Objects, each of which holds the next.
fn chain(objects: &[ObjectName]) -> Sentence {
    let mut text = Sentence::default();
    for (index, object) in objects.iter().enumerate() {
        let arrow = if index > 0 { " → " } else { "" };
        text = text.then(arrow).then(named(object));
    }
    text
}
