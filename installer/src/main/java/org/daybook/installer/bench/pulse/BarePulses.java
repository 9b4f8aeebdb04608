package org.daybook.installer.bench.pulse;

import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// The least that lists on a screen could be: JavaFX's own, of as many rows, which only show text.
public final class BarePulses {
  private BarePulses() {}

  public static void main(String[] arguments) {
    Application.launch(Screen.class, arguments);
  }

  /// The window. JavaFX makes it.
  public static final class Screen extends Application {
    private final ListView<String> list = new ListView<>();
    private final TextField find = new TextField();

    @Override
    public void start(Stage stage) {
      stage.setScene(new Scene(new VBox(find, list), 1_000, 900));
      stage.show();
      var spells = new BusySpells();
      spells.begin();
      fill(LongestPulseBenchmark.ON_REGISTER);
      list.requestFocus();
      // Keys down the list stand for the marks, which move down it too.
      Script.register(new Hands(spells, System.out::println), KeyCode.DOWN)
          .begin(() -> students(spells));
    }

    private void students(BusySpells spells) {
      System.out.println(PulseSigns.STUDENTS);
      fill(LongestPulseBenchmark.STUDENTS);
      find.requestFocus();
      Script.students(new Hands(spells, System.out::println), find)
          .begin(() -> System.out.println(PulseSigns.END));
    }

    private void fill(int rows) {
      list.getItems().setAll(IntStream.range(0, rows).mapToObj(it -> "Student " + it).toList());
    }
  }
}
