package org.daybook.server.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.server.admin.Administration;
import org.daybook.server.importer.BundleLimits;
import org.daybook.server.importer.BundleReader;
import org.daybook.server.importer.ImportOptions;
import org.daybook.server.importer.ImportReport;
import org.daybook.server.importer.Importer;
import org.daybook.server.importer.UnreadableBundleException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `import`
@Command(
    name = "import",
    description = {
      "Takes in a OneRoster 1.1 or 1.2 CSV bundle, or a schedule.csv.",
      "Without --apply it only says what would happen. Each refused row is reported as"
          + " file:line: reason. Ends with 1 where rows are refused."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ImportCommand extends AdminCommand {
  @Mixin private final OrganisationOption organisation = new OrganisationOption();

  @Parameters(paramLabel = "FILE", description = "a zip, a folder or a single CSV file")
  private Path file;

  @Option(names = "--apply", description = "do it")
  private boolean apply;

  @Option(
      names = "--skip-refused",
      description = "with --apply: take in the rows that are good although others are refused")
  private boolean skipRefused;

  @Option(
      names = "--time-zone",
      paramLabel = "ZONE",
      description = "of branches that are new, such as Africa/Cairo")
  private @Nullable String timeZone;

  @Option(
      names = "--term",
      paramLabel = "FIRST..LAST",
      description = "days of classes whose terms the files do not give: 2026-09-01..2027-06-30")
  private @Nullable String term;

  ImportCommand(AdminContext context) {
    super(context);
  }

  @Override
  Answer run(Administration administration)
      throws CommandRefusedException, UnreadableBundleException {
    try {
      var options = options();
      var bundle = new BundleReader(BundleLimits.DEFAULT).read(file);
      var organisationId = organisation.chosen(administration);
      var importer = new Importer(administration.operations(), context().clock());
      return answer(
          apply
              ? importer.apply(organisationId, bundle, options, skipRefused)
              : importer.rehearse(organisationId, bundle, options));
    } catch (UnreadableBundleException e) {
      throw new CommandRefusedException(String.valueOf(e.getMessage()));
    }
  }

  private ImportOptions options() throws CommandRefusedException {
    try {
      var zone = timeZone == null ? null : ZoneId.of(timeZone);
      if (term == null) {
        return new ImportOptions(zone, null, null);
      }
      int dots = term.indexOf("..");
      if (dots < 0) {
        throw new CommandRefusedException("--term is FIRST..LAST, such as 2026-09-01..2027-06-30");
      }
      var first = LocalDate.parse(term.substring(0, dots));
      var last = LocalDate.parse(term.substring(dots + 2));
      return new ImportOptions(zone, first, last);
    } catch (DateTimeException e) {
      throw new CommandRefusedException(String.valueOf(e.getMessage()));
    }
  }

  private Answer answer(ImportReport report) {
    var lines = new ArrayList<String>();
    report.findings().forEach(finding -> lines.add(finding.toString()));
    if (!lines.isEmpty()) {
      lines.add("");
    }
    lines.add("%-12s %8s %8s %10s %8s".formatted("", "new", "changed", "unchanged", "refused"));
    report
        .counts()
        .forEach((table, count) ->
            lines.add(
                "%-12s %8d %8d %10d %8d"
                    .formatted(
                        table.title(),
                        count.created(),
                        count.changed(),
                        count.unchanged(),
                        count.refused())));
    lines.add("");
    lines.add(conclusion(report));
    boolean good = !report.hasRefused() || report.applied();
    return new Answer(good ? 0 : 1, lines, json(report));
  }

  private String conclusion(ImportReport report) {
    int refused = report.refused().size();
    if (report.applied()) {
      return refused == 0 ? "done." : "done, without the " + refused + " refused.";
    }
    if (!apply) {
      return refused == 0
          ? "nothing was stored; --apply does it."
          : "nothing was stored; repair the " + refused + " refused first, or skip them.";
    }
    return "nothing was stored, because "
        + refused
        + " are refused (--skip-refused leaves them out).";
  }

  private static Map<String, Object> json(ImportReport report) {
    var json = new LinkedHashMap<String, Object>();
    json.put("applied", report.applied());
    var counts = new LinkedHashMap<String, Object>();
    report.counts().forEach((table, count) -> counts.put(table.title(), count));
    json.put("counts", counts);
    List<Map<String, Object>> findings =
        report.findings().stream()
            .map(it ->
                Map.<String, Object>of(
                    "refused", it.refused(),
                    "file", it.place().file(),
                    "line", it.place().line(),
                    "reason", it.text()))
            .toList();
    json.put("findings", findings);
    return json;
  }
}
