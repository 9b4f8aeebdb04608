package org.daybook.model.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.model.command.Command;
import org.daybook.model.command.CommandType;
import org.daybook.model.command.Nature;
import org.daybook.model.command.Reach;
import org.daybook.model.permission.Permission;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.rollcall.RollCallRules;

/// Every command that this version knows, with its nature, reach, permission and rule.
public final class Commands {
  public static final List<CommandType<? extends Command>> ALL =
      List.of(
          new CommandType<>(
              "mark-attendance",
              1,
              MarkAttendance.class,
              Nature.FACT,
              Reach.BRANCH,
              Permission.REGISTER_MARK,
              RollCallRules::mark));

  private static final Map<String, CommandType<? extends Command>> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(CommandType::name, Function.identity()));
  private static final Map<Class<?>, CommandType<? extends Command>> BY_CLASS =
      ALL.stream().collect(Collectors.toUnmodifiableMap(CommandType::type, Function.identity()));

  private Commands() {}

  public static Optional<CommandType<? extends Command>> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /// The type of a command.
  ///
  /// @throws IllegalStateException for a record that is not listed, which is a bug
  @SuppressWarnings("unchecked")
  public static <C extends Command> CommandType<C> typeOf(C command) {
    var type = BY_CLASS.get(command.getClass());
    if (type == null) {
      throw new IllegalStateException(command.getClass() + " is not in the catalogue");
    }
    return (CommandType<C>) type;
  }
}
