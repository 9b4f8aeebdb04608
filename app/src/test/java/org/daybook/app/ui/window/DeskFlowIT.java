package org.daybook.app.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.daybook.app.AppConfig;
import org.daybook.app.Wiring;
import org.daybook.app.device.DeviceFile;
import org.daybook.app.device.Enrolment;
import org.daybook.app.journal.SealedFile;
import org.daybook.app.service.Centre;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.FxThread;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Picture;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.theme.Theme;
import org.daybook.model.operation.Cbor;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.testkit.SettableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/// The window on a real desk whose server never answers.
@ExtendWith(FxToolkit.class)
class DeskFlowIT {
  private static final String NOWHERE = "http://127.0.0.1:9";
  private static final String PASSWORD = "open sesame";

  private final TimeZone machine = TimeZone.getDefault();
  private final Centre centre = new Centre(12);
  private final ExecutorService errands = Executors.newCachedThreadPool();
  private final ExecutorService work = Executors.newSingleThreadExecutor();
  private Optional<DeskFlow> flow = Optional.empty();
  private Optional<DeskWindow> window = Optional.empty();

  @TempDir Path folder;

  @BeforeEach
  void standElsewhere() {
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
  }

  @AfterEach
  void standWhereWeAre() {
    TimeZone.setDefault(machine);
  }

  @BeforeEach
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

  @AfterEach
  void close() throws Exception {
    FxToolkit.onFx(() -> {
      flow.ifPresent(DeskFlow::close);
      return true;
    });
    errands.shutdownNow();
    work.shutdown();
  }

  @Test
  void anUnloadedDeskWaitsForItsServerInTheFirstRun() throws Exception {
    start();
    await(".trouble-panel", Node::isVisible);
    picture("window-first-run");
  }

  @Test
  void signsInWithoutTheServerAndGoesFromPlaceToPlace() throws Exception {
    fill();
    start();
    await("#name", Node::isVisible);
    step(scene -> {
      ((TextField) scene.lookup("#name")).setText("rana");
      TextField password = (TextField) scene.lookup("#password");
      password.setText(PASSWORD);
      password.fireEvent(new ActionEvent());
    });
    await("#newPin", node -> node.getParent().getParent().isVisible());
    step(scene -> scene.lookup("#newPin").requestFocus());
    step(scene -> press(scene, "Not now"));
    await(".rail", Node::isVisible);
    await(".list-cell", node -> true);
    // The branch's time, not that of the machine.
    await(".session-time .label", node -> "11:00".equals(((Label) node).getText()));
    picture("window-sessions");
    step(scene -> ((Button) scene.lookup(".sync-pill")).fire());
    await(".stuck", Node::isVisible);
    picture("window-sync");
    step(scene -> {
      appearance().languageProperty().set(Language.ARABIC);
      appearance().themeProperty().set(Theme.DARK);
    });
    await(".stuck", Node::isVisible);
    picture("window-sync-arabic");
    assertEquals(Language.ARABIC, preferences().load().language());
  }

  private void fill() throws IOException {
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
    know();
  }

  /// As after a sign-in that the server confirmed.
  private void know() throws IOException {
    var random = new SecureRandom();
    var made = Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD);
    var rana = new Known(centre.staff, "rana", "Rana Desk", made, Centre.NOW, null, 0, 0, null);
    var key = DeviceFile.open(config().keyFile(), random).keys().dataKey();
    new SealedFile(config().dataFolder().resolve("sign-in-1"), key, random)
        .replace(Cbor.encode(new KnownHere(Centre.NOW, null, 14, List.of(rana))));
  }

  private void start() throws Exception {
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

  private Opening opening() {
    var wiring = Wiring.of(config(), new SettableClock(Centre.NOW));
    return new Opening(
        wiring.activation(),
        wiring::openDesk,
        wiring.intentIds(),
        wiring.clock(),
        wiring.monotonicMillis());
  }

  private AppConfig config() {
    return new AppConfig(folder.resolve("desk"), folder.resolve("desk.key"), Optional.empty());
  }

  private PreferencesFile preferences() {
    return new PreferencesFile(folder.resolve("window.properties"), Locale.ENGLISH);
  }

  private org.daybook.app.ui.theme.Appearance appearance() {
    return window.orElseThrow().appearance();
  }

  private static void press(Scene scene, String words) {
    scene.getRoot().lookupAll(".action-button").stream()
        .map(Button.class::cast)
        .filter(button -> words.equals(button.getText()))
        .findFirst()
        .orElseThrow()
        .fire();
  }

  private void step(java.util.function.Consumer<Scene> step) throws Exception {
    FxToolkit.onFx(() -> {
      step.accept(window.orElseThrow().scene());
      return true;
    });
  }

  private void await(String selector, Predicate<Node> condition) throws Exception {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    boolean holds = false;
    while (!holds && System.nanoTime() < until) {
      holds =
          FxToolkit.onFx(() ->
              window.orElseThrow().scene().getRoot().lookupAll(selector).stream()
                  .anyMatch(condition));
      Thread.onSpinWait();
    }
    assertTrue(holds, selector);
  }

  private void picture(String name) throws Exception {
    FxToolkit.onFx(() -> {
      var scene = window.orElseThrow().scene();
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      Picture.save(scene, "screens/" + name);
      return true;
    });
  }

  /// What the desk keeps of one person, in the order of its file.
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  private record Known(
      UUID staffId,
      String signInName,
      String name,
      String verifier,
      Instant signedInAt,
      @Nullable String pinVerifier,
      int pinAttempts,
      int wrongPasswords,
      @Nullable Instant wrongAt) {}

  /// What the desk keeps of everybody.
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  private record KnownHere(
      Instant lastContact, @Nullable Instant latest, int leaseDays, List<Known> people) {}
}
