package org.daybook.server.cli;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.model.organisation.Branch;
import org.daybook.model.people.Student;
import org.daybook.server.access.TokenText;
import org.daybook.server.admin.Administration;
import org.daybook.server.store.AccessToken;
import org.daybook.server.store.AccessToken.Reach;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `access …`
@Command(
    name = "access",
    description = "Tokens of students, programs and calendars for the API.",
    mixinStandardHelpOptions = true)
final class AccessCommands {
  private AccessCommands() {}

  static Group group(AdminContext context) {
    return new Group(
        new AccessCommands(),
        List.of(
            new ForStudent(context),
            new ForTrainer(context),
            new ForProgram(context),
            new Listing(context),
            new Revoke(context)));
  }

  private static Answer made(TokenText text, boolean calendar) {
    var shown = text.shown();
    var answer = new LinkedHashMap<String, String>();
    answer.put("id", text.id().toString());
    answer.put("token", shown);
    if (!calendar) {
      return Answer.done(answer, shown);
    }
    var path = "/api/v1/calendar/" + shown + ".ics";
    answer.put("path", path);
    return Answer.done(answer, path);
  }

  private static List<UUID> branches(Administration administration, UUID organisationId) {
    return Chosen.branches(administration, organisationId).stream().map(Branch::id).toList();
  }

  /// `access student`
  @Command(
      name = "student",
      description = "Makes a token with which a student books and reads; it is shown only now.")
  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  static final class ForStudent extends AdminCommand {
    @Mixin private final OrganisationOption organisation = new OrganisationOption();

    @Parameters(paramLabel = "ID|CODE", description = "which student")
    private String student;

    @Option(names = "--calendar", description = "for the student's calendar and nothing else")
    private boolean calendar;

    ForStudent(AdminContext context) {
      super(context);
    }

    @Override
    Answer run(Administration administration) throws CommandRefusedException {
      var found = student(administration, organisation.chosen(administration));
      return made(administration.accessTokens().forStudent(found, calendar), calendar);
    }

    private Student student(Administration administration, UUID organisationId)
        throws CommandRefusedException {
      var id = Chosen.id(student);
      var found =
          administration
              .operations()
              .rehearse(
                  organisationId,
                  bench ->
                      id.map(it -> bench.facts().find(Student.TABLE, it).stream().toList())
                          .orElseGet(() -> bench.facts().list(Student.BY_CODE, student)));
      if (found.size() != 1) {
        throw new CommandRefusedException("no student has the id or code '" + student + "'");
      }
      return found.getFirst();
    }
  }

  /// `access trainer`
  @Command(
      name = "trainer",
      description = "Makes the address of a calendar of what somebody teaches; shown only now.")
  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  static final class ForTrainer extends AdminCommand {
    @Mixin private final OrganisationOption organisation = new OrganisationOption();

    @Parameters(paramLabel = "SIGN-IN-NAME", description = "who teaches")
    private String signInName;

    ForTrainer(AdminContext context) {
      super(context);
    }

    @Override
    Answer run(Administration administration) throws CommandRefusedException {
      var organisationId = organisation.chosen(administration);
      var trainer = Chosen.staff(administration, organisationId, signInName);
      return made(administration.accessTokens().forTrainer(trainer), true);
    }
  }

  /// `access program`
  @Command(
      name = "program",
      description = "Makes a token with which a program reads; it is shown only now.")
  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  static final class ForProgram extends AdminCommand {
    private static final int MOST_LETTERS = 200;

    @Mixin private final OrganisationOption organisation = new OrganisationOption();

    @Parameters(paramLabel = "NAME", description = "what people call the program")
    private String name;

    @Option(
        names = "--scope",
        required = true,
        split = ",",
        description = "what it may read: sessions, packages, enrollments")
    private List<String> scope;

    ForProgram(AdminContext context) {
      super(context);
    }

    @Override
    Answer run(Administration administration) throws CommandRefusedException {
      if (name.isBlank() || name.length() > MOST_LETTERS) {
        throw new CommandRefusedException("a name has 1 to " + MOST_LETTERS + " letters");
      }
      var organisationId = organisation.chosen(administration);
      return made(
          administration.accessTokens().forProgram(organisationId, name.strip(), reach()), false);
    }

    private Set<Reach> reach() throws CommandRefusedException {
      var reach = EnumSet.noneOf(Reach.class);
      for (var word : scope) {
        reach.add(
            Arrays.stream(Reach.values())
                .filter(it -> it.name().equalsIgnoreCase(word.strip()))
                .findFirst()
                .orElseThrow(() -> new CommandRefusedException("no scope is '" + word + "'")));
      }
      return reach;
    }
  }

  /// `access list`
  @Command(name = "list", description = "Lists the tokens, without their secrets.")
  static final class Listing extends AdminCommand {
    @Mixin private final OrganisationOption organisation = new OrganisationOption();

    Listing(AdminContext context) {
      super(context);
    }

    @Override
    Answer run(Administration administration) throws CommandRefusedException {
      var organisationId = organisation.chosen(administration);
      var all =
          administration
              .accessTokens()
              .list(organisationId, branches(administration, organisationId));
      return Answer.list(all, Listing::json, Listing::line);
    }

    private static Map<String, @Nullable String> json(AccessToken token) {
      var answer = new LinkedHashMap<String, @Nullable String>();
      answer.put("id", token.id().toString());
      answer.put("kind", token.kind().name());
      answer.put("for", token.label());
      answer.put("scope", scope(token));
      answer.put("madeAt", token.madeAt().toString());
      answer.put("usedAt", token.usedAt() == null ? null : token.usedAt().toString());
      answer.put("revokedAt", token.revokedAt() == null ? null : token.revokedAt().toString());
      return answer;
    }

    private static String scope(AccessToken token) {
      return token.reach().stream()
          .map(it -> it.name().toLowerCase(Locale.ROOT))
          .sorted()
          .collect(Collectors.joining(","));
    }

    private static String line(AccessToken token) {
      return String.join(
          "  ",
          token.id().toString(),
          token.kind().name(),
          token.label(),
          token.usedAt() == null ? "never used" : "used " + token.usedAt(),
          token.revokedAt() == null ? "valid" : "revoked " + token.revokedAt());
    }
  }

  /// `access revoke`
  @Command(name = "revoke", description = "Ends a token at once.")
  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  static final class Revoke extends AdminCommand {
    @Mixin private final OrganisationOption organisation = new OrganisationOption();

    @Parameters(paramLabel = "ID", description = "as access list shows it")
    private String token;

    Revoke(AdminContext context) {
      super(context);
    }

    @Override
    Answer run(Administration administration) throws CommandRefusedException {
      var organisationId = organisation.chosen(administration);
      var branches = branches(administration, organisationId);
      var id = Chosen.id(token);
      if (id.isEmpty()
          || !administration.accessTokens().revoke(organisationId, branches, id.get())) {
        throw new CommandRefusedException("no token that lasts has the id " + token);
      }
      return Answer.done(Map.of("id", token, "state", "REVOKED"), token + " is revoked");
    }
  }
}
