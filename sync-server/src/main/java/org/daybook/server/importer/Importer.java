package org.daybook.server.importer;

import java.time.Clock;
import java.util.UUID;
import org.daybook.model.organisation.Branch;
import org.daybook.server.centre.CentreOperations;
import org.daybook.server.store.OrganisationStore;

/// Takes bundles in: everything in one transaction, which is kept only when it may be.
public final class Importer {
  private final CentreOperations operations;
  private final Clock clock;

  public Importer(CentreOperations operations, Clock clock) {
    this.operations = operations;
    this.clock = clock;
  }

  /// What would happen; nothing is stored.
  public ImportReport rehearse(UUID organisationId, Bundle bundle, ImportOptions options) {
    return carryOut(organisationId, bundle, options, _ -> false);
  }

  /// Stores what the bundle says, unless a row is refused.
  ///
  /// @param skipRefused stores the rows that are good although others are refused
  public ImportReport apply(
      UUID organisationId, Bundle bundle, ImportOptions options, boolean skipRefused) {
    return carryOut(organisationId, bundle, options, report -> skipRefused || !report.hasRefused());
  }

  private ImportReport carryOut(
      UUID organisationId,
      Bundle bundle,
      ImportOptions options,
      java.util.function.Predicate<ImportReport> keeps) {
    return operations.inOrganisation(
        organisationId,
        (transaction, bench) -> {
          var branches =
              new OrganisationStore(transaction)
                  .branches().stream()
                      .flatMap(id -> bench.facts().find(Branch.TABLE, id).stream())
                      .toList();
          var report =
              new ImportPlan(options, clock).carryOut(bundle, organisationId, branches, bench);
          boolean kept = keeps.test(report);
          if (!kept) {
            transaction.discard();
          }
          return report.as(kept);
        });
  }
}
