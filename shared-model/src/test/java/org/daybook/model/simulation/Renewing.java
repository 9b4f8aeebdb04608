package org.daybook.model.simulation;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.daybook.model.catalogue.Commands;
import org.daybook.model.centre.DeviceIdentity;
import org.daybook.model.centre.EpochRegister;
import org.daybook.model.centre.PullLogic;
import org.daybook.model.centre.RenewLogic;
import org.daybook.model.command.Context;
import org.daybook.model.decide.Authority;
import org.daybook.model.decide.Decider;
import org.daybook.model.device.RenewDevice;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.protocol.ErrorAnswer;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.RenewAnswer;
import org.daybook.model.protocol.RenewRequest;
import org.daybook.model.value.RowIds;

/// A node's side of a renewal: the real logic, and the item for Attention that tells people.
final class Renewing {
  private static final UUID SERVER_EPOCH =
      RowIds.ofSource(Population.ORGANISATION, "server-epoch", "1");
  private static final UUID CENTRE = RowIds.ofSource(Population.ORGANISATION, "centre", "1");

  private final Scheduler scheduler;
  private final Database database;
  private final Consumer<Set<UUID>> news;

  Renewing(Scheduler scheduler, Database database, Consumer<Set<UUID>> news) {
    this.scheduler = scheduler;
    this.database = database;
    this.news = news;
  }

  Answer renew(DeviceIdentity device, Request request) {
    RenewRequest renew;
    try {
      renew = Cbor.decode(request.body(), RenewRequest.class);
    } catch (UnreadableException e) {
      return refused(ErrorCode.MALFORMED);
    }
    var scopes = new TreeSet<>(PullLogic.scopesOf(device));
    var transaction = database.begin(scopes);
    try {
      transaction.lockScopes(new TreeSet<>(Set.of(device.branchId())));
    } catch (Database.ScopeHeldException e) {
      return refused(ErrorCode.UNAVAILABLE);
    }
    var reply = RenewLogic.renew(new Register(), device, renew);
    if (reply instanceof RenewLogic.Reply.Renewed(var epoch, var repeated)) {
      if (!repeated) {
        tell(transaction, device, epoch);
      }
      news.accept(transaction.commit());
      long last =
          database.state().head(new DatabaseState.Life(device.id(), device.epoch())).sequence();
      return Answer.of(new RenewAnswer(epoch, last, SERVER_EPOCH, scheduler.instant()));
    }
    transaction.rollBack();
    return refused(ErrorCode.FORBIDDEN);
  }

  private void tell(DatabaseTransaction transaction, DeviceIdentity device, int epoch) {
    var command = new RenewDevice(device.id(), epoch);
    var context =
        new Context(
            device.organisationId(),
            device.branchId(),
            CENTRE,
            1,
            database.state().log().size() + 1L,
            CENTRE,
            scheduler.instant());
    var type = Commands.typeOf(command);
    var verdict =
        Decider.decide(type, command, context, transaction, Authority.OF_THE_CENTRE, false);
    transaction.store(verdict.rows());
  }

  private Answer refused(ErrorCode code) {
    return Answer.refusing(new ErrorAnswer(code, code.name(), scheduler.instant(), null), 0);
  }

  /// The epochs in the database.
  private final class Register implements EpochRegister {
    @Override
    public SortedMap<Integer, byte[]> epochsOf(UUID deviceId) {
      return database.state().epochsOf(deviceId);
    }

    @Override
    public void add(DeviceIdentity device, int epoch, byte[] publicKey) {
      database.state().epochsOf(device.id()).put(epoch, publicKey);
    }
  }
}
