package org.daybook.app.paper;

/// A shape of a font where shaping put it.
///
/// @param id number of the shape in its font
/// @param x from the beginning of the words, in thousandths of the type size
/// @param y downwards from the line on which they stand, likewise
public record Glyph(int id, double x, double y) {}
