package org.daybook.app.printer;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.daybook.app.paper.Dots;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A receipt printer on a real socket: it sets dots, cuts, opens a drawer, remembers marks and says
/// how it is. It can be switched off, run out of paper, and die in the middle of a receipt.
public final class FakePrinter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FakePrinter.class);
  private static final int NEVER = Integer.MAX_VALUE;

  private final List<Dots> papers = new ArrayList<>();
  private ServerSocket server;
  private final int port;
  private int kicks;
  private boolean paperOut;
  private boolean coverOpen;
  private boolean mute;
  private boolean remembers = true;
  private boolean tells = true;
  private boolean drawerOpen;
  private Silence silence = Silence.NEVER;
  private final Set<String> marks = new LinkedHashSet<>();
  private boolean quiet;
  private int marksSet;
  private int rowsOfPaper = NEVER;
  private int rowsOfLife = NEVER;

  /// From when on it takes all and answers nothing.
  public enum Silence {
    NEVER,
    /// From the moment that a mark is set before the drawer is opened.
    FROM_MARK,
    /// From the moment that the drawer was opened.
    FROM_KICK,
    /// From the moment that a receipt was cut off.
    FROM_CUT
  }

  public FakePrinter() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    port = server.getLocalPort();
    serve(server);
  }

  public String host() {
    return InetAddress.getLoopbackAddress().getHostAddress();
  }

  public int port() {
    return port;
  }

  /// What was printed and cut off.
  public synchronized List<Dots> papers() {
    return List.copyOf(papers);
  }

  public synchronized int kicks() {
    return kicks;
  }

  public synchronized void coverOpen(boolean is) {
    coverOpen = is;
  }

  public synchronized void paperOut(boolean is) {
    paperOut = is;
    rowsOfPaper = NEVER;
  }

  /// It has paper for so many rows of dots.
  public synchronized void paperFor(int rows) {
    rowsOfPaper = rows;
  }

  /// It loses its power after so many rows, and has it again at once.
  public synchronized void diesAfter(int rows) {
    rowsOfLife = rows;
  }

  /// It never says how it is.
  public synchronized void mute() {
    mute = true;
  }

  /// It knows nothing of marks, and does not tell when something is on paper.
  public synchronized void simple() {
    remembers = false;
    tells = false;
  }

  public synchronized void silent(Silence when) {
    silence = when;
  }

  /// It answers again; what it was sent meanwhile it has done.
  public synchronized void speaks() {
    silence = Silence.NEVER;
    quiet = false;
  }

  /// It loses its power and has it again.
  public synchronized void losesPower() {
    marks.clear();
  }

  /// Somebody shuts the drawer.
  public synchronized void shutDrawer() {
    drawerOpen = false;
  }

  /// How many marks it was sent since it was made.
  public synchronized int marksSet() {
    return marksSet;
  }

  public synchronized void off() throws IOException {
    server.close();
  }

  public synchronized void on() throws IOException {
    server = new ServerSocket();
    server.setReuseAddress(true);
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    serve(server);
  }

  @Override
  public void close() throws IOException {
    off();
  }

  private void serve(ServerSocket listening) {
    Thread.ofVirtual()
        .start(() -> {
          while (!listening.isClosed()) {
            try (var socket = listening.accept()) {
              serve(socket);
            } catch (IOException e) {
              LOG.debug("whoever was served hung up, or the printer is off", e);
            }
          }
        });
  }

  private void serve(Socket socket) throws IOException {
    var in = new DataInputStream(socket.getInputStream());
    var out = socket.getOutputStream();
    var page = new Page();
    for (int byteRead = in.read(); byteRead >= 0; byteRead = in.read()) {
      switch (byteRead) {
        case 0x10 -> answer(in, out);
        case 0x1B -> escape(in, page);
        case 0x1D -> group(in, out, page, socket);
        case 0x06 -> LOG.debug("the desk took a block");
        default -> throw new IOException("no receipt printer knows " + byteRead);
      }
    }
  }

  private void answer(DataInputStream in, OutputStream out) throws IOException {
    expect(0x04, in.read());
    int answer = status(in.read());
    if (answer >= 0) {
      say(out, (byte) answer);
    }
  }

  private synchronized int status(int what) throws IOException {
    int cover = coverOpen ? 0x04 : 0;
    int paper = paperOut ? 0x20 : 0;
    int status =
        switch (what) {
          case 1 -> (cover + paper > 0 ? 0x08 : 0) | (drawerOpen ? 0x04 : 0);
          case 2 -> cover | paper;
          case 4 -> paperOut ? 0x60 : 0;
          default -> throw new IOException("no status " + what);
        };
    return mute ? -1 : 0x12 | status;
  }

  private void escape(DataInputStream in, Page page) throws IOException {
    int what = in.read();
    if (what == 'p') {
      in.readNBytes(3);
      synchronized (this) {
        kicks++;
        drawerOpen = true;
        hush(Silence.FROM_KICK);
      }
    } else {
      expect('@', what);
      page.forget();
      synchronized (this) {
        marks.clear();
      }
    }
  }

  private synchronized void hush(Silence since) {
    quiet |= silence == since;
  }

  private void say(OutputStream out, byte... bytes) throws IOException {
    synchronized (this) {
      if (quiet) {
        return;
      }
    }
    out.write(bytes);
    out.flush();
  }

  private void group(DataInputStream in, OutputStream out, Page page, Socket socket)
      throws IOException {
    switch (in.read()) {
      case 'v' -> picture(in, page, socket);
      case 'V' -> {
        in.readNBytes(2);
        cut(page);
      }
      case 'r' -> {
        in.read();
        if (isDone()) {
          say(out, (byte) 0);
        }
      }
      case '(' -> extended(in, out);
      default -> throw new IOException("no command of the group");
    }
  }

  private void extended(DataInputStream in, OutputStream out) throws IOException {
    int what = in.read();
    var parameters = in.readNBytes(in.read() | (in.read() << 8));
    if (what == 'H' && tells && isDone()) {
      say(out, block(0x22, new String(parameters, 2, 4, StandardCharsets.US_ASCII)));
    } else if (what == 'L' && remembers && parameters[1] == 'S') {
      synchronized (this) {
        marks.add(new String(parameters, 3, 2, StandardCharsets.US_ASCII));
        marksSet++;
        hush(Silence.FROM_MARK);
      }
    } else if (what == 'L' && remembers && parameters[1] == 'P' && isDone()) {
      synchronized (this) {
        say(out, block(0x73, "@" + String.join("", marks)));
      }
    }
  }

  private static byte[] block(int identifier, String said) {
    var bytes = new ByteArrayOutputStream();
    bytes.write(0x37);
    bytes.write(identifier);
    bytes.writeBytes(said.getBytes(StandardCharsets.US_ASCII));
    bytes.write(0);
    return bytes.toByteArray();
  }

  private void picture(DataInputStream in, Page page, Socket socket) throws IOException {
    expect('0', in.read());
    in.read();
    int stride = in.read() | (in.read() << 8);
    int rows = in.read() | (in.read() << 8);
    for (int row = 0; row < rows; row++) {
      var dots = in.readNBytes(stride);
      if (dots.length < stride) {
        throw new EOFException();
      }
      if (!feed()) {
        socket.setSoLinger(true, 0);
        socket.close();
        throw new IOException("it lost its power");
      }
      page.take(dots, hasPaper());
    }
  }

  /// Whether it lives on.
  private synchronized boolean feed() {
    rowsOfPaper = rowsOfPaper == NEVER ? NEVER : rowsOfPaper - 1;
    paperOut |= rowsOfPaper < 0;
    rowsOfLife = rowsOfLife == NEVER ? NEVER : rowsOfLife - 1;
    if (rowsOfLife < 0) {
      rowsOfLife = NEVER;
      marks.clear();
      return false;
    }
    return true;
  }

  private synchronized boolean hasPaper() {
    return !paperOut;
  }

  private synchronized boolean isDone() {
    return !paperOut && !mute;
  }

  private synchronized void cut(Page page) {
    if (!paperOut) {
      papers.add(page.cut());
    }
    hush(Silence.FROM_CUT);
  }

  private static void expect(int wanted, int is) throws IOException {
    if (wanted != is) {
      throw new IOException("not " + wanted + " but " + is);
    }
  }

  /// The rows since the last cut.
  private static final class Page {
    private final ByteArrayOutputStream rows = new ByteArrayOutputStream();
    private int stride = 1;

    void take(byte[] dots, boolean onPaper) {
      stride = dots.length;
      if (onPaper) {
        rows.writeBytes(dots);
      }
    }

    void forget() {
      rows.reset();
    }

    Dots cut() {
      var all = rows.toByteArray();
      rows.reset();
      return new Dots(stride * Byte.SIZE, all.length / stride, all);
    }
  }
}
