package org.daybook.app.service.synccentre;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What people at this desk are told once when the centre's database was put back.
///
/// @param to the moment to which it was put back; null when the centre does not say
/// @param noticedAt when this desk noticed
/// @param givenAgain operations of this desk that the centre had lost and was given again
/// @param complete whether all of that has come back, so that the next number is final
/// @param missing rows of the centre's that this desk keeps because they have not come back
/// @param told whether the centre was told of all of them
public record PutBackNotice(
    @Nullable Instant to,
    Instant noticedAt,
    long givenAgain,
    boolean complete,
    long missing,
    boolean told) {}
