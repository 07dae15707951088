//! What the parser makes: just enough of a syntax tree to blame its parts.

use std::rc::Rc;

use super::token::{Place, Token};

/// A part of the tree, a token, or a sequence of parts.
#[derive(Debug)]
pub(super) struct Node<'a> {
    /// A kind of CPython's tree, `""` for a token, `"seq"` for a sequence.
    pub kind: &'static str,
    pub start: Place,
    pub end: Place,
    pub text: &'a str,
    pub children: Vec<Rc<Node<'a>>>,
}

impl<'a> Node<'a> {
    pub fn token(token: &Token<'a>, kind: &'static str) -> Self {
        Self { kind, start: token.start, end: token.end, text: token.text, children: Vec::new() }
    }

    /// Nodes proper within a sequence, in order.
    pub fn flatten(self: &Rc<Self>, into: &mut Vec<Rc<Self>>) {
        match self.kind {
            "" => {}
            "seq" => self.children.iter().for_each(|child| child.flatten(into)),
            _ => into.push(Rc::clone(self)),
        }
    }

    /// `_PyPegen_get_expr_name` (CPython 3.14 Parser/pegen.c).
    pub fn expression_name(&self) -> &'static str {
        match self.kind {
            "Attribute" => "attribute",
            "Subscript" => "subscript",
            "Starred" => "starred",
            "Name" => "name",
            "List" => "list",
            "Tuple" => "tuple",
            "Lambda" => "lambda",
            "Call" => "function call",
            "BoolOp" | "BinOp" | "UnaryOp" => "expression",
            "GeneratorExp" => "generator expression",
            "Yield" => "yield expression",
            "Await" => "await expression",
            "ListComp" => "list comprehension",
            "SetComp" => "set comprehension",
            "DictComp" => "dict comprehension",
            "Dict" => "dict literal",
            "Set" => "set display",
            "JoinedStr" => "f-string expression",
            "TemplateStr" => "t-string expression",
            "None" => "None",
            "False" => "False",
            "True" => "True",
            "Ellipsis" => "ellipsis",
            "Compare" => "comparison",
            "IfExp" => "conditional expression",
            "NamedExpr" => "named expression",
            _ => "literal",
        }
    }

    /// `_PyPegen_get_invalid_target` (CPython 3.14 Parser/pegen.c).
    pub fn invalid_target(self: &Rc<Self>, how: Target) -> Option<Rc<Self>> {
        match self.kind {
            "List" | "Tuple" => self.children.iter().find_map(|child| child.invalid_target(how)),
            "Starred" if how == Target::Del => Some(Rc::clone(self)),
            "Starred" => self.children.first()?.invalid_target(how),
            "Compare" if how == Target::For => {
                let is_in = self.children.get(1).is_some_and(|pair| pair.kind == "In");
                if is_in { self.children.first()?.invalid_target(how) } else { None }
            }
            "Name" | "Subscript" | "Attribute" => None,
            _ => Some(Rc::clone(self)),
        }
    }
}

/// What is assigned to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    Star,
    Del,
    For,
}
