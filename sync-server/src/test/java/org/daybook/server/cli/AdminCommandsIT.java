package org.daybook.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.daybook.server.importer.BundleFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every command of the administration, on PostgreSQL.
class AdminCommandsIT {
  private final AdminLine line = new AdminLine();

  @TempDir Path folder;

  @BeforeEach
  void foundAnOrganisation() {
    line.succeeds("organisation", "create", "Riverside", "--currency", "EUR", "--locale", "es");
  }

  @AfterEach
  void closeTheLine() {
    line.close();
  }

  @Test
  void createsOrganisationsAndBranches() {
    var id = line.out().strip();
    assertEquals(7, UUID.fromString(id).version());
    assertTrue(line.succeeds("organisation", "list").contains(id + "  Riverside"));

    branch();
    assertTrue(line.succeeds("branch", "list").contains("NB  North Bank  Europe/Madrid"));
    assertTrue(
        line.fails("branch", "create", "Other", "--code", "nb", "--time-zone", "Europe/Madrid")
            .contains("there is a branch North Bank with the code NB"));
    assertTrue(
        line.fails("branch", "create", "Other", "--code", "OT", "--time-zone", "Mars/Base")
            .contains("a time zone is one of the IANA database"));
  }

  @Test
  void createsStaffWithARoleAndSetsPasswords() throws IOException {
    branch();
    line.succeeds(
        "staff",
        "create",
        "Mona.Adel",
        "--name",
        "Mona Adel",
        "--role",
        "Front desk",
        "--branch",
        "NB");
    assertEquals("Front desk  North Bank", line.succeeds("staff", "roles", "mona.adel").strip());
    line.succeeds(
        "staff",
        "roles",
        "mona.adel",
        "--give",
        "Branch manager",
        "--branch",
        "NB",
        "--withdraw",
        "Front desk");
    assertEquals(
        "Branch manager  North Bank", line.succeeds("staff", "roles", "mona.adel").strip());

    var secret = Files.writeString(folder.resolve("secret"), "correct horse\n");
    line.succeeds("staff", "password", "mona.adel", "--password-file", secret.toString());
    line.withEnvironment("DAYBOOK_STAFF_PASSWORD", "battery staple")
        .succeeds("staff", "password", "mona.adel");
    line.answering("typed at the prompt").succeeds("staff", "password", "mona.adel");
    assertTrue(
        line.answering("short").fails("staff", "password", "mona.adel").contains("8 characters"));
    assertTrue(
        line.answering(null).fails("staff", "password", "mona.adel").contains("no password"));
    assertTrue(line.fails("staff", "password", "nobody").contains("nobody has the sign-in name"));
    assertTrue(
        line.fails("staff", "create", "x", "--name", "X", "--role", "King").contains("no role is"));
  }

  @Test
  void refusesASignInNameThatIsTaken() {
    line.succeeds("staff", "create", "ana", "--name", "Ana", "--role", "Owner");
    assertTrue(
        line.fails("staff", "create", "ana", "--name", "Ana Two", "--role", "Owner")
            .contains("ROW-02"));
    assertEquals("ana  Ana", line.succeeds("staff", "list").strip());
  }

  @Test
  void makesActivationCodes() {
    branch();
    var code = line.succeeds("activation-code", "create", "--branch", "North Bank").strip();
    assertTrue(code.matches("[2-9A-Z]{4}-[2-9A-Z]{4}"), code);
    assertTrue(line.fails("activation-code", "create", "--branch", "X").contains("no branch is"));
    assertEquals(2, line.run("activation-code", "create"));
  }

  @Test
  void listsNoDeviceWhereNoneEnrolled() {
    branch();
    assertEquals("", line.succeeds("device", "list").strip());
    assertEquals("[]", line.succeeds("device", "list", "--json").strip());
    assertTrue(
        line.fails("device", "revoke", UUID.randomUUID().toString(), "--reason", "stolen")
            .contains("no device has the id"));
  }

  @Test
  void importsAfterADryRunAndNeverTwice() {
    var bundle = BundleFixture.folder("oneroster-1.1").toString();
    var dry = line.succeeds("import", bundle, "--time-zone", "Europe/Madrid");
    assertTrue(dry.contains("nothing was stored; --apply does it."), dry);
    assertFalse(line.succeeds("branch", "list").contains("South Bank"));

    var first = line.succeeds("import", bundle, "--time-zone", "Europe/Madrid", "--apply");
    assertTrue(first.matches("(?s).*students +3 +0 +0 +0.*done\\..*"), first);
    assertTrue(line.succeeds("branch", "list").contains("South Bank"));

    var second = line.succeeds("import", bundle, "--apply");
    assertTrue(second.matches("(?s).*students +0 +0 +3 +0.*"), second);
    assertTrue(second.matches("(?s).*sessions +0 +0 +2 +0.*"), second);
    assertTrue(second.matches("(?s).*enrolments +0 +0 +3 +0.*"), second);
  }

