package org.daybook.server.testkit;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import org.daybook.model.operation.Cbor;
import org.daybook.model.protocol.Cursor;

/// A pull as clients of protocols 1 and 2 write it.
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record EarlierPull(int protocol, List<Cursor> cursors) {
  public byte[] bytes() {
    return Cbor.encode(this);
  }
}
