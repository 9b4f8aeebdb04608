package org.daybook.app.replica;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.model.command.Reason;
import org.daybook.model.desk.DeskTransaction;
import org.daybook.model.desk.Footprint;
import org.daybook.model.desk.Outbox;
import org.daybook.model.desk.OutboxEntry;
import org.daybook.model.desk.OutboxState;
import org.daybook.model.desk.Rebase;
import org.daybook.model.desk.RowRef;
import org.daybook.model.desk.SliceBounds;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.operation.Outcome;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.PushAnswer;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.AttendanceValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A pull asks for the operations that it concerns, and for no others.
class PendingOperationsIT {
  private static final int MOST_SCANNED = 500;

  private final Centre centre = new Centre(3);
  private OpenedDesk desk;

  @BeforeEach
  void saveThreeMarks(@TempDir Path folder) {
    desk = new OpenedDesk(folder, centre).filled(centre);
    centre
        .students()
        .forEach(student ->
            desk.rollCall.mark(
                OpenedDesk.who(centre),
                centre.session,
                student.id(),
                AttendanceValue.PRESENT,
                0,
                null));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void findsWhoReadOrWroteAKey() {
    var second = in(transaction -> transaction.entry(2)).orElseThrow();
    var keys = LongStream.of(second.footprint().writes()).boxed().toList();
    assertTrue(numbers(in(transaction -> transaction.touching(keys, true))).contains(2L));
    in(transaction -> {
      transaction.save(
          new OutboxEntry(
              2,
              UUID.randomUUID(),
              second.command(),
              second.actorId(),
              second.capturedAt(),
              List.of(),
              OutboxState.SENT,
              second.expected(),
              null,
              null,
              new Footprint(new long[] {71, 72}, new long[] {72, 73}, List.of())));
      return true;
    });
    assertEquals(List.of(2L), numbers(in(it -> it.touching(List.of(71L, 99L), false))));
    assertEquals(List.of(), numbers(in(it -> it.touching(List.of(71L), true))));
    assertEquals(List.of(2L), numbers(in(it -> it.touching(List.of(72L, 73L), true))));
    assertTrue(
        numbers(in(it -> it.touching(keys, true))).stream().noneMatch(it -> it == 2L),
        "what it no longer touches");
  }

  @Test
  void answersAreCoveredByAVersionAndKeepTheirFootprint() {
    assertEquals(OptionalLong.of(1), in(DeskTransaction::firstPending));
    var before = in(transaction -> transaction.entry(1)).orElseThrow();
    var outbox =
        new Outbox(
            desk.journal,
            bytes -> bytes,
            new Rebase(desk.identity, desk.journal, SliceBounds.NONE));
    var results =
        LongStream.rangeClosed(1, 2)
            .mapToObj(n -> new OperationResult(n, Outcome.ACCEPTED, null, 10 * n))
            .toList();
    in(transaction -> {
      outbox.answered(transaction, new PushAnswer(results, 2, Centre.NOW));
      return true;
    });
    assertEquals(List.of(), numbers(in(transaction -> transaction.coveredBy(9, 100))));
    assertEquals(List.of(1L), numbers(in(transaction -> transaction.coveredBy(10, 100))));
    assertEquals(List.of(1L, 2L), numbers(in(transaction -> transaction.coveredBy(1_000, 100))));
    var answered = in(transaction -> transaction.entry(1)).orElseThrow();
    assertEquals(OutboxState.ANSWERED, answered.state());
    assertEquals(before.footprint(), answered.footprint());
    assertEquals(results.getFirst(), answered.answer());
  }

  /// Few are covered, and what is settled, answered since, or not sent yet is looked past.
  @Test
  void looksAtFewHoweverManyArePending() {
    fill(40_000);
    assertEquals(List.of(10_000L, 10_001L), numbers(in(it -> it.coveredBy(10_099, 2))));
    assertEquals(false, in(it -> it.isAnyPendingBefore(10_100, 10_099)));
    assertEquals(true, in(it -> it.isAnyPendingBefore(10_101, 10_099)));
    assertEquals(true, in(it -> it.isAnyPendingBefore(20_001, 19_999)));
    assertEquals(OptionalLong.of(20_000), in(DeskTransaction::firstUnanswered));
    assertEquals(20_001, desk.replica.read(ReplicaReader::unanswered));
    assertLooksAtFew(OutboxStore.COVERED, 10_099L, 50);
    assertLooksAtFew(OutboxStore.COVERED, 19_999L, 50);
    assertLooksAtFew(OutboxStore.COVERED, 9_999L, 50);
    assertLooksAtFew(OutboxStore.BEYOND, 10_100L, 10_099L);
    assertLooksAtFew(OutboxStore.BEYOND, 20_000L, 10_099L);
    for (var state : OutboxState.values()) {
      assertLooksAtFew(OutboxStore.FIRST_OF_STATE, state.name());
    }
    assertLooksAtFew(
        "select operation_sequence" + OutboxStore.OF_NUMBERS, (Object) new Long[] {7L, 30_000L});
    assertLooksAtFew(OutboxKeyStore.TOUCHING, new Long[] {7L, 30_000L}, 1L, true, 5);
    assertEquals(List.of(30_000L), numbers(in(it -> it.touching(List.of(30_000L), true))));
  }

  /// A quarter is settled, the next answered, then sent, then saved here; versions are numbers.
  private void fill(int operations) {
    var footprint = Cbor.encode(Footprint.NONE);
    in(transaction -> {
      var sql = new Sql(transaction.session());
      sql.execute("delete from outbox");
      sql.execute("delete from outbox_key");
      sql.execute(
          "insert into outbox_key (row_key, operation_sequence, written)"
              + " select x, x, true from system_range(1, ?)",
          operations);
      return sql.execute(
          """
          insert into outbox (operation_sequence, intent_id, command, actor_id, captured_at,
            needs, state, expected, outcome, version, footprint)
          select x, random_uuid(), 'mark-attendance', random_uuid(), current_timestamp,
            cast(array[] as bigint array),
            case x / (%1$d / 4) when 0 then 'SETTLED' when 1 then 'ANSWERED'
              when 2 then 'SENT' else 'SAVED_HERE' end,
            'ACCEPTED', case when x < %1$d / 2 then 'ACCEPTED' end,
            case when x < %1$d / 2 then x end, ?
          from system_range(1, %1$d)
          """
              .formatted(operations),
          (Object) footprint);
    });
  }

  @Test
  void findsTheImagesOfSomeRowsHoweverManyThereAre() {
    var covered = in(it -> it.serverImages(AttendanceMark.TABLE)).getFirst().ref();
    in(transaction ->
        new Sql(transaction.session())
            .execute(
                """
                insert into server_image (table_name, row_id, first_writer, last_writer)
                select ?, random_uuid(), x, x from system_range(1, 40000)
                """,
                covered.table()));
    var wanted = new UUID[] {covered.id(), UUID.randomUUID()};

    assertEquals(Set.of(covered), in(it -> it.serverImages(List.of(covered, someRow()))).keySet());
    assertLooksAtFew("select row_id" + ImageStore.OF_ROWS, wanted, covered.table());
    assertLooksAtFew(
        "select row_id" + ImageStore.OF_ANY_ROWS,
        new String[] {covered.table(), someRow().table()},
        wanted);
  }

  @Test
  void findsWhichOfSomeRowsAreThereHoweverManyThereAre() {
    var there = RowRef.of(in(it -> it.page(AttendanceMark.TABLE, Optional.empty(), 1)).getFirst());
    assertEquals(
        Set.of(there), in(it -> it.standing(List.of(someRow(), there, someRow()))).keySet());
    in(transaction ->
        new Sql(transaction.session())
            .execute(
                """
                insert into receipt_series
                  (id, organisation_id, branch_id, of_device_id, last_number)
                select random_uuid(), random_uuid(), random_uuid(), random_uuid(), x
                  from system_range(1, 40000)
                """));
    assertLooksAtFew(
        StandingRows.question("receipt_series")
            + " union all "
            + StandingRows.question("attendance_mark"),
        new UUID[] {UUID.randomUUID()},
        new UUID[] {there.id()});
  }

  private static RowRef someRow() {
    return new RowRef("session", UUID.randomUUID());
  }

  private void assertLooksAtFew(String query, Object... parameters) {
    var plan =
        in(transaction ->
                new Sql(transaction.session())
                    .first("explain analyze " + query, row -> row.getString(1), parameters))
            .orElseThrow();
    var scanned = Pattern.compile("scanCount: (\\d+)").matcher(plan);
    var counts = scanned.results().mapToInt(found -> Integer.parseInt(found.group(1)));
    assertTrue(counts.max().orElseThrow() < MOST_SCANNED, plan);
  }

  @Test
  void offersAgainWhatWasAnsweredAndExpectsTheSame() {
    var outbox =
        new Outbox(
            desk.journal,
            bytes -> bytes,
            new Rebase(desk.identity, desk.journal, SliceBounds.NONE));
    var answer = new OperationResult(1, Outcome.REJECTED, Reason.SEATS_FULL, 10);
    in(transaction -> {
      outbox.answered(transaction, new PushAnswer(List.of(answer), 1, Centre.NOW));
      return true;
    });
    assertEquals(OptionalLong.of(2), in(DeskTransaction::firstUnanswered));
    in(transaction -> {
      transaction.offerAgain();
      return true;
    });
    assertEquals(OptionalLong.of(1), in(DeskTransaction::firstUnanswered));
    var again = in(transaction -> transaction.entry(1)).orElseThrow();
    assertEquals(OutboxState.SENT, again.state());
    assertNull(again.answer());
    assertEquals(Outcome.REJECTED, again.expected());
    assertEquals(Reason.SEATS_FULL, again.expectedReason());
  }

  /// More operations than are looked for at once touch the key, as when a role changes.
  @Test
  void findsThoseThatAChangeOutdatesPieceByPiece() {
    var pattern = in(transaction -> transaction.entry(1)).orElseThrow();
    in(transaction -> {
      for (long n = 10; n < 710; n++) {
        transaction.save(
            numbered(pattern, n, new Footprint(new long[] {7}, new long[0], List.of())));
      }
      transaction.outdate(List.of(7L));
      return true;
    });
    int pieces = 0;
    while (in(transaction -> transaction.findOutdated(200))) {
      pieces++;
    }

    assertEquals(4, pieces);
    assertEquals(LongStream.range(10, 710).boxed().toList(), numbers(in(it -> it.outdated(1_000))));
    in(transaction -> {
      transaction.upToDate(List.of(10L, 11L));
      return true;
    });
    assertEquals(List.of(12L, 13L), numbers(in(it -> it.outdated(2))));
  }

  @Test
  void remembersWhatIsLeftOfARebase() {
    var ref = new RowRef("session", UUID.randomUUID());
    var cursor = new Cursor(UUID.randomUUID(), 4, 9);
    in(transaction -> {
      transaction.arriving(List.of(cursor));
      transaction.moved(List.of(ref));
      transaction.moved(List.of(ref));
      return true;
    });
    assertEquals(List.of(cursor), desk.replica.read(ReplicaReader::arriving));
    assertEquals(List.of(ref), in(transaction -> transaction.moved(5)));
    in(transaction -> {
      transaction.arriving(List.of());
      transaction.looked(List.of(ref));
      return true;
    });
    assertEquals(List.of(), in(ReplicaTransaction::arriving));
    assertEquals(List.of(), in(transaction -> transaction.moved(5)));
  }

  private static OutboxEntry numbered(OutboxEntry like, long sequence, Footprint footprint) {
    return new OutboxEntry(
        sequence,
        UUID.randomUUID(),
        like.command(),
        like.actorId(),
        like.capturedAt(),
        List.of(),
        OutboxState.SAVED_HERE,
        like.expected(),
        null,
        null,
        footprint);
  }

  private <T> T in(Function<ReplicaTransaction, T> work) {
    return desk.replica.write(work);
  }

  private static List<Long> numbers(List<OutboxEntry> entries) {
    return entries.stream().map(OutboxEntry::sequence).toList();
  }
}
