package org.daybook.app.replica;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.desk.RowRef;
import org.daybook.model.desk.ServerImage;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.row.Row;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/// The server's state of rows that pending effects cover.
final class ImageStore {
  private static final String COLUMNS = "table_name, row_id, server_row, first_writer, last_writer";

  /// From the wanted ones to the images: asked for with `in`, every image of the table is looked
  /// at.
  static final String OF_ROWS =
      " from unnest(cast(? as uuid array)) as wanted(id)"
          + " join server_image on row_id = wanted.id and table_name = ?";

  /// The same of several tables: the first array names the table of each.
  static final String OF_ANY_ROWS =
      " from unnest(cast(? as varchar(60) array), cast(? as uuid array)) as wanted(name, id)"
          + " join server_image on row_id = wanted.id and table_name = wanted.name";

  private final Sql sql;

  ImageStore(StatelessSession session) {
    this.sql = new Sql(session);
  }

  Optional<ServerImage> image(RowRef ref) {
    return sql.first(
        "select " + COLUMNS + " from server_image where table_name = ? and row_id = ?",
        ImageStore::image,
        ref.table(),
        ref.id());
  }

  List<ServerImage> images(String table) {
    return sql.list(
        "select " + COLUMNS + " from server_image where table_name = ?", ImageStore::image, table);
  }

  Set<UUID> covered(String table, Collection<UUID> ids) {
    return Set.copyOf(
        sql.list(
            "select row_id" + OF_ROWS,
            row -> row.getObject(1, UUID.class),
            ids.toArray(UUID[]::new),
            table));
  }

  /// One look, whatever tables they are of.
  Map<RowRef, ServerImage> images(Collection<RowRef> refs) {
    var images = new LinkedHashMap<RowRef, ServerImage>();
    if (!refs.isEmpty()) {
      sql.list(
              "select " + COLUMNS + OF_ANY_ROWS,
              ImageStore::image,
              refs.stream().map(RowRef::table).toArray(String[]::new),
              refs.stream().map(RowRef::id).toArray(UUID[]::new))
          .forEach(image -> images.put(image.ref(), image));
    }
    return images;
  }

  void keep(Collection<ServerImage> images) {
    sql.executeAll(
        "merge into server_image (" + COLUMNS + ") key (table_name, row_id) values (?, ?, ?, ?, ?)",
        images.stream().map(ImageStore::line).toList());
  }

  void forget(Collection<RowRef> refs) {
    sql.executeAll("delete from server_image where table_name = ? and row_id = ?", Sql.lines(refs));
  }

  void forget() {
    sql.execute("delete from server_image");
  }

  private static @Nullable Object[] line(ServerImage image) {
    return new @Nullable Object[] {
      image.ref().table(),
      image.ref().id(),
      image.row().map(Cbor::encode).orElse(null),
      image.firstWriter(),
      image.lastWriter()
    };
  }

  private static ServerImage image(ResultSet row) throws SQLException {
    var ref = new RowRef(row.getString(1), row.getObject(2, UUID.class));
    return new ServerImage(ref, decode(ref, row.getBytes(3)), row.getLong(4), row.getLong(5));
  }

  private static Optional<Row> decode(RowRef ref, byte @Nullable [] bytes) {
    if (bytes == null) {
      return Optional.empty();
    }
    try {
      var table = Tables.named(ref.table());
      if (table.isEmpty()) {
        throw new ReplicaException("there is no table " + ref.table(), null);
      }
      return Optional.of(Tables.formatOf(table.get()).read(bytes));
    } catch (UnreadableException e) {
      throw new ReplicaException("the server's image of a row is damaged", e);
    }
  }
}
