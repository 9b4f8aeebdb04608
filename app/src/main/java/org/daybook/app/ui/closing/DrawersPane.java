package org.daybook.app.ui.closing;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.closing.ClosingDay;
import org.daybook.app.service.closing.CountedCash;
import org.daybook.app.service.closing.DrawerLine;
import org.daybook.app.service.closing.ShiftLine;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.ChosenList;
import org.daybook.app.ui.control.EmptyState;
import org.daybook.app.ui.control.Glyph;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.text.MoneyFormat;
import org.daybook.model.permission.Permission;
import org.jspecify.annotations.Nullable;

/// The cashboxes of the branch on a business day: what they were counted to hold, and what still is
/// to be done. Of one that is not counted there are no amounts.
public final class DrawersPane extends StackPane {
  private Optional<ChosenList<DrawerLine>> list = Optional.empty();
  private boolean shown;

  public DrawersPane() {
    getStyleClass().add("card");
  }

  Subscription follow(ClosingViewModel model, ClosingWords words) {
    var drawn = new DrawerRow(model, words);
    var lines = new ChosenList<>(words.text("closing.drawers"), DrawerLine::cashboxId, drawn::of);
    lines.setId("drawers");
    list = Optional.of(lines);
    return Subscription.combine(
        model.dayProperty().subscribe(day -> show(day, lines, model, words)),
        lines.follow(model.chosenProperty(), model::choose));
  }

  /// Gives the keyboard to the cashboxes.
  void focus() {
    if (shown) {
      list.ifPresent(Node::requestFocus);
    } else {
      var button = lookup("#setUpCash");
      if (button != null) {
        button.requestFocus();
      }
    }
  }

  private void show(
      @Nullable ClosingDay day,
      ChosenList<DrawerLine> lines,
      ClosingViewModel model,
      ClosingWords words) {
    boolean had = lines.isFocused();
    getChildren().clear();
    shown = day != null && !day.drawers().isEmpty();
    if (day == null) {
      return;
    }
    if (day.drawers().isEmpty()) {
      getChildren().add(nothing(model, words));
      return;
    }
    lines.show(day.drawers());
    lines.select(model.chosenProperty().get());
    var money = words.money(day.currency());
    var table = new VBox(title(day, words), head(words), lines);
    VBox.setVgrow(lines, Priority.ALWAYS);
    day.cash().ifPresent(it -> table.getChildren().add(total(it, day, money, words)));
    for (var drawer : day.drawers()) {
      drawer.own().ifPresent(it -> table.getChildren().add(own(drawer.name(), it, words)));
    }
    table.getStyleClass().add("closing-drawers");
    getChildren().add(table);
    if (had) {
      lines.requestFocus();
    }
  }

  private static Node title(ClosingDay day, ClosingWords words) {
    var name = new Label(words.text("closing.drawers"));
    name.getStyleClass().add("semibold");
    name.setMinWidth(USE_PREF_SIZE);
    var how = new Label(words.text("closing.drawers.how", day.currency()));
    how.getStyleClass().add("quiet");
    how.setMinWidth(USE_PREF_SIZE);
    var title = new HBox(10, name, how);
    title.getStyleClass().add("closing-card-head");
    return title;
  }

  private static Node head(ClosingWords words) {
    var head =
        DrawerRow.columns(
            new Label(words.text("closing.column.drawer")),
            new Label(words.text("closing.expected")),
            new Label(words.text("closing.counted")),
            new Label(words.text("closing.difference")),
            new Label(""),
            new Label(words.text("closing.column.next")));
    head.getStyleClass().add("table-head");
    return head;
  }

  private static Node total(
      CountedCash cash, ClosingDay day, MoneyFormat money, ClosingWords words) {
    boolean all = day.used().stream().noneMatch(DrawerLine::uncounted);
    var difference = new Label(money.difference(cash.differenceMinor()));
    difference.getStyleClass().add(ClosingWords.tint(cash.differenceMinor()));
    var total =
        DrawerRow.columns(
            new Label(words.text(all ? "closing.total" : "closing.total.so_far")),
            new Label(money.amount(cash.expectedMinor())),
            new Label(money.amount(cash.countedMinor())),
            difference,
            new Label(""),
            new Label(""));
    total.getStyleClass().add("closing-total");
    return total;
  }

  /// To be read out when somebody counts the cashbox at another desk.
  private static Node own(String cashbox, ShiftLine shift, ClosingWords words) {
    var line = new Paragraph();
    line.setWords(words.text("closing.own_entry", cashbox, shift.entries()));
    line.setId("ownEntry");
    line.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(line, Priority.ALWAYS);
    var own = new HBox(8, new Glyph(Icon.DESK, 16), line);
    own.getStyleClass().add("closing-foot");
    return own;
  }

  private static Node nothing(ClosingViewModel model, ClosingWords words) {
    var empty =
        new EmptyState(
            Icon.CLOSING, words.text("cash.no_cashbox"), words.text("closing.no_cashbox.hint"));
    var button = new ActionButton(words.text("cash.set_up"), Icon.SETTINGS, null);
    button.setId("setUpCash");
    button.getStyleClass().add("primary");
    button.setOnAction(_ -> model.setUp());
    var box = new VBox(8, empty, button);
    box.setAlignment(Pos.CENTER);
    if (!model.may(Permission.CASHBOX_EDIT)) {
      button.setDisable(true);
      var why = words.text("access.not_permitted");
      button.setAccessibleHelp(why);
      var label = new Label(why);
      label.getStyleClass().addAll("secondary", "quiet");
      box.getChildren().add(label);
    }
    return box;
  }
}
