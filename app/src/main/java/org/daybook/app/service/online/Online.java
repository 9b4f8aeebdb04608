package org.daybook.app.service.online;

import org.daybook.model.protocol.ErrorCode;

/// What became of something that only the server can do.
public sealed interface Online<T> {

  /// It is done.
  record Done<T>(T answer) implements Online<T> {}

  /// It is not.
  record Not<T>(Why why) implements Online<T> {}

  /// Why not.
  enum Why {
    /// The server does not answer.
    UNREACHABLE("ONLINE-01"),
    /// The person signed in here without the server, or long ago: a password helps.
    SIGN_IN("ONLINE-02"),
    /// The person may not, by what the server knows.
    FORBIDDEN("ONLINE-03"),
    /// Too many in a short time.
    TOO_OFTEN("ONLINE-04"),
    /// The server refuses this desk.
    DEVICE_REFUSED("ONLINE-05"),
    /// The server is of an earlier version.
    SERVER_TOO_OLD("ONLINE-06"),
    /// It would travel to another machine in clear.
    NOT_ENCRYPTED("ONLINE-07"),
    /// The server could not take it.
    FAILED("ONLINE-08");

    private final String code;

    Why(String code) {
      this.code = code;
    }

    /// What a person can read to support.
    public String code() {
      return code;
    }

    static Why of(ErrorCode code) {
      return switch (code) {
        case TOKEN_REFUSED, SIGN_IN_REFUSED -> SIGN_IN;
        case FORBIDDEN -> FORBIDDEN;
        case SLOW_DOWN -> TOO_OFTEN;
        case REVOKED, SIGNATURE_REFUSED, CLOCK_SKEW, CODE_REFUSED -> DEVICE_REFUSED;
        case NOT_FOUND, METHOD_NOT_ALLOWED, UPGRADE_REQUIRED -> SERVER_TOO_OLD;
        case UNAVAILABLE -> UNREACHABLE;
        case MALFORMED, TOO_LARGE, FORKED, REWOUND, GAP, UNKNOWN_CURSOR, TOO_FAR_BEHIND, INTERNAL ->
            FAILED;
      };
    }
  }
}
