package org.daybook.app.ui.rollcall;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.HBox;

/// Keeps the words above the columns over the columns: a scroll bar takes its width from the rows
/// and not from the head.
final class RegisterColumns {

  private static final double SIDE = 20;

  private final ListView<?> list;
  private final HBox head;

  RegisterColumns(ListView<?> list, HBox head) {
    this.list = list;
    this.head = head;
  }

  void align() {
    list.skinProperty()
        .subscribe(skin -> {
          for (var node : list.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL) {
              bar.visibleProperty().subscribe(() -> pad(bar));
              bar.widthProperty().subscribe(() -> pad(bar));
              pad(bar);
            }
          }
        });
  }

  private void pad(ScrollBar bar) {
    double width = bar.isVisible() ? bar.getWidth() : 0;
    head.setPadding(new Insets(0, SIDE - 8 + width, 0, SIDE));
  }
}
