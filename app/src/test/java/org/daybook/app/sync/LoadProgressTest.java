package org.daybook.app.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.daybook.app.sync.LoadProgress.TableProgress;
import org.junit.jupiter.api.Test;

class LoadProgressTest {
  private final LoadProgress load =
      new LoadProgress(
          Instant.EPOCH,
          List.of(part("branch", 1), part("session", 3), part("student", 5), part("session", 9)));

  @Test
  void rowsOfTheSameTableFillItsPartsInOrder() {
    var now = load.with("session", 2).with("session", 1).with("session", 4);

    assertEquals(List.of(0L, 3L, 0L, 4L), now.tables().stream().map(TableProgress::done).toList());
    assertEquals(7, now.rowsDone());
    assertEquals(18, now.rowsInAll());
  }

  @Test
  void todayIsReadyBeforeTheTableThatComesAgain() {
    var almost = load.with("branch", 1).with("session", 3).with("student", 4);

    assertFalse(almost.todayReady());
    assertTrue(almost.with("student", 1).todayReady());
  }

  @Test
  void todayIsReadyWithEverythingWhereNoTableComesAgain() {
    var whole = new LoadProgress(Instant.EPOCH, List.of(part("branch", 1), part("session", 1)));

    assertFalse(whole.with("branch", 1).todayReady());
    assertTrue(whole.with("branch", 1).with("session", 1).todayReady());
  }

  private static TableProgress part(String table, long rows) {
    return new TableProgress(table, 0, rows);
  }
}
