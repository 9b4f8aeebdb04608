package org.daybook.app.ui.students;

import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.app.service.students.LookAlike;
import org.daybook.app.service.students.MergeService;
import org.daybook.app.service.students.StudentCard.MergedEntry;
import org.daybook.app.service.students.StudentHit;
import org.daybook.app.ui.fx.Background;
import org.daybook.model.desk.CaptureResult;
import org.jspecify.annotations.Nullable;

/// Says that the student of the card and another entry of the book are one person: who it may be,
/// which of the two stays, and the way back.
public final class MergeViewModel {
  private final MergeService merges;
  private final Background background;
  private final UUID staffId;
  private final Supplier<UUID> intentIds;
  private final StudentsViewModel students;
  private final ReadOnlyObjectWrapper<@Nullable Question> question =
      new ReadOnlyObjectWrapper<>(this, "question");
  private final StringProperty query = new SimpleStringProperty(this, "query", "");
  private final ObservableList<LookAlike> candidates = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable StudentHit> picked =
      new SimpleObjectProperty<>(this, "picked");
  private final BooleanProperty otherStays = new SimpleBooleanProperty(this, "otherStays");
  private final ReadOnlyObjectWrapper<@Nullable Refusal> refusal =
      new ReadOnlyObjectWrapper<>(this, "refusal");
  private boolean saving;

  /// Whose card it is.
  ///
  /// @param intentId names the gesture that answers it
  record Question(UUID intentId, StudentHit student) {}

  /// @param staffId the person signed in
  /// @param intentIds names gestures
  /// @param students whose card it is about
  public MergeViewModel(
      MergeService merges,
      Background background,
      UUID staffId,
      Supplier<UUID> intentIds,
      StudentsViewModel students) {
    this.merges = merges;
    this.background = background;
    this.staffId = staffId;
    this.intentIds = intentIds;
    this.students = students;
    query.subscribe(typed -> {
      picked.set(null);
      find();
    });
    students.chosenProperty().subscribe(this::chosen);
  }

  /// Null while nothing is asked.
  ReadOnlyObjectProperty<@Nullable Question> questionProperty() {
    return question.getReadOnlyProperty();
  }

  StringProperty queryProperty() {
    return query;
  }

  ObservableList<LookAlike> candidates() {
    return candidates;
  }

  /// Who is said to be the same person; null before.
  ObjectProperty<@Nullable StudentHit> pickedProperty() {
    return picked;
  }

  /// Whether the one that was picked stays, and not the one of the card.
  BooleanProperty otherStaysProperty() {
    return otherStays;
  }

  ReadOnlyObjectProperty<@Nullable Refusal> refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  /// Asks who the student of the card is besides.
  public void ask() {
    var card = students.cardProperty().get();
    if (card != null) {
      clear();
      question.set(new Question(intentIds.get(), card.details().hit()));
      find();
    }
  }

  public void leave() {
    question.set(null);
    clear();
  }

  private void clear() {
    query.set("");
    candidates.clear();
    picked.set(null);
    otherStays.set(false);
    refusal.set(null);
  }

  /// Another card was chosen: what was asked was not about that one.
  private void chosen(@Nullable UUID studentId) {
    var asked = question.get();
    if (asked != null && !asked.student().studentId().equals(studentId)) {
      leave();
    }
  }

  private void find() {
    var asked = question.get();
    if (asked == null) {
      return;
    }
    var text = query.get().strip();
    background
        .run(() -> merges.candidates(asked.student().studentId(), text))
        .onSuccess(found -> {
          if (asked.equals(question.get()) && text.equals(query.get().strip())) {
            candidates.setAll(found);
          }
        })
        .onFailure(_ -> students.cannotRead());
  }

  /// Lets one of the two stand for both.
  public void merge() {
    var asked = question.get();
    var other = picked.get();
    if (asked == null || other == null || saving) {
      return;
    }
    var stays = otherStays.get() ? other : asked.student();
    var goes = otherStays.get() ? asked.student() : other;
    saving = true;
    background
        .run(() -> merges.merge(staffId, asked.intentId(), goes.studentId(), stays.studentId()))
        .onSuccess(result -> answered(result, goes, stays))
        .onFailure(_ -> refuse(new Refusal(null)));
  }

  private void answered(CaptureResult result, StudentHit goes, StudentHit stays) {
    saving = false;
    switch (result) {
      case CaptureResult.Saved _ -> {
        leave();
        students.open(stays.studentId());
        students.say(
            new Notice(Notice.Kind.MERGED, goes.code(), () -> undo(goes.studentId(), goes.code())));
      }
      case CaptureResult.Refused(_, var why) -> refuse(new Refusal(why));
    }
  }

  /// Lets an entry stand for itself again.
  void undo(MergedEntry entry) {
    undo(entry.studentId(), entry.code());
  }

  private void undo(UUID studentId, String code) {
    background
        .run(() -> merges.undo(staffId, intentIds.get(), studentId))
        .onSuccess(result -> {
          switch (result) {
            case CaptureResult.Saved _ -> {
              students.refresh();
              students.say(new Notice(Notice.Kind.UNMERGED, code, null));
            }
            case CaptureResult.Refused(_, var why) -> students.refuse(new Refusal(why));
          }
        })
        .onFailure(_ -> students.refuse(new Refusal(null)));
  }

  private void refuse(Refusal why) {
    saving = false;
    refusal.set(why);
  }
}
