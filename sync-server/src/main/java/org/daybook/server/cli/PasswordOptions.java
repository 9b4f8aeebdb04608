package org.daybook.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a password comes from; never from an argument, which every user of the machine could read.
final class PasswordOptions {
  private static final String VARIABLE = "DAYBOOK_STAFF_PASSWORD";

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description =
          "file whose first line is the password; else " + VARIABLE + ", else you are asked")
  private @Nullable Path file;

  /// The password, or null where none is given without asking.
  @Nullable String given(AdminContext context) throws CommandRefusedException {
    if (file == null) {
      return context.environment().get(VARIABLE);
    }
    try (var lines = Files.lines(file)) {
      return lines.findFirst().orElse("");
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new CommandRefusedException("the password file cannot be read: " + file);
    }
  }

  String givenOrAsked(AdminContext context, String signInName) throws CommandRefusedException {
    var given = given(context);
    if (given != null) {
      return given;
    }
    var asked = context.prompt().ask("Password of " + signInName + ": ");
    if (asked == null) {
      throw new CommandRefusedException(
          "no password: give --password-file or " + VARIABLE + ", or run it at a terminal");
    }
    return new String(asked);
  }
}
