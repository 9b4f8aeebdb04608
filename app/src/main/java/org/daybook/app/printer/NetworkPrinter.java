package org.daybook.app.printer;

import java.io.IOException;
import org.daybook.app.paper.Dots;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A connection to a receipt printer. Many of them take one at a time, so it is closed as soon as
/// nothing is to be printed.
public final class NetworkPrinter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NetworkPrinter.class);

  private final PrinterLine line;
  private final boolean answers;
  private final Patience patience;
  private final EscPos words = new EscPos();

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
  }

  /// Opens the drawer that hangs on the printer. Nobody tells whether one does.
  public void openDrawer() throws PrinterException {
    send(words.begin());
    send(words.openDrawer());
  }

  /// Prints a picture and cuts the paper behind it; returns when the printer says that it did.
  ///
  /// @throws PrinterException when it does not say so: then nobody knows how much of it is on paper
  public void print(Dots dots) throws PrinterException {
    send(words.begin());
    send(words.picture(dots));
    send(words.cut());
    if (answers) {
      awaitPaper();
    }
  }

  /// A printer that stops in the middle does not answer what it was asked last, but still how it
  /// is.
  private void awaitPaper() throws PrinterException {
    send(words.askWhenDone());
    for (long round = 0; round < patience.rounds(); round++) {
      int answer = read();
      if (answer < 0) {
        send(words.askNow(EscPos.CAUSE));
      } else if (words.isAnswerNow(answer)) {
        refuse(answer);
      } else if (words.isAnswerWhenDone(answer)) {
        return;
      }
    }
    throw new PrinterException(PrinterTrouble.NO_ANSWER);
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
