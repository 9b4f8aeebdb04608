package org.daybook.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.cash.DayBook;
import org.daybook.model.device.Device;
import org.daybook.model.row.Facts;
import org.daybook.model.seal.DayAnchor;
import org.daybook.model.seal.DayAnchor.Late;
import org.daybook.model.seal.DayAnchor.Leaf;
import org.daybook.model.seal.DayAnchor.Report;
import org.daybook.model.seal.DayCorrection;
import org.daybook.model.seal.DayWatermark;
import org.daybook.model.seal.SealedDay;
import org.daybook.model.seal.WatermarkState;
import org.daybook.model.value.RowIds;
import org.daybook.server.admin.Administration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `day`
@Command(
    name = "day",
    description = {
      "Writes what the database holds of a sealed day, for `daybook verify day`, and says who has"
          + " still to report.",
      "The file holds what was paid and why, but names nobody. Keep it where nobody changes it."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class DayCommand extends AdminCommand {
  @Mixin private final OrganisationOption organisation = new OrganisationOption();

  @Parameters(paramLabel = "FILE", description = "the file to write; replaced where it exists")
  private Path file;

  @Option(names = "--branch", required = true, description = "id, code or name")
  private String branch;

  @Option(names = "--date", required = true, paramLabel = "DAY", description = "as 2026-03-01")
  private LocalDate date;

  /// @param owing names of the devices that have still to report
  private record Held(DayAnchor day, List<String> owing) {}

  DayCommand(AdminContext context) {
    super(context);
  }

  @Override
  Answer run(Administration administration) throws CommandRefusedException {
    var organisationId = organisation.chosen(administration);
    var chosen = Chosen.branch(administration, organisationId, branch);
    var now = context().clock().instant().truncatedTo(ChronoUnit.MILLIS);
    var held =
        administration
            .operations()
            .rehearse(organisationId, bench -> held(chosen.id(), now, bench.facts()))
            .orElseThrow(
                () -> new CommandRefusedException(date + " is not sealed at " + chosen.name()));
    try {
      Files.write(file, held.day().lines().toList());
    } catch (IOException e) {
      throw new CommandRefusedException("cannot write " + file + ": " + e.getMessage());
    }
    var day = held.day();
    return Answer.done(
        Map.of(
            "file", file.toString(),
            "root", day.root(),
            "completeness", day.completeness().name(),
            "owing", held.owing(),
            "corrections", day.corrections().size()),
        lines(held));
  }

  private List<String> lines(Held held) {
    var lines = new ArrayList<String>();
    lines.add(held.day().leaves().size() + " sealed things of " + date + " are in " + file);
    lines.add("root " + held.day().root() + ", " + held.day().completeness());
    held.owing().forEach(it -> lines.add(it + " has still to report"));
    return lines;
  }

  private Optional<Held> held(UUID branchId, Instant now, Facts facts) {
    return SealedDay.of(branchId, date, facts).map(day -> held(day, now, facts));
  }

  private static Held held(SealedDay day, Instant now, Facts facts) {
    var watermarks =
        facts.list(DayWatermark.BY_DAY, day.id()).stream()
            .sorted(Comparator.comparing(DayWatermark::id, RowIds.ORDER))
            .toList();
    var anchor =
        new DayAnchor(
            day.branchId(),
            day.businessDate(),
            day.root(),
            now,
            DayBook.sealed(day, facts).leaves().stream()
                .map(it -> new Leaf(it.id(), it.bytes()))
                .toList(),
            watermarks.stream()
                .map(it -> new Report(it.deviceId(), it.state(), it.epoch(), it.throughSequence()))
                .toList(),
            facts.list(DayCorrection.BY_DAY, day.id()).stream()
                .sorted(Comparator.comparing(DayCorrection::id, RowIds.ORDER))
                .map(it ->
                    new Late(
                        it.id(), it.kind(), it.aboutId(), Optional.ofNullable(it.sealedInId())))
                .toList());
    var owing =
        watermarks.stream()
            .filter(it -> it.state() == WatermarkState.OWES)
            .map(it ->
                facts
                    .find(Device.TABLE, it.deviceId())
                    .map(Device::name)
                    .orElseGet(() -> it.deviceId().toString()))
            .toList();
    return new Held(anchor, owing);
  }
}
