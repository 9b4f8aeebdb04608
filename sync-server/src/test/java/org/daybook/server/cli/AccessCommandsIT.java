package org.daybook.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daybook.model.people.AddStudent;
import org.daybook.model.people.RecordFamily;
import org.daybook.model.value.PersonDetails;
import org.daybook.server.access.TokenText;
import org.daybook.server.centre.CentreCommand;
import org.daybook.server.store.AccessToken;
import org.daybook.server.store.AccessToken.Kind;
import org.daybook.server.store.AccessToken.Reach;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Tokens of the API are made, listed without their secrets, and revoked at the command line.
class AccessCommandsIT {
  private final AdminLine line = new AdminLine();

  @BeforeEach
  void openABranch() {
    var organisation =
        line.succeeds("organisation", "create", "Riverside", "--currency", "EUR", "--locale", "es")
            .strip();
    var branch =
        line.succeeds("branch", "create", "North", "--code", "NO", "--time-zone", "Europe/Madrid")
            .strip();
    line.succeeds(
        "staff", "create", "mona", "--name", "Mona Adel", "--role", "Trainer", "--branch", "NO");
    var family = UUID.fromString("01900000-0000-7000-8000-0000000000f1");
    var student = UUID.fromString("01900000-0000-7000-8000-0000000000f2");
    for (var command :
        List.of(
            new RecordFamily(family, PersonDetails.named("Adel"), null),
            new AddStudent(student, family, "NO-7", PersonDetails.named("Lina"), null))) {
      line.administration()
          .operations()
          .run(
              UUID.fromString(organisation),
              bench -> bench.issue(CentreCommand.at(UUID.fromString(branch), command)));
    }
  }

  @AfterEach
  void closeTheLine() {
    line.close();
  }

  @Test
  void showsASecretOnceAndEndsIt() {
    var shown = line.succeeds("access", "student", "NO-7").strip();
    var text = TokenText.read(shown).orElseThrow();

    assertEquals(Kind.STUDENT, token(text).orElseThrow().kind());
    var listed = line.succeeds("access", "list");
    assertTrue(listed.contains(text.id() + "  STUDENT  NO-7  used "), listed);
    assertFalse(listed.contains(shown.substring(shown.indexOf('.') + 1)), "no secret");
    assertFalse(line.succeeds("access", "list", "--json").contains("secret"));

    line.succeeds("access", "revoke", text.id().toString());

    assertTrue(token(text).isEmpty());
    var after = line.succeeds("access", "list");
    assertTrue(after.contains("  revoked 2"), after);
    assertTrue(
        line.fails("access", "revoke", text.id().toString())
            .contains("no token that lasts has the id " + text.id()));
  }

  @Test
  void calendarsHaveAnAddress() {
    for (var words :
        List.of(
            new String[] {"access", "student", "NO-7", "--calendar"},
            new String[] {"access", "trainer", "mona"})) {
      var path = line.succeeds(words).strip();
      assertTrue(path.matches("/api/v1/calendar/daybook_[\\w-]+\\.[\\w-]+\\.ics"), path);
      var token = path.substring("/api/v1/calendar/".length(), path.length() - ".ics".length());
      assertTrue(token(TokenText.read(token).orElseThrow()).isPresent());
    }
  }

  @Test
  void programsReadAsFarAsTheyAreTold() {
    var shown =
        JsonMapper.shared()
            .readTree(
                line.succeeds(
                    "access", "program", "Website", "--scope", "sessions,packages", "--json"))
            .path("token")
            .asString();
    var made = token(TokenText.read(shown).orElseThrow()).orElseThrow();
    assertEquals(Set.of(Reach.SESSIONS, Reach.PACKAGES), made.reach());
    assertTrue(
        line.fails("access", "program", "Website", "--scope", "money")
            .contains("no scope is 'money'"));
    assertTrue(line.fails("access", "student", "NO-8").contains("no student has the id or code"));
    assertTrue(line.fails("access", "trainer", "ahmed").contains("nobody has the sign-in name"));
  }

  private Optional<AccessToken> token(TokenText text) {
    return line.administration().accessTokens().shown(text);
  }
}
