package org.daybook.server.cli;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.daybook.model.value.RowIds;
import org.daybook.server.admin.Administration;
import org.jspecify.annotations.Nullable;

/// What the commands are made with.
///
/// @param environment the process's, where passwords and addresses may stand
/// @param opening opens a database's administration
/// @param closing what becomes of it when a command is done
/// @param clock server time
/// @param random draws ids
/// @param prompt asks a person for a password without showing it
public record AdminContext(
    Map<String, String> environment,
    Administration.Opening opening,
    Consumer<Administration> closing,
    Clock clock,
    RandomGenerator random,
    PasswordPrompt prompt) {
  public AdminContext {
    environment = Map.copyOf(environment);
  }

  /// Asks for a password; null where there is nobody to ask.
  @FunctionalInterface
  public interface PasswordPrompt {
    char @Nullable [] ask(String what);
  }

  UUID freshId() {
    var bytes = new byte[10];
    random.nextBytes(bytes);
    return RowIds.fresh(clock.instant(), bytes);
  }
}
