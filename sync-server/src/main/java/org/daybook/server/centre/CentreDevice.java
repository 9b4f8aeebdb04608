package org.daybook.server.centre;

import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.daybook.model.command.Context;
import org.daybook.model.operation.Sealer;

/// The device as which the centre itself writes operations: one per organisation, without a key,
/// because it never talks over HTTP.
///
/// @param clock server time
/// @param random salts and tags
public record CentreDevice(Clock clock, RandomGenerator random) {
  static final int EPOCH = 1;

  static UUID idIn(UUID organisationId) {
    return Context.centreIn(organisationId);
  }

  byte[] salt() {
    var salt = new byte[Sealer.SALT_BYTES];
    random.nextBytes(salt);
    return salt;
  }
}
