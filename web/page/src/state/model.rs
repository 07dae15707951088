//! What the page knows, and what it therefore asks.

use std::rc::Rc;

use super::Same;
use crate::examples;
use heapglass_wire::{
    Ask, Beside, Command, DEFAULT_PYTHON, Diagnostic, Ending, History, Lanes, Language, Moment, Picture,
    Printed, Python, Shown, View,
};

/// The whole of the page's state.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    // The program
    pub source: Rc<str>,
    /// What the program reads: `input()`, `sys.stdin`.
    pub input: Rc<str>,
    /// Which example the text is, unchanged.
    pub example: Option<usize>,
    /// The file that was opened last, by its name.
    pub file: Option<Rc<str>>,
    /// Counts the times that the text was replaced from outside the editor.
    pub text_version: u32,
    pub breakpoints: Vec<u32>,
    pub problem: Option<Diagnostic>,
    /// Whose memory management: a name.
    pub python: Rc<str>,
    /// The Python of the second run, while two are compared.
    pub compare: Option<Rc<str>>,
    /// Of the second run: how it follows the first.
    pub follows: Option<Follows>,
    /// Whether the interpreter's end is part of the run.
    pub shows_exit: bool,

    // The worker
    pub engine: EngineState,
    /// The Pythons that the engine has; none until the worker has said it.
    pub pythons: Same<Vec<Python>>,
    /// The number of the newest run that was asked for.
    pub newest_run: u32,
    /// A run that was asked for and has not begun.
    pub pending: Option<Pending>,
    pub run: Option<Run>,
    /// Commands to send, numbered; the newest few.
    pub orders: Vec<Order>,
    pub orders_given: u32,

    // Where in the run
    pub moment: Moment,
    pub grain: Grain,
    pub is_playing: bool,
    /// Index in [`SPEEDS`].
    pub speed: usize,

    // What is shown
    pub view: View,
    pub selected: Option<u32>,
    /// Objects whose subtrees are folded away in the graph.
    pub folded: Vec<u32>,
    /// The only object whose neighbourhood the graph shows.
    pub focus: Option<u32>,
    pub open_pool: Option<(u32, u32)>,
    pub block: Option<u32>,
    pub stage_width: u32,
    pub track_width: u32,
    pub zoom: Zoom,
    /// Without its picture, which is kept beside it.
    pub shown: Option<Same<Shown>>,
    pub picture: Option<Same<Picture>>,
    /// The question that `shown` answers.
    pub answered: Option<Ask>,
    pub lanes: Option<Same<Lanes>>,
    pub history: Option<Same<History>>,

    // The page
    pub language: Language,
    pub theme: Theme,
    pub has_single_keys: bool,
    pub is_help_open: bool,
    pub notice: Option<Notice>,
}

/// How the second run follows the first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Follows {
    /// The first's run that it was run for.
    pub run: u32,
    /// Where the first is; none until both have ended.
    pub beside: Option<Beside>,
    /// A selected object that the first has not.
    pub alone: Option<u32>,
}

/// A run that has not begun: how it is to be shown when it does.
#[derive(Clone, Debug, PartialEq)]
pub struct Pending {
    pub source: Rc<str>,
    pub open_at: Moment,
    pub view: Option<View>,
}

/// A run and how far it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    pub number: u32,
    pub source: Rc<str>,
    pub steps: u32,
    pub ending: Option<Ending>,
    pub printed: Same<Vec<Printed>>,
    pub is_stopping: bool,
    /// The moment to be shown first.
    pub open_at: Moment,
    pub has_opened: bool,
}

/// A command with its number.
#[derive(Clone, Debug, PartialEq)]
pub struct Order {
    pub number: u32,
    pub command: Command,
}

/// Where the worker is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum EngineState {
    #[default]
    Loading,
    Ready,
    /// It could not be loaded at all.
    Failed(String),
}

/// The size of a step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grain {
    #[default]
    Lines,
    Changes,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    #[default]
    Auto,
    Light,
    Dark,
}

