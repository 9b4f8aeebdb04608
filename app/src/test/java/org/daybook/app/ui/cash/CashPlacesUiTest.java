package org.daybook.app.ui.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.fx.Workbench;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where things stand at the cash desk, whatever is found, received or read from right to left.
@ExtendWith(FxToolkit.class)
class CashPlacesUiTest {
  @TempDir Path folder;

  private final Workbench work = new Workbench();
  private CashBench bench;

  @BeforeEach
  void open() {
    bench = new CashBench(folder, work.background);
  }

  @AfterEach
  void close() {
    bench.close();
    work.close();
  }

  /// With the frame of a desktop around it: as many as are found, nothing leaves the window.
  @Test
  void whoIsFoundPushesNothingOutOfTheWindow() throws Exception {
    bench.withOpenShift();
    work.step(bench.model::refresh);
    var scene = work.step(() -> Stand.inside(Theme.LIGHT, Language.ENGLISH, bench::view));
    work.step(() -> bench.search.queryProperty().set("a"));
    work.step(() -> {
      var hits = bench.search.hits();
      return hits.setAll(Collections.nCopies(PayerSearch.MOST, hits.getFirst()));
    });
    FxToolkit.onFx(() -> {
      var root = (Region) scene.getRoot();
      for (int i = 0; i < 3; i++) {
        root.resize(1102, 632);
        root.applyCss();
        root.layout();
      }
      var whole = root.lookup(".page").getBoundsInParent();
      assertEquals(0, whole.getMinY());
      assertEquals(632, whole.getMaxY());
      return true;
    });
  }

  /// From right to left all is mirrored already; a style that does so again is off by its padding.
  @ParameterizedTest
  @CsvSource({"ENGLISH", "ARABIC"})
  void sumsStandBelowEachOther(Language language) throws Exception {
    bench.withOpenShift();
    work.step(bench.model::refresh);
    work.step(() -> bench.sale.choose(BookOfStudents.LAYLA));
    var scene = work.step(() -> Stand.inside(Theme.LIGHT, language, bench::view));
    FxToolkit.onFx(() -> {
      var all = edge(scene.lookup("#owes"), language);
      for (var each : scene.getRoot().lookupAll(".cash-due > .semibold")) {
        assertEquals(all, edge(each, language), 1);
      }
      return true;
    });
  }

  /// Where the digits of an amount end.
  private static double edge(Node amount, Language language) {
    var digits = amount.lookup(".text");
    var at = digits.localToScene(digits.getLayoutBounds());
    return language == Language.ARABIC ? at.getMinX() : at.getMaxX();
  }

  /// Of the sums that are offered the one that was received is marked, not always the exact one.
  @Test
  void theSumThatWasReceivedIsMarked() throws Exception {
    bench.withOpenShift();
    work.step(bench.model::refresh);
    work.step(() -> bench.sale.choose(BookOfStudents.LAYLA));
    var scene = work.step(() -> Stand.inside(Theme.LIGHT, Language.ENGLISH, bench::view));
    assertEquals(List.of("255.00"), marked(scene));
    work.step(() -> bench.sale.receivedProperty().set("300"));
    assertEquals(List.of("300.00"), marked(scene));
    work.step(() -> bench.sale.receivedProperty().set("299"));
    assertEquals(List.of(), marked(scene));
  }

  private static List<String> marked(Scene scene) throws Exception {
    return FxToolkit.onFx(() ->
        scene.getRoot().lookupAll(".cash-quick").stream()
            .filter(it -> it.getPseudoClassStates().contains(PseudoClass.getPseudoClass("chosen")))
            .map(it -> ((Labeled) it).getText())
            .toList());
  }
}
