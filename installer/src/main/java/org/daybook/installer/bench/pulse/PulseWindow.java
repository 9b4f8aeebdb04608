package org.daybook.installer.bench.pulse;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.daybook.app.service.Desk;
import org.daybook.app.service.rollcall.RollCallService.Who;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.FxThread;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.rollcall.AdmissionViewModel;
import org.daybook.app.ui.rollcall.RegisterController;
import org.daybook.app.ui.rollcall.RegisterExits;
import org.daybook.app.ui.rollcall.RegisterViewModel;
import org.daybook.app.ui.rollcall.RegisterWork;
import org.daybook.app.ui.students.BookingViewModel;
import org.daybook.app.ui.students.MergeViewModel;
import org.daybook.app.ui.students.PackageViewModel;
import org.daybook.app.ui.students.PlaceViewModel;
import org.daybook.app.ui.students.StudentFormViewModel;
import org.daybook.app.ui.students.StudentsActions;
import org.daybook.app.ui.students.StudentsController;
import org.daybook.app.ui.students.StudentsViewModel;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.theme.Appearance;
import org.daybook.app.ui.theme.Density;
import org.daybook.app.ui.theme.Theme;
import org.daybook.installer.bench.centre.BenchDesk;

/// The desk's roll call, then its book of students, on the desk's own services. Its arguments are
/// the desk's folder, a session and the staff member.
public final class PulseWindow {
  private PulseWindow() {}

  public static void main(String[] arguments) {
    Application.launch(Screen.class, arguments);
  }

  /// The window. JavaFX makes it.
  public static final class Screen extends Application {
    private final Messages messages = new Messages(Language.ENGLISH, ZoneOffset.UTC);
    private final FxThread ui = new FxThread();
    private final Background background =
        new Background(
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("work").factory()),
            ui);
    private final BusySpells spells = new BusySpells();

    @Override
    public void start(Stage stage) {
      var arguments = getParameters().getRaw();
      var session = UUID.fromString(arguments.get(1));
      var staff = UUID.fromString(arguments.get(2));
      var services = BenchDesk.reopen(Path.of(arguments.getFirst())).services();
      var work =
          new RegisterWork(
              services.rollCall(),
              services.attention(),
              background,
              () -> new Who(staff, UUID.randomUUID()));
      var register = new RegisterViewModel(work, ui, Clock.systemUTC());
      var view = register(register, services, staff);
      var scene = new Scene(view, 1_000, 900);
      new Appearance(Theme.LIGHT, Density.COMFORTABLE, Language.ENGLISH).dress(scene);
      stage.setScene(scene);
      stage.show();
      spells.begin();
      register.open(session);
      when(
          () -> !register.rows().isEmpty(),
          () -> {
            view.lookup(".list-view").requestFocus();
            Script.register(new Hands(spells, System.out::println), KeyCode.P)
                .begin(() -> students(scene, services, staff));
          });
    }

    private Parent register(RegisterViewModel register, Desk.Services services, UUID staff) {
      var admission =
          new AdmissionViewModel(
              register,
              services.rollCall(),
              services.students(),
              background,
              () -> new Who(staff, UUID.randomUUID()));
      return new Fxml(messages)
          .load(
              new RegisterController(
                  register,
                  admission,
                  messages,
                  new RegisterExits(() -> {}, session -> {}),
                  () -> System.nanoTime() / 1_000_000));
    }

    private void students(Scene scene, Desk.Services services, UUID staff) {
      System.out.println(PulseSigns.STUDENTS);
      var model =
          new StudentsViewModel(
              services.students(), services.cards(), background, staff, new Nowhere());
      var form =
          new StudentFormViewModel(
              services.studentEntries(),
              background,
              services.rollCall()::today,
              staff,
              UUID::randomUUID,
              model);
      var places =
          new PlaceViewModel(
              services.enrolments(),
              background,
              services.rollCall()::today,
              staff,
              UUID::randomUUID,
              model);
      var bookings =
          new BookingViewModel(services.bookings(), background, staff, UUID::randomUUID, model);
      var merges =
          new MergeViewModel(services.merges(), background, staff, UUID::randomUUID, model);
      var packages =
          new PackageViewModel(
              services.cash().packages(), background, staff, UUID::randomUUID, model);
      var controller =
          new StudentsController(model, form, places, bookings, packages, merges, messages);
      var view = new Fxml(messages).load(controller);
      scene.setRoot(view);
      model.refresh();
      controller.focus();
      var find = (TextInputControl) view.lookup(".text-field");
      Script.students(new Hands(spells, System.out::println), find)
          .begin(() -> {
            if (((ListView<?>) view.lookup(".found-list")).getItems().isEmpty()) {
              throw new IllegalStateException("nobody was found");
            }
            System.out.println(PulseSigns.END);
          });
    }

    private static void when(BooleanSupplier condition, Runnable next) {
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          if (condition.getAsBoolean()) {
            stop();
            next.run();
          }
        }
      }.start();
    }
  }

  /// Nobody leaves the window that is measured.
  private static final class Nowhere implements StudentsActions {
    @Override
    public void openRegister(UUID sessionId, UUID studentId) {}

    @Override
    public void bookSeat(UUID studentId, String name) {}

    @Override
    public void openWallet(UUID studentId) {}

    @Override
    public void printCard(UUID studentId) {}
  }
}
