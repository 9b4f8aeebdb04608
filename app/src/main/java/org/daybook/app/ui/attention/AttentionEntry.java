package org.daybook.app.ui.attention;

import java.util.Locale;
import org.daybook.app.service.attention.AttentionView;
import org.daybook.app.service.attention.Said;
import org.daybook.model.attention.AttentionKind;
import org.daybook.model.command.Reason;

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

  /// What sort of decision it asks for, by which its sentences are chosen.
  enum Sort {
    MARKS,
    STUDENTS,
    /// A plan that was refused, against the one that holds.
    PLAN,
    DEVICE_COPIED,
    /// It holds, though something speaks against it.
    CONTRADICTION,
    REJECTION,
    UNREADABLE;

    String key() {
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

  Sort sort() {
    if (view.marks().isPresent()) {
      return Sort.MARKS;
    } else if (view.students().isPresent()) {
      return Sort.STUDENTS;
    } else if (view.reason() == Reason.DEVICE_COPIED) {
      return Sort.DEVICE_COPIED;
    } else if (view.reason() == Reason.PLAN_CHANGED && view.own().said() instanceof Said.Plan) {
      return Sort.PLAN;
    }
    return switch (view.kind()) {
      case CONTRADICTION -> Sort.CONTRADICTION;
      case REJECTION -> Sort.REJECTION;
      case UNREADABLE -> Sort.UNREADABLE;
    };
  }

  /// Whether a person says which of two sides holds.
  boolean hasTwoSides() {
    return sort() == Sort.MARKS || sort() == Sort.STUDENTS;
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
