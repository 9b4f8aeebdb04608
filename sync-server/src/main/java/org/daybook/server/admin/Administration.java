package org.daybook.server.admin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.server.access.AccessTokens;
import org.daybook.server.auth.Credentials;
import org.daybook.server.centre.CentreOperations;
import org.daybook.server.devices.ActivationCodes;
import org.daybook.server.devices.Devices;
import org.daybook.server.devices.Losses;
import org.daybook.server.health.DeviceHealths;
import org.daybook.server.pull.Compaction;
import org.daybook.server.push.Pushing;
import org.daybook.server.store.Database;
import org.daybook.server.store.DeviceStore;
import org.daybook.server.store.DeviceStore.KnownDevice;
import org.daybook.server.store.OrganisationStore;

/// The use cases of administration, on one database; to be closed.
///
/// @param operations commands of the centre's own device
/// @param pushing takes in what a desk exported
/// @param losses what desks had and a restore lost
/// @param compaction forgets what no device needs any more
/// @param accessTokens tokens of the API
public record Administration(
    Database database,
    CentreOperations operations,
    ActivationCodes activationCodes,
    Devices devices,
    DeviceHealths healths,
    Credentials credentials,
    Pushing pushing,
    Losses losses,
    Compaction compaction,
    AccessTokens accessTokens)
    implements AutoCloseable {

  /// Opens the administration of a database.
  @FunctionalInterface
  public interface Opening {
    Administration open(DatabaseOptions options);
  }

  public List<OrganisationStore.Named> organisations() {
    return database.outsideTheWall(transaction -> new OrganisationStore(transaction).all());
  }

  /// A device with the key of its epoch, as a push of an emergency export needs it.
  public Optional<KnownDevice> device(UUID deviceId, int epoch) {
    return database.outsideTheWall(
        transaction -> new DeviceStore(transaction).named(deviceId, epoch));
  }

  @Override
  public void close() {
    database.close();
  }
}
