package org.daybook.app.ui.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.fx.Workbench;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What stands there after a sale: in which pieces the change goes, and who is next. Three seats
/// are paid session by session; Layla and Karim come as guests.
@ExtendWith(FxToolkit.class)
class CashDoneUiTest {
  @TempDir Path folder;

  private final Workbench work = new Workbench();
  private CashBench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new CashBench(folder, work.background).withOpenShift();
    bench.guest(BookOfStudents.KARIM);
    work.step(bench.model::refresh);
  }

  @AfterEach
  void close() {
    bench.close();
    work.close();
  }

  @Test
  void theChangeIsShownInPieces() throws Exception {
    Stand.used(
        bench::focused,
        scene -> {
          sell("300");
          assertEquals(List.of("20", "× 2", "5", "× 1"), words(scene, ".cash-pieces .label"));
        });
  }

  @Test
  void whatIsExactHasNoPieces() throws Exception {
    Stand.used(
        bench::focused,
        scene -> {
          sell("");
          assertFalse(FxToolkit.onFx(() -> scene.lookup(".cash-pieces").isVisible()));
        });
  }

  @Tag("U2")
  @Test
  void whoHasStillToPayForTheSessionIsTheNextByKey() throws Exception {
    Stand.used(
        bench::focused,
        scene -> {
          sell("");
          assertTrue(Stand.reads(scene, "Paid: 1 of 5"), Stand.texts(scene).toString());
          assertEquals(4, words(scene, ".cash-door .key-cap").size());
          var next = Objects.requireNonNull(bench.sale.sold().doorProperty().get()).waiting();
          work.push(KeyCode.CONTROL, KeyCode.DIGIT2);
          var payer = Objects.requireNonNull(bench.sale.accountProperty().get());
          assertEquals(next.get(1).studentId(), payer.studentId());
          assertFalse(Stand.reads(scene, "Paid: 1 of 5"));
        });
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsChangeInManyPieces(Theme theme, Language language) throws Exception {
    sell("293.88");
    var scene = work.step(() -> Stand.inside(theme, language, bench::view));
    var broken = work.step(() -> Stand.draw(scene, "cash-pieces-" + theme + "-" + language));
    assertEquals(List.of(), broken);
  }

  /// Layla pays 255.00, of which 15.00 are for today's session.
  private void sell(String received) throws Exception {
    work.step(() -> bench.sale.choose(BookOfStudents.LAYLA));
    work.step(() -> bench.sale.receivedProperty().set(received));
    work.step(bench.sale::take);
  }

  private static List<String> words(Scene scene, String selector) throws Exception {
    return FxToolkit.onFx(() ->
        scene.getRoot().lookupAll(selector).stream().map(it -> ((Labeled) it).getText()).toList());
  }
}
