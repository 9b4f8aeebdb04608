package org.daybook.server.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.daybook.model.organisation.Branch;
import org.daybook.model.staff.Role;
import org.daybook.model.staff.StaffMember;
import org.daybook.server.admin.Administration;
import org.daybook.server.centre.Workbench;
import org.daybook.server.store.OrganisationStore;
import org.jspecify.annotations.Nullable;

/// Finds what a person names: by id, or by the name that people use when that is unambiguous.
final class Chosen {
  private Chosen() {}

  static UUID organisation(Administration administration, @Nullable String named)
      throws CommandRefusedException {
    var all = administration.organisations();
    if (named == null) {
      if (all.size() == 1) {
        return all.getFirst().id();
      }
      throw new CommandRefusedException(
          all.isEmpty()
              ? "there is no organisation yet; organisation create makes one"
              : "there are several organisations; name one with --organisation");
    }
    return only(all, named, "organisation", it -> List.of(it.id().toString(), it.name())).id();
  }

  static List<Branch> branches(Administration administration, UUID organisationId) {
    return administration
        .operations()
        .inOrganisation(
            organisationId,
            (transaction, bench) -> {
              transaction.discard();
              return branches(new OrganisationStore(transaction), bench);
            });
  }

  static List<Branch> branches(OrganisationStore organisations, Workbench bench) {
    return organisations.branches().stream()
        .flatMap(id -> bench.facts().find(Branch.TABLE, id).stream())
        .sorted(java.util.Comparator.comparing(Branch::name))
        .toList();
  }

  static Branch branch(Administration administration, UUID organisationId, String named)
      throws CommandRefusedException {
    return only(
        branches(administration, organisationId),
        named,
        "branch",
        it -> List.of(it.id().toString(), it.shortCode(), it.name()));
  }

  static StaffMember staff(Administration administration, UUID organisationId, String signInName)
      throws CommandRefusedException {
    var found =
        administration
            .operations()
            .rehearse(
                organisationId,
                bench ->
                    bench
                        .facts()
                        .list(StaffMember.BY_SIGN_IN_NAME, signInName.toLowerCase(Locale.ROOT)));
    if (found.size() != 1) {
      throw new CommandRefusedException("nobody has the sign-in name '" + signInName + "'");
    }
    return found.getFirst();
  }

  static Role role(Administration administration, UUID organisationId, String named)
      throws CommandRefusedException {
    var roles =
        administration
            .operations()
            .rehearse(
                organisationId, bench -> bench.facts().list(Role.BY_ORGANISATION, organisationId));
    return only(roles, named, "role", it -> List.of(it.id().toString(), it.name()));
  }

  /// What somebody typed, where it is an id.
  static Optional<UUID> id(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static <T> T only(
      List<T> all, String named, String what, Function<T, List<String>> namesOf)
      throws CommandRefusedException {
    var found =
        all.stream()
            .filter(it -> namesOf.apply(it).stream().anyMatch(named::equalsIgnoreCase))
            .toList();
    if (found.size() != 1) {
      var names = all.stream().map(it -> namesOf.apply(it).getLast()).toList();
      throw new CommandRefusedException(
          (found.isEmpty() ? "no " : "more than one ")
              + what
              + " is '"
              + named
              + "'; there are "
              + names);
    }
    return found.getFirst();
  }
}
