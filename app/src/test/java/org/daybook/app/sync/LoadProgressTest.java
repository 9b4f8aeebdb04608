package org.daybook.app.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.daybook.model.desk.LoadState.Part;
import org.junit.jupiter.api.Test;

class LoadProgressTest {
  @Test
  void countsWhatHasComeOfAllParts() {
    var now =
        progress(new Part("session", 3, 3), new Part("student", 0, 5), new Part("session", 4, 9));

    assertEquals(7, now.rowsDone());
    assertEquals(17, now.rowsInAll());
  }

  @Test
  void todayIsReadyBeforeTheTableThatComesAgain() {
    var rest = new Part("session", 0, 9);

    assertFalse(progress(new Part("session", 3, 3), new Part("student", 4, 5), rest).todayReady());
    assertTrue(progress(new Part("session", 3, 3), new Part("student", 5, 5), rest).todayReady());
  }

  @Test
  void todayIsReadyWithEverythingWhereNoTableComesAgain() {
    assertFalse(progress(new Part("branch", 1, 1), new Part("session", 0, 1)).todayReady());
    assertTrue(progress(new Part("branch", 1, 1), new Part("session", 1, 1)).todayReady());
  }

  private static LoadProgress progress(Part... parts) {
    return LoadProgress.of(Instant.EPOCH, List.of(parts));
  }
}
