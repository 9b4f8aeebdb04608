package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.UUID;

/// Who signed in, and the tokens of online-only functions.
///
/// @param staffId the person
/// @param accessToken bearer token, 15 minutes
/// @param accessExpiresAt server time
/// @param refreshToken works once, 7 days
/// @param refreshExpiresAt server time
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record SignInAnswer(
    UUID staffId,
    String accessToken,
    Instant accessExpiresAt,
    String refreshToken,
    Instant refreshExpiresAt) {}
