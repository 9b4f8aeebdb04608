package org.daybook.server.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daybook.server.admin.Administration;
import org.daybook.server.store.Backup;
import org.daybook.server.store.DatabaseAddress;
import org.daybook.server.store.Restore;
import org.daybook.server.store.RestoredDoors;
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
          case Restore.Outcome.Restored(var tables, var to, var doors) ->
              Answer.done(
                  Map.of(
                      "file", file.toString(),
                      "tables", tables,
                      "to", to.toString(),
                      "shutAgain", ids(doors.shutAgain()),
                      "active", ids(doors.active()),
                      "people", doors.people()),
                  words(tables, to, doors));
          case Restore.Outcome.Refused(var reason) -> throw new CommandRefusedException(reason);
        };
      } catch (IOException e) {
        throw new CommandRefusedException("cannot read " + file + ": " + e.getMessage());
      }
    }

    private static List<String> ids(List<RestoredDoors.Desk> desks) {
      return desks.stream().map(desk -> desk.id().toString()).toList();
    }

    private List<String> words(int tables, Instant to, RestoredDoors doors) {
      var lines = new ArrayList<String>();
      lines.add(tables + " tables are restored from " + file + ", as of " + to);
      doors
          .shutAgain()
          .forEach(desk ->
              lines.add(
                  "%s  %s  is %s again, as it became after the backup"
                      .formatted(desk.id(), desk.name(), desk.state())));
      doors
          .people()
          .forEach(
              name -> lines.add(name + " was disabled after the backup and may sign in again"));
      if (!doors.known()) {
        lines.add(
            "Nothing tells which desks were revoked or lost after the backup. These may read:");
        doors.active().forEach(desk -> lines.add(desk.id() + "  " + desk.name()));
        lines.add("Shut out those that must not: device revoke ID, or device lost ID");
      }
      return lines;
    }
  }
}
