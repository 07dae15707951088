//! What the program prints.

use heapglass_memory::object::surrogate;

use super::Vm;

/// Where something was printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stream {
    Out,
    Err,
}

/// Something that was printed during a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub stream: Stream,
    pub text: String,
    /// Number of the step during which it was printed.
    pub step: u32,
}

impl Vm {
    /// Prints text.
    pub fn print(&mut self, stream: Stream, text: &str) {
        if text.is_empty() {
            return;
        }
        if stream == Stream::Out {
            self.printed_chars += text.chars().count() as u32;
        }
        let text = &*surrogate::escaped(text);
        match self.out.last_mut() {
            Some(piece) if piece.stream == stream && piece.step == self.steps => piece.text.push_str(text),
            _ => self.out.push(Piece { stream, text: text.to_owned(), step: self.steps }),
        }
    }
}
