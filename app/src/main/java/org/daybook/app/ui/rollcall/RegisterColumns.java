package org.daybook.app.ui.rollcall;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Keeps the words above the columns over the columns: a scroll bar takes its width from the rows
/// and not from the head, so the head gives up as much.
final class RegisterColumns {

  /// Where the list is narrower, first the codes give way and then the notes: marks never do.
  private static final double ROOM_FOR_CODES = 1100;

  private static final double ROOM_FOR_NOTES = 1020;

  private final ListView<?> list;
  private final Region gap = new Region();

  RegisterColumns(ListView<?> list, HBox head) {
    this.list = list;
    head.lookupAll(".column-code").forEach(it -> showCodes(it, list));
    head.lookupAll(".column-notes").forEach(it -> showNotes(it, list));
    head.getChildren().add(gap);
  }

  static void showCodes(Node column, Region list) {
    show(column, list, ROOM_FOR_CODES);
  }

  static void showNotes(Node column, Region list) {
    show(column, list, ROOM_FOR_NOTES);
  }

  private static void show(Node column, Region list, double least) {
    column.visibleProperty().bind(list.widthProperty().greaterThanOrEqualTo(least));
    column.managedProperty().bind(column.visibleProperty());
  }

  void align() {
    list.skinProperty()
        .subscribe(skin -> {
          for (var node : list.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL) {
              bar.visibleProperty().subscribe(() -> follow(bar));
              bar.widthProperty().subscribe(() -> follow(bar));
              follow(bar);
            }
          }
        });
  }

  private void follow(ScrollBar bar) {
    double width = bar.isVisible() ? bar.getWidth() : 0;
    gap.setMinWidth(width);
    gap.setPrefWidth(width);
  }
}
