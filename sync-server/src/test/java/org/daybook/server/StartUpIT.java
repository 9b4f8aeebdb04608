package org.daybook.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.daybook.server.admin.DatabaseOptions;
import org.daybook.server.http.HttpSettings;
import org.daybook.server.http.HttpSettings.Keystore;
import org.daybook.server.testkit.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartUpIT {
  private final TestPostgres postgres = TestPostgres.freshDatabase();
  @TempDir private Path directory;

  @Test
  void refusesRoleThatIsSuperuser() {
    assertRefused("postgres", "superuser");
  }

  @Test
  void refusesRoleThatBypassesTheWall() throws Exception {
    execute("create role daybook_bypassing login nosuperuser bypassrls");
    try {
      assertRefused("daybook_bypassing", "bypasses");
    } finally {
      execute("drop owned by daybook_bypassing");
      execute("drop role daybook_bypassing");
    }
  }

  @Test
  void refusesRoleThatOwnsTables() throws Exception {
    new Wiring(postgres.options(), settings(null)).close();
    execute("create role daybook_owning login nosuperuser nobypassrls");
    execute("create table owned (id uuid)");
    execute("alter table owned owner to daybook_owning");
    try {
      assertRefused("daybook_owning", "owns");
    } finally {
      execute("drop owned by daybook_owning");
      execute("drop role daybook_owning");
    }
  }

  @Test
  void migratesOnceAndStartsAgain() {
    for (int i = 0; i < 2; i++) {
      try (var wiring = new Wiring(postgres.options(), settings(null))) {
        assertTrue(wiring.port() > 0);
      }
    }
  }

  @Test
  void startsWhileAnotherNodeWrites() throws Exception {
    new Wiring(postgres.options(), settings(null)).close();
    // So that a start that waits for the other node fails instead of waiting for ever.
    ofThisDatabase("set lock_timeout = '20s'");
    try (var other = DriverManager.getConnection(postgres.ownerUrl());
        var statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table student in row exclusive mode");

      new Wiring(postgres.options(), settings(null)).close();

      other.rollback();
    } finally {
      ofThisDatabase("reset lock_timeout");
    }
  }

  private void ofThisDatabase(String setting) throws Exception {
    execute(
        """
        do $$ begin
          execute 'alter database ' || quote_ident(current_database()) || $set$ %s$set$;
        end $$\
        """
            .formatted(setting));
  }

  @Test
  void refusesDatabaseThatLacksMigrations() {
    var options = new DatabaseOptions(Map.of("DAYBOOK_DATABASE_URL", postgres.url()));

    var refusal =
        assertThrows(
            IllegalStateException.class, () -> new Wiring(options, settings(null)).close());

    assertTrue(String.valueOf(refusal.getMessage()).contains("migrations"));
  }

  @Test
  void speaksTlsWithCertificate() throws Exception {
    var file = directory.resolve("keys.p12");
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var made =
        new ProcessBuilder(
            keytool,
            "-genkeypair",
            "-alias",
            "desk",
            "-keyalg",
            "EC",
            "-dname",
            "CN=localhost",
            "-storetype",
            "PKCS12",
            "-storepass",
            "change-me",
            "-keystore",
            file.toString());
    assertEquals(0, made.start().waitFor());
    assertTrue(Files.exists(file));
    var keystore = new Keystore(file, "change-me");
    try (var wiring = new Wiring(postgres.options(), settings(keystore));
        var socket = trusting().getSocketFactory().createSocket("localhost", wiring.port())) {
      ((SSLSocket) socket).startHandshake();
      socket
          .getOutputStream()
          .write(
              "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                  .getBytes(US_ASCII));
      var answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);
      assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
      assertTrue(answer.contains("Strict-Transport-Security"), answer);
      assertFalse(answer.contains("Jetty"), answer);
    }
    assertEquals(1, KeyStore.getInstance(file.toFile(), "change-me".toCharArray()).size());
  }

  private void assertRefused(String role, String why) {
    var environment = new HashMap<>(postgres.environment());
    environment.put("DAYBOOK_DATABASE_USER", role);
    var options = new DatabaseOptions(Map.copyOf(environment));

    var refusal =
        assertThrows(
            IllegalStateException.class, () -> new Wiring(options, settings(null)).close());

    assertTrue(String.valueOf(refusal.getMessage()).contains(why), refusal.getMessage());
  }

  private static HttpSettings settings(Keystore keystore) {
    return new HttpSettings("127.0.0.1", 0, keystore, 100, 100);
  }

  private void execute(String sql) throws Exception {
    try (var connection = DriverManager.getConnection(postgres.ownerUrl());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static SSLContext trusting() throws Exception {
    var context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new Trusting()}, null);
    return context;
  }

  /// The test makes the certificate itself.
  private static final class Trusting implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
