package org.daybook.server.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.daybook.server.admin.Administration;
import org.daybook.server.store.Backup;
import org.daybook.server.store.DatabaseAddress;
import org.daybook.server.store.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `backup` and `restore`
final class BackupCommands {
  private BackupCommands() {}

  private static DatabaseAddress owner(AdminCommand command) throws CommandRefusedException {
    return command
        .database()
        .owner()
        .orElseThrow(() ->
            new CommandRefusedException(
                "the role that owns the schema is needed: give --database-owner-url or"
                    + " DAYBOOK_DATABASE_OWNER_URL"));
  }

  /// `backup`
  @Command(
      name = "backup",
      description = {
        "Writes the whole database into one file, of one moment; the server may go on.",
        "The file holds personal data: keep it where only you can read it."
      })
  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  static final class Write extends AdminCommand {
    @Parameters(paramLabel = "FILE", description = "the file to write; replaced where it exists")
    private Path file;

    Write(AdminContext context) {
      super(context);
    }

    @Override
    Answer run(Administration administration) throws CommandRefusedException {
      try {
        int tables = new Backup(owner(this)).write(file.toAbsolutePath());
        return Answer.done(
            Map.of("file", file.toString(), "tables", tables), tables + " tables are in " + file);
      } catch (IOException e) {
        throw new CommandRefusedException("cannot write " + file + ": " + e.getMessage());
      }
    }
  }

  /// `restore`
  @Command(
      name = "restore",
      description = {
        "Puts a backup into the database; stop the server first.",
        "Desks recognise it at their next contact and bring again what the backup lacks."
      })
  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  static final class Read extends AdminCommand {
    @Parameters(paramLabel = "FILE", description = "what backup wrote")
    private Path file;

    @Option(names = "--replace", description = "give up what is in the database now")
    private boolean replace;

    Read(AdminContext context) {
      super(context);
    }

    @Override
    Answer run(Administration administration) throws CommandRefusedException {
      try {
        return switch (new Restore(owner(this)).read(file, replace)) {
          case Restore.Outcome.Restored(var tables) ->
              Answer.done(
                  Map.of("file", file.toString(), "tables", tables),
                  tables + " tables are restored from " + file);
          case Restore.Outcome.Refused(var reason) -> throw new CommandRefusedException(reason);
        };
      } catch (IOException e) {
        throw new CommandRefusedException("cannot read " + file + ": " + e.getMessage());
      }
    }
  }
}
