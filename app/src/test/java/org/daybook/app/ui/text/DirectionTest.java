package org.daybook.app.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Bidi;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectionTest {
  private static final String ARABIC_NAME = "طارق الشافعي";

  @Test
  void numberBehindAnArabicNameStaysBehindItInAnEnglishLine() {
    var line = new Messages(Language.ENGLISH, ZoneOffset.UTC).joined(List.of(ARABIC_NAME, "28 x"));

    int level = new Bidi(line, Bidi.DIRECTION_LEFT_TO_RIGHT).getLevelAt(line.indexOf("28"));

    assertEquals(0, level);
  }

  @Test
  void latinNameEndsInAnArabicLine() {
    var kept = Direction.keep("Omar", true);

    assertEquals("\u200FOmar\u200F", kept);
  }

  @Test
  void wordsOfTheLineStayAsTheyAre() {
    assertEquals("Omar 28", Direction.keep("Omar 28", false));
    assertEquals("28", Direction.keep("28", true));
  }
}
