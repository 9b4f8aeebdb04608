package org.daybook.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.daybook.model.centre.DeviceIdentity;
import org.daybook.model.centre.EpochRegister;
import org.daybook.model.device.DeviceState;
import org.daybook.model.operation.HashChain;
import org.jspecify.annotations.Nullable;

/// Keys of devices, activation codes and spent nonces.
public final class DeviceStore implements EpochRegister {
  private final StoreTransaction transaction;

  public DeviceStore(StoreTransaction transaction) {
    this.transaction = transaction;
  }

  /// A device with the key of its epoch.
  ///
  /// @param publicKey X.509 encoding
  /// @param database in which life of the database it was looked up
  /// @param backedUp up to which operation of its epoch the last backup goes; 0 for none
  public record KnownDevice(
      DeviceIdentity identity, byte[] publicKey, DatabaseLife database, long backedUp) {}

  /// A life of the database.
  ///
  /// @param epoch names it
  /// @param putBackTo the moment to which a restore put the database back when it began, or null
  public record DatabaseLife(UUID epoch, @Nullable Instant putBackTo) {}

  /// What a manager's code gives.
  ///
  /// @param usedAt when it was used, or null
  /// @param madeBy the staff member in whose name it was made, or null for the centre
  public record Activation(
      UUID organisationId,
      UUID branchId,
      String deviceName,
      Instant expiresAt,
      @Nullable Instant usedAt,
      @Nullable UUID madeBy) {}

  /// Looks a device's epoch up before anything is known of its organisation.
  public Optional<KnownDevice> named(UUID deviceId, int epoch) {
    return transaction.queryOne(
        """
        select organisation_id, branch_id, public_key, epoch, state, server_epoch, put_back_to,
          backed_up
        from device_named(?, ?)\
        """,
        line ->
            new KnownDevice(
                new DeviceIdentity(
                    deviceId,
                    line.getObject(1, UUID.class),
                    line.getObject(2, UUID.class),
                    line.getInt(4),
                    DeviceState.valueOf(line.getString(5))),
                line.getBytes(3),
                new DatabaseLife(line.getObject(6, UUID.class), instant(line, 7)),
                line.getLong(8)),
        deviceId,
        epoch);
  }

  /// Spends a nonce; false where it was spent before.
  public boolean spend(DeviceIdentity device, String nonce) {
    return transaction
        .queryOne(
            "select spend_nonce(?, ?, ?)",
            line -> line.getBoolean(1),
            device.id(),
            device.organisationId(),
            nonce)
        .orElse(false);
  }

  /// Forgets nonces and tokens that no request can use any more, by the database's own clock.
  public void forgetExpired() {
    transaction.query("select forget_expired()", _ -> true);
  }

  /// Looks a code up before anything is known of its organisation.
  public Optional<Activation> activationNamed(byte[] codeHash) {
    return transaction.queryOne(
        """
        select organisation_id, branch_id, device_name, expires_at, used_at, made_by
        from activation_named(?)\
        """,
        line ->
            new Activation(
                line.getObject(1, UUID.class),
                line.getObject(2, UUID.class),
                line.getString(3),
                line.getTimestamp(4).toInstant(),
                instant(line, 5),
                line.getObject(6, UUID.class)),
        (Object) codeHash);
  }

  /// Keeps a new code, of which only the hash is known.
  public void keepActivation(byte[] codeHash, Activation activation) {
    transaction.update(
        """
        insert into activation_code (code_hash, organisation_id, branch_id, device_name, expires_at,
          made_by)
        values (?, ?, ?, ?, ?, ?)\
        """,
        codeHash,
        activation.organisationId(),
        activation.branchId(),
        activation.deviceName(),
        activation.expiresAt(),
        activation.madeBy());
  }

  /// Uses a code up; false where it was used or has expired meanwhile.
  public boolean useActivation(byte[] codeHash, UUID deviceId, Instant now) {
    return transaction.update(
            """
            update activation_code set used_at = ?, used_by = ?
            where code_hash = ? and used_at is null and expires_at > ?\
            """,
            now,
            deviceId,
            codeHash,
            now)
        == 1;
  }

  /// Keeps the key of a new device, or of the centre's own device, which has none.
  public void addKey(
      UUID deviceId, UUID organisationId, UUID branchId, byte @Nullable [] publicKey, int epoch) {
    transaction.update(
        """
        insert into device_key (device_id, organisation_id, branch_id, public_key, epoch,
          head_sequence, head_hash)
        values (?, ?, ?, ?, ?, 0, ?) on conflict (device_id, epoch) do nothing\
        """,
        deviceId,
        organisationId,
        branchId,
        publicKey,
        epoch,
        HashChain.genesis(deviceId, epoch));
  }

  @Override
  public SortedMap<Integer, byte[]> epochsOf(UUID deviceId) {
    var epochs = new TreeMap<Integer, byte[]>();
    transaction.query(
        "select epoch, public_key from device_key where device_id = ? order by epoch for update",
        line -> epochs.put(line.getInt(1), line.getBytes(2)),
        deviceId);
    return epochs;
  }

  @Override
  public void add(DeviceIdentity device, int epoch, byte[] publicKey) {
    addKey(device.id(), device.organisationId(), device.branchId(), publicKey, epoch);
  }

  private static @Nullable Instant instant(ResultSet line, int column) throws SQLException {
    var at = line.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  /// Names this life of the database.
  public UUID serverEpoch() {
    return transaction
        .queryOne("select epoch from server_epoch", line -> line.getObject(1, UUID.class))
        .orElseThrow(() -> new IllegalStateException("the database has no epoch"));
  }

  /// Versions of scopes of any organisation; tells nothing of what is in them.
  public Map<UUID, Long> versionsOf(Collection<UUID> scopes) {
    var versions = new HashMap<UUID, Long>();
    transaction.query(
        "select scope_id, version from scope_versions(?)",
        line -> versions.put(line.getObject(1, UUID.class), line.getLong(2)),
        (Object) scopes.toArray(UUID[]::new));
    return versions;
  }
}
