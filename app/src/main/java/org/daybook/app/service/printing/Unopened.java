package org.daybook.app.service.printing;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An opening of the drawer that is left to a person.
///
/// @param paymentId for whose cash, or null where it was asked for without one
/// @param name what people call it
/// @param at when it was asked for
/// @param perhaps whether it may have opened: nobody knows; else it did not
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Unopened(
    UUID jobId, @Nullable UUID paymentId, String name, Instant at, boolean perhaps) {}
