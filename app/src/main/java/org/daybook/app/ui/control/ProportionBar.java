package org.daybook.app.ui.control;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// A hair of colour that shows how a register is divided. It repeats the counts below it, so it may
/// do without words.
public final class ProportionBar extends Region {

  private final Map<Attendance, Region> parts = new EnumMap<>(Attendance.class);
  private final Map<Attendance, Integer> counts = new EnumMap<>(Attendance.class);
  private int total;

  public ProportionBar() {
    getStyleClass().add("proportion-bar");
    setAccessibleRole(AccessibleRole.NODE);
    for (Attendance mark : Attendance.values()) {
      Region part = new Region();
      part.getStyleClass().add(mark.styleClass());
      parts.put(mark, part);
      getChildren().add(part);
    }
  }

  public void show(Map<Attendance, Integer> marked, int everybody) {
    counts.clear();
    counts.putAll(marked);
    total = everybody;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double from = 0;
    int sum = 0;
    for (Map.Entry<Attendance, Region> part : parts.entrySet()) {
      sum += counts.getOrDefault(part.getKey(), 0);
      double until = total == 0 ? 0 : Math.round(getWidth() * sum / total);
      part.getValue().resizeRelocate(from, 0, until - from, getHeight());
      from = until;
    }
  }
}
