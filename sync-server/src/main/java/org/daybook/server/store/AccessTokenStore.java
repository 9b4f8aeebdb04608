package org.daybook.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.server.store.AccessToken.Kind;
import org.daybook.server.store.AccessToken.Reach;
import org.jspecify.annotations.Nullable;

/// Tokens of the API.
public final class AccessTokenStore {
  private static final String COLUMNS =
      "organisation_id, branch_id, kind, subject_id, label, reach, secret_hash, made_at, used_at,"
          + " revoked_at";

  private final StoreTransaction transaction;

  public AccessTokenStore(StoreTransaction transaction) {
    this.transaction = transaction;
  }

  /// Looks a token up before anything is known of its organisation.
  public Optional<AccessToken> named(UUID id) {
    return transaction.queryOne(
        "select " + COLUMNS + " from access_token_named(?)", line -> token(id, line, 1), id);
  }

  /// Notes that it was used.
  public void used(UUID id, Instant moment) {
    transaction.query("select access_token_used(?, ?)", _ -> true, id, moment);
  }

  /// All that the transaction sees, the newest first.
  public List<AccessToken> all() {
    return transaction.query(
        "select id, " + COLUMNS + " from access_token order by made_at desc, id",
        line -> token(line.getObject(1, UUID.class), line, 2));
  }

  public void keep(AccessToken token) {
    transaction.update(
        "insert into access_token (id, " + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        token.id(),
        token.organisationId(),
        token.branchId(),
        token.kind(),
        token.subjectId(),
        token.label(),
        token.reach().stream().map(Reach::name).sorted().collect(Collectors.joining(",")),
        token.secretHash(),
        token.madeAt(),
        token.usedAt(),
        token.revokedAt());
  }

  /// Ends a token; false where there is none that lasts.
  public boolean revoke(UUID id, Instant now) {
    return transaction.update(
            "update access_token set revoked_at = ? where id = ? and revoked_at is null", now, id)
        == 1;
  }

  private static AccessToken token(UUID id, ResultSet line, int first) throws SQLException {
    return new AccessToken(
        id,
        line.getObject(first, UUID.class),
        line.getObject(first + 1, UUID.class),
        Kind.valueOf(line.getString(first + 2)),
        line.getObject(first + 3, UUID.class),
        line.getString(first + 4),
        reach(line.getString(first + 5)),
        line.getBytes(first + 6),
        line.getTimestamp(first + 7).toInstant(),
        instant(line, first + 8),
        instant(line, first + 9));
  }

  private static Set<Reach> reach(String stored) {
    var reach = EnumSet.noneOf(Reach.class);
    Arrays.stream(stored.split(","))
        .filter(it -> !it.isEmpty())
        .map(Reach::valueOf)
        .forEach(reach::add);
    return reach;
  }

  private static @Nullable Instant instant(ResultSet line, int column) throws SQLException {
    var stored = line.getTimestamp(column);
    return stored == null ? null : stored.toInstant();
  }
}
