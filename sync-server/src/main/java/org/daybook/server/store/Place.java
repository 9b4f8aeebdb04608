package org.daybook.server.store;

import java.time.Instant;
import java.util.UUID;

/// Where in a list a page ended.
///
/// @param at the moment that orders the list
/// @param id of the last thing, which orders those of the same moment
public record Place(Instant at, UUID id) {}
