package org.daybook.app.service.closing;

import java.time.LocalDate;
import java.util.List;

/// A business day that is over, on which cash was taken, and which nobody has asked to close.
///
/// @param waitsFor the cashboxes of which a shift of that day is not counted and closed, by name;
///   empty where only the closing itself is missing
public record OpenDay(LocalDate day, List<String> waitsFor) {
  public OpenDay {
    waitsFor = List.copyOf(waitsFor);
  }
}
