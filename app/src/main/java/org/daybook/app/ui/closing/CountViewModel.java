package org.daybook.app.ui.closing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.daybook.app.service.closing.CountOutcome;
import org.daybook.app.service.closing.CountSheet;
import org.daybook.app.service.closing.ShiftLine;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.text.MoneyFormat;
import org.daybook.app.ui.text.TypedMoney;
import org.daybook.app.ui.text.TypedMoney.Why;
import org.daybook.model.cash.CountPurpose;
import org.daybook.model.cash.CoveredShift;
import org.daybook.model.cash.Pieces;
import org.jspecify.annotations.Nullable;

/// A count while it is typed. It knows the pieces and nothing that they could be compared with.
public final class CountViewModel {
  private final ClosingWork work;
  private final CountEnds ends;
  private final ReadOnlyObjectWrapper<@Nullable CountSheet> sheet =
      new ReadOnlyObjectWrapper<>(this, "sheet");
  private final ObjectProperty<CountPurpose> purpose =
      new SimpleObjectProperty<>(this, "purpose", CountPurpose.CLOSING);
  private final StringProperty toSafe = new SimpleStringProperty(this, "toSafe", "");
  private final ReadOnlyObjectWrapper<Tally> tally =
      new ReadOnlyObjectWrapper<>(this, "tally", Tally.NOTHING);
  private List<PiecesEntry> entries = List.of();
  private List<CoverEntry> covers = List.of();
  private Optional<CountDraft> draft = Optional.empty();
  private Optional<Messages> messages = Optional.empty();
  private UUID intentId;
  private boolean busy;

  /// What becomes of a count.
  interface CountEnds {
    /// It stands.
    void submitted(UUID cashboxId);

    /// It waits as it is typed.
    void left();

    /// Nothing was saved.
    void refused(@Nullable ClosingRefusal why);

    /// The disk did not give what is needed to count.
    void unreadable();
  }

  CountViewModel(ClosingWork work, CountEnds ends) {
    this.work = work;
    this.ends = ends;
    this.intentId = work.intentIds().get();
    purpose.subscribe((was, is) -> changed());
    toSafe.subscribe((was, is) -> changed());
  }

  void keepIn(CountDraft slot) {
    draft = Optional.of(slot);
  }

  /// In which language amounts are typed from now on.
  void speak(Messages language) {
    messages = Optional.of(language);
    reckon();
  }

  /// Null while nobody counts.
  ReadOnlyObjectProperty<@Nullable CountSheet> sheetProperty() {
    return sheet.getReadOnlyProperty();
  }

  /// The cashbox that is being counted, or null.
  @Nullable UUID cashboxId() {
    var now = sheet.get();
    return now == null ? null : now.cashboxId();
  }

  ObjectProperty<CountPurpose> purposeProperty() {
    return purpose;
  }

  /// How much goes to the safe, as it is typed; nothing is none.
  StringProperty toSafeProperty() {
    return toSafe;
  }

  ReadOnlyObjectProperty<Tally> tallyProperty() {
    return tally.getReadOnlyProperty();
  }

  List<PiecesEntry> entries() {
    return entries;
  }

  List<CoverEntry> covers() {
    return covers;
  }

  Optional<MoneyFormat> money() {
    var now = sheet.get();
    return now == null ? Optional.empty() : messages.map(it -> it.money(now.currency()));
  }

  /// Begins to count a cashbox, or goes on where its count was left.
  void begin(UUID cashboxId) {
    var kept = draft.flatMap(it -> it.of(cashboxId));
    intentId = kept.map(CountDraft.Typed::intentId).orElseGet(work.intentIds());
    var fields = kept.map(CountDraft.Typed::fields).orElse(Map.of());
    work.background()
        .run(() -> work.closing().counts().sheet(cashboxId))
        .onSuccess(found -> found.ifPresentOrElse(it -> show(it, fields), ends::unreadable))
        .onFailure(_ -> ends.unreadable());
  }

