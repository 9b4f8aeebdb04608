package org.daybook.app.ui.closing;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.daybook.app.service.closing.CountLine;
import org.daybook.app.service.closing.DrawerLine;
import org.daybook.app.ui.control.Avatar;
import org.daybook.app.ui.control.FittingLabel;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Pill;
import org.daybook.app.ui.control.Tone;
import org.daybook.app.ui.control.YieldingBox;
import org.daybook.app.ui.text.MoneyFormat;
import org.daybook.model.permission.Permission;

/// Draws one cashbox of the overview.
final class DrawerRow {
  private static final int NAME = 120;

  private final ClosingViewModel model;
  private final ClosingWords words;

  DrawerRow(ClosingViewModel model, ClosingWords words) {
    this.model = model;
    this.words = words;
  }

  /// Name, expected, counted, difference, its word, what is next.
  static HBox columns(
      Region name, Label expected, Label counted, Label difference, Region word, Region next) {
    // A row asks for less than there is; its name takes what is left.
    name.setMinWidth(NAME);
    name.setPrefWidth(NAME);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    expected.getStyleClass().add("closing-amount");
    counted.getStyleClass().add("closing-amount");
    difference.getStyleClass().add("closing-amount");
    var verdict = new HBox(word);
    verdict.getStyleClass().add("closing-verdict");
    var todo = new HBox(next);
    todo.getStyleClass().add("closing-next");
    var row = new YieldingBox();
    row.setSpacing(8);
    row.getChildren().setAll(name, expected, counted, difference, verdict, todo);
    // The sign says it too, and both amounts stand beside the list for the cashbox that is chosen.
    YieldingBox.setYields(verdict, 1);
    YieldingBox.setYields(expected, 2);
    YieldingBox.setYields(counted, 3);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  Node of(DrawerLine drawer) {
    var name = new Label(drawer.name());
    name.getStyleClass().add("semibold");
    var shown = model.dayProperty().get();
    var said = shown == null ? List.of("") : words.about(drawer, shown.day());
    var about = new FittingLabel();
    about.say(said);
    about.setMinWidth(0);
    about.getStyleClass().addAll("secondary", "quiet");
    var who = new VBox(2, name, about);
    who.setAlignment(Pos.CENTER_LEFT);
    var row = amounts(drawer, who);
    row.getStyleClass().addAll("chosen-row", "closing-row");
    row.setAccessibleText(
        words.messages().joined(List.of(drawer.name(), said.getFirst(), said(drawer))));
    return row;
  }

  private HBox amounts(DrawerLine drawer, VBox who) {
    var cash = drawer.cash();
    var day = model.dayProperty().get();
    if (cash == null || day == null) {
      return columns(who, new Label(), new Label(), new Label(), new Region(), next(drawer));
    }
    MoneyFormat money = words.money(day.currency());
    var difference = new Label(money.difference(cash.differenceMinor()));
    difference.getStyleClass().addAll("semibold", ClosingWords.tint(cash.differenceMinor()));
    return columns(
        who,
        new Label(money.amount(cash.expectedMinor())),
        new Label(money.amount(cash.countedMinor())),
        difference,
        words.verdict(cash.differenceMinor()),
        next(drawer));
  }

  private Region next(DrawerLine drawer) {
    return switch (drawer.step()) {
      case NONE -> quiet(words.text("closing.todo.none"));
      case COUNT -> new Pill(Tone.INFO, Icon.CASH, words.text("closing.todo.count"));
      case EXPLAIN -> new Pill(Tone.WARN, Icon.NOTE, words.text("closing.todo.explain"));
      case REVIEW -> new Pill(Tone.WARN, Icon.PERSON, said(drawer));
      case DONE -> reviewed(drawer);
    };
  }

  private Region reviewed(DrawerLine drawer) {
    var last = drawer.counts().getFirst();
    var reviewer = last.reviewedBy();
    var at = last.reviewedAt();
    if (reviewer == null || at == null) {
      return quiet("");
    }
    var avatar = new Avatar(reviewer, reviewer);
    avatar.getStyleClass().add("small");
    var when = new Label(words.messages().time(at));
    when.getStyleClass().addAll("secondary", "quiet");
    var names = new VBox(1, new Label(reviewer), when);
    names.setAlignment(Pos.CENTER_LEFT);
    var both = new HBox(8, avatar, names);
    both.setAlignment(Pos.CENTER_LEFT);
    return both;
  }

  private String said(DrawerLine drawer) {
    return switch (drawer.step()) {
      case NONE -> words.text("closing.todo.none");
      case COUNT -> words.text("closing.todo.count");
      case EXPLAIN -> words.text("closing.todo.explain");
      case REVIEW ->
          words.text(
              drawer.unreviewed().filter(this::isMine).isPresent()
                  ? "closing.todo.your_review"
                  : "closing.todo.review");
      case DONE -> words.text("closing.todo.done");
    };
  }

  private boolean isMine(CountLine count) {
    return model.may(Permission.SHIFT_REVIEW) && !count.countedById().equals(model.staffId());
  }

  private static Label quiet(String said) {
    var label = new Label(said);
    label.getStyleClass().add("quiet");
    return label;
  }
}
