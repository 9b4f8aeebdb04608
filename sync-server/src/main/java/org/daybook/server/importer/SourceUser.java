package org.daybook.server.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A user of the bundle, with the roles that its row or roles.csv gives.
final class SourceUser {
  private static final Set<String> GUARDIANS = Set.of("parent", "guardian", "relative");

  /// One role at one org.
  ///
  /// @param org sourcedId of the org, or null where none is named
  record Holding(Place place, String role, @Nullable String org, boolean ended) {}

  private final SourceRow row;
  private final String sourcedId;
  private final String fullName;
  private final boolean toBeDeleted;
  private final List<Holding> holdings = new ArrayList<>();

  private SourceUser(SourceRow row, String sourcedId, String fullName, boolean toBeDeleted) {
    this.row = row;
    this.sourcedId = sourcedId;
    this.fullName = fullName;
    this.toBeDeleted = toBeDeleted;
  }

  static SourceUser of(SourceRow row, String sourcedId) throws RefusedRowException {
    var given = row.text("givenName");
    var family = row.text("familyName");
    if (given == null && family == null) {
      throw new RefusedRowException("givenName and familyName are missing");
    }
    var name = ((given == null ? "" : given) + " " + (family == null ? "" : family)).strip();
    if (name.length() > 200) {
      throw new RefusedRowException("the name has " + name.length() + " characters, at most 200");
    }
    return new SourceUser(row, sourcedId, name, row.toBeDeleted());
  }

  /// Adds the roles that a row of OneRoster 1.1 carries itself.
  void addOwnRoles() throws RefusedRowException {
    var role = row.required(60, "role").toLowerCase(Locale.ROOT);
    var orgs = row.list("orgSourcedIds", "orgSourcedId");
    if (orgs.isEmpty()) {
      add(new Holding(row.place(), role, null, false));
    }
    orgs.forEach(org -> add(new Holding(row.place(), role, org, false)));
  }

  void add(Holding holding) {
    holdings.add(holding);
  }

  Place place() {
    return row.place();
  }

  SourceRow row() {
    return row;
  }

  String sourcedId() {
    return sourcedId;
  }

  String fullName() {
    return fullName;
  }

  boolean toBeDeleted() {
    return toBeDeleted;
  }

  boolean active() {
    return !toBeDeleted && !row.isFalse("enabledUser");
  }

  List<Holding> holdings() {
    return holdings;
  }

  boolean isStudent() {
    return holdings.stream().anyMatch(it -> it.role().equals("student"));
  }

  boolean isGuardian() {
    return holdings.stream().anyMatch(it -> GUARDIANS.contains(it.role()));
  }

  boolean isStaff() {
    return holdings.stream().anyMatch(it -> StaffRoles.template(it.role()) != null);
  }

  @Nullable String phone() throws RefusedRowException {
    return row.limited(40, "phone", "sms");
  }

  List<String> agents() {
    return row.list("agentSourcedIds", "agents");
  }
}
