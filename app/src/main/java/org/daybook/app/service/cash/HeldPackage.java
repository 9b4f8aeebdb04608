package org.daybook.app.service.cash;

import java.util.UUID;

/// A package with credits left, that a person has.
///
/// @param name as it was sold
/// @param about the course, or the course and the cohort, whose sessions it is for
/// @param remaining how many sessions are left
/// @param credits how many it was sold for
public record HeldPackage(UUID id, String name, String about, int remaining, int credits) {}
