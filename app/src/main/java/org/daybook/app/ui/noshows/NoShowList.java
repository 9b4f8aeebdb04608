package org.daybook.app.ui.noshows;

import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.util.Subscription;
import org.daybook.app.service.booking.UndecidedNoShow;
import org.daybook.model.booking.NoShowDecision;

/// Who waits for a decision, of whom several may be chosen.
public final class NoShowList extends ListView<UndecidedNoShow> {
  private int place;

  public NoShowList() {
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
  }

  /// Tells when others are chosen. The selected item alone is told before the rest of them.
  Subscription followChosen(Runnable told) {
    return getSelectionModel().getSelectedItems().subscribe(told);
  }

  void speak(NoShowWords words) {
    setCellFactory(_ -> new NoShowCell(words));
  }

  /// What is chosen stays so; where that was decided, the row that takes its place is chosen.
  void show(List<UndecidedNoShow> waiting) {
    if (getItems().equals(waiting)) {
      return;
    }
    var before = chosen();
    var selection = getSelectionModel();
    selection.clearSelection();
    getItems().setAll(waiting);
    before.stream().mapToInt(waiting::indexOf).filter(it -> it >= 0).forEach(selection::select);
    if (selection.isEmpty() && !waiting.isEmpty()) {
      selection.clearAndSelect(Math.min(place, waiting.size() - 1));
    }
  }

  boolean isNobodyChosen() {
    return chosen().isEmpty();
  }

  /// What a decision about the chosen would do; nothing where nobody is.
  String outcome(NoShowWords words, NoShowDecision decision) {
    var chosen = chosen();
    return chosen.isEmpty() ? "" : words.outcome(chosen, decision);
  }

  void decide(NoShowsViewModel model, NoShowDecision decision) {
    place = getSelectionModel().getSelectedIndices().stream().mapToInt(it -> it).min().orElse(0);
    model.decide(chosen(), decision);
  }

  /// Opens the card of the one that was chosen last.
  void open(NoShowsViewModel model) {
    var chosen = getSelectionModel().getSelectedItem();
    if (chosen != null) {
      model.openStudent(chosen);
    }
  }

  private List<UndecidedNoShow> chosen() {
    return List.copyOf(getSelectionModel().getSelectedItems());
  }
}
