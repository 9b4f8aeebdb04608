package org.daybook.model.desk;

import com.fasterxml.jackson.annotation.JsonFormat;

/// A load would take away a large part of what the desk shows. That is more often a mistake than
/// meant.
///
/// @param gone rows that would no longer be there
/// @param of rows that are there
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record MassDeletion(long gone, long of) {
  private static final long HANDFUL = 20;
  private static final long ONE_IN = 5;

  /// Whether it is more than a fifth, and more than a handful.
  boolean large() {
    return gone > HANDFUL && gone * ONE_IN > of;
  }
}
