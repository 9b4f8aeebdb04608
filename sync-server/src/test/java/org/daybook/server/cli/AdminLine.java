package org.daybook.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.daybook.server.Wiring;
import org.daybook.server.admin.Administration;
import org.daybook.server.admin.DatabaseOptions;
import org.daybook.server.testkit.TestPostgres;
import picocli.CommandLine;

/// The administration's command line on a database of its own, with what it printed.
final class AdminLine implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

  private final Map<String, String> environment =
      new HashMap<>(TestPostgres.freshDatabase().environment());
  private String typed;
  private Administration administration;
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  AdminLine withEnvironment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /// What is typed at the prompt; null where there is no terminal. Forgets the environment's.
  AdminLine answering(String password) {
    environment.remove("DAYBOOK_STAFF_PASSWORD");
    typed = password;
    return this;
  }

  int run(String... arguments) {
    var line = new CommandLine(CommandLine.Model.CommandSpec.create().name("daybook server"));
    AdminCommands.addTo(
        line,
        new AdminContext(
            environment,
            options -> opened(options),
            _ -> {},
            Clock.fixed(NOW, ZoneOffset.UTC),
            new SecureRandom(),
            _ -> typed == null ? null : typed.toCharArray()));
    out = new StringWriter();
    err = new StringWriter();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(arguments);
  }

  /// Opened once: to open it for each command is what takes the time.
  private Administration opened(DatabaseOptions options) {
    if (administration == null) {
      administration = Wiring.administration(options);
    }
    return administration;
  }

  /// Of the database that the line was used on.
  Administration administration() {
    return administration;
  }

  @Override
  public void close() {
    if (administration != null) {
      administration.close();
    }
  }

  String succeeds(String... arguments) {
    int code = run(arguments);
    assertEquals(0, code, () -> out() + err());
    return out();
  }

  /// What it says about why it did not.
  String fails(String... arguments) {
    int code = run(arguments);
    assertEquals(1, code, () -> out() + err());
    return err();
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }
}
