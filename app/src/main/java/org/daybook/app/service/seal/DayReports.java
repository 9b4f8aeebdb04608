package org.daybook.app.service.seal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.duty.Duty;
import org.daybook.model.cash.ReportDay;
import org.daybook.model.seal.DayWatermark;
import org.daybook.model.seal.SealedDay;
import org.daybook.model.seal.WatermarkState;
import org.daybook.model.value.RowIds;

/// A report to every day that the centre has sealed. A seal that this desk has only asked for is
/// not reported to: its root is the centre's to say.
public final class DayReports implements Duty {
  private final UUID deviceId;

  public DayReports(UUID deviceId) {
    this.deviceId = deviceId;
  }

  @Override
  public Set<String> toldBy() {
    return Set.of(DayWatermark.TABLE.name(), SealedDay.TABLE.name());
  }

  @Override
  public List<Owed> owed(ReplicaReader facts) {
    var owes =
        facts.list(DayWatermark.BY_DEVICE, deviceId).stream()
            .filter(it -> it.state() == WatermarkState.OWES)
            .map(DayWatermark::dayId)
            .toList();
    if (owes.isEmpty()) {
      return List.of();
    }
    var askedFor = facts.covered(SealedDay.TABLE, owes);
    return facts.findAll(SealedDay.TABLE, owes).stream()
        .filter(it -> !askedFor.contains(it.id()))
        .map(this::report)
        .toList();
  }

  private Owed report(SealedDay day) {
    var intent = RowIds.ofParents("report-day", day.id(), deviceId);
    return new Owed(intent, new ReportDay(day.id(), day.root()));
  }
}
