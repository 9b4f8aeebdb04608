package org.daybook.app.ui.rollcall;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.app.service.rollcall.RollCallService;
import org.daybook.app.ui.fx.Background;
import org.daybook.model.session.SessionState;
import org.jspecify.annotations.Nullable;

/// The sessions of a day, of which one is opened.
public final class SessionsViewModel {

  private final RollCallService rollCall;
  private final Background background;
  private final Clock clock;
  private final Consumer<UUID> opener;
  private final ObservableList<RegisterHead> sessions = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable LocalDate> day =
      new ReadOnlyObjectWrapper<>(this, "day");
  private final ReadOnlyObjectWrapper<@Nullable LocalDate> today =
      new ReadOnlyObjectWrapper<>(this, "today");
  private final BooleanProperty unreadable = new SimpleBooleanProperty(this, "unreadable");

  /// @param opener opens the register of a session
  public SessionsViewModel(
      RollCallService rollCall, Background background, Clock clock, Consumer<UUID> opener) {
    this.rollCall = rollCall;
    this.background = background;
    this.clock = clock;
    this.opener = opener;
  }

  public ObservableList<RegisterHead> sessions() {
    return sessions;
  }

  public ReadOnlyObjectProperty<@Nullable LocalDate> dayProperty() {
    return day.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable LocalDate> todayProperty() {
    return today.getReadOnlyProperty();
  }

  /// Whether the desk could not read the day that was asked for last.
  public BooleanProperty unreadableProperty() {
    return unreadable;
  }

  /// Shows the day again, or today when no day was chosen.
  public void refresh() {
    show(day.get());
  }

  public void showToday() {
    show(null);
  }

  public void showDay(LocalDate wanted) {
    show(wanted);
  }

  public void moveDay(int days) {
    var shown = day.get();
    if (shown != null) {
      show(shown.plusDays(days));
    }
  }

  public void open(RegisterHead session) {
    opener.accept(session.sessionId());
  }

  /// The session that a receptionist most likely wants: one that runs, else the next, else the
  /// last.
  public int likeliest() {
    var now = clock.instant();
    for (int i = 0; i < sessions.size(); i++) {
      var session = sessions.get(i);
      if (session.endsAt().isAfter(now) && session.state() != SessionState.CANCELLED) {
        return i;
      }
    }
    return sessions.size() - 1;
  }

  /// Where that session stands on the day shown, or -1.
  int indexOf(@Nullable UUID sessionId) {
    for (int i = 0; i < sessions.size(); i++) {
      if (sessions.get(i).sessionId().equals(sessionId)) {
        return i;
      }
    }
    return -1;
  }

  /// Whether the session runs now by the clock.
  public boolean underWay(RegisterHead session) {
    return session.state().isUnderWay(session.startsAt(), session.endsAt(), clock.instant());
  }

  /// Whether it is over and nobody has submitted its register.
  public boolean registerMissing(RegisterHead session) {
    return session.register().isMissing(session.state(), session.endsAt(), clock.instant());
  }

  private void show(@Nullable LocalDate wanted) {
    background
        .run(() -> {
          var now = rollCall.today();
          var chosen = wanted == null ? now : wanted;
          var found = rollCall.sessionsOn(chosen).stream().map(RegisterPage::head).toList();
          return new Day(now, chosen, found);
        })
        .onSuccess(this::shown)
        .onFailure(failure -> unreadable.set(true));
  }

  private void shown(Day read) {
    unreadable.set(false);
    today.set(read.today());
    day.set(read.day());
    if (!sessions.equals(read.sessions())) {
      sessions.setAll(read.sessions());
    }
  }

  private record Day(LocalDate today, LocalDate day, List<RegisterHead> sessions) {}
}
