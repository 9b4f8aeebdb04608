package org.daybook.app.service.attention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One of two sides: who said what, when and where.
///
/// @param by whose word it is, or null when the desk does not know
/// @param device on which desk it was said, or null when that is not known
/// @param at device time at which it was said, or null when that is not known
public record Side(@Nullable String by, @Nullable String device, @Nullable Instant at, Said said) {}
