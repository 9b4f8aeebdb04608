package org.daybook.app.ui.closing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.daybook.app.service.closing.ClosingDay;
import org.daybook.app.service.closing.CountCard;
import org.daybook.app.service.closing.CountLine;
import org.daybook.app.service.closing.DrawerLine;
import org.daybook.app.ui.fx.DraftSlot;
import org.daybook.model.cash.CountState;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.permission.Permission;
import org.jspecify.annotations.Nullable;

/// How a business day stands, and what is done about the cashbox that is looked at.
public final class ClosingViewModel {
  private static final String COUNT = "count";
  private static final String REASON = "reason";

  private final ClosingWork work;
  private final ClosingActions actions;
  private final CountViewModel count;
  private final SealViewModel seal;
  private final ReadOnlyObjectWrapper<@Nullable ClosingDay> day =
      new ReadOnlyObjectWrapper<>(this, "day");
  private final ObjectProperty<@Nullable UUID> chosen = new SimpleObjectProperty<>(this, "chosen");
  private final ReadOnlyObjectWrapper<@Nullable CountCard> card =
      new ReadOnlyObjectWrapper<>(this, "card");
  private final StringProperty reason = new SimpleStringProperty(this, "reason", "");
  private final ReadOnlyObjectWrapper<@Nullable ClosingNotice> notice =
      new ReadOnlyObjectWrapper<>(this, "notice");
  private final ReadOnlyObjectWrapper<@Nullable ClosingRefusal> refusal =
      new ReadOnlyObjectWrapper<>(this, "refusal");
  private final ReadOnlyBooleanWrapper unreadable = new ReadOnlyBooleanWrapper(this, "unreadable");
  private @Nullable LocalDate wanted;

  /// The cashbox that is being counted, or null: nothing is known here of what it came to before.
  private @Nullable UUID blindFor;

  private Optional<CountDraft> countDraft = Optional.empty();
  private Optional<DraftSlot> reasonDraft = Optional.empty();
  private Map<String, String> keptReason = Map.of();
  private UUID intentId;

  public ClosingViewModel(ClosingWork work, ClosingActions actions) {
    this.work = work;
    this.actions = actions;
    this.count = new CountViewModel(work, new Ends());
    this.seal = new SealViewModel(work, actions, new SealEnds());
    this.intentId = work.intentIds().get();
    reason.subscribe((was, is) -> keepReason());
  }

  /// The count that is being typed.
  public CountViewModel count() {
    return count;
  }

  /// The seal of the day that is looked at.
  SealViewModel seal() {
    return seal;
  }

  /// Null until it was read.
  ReadOnlyObjectProperty<@Nullable ClosingDay> dayProperty() {
    return day.getReadOnlyProperty();
  }

  /// The cashbox that is looked at; null where there is none.
  ObjectProperty<@Nullable UUID> chosenProperty() {
    return chosen;
  }

  /// What its next count came to; null while there is none, or while it is being counted.
  ReadOnlyObjectProperty<@Nullable CountCard> cardProperty() {
    return card.getReadOnlyProperty();
  }

  /// How a difference is explained, as it is typed.
  StringProperty reasonProperty() {
    return reason;
  }

  /// What was done last; null once that was said.
  ReadOnlyObjectProperty<@Nullable ClosingNotice> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /// Why what was wanted last was not saved; null when it was.
  ReadOnlyObjectProperty<@Nullable ClosingRefusal> refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  /// Whether the disk did not give what was to be shown.
  ReadOnlyBooleanProperty unreadableProperty() {
    return unreadable.getReadOnlyProperty();
  }

  boolean may(Permission permission) {
    var now = day.get();
    return now != null && now.may(permission);
  }

  UUID staffId() {
    return work.staffId();
  }

  /// The cashbox that is looked at; empty where there is none.
  Optional<DrawerLine> drawer() {
    var now = day.get();
    var id = chosen.get();
    return now == null || id == null ? Optional.empty() : now.drawer(id);
  }

