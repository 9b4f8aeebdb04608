package org.daybook.app.service.closing;

import java.time.Instant;
import java.util.UUID;
import org.daybook.model.seal.CorrectionKind;
import org.jspecify.annotations.Nullable;

/// Something that came after its day was sealed.
///
/// @param desk the name of the desk that it comes from
/// @param about the cashbox that was counted, the student who paid, or empty
/// @param amountMinor by how much it changed the branch's money, or the difference of a count
/// @param paymentId the payment that made it, or null
public record LateLine(
    UUID correctionId,
    CorrectionKind kind,
    String desk,
    String about,
    Instant madeAt,
    long amountMinor,
    @Nullable UUID paymentId) {}
