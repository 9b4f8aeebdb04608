package org.daybook.app.device;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;

/// An epoch that this desk has left, because it was restored from a copy or copied.
///
/// @param epoch which
/// @param keys its keys, which can still ask a server that knows no later ones
/// @param next the epoch that followed
/// @param carried what went on in that one
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Life(int epoch, DeviceKeys keys, int next, List<Carried> carried) {
  public Life {
    carried = List.copyOf(carried);
  }
}
