package org.daybook.server.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.server.admin.Administration;
import org.daybook.server.health.Examination;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `device health`: how desks are, the worst first. It ends with 3 where one fails, so that a
/// script can tell.
@Command(
    name = "health",
    description = "Tells how desks are, those that fail first; ends with 3 if any does.")
final class DeviceHealthCommand extends AdminCommand {
  static final int SOME_FAIL = 3;
  private static final int MOST_HOURS = 24 * 365;

  @Mixin private final OrganisationOption organisation = new OrganisationOption();

  @Option(names = "--branch", description = "only those of one branch")
  private @Nullable String branch;

  @Option(names = "--failing", description = "only those that fail")
  private boolean failing;

  @Option(
      names = "--silent-hours",
      defaultValue = "24",
      description = "how long a desk may be silent, default ${DEFAULT-VALUE}")
  private int silentHours;

  DeviceHealthCommand(AdminContext context) {
    super(context);
  }

  @Override
  Answer run(Administration administration) throws CommandRefusedException {
    if (silentHours < 1 || silentHours > MOST_HOURS) {
      throw new CommandRefusedException("--silent-hours lies between 1 and " + MOST_HOURS);
    }
    var organisationId = organisation.chosen(administration);
    var only = branch == null ? null : Chosen.branch(administration, organisationId, branch).name();
    var now = context().clock().instant();
    var all =
        administration.healths().of(organisationId).stream()
            .filter(it -> only == null || it.branch().equals(only))
            .map(it -> Examination.of(it, now, Duration.ofHours(silentHours)))
            .filter(it -> !failing || it.fails())
            .sorted(Examination.WORST_FIRST)
            .toList();
    boolean some = all.stream().anyMatch(Examination::fails);
    var lines = new ArrayList<String>();
    all.forEach(it -> lines.addAll(lines(it, now)));
    return new Answer(
        some ? SOME_FAIL : 0, lines, all.stream().map(DeviceHealthCommand::json).toList());
  }

  private static List<String> lines(Examination examination, Instant now) {
    var desk = examination.desk();
    var words = new ArrayList<String>();
    words.add(desk.id().toString());
    words.add(desk.state().name());
    words.add(desk.branch());
    words.add(desk.name());
    words.add(
        desk.seen()
            .map(it -> "seen " + Examination.time(it.at(), now) + " ago")
            .orElse("never seen"));
    desk.seen().map(it -> it.behind()).ifPresent(it -> words.add("behind by " + it));
    desk.told().ifPresent(it -> words.add("waiting " + it.waiting()));
    desk.told().ifPresent(it -> words.add("program " + it.program()));
    desk.seen().map(it -> it.protocol()).ifPresent(it -> words.add("protocol " + it));
    var reason = desk.reason();
    if (reason != null) {
      words.add(reason);
    }
    var lines = new ArrayList<String>();
    lines.add(String.join("  ", words));
    examination
        .findings()
        .forEach(it -> lines.add("    " + it.ailment().name() + ": " + it.words()));
    return lines;
  }

  private static Map<String, @Nullable Object> json(Examination examination) {
    var desk = examination.desk();
    var seen = desk.seen();
    var told = desk.told();
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("id", desk.id().toString());
    json.put("name", desk.name());
    json.put("branch", desk.branch());
    json.put("state", desk.state().name());
    json.put("reason", desk.reason());
    json.put("enrolledAt", desk.enrolledAt().toString());
    json.put("seenAt", seen.map(it -> it.at().toString()).orElse(null));
    json.put("protocol", seen.map(it -> it.protocol()).orElse(null));
    json.put("behind", seen.map(it -> it.behind()).orElse(null));
    json.put("currentAt", seen.map(it -> it.currentAt()).map(Instant::toString).orElse(null));
    json.put("toldAt", told.map(it -> it.at().toString()).orElse(null));
    json.put("program", told.map(it -> it.program()).orElse(null));
    json.put("waiting", told.map(it -> it.waiting()).orElse(null));
    json.put("oldestAt", told.map(it -> it.oldestAt()).map(Instant::toString).orElse(null));
    json.put("stuck", told.map(it -> it.stuck()).orElse(null));
    json.put("stuckSince", told.map(it -> it.stuckSince()).map(Instant::toString).orElse(null));
    json.put(
        "findings",
        examination.findings().stream()
            .map(it -> Map.of("reason", it.ailment().name(), "words", it.words()))
            .collect(Collectors.toList()));
    return json;
  }
}
