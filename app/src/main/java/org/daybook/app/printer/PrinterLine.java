package org.daybook.app.printer;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/// Bytes to a printer and back. A printer without paper takes no more bytes at some point; without
/// a limit a write to it would never end.
final class PrinterLine implements AutoCloseable {
  private final SocketChannel channel;
  private final Selector selector;
  private final Duration patience;

  private PrinterLine(SocketChannel channel, Selector selector, Duration patience) {
    this.channel = channel;
    this.selector = selector;
    this.patience = patience;
  }

  /// A name may have several addresses; whoever answers first at one of them is the printer.
  static PrinterLine open(String host, int port, Duration patience) throws IOException {
    var failure = new IOException(host + " has no address");
    for (var address : InetAddress.getAllByName(host)) {
      try {
        return open(new InetSocketAddress(address, port), patience);
      } catch (IOException e) {
        failure = e;
      }
    }
    throw failure;
  }

  private static PrinterLine open(InetSocketAddress address, Duration patience) throws IOException {
    var channel = SocketChannel.open();
    try {
      channel.socket().connect(address, Math.toIntExact(patience.toMillis()));
      channel.configureBlocking(false);
      return new PrinterLine(channel, Selector.open(), patience);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  void write(byte[] bytes) throws IOException {
    var left = ByteBuffer.wrap(bytes);
    while (left.hasRemaining()) {
      if (channel.write(left) == 0 && !await(SelectionKey.OP_WRITE)) {
        throw new SocketTimeoutException("the printer takes no more bytes");
      }
    }
  }

  /// The next byte, or -1 when none came in time.
  ///
  /// @throws EOFException when none will come any more
  int read() throws IOException {
    var one = ByteBuffer.allocate(1);
    int count = channel.read(one);
    while (count == 0) {
      if (!await(SelectionKey.OP_READ)) {
        return -1;
      }
      count = channel.read(one);
    }
    if (count < 0) {
      throw new EOFException("the printer hung up");
    }
    return one.get(0) & 0xFF;
  }

  private boolean await(int operation) throws IOException {
    try {
      channel.register(selector, operation);
      selector.selectedKeys().clear();
      return selector.select(patience.toMillis()) > 0;
    } catch (ClosedSelectorException e) {
      throw new IOException("the desk hung up", e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      selector.close();
    } finally {
      channel.close();
    }
  }
}
