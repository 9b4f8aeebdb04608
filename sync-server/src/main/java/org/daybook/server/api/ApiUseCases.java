package org.daybook.server.api;

import java.time.Clock;
import org.daybook.server.access.AccessTokens;

/// What the endpoints of the API call.
public record ApiUseCases(
    AccessTokens tokens,
    Sessions sessions,
    Enrollments enrollments,
    Packages packages,
    WalletReading wallets,
    StudentWishes wishes,
    Calendars calendars,
    ApiJson json,
    Clock clock) {}
