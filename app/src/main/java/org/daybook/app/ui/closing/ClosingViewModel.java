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
import org.daybook.app.service.closing.ClosingDay;
import org.daybook.app.service.closing.CountLine;
import org.daybook.app.service.closing.DrawerLine;
import org.daybook.app.ui.fx.DraftSlot;
import org.daybook.model.permission.Permission;
import org.jspecify.annotations.Nullable;

/// How a business day stands, and what is done about the cashbox that is looked at.
public final class ClosingViewModel {
  private final ClosingWork work;
  private final ClosingActions actions;
  private final CountViewModel count;
  private final CountedViewModel counted;
  private final SealViewModel seal;
  private final ReadOnlyObjectWrapper<@Nullable ClosingDay> day =
      new ReadOnlyObjectWrapper<>(this, "day");
  private final ObjectProperty<@Nullable UUID> chosen = new SimpleObjectProperty<>(this, "chosen");
  private final ReadOnlyObjectWrapper<@Nullable ClosingNotice> notice =
      new ReadOnlyObjectWrapper<>(this, "notice");
  private final ReadOnlyObjectWrapper<@Nullable ClosingRefusal> refusal =
      new ReadOnlyObjectWrapper<>(this, "refusal");
  private final ReadOnlyBooleanWrapper unreadable = new ReadOnlyBooleanWrapper(this, "unreadable");
  private @Nullable LocalDate wanted;

  /// The cashbox that is being counted, or null: nothing is known here of what it came to before.
  private @Nullable UUID blindFor;

  private Optional<CountDraft> countDraft = Optional.empty();

  public ClosingViewModel(ClosingWork work, ClosingActions actions) {
    this.work = work;
    this.actions = actions;
    this.count = new CountViewModel(work, new Ends());
    this.counted = new CountedViewModel(work, new CountedEnds());
    this.seal = new SealViewModel(work, actions, new SealEnds());
  }

  /// The count that is being typed.
  public CountViewModel count() {
    return count;
  }

  /// What the next count of the cashbox that is looked at came to.
  public CountedViewModel counted() {
    return counted;
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
    counted.keepIn(reasons);
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
            counted.read();
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
    counted.forget();
    counted.read();
  }

  /// Looks at a cashbox as it stands today, unless one is being counted: that is not left for
  /// another.
  public void look(UUID cashboxId) {
    if (blindFor == null) {
      wanted = null;
      chosen.set(cashboxId);
      choose();
      refresh();
    }
  }

  /// Looks at a business day.
  public void look(LocalDate day) {
    if (blindFor == null) {
      wanted = day;
      refresh();
    }
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
    counted.forget();
    chosen.set(cashboxId);
    wanted = null;
    blindFor = cashboxId;
    read(() -> count.begin(cashboxId));
  }

  void said() {
    notice.set(null);
  }

  private final class CountedEnds implements CountedViewModel.CountedEnds {
    @Override
    public Optional<UUID> next() {
      return blindFor == null
          ? drawer().flatMap(DrawerLine::next).map(CountLine::countId)
          : Optional.empty();
    }

    @Override
    public boolean may(Permission permission) {
      return ClosingViewModel.this.may(permission);
    }

    @Override
    public void saved(ClosingNotice what) {
      refusal.set(null);
      notice.set(what);
      refresh();
    }

    @Override
    public void refused(ClosingRefusal why) {
      refusal.set(why);
    }

    @Override
    public void unreadable() {
      unreadable.set(true);
    }
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
