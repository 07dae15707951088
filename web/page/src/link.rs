//! The line to the worker: sends what the state wants to know, hands on what comes back, and starts a new
//! worker when the old one is gone or does not listen.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use heapglass_wire::{Ask, Command, Moment, Pane, Reply, decode, encode};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{ErrorEvent, Event, MessageEvent, Worker};
use yew::Callback;

use crate::crash;
use crate::state::{Action, EngineState, LanesQuestion, Loaded, Panes, State};

/// Trunk's loader of the worker, beside the page.
const WORKER_URL: &str = "./heapglass-worker_loader.js";
/// A worker that has not stopped after so long is ended.
const STOP_PATIENCE_MS: u32 = 3000;

/// The line to the worker. Clones are the same line.
#[derive(Clone)]
pub struct Link(Rc<RefCell<Inner>>);

struct Inner {
    dispatch: Callback<(Pane, Action)>,
    line: Option<Line>,
    first: Asking,
    /// While there is a second run.
    second: Option<Asking>,
    patience: Option<Timeout>,
    /// This worker has said something: what happens to it now is no failure of loading.
    has_begun: bool,
    retries: u32,
}

/// What was asked and sent about one run.
#[derive(Default)]
struct Asking {
    /// The number of the last order sent.
    sent_orders: u32,
    asked: Option<(u32, Ask)>,
    asks: u32,
    /// At most one question is under way; the newest waits.
    is_asking: bool,
    waiting: Option<(u32, Ask)>,
    lanes: Option<LanesQuestion>,
    history: Option<(u32, u32, Moment)>,
}

/// One worker and what listens to it.
struct Line {
    worker: Worker,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(Event)>,
}

impl Link {
    /// Starts a worker.
    pub fn new(dispatch: Callback<(Pane, Action)>) -> Self {
        let link = Link(Rc::new(RefCell::new(Inner {
            dispatch,
            line: None,
            first: Asking::default(),
            second: None,
            patience: None,
            has_begun: false,
            retries: 0,
        })));
        link.start();
        link
    }

    /// Sends what the state wants to know and has not asked yet.
    pub fn sync(&self, panes: &Panes) {
        if self.0.borrow().retries != panes.first.engine_retries {
            self.0.borrow_mut().retries = panes.first.engine_retries;
            self.end();
            self.start();
        }
        if panes.first.engine != EngineState::Ready {
            return;
        }
        let mut inner = self.0.borrow_mut();
        let is_stopping = |state: &State| state.run.as_ref().is_some_and(|run| run.is_stopping);
        if !is_stopping(&panes.first) && !panes.second.as_deref().is_some_and(is_stopping) {
            inner.patience = None;
        }
        self.sync_one(&mut inner, Pane::First, &panes.first);
        match &panes.second {
            Some(second) => self.sync_one(&mut inner, Pane::Second, second),
            None => {
                if inner.second.take().is_some() {
                    inner.send(Pane::Second, &Command::Close);
                }
            }
        }
    }

    fn sync_one(&self, inner: &mut Inner, pane: Pane, state: &State) {
        let sent = std::mem::replace(&mut inner.asking(pane).sent_orders, state.orders_given);
        for order in state.orders.iter().filter(|order| order.number > sent) {
            inner.send(pane, &order.command);
            if let Command::Stop { .. } = order.command {
                let link = self.clone();
                let give_up = move || link.restart(None);
                inner.patience = Some(Timeout::new(STOP_PATIENCE_MS, give_up));
            }
        }
        inner.ask(pane, state.question());
        inner.ask_lanes(pane, state.lanes_question());
        inner.ask_history(pane, state.history_question());
    }

    fn start(&self) {
        match Worker::new(WORKER_URL) {
            Ok(worker) => self.listen(worker),
            Err(error) => {
                let message = format!("{error:?}");
                self.dispatch(Pane::First, Action::EngineFailed(message));
            }
        }
    }

