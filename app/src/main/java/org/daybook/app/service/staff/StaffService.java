package org.daybook.app.service.staff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.daybook.app.replica.Replica;
import org.daybook.app.service.audit.AuditReader;
import org.daybook.app.service.capture.CaptureService;
import org.daybook.app.service.online.Online;
import org.daybook.app.service.online.OnlineCalls;
import org.daybook.app.service.staff.StaffBook.Held;
import org.daybook.app.service.staff.StaffBook.Member;
import org.daybook.app.service.staff.StaffBook.Place;
import org.daybook.app.service.staff.StaffBook.RoleLine;
import org.daybook.model.command.Command;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.Gesture;
import org.daybook.model.organisation.Branch;
import org.daybook.model.protocol.CodeAnswer;
import org.daybook.model.protocol.InvitationRequest;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.row.Facts;
import org.daybook.model.staff.AddStaffMember;
import org.daybook.model.staff.AssignRole;
import org.daybook.model.staff.DefineRole;
import org.daybook.model.staff.ResetPin;
import org.daybook.model.staff.Role;
import org.daybook.model.staff.RoleAssignment;
import org.daybook.model.staff.StaffMember;
import org.daybook.model.value.PersonDetails;
import org.jspecify.annotations.Nullable;

/// Reads who works here and what they may do, and changes that. All changes are claims: the desk
/// asks its own rule first and the server decides.
public final class StaffService {
  private final Replica replica;
  private final CaptureService capture;
  private final OnlineCalls server;
  private final DeskIdentity identity;

  public StaffService(
      Replica replica, CaptureService capture, OnlineCalls server, DeskIdentity identity) {
    this.replica = replica;
    this.capture = capture;
    this.server = server;
    this.identity = identity;
  }

  public StaffBook book() {
    return replica.read(facts -> {
      var audit = new AuditReader(facts);
      var organisation = identity.organisationId();
      var staff =
          facts.list(StaffMember.BY_ORGANISATION, organisation).stream()
              .map(it -> member(it, facts, audit))
              .sorted(
                  Comparator.comparing((Member it) -> !it.active())
                      .thenComparing(it -> it.name().toLowerCase(Locale.ROOT))
                      .thenComparing(Member::signInName))
              .toList();
      var roles =
          facts.list(Role.BY_ORGANISATION, organisation).stream()
              .map(it -> role(it, facts, audit))
              .sorted(Comparator.comparing(RoleLine::name))
              .toList();
      var branches =
          facts.list(Branch.BY_ORGANISATION, organisation).stream()
              .map(it -> new Place(it.id(), it.name()))
              .sorted(Comparator.comparing(Place::name))
              .toList();
      return new StaffBook(staff, roles, branches);
    });
  }

  /// Adds a staff member with a first role, or changes name and sign-in name.
  ///
  /// @param first the role to begin with, or null where nothing of that changes
  public CaptureResult save(UUID actorId, UUID intentId, Entry entry, @Nullable First first) {
    var commands = new ArrayList<Command>();
    commands.add(
        new AddStaffMember(
            entry.staffId(),
            PersonDetails.named(entry.name()),
            entry.signInName(),
            entry.active(),
            entry.sourcedId()));
    if (first != null) {
      commands.add(new AssignRole(entry.staffId(), first.roleId(), first.branchId(), true));
    }
    return capture(actorId, intentId, commands.toArray(Command[]::new));
  }

  /// What is written down of a staff member.
  public record Entry(
      UUID staffId, String name, String signInName, boolean active, @Nullable String sourcedId) {
    public static Entry of(Member it) {
      return new Entry(it.staffId(), it.name(), it.signInName(), it.active(), it.sourcedId());
    }

    public Entry with(boolean nowActive) {
      return new Entry(staffId, name, signInName, nowActive, sourcedId);
    }
  }

  /// A role to begin with.
  ///
  /// @param branchId where, or null for everywhere
  public record First(UUID roleId, @Nullable UUID branchId) {}

  /// Gives a role at a branch or everywhere, or takes it away.
  public CaptureResult assign(
      UUID actorId,
      UUID intentId,
      UUID staffId,
      UUID roleId,
      @Nullable UUID branchId,
      boolean active) {
    return capture(actorId, intentId, new AssignRole(staffId, roleId, branchId, active));
  }

  /// Makes a role or changes it.
  public CaptureResult define(
      UUID actorId, UUID intentId, UUID roleId, String name, List<String> permissions) {
    return capture(actorId, intentId, new DefineRole(roleId, name, permissions));
  }

  /// Makes a person's PINs useless, at this desk and every other.
  public CaptureResult resetPin(UUID actorId, UUID intentId, UUID staffId) {
    return capture(actorId, intentId, new ResetPin(staffId));
  }

  /// A code with which a person chooses a password.
  public Online<CodeAnswer> invite(UUID actorId, UUID staffId) {
    return server.ask(
        actorId,
        (client, token) -> client.invite(new InvitationRequest(Protocol.VERSION, token, staffId)));
  }

  private CaptureResult capture(UUID actorId, UUID intentId, Command... commands) {
    return capture.capture(Gesture.of(intentId, actorId, commands));
  }

  private static Member member(StaffMember it, Facts facts, AuditReader audit) {
    var held =
        facts.list(RoleAssignment.BY_STAFF, it.id()).stream()
            .filter(RoleAssignment::active)
            .map(assignment -> held(assignment, facts))
            .sorted(
                Comparator.comparing(Held::role)
                    .thenComparing(each -> Objects.requireNonNullElse(each.branch(), "")))
            .toList();
    return new Member(
        it.id(),
        it.fullName(),
        it.signInName(),
        it.active(),
        it.sourcedId(),
        held,
        audit.of(it.id()));
  }

  private static Held held(RoleAssignment it, Facts facts) {
    var branchId = it.atBranchId();
    return new Held(
        it.roleId(),
        facts.find(Role.TABLE, it.roleId()).map(Role::name).orElse(""),
        branchId,
        branchId == null ? null : facts.find(Branch.TABLE, branchId).map(Branch::name).orElse(""));
  }

  private static RoleLine role(Role it, Facts facts, AuditReader audit) {
    long holders =
        facts.list(RoleAssignment.BY_ROLE, it.id()).stream()
            .filter(RoleAssignment::active)
            .map(RoleAssignment::staffId)
            .distinct()
            .count();
    return new RoleLine(
        it.id(), it.name(), it.permissions(), Math.toIntExact(holders), audit.of(it.id()));
  }
}