/// How large the picture is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Zoom {
    /// As large as fits, at most its own size.
    #[default]
    Fit,
    /// So many hundredths of its own size.
    Percent(u32),
}

/// A passing message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    EngineRestarted,
    NoMoreCollections,
    FileTooLarge,
    FileUnreadable,
    Crashed(String),
}

/// What is kept over a reload.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Saved {
    pub source: Option<String>,
    pub input: Option<String>,
    pub language: Option<Language>,
    pub theme: Theme,
    pub python: Option<String>,
    /// Of the link alone, as what follows.
    pub compare: Option<String>,
    /// Of the link alone: a reader who comes back without it starts without the interpreter's end.
    pub shows_exit: bool,
    pub has_single_keys: bool,
    pub breakpoints: Vec<u32>,
}

/// How fast a run is played, as hundredths.
pub const SPEEDS: [u32; 4] = [50, 100, 200, 400];

/// The lanes that the timeline has room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LanesQuestion {
    pub run: u32,
    pub to: u32,
    pub buckets: u32,
}

impl State {
    /// The state at the page's start.
    pub fn new(saved: Saved) -> Self {
        let example = saved.source.as_deref().and_then(examples::find);
        State {
            source: saved.source.unwrap_or_default().into(),
            input: saved.input.unwrap_or_default().into(),
            example,
            file: None,
            text_version: 0,
            breakpoints: saved.breakpoints,
            problem: None,
            python: saved.python.as_deref().unwrap_or(DEFAULT_PYTHON).into(),
            compare: saved.compare.as_deref().map(Rc::from),
            follows: None,
            shows_exit: saved.shows_exit,
            engine: EngineState::Loading,
            pythons: Same::default(),
            newest_run: 0,
            pending: None,
            run: None,
            orders: Vec::new(),
            orders_given: 0,
            moment: Moment::default(),
            grain: Grain::Lines,
            is_playing: false,
            speed: 1,
            view: View::Graph,
            selected: None,
            folded: Vec::new(),
            focus: None,
            open_pool: None,
            block: None,
            stage_width: 0,
            track_width: 0,
            zoom: Zoom::Fit,
            shown: None,
            picture: None,
            answered: None,
            lanes: None,
            history: None,
            language: saved.language.unwrap_or_default(),
            theme: saved.theme,
            has_single_keys: saved.has_single_keys,
            is_help_open: false,
            notice: None,
        }
    }

    /// What is to be kept over a reload.
    pub fn saved(&self) -> Saved {
        Saved {
            source: Some(self.source.to_string()),
            input: Some(self.input.to_string()),
            language: Some(self.language),
            theme: self.theme,
            python: Some(self.python.to_string()),
            compare: self.compare.as_ref().map(ToString::to_string),
            shows_exit: self.shows_exit,
            has_single_keys: self.has_single_keys,
            breakpoints: self.breakpoints.clone(),
        }
    }

    /// The moment that is to be shown, as a question to the worker.
    pub fn question(&self) -> Option<(u32, Ask)> {
        let run = self.run.as_ref().filter(|run| run.has_opened)?;
        let is_waiting = self.follows.as_ref().is_some_and(|follows| follows.beside.is_none());
        if self.stage_width == 0 || is_waiting {
            return None;
        }
        let ask = Ask {
            moment: self.moment,
            beside: self.follows.as_ref().and_then(|follows| follows.beside),
            view: self.view,
            language: self.language,
            width: self.stage_width,
            folded: self.folded.clone(),
            focus: self.focus,
            selected: self.selected,
            open_pool: self.open_pool,
            block: self.block,
        };
        Some((run.number, ask))
    }

