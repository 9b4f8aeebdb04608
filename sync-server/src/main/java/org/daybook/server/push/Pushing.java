package org.daybook.server.push;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.daybook.model.catalogue.Commands;
import org.daybook.model.centre.Care;
import org.daybook.model.centre.DeviceIdentity;
import org.daybook.model.centre.PushLogic;
import org.daybook.model.centre.PushReply;
import org.daybook.model.operation.Ed25519;
import org.daybook.model.operation.HashChain;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.operation.Upcasters;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.PushRequest;
import org.daybook.server.news.News;
import org.daybook.server.store.Access;
import org.daybook.server.store.Database;
import org.daybook.server.store.DeviceStore.KnownDevice;
import org.daybook.server.store.Isolation;
import org.daybook.server.store.PgCentreTransaction;
import org.daybook.server.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes in a batch of a device's operations.
public final class Pushing {
  private static final Logger LOG = LoggerFactory.getLogger(Pushing.class);

  private final Database database;
  private final PushLogic logic = new PushLogic(Commands::named, Upcasters.SHIPPED);
  private final Clock clock;
  private final LongSupplier tags;
  private final News news;
  private final MeterRegistry meters;

  /// @param tags draws the random tag of a version
  public Pushing(
      Database database, Clock clock, LongSupplier tags, News news, MeterRegistry meters) {
    this.database = database;
    this.clock = clock;
    this.tags = tags;
    this.news = news;
    this.meters = meters;
  }

  public PushReply push(KnownDevice device, PushRequest request) {
    var done = tried(device, request);
    switch (done.reply()) {
      case PushReply.Answered(var answer) ->
          answer
              .results()
              .forEach(result ->
                  meters
                      .counter("daybook.operations", "outcome", result.outcome().name())
                      .increment());
      case PushReply.Refused(var code, var _) -> alarm(device.identity(), code);
    }
    news.changed(
        done.changed(), new News.Speaker(device.identity().id(), device.identity().epoch()));
    return done.reply();
  }

  /// The answers to a batch of which every operation is held already, byte for byte. Unlike a push
  /// it says nothing of how far the device has come, so it may be old.
  public Optional<List<OperationResult>> repeated(DeviceIdentity device, PushRequest request) {
    return database.within(
        Access.to(device.organisationId(), Set.of(device.branchId())),
        Isolation.SNAPSHOT,
        transaction -> {
          var centre = new PgCentreTransaction(transaction, device.organisationId(), tags);
          long first = request.firstSequence();
          var sent = request.operations();
          var sequences = LongStream.range(first, first + sent.size()).boxed().toList();
          var held = centre.answers(device.id(), request.epoch(), sequences);
          var results = new ArrayList<OperationResult>();
          for (int i = 0; i < sent.size(); i++) {
            var answer = held.get(sequences.get(i));
            var hash = HashChain.sha256(sent.get(i).bytes());
            if (answer == null || !Arrays.equals(hash, answer.operationHash())) {
              return Optional.empty();
            }
            results.add(answer.result());
          }
          return Optional.of(results);
        });
  }

  /// A batch that the database does not take is tried again operation by operation: what cannot be
  /// stored is parked, and the rest goes on.
  private Done tried(KnownDevice device, PushRequest request) {
    try {
      return within(device, request, Care.SWIFT);
    } catch (StoreException e) {
      if (e.kind() != StoreException.Kind.REFUSED) {
        throw e;
      }
      LOG.warn("device {}: a batch was not storable, trying it piecemeal", device.identity().id());
      return within(device, request, Care.PIECEMEAL);
    }
  }

  private Done within(KnownDevice device, PushRequest request, Care care) {
    var identity = device.identity();
    return database.within(
        Access.to(identity.organisationId(), Set.of(identity.branchId())),
        Isolation.LOCKING,
        transaction -> {
          var centre = new PgCentreTransaction(transaction, identity.organisationId(), tags);
          var reply =
              logic.push(
                  centre,
                  identity,
                  request,
                  (text, signature) -> Ed25519.fits(device.publicKey(), text, signature),
                  clock.instant(),
                  care);
          return new Done(reply, centre.changed());
        });
  }

  private void alarm(DeviceIdentity device, ErrorCode code) {
    if (code == ErrorCode.FORKED || code == ErrorCode.REWOUND) {
      LOG.error("device {}: chain {}", device.id(), code);
      meters.counter("daybook.chain.alarms", "code", code.name()).increment();
    }
  }

  private record Done(PushReply reply, Map<UUID, Long> changed) {}
}
