package org.daybook.app.ui.closing;

import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.closing.ClosingDay;
import org.daybook.app.service.closing.DaySeal;
import org.daybook.app.service.closing.LateLine;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Overlay;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.control.Pill;
import org.daybook.app.ui.control.Tone;
import org.daybook.app.ui.text.MoneyFormat;
import org.daybook.model.permission.Permission;
import org.daybook.model.seal.WatermarkState;

/// A sealed day over the overview: its totals and its root, the desks that have reported and those
/// that owe, and what came afterwards.
public final class SealPane extends Overlay {
  private static final int GROUP = 8;

  /// @param closed told when it is left, so that the keyboard goes on elsewhere
  Subscription follow(ClosingViewModel model, ClosingWords words, Runnable closed) {
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            model.seal().leave();
            event.consume();
          }
        });
    return Subscription.combine(
        model.seal().shownProperty().subscribe(shown -> show(shown, model, words, closed)),
        model
            .dayProperty()
            .subscribe((was, is) -> {
              if (isVisible()) {
                show(true, model, words, closed);
              }
            }));
  }

  private void show(boolean shown, ClosingViewModel model, ClosingWords words, Runnable closed) {
    boolean was = isVisible();
    clear();
    var day = model.dayProperty().get();
    var seal = day == null ? null : day.seal().orElse(null);
    setVisible(shown && seal != null);
    if (day != null && seal != null && shown) {
      lay(card(day, seal, model, words));
      var leave = lookup("#leaveSeal");
      if (leave != null) {
        leave.requestFocus();
      }
    } else if (was) {
      closed.run();
    }
  }

  private static VBox card(
      ClosingDay day, DaySeal seal, ClosingViewModel model, ClosingWords words) {
    var title = new Label(words.text("closing.seal.title", words.messages().date(day.day())));
    title.getStyleClass().add("title");
    var money = words.money(day.currency());
    var body =
        new VBox(14, totals(seal, money, words), root(seal, words), desks(seal, model, words));
    if (!seal.late().isEmpty()) {
      body.getChildren().add(late(seal, money, model, words));
    }
    body.getStyleClass().add("closing-seal-body");
    var scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("cash-scroll");
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    var leave = new ActionButton(words.text("closing.seal.leave"), null, "Esc");
    leave.setId("leaveSeal");
    leave.setOnAction(_ -> model.seal().leave());
    var foot = new HBox(gap(), leave);
    var card = new VBox(title, scroll, foot);
    card.getStyleClass().addAll("dialog-card", "closing-seal");
    card.setMaxSize(640, 560);
    return card;
  }

  private static Node totals(DaySeal seal, MoneyFormat money, ClosingWords words) {
    return new VBox(
        DrawerPane.fact(
            words.text("closing.seal.taken"), new Label(money.amount(seal.takenMinor()))),
        DrawerPane.fact(
            words.text("closing.seal.refunded"), new Label(money.amount(seal.refundedMinor()))),
        DrawerPane.fact(
            words.text("closing.seal.difference"),
            new Label(money.difference(seal.differenceMinor()))),
        DrawerPane.fact(
            words.text("closing.seal.entries"),
            new Label(words.messages().number(seal.entries()))));
  }

  /// In groups, to be compared by eye.
  private static Node root(DaySeal seal, ClosingWords words) {
    var grouped = new StringBuilder();
    for (int at = 0; at < seal.root().length(); at += GROUP) {
      grouped.append(at == 0 ? "" : " ");
      grouped.append(seal.root(), at, Math.min(at + GROUP, seal.root().length()));
    }
    var name = new Label(words.text("closing.seal.root"));
    name.getStyleClass().add("section");
    var digits = new Paragraph();
    digits.setWords(grouped.toString());
    digits.getStyleClass().add("mono");
    digits.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    digits.setId("root");
    return new VBox(4, name, digits);
  }

  private static Node desks(DaySeal seal, ClosingViewModel model, ClosingWords words) {
    var name = new Label(words.text("closing.seal.desks"));
    name.getStyleClass().add("section");
    var part = new VBox(4, name);
    seal.desks().forEach(it -> part.getChildren().add(desk(it, words)));
    if (!seal.in(WatermarkState.OWES).isEmpty()) {
      var lost = new ActionButton(words.text("closing.seal.lost"), Icon.SETTINGS, null);
      lost.setId("declareLost");
      lost.getStyleClass().add("small");
      lost.setOnAction(_ -> model.seal().devices());
      var hint = new Paragraph();
      boolean may = model.may(Permission.DEVICE_MANAGE);
      lost.setDisable(!may);
      hint.setWords(words.text(may ? "closing.seal.lost.hint" : "access.not_permitted"));
      hint.getStyleClass().addAll("secondary", "quiet");
      HBox.setHgrow(hint, Priority.ALWAYS);
      var row = new HBox(10, hint, lost);
      row.setAlignment(Pos.CENTER_LEFT);
      part.getChildren().add(row);
    }
    return part;
  }

  private static Node desk(DaySeal.ReportingDesk desk, ClosingWords words) {
    var name = new Label(desk.name());
    name.getStyleClass().add("medium");
    var at = desk.reportedAt();
    var why = desk.reason();
    var detail =
        switch (desk.state()) {
          case OWES -> words.text("closing.desk.owes");
          case REPORTED ->
              at == null ? "" : words.text("closing.desk.reported", words.messages().moment(at));
          case EXCEPTED -> why == null ? words.text("closing.desk.excepted") : why;
        };
    var said = new Paragraph();
    said.setWords(detail);
    said.getStyleClass().addAll("secondary", "quiet");
    var both = new VBox(1, name, said);
    HBox.setHgrow(both, Priority.ALWAYS);
    var state =
        switch (desk.state()) {
          case OWES -> new Pill(Tone.WARN, Icon.CLOCK, words.text("closing.desk.state.owes"));
          case REPORTED -> new Pill(Tone.OK, Icon.CHECK, words.text("closing.desk.state.reported"));
          case EXCEPTED ->
              new Pill(Tone.NEUTRAL, Icon.MINUS, words.text("closing.desk.state.excepted"));
        };
    var line = new HBox(8, both, state);
    line.getStyleClass().add("closing-shift");
    return line;
  }

  private static Node late(
      DaySeal seal, MoneyFormat money, ClosingViewModel model, ClosingWords words) {
    var name = new Label(words.text("closing.seal.late"));
    name.getStyleClass().add("section");
    var part = new VBox(4, name);
    seal.late().forEach(it -> part.getChildren().add(late(it, money, model, words)));
    return part;
  }

  private static Node late(
      LateLine line, MoneyFormat money, ClosingViewModel model, ClosingWords words) {
    var what = words.text("closing.correction." + ClosingWords.lower(line.kind()));
    var title =
        new Label(
            line.about().isEmpty()
                ? what
                : words.text("closing.correction.about", what, line.about()));
    title.getStyleClass().add("medium");
    var from =
        new Label(
            words.messages().joined(List.of(line.desk(), words.messages().moment(line.madeAt()))));
    from.getStyleClass().addAll("secondary", "quiet");
    var both = new VBox(1, title, from);
    both.setMinWidth(0);
    HBox.setHgrow(both, Priority.ALWAYS);
    var amount = new Label(money.difference(line.amountMinor()));
    amount.getStyleClass().add("semibold");
    amount.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(10, both, amount);
    row.getStyleClass().add("closing-shift");
    var payment = line.paymentId();
    if (payment != null) {
      var copy = new ActionButton(words.text("cash.print.copy"), Icon.PRINT, null);
      copy.getStyleClass().addAll("small", "print-copy");
      copy.setAccessibleText(words.text("closing.correction.copy", title.getText()));
      copy.setOnAction(_ -> model.seal().printCopy(payment));
      copy.setDisable(!model.may(Permission.CASH_TAKE));
      row.getChildren().add(copy);
    }
    return row;
  }

  private static Region gap() {
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }
}
