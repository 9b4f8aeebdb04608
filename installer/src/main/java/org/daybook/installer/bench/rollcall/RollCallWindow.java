package org.daybook.installer.bench.rollcall;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.daybook.app.service.rollcall.RollCallService.Who;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.FxThread;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.rollcall.AdmissionViewModel;
import org.daybook.app.ui.rollcall.RegisterController;
import org.daybook.app.ui.rollcall.RegisterExits;
import org.daybook.app.ui.rollcall.RegisterViewModel;
import org.daybook.app.ui.rollcall.RegisterWork;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.theme.Appearance;
import org.daybook.app.ui.theme.Density;
import org.daybook.app.ui.theme.Theme;
import org.daybook.installer.bench.centre.BenchDesk;

/// The desk's roll call in a window, on the desk's own services, with somebody at the keys who
/// waits for each mark to be painted before the next. Its arguments are the desk's folder, a
/// session and the staff member.
public final class RollCallWindow {
  /// Before the milliseconds that a key took.
  static final String PAINTED = "bench: key ";

  static final String END = "bench: end";

  private RollCallWindow() {}

  public static void main(String[] arguments) {
    Application.launch(Screen.class, arguments);
  }

  /// The window. JavaFX makes it.
  public static final class Screen extends Application {
    @Override
    public void start(Stage stage) {
      var arguments = getParameters().getRaw();
      var staff = UUID.fromString(arguments.get(2));
      var desk = BenchDesk.reopen(Path.of(arguments.getFirst()));
      Supplier<Who> who = () -> new Who(staff, UUID.randomUUID());
      var ui = new FxThread();
      var worker =
          Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("work").factory());
      var background = new Background(worker, ui);
      var services = desk.services();
      var work = new RegisterWork(services.rollCall(), services.attention(), background, who);
      var register = new RegisterViewModel(work, ui, Clock.systemUTC());
      var admission =
          new AdmissionViewModel(
              register, services.rollCall(), services.students(), background, who);
      var view = view(register, admission);
      var scene = new Scene(view, 1_000, 900);
      new Appearance(Theme.LIGHT, Density.COMFORTABLE, Language.ENGLISH).dress(scene);
      stage.setScene(scene);
      stage.show();
      register.open(UUID.fromString(arguments.get(1)));
      var list = (ListView<?>) view.lookup(".list-view");
      new Typing(scene, list, register, System.out::println).begin();
    }

    private static Parent view(RegisterViewModel register, AdmissionViewModel admission) {
      var messages = new Messages(Language.ENGLISH, ZoneOffset.UTC);
      var controller =
          new RegisterController(
              register,
              admission,
              messages,
              new RegisterExits(() -> {}, session -> {}),
              () -> System.nanoTime() / 1_000_000);
      return new Fxml(messages).load(controller);
    }
  }
}