  /// Whether the count of the cashbox that is looked at is half typed.
  boolean halfCounted() {
    var id = chosen.get();
    return id != null && countDraft.flatMap(CountDraft::cashboxId).filter(id::equals).isPresent();
  }

  /// Keeps what is half typed from now on.
  public void keepIn(CountDraft counts, DraftSlot reasons) {
    countDraft = Optional.of(counts);
    count.keepIn(counts);
    reasonDraft = Optional.of(reasons);
  }

  /// Goes on where a draft of a count was left.
  ///
  /// @param saved whether it was submitted before the desk ended
  public void restoreCount(UUID intent, Map<String, String> fields, boolean saved) {
    countDraft.ifPresent(draft -> {
      if (saved) {
        draft.drop();
        notice.set(new ClosingNotice(ClosingNotice.Kind.SUBMITTED_BEFORE, ""));
      } else {
        draft.found(intent, fields);
        draft.cashboxId().ifPresent(this::begin);
      }
    });
  }

  /// Goes on where a half typed reason was left.
  ///
  /// @param saved whether it was saved before the desk ended
  public void restoreReason(UUID intent, Map<String, String> fields, boolean saved) {
    if (saved) {
      reasonDraft.ifPresent(DraftSlot::drop);
    } else {
      intentId = intent;
      keptReason = Map.copyOf(fields);
    }
  }

  /// Reads again how the day stands. While somebody counts a cashbox nothing is read of what it
  /// came to before.
  public void refresh() {
    read(() -> {});
  }

  private void read(Runnable then) {
    var blind = blindFor;
    var which = wanted;
    work.background()
        .run(() -> work.closing().day().day(work.staffId(), which, blind))
        .onSuccess(read -> {
          // Whoever begins or ends a count reads by itself.
          if (Objects.equals(blind, blindFor)) {
            unreadable.set(false);
            day.set(read.orElse(null));
            lookSomewhere();
            readCard();
            then.run();
          }
        })
        .onFailure(_ -> unreadable.set(true));
  }

  /// At the first cashbox that waits for somebody.
  private void lookSomewhere() {
    var now = day.get();
    if (now == null || drawer().isPresent()) {
      return;
    }
    chosen.set(
        now.drawers().stream()
            .min((one, other) -> Integer.compare(urgency(one), urgency(other)))
            .map(DrawerLine::cashboxId)
            .orElse(null));
  }

  private static int urgency(DrawerLine drawer) {
    return switch (drawer.step()) {
      case EXPLAIN -> 0;
      case REVIEW -> 1;
      case COUNT -> 2;
      case DONE -> 3;
      case NONE -> 4;
    };
  }

  /// Looks at another cashbox.
  void choose() {
    refusal.set(null);
    card.set(null);
    readCard();
  }

  private void readCard() {
    var next = drawer().flatMap(DrawerLine::next).map(CountLine::countId);
    if (next.isEmpty() || blindFor != null) {
      show(null);
      return;
    }
    var id = next.get();
    work.background()
        .run(() -> work.closing().counts().card(id, work.staffId()))
        .onSuccess(found -> {
          if (drawer()
              .flatMap(DrawerLine::next)
              .filter(it -> it.countId().equals(id))
              .isPresent()) {
            show(found.orElse(null));
          }
        })
        .onFailure(_ -> unreadable.set(true));
  }

  private void show(@Nullable CountCard found) {
    var was = card.get();
    if (Objects.equals(was, found)) {
      return;
    }
    card.set(null);
    if (found != null) {
      var id = found.line().countId();
      boolean same = was != null && was.line().countId().equals(id);
      boolean kept = id.toString().equals(keptReason.get(COUNT));
      var typed = kept ? keptReason.getOrDefault(REASON, "") : "";
      reason.set(same ? reason.get() : typed);
    }
    card.set(found);
  }

  /// Looks at the business day before or after.
  void go(int days) {
    var now = day.get();
    if (now != null) {
      var next = now.day().plusDays(days);
      wanted = next.isBefore(now.today()) ? next : null;
      refresh();
    }
  }

