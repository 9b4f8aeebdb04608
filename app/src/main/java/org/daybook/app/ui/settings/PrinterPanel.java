package org.daybook.app.ui.settings;

import java.util.Arrays;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.paper.RollWidth;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.control.Segments;
import org.daybook.model.permission.Permission;

/// Which receipt printer this desk has, and whether it prints.
final class PrinterPanel extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final PrinterViewModel model;
  private final SettingsWords words;
  private final SettingsPanel panel;
  private final TextField host = new TextField();
  private final TextField port = new TextField();
  private final Segments<RollWidth> roll = new Segments<>(RollWidth.MM_80);
  private final CheckBox drawer = new CheckBox();
  private final CheckBox answers = new CheckBox();
  private final ActionButton use = new ActionButton();
  private final ActionButton test = new ActionButton();
  private final ActionButton leave = new ActionButton();

  /// While the fields are filled one after the other.
  private boolean showing;

  PrinterPanel(PrinterViewModel model, SettingsWords words) {
    this.model = model;
    this.words = words;
    this.panel = new SettingsPanel(words.text("settings.printer"));
    var about = new Paragraph();
    about.setWords(words.text("settings.printer.about"));
    about.getStyleClass().addAll("secondary", "quiet", "printer-about");
    panel.add(about);
    panel.add(line("host", host));
    panel.add(line("port", port));
    panel.add(line("roll", roll));
    panel.add(line("drawer", drawer));
    panel.add(line("answers", answers));
    host.getStyleClass().add("printer-host");
    port.getStyleClass().add("printer-port");
    roll.show(
        Arrays.stream(RollWidth.values())
            .map(it -> new Segments.Segment<>(it, words.text("printer.roll." + it.millimetres())))
            .toList());
    getChildren().setAll(panel);
  }

  Subscription follow(SettingsState state) {
    name(use, "use", "primary");
    name(test, "test", "small");
    test.setIcon(Icon.PRINT);
    name(leave, "leave", "ghost");
    var guards = List.of(new Guarded(leave), new Guarded(test), new Guarded(use));
    var buttons = new HBox(8, guards.get(0), SettingsPanel.gap(), guards.get(1), guards.get(2));
    buttons.getStyleClass().add("printer-buttons");
    panel.add(buttons);
    use.setOnAction(_ -> typed().printer().ifPresent(model::use));
    host.setOnAction(_ -> use.fire());
    port.setOnAction(_ -> use.fire());
    leave.setOnAction(_ -> model.use(null));
    test.setOnAction(_ -> typed().printer().ifPresent(it -> model.test(it, words.messages())));
    return Subscription.combine(
        guards.stream()
            .map(it -> it.follow(state.ownObstacle(Permission.CASH_TAKE), words))
            .reduce(Subscription.EMPTY, Subscription::and),
        model.formProperty().subscribe(this::show),
        host.textProperty().subscribe(_ -> type()),
        port.textProperty().subscribe(_ -> type()),
        roll.valueProperty().subscribe(_ -> type()),
        drawer.selectedProperty().subscribe(_ -> type()),
        answers.selectedProperty().subscribe(_ -> type()),
        model.formProperty().subscribe(_ -> ready(state)),
        model.printerProperty().subscribe(_ -> ready(state)),
        model.busyProperty().subscribe(_ -> ready(state)),
        state.rightsProperty().subscribe(_ -> ready(state)));
  }

  private void name(ActionButton button, String key, String style) {
    button.setText(words.text("settings.printer." + key));
    button.setId("printer-" + key);
    button.getStyleClass().add(style);
  }

  private void show(PrinterForm now) {
    if (!now.equals(typed())) {
      showing = true;
      host.setText(now.host());
      port.setText(now.port());
      roll.valueProperty().set(now.roll());
      drawer.setSelected(now.opensDrawer());
      answers.setSelected(now.answers());
      showing = false;
    }
  }

  private void type() {
    if (!showing) {
      model.type(typed());
    }
  }

  private void ready(SettingsState state) {
    boolean may = state.ownObstacleNow(Permission.CASH_TAKE) == null;
    var wanted = typed().printer();
    var now = model.printerProperty().get();
    port.pseudoClassStateChanged(WRONG, !typed().isPort());
    use.setDisable(!may || wanted.isEmpty() || wanted.get().equals(now));
    test.setDisable(!may || wanted.isEmpty() || model.busyProperty().get());
    leave.setDisable(!may || now == null);
    leave.setVisible(now != null);
  }

  private PrinterForm typed() {
    return new PrinterForm(
        host.getText(),
        port.getText(),
        roll.valueProperty().get(),
        drawer.isSelected(),
        answers.isSelected());
  }

  private Node line(String key, Node control) {
    var name = new Label(words.text("settings.printer." + key));
    name.getStyleClass().add("medium");
    name.setLabelFor(control);
    var what = new Paragraph();
    what.setWords(words.text("settings.printer." + key + ".words"));
    what.getStyleClass().addAll("secondary", "quiet");
    var both = new VBox(1, name, what);
    both.setMinWidth(0);
    HBox.setHgrow(both, Priority.ALWAYS);
    control.setId("printer-" + key);
    control.setAccessibleText(name.getText());
    var line = new HBox(10, both, control);
    line.getStyleClass().add("cash-setup-line");
    return line;
  }
}
