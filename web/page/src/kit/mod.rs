//! Parts that know nothing of Python: icons, menus, sentences, pictures, sizes.

mod icon;
mod menu;
mod picture;
mod sentence;
mod size;

pub use icon::icon;
pub use menu::close_menu;
pub use picture::{PictureView, group_id};
pub use sentence::render as sentence;
pub use size::use_width;
