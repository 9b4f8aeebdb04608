package org.daybook.model.centre;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.daybook.model.canary.BranchCanary;
import org.daybook.model.canary.Canaries;
import org.daybook.model.canary.OrganisationCanary;
import org.daybook.model.row.Row;

/// Writes the canaries of an organisation's scopes where they are due. They travel as every other
/// row does, for only so do they prove the whole way.
public final class CanaryLogic {
  private CanaryLogic() {}

  /// Under the scopes' locks, so that of several servers that want to one does.
  ///
  /// @param branches those of which desks are in contact
  /// @return when each scope's was written last
  public static Map<UUID, Instant> sing(
      CentreTransaction transaction, UUID organisationId, Collection<UUID> branches, Instant now) {
    var scopes = new TreeSet<>(branches);
    scopes.add(organisationId);
    transaction.lockScopes(scopes);
    var sung = new HashMap<UUID, Instant>();
    List<Row> rows = new ArrayList<>();
    var ofOrganisation =
        transaction
            .find(OrganisationCanary.TABLE, organisationId)
            .map(OrganisationCanary::sungAt)
            .filter(at -> !isDue(at, now));
    ofOrganisation.ifPresentOrElse(
        at -> sung.put(organisationId, at),
        () -> rows.add(new OrganisationCanary(organisationId, organisationId, now)));
    for (var branch : branches) {
      Optional<Instant> ofBranch =
          transaction
              .find(BranchCanary.TABLE, branch)
              .map(BranchCanary::sungAt)
              .filter(at -> !isDue(at, now));
      ofBranch.ifPresentOrElse(
          at -> sung.put(branch, at),
          () -> rows.add(new BranchCanary(branch, organisationId, branch, now)));
    }
    if (!rows.isEmpty()) {
      transaction.store(rows);
      rows.forEach(row -> sung.put(row.scopeId(), now));
    }
    return sung;
  }

  /// Also where the server's clock was set back since.
  public static boolean isDue(Instant sungAt, Instant now) {
    return !now.isBefore(sungAt.plus(Canaries.RHYTHM)) || sungAt.isAfter(now);
  }
}
