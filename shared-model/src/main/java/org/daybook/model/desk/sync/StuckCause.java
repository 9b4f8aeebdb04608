package org.daybook.model.desk.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.daybook.model.desk.MassDeletion;
import org.daybook.model.protocol.ErrorCode;

/// Why a desk's work does not get through, or the server's news do not arrive. Each carries what a
/// screen needs to say so. The desk tries again by itself whatever the cause, except when it was
/// switched off.
public sealed interface StuckCause {
  /// Since when, by the desk's clock.
  Instant since();

  /// What the server said; empty when the cause is on this side.
  default Optional<ErrorCode> refusal() {
    return Optional.empty();
  }

  /// Whether it is expected to pass without anybody doing anything.
  default boolean passes() {
    return false;
  }

  /// Whether anything waits behind it. What does not hold anything up is named after what does.
  default boolean holdsUp() {
    return true;
  }

  /// The journal cannot be written: nothing can be saved. A full or broken disk.
  record JournalUnwritable(Instant since) implements StuckCause {}

  /// The replica can be neither read nor written.
  record ReplicaUnusable(Instant since) implements StuckCause {}

  /// A step fails for a defect of this program.
  record ProgramFault(Instant since, Direction direction) implements StuckCause {}

  /// A person cut the desk off.
  record SwitchedOff(Instant since) implements StuckCause {}

  /// The server does not answer.
  ///
  /// @param lastContact its last answer; empty when there never was one since the program began
  record NoContact(Instant since, Optional<Instant> lastContact) implements StuckCause {
    @Override
    public boolean passes() {
      return true;
    }
  }

  /// The server answers that it cannot now: too busy, stopping, or at fault. Or it answers what
  /// goes in the other direction, and this with nothing.
  ///
  /// @param nextTry when the desk tries again
  record ServerTroubled(Instant since, Direction direction, ErrorCode code, Instant nextTry)
      implements StuckCause {
    @Override
    public Optional<ErrorCode> refusal() {
      return Optional.of(code);
    }

    @Override
    public boolean passes() {
      return true;
    }
  }

  /// This desk's clock is too far from the server's.
  ///
  /// @param ahead how far the server's clock is ahead of this desk's; negative when it is behind
  record ClockWrong(Instant since, Duration ahead) implements StuckCause {
    @Override
    public Optional<ErrorCode> refusal() {
      return Optional.of(ErrorCode.CLOCK_SKEW);
    }
  }

  /// The device was revoked. It still sends what it holds, and gets nothing more.
  record Revoked(Instant since) implements StuckCause {
    @Override
    public Optional<ErrorCode> refusal() {
      return Optional.of(ErrorCode.REVOKED);
    }
  }

  /// The server does not accept this device's signature.
  record DeviceRefused(Instant since, ErrorCode code) implements StuckCause {
    @Override
    public Optional<ErrorCode> refusal() {
      return Optional.of(code);
    }
  }

  /// The server no longer speaks with a program this old.
  record UpgradeNeeded(Instant since) implements StuckCause {
    @Override
    public Optional<ErrorCode> refusal() {
      return Optional.of(ErrorCode.UPGRADE_REQUIRED);
    }
  }

  /// What the server sends is of a newer version than this program.
  record AnswerUnreadable(Instant since) implements StuckCause {}

  /// This desk is behind what the server knows of it: it was restored from a copy.
  ///
  /// @param serverHolds last operation that the server holds; empty when it did not say
  /// @param deskHolds last operation in this desk's journal
  record Rewound(Instant since, Optional<Long> serverHolds, long deskHolds) implements StuckCause {
    @Override
    public Optional<ErrorCode> refusal() {
      return Optional.of(ErrorCode.REWOUND);
    }
  }

  /// Another device writes under this one's name.
  ///
  /// @param serverHolds last operation that the server holds; empty when it did not say
  /// @param deskHolds last operation in this desk's journal
  record Forked(Instant since, Optional<Long> serverHolds, long deskHolds) implements StuckCause {
    @Override
    public Optional<ErrorCode> refusal() {
      return Optional.of(ErrorCode.FORKED);
    }
  }

  /// The server misses operations that this desk cannot give it.
  record GapUnfilled(Instant since, Optional<Long> serverHolds, long deskHolds)
      implements StuckCause {
    @Override
    public Optional<ErrorCode> refusal() {
      return Optional.of(ErrorCode.GAP);
    }
  }

  /// One operation alone is more than the server or something in between takes.
  record OperationTooLarge(Instant since, long sequence) implements StuckCause {
    @Override
    public Optional<ErrorCode> refusal() {
      return Optional.of(ErrorCode.TOO_LARGE);
    }
  }

  /// The server keeps operations that nobody can decide, until a person has looked at them. What
  /// came after them went on.
  ///
  /// @param operations how many wait so
  record OperationsParked(Instant since, int operations) implements StuckCause {
    @Override
    public boolean holdsUp() {
      return false;
    }
  }

  /// The server refuses for a reason that has no page of its own.
  record Refused(Instant since, Direction direction, ErrorCode code) implements StuckCause {
    @Override
    public Optional<ErrorCode> refusal() {
      return Optional.of(code);
    }
  }

  /// The server no longer has a large part of what this desk shows. The desk goes on showing it
  /// until a person says that it may go, or the server has it again.
  ///
  /// @param deletion how much would go
  record DeletionHeld(Instant since, MassDeletion deletion) implements StuckCause {}

  /// Pulls are answered, and yet the server's rows do not reach the replica.
  ///
  /// @param sungAt the last sign of life in the replica, by the server's clock; empty for none ever
  record CanaryLate(Instant since, Optional<Instant> sungAt) implements StuckCause {}

  /// The replica has not been filled and the attempts break off.
  ///
  /// @param attempts how many did so far
  record FirstLoadIncomplete(Instant since, int attempts) implements StuckCause {
    @Override
    public boolean passes() {
      return true;
    }
  }
}
