package org.daybook.app.service.cash;

import java.util.UUID;
import org.daybook.model.command.Reason;
import org.jspecify.annotations.Nullable;

/// A package that a student could be given.
///
/// @param about the course, or the course and the cohort, whose sessions it is for
/// @param credits how many sessions
/// @param objection what the rule says to giving it, or null
public record GrantedPackage(
    UUID packageId, String name, String about, int credits, @Nullable Reason objection) {}
