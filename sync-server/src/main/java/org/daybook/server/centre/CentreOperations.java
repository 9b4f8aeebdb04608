package org.daybook.server.centre;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.daybook.model.decide.Verdict;
import org.daybook.server.store.Access;
import org.daybook.server.store.Database;
import org.daybook.server.store.Isolation;
import org.daybook.server.store.OrganisationStore;
import org.daybook.server.store.StoreTransaction;

/// Runs commands of the centre's own device of an organisation: all in one transaction, or none.
public final class CentreOperations {
  private final Database database;
  private final CentreDevice device;
  private final Consumer<Map<UUID, Long>> changed;

  /// @param changed told which scopes changed, and their versions since, after each commit
  public CentreOperations(
      Database database, CentreDevice device, Consumer<Map<UUID, Long>> changed) {
    this.database = database;
    this.device = device;
    this.changed = changed;
  }

  /// Does the work and keeps what it did.
  ///
  /// @param organisationId the organisation, which the work may be about to found
  public <T> T run(UUID organisationId, Function<Workbench, T> work) {
    return inOrganisation(organisationId, (_, bench) -> work.apply(bench));
  }

  /// Does the work and keeps nothing: what it answers is what would have happened.
  public <T> T rehearse(UUID organisationId, Function<Workbench, T> work) {
    return inOrganisation(
        organisationId,
        (transaction, bench) -> {
          transaction.discard();
          return work.apply(bench);
        });
  }

  /// Issues commands one after the other; those that are refused leave nothing.
  public List<Verdict> issue(UUID organisationId, Collection<CentreCommand> commands) {
    return run(organisationId, bench -> commands.stream().map(bench::issue).toList());
  }

  /// Work that also stores something of its own in the same transaction.
  @FunctionalInterface
  public interface Work<T> {
    T apply(StoreTransaction transaction, Workbench bench);
  }

  /// Does work on rows and on something else, such as a device's key, together.
  public <T> T inOrganisation(UUID organisationId, Work<T> work) {
    var done =
        database.within(
            Access.to(organisationId, Set.of()),
            Isolation.LOCKING,
            transaction -> {
              var organisations = new OrganisationStore(transaction);
              var access = Access.to(organisationId, organisations.branches());
              organisations.see(access);
              var bench = new LiveWorkbench(transaction, access, device);
              var answer = work.apply(transaction, bench);
              bench.finish();
              return new Done<>(answer, transaction.keeps() ? bench.changed() : Map.of());
            });
    changed.accept(done.changed());
    return done.answer();
  }

  private record Done<T>(T answer, Map<UUID, Long> changed) {}
}
