package org.daybook.model.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.model.row.Row;

/// Lays the rows of a pending operation on top of the server's, and takes them off again.
final class Effects {
  private Effects() {}

  /// @param visible what is seen of these rows until then
  static void lay(
      DeskTransaction transaction, long sequence, List<Row> rows, Map<RowRef, Row> visible) {
    var refs = rows.stream().map(RowRef::of).toList();
    var images = transaction.serverImages(refs);
    var kept = new ArrayList<ServerImage>();
    for (var ref : refs) {
      var image = images.get(ref);
      kept.add(
          image == null
              ? new ServerImage(ref, Optional.ofNullable(visible.get(ref)), sequence, sequence)
              : image.writtenBy(sequence));
    }
    transaction.keepImages(kept);
    var known =
        rows.stream()
            .collect(Collectors.partitioningBy(row -> visible.containsKey(RowRef.of(row))));
    transaction.insert(known.getOrDefault(false, List.of()));
    transaction.change(known.getOrDefault(true, List.of()));
  }

  /// Makes the server's rows visible again and forgets their images. A row without an image stays.
  static void takeOff(DeskTransaction transaction, Collection<RowRef> refs) {
    var images = transaction.serverImages(refs);
    var rows = new ArrayList<Row>();
    for (var image : images.values()) {
      image
          .row()
          .ifPresentOrElse(
              rows::add, () -> transaction.remove(image.ref().rowTable(), image.ref().id()));
    }
    transaction.put(rows);
    transaction.forgetImages(images.keySet());
  }
}
