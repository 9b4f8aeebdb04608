package org.daybook.app.ui.rollcall;

import javafx.geometry.Orientation;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Keeps the words above the columns over the columns: a scroll bar takes its width from the rows
/// and not from the head, so the head gives up as much.
final class RegisterColumns {

  private final ListView<?> list;
  private final Region gap = new Region();

  RegisterColumns(ListView<?> list, HBox head) {
    this.list = list;
    head.getChildren().add(gap);
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
