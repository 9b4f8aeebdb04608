package org.daybook.model.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.daybook.model.packages.sale.DefinePackage;
import org.daybook.model.value.RowIds;

/// The model's packages: what is sold, and what students have of it, told without a ledger.
final class Packs {
  private final Map<UUID, DefinePackage> catalogue = new HashMap<>();
  private final Map<UUID, Pack> packs = new TreeMap<>();

  private record Pack(UUID student, int credits, long owed, boolean givenBack) {}

  void define(DefinePackage defined) {
    catalogue.put(defined.packageId(), defined);
  }

  /// Whether a package is sold at that price.
  boolean costs(UUID packageId, long amount) {
    var offered = catalogue.get(packageId);
    return offered != null && offered.active() && offered.priceMinor() == amount;
  }

  /// The package that a payment buys.
  static UUID boughtBy(UUID paymentId, UUID packageId) {
    return RowIds.ofParents("student-package", paymentId, packageId);
  }

  /// @param owed what was paid for it
  void get(UUID id, UUID student, UUID packageId, long owed) {
    var offered = catalogue.get(packageId);
    if (offered != null) {
      packs.put(id, new Pack(student, offered.credits(), owed, false));
    }
  }

  UUID ownerOf(UUID id) {
    return packs.get(id).student;
  }

  /// @return what was owed for it until now
  long giveBack(UUID id) {
    var pack = packs.get(id);
    packs.put(id, new Pack(pack.student, 0, 0, true));
    return pack.owed;
  }

  /// What is owed for packages, where that is not nothing.
  void putOwed(Map<UUID, String> lines) {
    packs.forEach((id, pack) -> Drawers.put(lines, "DEFERRED", id, -pack.owed));
  }

  /// What students must have.
  Map<UUID, String> lines() {
    var lines = new TreeMap<UUID, String>();
    packs.forEach((id, pack) -> lines.put(id, line(pack.student, pack.credits, pack.givenBack)));
    return lines;
  }

  static String line(UUID student, int credits, boolean givenBack) {
    return student + " has " + credits + (givenBack ? ", given back" : "");
  }
}
