package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daybook.model.operation.HashChain;

/// Some rows of one part of a first load, in the order of their ids. The last chunk has no rows and
/// the table name "end".
///
/// @param scope the scope that brings them
/// @param table wire name of the table
/// @param rows canonical bytes of each row
/// @param part which part of the manifest they belong to, from 0
/// @param number of the chunk in this answer, from 1
/// @param digest of the part so far: SHA-256 over the digest before it and the rows
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record LoadChunk(
    UUID scope, String table, List<byte[]> rows, int part, int number, byte[] digest) {
  private static final int DIGEST_BYTES = 32;
  private static final String END = "end";

  public LoadChunk {
    Objects.requireNonNull(scope);
    Objects.requireNonNull(table);
    rows = List.copyOf(rows);
    Objects.requireNonNull(digest);
  }

  /// Says that all has come.
  ///
  /// @param parts how many parts there were
  public static LoadChunk end(int parts, int number) {
    return new LoadChunk(new UUID(0, 0), END, List.of(), parts, number, emptyDigest());
  }

  public boolean ends() {
    return table.equals(END);
  }

  /// The digest before the first chunk of a part in an answer.
  public static byte[] emptyDigest() {
    return new byte[DIGEST_BYTES];
  }

  /// The digest of a part after some more of its rows.
  public static byte[] digest(byte[] before, List<byte[]> rows) {
    return HashChain.next(before, rows);
  }
}
