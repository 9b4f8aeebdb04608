package org.daybook.app.ui.closing;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.daybook.app.service.closing.CountCard;
import org.daybook.app.ui.fx.DraftSlot;
import org.daybook.model.cash.CountState;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.permission.Permission;
import org.jspecify.annotations.Nullable;

/// What the next count of a cashbox came to: how its difference is explained, and what is done
/// about it.
public final class CountedViewModel {
  private static final String COUNT = "count";
  private static final String REASON = "reason";

  private final ClosingWork work;
  private final CountedEnds ends;
  private final ReviewViewModel review;
  private final ReadOnlyObjectWrapper<@Nullable CountCard> card =
      new ReadOnlyObjectWrapper<>(this, "card");
  private final StringProperty reason = new SimpleStringProperty(this, "reason", "");
  private Optional<DraftSlot> draft = Optional.empty();
  private Map<String, String> kept = Map.of();
  private UUID intentId;

  /// What a count is looked at for, and what becomes of it.
  interface CountedEnds {
    /// Which one comes next; empty where there is none, or while its cashbox is being counted.
    Optional<UUID> next();

    boolean may(Permission permission);

    /// It has come further.
    void saved(ClosingNotice notice);

    /// Nothing was saved.
    void refused(ClosingRefusal why);

    /// The disk did not give what was to be shown.
    void unreadable();
  }

  CountedViewModel(ClosingWork work, CountedEnds ends) {
    this.work = work;
    this.ends = ends;
    this.review = new ReviewViewModel(work, new ReviewEnds());
    this.intentId = work.intentIds().get();
    reason.subscribe((was, is) -> keep());
  }

  /// Null while there is none, or while it is being counted.
  ReadOnlyObjectProperty<@Nullable CountCard> cardProperty() {
    return card.getReadOnlyProperty();
  }

  /// How a difference is explained, as it is typed.
  StringProperty reasonProperty() {
    return reason;
  }

  void keepIn(DraftSlot slot) {
    draft = Optional.of(slot);
  }

  /// Goes on where a half typed reason was left.
  ///
  /// @param saved whether it was saved before the desk ended
  public void restore(UUID intent, Map<String, String> fields, boolean saved) {
    if (saved) {
      draft.ifPresent(DraftSlot::drop);
    } else {
      intentId = intent;
      kept = Map.copyOf(fields);
    }
  }

  /// Shows nothing until it is read again.
  void forget() {
    card.set(null);
  }

  void read() {
    var next = ends.next();
    if (next.isEmpty()) {
      show(null);
      return;
    }
    var id = next.get();
    work.background()
        .run(() -> work.closing().counts().card(id, work.staffId()))
        .onSuccess(found -> {
          if (ends.next().equals(next)) {
            show(found.orElse(null));
          }
        })
        .onFailure(_ -> ends.unreadable());
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
      boolean half = id.toString().equals(kept.get(COUNT));
      var typed = half ? kept.getOrDefault(REASON, "") : "";
      reason.set(same ? reason.get() : typed);
    }
    review.look(found);
    card.set(found);
  }

  /// Whether the count can be closed with what is typed.
  boolean mayClose() {
    var now = card.get();
    return now != null
        && now.line().state() == CountState.COUNTED
        && ends.may(Permission.CASH_COUNT)
        && (now.againstClosing() == null || !reason.get().isBlank());
  }

  /// Closes the count, with the reason of its difference.
  void close() {
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
        .onFailure(_ -> ends.refused(new ClosingRefusal(null)));
  }

  /// Reviews the count as the person signed in; the rule refuses who counted.
  void review() {
    var now = card.get();
    if (now != null) {
      review.review(now);
    }
  }

  /// The look of another person at the count.
  ReviewViewModel reviewing() {
    return review;
  }

  private void done(CaptureResult result, ClosingNotice.Kind kind, String subject) {
    switch (result) {
      case CaptureResult.Refused(_, var why) -> ends.refused(new ClosingRefusal(why));
      case CaptureResult.Saved _ -> {
        intentId = work.intentIds().get();
        reason.set("");
        ends.saved(new ClosingNotice(kind, subject));
      }
    }
  }

  private void keep() {
    var now = card.get();
    if (now == null) {
      return;
    }
    if (reason.get().isEmpty()) {
      kept = Map.of();
      draft.ifPresent(DraftSlot::drop);
    } else {
      kept = Map.of(COUNT, now.line().countId().toString(), REASON, reason.get());
      draft.ifPresent(it -> it.keep(intentId, kept));
    }
  }

  private final class ReviewEnds implements ReviewViewModel.ReviewEnds {
    @Override
    public void ended(CaptureResult result, String cashbox) {
      done(result, ClosingNotice.Kind.REVIEWED, cashbox);
    }

    @Override
    public void failed() {
      ends.refused(new ClosingRefusal(null));
    }
  }
}
