package org.daybook.installer.bench.cash;

import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// The least that a cash desk on a screen could be: JavaFX's own fields and labels, which show text
/// as soon as the key is pressed. Nothing is looked up, and nothing saved. Its arguments are the
/// codes of those who pay.
public final class BareCounter {
  private BareCounter() {}

  public static void main(String[] arguments) {
    Application.launch(Screen.class, arguments);
  }

  /// The window. JavaFX makes it.
  public static final class Screen extends Application implements Counter {
    /// Some as many texts as the desk's own screen has for one sale.
    private static final int LINES = 12;

    private final TextField find = new TextField();
    private final TextField received = new TextField();
    private final Label who = new Label();
    private final Label change = new Label();
    private final VBox lines = new VBox();
    private final Scene scene = new Scene(new VBox(find, who, lines, received, change), 1_000, 900);

    @Override
    public void start(Stage stage) {
      find.setOnAction(_ -> show(find.getText(), ""));
      received.setOnAction(_ -> show("", "5.00"));
      stage.setScene(scene);
      stage.show();
      new Cashier(this, getParameters().getRaw(), System.out::println).begin();
    }

    private void show(String code, String given) {
      who.setText(code);
      change.setText(given);
      lines
          .getChildren()
          .setAll(IntStream.range(0, LINES).mapToObj(it -> new Label(code + given + it)).toList());
      find.clear();
      (given.isEmpty() ? received : find).requestFocus();
    }

    @Override
    public Scene scene() {
      return scene;
    }

    @Override
    public boolean isReady() {
      return find.equals(scene.getFocusOwner());
    }

    @Override
    public TextInputControl find() {
      return find;
    }

    @Override
    public TextInputControl received() {
      return received;
    }

    @Override
    public boolean shows(String code) {
      return who.getText().equals(code);
    }

    @Override
    public boolean isPaid() {
      return !change.getText().isEmpty();
    }

    @Override
    public boolean isDone() {
      return find.equals(scene.getFocusOwner());
    }
  }
}
