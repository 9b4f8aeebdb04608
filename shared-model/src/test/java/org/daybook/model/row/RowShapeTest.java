package org.daybook.model.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.UUID;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.testkit.RowSamples;
import org.junit.jupiter.api.Test;

class RowShapeTest {
  @Test
  void makesTheRowAgainFromItsValues() {
    for (var row : RowSamples.ofAllTables(UUID.randomUUID(), UUID.randomUUID())) {
      var shape = Tables.shapeOf(row.table());

      assertEquals(row, shape.row(shape.values(row)));
      assertEquals(row.id(), shape.values(row)[0]);
    }
  }

  @Test
  void namesColumnsAsTheMigrationDoes() {
    assertEquals(
        "id, organisation_id, branch_id, session_id, student_id, slot_id, attendance, minutes,"
            + " replaces_mark_id, counts, correction_id, marked_by, marked_at, device_id",
        Tables.shapeOf(AttendanceMark.TABLE).columnNames());
  }

  @Test
  void knowsNoConstantOfAnotherName() {
    var attendance =
        Tables.shapeOf(AttendanceMark.TABLE).columns().stream()
            .filter(column -> column.content() == Content.CHOICE)
            .findFirst()
            .orElseThrow();

    assertThrows(IllegalStateException.class, () -> attendance.choice("ASLEEP"));
  }
}
