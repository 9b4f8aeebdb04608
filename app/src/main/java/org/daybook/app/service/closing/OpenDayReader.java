package org.daybook.app.service.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.model.cash.CashShift;
import org.daybook.model.cash.Cashbox;
import org.daybook.model.cash.ShiftState;
import org.daybook.model.seal.SealedDay;

/// Finds the days that nobody has closed.
final class OpenDayReader {
  /// What is older is found at the close of day itself.
  private static final int DAYS_BACK = 14;

  private final ReplicaReader facts;
  private final UUID branchId;

  OpenDayReader(ReplicaReader facts, UUID branchId) {
    this.facts = facts;
    this.branchId = branchId;
  }

  /// The last one first.
  List<OpenDay> before(LocalDate today) {
    return Stream.iterate(today.minusDays(1), it -> it.minusDays(1))
        .limit(DAYS_BACK)
        .flatMap(day -> open(day).stream())
        .toList();
  }

  private Optional<OpenDay> open(LocalDate day) {
    var shifts =
        facts.list(CashShift.BY_DATE, day).stream()
            .filter(it -> it.branchId().equals(branchId))
            .toList();
    if (shifts.isEmpty() || SealedDay.of(branchId, day, facts).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new OpenDay(
            day,
            shifts.stream()
                .filter(OpenDayReader::isUnfinished)
                .flatMap(it -> facts.find(Cashbox.TABLE, it.cashboxId()).stream())
                .map(Cashbox::name)
                .distinct()
                .sorted()
                .toList()));
  }

  private static boolean isUnfinished(CashShift shift) {
    return shift.state() == ShiftState.OPEN || shift.state() == ShiftState.COUNTED;
  }
}
