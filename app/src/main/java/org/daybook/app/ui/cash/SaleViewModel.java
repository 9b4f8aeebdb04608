package org.daybook.app.ui.cash;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.daybook.app.service.cash.DueItem;
import org.daybook.app.service.cash.Sale;
import org.daybook.app.service.cash.StudentAccount;
import org.daybook.app.service.cash.TakeResult;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.text.MoneyFormat;
import org.daybook.app.ui.text.TypedMoney;
import org.daybook.model.cash.Tender;
import org.daybook.model.money.CurrencyRules;
import org.daybook.model.money.QuickTender;
import org.jspecify.annotations.Nullable;

/// One sale: who pays, for what, how, and what becomes of it.
public final class SaleViewModel {
  /// Most quick tenders: as many as there are keys for.
  static final int MOST_TENDERS = 4;

  private final CashWork work;
  private final CashViewModel desk;
  private final SoldViewModel sold;
  private final ReadOnlyObjectWrapper<@Nullable StudentAccount> account =
      new ReadOnlyObjectWrapper<>(this, "account");
  private final ObservableList<SaleLine> lines = FXCollections.observableArrayList();
  private final ObjectProperty<Tender> tender =
      new SimpleObjectProperty<>(this, "tender", Tender.CASH);
  private final StringProperty received = new SimpleStringProperty(this, "received", "");
  private final StringProperty reference = new SimpleStringProperty(this, "reference", "");
  private final ReadOnlyObjectWrapper<Reckoning> reckoning =
      new ReadOnlyObjectWrapper<>(this, "reckoning", Reckoning.NOTHING);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private Optional<Messages> messages = Optional.empty();
  private UUID intentId;

  public SaleViewModel(CashWork work, CashViewModel desk) {
    this.work = work;
    this.desk = desk;
    this.sold = new SoldViewModel(work, desk);
    this.intentId = work.intentIds().get();
    tender.subscribe((was, is) -> reckon());
    received.subscribe((was, is) -> reckon());
    desk.tillProperty().subscribe((was, is) -> reckon());
    desk.noticeProperty().subscribe(this::readAgain);
  }

  /// In which language amounts are typed from now on.
  void speak(Messages language) {
    messages = Optional.of(language);
    desk.speak(language.language().tag());
    reckon();
  }

  /// How amounts are written and read; empty until the desk knows its currency.
  Optional<MoneyFormat> money() {
    return currency().flatMap(rules -> messages.map(it -> it.money(rules)));
  }

  private Optional<CurrencyRules> currency() {
    return Optional.ofNullable(desk.tillProperty().get())
        .map(it -> CurrencyRules.of(it.currency()));
  }

  /// Who pays; null until somebody was found.
  ReadOnlyObjectProperty<@Nullable StudentAccount> accountProperty() {
    return account.getReadOnlyProperty();
  }

  /// @param told when somebody else pays, or nobody
  Subscription followPayer(Runnable told) {
    return account.subscribe((was, is) -> told.run());
  }

  boolean hasPayer() {
    return account.get() != null;
  }

  ObservableList<SaleLine> lines() {
    return lines;
  }

  ObjectProperty<Tender> tenderProperty() {
    return tender;
  }

  /// What was handed over, as it is typed; nothing is the exact sum.
  StringProperty receivedProperty() {
    return received;
  }

  StringProperty referenceProperty() {
    return reference;
  }

  ReadOnlyObjectProperty<Reckoning> reckoningProperty() {
    return reckoning.getReadOnlyProperty();
  }

