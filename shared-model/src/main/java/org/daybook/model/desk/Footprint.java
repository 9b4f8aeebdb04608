package org.daybook.model.desk;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Arrays;
import java.util.List;

/// What one decision read and wrote, so that it can be taken back and taken again when something
/// beneath it changes.
///
/// @param reads keys of rows and index entries that the rule asked for, found or not
/// @param writes keys of the rows it wrote, and of the index entries where they stand
/// @param rows the rows it wrote
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Footprint(long[] reads, long[] writes, List<RowRef> rows) {
  public static final Footprint NONE = new Footprint(new long[0], new long[0], List.of());

  public Footprint {
    rows = List.copyOf(rows);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Footprint that
        && Arrays.equals(reads, that.reads)
        && Arrays.equals(writes, that.writes)
        && rows.equals(that.rows);
  }

  @Override
  public int hashCode() {
    return rows.hashCode();
  }

  @Override
  public String toString() {
    return "Footprint[" + reads.length + " reads, " + rows + "]";
  }
}
