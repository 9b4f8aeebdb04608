package org.daybook.app.ui.synccentre;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.daybook.app.sync.SyncStatus;
import org.daybook.app.ui.synccentre.OperationEntry.Step;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.protocol.HealingReport;
import org.daybook.model.protocol.Protocol;

/// How the desk stands, as plain text for whoever helps from afar. It is in English whatever the
/// screen speaks, and holds no personal data: ids, counts, states and codes, no names and no notes.
final class SupportReport {
  private static final int TROUBLES = 10;

  private SupportReport() {}

  static String of(
      DeskIdentity desk,
      SyncStatus status,
      List<OperationEntry> entries,
      List<HealingReport> healings,
      Instant now) {
    var lines = new StringJoiner("\n", "", "\n");
    lines.add("Daybook desk report of " + now);
    lines.add("protocol " + Protocol.VERSION);
    lines.add("java " + Runtime.version());
    lines.add("system " + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    lines.add("device " + desk.deviceId() + " epoch " + desk.epoch());
    lines.add("branch " + desk.branchId());
    lines.add("finding " + Diagnosis.of(status).finding() + " " + Diagnosis.of(status).code());
    Diagnosis.of(status)
        .checks()
        .forEach(check -> lines.add("check " + check.subject() + " " + check.result()));
    lines.add("last contact " + written(status.lastContact()));
    lines.add("offline since " + written(status.offlineSince()));
    lines.add("first load " + (status.loaded() ? "complete" : "not complete"));
    lines.add("to send " + status.toSend());
    lines.add("needs attention " + status.attention());
    for (Step step : Step.values()) {
      long count = entries.stream().filter(entry -> entry.step() == step).count();
      lines.add("operations " + step + " " + count);
    }
    entries.stream()
        .filter(entry -> entry.line().outcome() != null && entry.line().reason() != null)
        .limit(TROUBLES)
        .forEach(entry -> lines.add(trouble(entry)));
    healings.forEach(it -> lines.add(healing(it)));
    return lines.toString();
  }

  private static String healing(HealingReport it) {
    return "healed "
        + it.table()
        + " missing "
        + it.missing()
        + " surplus "
        + it.surplus()
        + " changed "
        + it.changed()
        + " "
        + it.foundAt();
  }

  private static String trouble(OperationEntry entry) {
    var line = entry.line();
    var reason = line.reason();
    return "trouble no. "
        + line.sequence()
        + " "
        + line.command()
        + " "
        + line.outcome()
        + " "
        + (reason == null ? "" : reason.code())
        + " "
        + line.capturedAt();
  }

  private static String written(Optional<Instant> at) {
    return at.map(Instant::toString).orElse("-");
  }
}
