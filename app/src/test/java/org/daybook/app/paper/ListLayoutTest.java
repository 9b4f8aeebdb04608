package org.daybook.app.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.daybook.app.paper.ListSheet.Cell;
import org.daybook.app.paper.ListSheet.Column;
import org.daybook.app.paper.ListSheet.Kind;
import org.daybook.app.paper.ListSheet.Row;
import org.daybook.app.paper.ListSheet.Section;
import org.junit.jupiter.api.Test;

class ListLayoutTest {
  private static final Typeface TYPEFACE = Typeface.load();

  @Test
  void everyPageSaysWhatItIsAndOfHowMany() {
    var pages = lay(false, sheet(List.of(new Section("", rows(70))), 0));

    assertEquals(3, pages.size());
    for (int i = 0; i < pages.size(); i++) {
      var words = pages.get(i).words();
      assertTrue(words.contains("Robotics"), words);
      assertTrue(words.contains("Student"), words);
      assertTrue(words.contains((i + 1) + " of 3"), words);
    }
  }

  @Test
  void everyRowIsOnOnePageAndOnOneOnly() {
    var pages = lay(false, sheet(List.of(new Section("", rows(70))), 0));

    for (int i = 0; i < 70; i++) {
      var name = "Student no. " + i + "!";
      assertEquals(1, pages.stream().filter(it -> it.words().contains(name)).count(), name);
    }
  }

  @Test
  void nothingStandsBelowTheFootOfThePage() {
    for (int rows = 0; rows < 60; rows++) {
      for (var page : lay(false, sheet(List.of(new Section("Room 1", rows(rows))), 3))) {
        var foot = baseline(page, "As of now");
        for (var ink : page.inks()) {
          if (ink instanceof Ink.Words words && words.baseline() != foot) {
            assertTrue(words.baseline() < foot - 8, rows + " rows: " + words.shaped().words());
          }
        }
      }
    }
  }

  @Test
  void aSectionThatGoesOnRepeatsItsHeadingAndNoneStandsAlone() {
    for (int rows = 15; rows < 35; rows++) {
      var pages =
          lay(
              false,
              sheet(
                  List.of(new Section("Room 1", rows(rows)), new Section("Room 2", rows(30))), 0));
      for (var page : pages) {
        assertTrue(page.words().contains("Room"), page.words());
        assertFalse(page.words().matches(".*Room [12] · (As of now|Signature).*"), page.words());
      }
    }
  }

  @Test
  void whatIsMarkedIsTicked() {
    var blank = lay(false, sheet(List.of(new Section("", rows(1))), 0)).getFirst();
    var ticked =
        lay(
                false,
                sheet(
                    List.of(
                        new Section(
                            "", List.of(new Row(List.of(Cell.of("A"), new Cell("12", "", true)))))),
                    0))
            .getFirst();

    assertEquals(2, strokes(ticked) - strokes(blank));
    assertTrue(ticked.words().contains("12"));
  }

  @Test
  void inArabicTheFirstColumnIsAtTheRight() {
    var page = lay(true, sheet(List.of(new Section("", rows(1))), 0)).getFirst();
    var english = lay(false, sheet(List.of(new Section("", rows(1))), 0)).getFirst();

    assertTrue(left(english, "Student") < left(english, "Present"));
    assertTrue(left(page, "Student") > left(page, "Present"));
  }

  private static double left(Page page, String words) {
    return find(page, words).x();
  }

  private static double baseline(Page page, String words) {
    return find(page, words).baseline();
  }

  private static Ink.Words find(Page page, String words) {
    return page.inks().stream()
        .filter(it -> it instanceof Ink.Words each && each.shaped().words().equals(words))
        .map(Ink.Words.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static long strokes(Page page) {
    return page.inks().stream().filter(Ink.Stroke.class::isInstance).count();
  }

  private static List<Row> rows(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Row(List.of(Cell.of("Student no. " + i + "!"), Cell.empty())))
        .toList();
  }

  private static ListSheet sheet(List<Section> sections, int blank) {
    return new ListSheet(
        "Robotics",
        "Nasr City",
        List.of(new ListSheet.Fact("Date", "Sat 21 Nov 2026")),
        List.of(new Column("Student", Kind.WORDS, 0), new Column("Present", Kind.BOX, 60)),
        sections,
        blank,
        "As of now",
        "Signature");
  }

  private static List<Page> lay(boolean rightToLeft, ListSheet sheet) {
    return new ListLayout(
            new Typesetter(TYPEFACE, rightToLeft),
            PaperSize.A4,
            (page, pages) -> page + " of " + pages)
        .lay(sheet);
  }
}
