package org.daybook.model.simulation;

import java.util.function.UnaryOperator;
import org.daybook.model.centre.CentreSnapshot;
import org.daybook.model.centre.CentreTransaction;
import org.daybook.model.desk.DeskTransaction;
import org.daybook.model.desk.Journal;

/// What stands between the cores and the simulated disks and databases. A test that plants a bug
/// puts it here; everybody else takes [#HONEST].
///
/// @param journal around each desk's journal
/// @param replica around each transaction of a replica
/// @param centre around each transaction of a server node
/// @param snapshot around each snapshot of a server node
public record Ports(
    UnaryOperator<Journal> journal,
    UnaryOperator<DeskTransaction> replica,
    UnaryOperator<CentreTransaction> centre,
    UnaryOperator<CentreSnapshot> snapshot) {
  public static final Ports HONEST =
      new Ports(
          UnaryOperator.identity(),
          UnaryOperator.identity(),
          UnaryOperator.identity(),
          UnaryOperator.identity());
}
