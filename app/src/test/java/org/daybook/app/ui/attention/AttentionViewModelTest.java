package org.daybook.app.ui.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daybook.app.service.attention.AttentionView;
import org.daybook.app.service.attention.Remedy;
import org.daybook.app.ui.attention.AttentionEntry.Group;
import org.daybook.app.ui.fx.SameThread;
import org.daybook.model.attention.AttentionState;
import org.daybook.model.command.Reason;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.rollcall.AttendanceValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttentionViewModelTest {
  private final List<AttentionView> items = new ArrayList<>();
  private final List<String> done = new ArrayList<>();
  private CaptureResult answer = new CaptureResult.Saved(List.of());
  private boolean maySettle = true;
  private final AttentionViewModel model =
      new AttentionViewModel(new Recording(), new Leads(done), SameThread.background());

  @BeforeEach
  void fill() {
    items.add(AttentionItems.twoMarks(3, AttentionState.SETTLED));
    items.add(AttentionItems.twoMarks(1, AttentionState.OPEN));
    items.add(AttentionItems.twoMarks(2, AttentionState.WITH_MANAGER));
    model.refresh();
  }

  @Test
  void putsWhatNeedsThePersonFirstAndChoosesIt() {
    assertEquals(
        List.of(Group.NEEDS_YOU, Group.WITH_MANAGER, Group.SETTLED),
        model.shown().stream().map(AttentionEntry::group).toList());
    assertEquals(model.shown().getFirst(), model.selectedProperty().get());
  }

  @Test
  void choosesAMarkWithItsReason() {
    model.noteProperty().set(" Seen at 15:10 ");
    model.chooseOwn();
    assertEquals(List.of("LATE 10 Seen at 15:10"), done);
    assertEquals("", model.noteProperty().get());
  }

  @Test
  void wantsAReasonBeforeAMarkIsChosen() {
    model.chooseOther();
    assertEquals(List.of(), done);
    assertEquals(
        new AttentionTrouble("reason.reason_missing", "ROW-04"), model.troubleProperty().get());
  }

  @Test
  void letsOneOfTwoStudentsStandForBothWithoutAReason() {
    items.clear();
    items.add(AttentionItems.twoStudents(7));
    model.refresh();
    model.chooseOther();
    assertEquals(List.of(new UUID(1, 7) + " into " + new UUID(1, 8)), done);
  }

  @Test
  void offersWhatCanBeDoneAboutTwoPlansAndLeadsToTheirSession() {
    items.clear();
    items.add(AttentionItems.twoPlans());
    model.refresh();
    assertEquals(Set.of(Remedy.MOVE_AFTER_ALL), model.remediesProperty().get());
    model.chooseOwn();
    model.chooseOther();
    model.open();
    assertEquals(List.of("MOVE_AFTER_ALL null", "schedule 2026-11-21"), done);
  }

  @Test
  void refusalOfTheDeskIsSaid() {
    answer = new CaptureResult.Refused(0, Reason.ALREADY_SETTLED);
    model.settle();
    assertEquals(
        new AttentionTrouble("reason.already_settled", "ATTN-01"), model.troubleProperty().get());
  }

  @Test
  void settlesNothingWithoutThePermission() {
    maySettle = false;
    model.refresh();
    model.settle();
    assertEquals(List.of(), done);
    model.handToManager();
    assertEquals(List.of("hand null"), done);
  }

  @Test
  void keepsTheChosenItemWhenTheListIsReadAgain() {
    var second = model.shown().get(1);
    model.selectedProperty().set(second);
    model.noteProperty().set("half typed");
    items.add(AttentionItems.rejection(4));
    model.refresh();
    assertEquals(second, model.selectedProperty().get());
    assertEquals("half typed", model.noteProperty().get());
  }

  @Test
  void showsOneGroupAlone() {
    model.filterProperty().set(Optional.of(Group.SETTLED));
    assertEquals(1, model.shown().size());
    items.clear();
    model.refresh();
    assertNull(model.selectedProperty().get());
  }

  private final class Recording implements AttentionDesk {
    @Override
    public List<AttentionView> items() {
      return List.copyOf(items);
    }

    @Override
    public boolean maySettle() {
      return maySettle;
    }

    @Override
    public Optional<CaptureResult> correct(
        UUID itemId, AttendanceValue value, int minutes, String reason) {
      done.add(value + " " + minutes + " " + reason);
      return Optional.of(answer);
    }

    @Override
    public CaptureResult merge(UUID studentId, UUID intoStudentId) {
      done.add(studentId + " into " + intoStudentId);
      return answer;
    }

    @Override
    public Set<Remedy> remedies(UUID itemId) {
      return AttentionItems.isAboutPlans(itemId) ? Set.of(Remedy.MOVE_AFTER_ALL) : Set.of();
    }

    @Override
    public Optional<CaptureResult> remedy(UUID itemId, Remedy remedy, @Nullable String words) {
      done.add(remedy + " " + words);
      return Optional.of(new CaptureResult.Saved(List.of()));
    }

    @Override
    public CaptureResult settle(UUID itemId, @Nullable String note) {
      done.add("settle " + note);
      return answer;
    }

    @Override
    public CaptureResult handToManager(UUID itemId, @Nullable String note) {
      done.add("hand " + note);
      return answer;
    }
  }
}
