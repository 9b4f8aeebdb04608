package org.daybook.server.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// What a transaction may see: one organisation, and of it some scopes.
///
/// @param organisationId the organisation
/// @param scopes the organisation's own scope where its rows are wanted, and branches
public record Access(UUID organisationId, Set<UUID> scopes) {
  public Access {
    scopes = Set.copyOf(scopes);
  }

  public static Access to(UUID organisationId, Collection<UUID> branches) {
    var scopes = new HashSet<>(branches);
    scopes.add(organisationId);
    return new Access(organisationId, scopes);
  }
}
