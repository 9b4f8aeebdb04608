package org.daybook.server.importer;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daybook.model.organisation.Branch;
import org.daybook.model.organisation.FoundOrganisation;
import org.daybook.model.organisation.OpenBranch;
import org.daybook.model.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/// Orgs: the district gives the organisation its name, each school is a branch.
final class BranchPlan {
  static final String KIND = "org";
  private static final Set<String> ABOVE_SCHOOLS = Set.of("local", "state", "national");

  private final Planning planning;
  private final ImportOptions options;
  private final List<Branch> known;
  private final Set<String> usedCodes = new HashSet<>();
  private final Set<String> aboveSchools = new HashSet<>();
  private final Map<String, UUID> bySourcedId = new HashMap<>();
  private boolean named;

  BranchPlan(Planning planning, ImportOptions options, List<Branch> known) {
    this.planning = planning;
    this.options = options;
    this.known = known;
    known.forEach(branch -> usedCodes.add(branch.shortCode()));
  }

  void plan(List<SourceRow> rows) {
    planning.findings().eachRow(ImportTable.BRANCHES, rows, this::row);
  }

  /// The branch that is that school, or null.
  @Nullable Branch branch(@Nullable String sourcedId) {
    if (sourcedId == null) {
      return null;
    }
    var id = bySourcedId.computeIfAbsent(sourcedId, it -> planning.idOf(KIND, it));
    return planning.find(Branch.TABLE, id);
  }

  /// Whether that org stands above the schools, so that who belongs to it belongs to all of them.
  boolean isAboveSchools(String sourcedId) {
    return aboveSchools.contains(sourcedId);
  }

  private void row(SourceRow row) throws RefusedRowException {
    var sourcedId = planning.uniqueId(row);
    var type = row.required(40, "type").toLowerCase(Locale.ROOT);
    if (type.equals("district")) {
      district(row, sourcedId);
    } else if (type.equals("school")) {
      school(row, sourcedId);
    } else if (ABOVE_SCHOOLS.contains(type)) {
      aboveSchools.add(sourcedId);
      planning.findings().note(row.place(), "an org of type " + type + " is no branch");
    } else if (type.equals("department")) {
      planning.findings().note(row.place(), "an org of type department is no branch");
    } else {
      throw new RefusedRowException("type is '" + type + "', which OneRoster does not have");
    }
  }

  private void district(SourceRow row, String sourcedId) throws RefusedRowException {
    aboveSchools.add(sourcedId);
    if (row.toBeDeleted()) {
      throw new RefusedRowException("an organisation cannot be deleted by an import");
    }
    var name = row.required(200, "name");
    var organisation = planning.find(Organisation.TABLE, planning.organisationId());
    if (organisation == null || named) {
      planning.findings().note(row.place(), "a second district does not name the organisation");
      return;
    }
    named = true;
    if (!organisation.name().equals(name)) {
      planning.issue(
          row.place(),
          planning.organisationId(),
          new FoundOrganisation(name, organisation.currency(), organisation.locale()));
      planning.findings().note(row.place(), "the organisation is named " + name);
    }
  }

  private void school(SourceRow row, String sourcedId) throws RefusedRowException {
    var id = planning.idOf(KIND, sourcedId);
    var before = planning.find(Branch.TABLE, id);
    if (row.toBeDeleted()) {
      if (before != null) {
        throw new RefusedRowException("a branch cannot be closed by an import");
      }
      return;
    }
    var name = row.required(200, "name");
    var code = before == null ? freshCode(name) : before.shortCode();
    var zone = before == null ? zone() : before.timeZone();
    usedCodes.add(code);
    planning.change(
        ImportTable.BRANCHES,
        row.place(),
        Branch.TABLE,
        id,
        id,
        List.of(new OpenBranch(id, name, code, zone, sourcedId)));
  }

  private String zone() throws RefusedRowException {
    var given = options.timeZone();
    if (given != null) {
      return given.getId();
    }
    var zones = known.stream().map(Branch::timeZone).distinct().map(ZoneId::of).toList();
    if (zones.size() != 1) {
      throw new RefusedRowException(
          "OneRoster does not say in which time zone the school is; give --time-zone");
    }
    return zones.getFirst().getId();
  }

  /// Initials where there are two words, else the first letters; then made unique by a last letter.
  private String freshCode(String name) {
    var words =
        name.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\s]", "").strip().split("\\s+", -1);
    var letters = new StringBuilder();
    for (var word : words) {
      letters.append(word, 0, Math.min(word.length(), words.length == 1 ? 3 : 1));
    }
    var stem = letters.length() < 2 ? letters + "BR" : letters.toString();
    stem = stem.substring(0, Math.min(stem.length(), 5));
    if (!usedCodes.contains(stem)) {
      return stem;
    }
    for (char last = 'A'; last <= 'Z'; last++) {
      if (!usedCodes.contains(stem + last)) {
        return stem + last;
      }
    }
    for (char a = 'A'; a <= 'Z'; a++) {
      for (char b = 'A'; b <= 'Z'; b++) {
        var code = stem.substring(0, 1) + "X" + a + b;
        if (!usedCodes.contains(code)) {
          return code;
        }
      }
    }
    throw new IllegalArgumentException("no short code is left for this branch");
  }
}
