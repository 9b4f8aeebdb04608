package org.daybook.app.service.cash;

import java.util.UUID;

/// A cashbox of the branch.
///
/// @param active whether shifts may be opened on it
public record CashboxLine(UUID cashboxId, String name, boolean active) {}
