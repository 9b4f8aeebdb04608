package org.daybook.app.printer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.daybook.app.paper.Dots;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A connection to a receipt printer. Many of them take one at a time, so it is closed as soon as
/// nothing is to be printed.
public final class NetworkPrinter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NetworkPrinter.class);

  private static final String MET = "MEET";
  private static final String PRINTED = "DONE";
  private static final int LONGEST_BLOCK = 128;

  private final PrinterLine line;
  private final boolean answers;
  private final Patience patience;
  private final EscPos words = new EscPos();
  private Optional<Met> met = Optional.empty();

  /// What a printer showed of itself when it was met.
  ///
  /// @param tells whether it says when something is on paper
  /// @param marks what it remembered then; empty where it remembers nothing at all
  private record Met(boolean tells, Optional<Set<String>> marks) {}

  private NetworkPrinter(PrinterLine line, boolean answers, Patience patience) {
    this.line = line;
    this.answers = answers;
    this.patience = patience;
  }

  /// @param answers whether the printer says how it is; what one that does not was sent counts as
  ///   printed
  /// @throws PrinterException when nobody is there
  public static NetworkPrinter reach(String host, int port, boolean answers, Patience patience)
      throws PrinterException {
    try {
      var line = PrinterLine.open(host, port, patience.answer());
      return new NetworkPrinter(line, answers, patience);
    } catch (IOException e) {
      throw new PrinterException(PrinterTrouble.UNREACHABLE, e);
    }
  }

  /// Returns when the printer is ready to print.
  ///
  /// @throws PrinterException when it is not
  public void requireReady() throws PrinterException {
    if (!answers) {
      return;
    }
    refuse(ask(EscPos.CAUSE));
    if ((ask(EscPos.PAPER) & EscPos.IS_PAPER_OUT) != 0) {
      throw new PrinterException(PrinterTrouble.PAPER_OUT);
    }
    if ((ask(EscPos.PRINTER) & EscPos.IS_OFFLINE) != 0) {
      throw new PrinterException(PrinterTrouble.OFFLINE);
    }
    if (met.isEmpty()) {
      met = Optional.of(meet());
    }
  }

  /// Gets ready to open the drawer: what is said of it later can be told from a printer that lost
  /// its power meanwhile.
  ///
  /// @return the level of the drawer's own wire, or null where the printer says nothing
  public @Nullable Boolean prepareDrawer(DrawerMarks marks) throws PrinterException {
    send(words.begin());
    if (!remembers()) {
      return answers ? drawerSignal() : null;
    }
    send(words.mark(marks.before()));
    send(words.askMarks());
    var set = untilDone(_ -> true).marks();
    if (set.isEmpty() || !set.get().contains(marks.before())) {
      throw new PrinterException(PrinterTrouble.NO_ANSWER);
    }
    return drawerSignal();
  }

  /// Opens the drawer that hangs on the printer; returns when the printer says that it came so far.
  ///
  /// @throws PrinterException when it does not say so: then it is asked later what it did
  public void openDrawer(DrawerMarks marks) throws PrinterException {
    // In one piece: a desk that is killed has sent both or none.
    var pulse = new ByteArrayOutputStream();
    pulse.writeBytes(words.openDrawer());
    if (remembers()) {
      pulse.writeBytes(words.mark(marks.after()));
    }
    send(pulse.toByteArray());
    if (answers) {
      untilDone(_ -> true);
    }
  }

  /// What became of an opening of which the desk only knows that it was about to send it.
  ///
  /// @param signal the level of the drawer's wire before, or null
  public DrawerWord drawer(DrawerMarks marks, @Nullable Boolean signal) throws PrinterException {
    var remembered = met.flatMap(Met::marks).orElse(Set.of());
    if (remembered.contains(marks.after())) {
      return DrawerWord.OPENED;
    }
    if (remembered.contains(marks.before())) {
      return DrawerWord.NOT_OPENED;
    }
    // A drawer that stands open now was opened; one that is shut may have been shut again.
    boolean moved = answers && signal != null && signal != drawerSignal();
    return moved ? DrawerWord.OPENED : DrawerWord.UNKNOWN;
  }

  private boolean drawerSignal() throws PrinterException {
    return (ask(EscPos.PRINTER) & EscPos.DRAWER_SIGNAL) != 0;
  }

  private boolean remembers() {
    return met.flatMap(Met::marks).isPresent();
  }

  /// Prints a picture and cuts the paper behind it; returns when the printer says that it did.
  ///
  /// @throws PrinterException when it does not say so: then nobody knows how much of it is on paper
  public void print(Dots dots) throws PrinterException {
    send(words.begin());
    send(words.picture(dots));
    send(words.cut());
    if (answers) {
      boolean tells = met.map(Met::tells).orElse(false);
      if (tells) {
        send(words.askPrinted(PRINTED));
      }
      untilDone(it -> !tells || it.printed(PRINTED));
    }
  }

  /// Asks what the printer can, before anything makes it forget. One that does not know such
  /// questions skips them, and begins anew with whatever is sent next.
  private Met meet() throws PrinterException {
    send(words.askPrinted(MET));
    send(words.askMarks());
    var said = untilDone(_ -> true);
    return new Met(said.printed(MET), said.marks());
  }

  /// Waits until the printer has come to the end of what it was sent, and has said enough. A
  /// printer that stops in the middle does not answer what it was asked last, but still how it is.
  private Answers untilDone(Predicate<Answers> enough) throws PrinterException {
    send(words.askWhenDone());
    var said = new Answers(List.of());
    boolean done = false;
    for (long round = 0; round < patience.rounds(); round++) {
      int answer = read();
      if (answer < 0) {
        send(words.askNow(EscPos.CAUSE));
      } else if (answer == EscPos.BLOCK) {
        said = said.and(block());
      } else if (words.isAnswerNow(answer)) {
        refuse(answer);
      } else if (words.isAnswerWhenDone(answer)) {
        done = true;
      }
      if (done && enough.test(said)) {
        return said;
      }
    }
    throw new PrinterException(PrinterTrouble.NO_ANSWER);
  }

  private List<Integer> block() throws PrinterException {
    var bytes = new ArrayList<Integer>();
    int next = read();
    while (next > 0 && bytes.size() < LONGEST_BLOCK) {
      bytes.add(next);
      next = read();
    }
    if (!bytes.isEmpty() && bytes.getFirst() == EscPos.BLOCK_OF_MARKS) {
      send(words.took());
    }
    return bytes;
  }

  /// @param cause as the printer tells why it is offline
  private static void refuse(int cause) throws PrinterException {
    if ((cause & EscPos.IS_COVER_OPEN) != 0) {
      throw new PrinterException(PrinterTrouble.COVER_OPEN);
    }
    if ((cause & EscPos.IS_STOPPED_BY_PAPER) != 0) {
      throw new PrinterException(PrinterTrouble.PAPER_OUT);
    }
    if ((cause & EscPos.IS_FAULT) != 0) {
      throw new PrinterException(PrinterTrouble.FAULT);
    }
  }

  private int ask(int what) throws PrinterException {
    send(words.askNow(what));
    int answer = read();
    while (answer >= 0 && !words.isAnswerNow(answer)) {
      answer = read();
    }
    if (answer < 0) {
      throw new PrinterException(PrinterTrouble.NO_ANSWER);
    }
    return answer;
  }

  private void send(byte[] bytes) throws PrinterException {
    try {
      line.write(bytes);
    } catch (IOException e) {
      throw new PrinterException(PrinterTrouble.BROKEN_OFF, e);
    }
  }

  private int read() throws PrinterException {
    try {
      return line.read();
    } catch (IOException e) {
      throw new PrinterException(PrinterTrouble.BROKEN_OFF, e);
    }
  }

  @Override
  public void close() {
    try {
      line.close();
    } catch (IOException e) {
      LOG.debug("a printer was left otherwise than it should be", e);
    }
  }
}
