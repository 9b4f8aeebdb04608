package org.daybook.installer.bench.start;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.people.Student;
import org.daybook.model.row.StoredRow;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;

/// The least that a desk could be: a window with a list, and the first rows that Hibernate reads,
/// by the desk's entities, from an encrypted H2 file. Says so when they are painted, and waits, or
/// ends when its second argument is [#ONCE].
///
/// Its first argument is the JDBC URL of a database with the tables, which it does not make; user
/// and password are in the environment.
public final class BareWindow {
  static final String ONCE = "once";

  private static final int MOST_ROWS = 100;

  private BareWindow() {}

  public static void main(String[] arguments) {
    Application.launch(Screen.class, arguments);
    // Hibernate's pool leaves a thread behind.
    System.exit(0);
  }

  /// The window. JavaFX makes it, and does not want it to be the main class on a classpath.
  public static final class Screen extends Application {
    @Override
    public void start(Stage stage) {
      var list = new ListView<String>();
      stage.setScene(new Scene(new VBox(new Label("Students"), list), 1_000, 700));
      stage.show();
      var url = getParameters().getRaw().getFirst();
      var once = getParameters().getRaw().contains(ONCE);
      Thread.ofPlatform()
          .daemon()
          .start(() -> {
            var names = names(url);
            Platform.runLater(() -> {
              list.getItems().setAll(names);
              new Frames(once).start();
            });
          });
    }
  }

  /// Tells that what is shown is painted, as late as the desk tells it: the third frame is begun
  /// once the first is on the screen.
  static final class Frames extends AnimationTimer {
    private static final int UNTIL_PAINTED = 3;

    private final boolean once;
    private int begun;

    Frames(boolean once) {
      this.once = once;
    }

    @Override
    public void handle(long now) {
      begun++;
      if (begun == UNTIL_PAINTED) {
        stop();
        System.out.println(StartSigns.PAINTED);
        if (once) {
          Platform.exit();
        }
      }
    }
  }

  private static List<String> names(String url) {
    var configuration = new Configuration();
    Tables.ALL.forEach(table -> configuration.addAnnotatedClass(table.entity()));
    configuration
        .setProperty(AvailableSettings.JAKARTA_JDBC_URL, url)
        .setProperty(AvailableSettings.JAKARTA_JDBC_USER, System.getenv(StartSigns.USER))
        .setProperty(AvailableSettings.JAKARTA_JDBC_PASSWORD, System.getenv(StartSigns.PASSWORD))
        .setProperty(
            AvailableSettings.PHYSICAL_NAMING_STRATEGY,
            PhysicalNamingStrategySnakeCaseImpl.class.getName());
    // Left open, as the desk's is while it runs.
    var session = configuration.buildSessionFactory().openStatelessSession();
    return session
        .createSelectionQuery(
            "from " + Student.TABLE.entity().getName() + " order by id", Student.TABLE.entity())
        .setMaxResults(MOST_ROWS)
        .list()
        .stream()
        .map(StoredRow::row)
        .map(Student::fullName)
        .toList();
  }
}
