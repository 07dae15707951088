//! The line to the worker: sends what the state wants to know, hands on what comes back, and starts a new
//! worker when the old one is gone or does not listen.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use heapglass_wire::{Ask, Command, Moment, Reply, decode, encode};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{ErrorEvent, MessageEvent, Worker};
use yew::Callback;

use crate::crash;
use crate::state::{Action, EngineState, LanesQuestion, Loaded, State};

/// Trunk's loader of the worker, beside the page.
const WORKER_URL: &str = "./heapglass-worker_loader.js";
/// A worker that has not stopped after so long is ended.
const STOP_PATIENCE_MS: u32 = 3000;

/// The line to the worker. Clones are the same line.
#[derive(Clone)]
pub struct Link(Rc<RefCell<Inner>>);

struct Inner {
    dispatch: Callback<Action>,
    line: Option<Line>,
    /// The number of the last order sent.
    sent_orders: u32,
    asked: Option<(u32, Ask)>,
    asks: u32,
    /// At most one question is under way; the newest waits.
    is_asking: bool,
    waiting: Option<(u32, Ask)>,
    lanes: Option<LanesQuestion>,
    history: Option<(u32, u32, Moment)>,
    patience: Option<Timeout>,
    /// This worker has said something: what happens to it now is no failure of loading.
    has_begun: bool,
    retries: u32,
}

/// One worker and what listens to it.
struct Line {
    worker: Worker,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(ErrorEvent)>,
}

impl Link {
    /// Starts a worker.
    pub fn new(dispatch: Callback<Action>) -> Self {
        let link = Link(Rc::new(RefCell::new(Inner {
            dispatch,
            line: None,
            sent_orders: 0,
            asked: None,
            asks: 0,
            is_asking: false,
            waiting: None,
            lanes: None,
            history: None,
            patience: None,
            has_begun: false,
            retries: 0,
        })));
        link.start();
        link
    }

    /// Sends what the state wants to know and has not asked yet.
    pub fn sync(&self, state: &State) {
        if self.0.borrow().retries != state.engine_retries {
            self.0.borrow_mut().retries = state.engine_retries;
            self.end();
            self.start();
        }
        if state.engine != EngineState::Ready {
            return;
        }
        let mut inner = self.0.borrow_mut();
        let sent = inner.sent_orders;
        for order in state.orders.iter().filter(|order| order.number > sent) {
            inner.send(&order.command);
            if let Command::Stop { .. } = order.command {
                let link = self.clone();
                let give_up = move || link.restart(None);
                inner.patience = Some(Timeout::new(STOP_PATIENCE_MS, give_up));
            }
        }
        inner.sent_orders = state.orders_given;
        let is_stopping = state.run.as_ref().is_some_and(|run| run.is_stopping);
        if !is_stopping {
            inner.patience = None;
        }
        inner.ask(state.question());
        inner.ask_lanes(state.lanes_question());
        inner.ask_history(state.history_question());
    }

    fn start(&self) {
        match Worker::new(WORKER_URL) {
            Ok(worker) => self.listen(worker),
            Err(error) => {
                let message = format!("{error:?}");
                self.0.borrow().dispatch.emit(Action::EngineFailed(message));
            }
        }
    }

    fn listen(&self, worker: Worker) {
        let link = self.clone();
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(news) = event.data().dyn_ref::<Array>() {
                link.0.borrow().dispatch.emit(of_loader(news));
                return;
            }
            let bytes = Uint8Array::new(&event.data()).to_vec();
            match decode::<Reply>(&bytes) {
                Ok(reply) => link.receive(reply),
                Err(error) => {
                    link.restart(Some(format!("a message of the worker could not be read: {error}")))
                }
            }
        });
        let link = self.clone();
        let on_error = Closure::<dyn FnMut(ErrorEvent)>::new(move |event: ErrorEvent| {
            event.prevent_default();
            link.fault(event.message());
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        self.0.borrow_mut().line = Some(Line { worker, _on_message: on_message, _on_error: on_error });
    }

    /// A worker that has never said anything would fail again.
    fn fault(&self, message: String) {
        if self.0.borrow().has_begun {
            self.restart(Some(message));
        } else {
            self.0.borrow().dispatch.emit(Action::EngineFailed(message));
        }
    }

    fn receive(&self, reply: Reply) {
        self.0.borrow_mut().has_begun = true;
        if let Reply::Crashed { message } = reply {
            self.restart(Some(message));
            return;
        }
        let dispatch = self.0.borrow().dispatch.clone();
        let Reply::Shown { ask, shown, .. } = reply else {
            dispatch.emit(Action::Reply(Box::new(reply)));
            return;
        };
        let answered = self.0.borrow_mut().answered(ask);
        if let Some((run, ask)) = answered {
            dispatch.emit(Action::Shown { run, ask, shown });
        }
    }

    /// Ends the worker and starts another. A fault of the engine is shown outside Yew, with the program's text.
    fn restart(&self, fault: Option<String>) {
        self.end();
        if let Some(message) = &fault {
            crash::show_engine_fault(message);
        }
        let dispatch = self.0.borrow().dispatch.clone();
        dispatch.emit(Action::EngineGone { message: fault });
        self.start();
    }

    /// Ends the worker, and forgets what it was asked.
    fn end(&self) {
        let mut inner = self.0.borrow_mut();
        inner.asked = None;
        inner.is_asking = false;
        inner.waiting = None;
        inner.lanes = None;
        inner.history = None;
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
    fn send(&self, command: &Command) {
        let Some(line) = &self.line else { return };
        let bytes = Uint8Array::from(encode(command).as_slice());
        // The worker is there and bytes can be cloned, so that this cannot fail.
        let _sent = line.worker.post_message(&bytes);
    }

    fn ask(&mut self, question: Option<(u32, Ask)>) {
        let Some(question) = question else { return };
        // A question about a run that is no more may never be answered.
        let is_same_run = self.asked.as_ref().is_some_and(|(run, _)| *run == question.0);
        if self.is_asking && is_same_run {
            self.waiting = if self.asked.as_ref() == Some(&question) { None } else { Some(question) };
            return;
        }
        if self.asked.as_ref() == Some(&question) {
            return;
        }
        self.asks += 1;
        self.is_asking = true;
        let (run, what) = question.clone();
        self.send(&Command::Show { run, ask: self.asks, what });
        self.asked = Some(question);
    }

    /// The question that an answer of this number is for, if nothing was asked since; asks the one that waits.
    fn answered(&mut self, ask: u32) -> Option<(u32, Ask)> {
        if ask != self.asks {
            return None;
        }
        let answered = self.asked.clone();
        self.is_asking = false;
        let waiting = self.waiting.take();
        self.ask(waiting);
        answered
    }

    fn ask_lanes(&mut self, question: Option<LanesQuestion>) {
        let Some(question) = question else { return };
        if self.lanes == Some(question) {
            return;
        }
        let LanesQuestion { run, to, buckets } = question;
        self.send(&Command::Lanes { run, from: 0, to, buckets });
        self.lanes = Some(question);
    }

    fn ask_history(&mut self, question: Option<(u32, u32, Moment)>) {
        if question == self.history || self.is_asking {
            return;
        }
        if let Some((run, object, at)) = question {
            self.send(&Command::History { run, object, at });
        }
        self.history = question;
    }
}
