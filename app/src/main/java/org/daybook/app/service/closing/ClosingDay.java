package org.daybook.app.service.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daybook.model.command.Reason;
import org.daybook.model.permission.Permission;

/// How a business day of the branch stands.
///
/// @param day the day
/// @param today the business day that goes on now
/// @param currency ISO 4217 code of the organisation's currency
/// @param allowed what the person at the desk may do
/// @param drawers the cashboxes in use, and others that something happened to, by name
/// @param seal how the day was closed; empty where nobody has asked for it
/// @param againstSealing why the person at the desk cannot close the day, in the rule's own word;
///   empty where she can
public record ClosingDay(
    LocalDate day,
    LocalDate today,
    String currency,
    Set<Permission> allowed,
    List<DrawerLine> drawers,
    Optional<DaySeal> seal,
    Optional<Reason> againstSealing) {
  public ClosingDay {
    allowed = Set.copyOf(allowed);
    drawers = List.copyOf(drawers);
  }

  public boolean may(Permission permission) {
    return allowed.contains(permission);
  }

  public boolean isToday() {
    return day.equals(today);
  }

  public Optional<DrawerLine> drawer(UUID cashboxId) {
    return drawers.stream().filter(it -> it.cashboxId().equals(cashboxId)).findFirst();
  }

  /// Those that somebody took cash into or counted.
  public List<DrawerLine> used() {
    return drawers.stream().filter(DrawerLine::used).toList();
  }

  /// What all counted cashboxes come to; empty where none is.
  public Optional<CountedCash> cash() {
    return drawers.stream()
        .flatMap(it -> Optional.ofNullable(it.cash()).stream())
        .reduce(CountedCash::plus);
  }
}
