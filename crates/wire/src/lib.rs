//! What crosses a boundary: worker messages, share links, embed options, conformance records.
