package org.daybook.app.ui.control;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The last marks of somebody side by side, oldest first, each by its letter, above the months in
/// which they were given.
public final class AttendanceStrip extends VBox {
  private static final double STEP = 20;
  private static final int FEWEST_UNDER_A_MONTH = 3;

  private final HBox boxes = new HBox();
  private final HBox months = new HBox();

  /// One mark: what it is, what is read out about it, and the month below it.
  public record Entry(Attendance mark, String words, String month) {}

  public AttendanceStrip() {
    getStyleClass().add("attendance-strip");
    boxes.getStyleClass().add("strip-boxes");
    months.getStyleClass().add("strip-months");
    setAccessibleRole(AccessibleRole.TEXT);
    getChildren().addAll(boxes, months);
  }

  /// @param spoken what the whole strip is read out as
  public void show(List<Entry> entries, String spoken) {
    boxes.getChildren().setAll(entries.stream().map(AttendanceStrip::box).toList());
    months.getChildren().clear();
    int from = 0;
    for (int to = 1; to <= entries.size(); to++) {
      if (to == entries.size() || !entries.get(to).month().equals(entries.get(from).month())) {
        months.getChildren().add(month(entries.get(from).month(), to - from));
        from = to;
      }
    }
    setAccessibleText(spoken);
  }

  private static Label box(Entry entry) {
    Label box = new Label(entry.mark().key());
    box.getStyleClass().addAll("strip-box", entry.mark().styleClass());
    box.setTooltip(new Tooltip(entry.words()));
    box.setAccessibleText(entry.words());
    return box;
  }

  private static Label month(String name, int marks) {
    Label label = new Label(marks < FEWEST_UNDER_A_MONTH ? "" : name);
    label.setMinWidth(marks * STEP);
    label.setPrefWidth(marks * STEP);
    return label;
  }
}
