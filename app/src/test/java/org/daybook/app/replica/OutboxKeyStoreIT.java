package org.daybook.app.replica;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.model.desk.Footprint;
import org.daybook.model.desk.OutboxEntry;
import org.daybook.model.desk.OutboxState;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.operation.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nobody finds what settled operations touched, wherever their keys still lie.
class OutboxKeyStoreIT {
  private static final long KEY = 7;

  private OpenedDesk desk;

  @BeforeEach
  void open(@TempDir Path folder) {
    var centre = new Centre(1);
    desk = new OpenedDesk(folder, centre).filled(centre);
    LongStream.rangeClosed(1, 4).forEach(this::save);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void whatIsSettledTouchesNothingAnyMore() {
    assertEquals(List.of(1L, 2L, 3L, 4L), touching());
    settle(1);
    assertEquals(List.of(2L, 3L, 4L), touching());
    settle(3);
    assertEquals(List.of(2L, 4L), touching());
    settle(2);
    assertEquals(List.of(4L), touching());
    settle(4);
    assertEquals(List.of(), touching());
    save(5);
    assertEquals(List.of(5L), touching());
  }

  @Test
  void aChangeOutdatesOnlyWhatIsPending() {
    settle(1);
    settle(3);
    write(transaction -> transaction.outdate(List.of(KEY)));
    assertEquals(List.of(2L, 4L), outdated());
  }

  /// Its effects are the server's: only what is decided again touches anything.
  @Test
  void whatIsOfferedAgainAfterItWasSettledTouchesNothing() {
    settle(1);
    settle(2);
    write(ReplicaTransaction::offerAgain);
    assertEquals(List.of(3L, 4L), touching());
    assertEquals(
        OutboxState.SENT, desk.replica.read(reader -> reader.entry(1)).orElseThrow().state());
  }

  /// Keys lie all over their index: a save would write as many pages.
  @Test
  void aSaveLeavesItsKeysToWhoeverAsks() {
    assertEquals(0, keys());
    settle(1);
    assertEquals(List.of(2L, 3L, 4L), touching());
    assertEquals(3, keys(), "what was settled before has none");
    save(5);
    assertEquals(3, keys());
    assertEquals(List.of(2L, 3L, 4L, 5L), touching());
    write(transaction ->
        transaction.save(entry(4, OutboxState.SAVED_HERE, new long[] {KEY + 1}, null)));
    assertEquals(List.of(2L, 3L, 5L), touching(), "what was decided again touches something else");
  }

  @Test
  void manyThatWereLeftAreNotedWithoutBeingAskedFor() {
    write(transaction ->
        LongStream.rangeClosed(5, OutboxKeyStore.INDEXED_AT_ONCE)
            .forEach(sequence ->
                transaction.save(entry(sequence, OutboxState.SAVED_HERE, new long[] {KEY}, null))));
    // Whoever comes next waits behind that.
    assertEquals(OutboxKeyStore.INDEXED_AT_ONCE, keys());
    assertEquals(OutboxKeyStore.INDEXED_AT_ONCE, touching().size());
  }

  @Test
  void whoBeginsAnewBeginsWithoutKeys() {
    assertEquals(4, touching().size());
    write(ReplicaTransaction::forgetOwnOperations);
    save(1);
    assertEquals(List.of(1L), touching());
  }

  @Test
  void muchThatIsLeftGoesOnceNothingIsPending() {
    assertEquals(4, touching().size());
    for (long sequence = 1; sequence <= 4; sequence++) {
      settle(sequence);
    }
    write(ReplicaTransaction::clearSettled);
    assertEquals(4, keys(), "few are not worth it");

    var many = LongStream.rangeClosed(1, 10_000).toArray();
    write(transaction -> transaction.save(entry(5, OutboxState.SAVED_HERE, many, null)));
    assertEquals(List.of(5L), touching());
    write(ReplicaTransaction::clearSettled);
    assertEquals(10_004, keys(), "one is pending");

    settle(5);
    write(ReplicaTransaction::clearSettled);
    assertEquals(0, keys());
  }

  private List<Long> touching() {
    return desk.replica.write(transaction -> transaction.touching(List.of(KEY), true)).stream()
        .map(OutboxEntry::sequence)
        .toList();
  }

  private List<Long> outdated() {
    return desk.replica.write(transaction -> transaction.outdated(10)).stream()
        .map(OutboxEntry::sequence)
        .toList();
  }

  private long keys() {
    return desk.replica.write(transaction ->
        new Sql(transaction.session())
            .list("select count(*) from outbox_key", row -> row.getLong(1))
            .getFirst());
  }

  private void save(long sequence) {
    write(transaction ->
        transaction.save(entry(sequence, OutboxState.SAVED_HERE, new long[] {KEY}, null)));
  }

  private void settle(long sequence) {
    var answer = new OperationResult(sequence, Outcome.ACCEPTED, null, sequence);
    var settled = entry(sequence, OutboxState.SETTLED, new long[0], answer);
    write(transaction -> {
      transaction.mark(settled);
      transaction.settle(List.of(settled));
    });
  }

  private void write(Consumer<ReplicaTransaction> work) {
    desk.replica.write(transaction -> {
      work.accept(transaction);
      return true;
    });
  }

  private static OutboxEntry entry(
      long sequence, OutboxState state, long[] writes, @Nullable OperationResult answer) {
    return new OutboxEntry(
        sequence,
        new UUID(0, sequence),
        "mark-attendance",
        new UUID(1, 1),
        Instant.EPOCH,
        List.of(),
        state,
        Outcome.ACCEPTED,
        null,
        answer,
        new Footprint(new long[0], writes, List.of()));
  }
}
