//! A sentence: pieces of text, some of them code, some lit.

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    Plain(String),
    /// Python's words: never translated.
    Code(String),
    Strong(String),
    /// What has just changed: the only accent.
    Changed(String),
}

/// A sentence, or a phrase in one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence(pub Vec<Part>);

impl Sentence {
    /// The text alone.
    pub fn plain(&self) -> String {
        let text = |part: &Part| match part {
            Part::Plain(text) | Part::Code(text) | Part::Strong(text) | Part::Changed(text) => text.clone(),
        };
        self.0.iter().map(text).collect()
    }

    /// The sentence with another after it.
    pub fn then(mut self, more: impl Into<Sentence>) -> Self {
        self.0.extend(more.into().0);
        self
    }
}

impl From<&str> for Sentence {
    fn from(text: &str) -> Self {
        Sentence(vec![Part::Plain(text.to_owned())])
    }
}

impl From<String> for Sentence {
    fn from(text: String) -> Self {
        Sentence(vec![Part::Plain(text)])
    }
}

impl From<Part> for Sentence {
    fn from(part: Part) -> Self {
        Sentence(vec![part])
    }
}

/// A sentence from its pieces, in order.
macro_rules! say {
    ($($piece:expr),* $(,)?) => {
        $crate::text::Sentence::default()$(.then($piece))*
    };
}
pub(super) use say;

pub fn code(text: impl Into<String>) -> Part {
    Part::Code(text.into())
}

pub fn strong(text: impl Into<String>) -> Part {
    Part::Strong(text.into())
}

pub fn changed(text: impl Into<String>) -> Part {
    Part::Changed(text.into())
}