  void setUp() {
    actions.setUp();
  }

  void reconcile() {
    actions.reconcile();
  }

  void switchPerson() {
    actions.switchPerson();
  }

  /// Counts the cashbox that is looked at.
  void countChosen() {
    var id = chosen.get();
    if (id != null && may(Permission.CASH_COUNT)) {
      begin(id);
    }
  }

  private void begin(UUID cashboxId) {
    refusal.set(null);
    card.set(null);
    chosen.set(cashboxId);
    wanted = null;
    blindFor = cashboxId;
    read(() -> count.begin(cashboxId));
  }

  /// Whether the count that is looked at can be closed with what is typed.
  boolean mayClose() {
    var now = card.get();
    return now != null
        && now.line().state() == CountState.COUNTED
        && may(Permission.CASH_COUNT)
        && (now.againstClosing() == null || !reason.get().isBlank());
  }

  /// Closes the count, with the reason of its difference.
  void closeCount() {
    var now = card.get();
    if (now == null || !mayClose()) {
      return;
    }
    var intent = intentId;
    var said = reason.get().isBlank() ? null : reason.get().strip();
    var id = now.line().countId();
    work.background()
        .run(() -> work.closing().counts().close(work.staffId(), intent, id, said))
        .onSuccess(it -> done(it, ClosingNotice.Kind.CLOSED, now.cashbox()))
        .onFailure(_ -> refusal.set(new ClosingRefusal(null)));
  }

  /// Reviews the count; the rule refuses who counted.
  void review() {
    var now = card.get();
    if (now == null || now.line().state() != CountState.CLOSED) {
      return;
    }
    var intent = intentId;
    var id = now.line().countId();
    work.background()
        .run(() -> work.closing().counts().review(work.staffId(), intent, id))
        .onSuccess(it -> done(it, ClosingNotice.Kind.REVIEWED, now.cashbox()))
        .onFailure(_ -> refusal.set(new ClosingRefusal(null)));
  }

  private void done(CaptureResult result, ClosingNotice.Kind kind, String subject) {
    switch (result) {
      case CaptureResult.Refused(_, var why) -> refusal.set(new ClosingRefusal(why));
      case CaptureResult.Saved _ -> {
        intentId = work.intentIds().get();
        reason.set("");
        refusal.set(null);
        notice.set(new ClosingNotice(kind, subject));
        refresh();
      }
    }
  }

  private void keepReason() {
    var now = card.get();
    if (now == null) {
      return;
    }
    if (reason.get().isEmpty()) {
      keptReason = Map.of();
      reasonDraft.ifPresent(DraftSlot::drop);
    } else {
      keptReason = Map.of(COUNT, now.line().countId().toString(), REASON, reason.get());
      reasonDraft.ifPresent(it -> it.keep(intentId, keptReason));
    }
  }

  void said() {
    notice.set(null);
  }

  private final class SealEnds implements SealViewModel.SealEnds {
    @Override
    public @Nullable ClosingDay day() {
      return day.get();
    }

    @Override
    public void asked() {
      refusal.set(null);
      notice.set(new ClosingNotice(ClosingNotice.Kind.ASKED_TO_SEAL, ""));
      refresh();
    }

    @Override
    public void refused(ClosingRefusal why) {
      refusal.set(why);
    }
  }

  private final class Ends implements CountViewModel.CountEnds {
    @Override
    public void submitted(UUID cashboxId) {
      refusal.set(null);
      blindFor = null;
      chosen.set(cashboxId);
      notice.set(new ClosingNotice(ClosingNotice.Kind.SUBMITTED, ""));
      refresh();
    }

    @Override
    public void left() {
      refusal.set(null);
      blindFor = null;
      notice.set(new ClosingNotice(ClosingNotice.Kind.KEPT, ""));
      refresh();
    }

    @Override
    public void refused(@Nullable ClosingRefusal why) {
      refusal.set(why);
    }

    @Override
    public void unreadable() {
      blindFor = null;
      unreadable.set(true);
    }
  }
}
