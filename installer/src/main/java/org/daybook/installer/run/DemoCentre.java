package org.daybook.installer.run;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.daybook.installer.postgres.EmbeddedPostgresServer;
import org.daybook.server.Wiring;
import org.daybook.server.admin.DatabaseOptions;
import org.daybook.server.demo.DemoOrganisation;
import org.daybook.server.demo.DemoSeeding;
import org.daybook.server.http.HttpSettings;

/// The centre of the demonstration: PostgreSQL and a sync server on free ports of this machine
/// alone, with the demo organisation in it and its fortnight around today.
public final class DemoCentre implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final String DATABASE = "daybook";
  private static final Duration CODE_VALIDITY = Duration.ofMinutes(10);
  private static final int DEVICE_REQUESTS_PER_SECOND = 200;
  private static final int UNSIGNED_REQUESTS_PER_MINUTE = 60;

  private final EmbeddedPostgresServer postgres;
  private final Wiring server;
  private final DemoOrganisation organisation;

  private DemoCentre(
      EmbeddedPostgresServer postgres, Wiring server, DemoOrganisation organisation) {
    this.postgres = postgres;
    this.server = server;
    this.organisation = organisation;
  }

  /// Starts it on what the folder holds, or from nothing.
  ///
  /// @param progress told what comes next, in words for people
  public static DemoCentre start(DemoFolder folder, Clock clock, Consumer<String> progress)
      throws IOException, SQLException {
    progress.accept("Starting PostgreSQL");
    var postgres = EmbeddedPostgresServer.start(folder.postgres());
    try {
      postgres.createDatabase(DATABASE);
      progress.accept("Starting the sync server");
      var server = server(postgres.url(DATABASE), clock);
      try {
        var organisation = new DemoOrganisation(DemoOrganisation.DEFAULT_SEED, clock.instant());
        progress.accept("Bringing in the demo organisation and its fortnight around today");
        seeding(server).seed(organisation);
        return new DemoCentre(postgres, server, organisation);
      } catch (RuntimeException failure) {
        server.close();
        throw failure;
      }
    } catch (SQLException | RuntimeException failure) {
      postgres.close();
      throw failure;
    }
  }

  private static DemoSeeding seeding(Wiring server) {
    var administration = server.administration();
    return new DemoSeeding(administration.operations(), administration.credentials());
  }

  /// Lets people have said different things, for whoever tries the desk to settle. The tour has its
  /// own, which it brings about before one's eyes.
  void contradict() {
    seeding(server).contradict(organisation);
  }

  private static Wiring server(String url, Clock clock) {
    var database =
        new DatabaseOptions(Map.of("DAYBOOK_DATABASE_URL", url, "DAYBOOK_DATABASE_OWNER_URL", url));
    var settings =
        new HttpSettings(HOST, 0, null, DEVICE_REQUESTS_PER_SECOND, UNSIGNED_REQUESTS_PER_MINUTE);
    return new Wiring(database, settings, clock);
  }

  public String url() {
    return "http://" + HOST + ":" + server.port();
  }

  /// A fresh code that enrols one desk at the first branch.
  public String activationCode() {
    return server
        .administration()
        .activationCodes()
        .create(organisation.id(), organisation.firstBranchId(), "Front desk", CODE_VALIDITY)
        .shown();
  }

  @Override
  public void close() throws IOException {
    try (postgres) {
      server.close();
    }
  }
}
