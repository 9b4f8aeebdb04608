package org.daybook.app.service.printing;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.daybook.app.journal.SealedFile;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.UnreadableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the book of prints in a file beside the journal: not in the replica, which is put aside
/// when it is damaged, and whose thread sales wait for.
final class PrintShelf {
  private static final Logger LOG = LoggerFactory.getLogger(PrintShelf.class);

  private final SealedFile file;
  private PrintBook book;

  /// A file that cannot be read is put aside: what waited is not printed, the desk works.
  PrintShelf(SealedFile file) {
    this.file = file;
    this.book = read();
  }

  synchronized PrintBook book() {
    return book;
  }

  synchronized Optional<PrintJob> job(UUID id) {
    return book.jobs().stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /// Returns when the change is on the medium.
  ///
  /// @throws NotKeptException when it is not; then all is as before
  synchronized void change(UnaryOperator<PrintBook> by) throws NotKeptException {
    var next = by.apply(book);
    if (next.equals(book)) {
      return;
    }
    try {
      file.replace(Cbor.encode(next));
    } catch (IOException e) {
      throw new NotKeptException(e);
    }
    book = next;
  }

  /// Changes something that waits, and returns when that is on the medium.
  ///
  /// @return whether it still waited: what somebody dropped meanwhile is neither changed nor to be
  ///   gone on with
  /// @throws NotKeptException when the change is not kept; then all is as before
  synchronized boolean change(UUID jobId, UnaryOperator<PrintJob> by) throws NotKeptException {
    boolean waits = job(jobId).isPresent();
    change(book -> book.change(jobId, by));
    return waits;
  }

  /// Does not print something, because somebody says why.
  synchronized Dropped drop(UUID jobId, UUID staffId, Instant at, String reason) {
    var before = book;
    try {
      change(book -> book.drop(jobId, staffId, at, reason));
    } catch (NotKeptException e) {
      LOG.warn("what is not to be printed cannot be kept", e);
      return Dropped.NOT_KEPT;
    }
    return before.equals(book) ? Dropped.SENT_BEFORE : Dropped.NOT_PRINTED;
  }

  private PrintBook read() {
    try {
      var bytes = file.read();
      return bytes.isEmpty() ? PrintBook.EMPTY : Cbor.decode(bytes.get(), PrintBook.class);
    } catch (IOException | UnreadableException e) {
      LOG.warn("what waited for the receipt printer cannot be read", e);
      putAside();
      return PrintBook.EMPTY;
    }
  }

  private void putAside() {
    try {
      file.putAside("-damaged");
    } catch (IOException e) {
      LOG.warn("nor can its file be put aside", e);
    }
  }

  /// The disk did not take it.
  static final class NotKeptException extends Exception {
    private static final long serialVersionUID = 1L;

    NotKeptException(Throwable cause) {
      super(cause);
    }
  }
}
