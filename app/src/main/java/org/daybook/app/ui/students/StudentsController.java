package org.daybook.app.ui.students;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.util.Subscription;
import org.daybook.app.ui.control.EmptyState;
import org.daybook.app.ui.control.IconField;
import org.daybook.app.ui.control.TroublePanel;
import org.daybook.app.ui.students.StudentsViewModel.Outcome;
import org.daybook.app.ui.students.StudentsViewModel.Trouble;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// Binds the list of students and the card of the one chosen.
public final class StudentsController {
  private final StudentsViewModel model;
  private final Messages messages;
  private Subscription following = Subscription.EMPTY;

  @FXML private IconField find;
  @FXML private Label said;
  @FXML private FoundList found;
  @FXML private EmptyState empty;
  @FXML private CardPane card;
  @FXML private TroublePanel trouble;

  public StudentsController(StudentsViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
  }

  @FXML
  private void initialize() {
    find.textProperty().bindBidirectional(model.queryProperty());
    empty.visibleProperty().bind(card.visibleProperty().not());
    following =
        Subscription.combine(
            found.follow(model, find, messages),
            card.follow(model, messages),
            model.hits().subscribe(this::say),
            model.outcomeProperty().subscribe(outcome -> say()),
            model.troubleProperty().subscribe(this::showTrouble),
            () -> find.textProperty().unbindBidirectional(model.queryProperty()));
  }

  /// Ends what follows the view model, which outlives its view.
  public void close() {
    following.unsubscribe();
  }

  /// Gives the keyboard to the search.
  public void focus() {
    find.requestFocus();
    find.selectAll();
  }

  private void say() {
    int count = model.hits().size();
    var outcome = model.outcomeProperty().get();
    said.setText(
        switch (outcome) {
          case NOT_ASKED -> count == 0 ? "" : messages.text("students.recent");
          case FOUND ->
              count < StudentsViewModel.MOST
                  ? messages.counted("students.found", count)
                  : messages.text("students.found.most", count);
          case NOTHING -> messages.text("students.found.nobody");
        });
    if (outcome == Outcome.NOTHING) {
      empty.show(messages.text("students.nobody"), messages.text("students.nobody.hint"));
    } else {
      empty.show(messages.text("students.empty"), messages.text("students.empty.hint"));
    }
  }

  private void showTrouble(@Nullable Trouble what) {
    if (what == null) {
      trouble.clear();
    } else {
      var key = "students.trouble." + CardWords.lower(what);
      trouble.show(messages.text(key), messages.text(key + ".advice"));
    }
  }
}
