package org.daybook.app.service.reconcile;

import java.time.LocalDate;
import java.util.UUID;

/// A drawer with shifts that nobody has counted yet. What is expected in it is nobody's to see who
/// may still count it.
///
/// @param day the business day of its first such shift
/// @param heldBy who answers for it, by name
public record OpenDrawer(UUID cashboxId, String cashbox, LocalDate day, String heldBy) {}
