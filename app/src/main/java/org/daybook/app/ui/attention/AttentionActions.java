package org.daybook.app.ui.attention;

import java.util.ArrayList;
import java.util.List;

/// Names the actions after what they do to this very item.
final class AttentionActions {

  private AttentionActions() {}

  /// What the buttons that decide something say, the first of them being the one to press; none
  /// where there is nothing to decide.
  static List<String> choices(AttentionViewModel model, AttentionWords words) {
    var names = new ArrayList<String>();
    AttentionEntry entry = model.selectedProperty().get();
    if (entry == null) {
      return names;
    }
    var view = entry.view();
    view.marks()
        .ifPresent(both -> {
          names.add(words.text("attention.keep", words.mark(both.own())));
          names.add(words.text("attention.keep", words.mark(both.other())));
        });
    view.students()
        .ifPresent(both -> {
          names.add(words.text("attention.one_person", both.own().code()));
          names.add(words.text("attention.one_person", both.other().code()));
        });
    if (names.isEmpty()) {
      AttentionViewModel.inOrder(model.remediesProperty().get())
          .forEach(remedy -> names.add(words.remedy(remedy, entry)));
    }
    return names;
  }

  static String settled(AttentionEntry entry, AttentionWords words) {
    String note = entry.view().note();
    return note == null
        ? words.text("attention.settled")
        : words.text("attention.settled.note", note);
  }
}
