package org.daybook.server.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.model.decide.Verdict;
import org.daybook.model.device.Device;
import org.daybook.model.device.DeviceState;
import org.daybook.model.organisation.Branch;
import org.daybook.server.admin.Administration;
import org.daybook.server.devices.Devices;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `device …` and `activation-code …`
@Command(name = "device", description = "Desks that enrolled.", mixinStandardHelpOptions = true)
final class DeviceCommands {
  private DeviceCommands() {}

  static Group group(AdminContext context) {
    return new Group(
        new DeviceCommands(),
        List.of(
            new Listing(context),
            new DeviceHealthCommand(context),
            new DeviceAnchorCommand(context),
            new Revoke(context),
            new Lost(context)));
  }

  static Group activationCodes(AdminContext context) {
    return new Group(new ActivationCodes(), List.of(new CreateCode(context)));
  }

  /// `activation-code`
  @Command(
      name = "activation-code",
      description = "Codes with which desks enrol.",
      mixinStandardHelpOptions = true)
  static final class ActivationCodes {}

  /// `activation-code create`
  @Command(
      name = "create",
      description = "Makes a code that enrols one desk, once; it is shown only now.")
  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  static final class CreateCode extends AdminCommand {
    private static final int MOST_HOURS = 24 * 30;

    @Mixin private final OrganisationOption organisation = new OrganisationOption();

    @Option(names = "--branch", required = true, description = "where the desk stands")
    private String branch;

    @Option(
        names = "--name",
        defaultValue = "Front desk",
        description = "what people will call it, default ${DEFAULT-VALUE}")
    private String name;

    @Option(
        names = "--hours",
        defaultValue = "24",
        description = "how long it works, at most 720, default ${DEFAULT-VALUE}")
    private int hours;

    CreateCode(AdminContext context) {
      super(context);
    }

    @Override
    Answer run(Administration administration) throws CommandRefusedException {
      if (hours < 1 || hours > MOST_HOURS) {
        throw new CommandRefusedException("--hours lies between 1 and " + MOST_HOURS);
      }
      var organisationId = organisation.chosen(administration);
      var at = Chosen.branch(administration, organisationId, branch);
      var code =
          administration
              .activationCodes()
              .create(organisationId, at.id(), name, Duration.ofHours(hours))
              .shown();
      return Answer.done(
          Map.of("code", code, "branch", at.name(), "name", name, "hours", hours), code);
    }
  }

  /// A device and where it is.
  record Placed(Branch branch, Device device) {}

  static List<Placed> devices(Administration administration, UUID organisationId) {
    var placed = new ArrayList<Placed>();
    for (var branch : Chosen.branches(administration, organisationId)) {
      administration.devices().list(organisationId, branch.id()).stream()
          .sorted(java.util.Comparator.comparing(Device::enrolledAt))
          .forEach(it -> placed.add(new Placed(branch, it)));
    }
    return placed;
  }

  static Placed device(Administration administration, UUID organisationId, String id)
      throws CommandRefusedException {
    for (var placed : devices(administration, organisationId)) {
      if (placed.device().id().toString().equalsIgnoreCase(id)) {
        return placed;
      }
    }
    throw new CommandRefusedException("no device has the id " + id + "; device list shows them");
  }

  /// `device list`
  @Command(name = "list", description = "Lists the desks.")
  static final class Listing extends AdminCommand {
    @Mixin private final OrganisationOption organisation = new OrganisationOption();

    @Option(names = "--branch", description = "only those of one branch")
    private @Nullable String branch;

    Listing(AdminContext context) {
      super(context);
    }

    @Override
    Answer run(Administration administration) throws CommandRefusedException {
      var organisationId = organisation.chosen(administration);
      var only = branch == null ? null : Chosen.branch(administration, organisationId, branch).id();
      var all =
          devices(administration, organisationId).stream()
              .filter(it -> only == null || it.branch().id().equals(only))
              .toList();
      return Answer.list(all, Listing::json, Listing::line);
    }

    private static Map<String, String> json(Placed placed) {
      var device = placed.device();
      return Map.of(
          "id", device.id().toString(),
          "name", device.name(),
          "branch", placed.branch().name(),
          "state", device.state().name(),
          "enrolledAt", device.enrolledAt().toString());
    }

    private static String line(Placed placed) {
      var device = placed.device();
      var reason = device.reason() == null ? "" : "  " + device.reason();
      return String.join(
              "  ",
              device.id().toString(),
              device.state().name(),
              placed.branch().name(),
              device.name(),
              device.enrolledAt().toString())
          + reason;
    }
  }

  /// What takes one desk out of service, for a reason.
  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  abstract static class Ending extends AdminCommand {
    private final DeviceState state;
    private final String done;

    @Mixin private final OrganisationOption organisation = new OrganisationOption();

    @Parameters(paramLabel = "ID")
    private String id;

    @Option(names = "--reason", required = true, description = "why")
    private String reason;

    /// @param done what is said of the desk afterwards
    Ending(AdminContext context, DeviceState state, String done) {
      super(context);
      this.state = state;
      this.done = done;
    }

    abstract Verdict end(Devices devices, UUID organisationId, Placed placed, String reason);

    @Override
    final Answer run(Administration administration) throws CommandRefusedException {
      var organisationId = organisation.chosen(administration);
      var placed = device(administration, organisationId, id);
      var verdict = end(administration.devices(), organisationId, placed, reason);
      if (!verdict.outcome().holds()) {
        throw Issuing.refusal(verdict);
      }
      return Answer.done(Map.of("id", id, "state", state.name()), id + " is " + done);
    }
  }

  /// `device revoke`
  @Command(
      name = "revoke",
      description = "Takes a desk out of service; it may still upload what it holds.")
  static final class Revoke extends Ending {
    Revoke(AdminContext context) {
      super(context, DeviceState.REVOKED, "revoked");
    }

    @Override
    Verdict end(Devices devices, UUID organisationId, Placed placed, String reason) {
      return devices.revoke(organisationId, placed.branch().id(), placed.device().id(), reason);
    }
  }

  /// `device lost`
  @Command(name = "lost", description = "Declares that nothing more is to be expected of a desk.")
  static final class Lost extends Ending {
    Lost(AdminContext context) {
      super(context, DeviceState.LOST, "declared lost");
    }

    @Override
    Verdict end(Devices devices, UUID organisationId, Placed placed, String reason) {
      return devices.declareLost(
          organisationId, placed.branch().id(), placed.device().id(), reason);
    }
  }
}
