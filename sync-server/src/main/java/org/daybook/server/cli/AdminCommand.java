package org.daybook.server.cli;

import java.util.concurrent.Callable;
import org.daybook.server.admin.Administration;
import org.daybook.server.admin.DatabaseOptions;
import org.daybook.server.store.StoreException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// What all commands of the administration have in common.
@SuppressWarnings("NullAway.Init") // picocli fills the fields
abstract class AdminCommand implements Callable<Integer> {
  private final AdminContext context;

  @Mixin private final DatabaseOptions database;

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "answer as one line of JSON")
  private boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help")
  @SuppressWarnings("UnusedVariable") // its annotation is all that counts
  private boolean help;

  AdminCommand(AdminContext context) {
    this.context = context;
    this.database = new DatabaseOptions(context.environment());
  }

  abstract Answer run(Administration administration) throws Exception;

  @Override
  public final Integer call() {
    try {
      return printed(answer());
    } catch (CommandRefusedException | StoreException | IllegalArgumentException e) {
      return failed(String.valueOf(e.getMessage()));
    } catch (Exception e) {
      throw new IllegalStateException(e.getClass().getSimpleName() + ": " + e.getMessage(), e);
    }
  }

  private Answer answer() throws Exception {
    var administration = context.opening().open(database);
    try {
      return run(administration);
    } finally {
      context.closing().accept(administration);
    }
  }

  final AdminContext context() {
    return context;
  }

  final DatabaseOptions database() {
    return database;
  }

  private int printed(Answer answer) {
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(answer.json()));
    } else {
      answer.lines().forEach(out::println);
    }
    out.flush();
    return answer.exitCode();
  }

  private int failed(String message) {
    var err = spec.commandLine().getErr();
    err.println(spec.qualifiedName() + ": " + message);
    err.flush();
    return 1;
  }
}
