package org.daybook.app.ui.students;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.daybook.app.service.students.LookAlike;
import org.daybook.app.service.students.MergeService;
import org.daybook.app.service.students.StudentCard.MergedEntry;
import org.daybook.app.service.students.StudentHit;
import org.daybook.app.ui.fx.Background;

/// Says that the student of the card and another entry of the book are one person: who it may be,
/// which of the two stays, and the way back.
public final class MergeViewModel extends CardInquiry<MergeViewModel.Question, LookAlike> {
  private final MergeService merges;
  private final UUID staffId;
  private final Supplier<UUID> intentIds;
  private final BooleanProperty otherStays = new SimpleBooleanProperty(this, "otherStays");

  /// Whose card it is.
  ///
  /// @param intentId names the gesture that answers it
  record Question(UUID intentId, StudentHit student) implements About {
    @Override
    public UUID studentId() {
      return student.studentId();
    }
  }

  /// @param staffId the person signed in
  /// @param intentIds names gestures
  /// @param students whose card it is about
  public MergeViewModel(
      MergeService merges,
      Background background,
      UUID staffId,
      Supplier<UUID> intentIds,
      StudentsViewModel students) {
    super(background, students);
    this.merges = merges;
    this.staffId = staffId;
    this.intentIds = intentIds;
  }

  /// Whether the one that was picked stays, and not the one of the card.
  BooleanProperty otherStaysProperty() {
    return otherStays;
  }

  /// Asks who the student of the card is besides.
  public void ask() {
    var card = students().cardProperty().get();
    if (card != null) {
      ask(new Question(intentIds.get(), card.details().hit()));
    }
  }

  @Override
  protected void cleared() {
    otherStays.set(false);
  }

  @Override
  protected Callable<List<LookAlike>> finding(Question asked, String text) {
    return () -> merges.candidates(asked.studentId(), text);
  }

  @Override
  protected Object identity(LookAlike option) {
    return option.hit().studentId();
  }

  /// Lets one of the two stand for both.
  public void merge() {
    var asked = questionProperty().get();
    var picked = pickedProperty().get();
    if (asked == null || picked == null) {
      return;
    }
    var other = picked.hit();
    var stays = otherStays.get() ? other : asked.student();
    var goes = otherStays.get() ? asked.student() : other;
    save(
        () -> merges.merge(staffId, asked.intentId(), goes.studentId(), stays.studentId()),
        () -> {
          students().open(stays.studentId());
          students()
              .say(
                  new Notice(
                      Notice.Kind.MERGED, goes.code(), () -> undo(goes.studentId(), goes.code())));
        });
  }

  /// Lets an entry stand for itself again.
  void undo(MergedEntry entry) {
    undo(entry.studentId(), entry.code());
  }

  private void undo(UUID studentId, String code) {
    saveAndSay(
        () -> merges.undo(staffId, intentIds.get(), studentId),
        new Notice(Notice.Kind.UNMERGED, code, null));
  }
}
