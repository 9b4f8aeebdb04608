package org.daybook.app.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypesetterTest {
  private static final Typeface TYPEFACE = Typeface.load();

  private final Typesetter english = new Typesetter(TYPEFACE, false);
  private final Typesetter arabic = new Typesetter(TYPEFACE, true);

  @Test
  void arabicLettersTakeTheFormOfTheirPlace() {
    int alone = ids(arabic, "ه").getFirst();
    var joined = ids(arabic, "ههه");

    // From the left: how the last letter ends, how the second goes on, how the first begins.
    assertEquals(3, joined.stream().distinct().count());
    assertTrue(joined.stream().noneMatch(id -> id == alone), joined + " against " + alone);
  }

  @Test
  void lamAndAlefBecomeOne() {
    assertEquals(1, ids(arabic, "لا").size());
  }

  @Test
  void theFirstLetterOfArabicStandsRightmost() {
    var glyphs = arabic.shape("رد", Weight.REGULAR).glyphs();

    assertEquals(ids(arabic, "ر").getFirst(), glyphs.getLast().id());
    assertTrue(glyphs.getLast().x() > glyphs.getFirst().x());
  }

  @Test
  void aNumberBehindAnArabicNameStandsWhereTheLanguageOfThePaperPutsIt() {
    var inEnglish = english.shape("يوسف 12", Weight.REGULAR).glyphs();
    var inArabic = arabic.shape("12 Nadia", Weight.REGULAR).glyphs();

    assertEquals(ids(english, "1").getFirst(), inEnglish.get(0).id());
    assertEquals(ids(english, "N").getFirst(), inArabic.get(0).id());
  }

  @Test
  void vowelSignsOfDevanagariStandBeforeTheirConsonant() {
    var glyphs = ids(english, "कि");

    assertEquals(2, glyphs.size());
    assertNotEquals(ids(english, "क").getFirst(), glyphs.getFirst());
    assertEquals(ids(english, "क").getFirst(), glyphs.getLast());
  }

  @Test
  void wordsThatDoNotFitSaySo() {
    var whole = english.shape("Introduction to Robotics", Weight.REGULAR);
    var cut = english.fit("Introduction to Robotics", Weight.REGULAR, 10, whole.width(10) / 2);

    assertTrue(cut.words().endsWith("…"), cut.words());
    assertTrue(cut.width(10) <= whole.width(10) / 2);
    assertEquals(
        whole, english.fit("Introduction to Robotics", Weight.REGULAR, 10, whole.width(10)));
  }

  private static List<Integer> ids(Typesetter typesetter, String words) {
    return typesetter.shape(words, Weight.REGULAR).glyphs().stream().map(Glyph::id).toList();
  }
}
