package org.daybook.app.ui.closing;

import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.daybook.app.service.closing.ClosingDay;
import org.daybook.model.desk.CaptureResult;
import org.jspecify.annotations.Nullable;

/// Closing the day that is looked at: asking for its seal, and looking into it.
final class SealViewModel {
  private final ClosingWork work;
  private final ClosingActions actions;
  private final SealEnds ends;
  private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(this, "shown");
  private UUID intentId;

  /// What becomes of what is wanted here.
  interface SealEnds {
    /// The day that is looked at; null until it was read.
    @Nullable ClosingDay day();

    /// The centre was asked to seal it.
    void asked();

    /// Nothing was saved.
    void refused(ClosingRefusal why);
  }

  SealViewModel(ClosingWork work, ClosingActions actions, SealEnds ends) {
    this.work = work;
    this.actions = actions;
    this.ends = ends;
    this.intentId = work.intentIds().get();
  }

  /// Whether the seal lies over the overview.
  ReadOnlyBooleanProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  void show() {
    shown.set(true);
  }

  void leave() {
    shown.set(false);
  }

  /// Leads to where a desk is declared lost.
  void devices() {
    actions.devices();
  }

  /// Asks the centre to seal the day; a second key asks for nothing more.
  void closeDay() {
    var now = ends.day();
    if (now == null || now.seal().isPresent()) {
      return;
    }
    var intent = intentId;
    var date = now.day();
    work.background()
        .run(() -> work.closing().seals().seal(work.staffId(), intent, date))
        .onSuccess(result -> {
          if (saved(result)) {
            intentId = work.intentIds().get();
            ends.asked();
          }
        })
        .onFailure(_ -> ends.refused(new ClosingRefusal(null)));
  }

  /// Counts a copy of a payment's receipt and shows it.
  void printCopy(UUID paymentId) {
    var intent = work.intentIds().get();
    work.background()
        .run(() -> work.cash().reprint(work.staffId(), intent, paymentId))
        .onSuccess(result -> {
          if (saved(result)) {
            actions.print(paymentId);
          }
        })
        .onFailure(_ -> ends.refused(new ClosingRefusal(null)));
  }

  private boolean saved(CaptureResult result) {
    return switch (result) {
      case CaptureResult.Saved _ -> true;
      case CaptureResult.Refused(_, var why) -> {
        ends.refused(new ClosingRefusal(why));
        yield false;
      }
    };
  }
}
