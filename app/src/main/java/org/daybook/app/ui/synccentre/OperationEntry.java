package org.daybook.app.ui.synccentre;

import org.daybook.app.service.synccentre.OutboxLine;
import org.daybook.app.service.synccentre.OutboxLine.Next;

/// One operation of the list.
public record OperationEntry(OutboxLine line) {

  /// How far it came and how it ended, as a person sees it.
  public enum Step {
    SAVED,
    SENT,
    ACCEPTED,
    EXCEPTION,
    REJECTED
  }

  public Step step() {
    var outcome = line.outcome();
    if (outcome == null) {
      return switch (line.state()) {
        case SAVED_HERE -> Step.SAVED;
        case SENT, ANSWERED, SETTLED -> Step.SENT;
      };
    }
    return switch (outcome) {
      case ACCEPTED -> Step.ACCEPTED;
      case ACCEPTED_WITH_EXCEPTION -> Step.EXCEPTION;
      case REJECTED, PARKED -> Step.REJECTED;
    };
  }

  /// Whether the centre has not answered it, so that it is on this disk and the way.
  public boolean isWaiting() {
    return line.outcome() == null;
  }

  /// Whether Attention has an item about it.
  boolean wantsAttention() {
    return line.next() != Next.NOTHING;
  }
}
