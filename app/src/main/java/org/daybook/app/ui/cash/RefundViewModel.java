package org.daybook.app.ui.cash;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.daybook.app.service.approval.ApprovalResult;
import org.daybook.app.service.approval.ApprovalResult.Obstacle;
import org.daybook.app.service.approval.Approver;
import org.daybook.app.service.cash.RefundablePayment;
import org.daybook.app.ui.text.MoneyFormat;
import org.daybook.app.ui.text.TypedMoney;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.RefundItem;
import org.daybook.model.cash.RefundPayment;
import org.daybook.model.cash.Tender;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.permission.Permission;
import org.daybook.model.value.Require;
import org.jspecify.annotations.Nullable;

/// One refund: how much of which part, how, why, what the rule says to it, and whose approval.
final class RefundViewModel {
  /// Stands for a reason that is still to be typed when the rule is asked.
  private static final String ANY_REASON = "…";

  private final CashWork work;
  private final CashViewModel desk;
  private final RefundablePayment payment;
  private final MoneyFormat money;
  private final UUID shiftId;
  private final UUID intentId;
  private final List<RefundLine> lines;
  private final ObjectProperty<RefundWay> way;
  private final StringProperty reason = new SimpleStringProperty(this, "reason", "");
  private final ReadOnlyObjectWrapper<RefundWord> word =
      new ReadOnlyObjectWrapper<>(this, "word", RefundWord.NOTHING);
  private final ReadOnlyObjectWrapper<@Nullable Obstacle> obstacle =
      new ReadOnlyObjectWrapper<>(this, "obstacle");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private final ReadOnlyObjectWrapper<List<Approver>> approvers =
      new ReadOnlyObjectWrapper<>(this, "approvers", List.of());
  private int asked;

  RefundViewModel(
      CashWork work,
      CashViewModel desk,
      RefundablePayment payment,
      MoneyFormat money,
      UUID shiftId) {
    this(work, desk, payment, money, shiftId, work.intentIds().get());
  }

  /// Goes on with one that was begun before.
  ///
  /// @param intentId under which it was begun
  RefundViewModel(
      CashWork work,
      CashViewModel desk,
      RefundablePayment payment,
      MoneyFormat money,
      UUID shiftId,
      UUID intentId) {
    this.work = work;
    this.desk = desk;
    this.payment = payment;
    this.money = money;
    this.shiftId = shiftId;
    this.intentId = intentId;
    this.lines =
        payment.lines().stream().filter(it -> it.leftMinor() > 0).map(RefundLine::new).toList();
    this.way = new SimpleObjectProperty<>(this, "way", ways().getFirst());
    for (var line : lines) {
      line.typedProperty().set(money.amount(line.line().leftMinor()));
      line.typedProperty().subscribe((was, is) -> reckon());
    }
    way.subscribe((was, is) -> reckon());
    reason.subscribe((was, is) -> reckon());
    readApprovers();
    reckon();
  }

  RefundablePayment payment() {
    return payment;
  }

  UUID intentId() {
    return intentId;
  }

  List<RefundLine> lines() {
    return lines;
  }

  ObjectProperty<RefundWay> wayProperty() {
    return way;
  }

  StringProperty reasonProperty() {
    return reason;
  }

  ReadOnlyObjectProperty<RefundWord> wordProperty() {
    return word.getReadOnlyProperty();
  }

