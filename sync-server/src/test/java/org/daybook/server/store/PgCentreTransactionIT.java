package org.daybook.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.operation.Cbor;
import org.daybook.model.people.Family;
import org.daybook.model.protocol.RowChange;
import org.daybook.model.row.Row;
import org.daybook.model.testkit.RowSamples;
import org.daybook.server.testkit.Campus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PgCentreTransactionIT {
  private static Campus campus;
  private static Database database;

  @BeforeAll
  static void open() {
    campus = new Campus(Clock.systemUTC());
    database = campus.administration().database();
  }

  @AfterAll
  static void close() {
    campus.close();
  }

  @Test
  void newConnectionMayServeSnapshotFirst() {
    var address = new DatabaseAddress(campus.postgres.url(), "daybook_app", null);
    try (var fresh = Database.open(address, 1)) {
      var access = Access.to(campus.organisation, Set.of(campus.north.id()));

      int rows = fresh.within(access, Isolation.SNAPSHOT, _ -> 1);

      assertEquals(1, rows);
    }
  }

  @Test
  void saysWhichRowsTheDatabaseWouldNotTakeAndLeavesNoTrace() {
    var good = family(campus.north.id(), "Good");
    var bad = family(campus.north.id(), "x".repeat(300));

    within(
        campus.north.id(),
        centre -> {
          assertTrue(centre.takes(List.of(good)));
          assertFalse(centre.takes(List.of(good, bad)));
          assertEquals(List.of(), centre.findAll(Family.TABLE, Set.of(good.id())));
          centre.store(List.of(good));
          assertEquals(List.of(good), centre.findAll(Family.TABLE, Set.of(good.id())));
          return true;
        });
    var refusal =
        assertThrows(
            StoreException.class,
            () ->
                within(
                    campus.north.id(),
                    centre -> {
                      centre.store(List.of(bad));
                      return true;
                    }));
    assertEquals(StoreException.Kind.REFUSED, refusal.kind());
  }

  @Test
  void rowThatMovesLeavesItsFormerScope() {
    var both = Access.to(campus.organisation, Set.of(campus.north.id(), campus.south.id()));
    var id = UUID.randomUUID();
    var here = new Family(id, campus.organisation, campus.north.id(), "Mover", null, null);
    var there = new Family(id, campus.organisation, campus.south.id(), "Mover", null, null);
    store(both, here);
    store(both, there);

    var left = lastChange(campus.north.id());
    var entered = lastChange(campus.south.id());

    assertEquals(id, left.rowId());
    assertEquals(null, left.row());
    assertEquals(id, entered.rowId());
    assertTrue(Arrays.equals(Cbor.encode(there), entered.row()));
  }

  @Test
  void knowsRowsThatLieOutsideItsScopes() {
    var there = family(campus.south.id(), "There");
    store(Access.to(campus.organisation, Set.of(campus.south.id())), there);

    Set<UUID> outside =
        within(
            campus.north.id(),
            centre -> centre.outside(List.of(there, family(campus.north.id(), "New"))));

    assertEquals(Set.of(there.id()), outside);
  }

  @Test
  void versionsAreWithoutGapsWhoeverWritesAtOnce() throws Exception {
    var work = new ArrayList<Callable<Long>>();
    for (int i = 0; i < 40; i++) {
      var row = family(campus.north.id(), "Family " + i);
      work.add(() ->
          within(
              campus.north.id(),
              centre -> {
                centre.store(List.of(row));
                return centre.bump(campus.north.id());
              }));
    }
    var versions = new TreeSet<Long>();
    try (var threads = Executors.newFixedThreadPool(6)) {
      for (var done : threads.invokeAll(work)) {
        versions.add(done.get());
      }
    }
    assertEquals(40, versions.size());
    assertEquals(39, versions.last() - versions.first());
  }

  @Test
  void readsARowOfEachTableAsItWasStored() {
    var both = Access.to(campus.organisation, Set.of(campus.organisation, campus.north.id()));
    var rows = RowSamples.ofAllTables(campus.organisation, campus.north.id());

    var found =
        within(
            both,
            centre -> {
              centre.store(rows);
              return rows.stream()
                  .flatMap(row -> centre.findAll(row.table(), Set.of(row.id())).stream())
                  .toList();
            });

    assertEquals(rows, found);
  }

  @Test
  void schemaFitsTheRecordsOfTheModel() {
    var configuration = RowMappings.configuration();
    configuration.setProperty("hibernate.boot.allow_jdbc_metadata_access", true);
    configuration.setProperty("hibernate.connection.url", campus.postgres.ownerUrl());
    configuration.setProperty("hibernate.hbm2ddl.auto", "validate");

    try (var sessions = configuration.buildSessionFactory()) {
      assertEquals(Tables.ALL.size(), sessions.getMetamodel().getEntities().size());
    }
  }

  private static Family family(UUID branch, String name) {
    return new Family(UUID.randomUUID(), campus.organisation, branch, name, null, null);
  }

  private static void store(Access access, Row row) {
    within(
        access,
        centre -> {
          centre.store(List.of(row));
          return true;
        });
  }

  private static RowChange lastChange(UUID scope) {
    return database.within(
        Access.to(campus.organisation, Set.of(scope)),
        Isolation.SNAPSHOT,
        transaction -> {
          var snapshot = new PgSnapshot(transaction);
          var last = snapshot.cursorOf(scope).version() - 1;
          return snapshot.changes(scope, last).getFirst().changes().getFirst();
        });
  }

  private static <T> T within(UUID branch, Function<PgCentreTransaction, T> work) {
    return within(Access.to(campus.organisation, Set.of(branch)), work);
  }

  private static <T> T within(Access access, Function<PgCentreTransaction, T> work) {
    return database.within(
        access,
        Isolation.LOCKING,
        transaction -> {
          var centre = new PgCentreTransaction(transaction, campus.organisation, () -> 42);
          centre.lockScopes(new TreeSet<>(access.scopes()));
          return work.apply(centre);
        });
  }
}
