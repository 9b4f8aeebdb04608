package org.daybook.app.ui.window;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.daybook.app.service.DeskChanges.Changed;
import org.junit.jupiter.api.Test;

class ScreensTest {

  @Test
  void whatIsSettledInAttentionRefreshesTheSyncCentre() {
    assertTrue(Screens.concernsSyncCentre(new Changed(Set.of("attention_item"), false)));
    assertTrue(Screens.concernsSyncCentre(new Changed(Set.of(), true)));
    assertFalse(Screens.concernsSyncCentre(new Changed(Set.of("student"), false)));
  }
}
