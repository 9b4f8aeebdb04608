package org.daybook.app.ui.rollcall;

import java.util.UUID;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.daybook.app.ui.rollcall.Announcement.Kind;
import org.daybook.model.desk.CaptureResult;
import org.jspecify.annotations.Nullable;

/// The register that is open: what was last read of it, where the keyboard is, and what has to be
/// said about it. Readings do not overtake each other.
final class OpenRegister {

  private final RegisterWork work;
  private final RegisterRows rows = new RegisterRows();
  private final IntegerProperty cursor = new SimpleIntegerProperty(this, "cursor", 0);
  private final ReadOnlyObjectWrapper<@Nullable RegisterHead> head =
      new ReadOnlyObjectWrapper<>(this, "head");
  private final ObjectProperty<@Nullable Trouble> trouble =
      new SimpleObjectProperty<>(this, "trouble");
  private final ReadOnlyObjectWrapper<@Nullable Announcement> announcement =
      new ReadOnlyObjectWrapper<>(this, "announcement");

  private @Nullable RegisterPage page;
  private @Nullable UUID wanted;
  private @Nullable UUID goTo;
  private @Nullable UUID typing;
  private boolean reading;
  private boolean stale;

  OpenRegister(RegisterWork work) {
    this.work = work;
  }

  RegisterRows rows() {
    return rows;
  }

  IntegerProperty cursorProperty() {
    return cursor;
  }

  ReadOnlyObjectProperty<@Nullable RegisterHead> headProperty() {
    return head.getReadOnlyProperty();
  }

  ObjectProperty<@Nullable Trouble> troubleProperty() {
    return trouble;
  }

  ReadOnlyObjectProperty<@Nullable Announcement> announcementProperty() {
    return announcement.getReadOnlyProperty();
  }

  @Nullable RegisterHead head() {
    return head.get();
  }

  /// As it was last read, or null.
  @Nullable RegisterPage page() {
    return page;
  }

  boolean shows(UUID sessionId) {
    return sessionId.equals(wanted);
  }

  void open(UUID sessionId) {
    close();
    trouble.set(null);
    goTo = null;
    cursor.set(0);
    read(sessionId);
  }

  void close() {
    wanted = null;
    page = null;
    typing = null;
    head.set(null);
    rows.clear();
  }

  /// Reads again, because something may have changed.
  void refresh() {
    if (wanted != null) {
      read(wanted);
    }
  }

  void goToWhenRead(UUID studentId) {
    goTo = studentId;
  }

  void moveTo(int row) {
    cursor.set(Math.clamp(row, 0, Math.max(0, rows.size() - 1)));
  }

  boolean moveTo(UUID studentId) {
    int index = rows.indexOf(studentId);
    if (index >= 0) {
      moveTo(index);
    }
    return index >= 0;
  }

  /// Readings leave the row of that student alone, until null says that nobody types any more.
  void typing(@Nullable UUID studentId) {
    typing = studentId;
  }

  void tally() {
    var now = head.get();
    if (now != null) {
      head.set(now.with(Tally.of(rows.list())));
    }
  }

  void announce(Kind kind, int count, String who) {
    announcement.set(null);
    announcement.set(new Announcement(kind, count, who));
  }

  void answered(CaptureResult result, Kind kind, int count, String who) {
    switch (result) {
      case CaptureResult.Saved _ -> announce(kind, count, who);
      case CaptureResult.Refused refused -> refused(refused);
    }
    refresh();
  }

  void refused(CaptureResult.Refused refused) {
    trouble.set(new Trouble(Trouble.Kind.REFUSED, refused.reason(), null));
  }

  void notSaved(Exception failure) {
    trouble.set(new Trouble(Trouble.Kind.NOT_SAVED, null, failure));
    refresh();
  }

  private void read(UUID sessionId) {
    wanted = sessionId;
    stale = reading;
    if (reading) {
      return;
    }
    reading = true;
    work.read(sessionId)
        .onSuccess(found -> {
          if (shows(sessionId)) {
            found.ifPresentOrElse(this::show, () -> notRead(null));
          }
          readAgain();
        })
        .onFailure(failure -> {
          notRead(failure);
          readAgain();
        });
  }

  private void readAgain() {
    reading = false;
    if (stale && wanted != null) {
      read(wanted);
    }
  }

  private void notRead(@Nullable Exception failure) {
    trouble.set(new Trouble(Trouble.Kind.NOT_READ, null, failure));
  }

  private void show(RegisterPage read) {
    var known = head.get();
    page = read;
    var at = cursor.get() < rows.size() ? rows.get(cursor.get()).studentId() : null;
    rows.place(read.rows(), typing);
    if (known == null) {
      cursor.set(rows.firstUnmarked());
    } else if (at != null && !moveTo(at)) {
      moveTo(cursor.get());
    }
    head.set(read.head());
    tally();
    if (goTo != null && moveTo(goTo)) {
      goTo = null;
    }
  }
}
