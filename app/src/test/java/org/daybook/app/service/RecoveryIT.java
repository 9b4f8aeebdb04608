package org.daybook.app.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.model.desk.OutboxEntry;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.AttendanceValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryIT {
  private final Centre centre = new Centre(3);

  @TempDir Path folder;

  @BeforeEach
  void saveTwoMarks() {
    try (var desk = new OpenedDesk(folder, centre).filled(centre)) {
      for (int n = 0; n < 2; n++) {
        desk.rollCall.mark(
            OpenedDesk.who(centre),
            centre.session,
            centre.students().get(n).id(),
            AttendanceValue.PRESENT,
            0,
            null);
      }
    }
  }

  @Test
  void missingReplicaIsMadeAnewWithEveryMark() throws IOException {
    Files.delete(folder.resolve("replica.mv.db"));
    assertBothMarksAreThere();
  }

  @Test
  void corruptReplicaIsPutAsideAndMadeAnewWithEveryMark() throws IOException {
    var file = folder.resolve("replica.mv.db");
    var bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 0, bytes.length, (byte) 0x5A);
    Files.write(file, bytes);
    assertBothMarksAreThere();
    try (var names = Files.list(folder)) {
      assertTrue(names.anyMatch(it -> it.getFileName().toString().startsWith("replica-damaged-")));
    }
  }

  @Test
  void truncatedJournalGetsItsEndBackFromTheReplica() throws IOException {
    var file = folder.resolve("journal-1");
    var bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 10));
    assertBothMarksAreThere();
    assertEquals(bytes.length, Files.size(file));
  }

  @Test
  void leavesNothingInClearBesideTheReplica() throws IOException {
    try (var names = Files.list(folder)) {
      assertFalse(names.anyMatch(it -> it.getFileName().toString().endsWith(".trace.db")));
    }
    var text =
        new String(
            Files.readAllBytes(folder.resolve("replica.mv.db")),
            java.nio.charset.StandardCharsets.ISO_8859_1);
    assertFalse(text.contains("Nut allergy"));
  }

  private void assertBothMarksAreThere() {
    try (var desk = new OpenedDesk(folder, centre)) {
      assertEquals(2, desk.journal.head().sequence());
      var marks = desk.replica.read(facts -> facts.list(AttendanceMark.BY_SESSION, centre.session));
      assertEquals(2, marks.size());
      assertEquals(List.of(1L, 2L), desk.replica.read(facts -> sequences(facts)));
    }
  }

  private static List<Long> sequences(ReplicaReader facts) {
    return facts.pending().stream().map(OutboxEntry::sequence).toList();
  }
}
