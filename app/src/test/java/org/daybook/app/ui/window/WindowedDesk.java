package org.daybook.app.ui.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.daybook.app.AppConfig;
import org.daybook.app.Wiring;
import org.daybook.app.device.DeviceFile;
import org.daybook.app.device.Enrolment;
import org.daybook.app.journal.SealedFile;
import org.daybook.app.service.Centre;
import org.daybook.app.service.Desk;
import org.daybook.app.service.signin.Doorstep;
import org.daybook.app.service.signin.KnownPeople;
import org.daybook.app.service.signin.KnownPeople.Known;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.FxThread;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Picture;
import org.daybook.app.ui.shell.Place;
import org.daybook.app.ui.theme.Appearance;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.testkit.SettableClock;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/// The window on a real desk whose server never answers.
final class WindowedDesk {
  private static final String NOWHERE = "http://127.0.0.1:9";
  private static final String PASSWORD = "open sesame";

  private final Centre centre = new Centre(12);
  private final ExecutorService errands = Executors.newCachedThreadPool();
  private final ExecutorService work = Executors.newSingleThreadExecutor();
  private final Path folder;
  private final CountDownLatch claimed = new CountDownLatch(1);
  private CountDownLatch released = new CountDownLatch(0);
  private Optional<DeskFlow> flow = Optional.empty();
  private Optional<DeskWindow> window = Optional.empty();

  WindowedDesk(Path folder) {
    this.folder = folder;
  }

  void enrol() {
    var device = DeviceFile.open(config().keyFile(), new SecureRandom());
    device.enrolled(
        new Enrolment(
            centre.device,
            1,
            centre.organisation,
            centre.branch,
            "Desk 3",
            Centre.id(99),
            NOWHERE));
  }

  /// Loads the centre, and the person as after a sign-in that the server confirmed.
  void fill() throws IOException {
    var wiring = Wiring.of(config(), new SettableClock(Centre.NOW));
    try (var desk = wiring.openDesk()) {
      desk.parts()
          .replica()
          .write(transaction -> {
            transaction.insert(centre.rows());
            transaction.cursors(List.of(new Cursor(centre.branch, 1, 1)));
            return true;
          });
    }
    var random = new SecureRandom();
    var made = Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD);
    var key = DeviceFile.open(config().keyFile(), random).keys().dataKey();
    var file = new SealedFile(config().dataFolder().resolve(KnownPeople.FILE), key, random);
    var known = KnownPeople.open(file, Centre.NOW);
    known.save(Known.fresh(centre.staff, "rana", "Rana Desk", made, Centre.NOW, null, 0));
    known.contact(Centre.NOW);
  }

  /// Lets the next start stop where its files are claimed, before the replica opens.
  void hold() {
    released = new CountDownLatch(1);
  }

  /// Waits until the start has come there.
  void awaitHeld() throws Exception {
    assertTrue(claimed.await(60, TimeUnit.SECONDS));
    FxToolkit.onFx(() -> true);
  }

  void release() {
    released.countDown();
  }

  void start() throws Exception {
    FxToolkit.onFx(() -> {
      var ui = new FxThread();
      var opened = new DeskWindow(new Stage(), preferences());
      var started =
          new DeskFlow(
              this::opening,
              opened,
              new Background(errands, ui),
              new Background(work, ui),
              new FrontBell(folder.resolve("desk")),
              NOWHERE);
      window = Optional.of(opened);
      flow = Optional.of(started);
      started.start();
      opened.open();
      return true;
    });
  }

  void signIn() throws Exception {
    await("#name", Node::isVisible);
    writePassword();
    await("#newPin", node -> node.getParent().getParent().isVisible());
    step(scene -> scene.lookup("#newPin").requestFocus());
    step(scene -> press(scene, "Not now"));
    await(".rail", Node::isVisible);
  }

  /// Lets somebody else take over, who begins at that place.
  void takeOverAt(Place place) throws Exception {
    FxToolkit.onFx(() -> {
      flow.orElseThrow().switchPersonAt(place);
      return true;
    });
  }

  void writePassword() throws Exception {
    step(scene -> {
      ((TextField) scene.lookup("#name")).setText("rana");
      TextField password = (TextField) scene.lookup("#password");
      password.setText(PASSWORD);
      password.fireEvent(new ActionEvent());
    });
  }

  /// Presses a key where the keyboard is.
  void press(KeyCode key) throws Exception {
    press(key, scene -> {});
  }

  /// Presses a key and looks at what came of it before anything is drawn.
  void press(KeyCode key, Consumer<Scene> look) throws Exception {
    step(scene -> {
      var at = scene.getFocusOwner();
      Event.fireEvent(
          at == null ? scene : at,
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
      look.accept(scene);
    });
  }

  void step(Consumer<Scene> step) throws Exception {
    FxToolkit.onFx(() -> {
      step.accept(scene());
      return true;
    });
  }

  void await(String selector, Predicate<Node> condition) throws Exception {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    boolean holds = false;
    while (!holds && System.nanoTime() < until) {
      holds =
          FxToolkit.onFx(() -> scene().getRoot().lookupAll(selector).stream().anyMatch(condition));
      Thread.onSpinWait();
    }
    if (!holds) {
      picture("window-not-as-awaited");
    }
    assertTrue(holds, selector);
  }

  /// Waits until all that was begun in the background is done, and what it began in turn.
  void settle() throws Exception {
    for (int i = 0; i < 8; i++) {
      work.submit(() -> true).get(60, TimeUnit.SECONDS);
      FxToolkit.onFx(() -> true);
    }
  }

  void picture(String name) throws Exception {
    FxToolkit.onFx(() -> {
      scene().getRoot().applyCss();
      scene().getRoot().layout();
      Picture.save(scene(), "screens/" + name);
      return true;
    });
  }

  PreferencesFile preferences() {
    return new PreferencesFile(folder.resolve("window.properties"), Locale.ENGLISH);
  }

  Appearance appearance() {
    return window.orElseThrow().appearance();
  }

  void close() throws Exception {
    FxToolkit.onFx(() -> {
      flow.ifPresent(DeskFlow::close);
      window.ifPresent(DeskWindow::leave);
      return true;
    });
    errands.shutdownNow();
    work.shutdown();
  }

  private Scene scene() {
    return window.orElseThrow().scene();
  }

  private Opening opening() {
    var wiring = Wiring.of(config(), new SettableClock(Centre.NOW));
    return new Opening(
        wiring.activation(),
        step -> open(wiring, step),
        wiring.intentIds(),
        wiring.clock(),
        wiring.monotonicMillis());
  }

  private Desk open(Wiring wiring, Consumer<Doorstep> approached) {
    return wiring.openDesk(step -> {
      approached.accept(step);
      claimed.countDown();
      try {
        released.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
  }

  private AppConfig config() {
    return new AppConfig(folder.resolve("desk"), folder.resolve("desk.key"), Optional.empty());
  }

  private static void press(Scene scene, String words) {
    scene.getRoot().lookupAll(".action-button").stream()
        .map(Button.class::cast)
        .filter(button -> words.equals(button.getText()))
        .findFirst()
        .orElseThrow()
        .fire();
  }
}
