package org.daybook.app.service.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.cash.PricedCentre;
import org.daybook.model.cash.CashPolicy;
import org.daybook.model.cash.ReportDay;
import org.daybook.model.catalogue.Commands;
import org.daybook.model.command.Command;
import org.daybook.model.command.Context;
import org.daybook.model.decide.Authority;
import org.daybook.model.decide.Decider;
import org.daybook.model.device.Device;
import org.daybook.model.device.DeviceState;
import org.daybook.model.organisation.Organisation;
import org.daybook.model.permission.Permission;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.daybook.model.staff.Role;
import org.daybook.model.staff.RoleAssignment;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.staff.StaffMember;

/// A priced centre with a second desk on the same drawer, and a manager beside the receptionist.
public final class CountedCentre {
  public static final UUID MANAGER = Centre.id(90_001);
  public static final UUID OTHER_DESK = Centre.id(90_002);
  private static final UUID MANAGERS = Centre.id(90_003);

  /// The number of an operation that this desk is far from.
  private static final long REPORTED_HERE = 1_000;

  private final OpenedDesk desk;
  private final Centre centre;
  private long sequence;

  public CountedCentre(OpenedDesk desk, Centre centre) {
    this.desk = desk;
    this.centre = centre;
  }

  public void fill() {
    PricedCentre.fill(desk, centre);
    var rows = new ArrayList<Row>();
    rows.add(device(centre.device, "Front desk"));
    rows.add(device(OTHER_DESK, "Back office"));
    rows.add(new StaffMember(MANAGER, centre.organisation, "Hany Sobhi", "hany", true, null));
    rows.add(
        new Role(
            MANAGERS,
            centre.organisation,
            "Branch manager",
            RoleTemplate.BRANCH_MANAGER.permissions().stream()
                .map(Permission::wireName)
                .sorted()
                .toList()));
    rows.add(
        new RoleAssignment(
            Centre.id(90_004), centre.organisation, MANAGER, MANAGERS, centre.branch, true));
    PricedCentre.put(desk, rows);
  }

  /// Counts and takes another currency from now on.
  public void currency(String code) {
    PricedCentre.put(
        desk,
        List.of(
            new Organisation(
                centre.organisation, centre.organisation, "Daybook Centre", code, "en")));
  }

  public void mayAtFrontDesk(Permission... permissions) {
    var names = List.of(permissions).stream().map(Permission::wireName).sorted().toList();
    PricedCentre.put(
        desk, List.of(new Role(Centre.id(4), centre.organisation, "Front desk", names)));
  }

  /// Tolerates differences up to there from now on.
  public void tolerance(long minor) {
    var id = CashPolicy.standard(centre.organisation, centre.branch).id();
    PricedCentre.put(
        desk,
        List.of(
            new CashPolicy(
                id, centre.organisation, centre.branch, 0, "Tax", 0, true, minor, false, 0)));
  }

  /// What the other desk did, once this one has heard of it.
  ///
  /// @return the id of the first row that it made
  public UUID elsewhere(Command command) {
    sequence++;
    var context =
        new Context(
            centre.organisation,
            centre.branch,
            OTHER_DESK,
            1,
            sequence,
            MANAGER,
            desk.clock.instant());
    return desk.replica.write(transaction -> {
      var verdict = decided(command, context, transaction);
      transaction.put(verdict);
      return context.newId(0);
    });
  }

  /// Both desks say that they know of a day's seal.
  public void report(UUID dayId, String root) {
    elsewhere(new ReportDay(dayId, root));
    reportHere(dayId, root);
  }

  /// This desk alone says that it knows of a day's seal.
  public void reportHere(UUID dayId, String root) {
    var here =
        new Context(
            centre.organisation,
            centre.branch,
            centre.device,
            1,
            REPORTED_HERE,
            centre.staff,
            desk.clock.instant());
    desk.replica.write(transaction -> {
      transaction.put(decided(new ReportDay(dayId, root), here, transaction));
      return true;
    });
  }

  private static <C extends Command> List<Row> decided(C command, Context context, Facts facts) {
    return Decider.decide(
            Commands.typeOf(command), command, context, facts, Authority.OF_THE_ACTOR, false)
        .rows();
  }

  private Device device(UUID id, String name) {
    return new Device(
        id,
        centre.organisation,
        centre.branch,
        name,
        DeviceState.ACTIVE,
        Centre.NOW.minusSeconds(400_000),
        null);
  }
}