  /// Why an approval was not given; null where none was asked for since.
  ReadOnlyObjectProperty<@Nullable Obstacle> obstacleProperty() {
    return obstacle.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// Who may approve it.
  ReadOnlyObjectProperty<List<Approver>> approversProperty() {
    return approvers.getReadOnlyProperty();
  }

  List<Approver> approvers() {
    return approvers.get();
  }

  /// How it can be given back: in cash, as it was paid, or not at all where only sessions are.
  List<RefundWay> ways() {
    var ways = new ArrayList<RefundWay>();
    if (payment.moneyBack()) {
      Stream.concat(Stream.of(Tender.CASH), payment.tenders().stream())
          .distinct()
          .forEach(it -> ways.add(new RefundWay(it)));
    }
    boolean sessions =
        payment.lines().stream().anyMatch(it -> it.purpose() == PaymentPurpose.SESSION);
    if (sessions || ways.isEmpty()) {
      ways.add(new RefundWay(null));
    }
    return ways;
  }

  private void readApprovers() {
    work.background()
        .run(() -> work.approvals().approvers(Permission.REFUND_APPROVE, work.staffId()))
        .onSuccess(approvers::set)
        .onFailure(_ -> desk.cannotRead());
  }

  private void reckon() {
    asked++;
    var items = items();
    if (items.isEmpty()) {
      word.set(new RefundWord(0, wrong(), null, false));
      return;
    }
    int question = asked;
    var refund = refund(items.get(), reason.get().isBlank() ? ANY_REASON : reason.get());
    word.set(new RefundWord(refund.totalMinor(), null, word.get().objection(), false));
    work.background()
        .run(() -> work.cash().refunds().objection(work.staffId(), refund))
        .onSuccess(said -> {
          if (question == asked) {
            word.set(new RefundWord(refund.totalMinor(), null, said.orElse(null), true));
          }
        })
        .onFailure(_ -> desk.cannotRead());
  }

  private TypedMoney.@Nullable Why wrong() {
    return lines.stream()
        .map(it -> it.typedProperty().get())
        .filter(it -> !it.isBlank())
        .flatMap(it -> wrong(money.read(it)))
        .findFirst()
        .orElse(null);
  }

  private static Stream<TypedMoney.Why> wrong(TypedMoney read) {
    return switch (read) {
      case TypedMoney.Wrong(var why) -> Stream.of(why);
      case TypedMoney.Amount(var minor) ->
          minor > Require.AMOUNT ? Stream.of(TypedMoney.Why.TOO_LARGE) : Stream.empty();
    };
  }

  /// What is typed; empty where nothing is, or something that is no amount.
  private Optional<List<RefundItem>> items() {
    var items = new ArrayList<RefundItem>();
    if (wrong() != null) {
      return Optional.empty();
    }
    for (var line : lines) {
      if (money.read(line.typedProperty().get()) instanceof TypedMoney.Amount(var minor)
          && minor > 0) {
        items.add(new RefundItem(line.line().lineId(), minor));
      }
    }
    return items.isEmpty() ? Optional.empty() : Optional.of(items);
  }

  private RefundPayment refund(List<RefundItem> items, String why) {
    return new RefundPayment(
        payment.paymentId(),
        shiftId,
        money.currency().code(),
        items,
        way.get().tender(),
        why,
        null);
  }

  /// Whether it can be given back, as soon as whoever has to has allowed it.
  boolean mayGive() {
    return !busy.get() && !reason.get().isBlank() && word.get().stands();
  }

  /// Gives it back: once, however often the key is pressed.
  ///
  /// @param approverId who allows it, where somebody has to; else null
  void give(@Nullable UUID approverId, String pin) {
    var items = items();
    if (!mayGive() || items.isEmpty() || (word.get().needsApproval() && approverId == null)) {
      return;
    }
    var refund = refund(items.get(), reason.get());
    boolean approved = word.get().needsApproval();
    busy.set(true);
    obstacle.set(null);
    work.background()
        .run(() ->
            approved && approverId != null
                ? give(refund, approverId, pin)
                : new Given(null, save(refund)))
        .onSuccess(it -> given(it, refund.totalMinor()))
        .onFailure(_ -> {
          busy.set(false);
          desk.failed();
        });
  }

  private Given give(RefundPayment refund, UUID approverId, String pin) {
    var answer =
        work.approvals()
            .approve(refund, Permission.REFUND_APPROVE, work.staffId(), approverId, pin);
    return switch (answer) {
      case ApprovalResult.Refused(var why) -> new Given(why, null);
      case ApprovalResult.Given(var approval) ->
          new Given(null, save(refund.withApproval(approval)));
    };
  }

  private CaptureResult save(RefundPayment refund) {
    return work.cash().refunds().give(work.staffId(), intentId, refund);
  }

  private void given(Given answer, long totalMinor) {
    busy.set(false);
    var result = answer.result();
    if (result == null) {
      obstacle.set(answer.obstacle());
      readApprovers();
    } else if (desk.saved(result)) {
      desk.leaveQuestion();
      var kind = way.get().tender() == null ? CashNotice.Kind.CREDITED : CashNotice.Kind.REFUNDED;
      desk.say(new CashNotice(kind, money.amount(totalMinor)));
      desk.refresh();
    }
  }

  private record Given(@Nullable Obstacle obstacle, @Nullable CaptureResult result) {}
}
