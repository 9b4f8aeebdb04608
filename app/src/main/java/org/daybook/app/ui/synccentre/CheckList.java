package org.daybook.app.ui.synccentre;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.synccentre.Diagnosis.Check;
import org.daybook.app.ui.text.Messages;

/// The checks of a diagnosis, one under the other, each with its answer in words.
public final class CheckList extends VBox {

  public CheckList() {
    getStyleClass().add("check-list");
  }

  void show(Diagnosis diagnosis, Messages messages) {
    getChildren().setAll(diagnosis.checks().stream().map(check -> line(check, messages)).toList());
  }

  private static Node line(Check check, Messages messages) {
    String key = "sync.check." + check.subject().key() + "." + check.result().key();
    Label what = new Label(messages.text(key));
    what.getStyleClass().add("semibold");
    Paragraph detail = new Paragraph();
    detail.setWords(messages.text(key + ".detail"));
    detail.getStyleClass().addAll("secondary", "quiet");
    StackPane mark = new StackPane(icon(check).glyph(12));
    mark.getStyleClass().addAll("check-mark", check.result().name().toLowerCase(Locale.ROOT));
    HBox line = new HBox(12, mark, new VBox(1, what, detail));
    line.getStyleClass().add("check-line");
    return line;
  }

  private static Icon icon(Check check) {
    return switch (check.result()) {
      case GOOD -> Icon.CHECK;
      case BAD -> Icon.CROSS;
      case NOT_ASKED -> Icon.MINUS;
    };
  }
}
