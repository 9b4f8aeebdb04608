package org.daybook.app.service.activation;

import org.daybook.model.protocol.ErrorCode;

/// What became of an activation.
public sealed interface ActivationResult {

  /// The desk has an identity; the first load can begin.
  record Activated(String deviceName) implements ActivationResult {}

  /// The server answered, and said no.
  record Refused(ErrorCode code) implements ActivationResult {}

  /// No server answers at that address.
  record NoServer() implements ActivationResult {}

  /// That is not the address of a server.
  record NoAddress() implements ActivationResult {}

  /// The code would go to another machine where anybody on the way can read it; it was not sent.
  record NotEncrypted() implements ActivationResult {}
}
