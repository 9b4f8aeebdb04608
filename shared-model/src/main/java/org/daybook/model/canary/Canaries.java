package org.daybook.model.canary;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daybook.model.row.Facts;

/// Since when no canary was heard in a desk's scopes.
public final class Canaries {
  /// How often the server writes them while a desk of the scope is in contact.
  public static final Duration RHYTHM = Duration.ofMinutes(20);

  private static final Set<String> TABLES =
      Set.of(OrganisationCanary.TABLE.name(), BranchCanary.TABLE.name());

  private Canaries() {}

  /// Whether a table, by its wire name, holds nothing but canaries.
  public static boolean areIn(String table) {
    return TABLES.contains(table);
  }

  /// Server time of the one that is older, of those of the organisation and the branch; empty where
  /// one is missing.
  public static Optional<Instant> oldest(Facts facts, UUID organisationId, UUID branchId) {
    var organisation = facts.find(OrganisationCanary.TABLE, organisationId);
    var branch = facts.find(BranchCanary.TABLE, branchId);
    return organisation.flatMap(one ->
        branch.map(other -> one.sungAt().isBefore(other.sungAt()) ? one.sungAt() : other.sungAt()));
  }
}
