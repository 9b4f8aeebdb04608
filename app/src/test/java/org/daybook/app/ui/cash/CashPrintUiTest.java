package org.daybook.app.ui.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.daybook.app.printer.FakePrinter;
import org.daybook.app.service.printing.DeskPrinter;
import org.daybook.app.service.printing.PrintState;
import org.daybook.app.service.printing.PrintTrouble;
import org.daybook.app.service.printing.Unopened;
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

/// The cash desk with a receipt printer behind a real socket.
@ExtendWith(FxToolkit.class)
class CashPrintUiTest {

  @TempDir Path folder;

  private final Workbench work = new Workbench();
  private FakePrinter printer;
  private CashBench bench;

  @BeforeEach
  void open() throws Exception {
    printer = new FakePrinter();
    bench = new CashBench(folder, work.background).withOpenShift().withPrinter(printer);
  }

  @AfterEach
  void close() throws Exception {
    bench.close();
    work.close();
    printer.close();
  }

  @Test
  @Tag("U2")
  void aSaleGoesThroughWithThePrinterOffAndTheDeskSaysSo() throws Exception {
    printer.off();
    Stand.used(
        bench::focused,
        scene -> {
          work.step(() -> true);
          work.write("NC-1899");
          work.push(KeyCode.ENTER);
          work.push(KeyCode.ENTER);
          assertTrue(Stand.reads(scene, "Exact, no change"), Stand.texts(scene).toString());
          awaitTrouble(PrintTrouble.UNREACHABLE);
          assertTrue(
              Stand.reads(scene, "1 receipt waits: the printer does not answer"),
              Stand.texts(scene).toString());
          // The next is sold meanwhile.
          bench.desk.clock.advance(Duration.ofSeconds(5));
          work.push(KeyCode.ENTER);
          work.step(() -> bench.sale.choose(bench.centre.students().getFirst().id()));
          work.push(KeyCode.ENTER);
          DeskPrinter.await(bench.printing, it -> it.waiting().size() == 2);

          work.push(KeyCode.CONTROL, KeyCode.J);
          assertTrue(
              Stand.reads(scene, "Waiting for the receipt printer"), Stand.texts(scene).toString());
          printer.on();
          work.push(KeyCode.ENTER);
          DeskPrinter.await(bench.printing, it -> it.printed().size() == 2);
          work.step(() -> true);
          assertEquals(2, printer.papers().size());
          assertTrue(
              Stand.texts(scene).stream().anyMatch(it -> it.endsWith("-000002 was printed")),
              Stand.texts(scene).toString());
          assertTrue(
              Stand.reads(scene, "The drawer was opened once"), Stand.texts(scene).toString());
          assertTrue(printer.kicks() <= 2);
        });
  }

  @Test
  void aDrawerThatPerhapsStayedShutIsOpenedByAPerson() throws Exception {
    Stand.used(
        bench::focused,
        scene -> {
          work.step(() -> true);
          work.step(() -> bench.model.show(left(true)));
          assertTrue(
              Stand.reads(scene, "Nobody knows whether the drawer opened for NSR-7KQ-000001"),
              Stand.texts(scene).toString());
          work.step(() -> bench.model.show(left(false)));
          assertTrue(
              Stand.reads(scene, "The drawer was not opened for NSR-7KQ-000001"),
              Stand.texts(scene).toString());
          work.step(() -> ((Button) scene.lookup("#showPrints")).fire());
          assertTrue(
              Stand.reads(scene, "Open the drawer without a sale"), Stand.texts(scene).toString());
        });
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsADrawerThatIsLeftToAPersonAndWhatIsNotPrinted(Theme theme, Language language)
      throws Exception {
    sold();
    DeskPrinter.await(bench.printing, it -> it.printed().size() == 1 && it.waiting().isEmpty());
    work.step(() -> true);
    work.step(() -> bench.model.show(left(true)));
    var cut = new ArrayList<String>();
    cut.addAll(work.step(() -> Stand.drawInside(theme, language, "cash-drawer-left", bench::view)));
    work.step(() -> bench.model.show(state(List.of(), 7)));
    cut.addAll(work.step(() -> Stand.drawInside(theme, language, "cash-not-printed", bench::view)));
    assertEquals(List.of(), cut);
  }

  private PrintState left(boolean perhaps) {
    var id = UUID.randomUUID();
    var at = bench.desk.clock.instant();
    return state(List.of(new Unopened(id, id, "NSR-7KQ-000001", at, perhaps)), 0);
  }

  private static PrintState state(List<Unopened> left, long turnedAway) {
    return new PrintState(null, List.of(), Set.of(), Set.of(), left, List.of(), turnedAway, 0);
  }

  @Test
  void whatIsNotWantedIsDroppedWithAReason() throws Exception {
    printer.paperOut(true);
    Stand.used(
        bench::focused,
        scene -> {
          sold();
          awaitTrouble(PrintTrouble.PAPER_OUT);
          work.push(KeyCode.CONTROL, KeyCode.J);
          var waiting = bench.printing.state().waiting().getFirst();
          work.step(
              () -> bench.model.ask(new CashQuestion.DropPrint(waiting.jobId(), waiting.name())));
          work.write("Written by hand");
          work.push(KeyCode.ENTER);
          DeskPrinter.await(bench.printing, it -> it.waiting().isEmpty());
          work.step(() -> true);
          assertTrue(
              Stand.texts(scene).stream().anyMatch(it -> it.endsWith("will not be printed")),
              Stand.texts(scene).toString());
          work.step(() -> bench.model.askForPrints());
          assertTrue(Stand.reads(scene, "Not printed"), Stand.texts(scene).toString());
          assertTrue(
              Stand.texts(scene).stream().anyMatch(it -> it.endsWith("Written by hand")),
              Stand.texts(scene).toString());
        });
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsWhatWaits(Theme theme, Language language) throws Exception {
    printer.paperOut(true);
    sold();
    awaitTrouble(PrintTrouble.PAPER_OUT);
    work.step(() -> true);
    var cut =
        new ArrayList<>(
            work.step(() -> Stand.drawInside(theme, language, "cash-paper-out", bench::view)));
    work.step(bench.model::askForPrints);
    cut.addAll(work.step(() -> Stand.drawInside(theme, language, "cash-prints", bench::view)));
    work.step(
        () -> bench.model.ask(new CashQuestion.DropPrint(UUID.randomUUID(), "NRT-7KQ-000001")));
    cut.addAll(work.step(() -> Stand.drawInside(theme, language, "cash-drop", bench::view)));
    assertEquals(List.of(), cut);
  }

  private void sold() throws Exception {
    work.step(bench.model::refresh);
    work.step(() -> bench.sale.choose(BookOfStudents.LAYLA));
    work.step(bench.sale::take);
  }

  private void awaitTrouble(PrintTrouble why) throws Exception {
    DeskPrinter.await(bench.printing, it -> it.why() == why);
    work.step(() -> true);
  }
}
