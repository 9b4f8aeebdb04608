package org.daybook.app.verify;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Something of a desk's that is checked, and ends with the verdict's code.
@SuppressWarnings("NullAway.Init") // picocli fills the field
abstract class Verification implements Callable<Integer> {
  private static final int NOTHING_CHECKED = 2;

  @Spec private CommandSpec spec;

  @Override
  public final Integer call() throws IOException {
    try {
      return checked();
    } catch (NotCheckedException e) {
      tell(String.valueOf(e.getMessage()));
      return NOTHING_CHECKED;
    }
  }

  /// The verdict's code.
  abstract int checked() throws IOException, NotCheckedException;

  /// Where verdicts are written.
  final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /// Says why something was not checked.
  final void tell(String why) {
    spec.commandLine().getErr().println(spec.qualifiedName() + ": " + why);
  }
}
