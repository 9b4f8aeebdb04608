package org.daybook.app.paper;

import java.util.List;

/// What a receipt says, line by line.
///
/// @param copy what marks a copy, or what was taken back; empty for neither
/// @param head number, day, student and who served
/// @param items what was paid for
/// @param total all of it
/// @param given how it was paid, and the change
/// @param code characters for scanners, or empty for none
/// @param codeHint what scanning them is good for
/// @param foot what is said at the end
public record ReceiptSheet(
    String organisation,
    String branch,
    String copy,
    List<Line> head,
    List<Line> items,
    Line total,
    List<Line> given,
    String code,
    String codeHint,
    String foot) {
  public ReceiptSheet {
    head = List.copyOf(head);
    items = List.copyOf(items);
    given = List.copyOf(given);
  }

  /// A name at the beginning of a line and its value at the end.
  public record Line(String name, String value) {}
}
