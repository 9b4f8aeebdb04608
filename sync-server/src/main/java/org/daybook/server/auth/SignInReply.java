package org.daybook.server.auth;

import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.SignInAnswer;

/// Whether somebody signed in.
public sealed interface SignInReply {

  /// With these tokens.
  record SignedIn(SignInAnswer answer) implements SignInReply {}

  /// Not.
  record Refused(ErrorCode code) implements SignInReply {}
}
