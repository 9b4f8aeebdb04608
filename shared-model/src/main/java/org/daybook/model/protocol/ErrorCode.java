package org.daybook.model.protocol;

/// Every error the server answers with: its HTTP status and what the client must do.
public enum ErrorCode {
  /// The body is not what the endpoint takes.
  MALFORMED(400, Kind.PERMANENT),
  /// The body, or one operation in it, is larger than the protocol allows; send less at once.
  TOO_LARGE(413, Kind.PERMANENT),
  /// The client speaks a protocol that this server no longer accepts.
  UPGRADE_REQUIRED(426, Kind.PERMANENT),
  /// No such endpoint or thing, or not within the device's scopes.
  NOT_FOUND(404, Kind.PERMANENT),
  /// The method is not offered here.
  METHOD_NOT_ALLOWED(405, Kind.PERMANENT),
  /// The activation code is unknown, used or expired.
  CODE_REFUSED(403, Kind.PERMANENT),
  /// The signature does not fit the request, the nonce was used before, or the device is unknown.
  SIGNATURE_REFUSED(401, Kind.AUTHENTICATION),
  /// The request's time is too far from the server's; the answer carries the server's time.
  CLOCK_SKEW(401, Kind.AUTHENTICATION),
  /// The device was revoked: it may upload what it holds, then erases itself.
  REVOKED(403, Kind.AUTHENTICATION),
  /// Name or password is wrong, or the person may not sign in.
  SIGN_IN_REFUSED(401, Kind.AUTHENTICATION),
  /// The token is unknown, expired or was already used.
  TOKEN_REFUSED(401, Kind.AUTHENTICATION),
  /// The person or device may not do this.
  FORBIDDEN(403, Kind.PERMANENT),
  /// The same identity came with other bytes: two devices write as one.
  FORKED(409, Kind.PERMANENT),
  /// The device is behind what the server knows of it: it was restored from a copy.
  REWOUND(409, Kind.PERMANENT),
  /// Operations are missing between what the server has and what was sent.
  GAP(409, Kind.PERMANENT),
  /// The cursor carries a tag that this server never gave: the server was restored.
  UNKNOWN_CURSOR(409, Kind.PERMANENT),
  /// Too much has changed since the cursor: take the first load again.
  TOO_FAR_BEHIND(409, Kind.PERMANENT),
  /// Too many requests; wait as long as Retry-After says.
  SLOW_DOWN(429, Kind.TRANSIENT),
  /// The server stops or its database does not answer; try again.
  UNAVAILABLE(503, Kind.TRANSIENT),
  /// A fault of the server; try again later.
  INTERNAL(500, Kind.TRANSIENT);

  /// The three classes of errors, never confused.
  public enum Kind {
    /// Try again with backoff.
    TRANSIENT,
    /// Keep everything and authenticate again.
    AUTHENTICATION,
    /// Trying the same again will not help.
    PERMANENT
  }

  private final int status;
  private final Kind kind;

  ErrorCode(int status, Kind kind) {
    this.status = status;
    this.kind = kind;
  }

  public int status() {
    return status;
  }

  public Kind kind() {
    return kind;
  }
}
