package org.daybook.app.ui.students;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.daybook.app.service.students.StudentCard.Details;
import org.daybook.app.ui.control.Avatar;
import org.daybook.app.ui.control.Badge;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Tone;

/// Whose card it is, and what can be done with the student, where there is no room for both in one
/// line below the name.
final class CardHead extends VBox {
  private static final double ROOMY = 640;

  private final Avatar avatar = new Avatar();
  private final Label name = new Label();
  private final HBox badges = new HBox(8);
  private final HBox meta = new HBox(6);
  private final HBox line = new HBox();
  private final HBox below = new HBox(14);
  private final List<Node> actions;

  CardHead(Node... actions) {
    super(8);
    this.actions = List.of(actions);
    line.getStyleClass().add("student-head");
    below.managedProperty().bind(below.visibleProperty());
    avatar.getStyleClass().add("large");
    name.getStyleClass().add("title");
    badges.setAlignment(Pos.CENTER_LEFT);
    HBox first = new HBox(8, name, badges);
    first.setAlignment(Pos.CENTER_LEFT);
    VBox all = new VBox(2, first, meta);
    all.setAlignment(Pos.CENTER_LEFT);
    all.setMinWidth(0);
    HBox.setHgrow(all, Priority.ALWAYS);
    line.getChildren().addAll(avatar, all);
    getChildren().addAll(line, below);
    widthProperty().subscribe(this::makeRoom);
  }

  private void makeRoom() {
    boolean narrow = getWidth() > 0 && getWidth() < ROOMY;
    var now = narrow ? below : line;
    if (!now.getChildren().containsAll(actions)) {
      line.getChildren().removeAll(actions);
      below.getChildren().removeAll(actions);
      now.getChildren().addAll(actions);
    }
    below.setVisible(narrow);
  }

  void show(Details details, CardWords words) {
    avatar.show(details.name(), details.studentId());
    name.setText(details.name());
    badges.getChildren().clear();
    if (details.birthdayToday()) {
      badges
          .getChildren()
          .add(new Badge(Tone.NEUTRAL, Icon.BIRTHDAY, words.text("rollcall.note.birthday")));
    }
    if (details.guest()) {
      badges.getChildren().add(new Badge(Tone.ACCENT, words.text("rollcall.note.guest")));
    }
    meta.getChildren().setAll(meta(details, words));
  }

  private static List<Label> meta(Details details, CardWords words) {
    List<Label> parts = new ArrayList<>();
    parts.add(Panel.leftToRight(details.code()));
    if (details.age() != null) {
      parts.add(new Label(words.counted("students.age", details.age())));
    }
    if (details.phone() != null) {
      parts.add(Panel.leftToRight(details.phone()));
    }
    List<Label> line = new ArrayList<>();
    for (Label part : parts) {
      if (!line.isEmpty()) {
        Label dot = new Label("·");
        dot.getStyleClass().add("faint");
        line.add(dot);
      }
      part.getStyleClass().add("quiet");
      line.add(part);
    }
    return line;
  }
}
