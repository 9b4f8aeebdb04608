package org.daybook.app.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.daybook.app.service.DeskChanges.Changed;
import org.daybook.app.ui.shell.Access;
import org.daybook.app.ui.shell.Place;
import org.daybook.model.permission.Permission;
import org.daybook.model.staff.Rights;
import org.junit.jupiter.api.Test;

class ScreensTest {

  @Test
  void studentsAreForThoseWhoMaySeeThem() {
    var may = new Rights(true, Set.of(Permission.STUDENT_VIEW));
    assertEquals(Access.OPEN, Screens.access(may).get(Place.STUDENTS));
    assertEquals(Access.OPEN, Screens.access(may).get(Place.EVACUATION));
    var mayNot = new Rights(true, Set.of(Permission.REGISTER_MARK));
    assertEquals(Access.NOT_PERMITTED, Screens.access(mayNot).get(Place.STUDENTS));
    assertEquals(Access.NOT_PERMITTED, Screens.access(mayNot).get(Place.EVACUATION));
  }

  @Test
  void theCashDeskIsForThoseWhoMayTakeCash() {
    var may = new Rights(true, Set.of(Permission.CASH_TAKE));
    assertEquals(Access.OPEN, Screens.access(may).get(Place.CASH_DESK));
    var mayNot = new Rights(true, Set.of(Permission.STUDENT_VIEW));
    assertEquals(Access.NOT_PERMITTED, Screens.access(mayNot).get(Place.CASH_DESK));
  }

  @Test
  void whatIsSettledInAttentionRefreshesTheSyncCentre() {
    assertTrue(SyncCentreScreen.concerns(new Changed(Set.of("attention_item"), false)));
    assertTrue(SyncCentreScreen.concerns(new Changed(Set.of(), true)));
    assertFalse(SyncCentreScreen.concerns(new Changed(Set.of("student"), false)));
  }
}
