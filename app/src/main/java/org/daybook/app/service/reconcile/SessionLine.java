package org.daybook.app.service.reconcile;

import java.time.Instant;
import java.time.LocalDate;
import org.daybook.model.cash.reconcile.DoorCash;

/// A session with what its register says should have been taken at the door, and what was.
///
/// @param course its title
/// @param cohort its name
public record SessionLine(
    LocalDate day, Instant startsAt, String course, String cohort, DoorCash door) {}
