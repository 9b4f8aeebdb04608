package org.daybook.model.desk;

import java.util.List;
import org.daybook.model.row.Row;

/// Lays the rows of a pending operation on top of the server's, and takes them off again.
final class Effects {
  private Effects() {}

  static void lay(DeskTransaction transaction, long sequence, List<Row> rows) {
    for (var row : rows) {
      var ref = RowRef.of(row);
      var image =
          transaction
              .serverImage(ref)
              .map(kept -> kept.writtenBy(sequence))
              .orElseGet(() ->
                  new ServerImage(
                      ref,
                      transaction.find(row.table(), row.id()).map(found -> (Row) found),
                      sequence,
                      sequence));
      transaction.keep(image);
    }
    transaction.put(rows);
  }

  /// Makes the server's row visible again and forgets the image.
  static void takeOff(DeskTransaction transaction, RowRef ref) {
    var image = transaction.serverImage(ref);
    if (image.isPresent()) {
      show(transaction, image.get());
      transaction.forgetImage(ref);
    }
  }

  private static void show(DeskTransaction transaction, ServerImage image) {
    if (image.row().isPresent()) {
      transaction.put(List.of(image.row().get()));
    } else {
      transaction.remove(image.ref().rowTable(), image.ref().id());
    }
  }
}
