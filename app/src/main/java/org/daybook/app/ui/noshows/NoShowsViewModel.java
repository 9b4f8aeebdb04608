package org.daybook.app.ui.noshows;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.app.service.booking.UndecidedNoShow;
import org.daybook.app.ui.fx.Background;
import org.daybook.model.booking.NoShowDecision;
import org.daybook.model.command.Reason;
import org.daybook.model.desk.CaptureResult;
import org.jspecify.annotations.Nullable;

/// Who waits for a decision, why it is decided so, and what was decided last. Each decision is a
/// command of its own, also where several are made at once: what is refused does not hold up the
/// others.
public final class NoShowsViewModel {
  private final NoShowsDesk desk;
  private final NoShowsActions actions;
  private final Background background;
  private final ObservableList<UndecidedNoShow> waiting = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(this, "loaded");
  private final ReadOnlyBooleanWrapper mayDecide = new ReadOnlyBooleanWrapper(this, "mayDecide");
  private final BooleanProperty reasonMissing = new SimpleBooleanProperty(this, "reasonMissing");
  private final StringProperty reason = new SimpleStringProperty(this, "reason", "");
  private final ReadOnlyObjectWrapper<@Nullable Decided> decided =
      new ReadOnlyObjectWrapper<>(this, "decided");
  private final ReadOnlyObjectWrapper<@Nullable NoShowsTrouble> trouble =
      new ReadOnlyObjectWrapper<>(this, "trouble");
  private boolean deciding;

  private record Read(List<UndecidedNoShow> waiting, boolean mayDecide) {}

  private record Answer(List<UndecidedNoShow> saved, @Nullable Reason refused) {}

  public NoShowsViewModel(NoShowsDesk desk, NoShowsActions actions, Background background) {
    this.desk = desk;
    this.actions = actions;
    this.background = background;
    reason.subscribe(() -> reasonMissing.set(false));
  }

  /// The oldest first.
  public ObservableList<UndecidedNoShow> waiting() {
    return waiting;
  }

  /// Whether they have been read at all: before that there are not none.
  public ReadOnlyBooleanProperty loadedProperty() {
    return loaded.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty mayDecideProperty() {
    return mayDecide.getReadOnlyProperty();
  }

  /// Why it is decided so; it stays for the next one.
  public StringProperty reasonProperty() {
    return reason;
  }

  /// Whether somebody wanted to decide without saying why.
  public BooleanProperty reasonMissingProperty() {
    return reasonMissing;
  }

  /// What was decided last; null before the first, and where the last was turned round.
  public ReadOnlyObjectProperty<@Nullable Decided> decidedProperty() {
    return decided.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable NoShowsTrouble> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  public void refresh() {
    background
        .run(() -> new Read(desk.undecided(), desk.mayDecide()))
        .onSuccess(read -> {
          mayDecide.set(read.mayDecide());
          if (!waiting.equals(read.waiting())) {
            waiting.setAll(read.waiting());
          }
          loaded.set(true);
        })
        .onFailure(_ -> trouble.set(new NoShowsTrouble(null)));
  }

  /// Decides about those.
  public void decide(List<UndecidedNoShow> chosen, NoShowDecision decision) {
    if (chosen.isEmpty() || !mayDecide.get() || deciding) {
      return;
    }
    var why = reason.get().strip();
    if (why.isEmpty()) {
      reasonMissing.set(true);
      return;
    }
    decide(List.copyOf(chosen), decision, why, true);
  }

  /// Decides the other way what was decided last.
  public void turnRound() {
    var last = decided.get();
    if (last != null && !deciding) {
      decided.set(null);
      decide(last.about(), last.opposite(), last.reason(), false);
    }
  }

  private void decide(
      List<UndecidedNoShow> chosen, NoShowDecision decision, String why, boolean mayTurnRound) {
    deciding = true;
    trouble.set(null);
    background
        .run(() -> answer(chosen, decision, why))
        .onSuccess(answer -> {
          deciding = false;
          if (answer.refused() != null) {
            trouble.set(new NoShowsTrouble(answer.refused()));
          }
          if (mayTurnRound && !answer.saved().isEmpty()) {
            decided.set(new Decided(decision, answer.saved(), why));
          }
          refresh();
        })
        .onFailure(_ -> {
          deciding = false;
          trouble.set(new NoShowsTrouble(null));
          refresh();
        });
  }

  private Answer answer(List<UndecidedNoShow> chosen, NoShowDecision decision, String why) {
    var saved = new ArrayList<UndecidedNoShow>();
    Reason refused = null;
    for (var each : chosen) {
      switch (desk.decide(each.bookingId(), decision, why)) {
        case CaptureResult.Saved(var operations) -> saved.add(each);
        case CaptureResult.Refused(var index, var said) -> refused = said;
      }
    }
    return new Answer(saved, refused);
  }

  public void openStudent(UndecidedNoShow about) {
    actions.openStudent(about.studentId());
  }

  public void back() {
    actions.back();
  }
}
