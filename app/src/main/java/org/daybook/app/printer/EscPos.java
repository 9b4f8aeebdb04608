package org.daybook.app.printer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.daybook.app.paper.Dots;

/// The bytes that receipt printers understand, as Epson's reference of ESC/POS gives them. Nearly
/// all printers know these few.
final class EscPos {
  /// Status of the printer as a whole.
  static final int PRINTER = 1;

  /// Why it is offline.
  static final int CAUSE = 2;

  /// What its paper sensor says.
  static final int PAPER = 4;

  /// Level of the wire on which a drawer tells whether it is open. Which level means open differs
  /// from drawer to drawer.
  static final int DRAWER_SIGNAL = 0x04;

  static final int IS_OFFLINE = 0x08;
  static final int IS_COVER_OPEN = 0x04;
  static final int IS_STOPPED_BY_PAPER = 0x20;
  static final int IS_FAULT = 0x40;
  static final int IS_PAPER_OUT = 0x60;

  private static final int ESC = 0x1B;
  private static final int GS = 0x1D;
  private static final int DLE = 0x10;
  private static final int EOT = 0x04;

  /// With this begins an answer of several bytes; it ends with a zero.
  static final int BLOCK = 0x37;

  static final int BLOCK_OF_DONE = 0x22;
  static final int BLOCK_OF_MARKS = 0x73;

  private static final int ACK = 0x06;

  /// Rows sent in one piece: some printers hold no more.
  private static final int BAND = 128;

  /// Forgets whatever was sent and never finished.
  byte[] begin() {
    return bytes(ESC, '@');
  }

  /// A pulse of 50 ms on the first connector of the drawer, and 500 ms of rest for its coil.
  byte[] openDrawer() {
    return bytes(ESC, 'p', 0, 25, 250);
  }

  /// Keeps a picture of one dot under a name of two characters, in memory that is lost with the
  /// power and by [#begin()]. Nothing prints it: its name is there or not, and so tells later
  /// whether the printer came that far.
  byte[] mark(String name) {
    return bytes(
        GS, '(', 'L', 12, 0, '0', 'S', '0', name.charAt(0), name.charAt(1), 1, 8, 0, 1, 0, '1', 0);
  }

  /// Answered with the names of all that is marked, when what was sent before is done.
  byte[] askMarks() {
    return bytes(GS, '(', 'L', 4, 0, '0', 'P', 'K', 'C');
  }

  /// Says that a block came whole; the printer waits for that.
  byte[] took() {
    return bytes(ACK);
  }

  /// Answered with these four characters when what was sent before is on paper, not only read.
  byte[] askPrinted(String name) {
    var asked = new ByteArrayOutputStream();
    asked.writeBytes(bytes(GS, '(', 'H', 6, 0, '0', '0'));
    asked.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
    return asked.toByteArray();
  }

  /// Dots as a picture, in bands that lie close to each other.
  byte[] picture(Dots dots) {
    var sent = new ByteArrayOutputStream();
    for (int top = 0; top < dots.height(); top += BAND) {
      int rows = Math.min(BAND, dots.height() - top);
      sent.writeBytes(
          bytes(GS, 'v', '0', 0, dots.stride() & 0xFF, dots.stride() >> 8, rows & 0xFF, rows >> 8));
      sent.write(dots.rows(), top * dots.stride(), rows * dots.stride());
    }
    return sent.toByteArray();
  }

  /// Feeds to the knife and leaves a corner uncut, so that a receipt does not fall.
  byte[] cut() {
    return bytes(GS, 'V', 66, 0);
  }

  /// Answered at once, whatever the printer does.
  byte[] askNow(int what) {
    return bytes(DLE, EOT, what);
  }

  /// Answered when all that was sent before is done.
  byte[] askWhenDone() {
    return bytes(GS, 'r', 1);
  }

  /// Whether a byte answers [#askNow(int)].
  boolean isAnswerNow(int answer) {
    return (answer & 0x93) == 0x12;
  }

  /// Whether a byte answers [#askWhenDone()].
  boolean isAnswerWhenDone(int answer) {
    return (answer & 0x90) == 0;
  }

  private static byte[] bytes(int... values) {
    var bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
