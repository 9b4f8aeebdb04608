package org.daybook.app.ui.cash;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.Parent;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.cash.CashServices;
import org.daybook.app.service.cash.PricedCentre;
import org.daybook.app.service.files.FileService;
import org.daybook.app.service.students.StudentSearch;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.fx.SameThread;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.paper.PaperFacts;
import org.daybook.app.ui.paper.PaperSubject;
import org.daybook.app.ui.paper.PaperWork;
import org.daybook.app.ui.paper.ReceiptPicture;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.permission.Permission;
import org.daybook.model.staff.Role;

/// The cash desk on a real desk with real files, where Layla Haddad has 255.00 to pay.
final class CashBench implements AutoCloseable {
  final Centre centre = new Centre(3);
  final OpenedDesk desk;
  final CashServices cash;
  final StudentSearch students;
  final CashViewModel model;
  final SaleViewModel sale;
  final PayerSearch search;
  private final ReceiptPicture receipts;
  final List<String> printed = new ArrayList<>();
  final List<String> led = new ArrayList<>();

  /// Hands press keys this far apart.
  final AtomicLong millis = new AtomicLong();

  long stepMillis = 200;

  /// With everything on the test's thread.
  CashBench(Path folder) {
    this(folder, SameThread.background());
  }

  CashBench(Path folder, Background background) {
    desk = new OpenedDesk(folder, centre);
    if (desk.rollCall.branchZone().isEmpty()) {
      desk.filled(centre);
      PricedCentre.fill(desk, centre);
    }
    cash = CashServices.of(desk.replica, desk.capture, desk.rollCall, desk.identity, desk.clock);
    students = StudentSearch.over(desk.replica);
    var work = new CashWork(cash, students, background, centre.staff, UUID::randomUUID);
    model =
        new CashViewModel(
            work,
            new CashActions() {
              @Override
              public void setUp() {
                led.add("settings");
              }

              @Override
              public void print(UUID paymentId, boolean copy) {
                printed.add(paymentId + " " + copy);
              }
            });
    sale = new SaleViewModel(work, model);
    search = new PayerSearch(work, model, sale::choose);
    receipts = new ReceiptPicture(new PaperWork(this::facts, new FileService()), background);
    sale.speak(Stand.messages(Language.ENGLISH));
  }

  CashBench withOpenShift() {
    var result = cash.gestures().open(centre.staff, UUID.randomUUID(), PricedCentre.DRAWER, 10_000);
    if (!(result instanceof CaptureResult.Saved)) {
      throw new IllegalStateException("no shift was opened: " + result);
    }
    return this;
  }

  private Optional<PaperFacts> facts(PaperSubject subject) {
    return subject instanceof PaperSubject.ReceiptOf(var paymentId, var copy)
        ? cash.till()
            .receipt(paymentId, copy, centre.staff)
            .map(it -> new PaperFacts.OfReceipt(it, it.branch()))
        : Optional.empty();
  }

  void may(Permission... permissions) {
    var names = List.of(permissions).stream().map(Permission::wireName).sorted().toList();
    PricedCentre.put(
        desk, List.of(new Role(Centre.id(4), centre.organisation, "Front desk", names)));
  }

  CashController controller(Messages messages) {
    return new CashController(
        model, sale, search, receipts::draw, messages, () -> millis.addAndGet(stepMillis));
  }

  Parent view(Messages messages) {
    return new Fxml(messages).load(controller(messages));
  }

  @Override
  public void close() {
    students.close();
    desk.close();
  }
}
