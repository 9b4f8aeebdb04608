package org.daybook.server.importer;

/// A row that cannot be taken; its message is the reason that a person reads. Never leaves the
/// importer: it becomes a [Finding].
final class RefusedRowException extends Exception {
  private static final long serialVersionUID = 1L;

  RefusedRowException(String reason) {
    super(reason);
  }
}
