//! One program under one profile and one set of limits: run, step, seek and explain.
