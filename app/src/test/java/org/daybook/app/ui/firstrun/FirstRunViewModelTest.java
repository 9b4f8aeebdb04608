package org.daybook.app.ui.firstrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.app.service.activation.ActivationResult;
import org.daybook.app.sync.LoadProgress;
import org.daybook.app.sync.LoadProgress.TableProgress;
import org.daybook.app.sync.SyncStatus;
import org.daybook.app.ui.firstrun.FirstRunViewModel.Phase;
import org.daybook.app.ui.fx.SameThread;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.testkit.SettableClock;
import org.junit.jupiter.api.Test;

class FirstRunViewModelTest {
  static final Instant START = Instant.parse("2026-11-21T07:31:07Z");

  private final SettableClock clock = new SettableClock(START);
  private final List<String> steps = new ArrayList<>();
  private ActivationResult answer = new ActivationResult.Activated("Front desk 2");
  private final FirstRunViewModel model =
      new FirstRunViewModel(
          (url, code) -> answer,
          SameThread.background(),
          clock,
          new FirstRunViewModel.Steps() {
            @Override
            public void enrolled() {
              steps.add("enrolled");
            }

            @Override
            public void begin() {
              steps.add("begin");
            }
          });

  @Test
  void sendsNothingBeforeTheCodeIsWhole() {
    model.serverUrlProperty().set("https://daybook.example");
    model.codeProperty().set("K7QF-29M");
    model.enrol();
    assertEquals(Phase.CODE, model.phaseProperty().get());
    assertEquals(List.of(), steps);
  }

  @Test
  void refusedCodeCanBeTypedAgain() {
    answer = new ActivationResult.Refused(ErrorCode.CODE_REFUSED);
    enrol();
    assertEquals(Phase.CODE, model.phaseProperty().get());
    assertEquals(
        new FirstRunTrouble("code_refused", "CODE-REFUSED"), model.troubleProperty().get());
  }

  @Test
  void saysWhenTheCodeWouldGoInClear() {
    answer = new ActivationResult.NotEncrypted();
    enrol();
    assertEquals(FirstRunTrouble.NOT_ENCRYPTED, model.troubleProperty().get());
    assertEquals(Phase.CODE, model.phaseProperty().get());
  }

  @Test
  void saysWhenNoServerAnswers() {
    answer = new ActivationResult.NoServer();
    enrol();
    assertEquals(FirstRunTrouble.NO_SERVER, model.troubleProperty().get());
  }

  @Test
  void opensTheRollCallBeforeTheLoadIsComplete() {
    enrol();
    assertEquals(List.of("enrolled"), steps);
    model.opened("Front desk 2", () -> new TodaysWork(14, 312), SyncStatus.unknown());
    model.show(loading(18_440, 311, 41_208));
    assertNull(model.todayProperty().get());
    model.begin();
    clock.advance(java.time.Duration.ofSeconds(20));
    model.show(loading(18_440, 312, 41_208));
    assertEquals(new TodaysWork(14, 312), model.todayProperty().get());
    assertEquals(Phase.LOADING, model.phaseProperty().get());
    model.begin();
    assertEquals(List.of("enrolled", "begin"), steps);
  }

  @Test
  void keepsTheContactOfTheEnrolmentUntilALaterOne() {
    enrol();
    model.opened("Front desk 2", () -> new TodaysWork(1, 1), SyncStatus.unknown());
    assertEquals(START, model.lastContactProperty().get());
  }

  @Test
  void showsExactRowsAndHowLongItStillTakes() {
    enrol();
    model.opened("Front desk 2", () -> new TodaysWork(1, 1), SyncStatus.unknown());
    clock.advance(java.time.Duration.ofSeconds(10));
    model.show(loading(18_440, 312, 11_248));
    assertEquals(new LoadPace(30_000, 76_662, 3_000, 16), model.paceProperty().get());
    assertEquals(new LoadGroup.Progress(LoadGroup.TODAY, 312, 312), model.groups().getFirst());
    assertEquals(
        new LoadGroup.Progress(LoadGroup.ENROLMENTS, 11_248, 57_910), model.groups().getLast());
  }

  private void enrol() {
    model.serverUrlProperty().set("https://daybook.example");
    model.codeProperty().set("K7QF-29MD");
    model.enrol();
  }

  private static SyncStatus loading(long students, long today, long enrolments) {
    var load =
        new LoadProgress(
            START,
            List.of(
                new TableProgress("student", students, 18_440),
                new TableProgress("enrolment", today, 312),
                new TableProgress("enrolment", enrolments, 57_910)));
    return new SyncStatus(
        0,
        0,
        Optional.of(START),
        Optional.empty(),
        false,
        Optional.of(load),
        false,
        Optional.empty());
  }
}
