package org.daybook.app.paper;

/// What a student's card says.
///
/// @param place the branch that gave it
/// @param hint what to do with it
public record CardSheet(String name, String code, String place, String hint) {}
