package org.daybook.app.ui.closing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.closing.CountCard;
import org.daybook.app.service.closing.DrawerLine;
import org.daybook.app.service.closing.DrawerStep;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Keyboard;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.control.ScrolledRoom;
import org.daybook.model.permission.Permission;
import org.jspecify.annotations.Nullable;

/// The cashbox that is looked at: its shifts, what its count came to, and what is done next.
public final class DrawerPane extends VBox {
  /// The difference, and what kind of count found it.
  private static final double LEAST_SEEN = 96;

  private final VBox about = new VBox();
  private final VBox acts = new VBox(8);
  private Subscription cardFollows = Subscription.EMPTY;
  private Optional<Shown> last = Optional.empty();
  private boolean awaited;

  /// What is drawn: whoever types a reason keeps the keyboard while other cashboxes change.
  private record Shown(
      Optional<DrawerLine> drawer,
      @Nullable CountCard card,
      @Nullable LocalDate day,
      boolean today,
      Set<Permission> allowed,
      boolean halfCounted) {}

  public DrawerPane() {
    getStyleClass().addAll("card", "closing-drawer");
    about.getStyleClass().add("closing-about");
    acts.getStyleClass().add("closing-acts");
    about.setMinHeight(USE_PREF_SIZE);
    acts.setMinHeight(USE_PREF_SIZE);
    // Buttons stay; what they are about scrolls, with what comes first in sight.
    var scroll = new ScrolledRoom(about);
    scroll.setMinHeight(LEAST_SEEN);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().setAll(scroll, acts);
  }

  Subscription follow(ClosingViewModel model, ClosingWords words) {
    return Subscription.combine(
        model.dayProperty().subscribe((was, is) -> show(model, words)),
        model.counted().cardProperty().subscribe((was, is) -> show(model, words)),
        model.chosenProperty().subscribe(_ -> show(model, words)),
        () -> cardFollows.unsubscribe());
  }

  /// Gives the keyboard to the reason as soon as the next count is shown, if it asks for one.
  void await() {
    awaited = true;
  }

  /// Gives the keyboard to the reason where one is asked, else elsewhere.
  void focus(Runnable elsewhere) {
    var reason = lookup("#reason");
    if (reason != null && getScene() != null) {
      reason.requestFocus();
    } else {
      elsewhere.run();
    }
  }

  private void show(ClosingViewModel model, ClosingWords words) {
    var day = model.dayProperty().get();
    var drawer = model.drawer();
    var now =
        new Shown(
            drawer,
            model.counted().cardProperty().get(),
            day == null ? null : day.day(),
            day != null && day.isToday(),
            day == null ? Set.of() : day.allowed(),
            model.halfCounted());
    if (Optional.of(now).equals(last)) {
      return;
    }
    last = Optional.of(now);
    boolean within = Keyboard.isIn(this);
    cardFollows.unsubscribe();
    cardFollows = Subscription.EMPTY;
    about.getChildren().clear();
    acts.getChildren().clear();
    setVisible(drawer.isPresent());
    setManaged(drawer.isPresent());
    if (day != null) {
      drawer.ifPresent(it -> show(it, day.day(), model, words));
    }
    if (awaited && now.card() != null) {
      awaited = false;
      focus(() -> {});
    }
    if (within) {
      focus(() -> {
        var primary = lookup(".primary");
        if (primary != null) {
          primary.requestFocus();
        }
      });
    }
  }

  private void show(
      DrawerLine drawer, LocalDate shown, ClosingViewModel model, ClosingWords words) {
    var step = drawer.step();
    // Who is about to count it must not see what it came to before.
    var card = step == DrawerStep.COUNT ? null : model.counted().cardProperty().get();
    if (card == null) {
      var title = new Paragraph();
      title.setWords(drawer.name());
      title.getStyleClass().add("closing-title");
      about.getChildren().add(title);
    } else {
      about.getChildren().add(new ResultPart(card, drawer, words));
      var next = new NextPart(card, model, words);
      cardFollows = next.follow();
      about.getChildren().add(next);
      acts.getChildren().add(next.buttons());
    }
    if (!drawer.shifts().isEmpty()) {
      about.getChildren().add(new ShiftsPart(drawer, shown, words));
    } else if (card == null) {
      about.getChildren().add(words("closing.drawer.unused", words));
    }
    if (last.filter(Shown::today).isPresent()) {
      if (step == DrawerStep.COUNT) {
        acts.getChildren().add(words("closing.drawer.blind", words));
      }
      acts.getChildren().add(count(drawer, model, words));
    }
  }

  private static Node words(String key, ClosingWords words) {
    var said = new Paragraph();
    said.setWords(words.text(key));
    said.getStyleClass().add("quiet");
    return said;
  }

  private static Node count(DrawerLine drawer, ClosingViewModel model, ClosingWords words) {
    boolean primary = drawer.step() == DrawerStep.COUNT;
    boolean first = primary || drawer.step() == DrawerStep.NONE;
    var name =
        model.halfCounted()
            ? words.text("closing.count.go_on", drawer.name())
            : words.text(first ? "closing.count" : "closing.count.again", drawer.name());
    var button = new ActionButton(name, Icon.CASH, primary ? "Ctrl+Enter" : "Ctrl+N");
    button.setId("count");
    button.getStyleClass().add("wide");
    if (primary) {
      button.getStyleClass().addAll("primary", "large");
    }
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(_ -> model.countChosen());
    boolean may = model.may(Permission.CASH_COUNT);
    button.setDisable(!may);
    if (may) {
      return button;
    }
    var why = new Label(words.text("access.not_permitted"));
    why.getStyleClass().addAll("secondary", "quiet");
    button.setAccessibleHelp(why.getText());
    var both = new VBox(4, button, why);
    both.setMinHeight(Region.USE_PREF_SIZE);
    return both;
  }

  /// A name at one side and a value at the other.
  static HBox fact(String name, Label value) {
    var label = new Label(name);
    label.getStyleClass().add("quiet");
    label.setMinWidth(USE_PREF_SIZE);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    value.setMinWidth(USE_PREF_SIZE);
    var row = new HBox(8, label, gap, value);
    row.getStyleClass().add("closing-fact");
    return row;
  }
}
