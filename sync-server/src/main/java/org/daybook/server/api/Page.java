package org.daybook.server.api;

import java.util.List;
import java.util.function.Function;
import org.daybook.server.store.Place;
import org.jspecify.annotations.Nullable;

/// A part of a list.
///
/// @param nextCursor with which the next part is asked for, or null where this is the last
public record Page<T>(List<T> items, @Nullable String nextCursor) {
  public Page {
    items = List.copyOf(items);
  }

  /// Of what was read, one more than fits where there is more.
  static <R> Page<R> of(List<R> read, int limit, Function<R, Place> placeOf) {
    if (read.size() <= limit) {
      return new Page<>(read, null);
    }
    var shown = read.subList(0, limit);
    return new Page<>(shown, Cursors.text(placeOf.apply(shown.getLast())));
  }

  <S> Page<S> with(List<S> others) {
    return new Page<>(others, nextCursor);
  }
}
