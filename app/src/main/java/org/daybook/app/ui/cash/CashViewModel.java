package org.daybook.app.ui.cash;

import java.time.Instant;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.daybook.app.service.cash.DeskShift;
import org.daybook.app.service.cash.TakenPayment;
import org.daybook.app.service.cash.Till;
import org.daybook.app.service.printing.PrintState;
import org.daybook.app.ui.text.MoneyFormat;
import org.daybook.model.cash.CashMovement;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.permission.Permission;
import org.jspecify.annotations.Nullable;

/// How the cash desk stands, and what is done there besides taking money.
public final class CashViewModel {
  private final CashWork work;
  private final CashActions actions;
  private final ReadOnlyObjectWrapper<@Nullable Till> till =
      new ReadOnlyObjectWrapper<>(this, "till");
  private final ReadOnlyObjectWrapper<@Nullable CashQuestion> question =
      new ReadOnlyObjectWrapper<>(this, "question");
  private final ReadOnlyObjectWrapper<@Nullable CashNotice> notice =
      new ReadOnlyObjectWrapper<>(this, "notice");
  private final ReadOnlyObjectWrapper<@Nullable CashRefusal> refusal =
      new ReadOnlyObjectWrapper<>(this, "refusal");
  private final ReadOnlyBooleanWrapper unreadable = new ReadOnlyBooleanWrapper(this, "unreadable");
  private final ReadOnlyObjectWrapper<@Nullable PrintState> prints =
      new ReadOnlyObjectWrapper<>(this, "prints");
  private UUID opening;
  private String language = "";

  public CashViewModel(CashWork work, CashActions actions) {
    this.work = work;
    this.actions = actions;
    this.opening = work.intentIds().get();
  }

  /// Null until it was read.
  ReadOnlyObjectProperty<@Nullable Till> tillProperty() {
    return till.getReadOnlyProperty();
  }

  /// What the head says of this desk's open shift; null without one.
  ///
  /// @param cashbox its name
  /// @param heldBy the name of who answers for it
  record ShownShift(String cashbox, String heldBy, Instant since) {}

  @Nullable ShownShift shownShift() {
    var now = shift();
    return now == null ? null : new ShownShift(now.cashbox(), now.heldBy(), now.since());
  }

  /// @param told when the desk stands otherwise than before
  Subscription followTill(Runnable told) {
    return till.subscribe(_ -> told.run());
  }

  /// This desk's open shift, or null.
  @Nullable DeskShift shift() {
    var now = till.get();
    return now == null ? null : now.shift();
  }

  boolean may(Permission permission) {
    var now = till.get();
    return now != null && now.may(permission);
  }

  ReadOnlyObjectProperty<@Nullable CashQuestion> questionProperty() {
    return question.getReadOnlyProperty();
  }

  /// What was done last; null once that was said.
  ReadOnlyObjectProperty<@Nullable CashNotice> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /// Why what was wanted last was not saved; null when it was.
  ReadOnlyObjectProperty<@Nullable CashRefusal> refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  /// Whether the disk did not give what was to be shown.
  ReadOnlyBooleanProperty unreadableProperty() {
    return unreadable.getReadOnlyProperty();
  }

  /// Reads again how the cash desk stands.
  public void refresh() {
    work.background()
        .run(() -> work.cash().till().till(work.staffId()))
        .onSuccess(read -> {
          unreadable.set(false);
          till.set(read.orElse(null));
        })
        .onFailure(_ -> unreadable.set(true));
    work.background()
        .run(work.printing()::state)
        .onSuccess(prints::set)
        .onFailure(_ -> unreadable.set(true));
  }

  /// In which language receipts are printed from now on.
  void speak(String tag) {
    language = tag;
  }

  String language() {
    return language;
  }

  /// How printing stands; null until it was read.
  ReadOnlyObjectProperty<@Nullable PrintState> printsProperty() {
    return prints.getReadOnlyProperty();
  }

  /// Shows how printing stands now.
  public void show(PrintState now) {
    prints.set(now);
  }

  /// Whether receipts go to a printer without anybody looking at them before.
  boolean hasPrinter() {
    var now = prints.get();
    return now != null && now.printer() != null;
  }

  void askForPrints() {
    ask(new CashQuestion.Prints());
  }

  void printNow() {
    work.printing().retry();
    leaveQuestion();
  }

  /// Somebody has looked whether the drawer opened.
  void seenToDrawer() {
    work.printing().seenToDrawer();
  }

  /// Somebody looks at what will not be printed.
  void seenNotPrinted() {
    work.printing().seenNotPrinted();
  }

  /// Does not print something, because somebody says why.
  void drop(CashQuestion.DropPrint asked, String reason) {
    work.background()
        .run(() -> work.printing().drop(asked.jobId(), work.staffId(), reason))
        .onSuccess(dropped -> {
          switch (dropped) {
            case NOT_PRINTED -> dropped(CashNotice.Kind.PRINT_DROPPED, asked);
            case SENT_BEFORE -> dropped(CashNotice.Kind.PRINT_SENT_BEFORE, asked);
            case NOT_KEPT -> failed();
          }
        })
        .onFailure(_ -> failed());
  }

  private void dropped(CashNotice.Kind kind, CashQuestion.DropPrint asked) {
    leaveQuestion();
    say(new CashNotice(kind, asked.name()));
  }

