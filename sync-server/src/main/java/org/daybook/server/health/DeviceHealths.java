package org.daybook.server.health;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.daybook.server.store.Access;
import org.daybook.server.store.Database;
import org.daybook.server.store.DeviceHealth;
import org.daybook.server.store.HealthStore;
import org.daybook.server.store.Isolation;
import org.daybook.server.store.OrganisationStore;
import org.daybook.server.store.Sighting;

/// Keeps and reads how desks are.
public final class DeviceHealths {
  private final Database database;

  public DeviceHealths(Database database) {
    this.database = database;
  }

  /// All desks of an organisation.
  public List<DeviceHealth> of(UUID organisationId) {
    return database.within(
        Access.to(organisationId, Set.of()),
        Isolation.SNAPSHOT,
        transaction -> {
          var organisations = new OrganisationStore(transaction);
          organisations.see(Access.to(organisationId, organisations.branches()));
          return new HealthStore(transaction).all();
        });
  }

  /// Keeps what was seen: a transaction for each organisation, whatever the number of desks.
  public void keep(Sightings sightings) {
    sightings
        .take()
        .forEach((organisationId, some) -> {
          var branches = new HashSet<UUID>();
          some.forEach(it -> branches.add(it.branchId()));
          database.within(
              Access.to(organisationId, branches),
              Isolation.LOCKING,
              transaction -> {
                new HealthStore(transaction).keep(ordered(some));
                return true;
              });
        });
  }

  /// Always in the same order, so that two servers never wait for each other.
  private static List<Sighting> ordered(List<Sighting> sightings) {
    return sightings.stream().sorted(Comparator.comparing(Sighting::deviceId)).toList();
  }
}
