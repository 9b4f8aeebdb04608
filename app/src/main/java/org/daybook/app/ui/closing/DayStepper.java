package org.daybook.app.ui.closing;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.daybook.app.service.closing.ClosingDay;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Icon;
import org.jspecify.annotations.Nullable;

/// The business day that is looked at, and the way to the days around it.
public final class DayStepper extends HBox {
  private final ActionButton before = new ActionButton();
  private final ActionButton after = new ActionButton();
  private final Label date = new Label();

  public DayStepper() {
    super(2);
    setAlignment(Pos.CENTER_LEFT);
    before.setId("dayBefore");
    before.setIcon(Icon.BACK);
    after.setId("dayAfter");
    after.setIcon(Icon.FORWARD);
    date.getStyleClass().addAll("medium", "quiet");
    date.setMinWidth(USE_PREF_SIZE);
    for (var button : new ActionButton[] {before, after}) {
      button.setNameless(true);
      button.getStyleClass().addAll("small", "ghost");
    }
    getChildren().setAll(before, date, after);
  }

  Subscription follow(ClosingViewModel model, ClosingWords words) {
    before.setText(words.text("closing.day.before"));
    before.setOnAction(_ -> model.go(-1));
    after.setText(words.text("closing.day.after"));
    after.setOnAction(_ -> model.go(1));
    return model.dayProperty().subscribe(day -> show(day, words));
  }

  private void show(@Nullable ClosingDay day, ClosingWords words) {
    setVisible(day != null);
    if (day != null) {
      date.setText(words.messages().date(day.day()));
      after.setDisable(day.isToday());
    }
  }
}
