package org.daybook.installer.proof;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.daybook.installer.proof.Desk.Mark;
import tools.jackson.databind.JsonNode;

/// Marks that a desk was told all at once, and which of them it has called saved. It must call each
/// saved, as long as it lives.
final class Burst {
  private final HeadlessDesk desk;
  private final Map<UUID, Mark> marks;
  private final Map<UUID, Mark> saved = new LinkedHashMap<>();

  private Burst(HeadlessDesk desk, Map<UUID, Mark> marks) {
    this.desk = desk;
    this.marks = Map.copyOf(marks);
  }

  /// Tells the desk the marks without waiting for an answer.
  static Burst begin(HeadlessDesk desk, UUID session, Map<UUID, Mark> marks) {
    marks.forEach((student, mark) ->
        desk.say(Desk.marking(session, student, mark).put("id", student.toString()).toString()));
    return new Burst(desk, marks);
  }

  /// Waits until that many are called saved.
  void hear(int count) {
    while (saved.size() < count) {
      note(desk.answer());
    }
  }

  void hearAll() {
    hear(marks.size());
  }

  /// Kills the desk as soon as that many were called saved. Others may be by then.
  void killAfter(int count) {
    hear(count);
    desk.kill();
    for (var word = desk.lastWordOrNull(); word != null; word = desk.lastWordOrNull()) {
      note(word);
    }
  }

  /// Every mark that was called saved.
  Map<UUID, Mark> saved() {
    return saved;
  }

  private void note(JsonNode answer) {
    assertTrue(answer.path("ok").asBoolean(), () -> answer + "\n" + desk.process().lastErrors());
    var student = UUID.fromString(answer.path("id").asString());
    saved.put(student, marks.get(student));
  }
}
