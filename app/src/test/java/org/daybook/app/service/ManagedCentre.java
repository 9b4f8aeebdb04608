package org.daybook.app.service;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daybook.model.audit.AuditEntry;
import org.daybook.model.device.Device;
import org.daybook.model.device.DeviceState;
import org.daybook.model.organisation.Branch;
import org.daybook.model.permission.Permission;
import org.daybook.model.row.Row;
import org.daybook.model.staff.Role;
import org.daybook.model.staff.RoleAssignment;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.staff.StaffMember;
import org.daybook.model.staff.StaffRules;

/// The centre with people in charge: Rana owns it, Omar teaches, Salma left; a second branch.
public final class ManagedCentre {
  public static final UUID OWNER_ROLE = Centre.id(4);
  public static final UUID TRAINER_ROLE = Centre.id(41);
  public static final UUID OMAR = Centre.id(31);
  public static final UUID SALMA = Centre.id(32);
  public static final UUID SOUTH = Centre.id(22);
  public static final UUID OTHER_DESK = Centre.id(91);

  private ManagedCentre() {}

  public static void fill(OpenedDesk desk, Centre centre) {
    desk.replica.write(transaction -> {
      transaction.put(rows(centre));
      return true;
    });
  }

  private static List<Row> rows(Centre centre) {
    var organisation = centre.organisation;
    var rows = new ArrayList<Row>();
    rows.add(new Branch(SOUTH, organisation, "South", "STH", "Africa/Cairo", null));
    rows.add(new Role(OWNER_ROLE, organisation, "Owner", wireNames(RoleTemplate.OWNER)));
    var trainer = new ArrayList<>(wireNames(RoleTemplate.TRAINER));
    trainer.add("zither.play");
    rows.add(new Role(TRAINER_ROLE, organisation, "Trainer", trainer));
    rows.add(new StaffMember(OMAR, organisation, "عمر طارق", "omar", true, null));
    rows.add(new StaffMember(SALMA, organisation, "Salma Fahmy", "salma", false, null));
    var held = StaffRules.assignmentId(OMAR, TRAINER_ROLE, centre.branch);
    rows.add(new RoleAssignment(held, organisation, OMAR, TRAINER_ROLE, centre.branch, true));
    rows.add(device(centre, centre.device, "Front desk 1", DeviceState.ACTIVE, null));
    rows.add(device(centre, OTHER_DESK, "Hall", DeviceState.ACTIVE, null));
    rows.add(
        new AuditEntry(
            Centre.id(81),
            organisation,
            OMAR,
            "assign-role",
            List.of(TRAINER_ROLE.toString(), centre.branch.toString()),
            List.of(),
            centre.staff,
            centre.device,
            Centre.NOW.minusSeconds(90_000)));
    rows.add(
        new AuditEntry(
            Centre.id(82),
            organisation,
            TRAINER_ROLE,
            "define-role",
            List.of("student.view", "student.note.view"),
            List.of("enrolment.create"),
            centre.staff,
            centre.device,
            Centre.NOW.minusSeconds(3_600)));
    return rows;
  }

  private static Device device(
      Centre centre, UUID id, String name, DeviceState state, String reason) {
    var enrolled = Centre.NOW.minusSeconds(400_000);
    return new Device(id, centre.organisation, centre.branch, name, state, enrolled, reason);
  }

  private static List<String> wireNames(RoleTemplate template) {
    return template.permissions().stream().map(Permission::wireName).sorted().toList();
  }
}