  private void show(CountSheet found, Map<String, String> fields) {
    sheet.set(null);
    entries = found.currency().denominations().stream().map(PiecesEntry::new).toList();
    covers = found.shifts().stream().map(it -> new CoverEntry(it, through(it, fields))).toList();
    var wanted = fields.get(CountDraft.PURPOSE);
    purpose.set(wanted == null ? usual(found) : CountPurpose.valueOf(wanted));
    toSafe.set(fields.getOrDefault(CountDraft.TO_SAFE, ""));
    for (var entry : entries) {
      var typed = fields.getOrDefault(CountDraft.name(entry), "");
      entry.typedProperty().set(typed);
      entry.typedProperty().subscribe((was, is) -> changed());
    }
    covers.forEach(it -> it.typedProperty().subscribe((was, is) -> changed()));
    reckon();
    sheet.set(found);
  }

  /// What this desk knows, unless something else was typed.
  private String through(ShiftLine shift, Map<String, String> fields) {
    var entries = shift.entries();
    var known = messages.map(it -> it.number(entries)).orElseGet(() -> String.valueOf(entries));
    return fields.getOrDefault(CountDraft.name(shift), known);
  }

  private static CountPurpose usual(CountSheet found) {
    return found.shifts().stream().anyMatch(ShiftLine::open)
        ? CountPurpose.CLOSING
        : CountPurpose.CHECK;
  }

  /// Leaves the count as it is typed, to be gone on with.
  void leave() {
    if (sheet.get() != null) {
      keep();
      sheet.set(null);
      ends.left();
    }
  }

  /// Submits what was counted; a second Enter submits nothing more.
  void submit() {
    var now = sheet.get();
    if (now == null || busy || !tally.get().complete()) {
      return;
    }
    busy = true;
    var intent = intentId;
    var why = purpose.get();
    var counted = pieces();
    var shifts = covered(why);
    long safe = tally.get().toSafeMinor();
    work.background()
        .run(() ->
            work.closing()
                .counts()
                .count(work.staffId(), intent, now.cashboxId(), why, counted, shifts, safe))
        .onSuccess(it -> ended(now, it))
        .onFailure(_ -> {
          busy = false;
          ends.refused(new ClosingRefusal(null));
        });
  }

  private void ended(CountSheet counted, CountOutcome outcome) {
    busy = false;
    switch (outcome) {
      case CountOutcome.Refused(var reason) -> ends.refused(new ClosingRefusal(reason));
      case CountOutcome.Submitted _ -> {
        draft.ifPresent(CountDraft::drop);
        sheet.set(null);
        entries = List.of();
        covers = List.of();
        ends.submitted(counted.cashboxId());
      }
    }
  }

  private List<Pieces> pieces() {
    return entries.stream()
        .filter(it -> it.pieces().orElse(0) > 0)
        .map(it -> new Pieces(it.denomination().amountMinor(), it.pieces().orElse(0)))
        .toList();
  }

  private List<CoveredShift> covered(CountPurpose why) {
    return covers.stream()
        .map(it ->
            new CoveredShift(
                it.shift().shiftId(), it.through().orElse(0), why == CountPurpose.CLOSING))
        .toList();
  }

  private void changed() {
    reckon();
    if (sheet.get() != null) {
      keep();
    }
  }

  private void keep() {
    var now = sheet.get();
    if (now != null) {
      draft.ifPresent(it -> it.keep(intentId, now.cashboxId(), fields()));
    }
  }

  private Map<String, String> fields() {
    var fields = new HashMap<String, String>();
    fields.put(CountDraft.PURPOSE, purpose.get().name());
    fields.put(CountDraft.TO_SAFE, toSafe.get());
    entries.stream()
        .filter(it -> !it.blank())
        .forEach(it -> fields.put(CountDraft.name(it), it.typedProperty().get()));
    covers.forEach(it -> fields.put(CountDraft.name(it.shift()), it.typedProperty().get()));
    return fields;
  }

  private void reckon() {
    var typed = money().map(it -> it.read(toSafe.get())).orElse(new TypedMoney.Wrong(Why.EMPTY));
    tally.set(Tally.of(entries, covers, typed));
  }
}
