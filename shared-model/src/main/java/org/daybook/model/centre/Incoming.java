package org.daybook.model.centre;

import java.util.List;
import org.daybook.model.command.Command;
import org.daybook.model.command.CommandType;
import org.daybook.model.command.Context;
import org.daybook.model.command.Reach;
import org.daybook.model.command.Reason;
import org.daybook.model.decide.Authority;
import org.daybook.model.decide.Decider;
import org.daybook.model.decide.Verdict;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.row.Facts;

/// One new operation, read as far as it can be.
public sealed interface Incoming {

  Context context();

  String commandName();

  /// Whether it may write the organisation's scope.
  boolean reachesOrganisation();

  /// It can be decided.
  ///
  /// @param needs sequences of the same device's operations without which it makes no sense
  record Decidable<C extends Command>(
      CommandType<C> type, C command, Context context, List<Long> needs, Authority authority)
      implements Incoming {

    @Override
    public String commandName() {
      return type.name();
    }

    @Override
    public boolean reachesOrganisation() {
      return type.reach() != Reach.BRANCH;
    }

    Verdict decide(Facts facts, boolean neededRefused) {
      return Decider.decide(type, command, context, facts, authority, neededRefused);
    }
  }

  /// It was taken in before, under another identity of the same device: by a copy of the desk, or
  /// before the copy was put back. It has the same answer and no effects of its own.
  record Repeated(String commandName, OperationResult answer, Context context) implements Incoming {
    @Override
    public boolean reachesOrganisation() {
      return false;
    }
  }

  /// It cannot: it is kept raw and shown to a person.
  record Undecidable(String commandName, Reason reason, Context context) implements Incoming {
    @Override
    public boolean reachesOrganisation() {
      return false;
    }
  }
}
