package org.daybook.app.service.signin;

import java.time.Instant;
import java.util.UUID;

/// Makes people known at a desk, as if they had signed in there and chosen a PIN.
public final class KnownByPin {
  private KnownByPin() {}

  public static void know(KnownPeople people, UUID staffId, String pin, Instant signedInAt) {
    var verifiers = Verifiers.standard();
    people.contact(signedInAt);
    people.save(
        KnownPeople.Known.fresh(
            staffId,
            "p" + staffId,
            null,
            verifiers.make("a password"),
            signedInAt,
            verifiers.make(pin),
            0));
  }
}
