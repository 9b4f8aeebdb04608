package org.daybook.app.replica;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.daybook.model.command.Reason;
import org.daybook.model.desk.Footprint;
import org.daybook.model.desk.OutboxEntry;
import org.daybook.model.desk.OutboxState;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.operation.Outcome;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.operation.UnreadableException;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/// What is known of the desk's own operations.
final class OutboxStore {
  private static final String COLUMNS =
      "operation_sequence, intent_id, command, actor_id, captured_at, needs, state, expected,"
          + " expected_reason, outcome, reason, version, footprint";

  private static final String PENDING = "state in ('SAVED_HERE', 'SENT', 'ANSWERED')";

  /// Through the version's index: those that are not covered are not looked at.
  static final String COVERED =
      "select operation_sequence from outbox use index (outbox_version)"
          + " where state = 'ANSWERED' and version <= ?"
          + " order by state, version, operation_sequence limit ?";

  /// In order, from the oldest: what is covered is settled first, so that few are looked past.
  static final String BEYOND =
      "select 1 from outbox use index (outbox_state)"
          + " where state = 'ANSWERED' and operation_sequence < ? and version > ?"
          + " order by state, operation_sequence limit 1";

  /// One look into the index for each state.
  static final String FIRST_OF_STATE =
      "select operation_sequence from outbox use index (outbox_state) where state = ?"
          + " order by state, operation_sequence limit 1";

  /// From the wanted ones to the entries, as for images.
  static final String OF_NUMBERS =
      " from unnest(cast(? as bigint array)) as wanted(n)"
          + " join outbox on operation_sequence = wanted.n order by operation_sequence";

  private final Sql sql;
  private final OutboxKeyStore keys;

  OutboxStore(StatelessSession session) {
    this.sql = new Sql(session);
    this.keys = new OutboxKeyStore(session, this::firstPending);
  }

  OutboxKeyStore keys() {
    return keys;
  }

  List<OutboxEntry> pending() {
    return sql.list(
        "select " + COLUMNS + " from outbox where " + PENDING + " order by operation_sequence",
        OutboxStore::entry);
  }

  OptionalLong firstPending() {
    return first(OutboxState.SAVED_HERE, OutboxState.SENT, OutboxState.ANSWERED);
  }

  List<OutboxEntry> coveredBy(long version, int limit) {
    var numbers = sql.list(COVERED, row -> row.getLong(1), version, limit);
    return numbers.isEmpty() ? List.of() : entries(numbers);
  }

  boolean isAnyPendingBefore(long sequence, long version) {
    var unanswered = firstUnanswered();
    return (unanswered.isPresent() && unanswered.getAsLong() < sequence)
        || sql.first(BEYOND, row -> row.getInt(1), sequence, version).isPresent();
  }

  /// Those of them that are not settled, ascending.
  List<OutboxEntry> pending(List<Long> sequences) {
    return entries(sequences).stream()
        .filter(entry -> entry.state() != OutboxState.SETTLED)
        .toList();
  }

  List<OutboxEntry> entries(Collection<Long> sequences) {
    return sql.list(
        "select " + COLUMNS + OF_NUMBERS,
        OutboxStore::entry,
        (Object) sequences.stream().distinct().toArray(Long[]::new));
  }

  List<OutboxEntry> touching(Collection<Long> some, boolean onlyWritten) {
    var numbers = keys.touching(some, onlyWritten, Integer.MAX_VALUE);
    return numbers.isEmpty() ? List.of() : entries(numbers);
  }

  OptionalLong firstUnanswered() {
    return first(OutboxState.SAVED_HERE, OutboxState.SENT);
  }

  private OptionalLong first(OutboxState... states) {
    var first = OptionalLong.empty();
    for (var state : states) {
      first = least(first, number(FIRST_OF_STATE, state.name()));
    }
    return first;
  }

