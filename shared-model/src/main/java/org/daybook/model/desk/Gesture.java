package org.daybook.model.desk;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;

/// What somebody did at once: several commands that are captured together or not at all.
///
/// @param intentId names the gesture; the same id again is the same gesture, captured once
/// @param actorId the staff member signed in
/// @param steps in order, at least one
/// @param planned whether none of it has happened yet: then whatever speaks against a step refuses
///   all of it, a fact, too
public record Gesture(UUID intentId, UUID actorId, List<Step> steps, boolean planned) {
  public Gesture {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a gesture has at least one command");
    }
  }

  public Gesture(UUID intentId, UUID actorId, List<Step> steps) {
    this(intentId, actorId, steps, false);
  }

  public static Gesture of(UUID intentId, UUID actorId, Command... commands) {
    return new Gesture(intentId, actorId, Arrays.stream(commands).map(Step::of).toList());
  }

  /// The same of what nobody has done yet.
  public static Gesture planned(UUID intentId, UUID actorId, Command... commands) {
    return new Gesture(intentId, actorId, of(intentId, actorId, commands).steps(), true);
  }

  /// One command, which may name what earlier commands of the gesture created.
  @FunctionalInterface
  public interface Step {
    Command command(Earlier earlier);

    static Step of(Command command) {
      return _ -> command;
    }
  }

  /// What the earlier commands of the gesture created. Such ids derive from the operation, so
  /// nobody knows them before it is captured.
  @FunctionalInterface
  public interface Earlier {
    /// The id of the row of that table which the command created.
    ///
    /// @param commandIndex which command, from 0
    /// @throws IllegalArgumentException when it created none
    UUID created(int commandIndex, Table<? extends Row> table);
  }
}
