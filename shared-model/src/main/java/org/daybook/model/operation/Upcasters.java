package org.daybook.model.operation;

import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Turns command bytes of an older version into those of the version this program reads, one
/// version at a time. A step stays here for as long as a desk may still hold such a command.
public final class Upcasters {
  /// The steps of all commands ever released.
  public static final Upcasters SHIPPED =
      new Upcasters(Map.of(new Step("cancel-session", 1), command -> withNull(command, 2)));

  private static final int ARRAY = 0x80;
  private static final byte NULL = (byte) 0xf6;

  private final Map<Step, UnaryOperator<byte[]>> steps;

  public Upcasters(Map<Step, UnaryOperator<byte[]>> steps) {
    this.steps = Map.copyOf(steps);
  }

  /// The same command as the later version would have written it.
  ///
  /// @throws UnreadableException where a step is missing or the bytes are not of that version
  public byte[] upcast(String name, int fromVersion, int toVersion, byte[] command)
      throws UnreadableException {
    var bytes = command;
    for (int version = fromVersion; version < toVersion; version++) {
      var step = steps.get(new Step(name, version));
      if (step == null) {
        throw new UnreadableException("no step from " + name + " " + version, null);
      }
      try {
        bytes = step.apply(bytes);
      } catch (RuntimeException e) {
        throw new UnreadableException("not a readable " + name + " " + version, e);
      }
    }
    return bytes;
  }

  /// The command with one field more, which says nothing.
  ///
  /// @param fields how many it has, fewer than the 23 that the first byte can tell
  private static byte[] withNull(byte[] command, int fields) {
    if (command.length == 0 || command[0] != (byte) (ARRAY | fields)) {
      throw new IllegalArgumentException("not a command of " + fields + " fields");
    }
    var longer = Arrays.copyOf(command, command.length + 1);
    longer[0] = (byte) (ARRAY | fields + 1);
    longer[command.length] = NULL;
    return longer;
  }

  /// The step from a version of a command to the next one.
  public record Step(String name, int fromVersion) {}
}
