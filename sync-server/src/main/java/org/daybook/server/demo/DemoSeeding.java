package org.daybook.server.demo;

import org.daybook.server.auth.Credentials;
import org.daybook.server.centre.CentreOperations;

/// Brings the demo organisation into a database, with a password for everybody in it.
public final class DemoSeeding {
  private final CentreOperations operations;
  private final Credentials credentials;

  public DemoSeeding(CentreOperations operations, Credentials credentials) {
    this.operations = operations;
    this.credentials = credentials;
  }

  public DemoOrganisation.Outcome seed(DemoOrganisation demo) {
    var outcome = operations.run(demo.id(), demo::bringAbout);
    // A new password ends what its owner is signed in to: only who is new gets one.
    if (outcome.staffAdded() > 0) {
      var everybody = demo.staff().stream().map(demo::idOf).toList();
      credentials.setPasswords(demo.id(), everybody, DemoOrganisation.PASSWORD);
    }
    return outcome;
  }

  /// Gives whoever tries a desk of a seeded organisation something to settle, a drawer to count,
  /// and seats, packages and a wallet to look at.
  public void contradict(DemoOrganisation demo) {
    operations.run(demo.id(), new DemoContradictions(demo)::bringAbout);
    operations.run(demo.id(), new DemoLeftOpen(demo)::bringAbout);
    operations.run(demo.id(), new DemoBookings(demo)::bringAbout);
  }
}
