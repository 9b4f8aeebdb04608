package org.daybook.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.daybook.model.people.Student;
import org.daybook.model.staff.StaffMember;
import org.daybook.model.value.RowIds;
import org.daybook.server.store.Access;
import org.daybook.server.store.AccessToken;
import org.daybook.server.store.AccessToken.Kind;
import org.daybook.server.store.AccessToken.Reach;
import org.daybook.server.store.AccessTokenStore;
import org.daybook.server.store.Database;
import org.daybook.server.store.Isolation;
import org.jspecify.annotations.Nullable;

/// Makes tokens of the API, ends them, and finds whose one is.
public final class AccessTokens {
  /// Within this time a token that is used again is not written again.
  private static final Duration NOTED = Duration.ofMinutes(1);

  private static final int ID_RANDOM_BYTES = 10;

  private final Database database;
  private final Clock clock;
  private final RandomGenerator random;

  /// @param random draws secrets; to be a cryptographic one
  public AccessTokens(Database database, Clock clock, RandomGenerator random) {
    this.database = database;
    this.clock = clock;
    this.random = random;
  }

  /// A token for a student, or for the student's calendar.
  public TokenText forStudent(Student student, boolean calendar) {
    var kind = calendar ? Kind.STUDENT_CALENDAR : Kind.STUDENT;
    var text = draw();
    keep(
        new AccessToken(
            text.id(),
            student.organisationId(),
            student.branchId(),
            kind,
            student.id(),
            student.code(),
            Set.of(),
            text.hash(),
            now(),
            null,
            null));
    return text;
  }

  /// A token for the calendar of somebody who teaches.
  public TokenText forTrainer(StaffMember trainer) {
    return ofOrganisation(
        trainer.organisationId(),
        Kind.TRAINER_CALENDAR,
        trainer.id(),
        trainer.signInName(),
        Set.of());
  }

  /// A token for another program.
  public TokenText forProgram(UUID organisationId, String label, Set<Reach> reach) {
    return ofOrganisation(organisationId, Kind.PROGRAM, null, label, reach);
  }

  private TokenText ofOrganisation(
      UUID organisationId, Kind kind, @Nullable UUID subjectId, String label, Set<Reach> reach) {
    var text = draw();
    keep(
        new AccessToken(
            text.id(),
            organisationId,
            organisationId,
            kind,
            subjectId,
            label,
            reach,
            text.hash(),
            now(),
            null,
            null));
    return text;
  }

  /// All tokens of an organisation, the newest first.
  public List<AccessToken> list(UUID organisationId, Collection<UUID> branches) {
    return database.within(
        Access.to(organisationId, branches),
        Isolation.SNAPSHOT,
        transaction -> new AccessTokenStore(transaction).all());
  }

  /// Ends a token at once; false where the organisation has none of that id that lasts.
  public boolean revoke(UUID organisationId, Collection<UUID> branches, UUID id) {
    return database.within(
        Access.to(organisationId, branches),
        Isolation.LOCKING,
        transaction -> new AccessTokenStore(transaction).revoke(id, now()));
  }

  /// The token that was shown, where it is one, is genuine and lasts.
  public Optional<AccessToken> shown(TokenText text) {
    return database.outsideTheWallSingly(transaction -> {
      var store = new AccessTokenStore(transaction);
      var found =
          store.named(text.id()).filter(it -> text.fits(it.secretHash()) && it.revokedAt() == null);
      var now = now();
      found
          .filter(it -> it.usedAt() == null || it.usedAt().isBefore(now.minus(NOTED)))
          .ifPresent(it -> store.used(it.id(), now));
      return found;
    });
  }

  private void keep(AccessToken token) {
    database.within(
        Access.to(token.organisationId(), Set.of(token.branchId())),
        Isolation.LOCKING,
        transaction -> {
          new AccessTokenStore(transaction).keep(token);
          return true;
        });
  }

  private TokenText draw() {
    var bytes = new byte[ID_RANDOM_BYTES];
    random.nextBytes(bytes);
    return TokenText.draw(RowIds.fresh(clock.instant(), bytes), random);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
