//! From a snapshot to a picture: layout and drawing.
