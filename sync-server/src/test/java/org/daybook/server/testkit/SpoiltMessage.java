package org.daybook.server.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.daybook.model.operation.Cbor;

/// A message with one thing wrong.
///
/// @param fault where and what, for a failing test to say
/// @param place the field's place, as `2.0.1`
/// @param value what was put there, or null
public record SpoiltMessage(String fault, String place, Object value, byte[] bytes) {
  private static final List<Object> WRONG =
      Arrays.asList(
          null,
          "text",
          "nul \0 inside",
          7,
          -1L,
          Long.MAX_VALUE,
          true,
          1.5,
          new byte[] {1},
          List.of(),
          List.of(List.of()));

  /// The message once for each of its fields, however deep, and each thing that does not belong
  /// there, and once for each array that is too short or too long.
  public static List<SpoiltMessage> allOf(byte[] message) {
    var all = new ArrayList<SpoiltMessage>();
    var tree = new ArrayList<Object>();
    tree.add(Cbor.objectMapper().readValue(message, Object.class));
    spoil(tree, "", whole -> all.add(whole.with(Cbor.encode(tree.getFirst()))));
    return all;
  }

  private SpoiltMessage with(byte[] encoded) {
    return new SpoiltMessage(fault, place, value, encoded);
  }

  @SuppressWarnings("unchecked") // CBOR's arrays are read as lists
  private static void spoil(List<Object> parent, String above, Consumer<SpoiltMessage> found) {
    for (int i = 0; i < parent.size(); i++) {
      var right = parent.get(i);
      var place = above + i;
      for (var wrong : WRONG) {
        if (above.isEmpty() && wrong == null) {
          continue;
        }
        parent.set(i, wrong);
        found.accept(said(place, "is " + wrong, wrong));
      }
      if (right instanceof List<?> list) {
        var copy = new ArrayList<>((List<Object>) list);
        parent.set(i, copy);
        copy.add(7);
        found.accept(said(place, "is too long", 7));
        copy.removeLast();
        if (!copy.isEmpty()) {
          var last = copy.removeLast();
          found.accept(said(place, "is too short", 7));
          copy.add(last);
        }
        spoil(copy, place + ".", found);
      }
      parent.set(i, right);
    }
  }

  private static SpoiltMessage said(String place, String what, Object value) {
    return new SpoiltMessage(place + " " + what, place, value, new byte[0]);
  }
}
