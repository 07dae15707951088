//! The worker: commands in, pictures and facts out. Everything that computes runs here, so that the page stays
//! free to draw and listen.
//!
//! The engine is named in `engine.rs` only. Start reading at `work.rs`.

mod convert;
mod engine;
mod lasting;
mod library;
mod picture;
mod show;
mod together;
mod work;

use std::cell::{OnceCell, RefCell};
use std::panic;

use heapglass_wire::{Command, Pane, Reply, VERSION, decode, encode};
use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageChannel, MessageEvent};

use work::{Next, Work};

/// The pause before a slice that is in no haste.
const PAUSE_MS: i32 = 20;

fn main() {
    panic::set_hook(Box::new(|info| post(&Reply::Crashed { message: info.to_string() })));
    library::install();
    let Ok(channel) = MessageChannel::new() else {
        post(&Reply::Crashed { message: "this browser has no message channels".to_owned() });
        return;
    };
    // Lives as long as the worker, so that it is never given back.
    let worker: &Worker =
        Box::leak(Box::new(Worker { work: RefCell::default(), channel, on_turn: OnceCell::new() }));
    worker.listen();
    post(&Reply::Ready { version: VERSION });
    post(&Reply::Pythons { pythons: engine::pythons() });
}

/// The work to do, and a channel that calls the worker again between two messages of the page.
struct Worker {
    work: RefCell<Work>,
    channel: MessageChannel,
    on_turn: OnceCell<Closure<dyn FnMut()>>,
}

impl Worker {
    fn listen(&'static self) {
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let bytes = Uint8Array::new(&event.data()).to_vec();
            match decode::<(Pane, Command)>(&bytes) {
                Ok((pane, command)) => self.does(|work| work.command(pane, command)),
                Err(error) => {
                    post(&Reply::Crashed { message: format!("a command could not be read: {error}") })
                }
            }
        });
        scope().set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        on_message.forget();
        let on_turn =
            self.on_turn.get_or_init(|| Closure::<dyn FnMut()>::new(move || self.does(Work::slice)));
        self.channel.port1().set_onmessage(Some(on_turn.as_ref().unchecked_ref()));
    }

    /// Does a piece of work, posts its replies, and asks for another turn where more is to do.
    fn does(&self, piece: impl FnOnce(&mut Work) -> Next) {
        let mut work = self.work.borrow_mut();
        let next = piece(&mut work);
        for (pane, reply) in work.replies.drain(..) {
            post_about(pane, &reply);
        }
        match (next, self.on_turn.get()) {
            (Next::Rest, _) | (Next::Later, None) => {}
            // Both ports are ours and open.
            (Next::Turn, _) => drop(self.channel.port2().post_message(&JsValue::NULL)),
            (Next::Later, Some(on_turn)) => {
                let on_turn = on_turn.as_ref().unchecked_ref();
                // A function can always be called later.
                let _timer = scope().set_timeout_with_callback_and_timeout_and_arguments_0(on_turn, PAUSE_MS);
            }
        }
    }
}

fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

/// Says something that is about no run.
fn post(reply: &Reply) {
    post_about(Pane::First, reply);
}

fn post_about(pane: Pane, reply: &Reply) {
    let bytes = Uint8Array::from(encode(&(pane, reply)).as_slice());
    // Bytes can always be cloned.
    let _posted = scope().post_message(&bytes);
}
