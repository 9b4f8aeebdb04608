package org.daybook.app.ui.closing;

import java.time.LocalDate;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.daybook.app.service.closing.DrawerLine;
import org.daybook.app.service.closing.ShiftLine;
import org.daybook.app.ui.control.Badge;
import org.daybook.app.ui.control.FittingLabel;
import org.daybook.app.ui.control.Tone;

/// The shifts of a cashbox: whose desk, who answers for it, how far it has come.
final class ShiftsPart extends VBox {

  ShiftsPart(DrawerLine drawer, LocalDate day, ClosingWords words) {
    getStyleClass().add("closing-part");
    var title = new Label(words.text("closing.shifts"));
    title.getStyleClass().add("section");
    getChildren().add(title);
    drawer.shifts().stream().map(it -> line(it, day, words)).forEach(getChildren()::add);
  }

  private static HBox line(ShiftLine shift, LocalDate day, ClosingWords words) {
    var desk = new Label(words.desk(shift));
    desk.getStyleClass().add("medium");
    var first = new HBox(6, desk);
    first.setAlignment(Pos.CENTER_LEFT);
    if (shift.here()) {
      first.getChildren().add(new Badge(Tone.ACCENT, words.text("closing.this_desk")));
    }
    var who = new FittingLabel();
    who.say(words.held("closing.held_by", shift, day));
    who.getStyleClass().addAll("secondary", "quiet");
    who.setMinWidth(0);
    var left = new VBox(2, first, who);
    left.setMinWidth(0);
    HBox.setHgrow(left, Priority.ALWAYS);
    var state = new Label(words.state(shift));
    state.getStyleClass().add("medium");
    state.setMinWidth(Region.USE_PREF_SIZE);
    var entry = new Label(words.text("closing.entry", shift.entries()));
    entry.getStyleClass().addAll("secondary", "quiet");
    entry.setMinWidth(Region.USE_PREF_SIZE);
    var right = new VBox(2, state, entry);
    right.setAlignment(Pos.CENTER_RIGHT);
    var line = new HBox(8, left, right);
    line.getStyleClass().add("closing-shift");
    return line;
  }
}