    /// The lanes that are to be shown. While a run goes on they are asked for each time it has doubled.
    pub fn lanes_question(&self) -> Option<LanesQuestion> {
        let run = self.run.as_ref()?;
        let to = match run.ending {
            Some(_) => run.steps,
            None => (run.steps / 2 + 1).next_power_of_two().min(run.steps),
        };
        if to == 0 || self.track_width == 0 {
            return None;
        }
        let in_text = (self.track_width / 30).max(8);
        let buckets = if to < in_text { to + 1 } else { (self.track_width / 7).max(24) };
        Some(LanesQuestion { run: run.number, to, buckets })
    }

    /// The object that the inspector shows: the selected one, else the one that the sentence is about.
    pub fn inspected(&self) -> Option<u32> {
        let said = || self.shown.as_ref()?.selected.as_ref().map(|facts| facts.name.serial);
        self.selected.or_else(said)
    }

    /// An object's history, if it is the one that was asked for.
    pub fn history_of(&self, object: u32) -> Option<&History> {
        self.history.as_deref().filter(|history| history.object == object)
    }

    /// The object whose history is to be shown, and the moment of which the holders are.
    pub fn history_question(&self) -> Option<(u32, u32, Moment)> {
        let run = self.run.as_ref().filter(|run| run.ending.is_some())?;
        Some((run.number, self.inspected()?, self.moment))
    }

    /// The last step that can be shown.
    pub fn last_step(&self) -> u32 {
        self.run.as_ref().map_or(0, |run| run.steps)
    }

    /// The program has run to its end, that is what is shown, and the interpreter's end is not part of the run.
    pub fn can_watch_exit(&self) -> bool {
        let is_over = self
            .run
            .as_ref()
            .is_some_and(|run| matches!(run.ending, Some(Ending::Finished | Ending::Exception { .. })));
        is_over && !self.shows_exit && self.moment.step == self.last_step()
    }

    pub fn is_running(&self) -> bool {
        self.pending.is_some() || self.run.as_ref().is_some_and(|run| run.ending.is_none())
    }

    /// What the text is called.
    pub fn file_name(&self) -> &str {
        let example =
            self.example.and_then(|index| examples::EXAMPLES.get(index)).map(|example| example.file);
        example.or(self.file.as_deref()).unwrap_or("program.py")
    }

    /// The text is not the one that ran.
    pub fn is_edited(&self) -> bool {
        self.run.as_ref().is_some_and(|run| run.source != self.source)
    }

    /// What is shown is what the state asks for.
    pub fn is_settled(&self) -> bool {
        match self.question() {
            Some((_, ask)) => self.answered == Some(ask),
            None => self.run.is_none(),
        }
    }

    /// The picture of the view that is open.
    pub fn picture(&self) -> Option<&Same<Picture>> {
        let is_of_this_view = self.answered.as_ref().is_some_and(|ask| ask.view == self.view);
        self.picture.as_ref().filter(|_| is_of_this_view)
    }

    /// The text of a line of the run.
    pub fn line_text(&self, line: u32) -> String {
        let Some(run) = &self.run else { return String::new() };
        let index = usize::try_from(line).unwrap_or(0);
        match index {
            0 => String::new(),
            _ => without_comment(run.source.lines().nth(index - 1).unwrap_or_default()).trim().to_owned(),
        }
    }
}

/// A line up to its comment. A `#` within quotes is none.
fn without_comment(line: &str) -> &str {
    let mut quote = None;
    for (index, character) in line.char_indices() {
        match (quote, character) {
            (None, '#') => return line.get(..index).unwrap_or(line),
            (None, '"' | '\'') => quote = Some(character),
            (Some(open), _) if open == character => quote = None,
            (None | Some(_), _) => {}
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::without_comment;

    #[test]
    fn a_comment_is_no_part_of_what_ran() {
        let cases = [
            ("a = []  # a list", "a = []  "),
            ("a = '#'  # a sign", "a = '#'  "),
            ("print(\"it's\") # so", "print(\"it's\") "),
            ("a = b", "a = b"),
        ];
        for (line, code) in cases {
            assert_eq!(without_comment(line), code);
        }
    }
}
