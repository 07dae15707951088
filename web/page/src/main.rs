//! The page: components, views, styles.

fn main() {}