    fn listen(&self, worker: Worker) {
        let link = self.clone();
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(news) = event.data().dyn_ref::<Array>() {
                link.dispatch(Pane::First, of_loader(news));
                return;
            }
            let bytes = Uint8Array::new(&event.data()).to_vec();
            match decode::<(Pane, Reply)>(&bytes) {
                Ok((pane, reply)) => link.receive(pane, reply),
                Err(error) => {
                    link.restart(Some(format!("a message of the worker could not be read: {error}")))
                }
            }
        });
        let link = self.clone();
        let on_error = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            event.prevent_default();
            // A file that is not there gives an event without a message.
            let message = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message);
            link.fault(message.unwrap_or_else(|| WORKER_URL.to_owned()));
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        self.0.borrow_mut().line = Some(Line { worker, _on_message: on_message, _on_error: on_error });
    }

    fn dispatch(&self, pane: Pane, action: Action) {
        let dispatch = self.0.borrow().dispatch.clone();
        dispatch.emit((pane, action));
    }

    /// A worker that has never said anything would fail again.
    fn fault(&self, message: String) {
        if self.0.borrow().has_begun {
            self.restart(Some(message));
        } else {
            self.dispatch(Pane::First, Action::EngineFailed(message));
        }
    }

    fn receive(&self, pane: Pane, reply: Reply) {
        self.0.borrow_mut().has_begun = true;
        if let Reply::Crashed { message } = reply {
            self.restart(Some(message));
            return;
        }
        let dispatch = self.0.borrow().dispatch.clone();
        let Reply::Shown { ask, shown, .. } = reply else {
            dispatch.emit((pane, Action::Reply(Box::new(reply))));
            return;
        };
        let answered = self.0.borrow_mut().answered(pane, ask);
        if let Some((run, ask)) = answered {
            dispatch.emit((pane, Action::Shown { run, ask, shown }));
        }
    }

    /// Ends the worker and starts another. A fault of the engine is shown outside Yew, with the program's text.
    fn restart(&self, fault: Option<String>) {
        self.end();
        if let Some(message) = &fault {
            crash::show_engine_fault(message);
        }
        self.dispatch(Pane::First, Action::EngineGone { message: fault });
        self.start();
    }

    /// Ends the worker, and forgets what it was asked.
    fn end(&self) {
        let mut inner = self.0.borrow_mut();
        inner.first.forget();
        inner.second.iter_mut().for_each(Asking::forget);
        inner.patience = None;
        inner.has_begun = false;
        if let Some(line) = inner.line.take() {
            line.worker.set_onmessage(None);
            line.worker.set_onerror(None);
            line.worker.terminate();
        }
    }
}

/// What the worker's loader says before the worker itself can speak: how far it is, or why it cannot go on.
fn of_loader(news: &Array) -> Action {
    let bytes = |index| news.get(index).as_f64().map_or(0, |bytes| bytes as u32);
    match news.get(0).as_string().as_deref() {
        Some("loading") => Action::EngineLoads(Loaded { bytes: bytes(1), of: bytes(2) }),
        Some(_) | None => Action::EngineFailed(news.get(1).as_string().unwrap_or_default()),
    }
}

impl Inner {
    /// What was asked about a run; of a second that is new, nothing.
    fn asking(&mut self, pane: Pane) -> &mut Asking {
        match pane {
            Pane::First => &mut self.first,
            Pane::Second => self.second.get_or_insert_default(),
        }
    }

    fn send(&self, pane: Pane, command: &Command) {
        let Some(line) = &self.line else { return };
        let bytes = Uint8Array::from(encode(&(pane, command)).as_slice());
        // The worker is there and bytes can be cloned, so that this cannot fail.
        let _sent = line.worker.post_message(&bytes);
    }

    fn ask(&mut self, pane: Pane, question: Option<(u32, Ask)>) {
        let command = question.and_then(|question| self.asking(pane).ask(question));
        self.send_any(pane, command);
    }

    /// The question that an answer of this number is for, if nothing was asked since; asks the one that waits.
    fn answered(&mut self, pane: Pane, ask: u32) -> Option<(u32, Ask)> {
        // An answer about a run that is no more.
        if pane == Pane::Second && self.second.is_none() {
            return None;
        }
        let asking = self.asking(pane);
        if ask != asking.asks {
            return None;
        }
        let answered = asking.asked.clone();
        asking.is_asking = false;
        let waiting = asking.waiting.take();
        self.ask(pane, waiting);
        answered
    }

    fn ask_lanes(&mut self, pane: Pane, question: Option<LanesQuestion>) {
        let command = question.and_then(|question| self.asking(pane).ask_lanes(question));
        self.send_any(pane, command);
    }

    fn ask_history(&mut self, pane: Pane, question: Option<(u32, u32, Moment)>) {
        let command = self.asking(pane).ask_history(question);
        self.send_any(pane, command);
    }

    fn send_any(&self, pane: Pane, command: Option<Command>) {
        if let Some(command) = command {
            self.send(pane, &command);
        }
    }
}

/// Each gives the command that asks, if it was not asked yet.
impl Asking {
    fn ask(&mut self, question: (u32, Ask)) -> Option<Command> {
        // A question about a run that is no more may never be answered.
        let is_same_run = self.asked.as_ref().is_some_and(|(run, _)| *run == question.0);
        if self.is_asking && is_same_run {
            self.waiting = if self.asked.as_ref() == Some(&question) { None } else { Some(question) };
            return None;
        }
        if self.asked.as_ref() == Some(&question) {
            return None;
        }
        self.asks += 1;
        self.is_asking = true;
        let (run, what) = question.clone();
        self.asked = Some(question);
        Some(Command::Show { run, ask: self.asks, what })
    }

    fn ask_lanes(&mut self, question: LanesQuestion) -> Option<Command> {
        let LanesQuestion { run, to, buckets } = question;
        let is_new = self.lanes != Some(question);
        self.lanes = Some(question);
        is_new.then_some(Command::Lanes { run, from: 0, to, buckets })
    }

    fn ask_history(&mut self, question: Option<(u32, u32, Moment)>) -> Option<Command> {
        if question == self.history || self.is_asking {
            return None;
        }
        self.history = question;
        question.map(|(run, object, at)| Command::History { run, object, at })
    }

    /// The worker is gone, and its answers with it.
    fn forget(&mut self) {
        let Asking { sent_orders, asks, .. } = *self;
        *self = Asking { sent_orders, asks, ..Asking::default() };
    }
}
