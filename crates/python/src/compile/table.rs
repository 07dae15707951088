//! Reads the two tables that CPython packs into bytes: places in the source, and exception handlers.

use super::unit::{Handler, Position};

/// Unpacks `co_linetable` into one place per code unit.
///
/// CPython 3.14 InternalDocs/code_objects.md, "Format of the locations table"; Objects/codeobject.c,
/// `advance_with_locations`.
pub(super) fn positions(table: &[u8], first_line: u32, units: usize) -> Vec<Position> {
    let mut bytes = Bytes(table.iter().copied());
    let mut line = i32::try_from(first_line).unwrap_or(i32::MAX);
    let mut places = Vec::with_capacity(units);
    while let Some(head) = bytes.next() {
        let length = usize::from(head & 7) + 1;
        let place = entry(&mut bytes, (head >> 3) & 15, &mut line);
        places.extend(std::iter::repeat_n(place, length));
    }
    places.resize(units, Position::NONE);
    places
}

fn entry(bytes: &mut Bytes<'_>, code: u8, line: &mut i32) -> Position {
    match code {
        15 => Position::NONE,
        14 => {
            *line += bytes.signed();
            let end_line = *line + bytes.unsigned();
            let column = bytes.unsigned() - 1;
            let end_column = bytes.unsigned() - 1;
            Position { line: *line, end_line, column, end_column }
        }
        13 => {
            *line += bytes.signed();
            Position { line: *line, end_line: *line, column: -1, end_column: -1 }
        }
        10..=12 => {
            *line += i32::from(code - 10);
            let column = bytes.byte();
            let end_column = bytes.byte();
            Position { line: *line, end_line: *line, column, end_column }
        }
        _ => {
            let second = bytes.byte();
            let column = (i32::from(code) << 3) | (second >> 4);
            Position { line: *line, end_line: *line, column, end_column: column + (second & 15) }
        }
    }
}

/// Unpacks `co_exceptiontable` (CPython 3.14 InternalDocs/exception_handling.md, "Format of the exception table").
pub(super) fn handlers(table: &[u8]) -> Vec<Handler> {
    let mut bytes = Bytes(table.iter().copied());
    let mut handlers = Vec::new();
    while let Some(first) = bytes.next() {
        let start = bytes.big_endian(first);
        let size = bytes.big_endian_next();
        let target = bytes.big_endian_next();
        let depth_lasti = bytes.big_endian_next();
        let (depth, lasti) = (depth_lasti >> 1, depth_lasti & 1 == 1);
        handlers.push(Handler { start, end: start + size, target, depth, lasti });
    }
    handlers
}

/// Bytes of a table. Behind its end there are zeros, which end every number.
struct Bytes<'a>(std::iter::Copied<std::slice::Iter<'a, u8>>);

impl Bytes<'_> {
    fn next(&mut self) -> Option<u8> {
        self.0.next()
    }

    fn byte(&mut self) -> i32 {
        i32::from(self.next().unwrap_or(0))
    }

    /// Six bits a byte, lowest first; 0x40 says that more follow.
    fn unsigned(&mut self) -> i32 {
        let (mut value, mut shift) = (0, 0);
        loop {
            let byte = self.byte();
            value |= (byte & 63) << shift;
            if byte & 64 == 0 || shift >= 24 {
                return value;
            }
            shift += 6;
        }
    }

    /// The sign is the lowest bit.
    fn signed(&mut self) -> i32 {
        let value = self.unsigned();
        if value & 1 == 1 { -(value >> 1) } else { value >> 1 }
    }

    /// Six bits a byte, highest first; 0x40 says that more follow, 0x80 that an entry begins.
    fn big_endian(&mut self, first: u8) -> u32 {
        let mut byte = first;
        let mut value = u32::from(byte & 63);
        while byte & 64 != 0 {
            byte = self.next().unwrap_or(0);
            value = (value << 6) | u32::from(byte & 63);
        }
        value
    }

    fn big_endian_next(&mut self) -> u32 {
        let first = self.next().unwrap_or(0);
        self.big_endian(first)
    }
}
