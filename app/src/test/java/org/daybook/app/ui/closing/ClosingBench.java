package org.daybook.app.ui.closing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Parent;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.approval.PinDesk;
import org.daybook.app.service.cash.PricedCentre;
import org.daybook.app.service.closing.ClosingServices;
import org.daybook.app.service.closing.CountedCentre;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.fx.SameThread;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.cash.CashMovement;
import org.daybook.model.desk.CaptureResult;

/// The close of day on a real desk with real files.
final class ClosingBench implements AutoCloseable {
  /// What lies in the drawer by the ledger: a number that nothing else shows.
  static final long EXPECTED = 123_500;

  final Centre centre = new Centre(3);
  final OpenedDesk desk;
  final CountedCentre counted;
  final ClosingServices closing;
  final PinDesk pins;
  final List<String> led = new ArrayList<>();
  private final Background background;
  private ClosingViewModel model;

  /// With everything on the test's thread.
  ClosingBench(Path folder) {
    this(folder, SameThread.background());
  }

  ClosingBench(Path folder, Background background) {
    this.background = background;
    desk = new OpenedDesk(folder, centre);
    counted = new CountedCentre(desk, centre);
    if (desk.rollCall.branchZone().isEmpty()) {
      desk.filled(centre);
      counted.fill();
    }
    closing = ClosingServices.of(desk.replica, desk.capture, desk.identity, desk.clock);
    pins = new PinDesk(folder, desk, centre);
    model = signedIn(centre.staff);
  }

  /// Whoever is at the desk from now on.
  ClosingViewModel signedIn(UUID staffId) {
    model =
        new ClosingViewModel(
            new ClosingWork(
                closing,
                PricedCentre.services(desk).gestures(),
                pins.approvals,
                background,
                staffId,
                UUID::randomUUID),
            new ClosingActions() {
              @Override
              public void setUp() {
                led.add("settings");
              }

              @Override
              public void reconcile() {
                led.add("reconciliation");
              }

              @Override
              public void devices() {
                led.add("devices");
              }

              @Override
              public void print(UUID paymentId) {
                led.add("print " + paymentId);
              }

              @Override
              public void switchPerson() {
                led.add("switch");
              }
            });
    model.count().speak(Stand.messages(Language.ENGLISH));
    return model;
  }

  ClosingViewModel model() {
    return model;
  }

  /// Opens the desk's shift with a float, and pays the rest of what is expected in.
  ClosingBench withOpenShift() {
    var cash = PricedCentre.services(desk);
    saved(cash.gestures().open(centre.staff, UUID.randomUUID(), PricedCentre.DRAWER, 20_000));
    desk.clock.advance(Duration.ofMinutes(1));
    var shift =
        closing
            .day()
            .day(centre.staff, null, null)
            .flatMap(it -> it.drawer(PricedCentre.DRAWER))
            .flatMap(it -> it.own())
            .orElseThrow();
    saved(
        cash.gestures()
            .move(
                centre.staff,
                UUID.randomUUID(),
                shift.shiftId(),
                CashMovement.PAY_IN,
                EXPECTED - 20_000,
                "Books sold"));
    desk.clock.advance(Duration.ofHours(6));
    return this;
  }

  private static void saved(CaptureResult result) {
    if (!(result instanceof CaptureResult.Saved)) {
      throw new IllegalStateException("not saved: " + result);
    }
  }

  Parent view(Messages messages) {
    return new Fxml(messages).load(new ClosingController(model, messages));
  }

  /// The view with what is there read and the keyboard where it belongs, as the frame shows it.
  Parent focused(Messages messages) {
    var controller = new ClosingController(model, messages);
    var view = new Fxml(messages).load(controller);
    model.refresh();
    background.ui().later(controller::focus);
    return view;
  }

  @Override
  public void close() {
    desk.close();
  }
}
