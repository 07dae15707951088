//! Parts that know nothing of Python: icons, menus, sentences, pictures, canvases, sizes.

mod area;
mod brush;
mod canvas;
mod icon;
mod menu;
mod picture;
mod sentence;
mod size;

pub use area::{Area, Arrow};
pub use brush::{Align, Brush, Face, Type};
pub use canvas::CanvasView;
pub use icon::icon;
pub use menu::close_menu;
pub use picture::{PictureView, group_id};
pub use sentence::render as sentence;
pub use size::use_width;
