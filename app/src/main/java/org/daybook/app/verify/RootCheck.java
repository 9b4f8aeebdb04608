package org.daybook.app.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daybook.model.cash.ReportDay;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.seal.DayAnchor;
import org.daybook.model.seal.SealedDay;

/// Compares a day's root with the ones that a desk has signed: its report of the day names the root
/// that the desk was told.
final class RootCheck {
  private final DayAnchor day;
  private final UUID dayId;

  RootCheck(DayAnchor day) {
    this.day = day;
    this.dayId = SealedDay.idOf(day.branchId(), day.businessDate());
  }

  /// What a desk signed of the day.
  ///
  /// @param place of the operation, as epoch and number
  /// @param same whether it is the root that the day has
  record Signed(String place, String root, boolean same) {}

  List<Signed> check(List<SealedOperation> operations) {
    var journalled = new Journalled();
    var signed = new ArrayList<Signed>();
    for (var operation : operations) {
      journalled
          .command(operation, ReportDay.class)
          .filter(it -> it.dayId().equals(dayId))
          .map(it ->
              new Signed(Journalled.place(operation), it.root(), it.root().equals(day.root())))
          .ifPresent(signed::add);
    }
    return signed;
  }
}
