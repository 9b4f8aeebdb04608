package org.daybook.app.service.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.daybook.app.printer.FakePrinter;
import org.daybook.app.printer.FakePrinter.Silence;
import org.daybook.app.service.OpenedDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A desk in a process of its own, killed (SIGKILL) at each point of a cash sale's exchange with
/// the printer, and started again in its folder.
///
/// A sale keeps five things: that it waits, that the drawer is about to be opened, that it was,
/// that the receipt is about to be printed, that it was.
class KilledPrintingIT {
  private static final int NEVER = 0;
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration LATER = Duration.ofMinutes(3);

  @TempDir Path folder;
  private FakePrinter printer;

  @BeforeEach
  void open() throws IOException {
    printer = new FakePrinter();
  }

  @AfterEach
  void close() throws IOException {
    printer.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void killedBeforeAnythingIsKeptTheDrawerOpensExactlyOnce(int before) throws Exception {
    killStandingStill(true, before, NEVER);

    var state = startAgain(SOON);

    assertEquals(1, printer.kicks());
    assertEquals(List.of(), state.unopened());
    assertReceipts(before == 5 ? List.of("1", "1 COPY 1") : List.of("1"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void killedAfterAnythingIsKeptTheDrawerOpensExactlyOnce(int after) throws Exception {
    killStandingStill(true, NEVER, after);

    var state = startAgain(SOON);

    assertEquals(1, printer.kicks());
    assertEquals(List.of(), state.unopened());
    assertReceipts(after == 4 ? List.of("1 COPY 1") : List.of("1"));
  }

  /// All that was sent has been done, and the printer's word of it never came.
  @Test
  void killedAfterThePulseTheDrawerOpensExactlyOnceAlsoWhenSomebodyShutIt() throws Exception {
    printer.silent(Silence.FROM_KICK);
    try (var desk = new Killed(true, NEVER, NEVER, 1)) {
      await(() -> printer.kicks() == 1);
      desk.kill();
    }
    printer.shutDrawer();
    printer.speaks();

    var state = startAgain(SOON);

    assertEquals(1, printer.kicks());
    assertEquals(List.of(), state.unopened());
    assertReceipts(List.of("1"));
  }

  @Test
  void killedAfterThePaperTheDoubleIsACopy() throws Exception {
    printer.silent(Silence.FROM_CUT);
    try (var desk = new Killed(true, NEVER, NEVER, 1)) {
      await(() -> printer.papers().size() == 1);
      desk.kill();
    }
    printer.speaks();

    startAgain(SOON);

    assertEquals(1, printer.kicks());
    assertReceipts(List.of("1", "1 COPY 1"));
  }

  /// The pulse was never sent, which the printer can prove; but whoever paid has gone.
  @Test
  void aDrawerNeverOpensByItselfLongAfterTheSale() throws Exception {
    killStandingStill(true, NEVER, 2);

    var state = startAgain(LATER);

    assertEquals(0, printer.kicks());
    assertEquals(List.of(false), state.unopened().stream().map(Unopened::perhaps).toList());
    assertReceipts(List.of("1"));
  }

  @Test
  void aPrinterThatLostItsPowerKnowsNothingAndAPersonIsAsked() throws Exception {
    printer.silent(Silence.FROM_KICK);
    try (var desk = new Killed(true, NEVER, NEVER, 1)) {
      await(() -> printer.kicks() == 1);
      desk.kill();
    }
    printer.losesPower();
    printer.shutDrawer();
    printer.speaks();

    var state = startAgain(SOON);

    assertEquals(1, printer.kicks());
    assertEquals(List.of(true), state.unopened().stream().map(Unopened::perhaps).toList());
  }

  /// It says how it is, and remembers nothing: once at most, and a person is asked.
  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void withAPrinterThatRemembersNothingItOpensOnceAtMost(int before) throws Exception {
    printer.simple();
    killStandingStill(true, before, NEVER);
    printer.shutDrawer();

    var state = startAgain(SOON);

    assertEquals(1, printer.kicks());
    assertEquals(before == 2 ? 0 : 1, state.unopened().size());
    assertReceipts(List.of("1"));
  }

  @Test
  void aDrawerThatStandsOpenWasOpened() throws Exception {
    printer.simple();
    killStandingStill(true, 3, NEVER);

    var state = startAgain(SOON);

    assertEquals(1, printer.kicks());
    assertEquals(List.of(), state.unopened());
  }

  @Test
  void nobodyKnowsWhetherItWasSentToAPrinterThatSaysNothing() throws Exception {
    printer.mute();
    killStandingStill(false, NEVER, 2);

    var state = startAgain(SOON);

    assertEquals(0, printer.kicks());
    assertEquals(List.of(true), state.unopened().stream().map(Unopened::perhaps).toList());
    await(() -> printer.papers().size() == 1);
  }

  /// The file of what waits is killed into, at any moment of its being written.
  @ParameterizedTest
  @Tag("slow")
  @ValueSource(ints = {3, 17, 31})
  void whateverWasSoldIsPrintedOnceAfterAKillWhileManyWait(int sold) throws Exception {
    printer.off();
    try (var desk = new Killed(true, NEVER, NEVER, 40)) {
      desk.await(PrintingUntilKilled.SOLD + sold);
      desk.kill();
    }
    printer.on();

    var state = startAgain(LATER);

    assertFalse(Files.exists(folder.resolve("prints-1-damaged")));
    int all = printed().size();
    assertTrue(all >= sold, "of " + sold + " came " + all);
    assertReceipts(IntStream.rangeClosed(1, all).mapToObj(Integer::toString).toList());
    assertEquals(0, printer.kicks());
    assertEquals(Math.min(all, 20), state.unopened().size());
  }

  private void killStandingStill(boolean answers, int before, int after) throws Exception {
    try (var desk = new Killed(answers, before, after, 1)) {
      desk.await(PrintingUntilKilled.STANDS_STILL);
      desk.kill();
    }
  }

  private PrintState startAgain(Duration later) throws Exception {
    try (OpenedDesk desk = PrintingUntilKilled.again(folder, later);
        var printing = PrintingUntilKilled.service(folder, desk, new Random(2))) {
      long sold = new SoldReceipts(desk.replica, desk.identity).lastNumber();
      printing.begin(PrintingUntilKilled.receipts(PrintingUntilKilled.cash(desk)));
      return DeskPrinter.await(
          printing, it -> it.waiting().isEmpty() && it.printed().size() >= sold);
    }
  }

  private void assertReceipts(List<String> wanted) {
    assertEquals(wanted, printed());
  }

  private List<String> printed() {
    return printer.papers().stream()
        .map(it -> it.rows()[1] + (it.rows()[0] == 0 ? "" : " COPY " + it.rows()[0]))
        .toList();
  }

  private interface Wanted {
    boolean is();
  }

  private static void await(Wanted wanted) {
    while (!wanted.is()) {
      Thread.onSpinWait();
    }
  }

  /// The process of a desk.
  private final class Killed implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;

    Killed(boolean answers, int before, int after, int sales) throws IOException {
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  PrintingUntilKilled.class.getName(),
                  folder.toString(),
                  printer.host(),
                  Integer.toString(printer.port()),
                  Boolean.toString(answers),
                  Integer.toString(before),
                  Integer.toString(after),
                  Integer.toString(sales))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      said = process.inputReader();
    }

    void await(String line) throws IOException {
      var next = said.readLine();
      while (next != null && !next.equals(line)) {
        next = said.readLine();
      }
      assertEquals(line, next);
    }

    void kill() {
      process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() throws IOException {
      kill();
      said.close();
    }
  }
}
