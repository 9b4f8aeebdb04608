package org.daybook.model.desk;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.LoadManifest;
import org.daybook.model.protocol.LoadPoint;
import org.daybook.model.protocol.LoadRequest;
import org.daybook.model.protocol.Protocol;
import org.jspecify.annotations.Nullable;

/// How far a first load has come, as the replica keeps it together with the rows that came.
///
/// @param cursors where the replica stands when all has come
/// @param plan of the manifest
/// @param day of the manifest
/// @param parts in the order in which they come
/// @param point where it goes on; null before the first chunk
/// @param staged whether its rows wait beside those that the replica shows, to take their place at
///   once; else they are shown as they come
/// @param held why the rows that have all come do not take that place; null when nothing holds them
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record LoadState(
    List<Cursor> cursors,
    long plan,
    LocalDate day,
    List<Part> parts,
    @Nullable LoadPoint point,
    boolean staged,
    @Nullable MassDeletion held) {
  public LoadState {
    cursors = List.copyOf(cursors);
    Objects.requireNonNull(day);
    parts = List.copyOf(parts);
  }

  /// Rows of a table, or of what today needs of it.
  ///
  /// @param table wire name of the table
  /// @param done rows that have come
  /// @param inAll rows that will have come
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  public record Part(String table, long done, long inAll) {
    public Part {
      Objects.requireNonNull(table);
    }
  }

  static LoadState begun(LoadManifest manifest, boolean staged) {
    var parts = manifest.counts().stream().map(it -> new Part(it.table(), 0, it.rows())).toList();
    return new LoadState(
        manifest.cursors(), manifest.plan(), manifest.day(), parts, null, staged, null);
  }

  /// What to ask the server for.
  public LoadRequest request() {
    return point == null
        ? LoadRequest.anew(Protocol.VERSION)
        : new LoadRequest(Protocol.VERSION, cursors, point);
  }

  /// Whether the manifest is that of this load, going on.
  boolean goesOnWith(LoadManifest manifest) {
    return point != null
        && cursors.equals(manifest.cursors())
        && plan == manifest.plan()
        && day.equals(manifest.day())
        && parts.size() == manifest.counts().size();
  }

  /// What is still to come may have become more or less since.
  LoadState goingOn(LoadManifest manifest) {
    var now = new ArrayList<Part>(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      now.add(new Part(part.table(), part.done(), part.done() + manifest.counts().get(i).rows()));
    }
    return new LoadState(cursors, plan, day, now, point, staged, held);
  }

  LoadState with(int part, int rows, UUID last) {
    var now = new ArrayList<>(parts);
    var before = parts.get(part);
    now.set(part, new Part(before.table(), before.done() + rows, before.inAll()));
    return new LoadState(
        cursors, plan, day, now, new LoadPoint(plan, day, part, last), staged, held);
  }

  LoadState heldBy(MassDeletion deletion) {
    return new LoadState(cursors, plan, day, parts, point, staged, deletion);
  }
}
