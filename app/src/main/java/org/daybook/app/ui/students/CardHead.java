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

/// Whose card it is.
final class CardHead extends HBox {

  /// @param actions what can be done with the student
  CardHead(Details details, CardWords words, Node... actions) {
    getStyleClass().add("student-head");
    Avatar avatar = new Avatar(details.name(), details.studentId());
    avatar.getStyleClass().add("large");
    Label name = new Label(details.name());
    name.getStyleClass().add("title");
    HBox first = new HBox(8, name);
    first.setAlignment(Pos.CENTER_LEFT);
    if (details.birthdayToday()) {
      first
          .getChildren()
          .add(new Badge(Tone.NEUTRAL, Icon.BIRTHDAY, words.text("rollcall.note.birthday")));
    }
    if (details.guest()) {
      first.getChildren().add(new Badge(Tone.ACCENT, words.text("rollcall.note.guest")));
    }
    VBox all = new VBox(2, first, meta(details, words));
    all.setAlignment(Pos.CENTER_LEFT);
    all.setMinWidth(0);
    HBox.setHgrow(all, Priority.ALWAYS);
    getChildren().addAll(avatar, all);
    getChildren().addAll(actions);
  }

  private static Node meta(Details details, CardWords words) {
    List<Label> parts = new ArrayList<>();
    parts.add(Panel.leftToRight(details.code()));
    if (details.age() != null) {
      parts.add(new Label(words.counted("students.age", details.age())));
    }
    if (details.phone() != null) {
      parts.add(Panel.leftToRight(details.phone()));
    }
    HBox meta = new HBox(6);
    for (Label part : parts) {
      if (!meta.getChildren().isEmpty()) {
        Label dot = new Label("·");
        dot.getStyleClass().add("faint");
        meta.getChildren().add(dot);
      }
      part.getStyleClass().add("quiet");
      meta.getChildren().add(part);
    }
    return meta;
  }
}
