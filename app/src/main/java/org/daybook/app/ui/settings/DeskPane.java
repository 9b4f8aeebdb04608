package org.daybook.app.ui.settings;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.ui.control.OfferedChoice;
import org.daybook.app.ui.control.Segments;

/// How this desk looks to whoever sits at it, and its receipt printer. It holds on this desk alone.
final class DeskPane extends VBox {
  private Subscription following = Subscription.EMPTY;

  private final PrinterPanel printer;

  DeskPane(List<OfferedChoice> looks, PrinterViewModel model, SettingsWords words) {
    this.printer = new PrinterPanel(model, words);
    getStyleClass().add("settings-page");
    var head = new PageHead(words.text("settings.page.desk"));
    head.say(words.text("settings.desk.about"));
    var panel = new SettingsPanel(words.text("settings.desk.looks"));
    looks.forEach(it -> panel.add(line(it, words)));
    var panels = new VBox(12, panel, printer);
    panels.setMaxWidth(620);
    var scroll = new ScrollPane(panels);
    scroll.getStyleClass().add("settings-scroll");
    scroll.setFitToWidth(true);
    scroll.setAccessibleText(words.text("settings.page.desk"));
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, scroll);
  }

  Subscription follow(SettingsState state) {
    return Subscription.combine(printer.follow(state), () -> following.unsubscribe());
  }

  private HBox line(OfferedChoice choice, SettingsWords words) {
    Label name = new Label(words.messages().text(choice.titleKey()));
    name.getStyleClass().add("medium");
    var segments = new Segments<>(choice.chosen());
    var options = new ArrayList<Segments.Segment<Integer>>();
    List<String> written = choice.options();
    for (int i = 0; i < written.size(); i++) {
      options.add(new Segments.Segment<>(i, written.get(i)));
    }
    segments.show(options);
    segments.setAccessibleText(name.getText());
    following =
        following.and(segments.valueProperty().subscribe((was, is) -> choice.choose().accept(is)));
    HBox line = new HBox(10, name, SettingsPanel.gap(), segments);
    line.getStyleClass().add("panel-line");
    return line;
  }
}
