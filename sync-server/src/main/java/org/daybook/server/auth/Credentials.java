package org.daybook.server.auth;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.daybook.server.store.Access;
import org.daybook.server.store.Database;
import org.daybook.server.store.Isolation;
import org.daybook.server.store.StaffStore;

/// Sets passwords of staff.
public final class Credentials {
  private final Database database;
  private final Passwords passwords;
  private final Clock clock;

  public Credentials(Database database, Passwords passwords, Clock clock) {
    this.database = database;
    this.passwords = passwords;
    this.clock = clock;
  }

  /// Sets a password and ends whatever the person is signed in to.
  ///
  /// @throws IllegalArgumentException where the password is too short or too long
  public void setPassword(UUID organisationId, UUID staffId, String password) {
    setPasswords(organisationId, List.of(staffId), password);
  }

  /// Gives several people one password, as only a demo organisation does.
  ///
  /// @throws IllegalArgumentException where the password is too short or too long
  public void setPasswords(UUID organisationId, Collection<UUID> staffIds, String password) {
    passwords.check(password);
    var hash = passwords.hash(password);
    database.within(
        new Access(organisationId, Set.of(organisationId)),
        Isolation.LOCKING,
        transaction -> {
          var staff = new StaffStore(transaction);
          for (var staffId : staffIds) {
            staff.setPassword(organisationId, staffId, hash);
            staff.endAllOf(staffId, clock.instant());
          }
          return true;
        });
  }
}