  /// What was just sold.
  SoldViewModel sold() {
    return sold;
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  UUID intentId() {
    return intentId;
  }

  /// Shows what somebody owes, with nothing typed yet.
  public void choose(UUID studentId) {
    read(studentId, _ -> {}, () -> {});
  }

  /// @param then told of the account once it is shown
  /// @param otherwise told when there is none to show
  void read(UUID studentId, Consumer<StudentAccount> then, Runnable otherwise) {
    work.background()
        .run(() -> work.cash().till().account(studentId, work.staffId()))
        .onSuccess(found ->
            found.ifPresentOrElse(
                it -> {
                  begin(it);
                  then.accept(it);
                },
                otherwise))
        .onFailure(_ -> {
          desk.cannotRead();
          otherwise.run();
        });
  }

  private void begin(StudentAccount found) {
    sold.end();
    intentId = work.intentIds().get();
    tender.set(Tender.CASH);
    received.set("");
    reference.set("");
    account.set(found);
    lines.setAll(found.due().stream().map(it -> new SaleLine(it, true, false)).toList());
    reckon();
  }

  /// Goes on with a sale under its former name.
  void goOn(UUID formerIntentId) {
    intentId = formerIntentId;
  }

  /// Money that was given back changes what is owed.
  private void readAgain(@Nullable CashNotice said) {
    var shown = account.get();
    if (said != null && said.kind().changesWhatIsOwed() && shown != null) {
      choose(shown.studentId());
    }
  }

  /// Asks which payment is given back: one of whoever is at the desk.
  void askToRefund() {
    var shown = account.get();
    money().ifPresent(it -> desk.askToRefund(it, shown == null ? null : shown.studentId()));
  }

  /// Nobody pays: what was typed is forgotten.
  void clear() {
    sold.end();
    // Why it was not saved goes with it.
    desk.refuse(null);
    account.set(null);
    lines.clear();
    received.set("");
    reference.set("");
    tender.set(Tender.CASH);
    reckon();
  }

  /// Whether this sale pays something.
  void include(DueItem item, boolean is) {
    change(line -> line.item().isSame(item) ? line.included(is) : line);
  }

  /// Puts something into the sale that is not due; what is there already is paid by so much more.
  void add(DueItem item) {
    var there = lines.stream().filter(it -> it.item().isSame(item)).findFirst();
    if (there.isPresent() && item.isAnySum()) {
      long sum = Math.addExact(there.get().item().amountMinor(), item.amountMinor());
      change(line -> line.item().isSame(item) ? new SaleLine(item.of(sum), true, true) : line);
    } else if (there.isPresent()) {
      include(item, true);
    } else {
      lines.add(new SaleLine(item, true, true));
      reckon();
    }
  }

  /// Puts what the centre holds of the payer into the payer's wallet.
  void fund() {
    var payer = account.get();
    if (payer == null || payer.creditMinor() == 0) {
      return;
    }
    var intent = work.intentIds().get();
    long credit = payer.creditMinor();
    work.background()
        .run(() -> work.cash().gestures().fund(work.staffId(), intent, payer.studentId(), credit))
        .onSuccess(result -> {
          if (desk.saved(result)) {
            desk.say(
                new CashNotice(
                    CashNotice.Kind.WALLET_FUNDED,
                    money().map(it -> it.amount(credit)).orElse("")));
          }
        })
        .onFailure(_ -> desk.failed());
  }

  /// Buys a package of lessons with what lies in the payer's wallet.
  void buy(DueItem item) {
    var payer = account.get();
    var packageId = item.subjectId();
    if (payer == null || packageId == null) {
      return;
    }
    var intent = work.intentIds().get();
    var cash = work.cash().gestures();
    work.background()
        .run(() ->
            cash.buy(work.staffId(), intent, payer.studentId(), packageId, item.amountMinor()))
        .onSuccess(result -> {
          if (desk.saved(result)) {
            desk.say(new CashNotice(CashNotice.Kind.PACKAGE_BOUGHT, item.course()));
          }
        })
        .onFailure(_ -> desk.failed());
  }

  private void change(UnaryOperator<SaleLine> by) {
    lines.setAll(lines.stream().map(by).toList());
    reckon();
  }

  /// What can be added, less what is there.
  List<DueItem> offered() {
    var now = account.get();
    return now == null ? List.of() : notThere(now.offered());
  }

  /// Packages of lessons that can be added, less those that are there.
  List<DueItem> packages() {
    var now = account.get();
    return now == null ? List.of() : notThere(now.sold());
  }

  private List<DueItem> notThere(List<DueItem> items) {
    return items.stream()
        .filter(it -> lines.stream().noneMatch(line -> line.item().isSame(it)))
        .toList();
  }

  /// Sums that people hand over for what is due.
  List<Long> quickTenders() {
    return tender.get() == Tender.CASH
        ? currency()
            .map(it -> new QuickTender(it).amounts(reckoning.get().dueMinor()))
            .orElse(List.of())
            .stream()
            .limit(MOST_TENDERS)
            .toList()
        : List.of();
  }

  private void reckon() {
    var chosen = lines.stream().filter(SaleLine::included).map(SaleLine::item).toList();
    reckoning.set(
        money()
            .map(it -> Reckoning.of(chosen, tender.get(), it.read(received.get()), it.currency()))
            .orElse(Reckoning.NOTHING));
  }

  TypedMoney read(String typed) {
    return money().map(it -> it.read(typed)).orElse(new TypedMoney.Wrong(TypedMoney.Why.NO_AMOUNT));
  }

  /// Whether money can be taken now.
  boolean mayTake() {
    var now = reckoning.get();
    return !busy.get()
        && account.get() != null
        && desk.shift() != null
        && now.wrong() == null
        && now.takenMinor() > 0;
  }

  /// Takes the money: once, however often the key is pressed.
  void take() {
    var shift = desk.shift();
    var payer = account.get();
    if (!mayTake() || shift == null || payer == null) {
      return;
    }
    var now = reckoning.get();
    var how = tender.get();
    var what = reference.get().strip();
    var sale =
        new Sale(
            shift.shiftId(),
            payer.studentId(),
            now.items(),
            how,
            what.isEmpty() || how == Tender.CASH ? null : what,
            how == Tender.CASH ? now.receivedMinor() : 0);
    busy.set(true);
    work.background()
        .run(() -> printed(work.cash().gestures().take(work.staffId(), intentId, sale)))
        .onSuccess(result -> taken(result, payer, now, how))
        .onFailure(_ -> {
          busy.set(false);
          desk.failed();
        });
  }

  /// The receipt printer has it before anything is shown; nobody waits for what it does.
  private TakeResult printed(TakeResult result) {
    if (result instanceof TakeResult.Taken(var paymentId)) {
      work.printing().sold(paymentId, work.staffId(), desk.language());
    }
    return result;
  }

  private void taken(TakeResult result, StudentAccount payer, Reckoning now, Tender how) {
    busy.set(false);
    switch (result) {
      case TakeResult.Refused(var reason) -> desk.refuse(new CashRefusal(reason));
      case TakeResult.Taken(var paymentId) -> {
        clear();
        sold.show(paymentId, payer, how, now);
        desk.refuse(null);
        desk.refresh();
        sold.readOwed(payer.studentId(), paymentId);
      }
    }
  }
}