  private OptionalLong number(String query, Object... parameters) {
    return sql.first(query, row -> row.getLong(1), parameters)
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  private static OptionalLong least(OptionalLong one, OptionalLong other) {
    return one.isEmpty() || (other.isPresent() && other.getAsLong() < one.getAsLong())
        ? other
        : one;
  }

  /// Answers come in the order of the operations, so that all after the first without one wait,
  /// too. They are not counted: this is asked after each change, however long the outbox is.
  int unanswered() {
    var first = firstUnanswered();
    return first.isEmpty() ? 0 : Math.toIntExact(lastSequence() - first.getAsLong() + 1);
  }

  private long lastSequence() {
    return sql.first("select max(operation_sequence) from outbox", row -> row.getLong(1))
        .orElse(0L);
  }

  List<OutboxEntry> newest(int limit) {
    return sql.list(
        "select "
            + COLUMNS
            + " from outbox order by operation_sequence desc fetch first "
            + limit
            + " rows only",
        OutboxStore::entry);
  }

  Optional<OutboxEntry> entry(long sequence) {
    return sql.first(
        "select " + COLUMNS + " from outbox where operation_sequence = ?",
        OutboxStore::entry,
        sequence);
  }

  List<OutboxEntry> ofIntent(UUID intentId) {
    var now = ofIntent("outbox", intentId);
    return now.isEmpty() ? ofIntent("former_outbox", intentId) : now;
  }

  private List<OutboxEntry> ofIntent(String table, UUID intentId) {
    return sql.list(
        "select " + COLUMNS + " from " + table + " where intent_id = ? order by operation_sequence",
        OutboxStore::entry,
        intentId);
  }

  void save(OutboxEntry entry) {
    sql.execute(
        "merge into outbox ("
            + COLUMNS
            + ") key (operation_sequence)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        line(entry));
    keys.replace(entry);
  }

  void settle(List<OutboxEntry> entries) {
    sql.executeAll(
        "update outbox set state = ?, footprint = ? where operation_sequence = ?",
        entries.stream()
            .map(entry ->
                new Object[] {
                  entry.state().name(), Cbor.encode(entry.footprint()), entry.sequence()
                })
            .toList());
    keys.settled(entries.stream().map(OutboxEntry::sequence).toList());
  }

  private static @Nullable Object[] line(OutboxEntry entry) {
    var answer = entry.answer();
    var answerReason = answer == null ? null : answer.reason();
    var expectedReason = entry.expectedReason();
    return new @Nullable Object[] {
      entry.sequence(),
      entry.intentId(),
      entry.command(),
      entry.actorId(),
      entry.capturedAt().atOffset(ZoneOffset.UTC),
      entry.needs().toArray(Long[]::new),
      entry.state().name(),
      entry.expected().name(),
      expectedReason == null ? null : expectedReason.name(),
      answer == null ? null : answer.outcome().name(),
      answerReason == null ? null : answerReason.name(),
      answer == null ? null : answer.version(),
      Cbor.encode(entry.footprint())
    };
  }

  void mark(List<OutboxEntry> entries) {
    sql.executeAll(
        "update outbox set state = ?, outcome = ?, reason = ?, version = ?"
            + " where operation_sequence = ?",
        entries.stream().map(OutboxStore::progress).toList());
  }

  private static @Nullable Object[] progress(OutboxEntry entry) {
    var answer = entry.answer();
    var reason = answer == null ? null : answer.reason();
    return new @Nullable Object[] {
      entry.state().name(),
      answer == null ? null : answer.outcome().name(),
      reason == null ? null : reason.name(),
      answer == null ? null : answer.version(),
      entry.sequence()
    };
  }

  void offerAgain() {
    keys.forgetSettled();
    sql.execute(
        "update outbox set state = 'SENT', expected = outcome, expected_reason = reason,"
            + " outcome = null, reason = null, version = null where outcome is not null");
  }

  /// Intents stay known.
  void forget() {
    sql.execute(
        "merge into former_outbox ("
            + COLUMNS
            + ") key (intent_id, operation_sequence) select "
            + COLUMNS
            + " from outbox");
    sql.execute("delete from outbox");
    keys.forgetAll();
    sql.execute("delete from operation_copy");
  }

  long lastCopied() {
    return sql.first(
            "select coalesce(max(operation_sequence), 0) from operation_copy",
            row -> row.getLong(1))
        .orElse(0L);
  }

  void copy(long sequence, SealedOperation operation) {
    sql.execute(
        "merge into operation_copy (operation_sequence, operation, person)"
            + " key (operation_sequence) values (?, ?, ?)",
        sequence,
        operation.bytes(),
        operation.person());
  }

  List<SealedOperation> copies(long fromSequence, int limit) {
    return sql.list(
        "select operation, person from operation_copy where operation_sequence >= ?"
            + " order by operation_sequence fetch first "
            + limit
            + " rows only",
        row -> new SealedOperation(row.getBytes(1), row.getBytes(2)),
        fromSequence);
  }

  private static OutboxEntry entry(ResultSet row) throws SQLException {
    long sequence = row.getLong(1);
    return new OutboxEntry(
        sequence,
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getObject(4, UUID.class),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        needs(row),
        OutboxState.valueOf(row.getString(7)),
        Outcome.valueOf(row.getString(8)),
        reason(row.getString(9)),
        answer(row, sequence),
        footprint(row.getBytes(13)));
  }

  private static List<Long> needs(ResultSet row) throws SQLException {
    var needs = new ArrayList<Long>();
    for (var value : (Object[]) row.getArray(6).getArray()) {
      needs.add((Long) value);
    }
    return needs;
  }

  private static @Nullable OperationResult answer(ResultSet row, long sequence)
      throws SQLException {
    var outcome = row.getString(10);
    return outcome == null
        ? null
        : new OperationResult(
            sequence, Outcome.valueOf(outcome), reason(row.getString(11)), row.getLong(12));
  }

  private static @Nullable Reason reason(@Nullable String name) {
    return name == null ? null : Reason.valueOf(name);
  }

  static Footprint footprint(byte[] bytes) {
    try {
      return Cbor.decode(bytes, Footprint.class);
    } catch (UnreadableException e) {
      throw new ReplicaException("an outbox entry is damaged", e);
    }
  }
}
