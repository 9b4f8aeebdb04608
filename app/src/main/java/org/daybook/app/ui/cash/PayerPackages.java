package org.daybook.app.ui.cash;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.daybook.app.service.cash.HeldPackage;
import org.daybook.app.service.cash.StudentAccount;
import org.daybook.app.ui.control.Paragraph;

/// The packages of lessons that whoever pays has, with what is left of each.
final class PayerPackages {
  private PayerPackages() {}

  static VBox of(StudentAccount account, CashWords words) {
    var title = new Label(words.text("cash.packages"));
    title.getStyleClass().add("section");
    var box = new VBox(8, title);
    account.packages().forEach(it -> box.getChildren().add(line(it, words)));
    box.getStyleClass().add("cash-credit");
    return box;
  }

  private static Node line(HeldPackage it, CashWords words) {
    var name = new Paragraph();
    name.setWords(it.name());
    name.getStyleClass().add("medium");
    var about = new Paragraph();
    about.setWords(it.about());
    about.getStyleClass().addAll("secondary", "quiet");
    var both = new VBox(2, name, about);
    both.setMinWidth(0);
    HBox.setHgrow(both, Priority.ALWAYS);
    var left = new Label(words.left(it));
    left.getStyleClass().add("semibold");
    left.setMinWidth(Region.USE_PREF_SIZE);
    return new HBox(10, both, left);
  }
}
