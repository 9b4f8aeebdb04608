package org.daybook.app.ui.students;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.students.LookAlike;
import org.daybook.app.service.students.LookAlike.Likeness;
import org.daybook.app.ui.control.Avatar;
import org.daybook.app.ui.control.Badge;
import org.daybook.app.ui.control.Tone;
import org.daybook.app.ui.text.Messages;

/// Whom of the book the student may be. Each leads to that one instead.
final class LookAlikesPanel {
  private final StudentFormViewModel model;
  private final Messages messages;
  private final Panel panel;
  private final VBox lines = new VBox();

  LookAlikesPanel(StudentFormViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    panel = new Panel(messages.text("students.form.alike"));
    panel.getStyleClass().add("alike-panel");
    Label hint = new Label(messages.text("students.form.alike.hint"));
    hint.getStyleClass().addAll("secondary", "quiet", "panel-nothing");
    panel.add(hint);
    panel.add(lines);
    panel.managedProperty().bind(panel.visibleProperty());
  }

  Panel panel() {
    return panel;
  }

  /// @return what ends that it follows the form
  Subscription follow() {
    fill();
    return model.lookAlikes().subscribe(this::fill);
  }

  private void fill() {
    lines.getChildren().setAll(model.lookAlikes().stream().map(this::line).toList());
    panel.setVisible(!lines.getChildren().isEmpty());
  }

  private Button line(LookAlike it) {
    var hit = it.hit();
    var likeness = messages.text("students.likeness." + CardWords.lower(it.likeness()));
    Badge badge = new Badge(tone(it.likeness()), likeness);
    HBox line =
        Panel.line(
            new Avatar(hit.name(), hit.studentId()),
            Panel.words(hit.name(), Panel.leftToRight(hit.code())),
            badge);
    return Panel.link(
        line,
        messages.text("students.form.alike.open", hit.name(), likeness),
        () -> model.openInstead(it));
  }

  private static Tone tone(Likeness likeness) {
    return switch (likeness) {
      case LIKELY_SAME, SAME_CODE -> Tone.WARN;
      case SIMILAR_NAME, SAME_PHONE -> Tone.NEUTRAL;
    };
  }
}
