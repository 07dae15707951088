//! Parts that know nothing of Python: icons, sentences, pictures, sizes.

mod icon;
mod picture;
mod sentence;
mod size;

pub use icon::icon;
pub use picture::{PictureView, group_id};
pub use sentence::render as sentence;
pub use size::use_width;
