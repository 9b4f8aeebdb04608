package org.daybook.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.protocol.EmergencyExport;
import org.daybook.server.admin.Administration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `take-in`
@Command(
    name = "take-in",
    description = {
      "Takes in the emergency export of a desk, as if the desk had sent it.",
      "Taking the same file in twice, or the desk sending it later, changes nothing more."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class TakeInCommand extends AdminCommand {
  private static final long MOST_BYTES = 512L << 20;

  @Parameters(paramLabel = "FILE", description = "a .daybook-export of a desk")
  private Path file;

  TakeInCommand(AdminContext context) {
    super(context);
  }

  @Override
  Answer run(Administration administration) throws CommandRefusedException {
    var outcomes = new EmergencyTakeIn(administration).takeIn(export());
    var json = new LinkedHashMap<String, Object>();
    outcomes.forEach((outcome, count) -> json.put(outcome.name(), count));
    return Answer.done(
        json, outcomes.entrySet().stream().map(it -> it.getKey() + "  " + it.getValue()).toList());
  }

  private EmergencyExport export() throws CommandRefusedException {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new CommandRefusedException(file + " is larger than any desk's export");
      }
      return Cbor.decode(Files.readAllBytes(file), EmergencyExport.class);
    } catch (IOException e) {
      throw new CommandRefusedException("cannot read " + file + ": " + e.getMessage());
    } catch (UnreadableException e) {
      throw new CommandRefusedException(file + " is not an emergency export of a desk");
    }
  }
}
