package org.daybook.app.ui.attention;

import org.daybook.app.service.attention.AttentionView.MarkSide;
import org.daybook.app.ui.control.ActionButton;

/// Names the actions after what they do to this very item.
final class AttentionActions {

  private AttentionActions() {}

  /// What keeping either side would say; without two sides there is nothing to keep.
  static void show(
      AttentionEntry entry, AttentionWords words, ActionButton own, ActionButton other) {
    var two = entry.view().twoStudents();
    if (two != null) {
      own.setText(words.text("attention.one_person", two.own().code()));
      other.setText(words.text("attention.one_person", two.other().code()));
      return;
    }
    MarkSide ownSide = entry.view().own();
    MarkSide otherSide = entry.view().other();
    if (ownSide != null && otherSide != null) {
      own.setText(words.text("attention.keep", words.mark(ownSide)));
      other.setText(words.text("attention.keep", words.mark(otherSide)));
    }
  }

  static String settled(AttentionEntry entry, AttentionWords words) {
    String note = entry.view().note();
    return note == null
        ? words.text("attention.settled")
        : words.text("attention.settled.note", note);
  }
}
