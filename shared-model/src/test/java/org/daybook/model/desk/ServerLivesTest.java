package org.daybook.model.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.daybook.model.canary.OrganisationCanary;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.organisation.Branch;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.ErrorAnswer;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.row.Row;
import org.daybook.model.testkit.MemoryReplica;
import org.junit.jupiter.api.Test;

class ServerLivesTest {
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final UUID FIRST = new UUID(0, 1);
  private static final UUID SECOND = new UUID(0, 2);
  private static final UUID ORGANISATION = new UUID(1, 0);
  private static final Branch BRANCH =
      new Branch(new UUID(1, 1), ORGANISATION, "North", "NO", "Europe/London", null);
  private static final Branch RENAMED =
      new Branch(BRANCH.id(), ORGANISATION, "South", "NO", "Europe/London", null);
  private static final OrganisationCanary CANARY =
      new OrganisationCanary(ORGANISATION, ORGANISATION, NOW);

  private final MemoryReplica replica = new MemoryReplica();

  @Test
  void anotherLifeIsNoticedOnceAndTheSameIsNone() {
    fill();
    assertFalse(hear(FIRST));
    assertTrue(hear(SECOND));
    assertFalse(hear(SECOND));
    assertEquals(Optional.of(FIRST), putBack().map(PutBack::former));
  }

  @Test
  void aReplicaWithNothingOfTheServersHasNoEarlierLife() {
    assertFalse(hear(SECOND));
    assertEquals(Optional.empty(), putBack());
  }

  /// A push of this life may be taken in before a pull is refused and says what the server holds.
  @Test
  void whatIsGivenAgainIsCountedByWhatTheBackupHolds() {
    fill();
    replica.write(transaction -> {
      for (long sequence = 1; sequence <= 5; sequence++) {
        transaction.applied(sequence, new SealedOperation(new byte[] {1}, null));
      }
      return true;
    });

    hear(SECOND, OptionalLong.of(3));
    assertEquals(Optional.of(2L), putBack().map(PutBack::givenAgain));
    replica.write(transaction -> {
      ServerLives.refused(transaction, new ErrorAnswer(ErrorCode.UNKNOWN_CURSOR, "", NOW, 5L));
      return true;
    });
    assertEquals(Optional.of(2L), putBack().map(PutBack::givenAgain));
  }

  /// The second restore comes before the first was compared: what the first brought is no news.
  @Test
  void whatIsKeptIsNotReplacedByWhatARestoreBrought() {
    fill();
    hear(SECOND);
    keep(BRANCH);
    replica.write(transaction -> {
      transaction.put(List.of(RENAMED));
      transaction.kept().reported(List.of(RowRef.of(BRANCH)));
      return true;
    });

    assertTrue(hear(new UUID(0, 3)));
    keep(RENAMED);

    assertEquals(List.of(BRANCH), kept());
    assertEquals(1, replica.read().kept().unreported(9).size(), "the third is told, too");
  }

  /// Versions of the new life begin where the former one was long ago.
  @Test
  void cursorsOfTheFormerLifeCoverNothing() {
    fill();
    assertTrue(ServerLives.areCursorsOfThisLife(replica.read()));
    hear(SECOND);
    assertFalse(ServerLives.areCursorsOfThisLife(replica.read()));
    replica.write(transaction -> {
      ServerLives.cursorsMoved(transaction);
      return true;
    });
    assertTrue(ServerLives.areCursorsOfThisLife(replica.read()));
  }

  @Test
  void rowsAreKeptUntilTheyComeBackAndCanariesAreNot() {
    fill();
    hear(SECOND);
    keep(BRANCH, CANARY);
    assertEquals(List.of(BRANCH), kept());

    replica.write(transaction -> {
      transaction.remove(Branch.TABLE, BRANCH.id());
      ServerLives.pulled(transaction, new Arrival(Map.of(), List.of(), Optional.empty()));
      return true;
    });
    assertEquals(List.of(BRANCH), kept(), "it has not come back");

    replica.write(transaction -> {
      transaction.put(List.of(BRANCH));
      ServerLives.pulled(transaction, Arrival.ofRows(List.of(BRANCH)));
      return true;
    });
    assertEquals(List.of(), kept());
  }

  private void fill() {
    replica.write(transaction -> {
      transaction.put(List.of(BRANCH, CANARY));
      transaction.cursors(List.of(new Cursor(ORGANISATION, 1, 1)));
      return true;
    });
  }

  private boolean hear(UUID life) {
    return hear(life, OptionalLong.empty());
  }

  private boolean hear(UUID life, OptionalLong held) {
    return replica.write(it -> ServerLives.heard(it, FIRST, life, null, held, NOW));
  }

  private void keep(Row... rows) {
    var refs = List.of(rows).stream().map(RowRef::of).toList();
    replica.write(transaction -> {
      ServerLives.keep(transaction, refs);
      return true;
    });
  }

  private Optional<PutBack> putBack() {
    return replica.read().kept().life().flatMap(ServerLife::putBack);
  }

  private List<? extends Row> kept() {
    return replica.read().kept().after(Optional.empty(), 10).stream().map(KeptRow::row).toList();
  }
}
