package org.daybook.app.ui.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.daybook.app.ui.today.CardLines.Measure;
import org.daybook.app.ui.today.CardLines.Said;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every letter is ten wide here.
@Tag("U9")
class CardLinesTest {
  private static final Measure TEN =
      new Measure(words -> words.length() * 10, words -> words.length() * 10);

  private static final Said UNDER_WAY =
      new Said(
          "Robotics Foundations",
          "09:30",
          "RF-15",
          "09:30 · RF-15",
          "Nour Hegazy",
          List.of("27/29 present · 3 free", "27/29 present", "27/29"),
          List.of(List.of("27/29 present", "27/29"), List.of("3 free")));

  @Test
  void aWideCardSaysItAll() {
    var lines = CardLines.of(UNDER_WAY, 250, 0, TEN);

    assertEquals(List.of("Robotics Foundations"), lines.title());
    assertEquals("09:30 · RF-15", lines.when());
    assertEquals("Nour Hegazy", lines.detail());
    assertEquals("27/29 present · 3 free", lines.standing());
  }

  @Test
  void seatsGetALineBeforeTheTrainerDoes() {
    var lines = CardLines.of(UNDER_WAY, 200, 0, TEN);

    assertEquals("27/29 present", lines.detail());
    assertEquals("3 free", lines.standing());
  }

  @Test
  void aLongTitleTakesTwoLinesAndTheCountStays() {
    var lines = CardLines.of(UNDER_WAY, 130, 0, TEN);

    assertEquals(List.of("Robotics", "Foundations"), lines.title());
    assertEquals("09:30 · RF-15", lines.when());
    assertNull(lines.detail());
    assertEquals("27/29 present", lines.standing());
  }

  @Test
  void theMarkBeforeATitleTakesRoomToo() {
    assertEquals(List.of("Robotics", "Foundations"), CardLines.of(UNDER_WAY, 205, 17, TEN).title());
    assertEquals(1, CardLines.of(UNDER_WAY, 217, 17, TEN).title().size());
  }

  @Test
  void aNarrowCardIsCalledLikeItsGroupAndSaysFigures() {
    var lines = CardLines.of(UNDER_WAY, 60, 0, TEN);

    assertEquals(List.of("RF-15"), lines.title());
    assertEquals("09:30", lines.when());
    assertEquals("27/29", lines.detail());
    assertEquals("3 free", lines.standing());
  }

  @Test
  void whatIsMissingStaysAsLongAsThereIsRoomForIt() {
    var missing =
        new Said(
            "Robotics Foundations",
            "09:30",
            "RF-15",
            "09:30 · RF-15",
            "Nour Hegazy",
            List.of("Register missing"),
            List.of(List.of("Register missing")));

    var lines = CardLines.of(missing, 160, 17, TEN);
    assertEquals("Register missing", lines.standing());
    assertNull(lines.detail());
  }
}