  void cannotRead() {
    unreadable.set(true);
  }

  void setUp() {
    actions.setUp();
  }

  /// Opens the desk's shift; a second Enter opens nothing more.
  void open(UUID cashboxId, long floatMinor) {
    var intent = opening;
    work.background()
        .run(() -> work.cash().gestures().open(work.staffId(), intent, cashboxId, floatMinor))
        .onSuccess(result -> {
          if (saved(result)) {
            opening = work.intentIds().get();
            say(new CashNotice(CashNotice.Kind.SHIFT_OPENED, ""));
            refresh();
          }
        })
        .onFailure(_ -> failed());
  }

  void askToMove(CashMovement movement) {
    if (shift() != null) {
      ask(new CashQuestion.Move(work.intentIds().get(), movement));
    }
  }

  /// @param words how much, as it is said afterwards
  void move(CashQuestion.Move asked, long amountMinor, String reason, String words) {
    var here = shift();
    if (here == null || reason.isBlank()) {
      return;
    }
    work.background()
        .run(() -> moved(asked, here, amountMinor, reason, words))
        .onSuccess(result -> done(result, new CashNotice(CashNotice.Kind.MOVED, words)))
        .onFailure(_ -> failed());
  }

  /// The drawer springs open once that is written down.
  private CaptureResult moved(
      CashQuestion.Move asked, DeskShift here, long amountMinor, String reason, String words) {
    var result =
        work.cash()
            .gestures()
            .move(
                work.staffId(),
                asked.intentId(),
                here.shiftId(),
                asked.movement(),
                amountMinor,
                reason);
    if (result instanceof CaptureResult.Saved) {
      work.printing().openDrawer(work.staffId(), words);
    }
    return result;
  }

  void askToHandOver() {
    var here = shift();
    if (here == null) {
      return;
    }
    work.background()
        .run(() ->
            work.cash().till().holders().stream()
                .filter(it -> !it.staffId().equals(here.heldById()))
                .toList())
        .onSuccess(found -> ask(new CashQuestion.HandOver(work.intentIds().get(), found)))
        .onFailure(_ -> unreadable.set(true));
  }

  void handOver(CashQuestion.HandOver asked, UUID toStaffId, String name) {
    var here = shift();
    if (here != null) {
      work.background()
          .run(() ->
              work.cash()
                  .gestures()
                  .handOver(work.staffId(), asked.intentId(), here.shiftId(), toStaffId))
          .onSuccess(result -> done(result, new CashNotice(CashNotice.Kind.HANDED_OVER, name)))
          .onFailure(_ -> failed());
    }
  }

  /// Asks of which payment something is given back.
  ///
  /// @param studentId whose payments are shown first; null for those of the day
  void askToRefund(MoneyFormat money, @Nullable UUID studentId) {
    if (shift() != null) {
      ask(new CashQuestion.FindPayment(new RefundSearch(work, this, money, studentId)));
    }
  }

  void askForPayments() {
    if (shift() != null) {
      ask(new CashQuestion.Payments());
    }
  }

  void printStatement(UUID studentId) {
    leaveQuestion();
    actions.printStatement(studentId);
  }

  /// Shows a receipt that was not printed yet.
  void print(UUID paymentId) {
    actions.print(paymentId, false);
  }

  /// Counts a copy of a receipt and prints it, or shows it where no receipt printer is set up.
  /// Whatever becomes of that, the sale is what it was.
  void printAgain(TakenPayment payment) {
    copy(
        payment,
        () -> {
          if (hasPrinter()) {
            work.printing().copy(payment.paymentId(), work.staffId(), language);
            say(new CashNotice(CashNotice.Kind.COPY_SENT, payment.receipt()));
          } else {
            actions.print(payment.paymentId(), true);
          }
        });
  }

  /// Counts a copy of a receipt and shows it, to be kept as a file or printed elsewhere.
  void showAgain(TakenPayment payment) {
    copy(payment, () -> actions.print(payment.paymentId(), true));
  }

  private void copy(TakenPayment payment, Runnable then) {
    work.background()
        .run(() ->
            work.cash()
                .gestures()
                .reprint(work.staffId(), work.intentIds().get(), payment.paymentId()))
        .onSuccess(result -> {
          if (saved(result)) {
            leaveQuestion();
            then.run();
          }
        })
        .onFailure(_ -> failed());
  }

  void ask(CashQuestion what) {
    refusal.set(null);
    question.set(what);
  }

  void leaveQuestion() {
    question.set(null);
  }

  void say(CashNotice what) {
    refusal.set(null);
    notice.set(what);
  }

  void said() {
    notice.set(null);
  }

  void refuse(@Nullable CashRefusal why) {
    refusal.set(why);
  }

  void failed() {
    refuse(new CashRefusal(null));
  }

  /// Whether a gesture was saved; where it was not, says why.
  boolean saved(CaptureResult result) {
    return switch (result) {
      case CaptureResult.Saved _ -> true;
      case CaptureResult.Refused(_, var reason) -> {
        refuse(new CashRefusal(reason));
        yield false;
      }
    };
  }

  private void done(CaptureResult result, CashNotice what) {
    if (saved(result)) {
      leaveQuestion();
      say(what);
      refresh();
    }
  }
}
