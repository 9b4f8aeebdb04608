package org.daybook.app.ui.cash;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.Parent;
import org.daybook.app.paper.Dots;
import org.daybook.app.paper.RollWidth;
import org.daybook.app.printer.FakePrinter;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.approval.PinDesk;
import org.daybook.app.service.cash.CashServices;
import org.daybook.app.service.cash.PricedCentre;
import org.daybook.app.service.cash.TakenPayment;
import org.daybook.app.service.files.FileService;
import org.daybook.app.service.printing.DeskPrinter;
import org.daybook.app.service.printing.PrintService;
import org.daybook.app.service.printing.ReceiptDots;
import org.daybook.app.service.printing.ReceiptPrinter;
import org.daybook.app.service.students.StudentSearch;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.fx.SameThread;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.paper.PaperFacts;
import org.daybook.app.ui.paper.PaperSubject;
import org.daybook.app.ui.paper.PaperWork;
import org.daybook.app.ui.paper.ReceiptDrawing;
import org.daybook.app.ui.paper.ReceiptPicture;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.approval.GivenApproval;
import org.daybook.model.cash.CashPolicy;
import org.daybook.model.cash.CashShift;
import org.daybook.model.cash.ShiftState;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.permission.Permission;
import org.daybook.model.staff.Role;

/// The cash desk on a real desk with real files, where Layla Haddad has 255.00 to pay.
final class CashBench implements AutoCloseable {
  final Centre centre = new Centre(3);
  final OpenedDesk desk;
  final CashServices cash;
  final PinDesk pins;
  final StudentSearch students;
  final PrintService printing;
  final CashWork work;
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
    cash = PricedCentre.services(desk);
    students = StudentSearch.over(desk.replica);
    pins = new PinDesk(folder, desk, centre);
    printing = DeskPrinter.service(folder, desk);
    work =
        new CashWork(
            cash, printing, pins.approvals, students, background, centre.staff, UUID::randomUUID);
    model =
        new CashViewModel(
            work,
            new CashActions() {
              @Override
              public void setUp() {
                led.add("settings");
              }

              @Override
              public void printStatement(UUID studentId) {
                printed.add("statement " + studentId);
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

  /// How the branch gives money back.
  void policy(boolean moneyBack, long alone) {
    PricedCentre.put(
        desk,
        List.of(
            new CashPolicy(
                Centre.id(80_031),
                centre.organisation,
                centre.branch,
                0,
                "Tax",
                0,
                true,
                0,
                moneyBack,
                alone)));
  }

  /// Somebody comes to today's session at the door.
  void guest(UUID studentId) {
    PricedCentre.put(desk, List.of(PricedCentre.guest(centre, studentId)));
  }

  TakenPayment payment() {
    return cash.till().till(centre.staff).orElseThrow().payments().getFirst();
  }

  /// What is left to give back of the last payment.
  long left() {
    return cash.refunds().payment(payment().paymentId(), centre.staff).orElseThrow().leftMinor();
  }

  RefundViewModel refund() {
    return new RefundViewModel(
        work,
        model,
        cash.refunds().payment(payment().paymentId(), centre.staff).orElseThrow(),
        sale.money().orElseThrow(),
        Objects.requireNonNull(model.shift()).shiftId());
  }

  List<UUID> approvers(UUID paymentId) {
    return desk.replica.read(facts -> facts.list(GivenApproval.BY_SUBJECT, paymentId)).stream()
        .map(GivenApproval::approverId)
        .toList();
  }

  /// Somebody has counted the drawer at another desk.
  void endShift() {
    var shift =
        desk.replica.read(facts -> facts.list(CashShift.BY_DEVICE, centre.device)).getFirst();
    PricedCentre.put(
        desk,
        List.of(
            new CashShift(
                shift.id(),
                shift.organisationId(),
                shift.branchId(),
                shift.cashboxId(),
                shift.atDeviceId(),
                shift.businessDate(),
                shift.openedBy(),
                shift.openedAt(),
                shift.heldBy(),
                ShiftState.COUNTED,
                shift.expectedMinor(),
                shift.entries(),
                shift.countedThrough(),
                shift.countId(),
                null)));
  }

  /// With a receipt printer, whatever it does.
  CashBench withPrinter(FakePrinter printer) {
    printing.use(DeskPrinter.at(printer));
    printing.listen(now -> work.background().ui().execute(() -> model.show(now)));
    var drawing = new ReceiptDrawing();
    printing.begin(
        new ReceiptDots() {
          @Override
          public Optional<Dots> draw(
              UUID paymentId, boolean copy, UUID staffId, String language, ReceiptPrinter to) {
            return facts(new PaperSubject.ReceiptOf(paymentId, copy))
                .map(it ->
                    drawing.of(
                        (PaperFacts.OfReceipt) it, Stand.messages(Language.named(language))));
          }

          @Override
          public String usualLanguage() {
            return "en";
          }
        });
    return this;
  }

  private Optional<PaperFacts> facts(PaperSubject subject) {
    return subject instanceof PaperSubject.ReceiptOf(var paymentId, var copy)
        ? cash.till()
            .receipt(paymentId, copy, centre.staff)
            .map(it -> new PaperFacts.OfReceipt(it, it.branch(), RollWidth.MM_80))
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

  /// The view with what is there read and the keyboard where it belongs, as the frame shows it.
  Parent focused(Messages messages) {
    var controller = controller(messages);
    var view = new Fxml(messages).load(controller);
    model.refresh();
    work.background().ui().later(controller::focus);
    return view;
  }

  @Override
  public void close() {
    printing.close();
    students.close();
    desk.close();
  }
}
