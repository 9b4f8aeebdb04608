package org.daybook.app.ui.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The last marks of somebody side by side, oldest first, each by its letter, above the months in
/// which they were given. It can be shown for one after the other: whoever pages through many cards
/// would wait for boxes that are made and styled anew.
public final class AttendanceStrip extends VBox {
  private static final double STEP = 20;
  private static final int FEWEST_UNDER_A_MONTH = 3;

  /// States and not style classes, which would make JavaFX look for the styles anew.
  private static final Map<Attendance, PseudoClass> STATES =
      Arrays.stream(Attendance.values())
          .collect(
              Collectors.toUnmodifiableMap(
                  it -> it, it -> PseudoClass.getPseudoClass(it.styleClass())));

  private final HBox boxes = new HBox();
  private final HBox months = new HBox();
  private final List<Label> drawn = new ArrayList<>();
  private final List<Label> named = new ArrayList<>();
  private final Tooltip tooltip = new Tooltip();

  /// One mark: what it is, what is read out about it, and the month below it.
  public record Entry(Attendance mark, String words, String month) {}

  public AttendanceStrip() {
    getStyleClass().add("attendance-strip");
    boxes.getStyleClass().add("strip-boxes");
    months.getStyleClass().add("strip-months");
    setAccessibleRole(AccessibleRole.TEXT);
    getChildren().addAll(boxes, months);
    // One for all boxes: each of its own is a window of its own.
    Tooltip.install(boxes, tooltip);
    boxes.addEventFilter(MouseEvent.MOUSE_MOVED, this::point);
  }

  /// @param spoken what the whole strip is read out as
  public void show(List<Entry> entries, String spoken) {
    while (drawn.size() < entries.size()) {
      var box = new Label();
      box.getStyleClass().add("strip-box");
      drawn.add(box);
    }
    for (int i = 0; i < entries.size(); i++) {
      show(drawn.get(i), entries.get(i));
    }
    first(boxes, drawn, entries.size());
    int shown = 0;
    int from = 0;
    for (int to = 1; to <= entries.size(); to++) {
      if (to == entries.size() || !entries.get(to).month().equals(entries.get(from).month())) {
        month(shown, entries.get(from).month(), to - from);
        shown++;
        from = to;
      }
    }
    first(months, named, shown);
    setAccessibleText(spoken);
  }

  private static void show(Label box, Entry entry) {
    box.setText(entry.mark().key());
    box.setAccessibleText(entry.words());
    STATES.forEach((mark, state) -> box.pseudoClassStateChanged(state, mark == entry.mark()));
  }

  private void month(int at, String name, int marks) {
    if (at == named.size()) {
      named.add(new Label());
    }
    var label = named.get(at);
    label.setText(marks < FEWEST_UNDER_A_MONTH ? "" : name);
    label.setMinWidth(marks * STEP);
    label.setPrefWidth(marks * STEP);
  }

  private static void first(HBox row, List<Label> labels, int count) {
    if (row.getChildren().size() != count) {
      row.getChildren().setAll(labels.subList(0, count));
    }
  }

  private void point(MouseEvent event) {
    boxes.getChildren().stream()
        .filter(it -> it.getBoundsInParent().contains(event.getX(), event.getY()))
        .findFirst()
        .ifPresent(it -> tooltip.setText(it.getAccessibleText()));
  }
}
