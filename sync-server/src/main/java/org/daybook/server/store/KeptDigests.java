package org.daybook.server.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.model.operation.Cbor;
import org.daybook.model.protocol.RowDigest;
import org.daybook.model.protocol.TableDigest;
import org.daybook.model.row.Row;
import org.jspecify.annotations.Nullable;

/// The digests of tables in scopes, which change together with the rows. PostgreSQL adds what
/// changed, so that nothing is read before.
final class KeptDigests {
  static final String MODULUS = BigInteger.ONE.shiftLeft(256).toString();

  private static final int BYTES = 32;

  private final StoreTransaction transaction;
  private final UUID organisationId;
  private final Map<Place, RowDigest> changes = new LinkedHashMap<>();

  KeptDigests(StoreTransaction transaction, UUID organisationId) {
    this.transaction = transaction;
    this.organisationId = organisationId;
  }

  private record Place(UUID scope, String table) {
    static Place of(Row row) {
      return new Place(row.scopeId(), row.table().name());
    }
  }

  /// Gives the version of a scope's change.
  @FunctionalInterface
  interface Versions {
    long of(UUID scope);
  }

  void came(Row row) {
    at(row).add(Cbor.encode(row));
  }

  void went(Row row) {
    at(row).remove(Cbor.encode(row));
  }

  /// Writes what came and went since the last time.
  void write(Versions versions) {
    changes.values().removeIf(RowDigest::isNothing);
    var lines = new ArrayList<@Nullable Object[]>(changes.size());
    changes.forEach((place, change) ->
        lines.add(
            new @Nullable Object[] {
              place.scope(),
              place.table(),
              organisationId,
              change.rows(),
              number(change.value()),
              versions.of(place.scope())
            }));
    changes.clear();
    transaction.updateAll(
        """
        insert into table_digest as kept
          (scope_id, table_name, organisation_id, row_count, digest, version)
        values (?, ?, ?, ?, ?, ?)
        on conflict (scope_id, table_name) do update set
          row_count = kept.row_count + excluded.row_count,
          digest = mod(kept.digest + excluded.digest,\
        """
            + MODULUS
            + "), version = excluded.version",
        lines);
  }

  /// Those that changed after a version.
  static List<TableDigest> of(StoreTransaction transaction, UUID scope, long afterVersion) {
    return transaction.query(
        """
        select table_name, row_count, digest from table_digest
        where scope_id = ? and version > ? order by table_name\
        """,
        line ->
            new TableDigest(
                scope, line.getString(1), line.getLong(2), bytes(line.getBigDecimal(3))),
        scope,
        afterVersion);
  }

  static BigDecimal number(byte[] digest) {
    return new BigDecimal(new BigInteger(1, digest));
  }

  private static byte[] bytes(BigDecimal number) {
    var given = number.toBigIntegerExact().toByteArray();
    var bytes = new byte[BYTES];
    int length = Math.min(given.length, BYTES);
    System.arraycopy(given, given.length - length, bytes, BYTES - length, length);
    return bytes;
  }

  private RowDigest at(Row row) {
    return changes.computeIfAbsent(Place.of(row), _ -> new RowDigest());
  }
}
