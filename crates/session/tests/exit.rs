//! The end of the interpreter in steps that are shown.

#![expect(clippy::unwrap_used, reason = "a test fails where it would")]

use heapglass_session::{Ending, ExitStep, Limits, Moment, Profile, Session, Stream, check_invariants};

fn session(source: &str) -> Session {
    let limits = Limits { shows_exit: true, ..Limits::default() };
    Session::new(source, "program.py", Profile::cpython_3_14(), limits).unwrap()
}

/// What each step of the end is, and what is printed by then.
fn exit_steps(session: &mut Session) -> Vec<(String, String)> {
    let mut told = Vec::new();
    for step in 1..=session.steps() {
        let vm = session.at(step);
        check_invariants(&vm).unwrap();
        let what = match vm.exit_step() {
            None => continue,
            Some(ExitStep::Collection { is_last }) => format!("collection {is_last}"),
            Some(ExitStep::LastException) => "exception".to_owned(),
            Some(ExitStep::Finalizer(id)) => format!("finalizer of {}", vm.heap.type_body_of(*id).name),
            Some(ExitStep::Name(name)) => name.clone(),
        };
        let printed =
            session.printed().iter().filter(|piece| piece.stream == Stream::Out && piece.step < step);
        told.push((what, printed.map(|piece| piece.text.as_str()).collect()));
    }
    told
}

#[test]
fn names_go_in_the_order_in_which_they_were_set() {
    let mut session = session("class N:\n    __slots__ = 'n'\nx = [1]\ny = x\nz = {}\n");
    assert_eq!(session.finish(), Ending::Finished);
    let steps = exit_steps(&mut session);
    let names: Vec<&str> = steps.iter().map(|step| step.0.as_str()).filter(|name| name.len() == 1).collect();
    assert_eq!(names, ["N", "x", "y", "z"], "{steps:?}");
    // What the interpreter has put into the module has no steps of its own.
    assert_eq!(steps.len(), 1 + names.len() + 1, "{steps:?}");
    assert_eq!(steps.first().map(|step| step.0.as_str()), Some("collection false"));
    assert_eq!(steps.last().map(|step| step.0.as_str()), Some("collection true"));
}

#[test]
fn finalizers_run_in_steps_of_their_own() {
    let source = "class N:\n    def __init__(self, n): self.n = n\n    def __del__(self): print('del', self.n)\n\
                  a = N(1)\nb = N(2)\nprint('end')\n";
    let mut session = session(source);
    assert_eq!(session.finish(), Ending::Finished);
    let steps = exit_steps(&mut session);
    let finalizers: Vec<&(String, String)> =
        steps.iter().filter(|step| step.0.starts_with("finalizer")).collect();
    assert_eq!(finalizers.len(), 2, "{steps:?}");
    assert!(finalizers[0].1.ends_with("end\n"), "{steps:?}");
    assert!(finalizers[1].1.ends_with("end\ndel 1\n"), "{steps:?}");
    let printed: String = session.printed().iter().map(|piece| piece.text.as_str()).collect();
    assert!(printed.ends_with("end\ndel 1\ndel 2\n"), "{printed}");
}

#[test]
fn an_exception_is_let_go_of_first() {
    let mut session = session("x = [1]\nraise ValueError(x)\n");
    assert!(matches!(session.finish(), Ending::Uncaught { .. }));
    let steps = exit_steps(&mut session);
    assert_eq!(steps[1].0, "exception", "{steps:?}");
}

#[test]
fn a_run_that_does_not_show_it_ends_with_the_program() {
    let mut session =
        Session::new("x = 1\n", "program.py", Profile::cpython_3_14(), Limits::default()).unwrap();
    assert_eq!(session.finish(), Ending::Finished);
    assert_eq!(session.steps(), 1);
}

#[test]
fn the_names_that_are_left_are_shown_and_what_each_step_does() {
    let source =
        "class N:\n    __slots__ = 'n'\n    def __del__(self):\n        self.n = 0\nx = [1]\ny = N()\n";
    let mut session = session(source);
    assert_eq!(session.finish(), Ending::Finished);
    let shown = |session: &mut Session, step| session.snapshot(Moment { step, change: u32::MAX });
    let last_line = (1..session.steps()).find(|step| shown(&mut session, *step).next_exit.is_some()).unwrap();
    let mut names = Vec::new();
    for step in last_line..session.steps() {
        let snapshot = shown(&mut session, step);
        let module = &snapshot.frames[0];
        assert_eq!(module.function, "<module>");
        if snapshot.ran_exit.is_none() && snapshot.next_exit.is_none() {
            assert_eq!(snapshot.frames[1].function, "N.__del__");
        }
        names.push(module.names.iter().filter(|name| name.target.is_some()).count());
    }
    assert_eq!(names.first(), Some(&3));
    let last = shown(&mut session, u32::MAX);
    assert_eq!((last.ran_line, last.next_line, last.next_exit), (0, 0, None));
    assert_eq!(last.ran_exit, Some(heapglass_snapshot::ExitStep::Collection { is_last: true }));
    assert!(last.frames[0].names.iter().all(|name| name.target.is_none()), "{:?}", last.frames);
}

#[test]
fn what_is_cleared_last_calls_nothing_back() {
    let source = "from _weakref import ref\nclass N:\n    def __del__(self):\n        print('del')\nn = N()\nn.me = n\n\
                  r = ref(n, lambda r: print('back'))\n";
    let mut session = session(source);
    assert_eq!(session.finish(), Ending::Finished);
    let printed: String = session.printed().iter().map(|piece| piece.text.as_str()).collect();
    assert_eq!(printed, "del\n");
    check_invariants(&session.at_end()).unwrap();
}

#[test]
fn the_names_of_2_7_go_in_the_order_of_their_table() {
    let source = "class N:\n    def __init__(self, n): self.n = n\n    def __del__(self): print('del ' + self.n)\n\
                  for name in 'apple pear fig plum zeta alpha q x y one _u _v'.split(): globals()[name] = N(name)\n\
                  ring = N('ring')\nring.me = ring\n";
    let limits = Limits { shows_exit: true, ..Limits::default() };
    let mut session = Session::new(source, "program.py", Profile::by_name("2.7").unwrap(), limits).unwrap();
    assert_eq!(session.finish(), Ending::Finished);
    let printed: String = session.printed().iter().map(|piece| piece.text.as_str()).collect();
    assert_eq!(
        printed.replace("del ", "").split('\n').collect::<Vec<_>>(),
        ["_u", "_v", "one", "x", "plum", "pear", "q", "fig", "alpha", "y", "zeta", "apple", ""]
    );
    let steps = exit_steps(&mut session);
    let names: Vec<&str> = steps.iter().map(|step| step.0.as_str()).skip(1).collect();
    assert_eq!(names[..2], ["_u", "_v"], "{names:?}");
}