  @Test
  void storesNothingWhereARowIsRefusedUnlessToldToSkipIt() throws IOException {
    try (var files = Files.list(BundleFixture.folder("oneroster-1.1"))) {
      for (var file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
    }
    var users = folder.resolve("enrollments.csv");
    Files.writeString(users, Files.readString(users).replace("k1,s1,u2", "k1,s1,u9"));

    assertEquals(
        1, line.run("import", folder.toString(), "--time-zone", "Europe/Madrid", "--apply"));
    assertTrue(line.out().contains("enrollments.csv:3: user 'u9' is not a known student"));
    assertTrue(line.out().contains("nothing was stored, because 1 are refused"));
    assertEquals("", line.succeeds("branch", "list").strip());

    line.succeeds(
        "import", folder.toString(), "--time-zone", "Europe/Madrid", "--apply", "--skip-refused");
    assertTrue(line.out().contains("done, without the 1 refused."));
    assertTrue(line.succeeds("branch", "list").contains("North Bank"));
  }

  @Test
  void refusesABundleThatCannotBeRead() {
    assertTrue(
        line.fails("import", folder.resolve("nowhere").toString())
            .contains("is neither a file nor a folder"));
    assertTrue(line.fails("import", folder.toString()).contains("there is no CSV file"));
  }

  @Test
  void seedsTheDemoOrganisationOnceADay() {
    long started = System.nanoTime();
    var out = line.succeeds("demo");
    var took = Duration.ofNanos(System.nanoTime() - started);
    assertTrue(out.contains(", 0 of them not possible"), out);
    assertTrue(took.toSeconds() < 60, "seeding took " + took);

    assertTrue(line.succeeds("demo").contains("0 commands"));
    var staff = line.succeeds("staff", "list", "--organisation", "Nile Skills Centre");
    assertTrue(staff.contains("desk.nasr  Mona Adel"), staff);
    assertTrue(line.fails("branch", "list").contains("there are several organisations"));
  }

  @Test
  void refusesAFileThatIsNoEmergencyExport() throws IOException {
    var file = Files.writeString(folder.resolve("x.daybook-export"), "hello");
    assertTrue(
        line.fails("take-in", file.toString()).contains("is not an emergency export of a desk"));
    assertTrue(line.fails("take-in", folder.resolve("y").toString()).contains("cannot read"));
  }

  @Test
  void bringsADatabaseBackFromItsBackup() throws IOException {
    branch();
    var file = folder.resolve("night.daybook-backup");
    line.succeeds("backup", file.toString());
    line.succeeds("staff", "create", "late", "--name", "Late", "--role", "Owner");

    assertTrue(line.fails("restore", file.toString()).contains("the database is not empty"));
    line.succeeds("restore", file.toString(), "--replace");
    assertEquals("", line.succeeds("staff", "list").strip());
    assertTrue(line.succeeds("branch", "list").contains("North Bank"));

    try (var elsewhere = new AdminLine()) {
      elsewhere.succeeds("organisation", "list");
      elsewhere.succeeds("restore", file.toString());
      assertTrue(elsewhere.succeeds("branch", "list").contains("North Bank"));
      // The chain of the centre's own device goes on where the backup left it.
      elsewhere.succeeds("staff", "create", "new", "--name", "New", "--role", "Owner");
    }
  }

  @Test
  void refusesToRestoreWhatIsNoBackup() throws IOException {
    var file = Files.writeString(folder.resolve("x"), "hello");
    assertTrue(line.fails("restore", file.toString()).contains("the file is not a backup"));
    assertTrue(line.fails("restore", folder.resolve("y").toString()).contains("cannot read"));
  }

  @Test
  void usedWronglyItEndsWithTwo() {
    assertEquals(2, line.run("branch", "create"));
    assertEquals(2, line.run("nonsense"));
    assertEquals(0, line.run("import", "--help"));
  }

  @Test
  void answersInJson() {
    branch();
    var json = line.succeeds("branch", "list", "--json");
    assertTrue(json.contains("\"timeZone\":\"Europe/Madrid\""), json);
  }

  private void branch() {
    line.succeeds("branch", "create", "North Bank", "--code", "NB", "--time-zone", "Europe/Madrid");
  }
}
