package org.daybook.app.ui.today;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.daybook.app.service.followups.FollowUp;
import org.daybook.app.service.followups.FollowUpService;
import org.daybook.app.service.followups.FollowUpService.Called;
import org.daybook.app.service.followups.FollowUps;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.DraftSlot;
import org.daybook.app.ui.fx.OneAtATime;
import org.daybook.app.ui.text.Refusal;
import org.daybook.model.desk.CaptureResult;
import org.jspecify.annotations.Nullable;

/// Whom somebody should ask after, and saying that it was done. The list is read anew once a minute
/// at most while marks are given, so that it does not move under who reads it, and at once when
/// somebody called.
public final class FollowUpsViewModel {
  private static final long SECONDS = 60;

  /// As long as a session that ends changes nothing by itself.
  private static final long MINUTES_IN_ANY_CASE = 5;

  private static final String STUDENT = "student";
  private static final String NOTE = "note";

  private final FollowUpService service;
  private final Background background;
  private final UUID staffId;
  private final Supplier<UUID> intentIds;
  private final Clock clock;
  private final ReadOnlyObjectWrapper<@Nullable FollowUps> page =
      new ReadOnlyObjectWrapper<>(this, "page");
  private final ReadOnlyObjectWrapper<@Nullable Question> question =
      new ReadOnlyObjectWrapper<>(this, "question");
  private final StringProperty note = new SimpleStringProperty(this, "note", "");
  private final ReadOnlyObjectWrapper<@Nullable Notice> notice =
      new ReadOnlyObjectWrapper<>(this, "notice");
  private final ReadOnlyObjectWrapper<@Nullable Refusal> refusal =
      new ReadOnlyObjectWrapper<>(this, "refusal");
  private final OneAtATime readings = new OneAtATime(this::read);
  private @Nullable DraftSlot draft;
  private @Nullable Runnable toRestore;
  private long minuteRead;
  private boolean stale;
  private boolean saving;

  /// Whom a call is being written down about.
  ///
  /// @param intentId names the gesture that saves it
  record Question(UUID intentId, FollowUp about) {}

  /// What was just said.
  ///
  /// @param undo takes it back, or null where it was itself taken back
  record Notice(String name, @Nullable Runnable undo) {}

  /// @param staffId the person signed in
  /// @param intentIds names gestures
  public FollowUpsViewModel(
      FollowUpService service,
      Background background,
      UUID staffId,
      Supplier<UUID> intentIds,
      Clock clock) {
    this.service = service;
    this.background = background;
    this.staffId = staffId;
    this.intentIds = intentIds;
    this.clock = clock;
    note.subscribe(typed -> keep());
  }

  /// Null until it was read.
  ReadOnlyObjectProperty<@Nullable FollowUps> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /// Null while no call is written down.
  ReadOnlyObjectProperty<@Nullable Question> questionProperty() {
    return question.getReadOnlyProperty();
  }

  /// What was heard.
  StringProperty noteProperty() {
    return note;
  }

  /// What was done last; null once that was said.
  ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /// Why what was wanted last was not saved; null when it was.
  ReadOnlyObjectProperty<@Nullable Refusal> refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  /// Keeps what is half typed from now on.
  public void keepIn(DraftSlot slot) {
    draft = slot;
  }

  /// Goes on where a draft was left.
  ///
  /// @param saved whether the call was written down before the desk ended
  public void restore(UUID intentId, Map<String, String> fields, boolean saved) {
    if (saved) {
      drop();
      return;
    }
    toRestore = () -> reopen(intentId, fields);
    refresh();
  }

  private void reopen(UUID intentId, Map<String, String> fields) {
    var shown = Objects.requireNonNull(page.get());
    shown.due().stream()
        .filter(it -> it.studentId().toString().equals(fields.get(STUDENT)))
        .findFirst()
        .ifPresentOrElse(
            it -> {
              question.set(new Question(intentId, it));
              note.set(fields.getOrDefault(NOTE, ""));
            },
            this::drop);
  }

  /// Reads the list again.
  public void refresh() {
    readings.ask();
  }

  /// Something changed that may change the list.
  public void outdate() {
    stale = true;
  }

  /// Moves on with the clock.
  public void tick() {
    long minute = minute();
    boolean due = stale || minute - minuteRead >= MINUTES_IN_ANY_CASE;
    if (minute != minuteRead && due && question.get() == null) {
      refresh();
    }
  }

  private long minute() {
    return Math.floorDiv(clock.instant().getEpochSecond(), SECONDS);
  }

  private void read() {
    minuteRead = minute();
    stale = false;
    background
        .run(() -> service.read(staffId))
        .onSuccess(read -> {
          page.set(read);
          var restore = toRestore;
          toRestore = null;
          if (restore != null) {
            restore.run();
          }
          readings.done();
        })
        .onFailure(_ -> {
          // What is shown stays; the page itself says that the disk does not give what it should.
          stale = true;
          readings.done();
        });
  }

  /// Asks what was heard.
  void ask(FollowUp about) {
    refusal.set(null);
    note.set("");
    question.set(new Question(intentIds.get(), about));
    keep();
  }

  void leave() {
    question.set(null);
    note.set("");
    refusal.set(null);
    drop();
  }

  void said() {
    notice.set(null);
  }

  /// Writes the call down.
  void called() {
    var asked = question.get();
    if (asked == null || saving) {
      return;
    }
    saving = true;
    refusal.set(null);
    background
        .run(() -> service.called(staffId, asked.intentId(), asked.about(), note.get()))
        .onSuccess(called -> answered(called, asked.about()))
        .onFailure(_ -> refuse(new Refusal(null)));
  }

  private void answered(Called called, FollowUp about) {
    saving = false;
    switch (called.result()) {
      case CaptureResult.Saved _ -> {
        leave();
        takeOff(about);
        notice.set(new Notice(about.name(), () -> takeBack(called.callId(), about)));
        refresh();
      }
      case CaptureResult.Refused(_, var why) -> refuse(new Refusal(why));
    }
  }

  /// At once, before the list is read again.
  private void takeOff(FollowUp about) {
    var shown = page.get();
    if (shown != null) {
      var rest = shown.due().stream().filter(it -> !it.equals(about)).toList();
      page.set(new FollowUps(shown.visible(), shown.mayCall(), rest));
    }
  }

  private void takeBack(UUID callId, FollowUp about) {
    background
        .run(() -> service.takeBack(staffId, intentIds.get(), callId))
        .onSuccess(result -> {
          switch (result) {
            case CaptureResult.Saved _ -> {
              refusal.set(null);
              notice.set(new Notice(about.name(), null));
              refresh();
            }
            case CaptureResult.Refused(_, var why) -> refuse(new Refusal(why));
          }
        })
        .onFailure(_ -> refuse(new Refusal(null)));
  }

  private void refuse(Refusal why) {
    saving = false;
    refusal.set(why);
  }

  private void keep() {
    var asked = question.get();
    if (asked != null && draft != null) {
      draft.keep(
          asked.intentId(),
          Map.of(STUDENT, asked.about().studentId().toString(), NOTE, note.get()));
    }
  }

  private void drop() {
    if (draft != null) {
      draft.drop();
    }
  }
}
