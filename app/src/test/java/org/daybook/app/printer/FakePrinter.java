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
import java.util.ArrayList;
import java.util.List;
import org.daybook.app.paper.Dots;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A receipt printer on a real socket: it sets dots, cuts, opens a drawer and says how it is. It
/// can be switched off, run out of paper, and die in the middle of a receipt.
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
  private int rowsOfPaper = NEVER;
  private int rowsOfLife = NEVER;

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
        default -> throw new IOException("no receipt printer knows " + byteRead);
      }
    }
  }

  private void answer(DataInputStream in, OutputStream out) throws IOException {
    expect(0x04, in.read());
    int answer = status(in.read());
    if (answer >= 0) {
      out.write(answer);
      out.flush();
    }
  }

  private synchronized int status(int what) throws IOException {
    int cover = coverOpen ? 0x04 : 0;
    int paper = paperOut ? 0x20 : 0;
    int status =
        switch (what) {
          case 1 -> cover + paper > 0 ? 0x08 : 0;
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
      }
    } else {
      expect('@', what);
      page.forget();
    }
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
          out.write(0);
          out.flush();
        }
      }
      default -> throw new IOException("no command of the group");
    }
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
