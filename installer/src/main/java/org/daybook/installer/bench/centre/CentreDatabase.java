package org.daybook.installer.bench.centre;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.installer.bench.place.Workplace;
import org.daybook.installer.postgres.EmbeddedPostgresServer;
import org.daybook.model.device.Device;
import org.daybook.model.device.DeviceState;
import org.daybook.model.operation.HashChain;
import org.daybook.model.row.Row;
import org.daybook.server.store.DatabaseAddress;
import org.daybook.server.store.Migrations;

/// A database of the server's own schema, filled from outside.
public final class CentreDatabase {
  private static final String APPLICATION_ROLE = "daybook_app";
  private static final long TAG_SEED = 20_261_121L;

  private final EmbeddedPostgresServer postgres;
  private final String name;

  private CentreDatabase(EmbeddedPostgresServer postgres, String name) {
    this.postgres = postgres;
    this.name = name;
  }

  /// Makes and migrates it.
  ///
  /// @param name plain and not used before in this run
  public static CentreDatabase create(Workplace place, String name)
      throws IOException, SQLException {
    var database = new CentreDatabase(place.postgres(), name);
    database.postgres.createDatabase(name);
    Migrations.run(database.owner(), database.application());
    return database;
  }

  /// A second database with the same content; nobody may be connected to this one.
  public CentreDatabase copy(String copyName) throws SQLException {
    try (var connection = DriverManager.getConnection(postgres.ownerUrl("postgres"));
        var statement = connection.createStatement()) {
      // PostgreSQL takes no parameters here; both names are constants of this program.
      statement.execute("create database " + copyName + " template " + name);
    }
    return new CentreDatabase(postgres, copyName);
  }

  /// As the role that owns everything.
  public DatabaseAddress owner() {
    return new DatabaseAddress(postgres.url(name), "postgres", null);
  }

  /// As the role that the server connects as.
  public DatabaseAddress application() {
    return new DatabaseAddress(postgres.url(name), APPLICATION_ROLE, null);
  }

  /// The owner's URL, with the user in it.
  public String ownerUrl() {
    return postgres.ownerUrl(name);
  }

  /// Fills in branches of one organisation, and devices that are enrolled already; gives how many
  /// rows there are.
  public int fill(List<CentreRows> branches, List<BenchDevice> devices, Instant enrolledAt)
      throws SQLException, IOException {
    try (var connection = DriverManager.getConnection(ownerUrl())) {
      connection.setAutoCommit(false);
      var rows = branches.stream().flatMap(CentreRows::all);
      var deviceRows = devices.stream().map(device -> row(device, enrolledAt));
      var count = new RowCopy(connection, TAG_SEED).copy(Stream.concat(rows, deviceRows));
      for (var device : devices) {
        addKey(connection, device);
      }
      connection.commit();
      keepDigests(connection);
      settle();
      return count;
    }
  }

  /// These rows were written past the server, which keeps digests of what it writes: were they not
  /// counted, every desk would set about healing its replica while it is measured.
  private void keepDigests(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("delete from digest_shape");
      connection.commit();
    }
    Migrations.run(owner(), application());
  }

  /// Puts the database in order, as it would be after a while: its plans know what there is, and
  /// what was written is on the disk.
  public void settle() throws SQLException {
    try (var connection = DriverManager.getConnection(ownerUrl());
        var statement = connection.createStatement()) {
      statement.execute("vacuum analyze");
      statement.execute("checkpoint");
    }
  }

  private static Row row(BenchDevice device, Instant enrolledAt) {
    return new Device(
        device.id(),
        device.organisationId(),
        device.branchId(),
        "Bench",
        DeviceState.ACTIVE,
        enrolledAt,
        null);
  }

  private static void addKey(Connection connection, BenchDevice device) throws SQLException {
    var sql =
        """
        insert into device_key (device_id, organisation_id, branch_id, public_key, epoch,
          head_sequence, head_hash)
        values (?, ?, ?, ?, ?, 0, ?)\
        """;
    try (var insert = connection.prepareStatement(sql)) {
      insert.setObject(1, device.id());
      insert.setObject(2, device.organisationId());
      insert.setObject(3, device.branchId());
      insert.setBytes(4, device.keys().publicKey());
      insert.setInt(5, BenchDevice.EPOCH);
      insert.setBytes(6, HashChain.genesis(device.id(), BenchDevice.EPOCH));
      insert.executeUpdate();
    }
  }
}
