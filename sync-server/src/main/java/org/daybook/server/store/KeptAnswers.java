package org.daybook.server.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What the API answered under idempotency keys.
public final class KeptAnswers {
  private final StoreTransaction transaction;

  public KeptAnswers(StoreTransaction transaction) {
    this.transaction = transaction;
  }

  /// An answer as it was given.
  ///
  /// @param requestHash of what was asked
  /// @param status of HTTP
  public record Kept(byte[] requestHash, int status, byte[] body) {}

  /// Whose key it is: of a student, whichever token was shown.
  public record Key(UUID organisationId, UUID branchId, UUID subjectId, String text) {}

  public Optional<Kept> under(Key key) {
    return transaction.queryOne(
        "select request_hash, status, body from api_answer"
            + " where subject_id = ? and idempotency_key = ?",
        line -> new Kept(line.getBytes(1), line.getInt(2), line.getBytes(3)),
        key.subjectId(),
        key.text());
  }

  public void keep(Key key, Kept answer, Instant now) {
    transaction.update(
        """
        insert into api_answer (subject_id, idempotency_key, organisation_id, branch_id,
          request_hash, status, body, made_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        key.subjectId(),
        key.text(),
        key.organisationId(),
        key.branchId(),
        answer.requestHash(),
        answer.status(),
        answer.body(),
        now);
  }

  /// Forgets what nobody asks for again, by the database's own clock.
  public void forget(int days) {
    transaction.query("select forget_api_answers(make_interval(days => ?))", _ -> true, days);
  }
}
