//! Plain data: frames, names, objects, holders, collector and pools at one moment, and the events of one step.
