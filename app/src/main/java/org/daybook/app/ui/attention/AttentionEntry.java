package org.daybook.app.ui.attention;

import java.util.Locale;
import org.daybook.app.service.attention.AttentionView;
import org.daybook.model.attention.AttentionKind;

/// One item of the list.
public record AttentionEntry(AttentionView view) {

  /// Whose turn it is.
  public enum Group {
    NEEDS_YOU,
    WITH_MANAGER,
    SETTLED;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Group group() {
    return switch (view.state()) {
      case OPEN -> Group.NEEDS_YOU;
      case WITH_MANAGER -> Group.WITH_MANAGER;
      case SETTLED -> Group.SETTLED;
    };
  }

  /// Whether it is about two marks that a person can choose between.
  public boolean hasTwoMarks() {
    return view.own() != null && view.other() != null && view.student() != null;
  }

  /// Whether it is about two entries of the book that may be one person.
  public boolean hasTwoStudents() {
    return view.twoStudents() != null;
  }

  /// Whether a person can choose one of two sides.
  boolean hasTwoSides() {
    return hasTwoMarks() || hasTwoStudents();
  }

  boolean isContradiction() {
    return view.kind() == AttentionKind.CONTRADICTION;
  }

  boolean isSettled() {
    return group() == Group.SETTLED;
  }

  boolean isSameItemAs(AttentionEntry that) {
    return view.itemId().equals(that.view.itemId());
  }
}
