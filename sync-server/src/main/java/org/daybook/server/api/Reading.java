package org.daybook.server.api;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.daybook.model.people.SamePerson;
import org.daybook.server.store.Access;
import org.daybook.server.store.AccessToken;
import org.daybook.server.store.Database;
import org.daybook.server.store.Isolation;
import org.daybook.server.store.OrganisationStore;

/// Reads for whoever has a token, in one state of the database, behind the wall: a student's
/// request sees the student's branch and nothing of another.
public final class Reading {
  private final Database database;
  private final Clock clock;

  public Reading(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  <T> T of(AccessToken token, Function<View, T> work) {
    var organisation = token.organisationId();
    return database.within(
        Access.to(organisation, Set.of(token.branchId())),
        Isolation.SNAPSHOT,
        transaction -> {
          if (token.branchId().equals(organisation)) {
            var organisations = new OrganisationStore(transaction);
            organisations.see(Access.to(organisation, organisations.branches()));
          }
          var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
          return work.apply(new View(token, transaction, now));
        });
  }

  /// Everybody in the book who is the student of a token.
  static Set<UUID> person(View view) {
    return SamePerson.all(studentOf(view.token()), view.facts());
  }

  static UUID studentOf(AccessToken token) {
    return Objects.requireNonNull(token.subjectId(), "only a student has records");
  }
}
