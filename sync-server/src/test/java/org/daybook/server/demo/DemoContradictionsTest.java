package org.daybook.server.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.attention.AttentionState;
import org.daybook.model.command.Reason;
import org.daybook.model.people.Student;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.server.centre.MemoryWorkbench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoContradictionsTest {
  private static final Instant MIDDAY = Instant.parse("2026-11-21T10:00:00Z");

  private final DemoOrganisation demo = new DemoOrganisation(DemoOrganisation.DEFAULT_SEED, MIDDAY);
  private final MemoryWorkbench workbench = new MemoryWorkbench(demo.id(), MIDDAY);

  @BeforeEach
  void seed() {
    demo.bringAbout(workbench);
  }

  @Test
  void areTwoWithBothSides() {
    assertEquals(2, new DemoContradictions(demo).bringAbout(workbench));

    var items = workbench.all(AttentionItem.TABLE);
    assertEquals(
        Set.of(Reason.TWO_MARKS, Reason.LIKELY_DUPLICATE),
        items.stream().map(AttentionItem::reason).collect(Collectors.toSet()));
    for (var item : items) {
      assertEquals(demo.firstBranchId(), item.branchId());
      assertEquals(AttentionState.OPEN, item.state());
      boolean marks = item.reason() == Reason.TWO_MARKS;
      var sides = marks ? AttendanceMark.TABLE : Student.TABLE;
      for (var side : List.of(item.ownRowId(), item.otherRowId())) {
        assertTrue(workbench.find(sides, side).isPresent(), item.reason() + " " + side);
      }
    }
  }

  @Test
  void comeOnce() {
    new DemoContradictions(demo).bringAbout(workbench);
    var tomorrow = new DemoOrganisation(DemoOrganisation.DEFAULT_SEED, MIDDAY.plusSeconds(86_400));
    tomorrow.bringAbout(workbench);

    assertEquals(0, new DemoContradictions(tomorrow).bringAbout(workbench));
    assertEquals(2, workbench.all(AttentionItem.TABLE).size());
  }
}
