package org.daybook.app.service.duty;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.model.command.Command;

/// One kind of thing that a desk does by itself.
public interface Duty {
  /// The tables whose changes tell that something may be owed.
  Set<String> toldBy();

  /// What is owed now; nothing that was done already and is only not sent yet.
  List<Owed> owed(ReplicaReader facts);

  /// @param intentId the same for the same thing, so that it is done once
  record Owed(UUID intentId, Command command) {}
}
