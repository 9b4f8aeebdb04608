package org.daybook.installer.tour;

import java.time.Duration;
import java.util.List;
import javafx.scene.input.KeyCode;

/// The network goes and comes back, and two desks contradict each other meanwhile.
final class OfflineSteps {
  private static final Duration DELIVERY = Duration.ofSeconds(60);
  private static final int CHANGED = 2;
  private static final int CONTESTED = 3;
  private static final int LATE_MINUTES = 8;
  private static final String LATE = "Late " + LATE_MINUTES + " min";

  private final Screen screen;
  private final RollCallSteps rollCall;
  private final OtherDesk other;

  OfflineSteps(Screen screen, RollCallSteps rollCall, OtherDesk other) {
    this.screen = screen;
    this.rollCall = rollCall;
    this.other = other;
  }

  List<Step> steps() {
    return List.of(
        new Step("offline", this::goOffline),
        new Step("saved-here", this::markOffline),
        new Step("all-sent", this::goOnline),
        new Step("needs-attention", this::contradict),
        new Step("settled", this::settle),
        rollCall.submission());
  }

  private void goOffline() {
    screen.awaitWords(".sync-pill", "All sent");
    screen.click(".sync-pill");
    screen.awaitShown("#offline");
    screen.press(KeyCode.O, KeyCode.CONTROL);
    screen.awaitWords(".sync-pill", "Offline");
  }

  private void markOffline() {
    rollCall.go();
    rollCall.moveTo(CHANGED);
    screen.press(KeyCode.P);
    screen.press(KeyCode.DOWN);
    rollCall.awaitMark(CHANGED, "Present");
    rollCall.awaitMark(CHANGED, "Saved here");
    screen.awaitWords(".sync-pill", "1 to send");
  }

  private void goOnline() {
    screen.click(".sync-pill");
    screen.awaitShown("#tryNow");
    screen.press(KeyCode.R, KeyCode.CONTROL);
    awaitPill("All sent");
  }

  private void contradict() {
    goOffline();
    rollCall.go();
    var student = rollCall.student(CONTESTED);
    rollCall.moveTo(CONTESTED);
    screen.press(KeyCode.A);
    screen.press(KeyCode.DOWN);
    rollCall.awaitMark(CONTESTED, "Absent");
    other.markLate(RollCallSteps.COHORT, student, LATE_MINUTES);
    screen.click(".sync-pill");
    screen.awaitShown("#tryNow");
    screen.press(KeyCode.R, KeyCode.CONTROL);
    awaitPill("Needs attention");
    if (other.attention() != 1) {
      throw new StepFailedException("the other desk does not show the contradiction");
    }
    screen.click(".nav-item", "Attention");
    screen.awaitShown("#keepOther");
    screen.awaitWords("#sides", "Absent");
    screen.awaitWords("#sides", LATE);
  }

  private void settle() {
    screen.click("#note");
    screen.type("Came at 09:38");
    screen.click("#keepOther");
    awaitPill("All sent");
    rollCall.go();
    rollCall.awaitMark(CONTESTED, LATE);
    if (other.attention() != 0) {
      throw new StepFailedException("the other desk does not show the correction");
    }
  }

  private void awaitPill(String words) {
    screen.await(
        "the pill says “" + words + "”", DELIVERY, () -> screen.reads(".sync-pill", words));
  }
}
