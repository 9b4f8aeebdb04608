package org.daybook.app.service.printing;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that will not be printed by itself.
///
/// @param paymentId whose receipt, or null where only the drawer was to be opened
/// @param name what people call it
/// @param staffId who decided so, or who asked for it where too much waited
/// @param reason in the person's words; null where too much waited
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record NotPrinted(
    @Nullable UUID paymentId, String name, UUID staffId, Instant at, @Nullable String reason) {}
