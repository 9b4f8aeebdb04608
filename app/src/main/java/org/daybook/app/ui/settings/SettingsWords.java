package org.daybook.app.ui.settings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.daybook.app.service.audit.ChangeLine;
import org.daybook.app.service.staff.StaffBook.Held;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.organisation.PolicyKey;
import org.daybook.model.permission.Permission;
import org.jspecify.annotations.Nullable;

/// Puts what these screens show into words.
final class SettingsWords {
  private static final Duration JUST_NOW = Duration.ofMinutes(2);

  private final Messages messages;
  private final Clock clock;

  SettingsWords(Messages messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  Messages messages() {
    return messages;
  }

  String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /// How long ago, as far as that matters: now, a time of today, a day.
  String when(Instant at) {
    var now = clock.instant();
    if (at.isAfter(now.minus(JUST_NOW)) && !at.isAfter(now.plus(JUST_NOW))) {
      return text("settings.just_now");
    }
    var day = at.atZone(messages.zone()).toLocalDate();
    return day.equals(now.atZone(messages.zone()).toLocalDate())
        ? messages.time(at)
        : messages.moment(at);
  }

  String permission(Permission permission) {
    return messages.text("permission." + lower(permission));
  }

  /// What a permission lets somebody do, in a sentence.
  String permissionMeaning(Permission permission) {
    return messages.text("permission." + lower(permission) + ".words");
  }

  String policy(PolicyKey key) {
    return messages.text("policy." + lower(key));
  }

  /// A setting with its unit.
  String setting(PolicyKey key, String setting) {
    if (!key.accepts(setting)) {
      return setting;
    }
    if (!key.words().isEmpty()) {
      return messages.text("policy." + lower(key) + "." + setting.toLowerCase(Locale.ROOT));
    }
    int number = Integer.parseInt(setting);
    return key == PolicyKey.MAX_CONCURRENT_ENROLMENTS && number == 0
        ? messages.text("policy.max_concurrent_enrolments.any")
        : messages.counted("policy." + lower(key) + ".setting", number);
  }

  String held(Held held) {
    var branch = held.branch();
    return branch == null
        ? text("settings.role.everywhere", held.role())
        : text("settings.role.at", held.role(), branch);
  }

  /// Who made the latest change, and when; that nothing is known where it was made before changes
  /// were told.
  String lastChange(List<ChangeLine> changes) {
    return changes.isEmpty() ? text("settings.changed.unknown") : who(changes.getFirst());
  }

  String who(ChangeLine change) {
    var by = change.by();
    return text(
        "settings.changed.by",
        by == null ? text("settings.changed.centre") : by,
        when(change.at()));
  }

  /// What was changed.
  String what(ChangeLine change) {
    var gained = change.gained();
    var lost = change.lost();
    return switch (change.command()) {
      case "assign-role" ->
          gained.isEmpty()
              ? text("settings.change.role_taken", place(lost))
              : text("settings.change.role_given", place(gained));
      case "define-role" -> permissions(gained, lost);
      case "add-staff-member" -> member(gained, lost);
      case "set-policy" -> fromTo(gained, lost, "settings.change.set");
      case "set-cash-policy" -> text("command.set_cash_policy");
      case "open-branch" -> fromTo(gained, lost, "settings.change.branch_opened");
      case "register-device" -> fromTo(gained, lost, "settings.change.enrolled");
      case "revoke-device" -> text("settings.change.revoked");
      case "declare-device-lost" -> text("settings.change.lost");
      case "reset-pin" -> text("settings.change.pin_reset");
      case "invite-staff-member" -> text("settings.change.invited");
      default -> text("settings.change.newer");
    };
  }

  private String place(List<String> roleAndBranch) {
    return roleAndBranch.size() < 2
        ? text("settings.role.everywhere", roleAndBranch.getFirst())
        : text("settings.role.at", roleAndBranch.getFirst(), roleAndBranch.get(1));
  }

  private String permissions(List<String> gained, List<String> lost) {
    if (gained.isEmpty() && lost.isEmpty()) {
      return text("settings.change.renamed");
    }
    if (lost.isEmpty()) {
      return text("settings.change.gained", names(gained));
    }
    return gained.isEmpty()
        ? text("settings.change.lost_permissions", names(lost))
        : text("settings.change.gained_and_lost", names(gained), names(lost));
  }

  private String names(List<String> wireNames) {
    return messages.joined(
        wireNames.stream()
            .map(it -> Permission.ofWireName(it).map(this::permission).orElse(it))
            .toList());
  }

  private String member(List<String> gained, List<String> lost) {
    if (lost.contains("active")) {
      return text("settings.change.left");
    }
    if (gained.contains("active")) {
      return text("settings.change.may_sign_in");
    }
    return gained.contains("sign-in-name")
        ? text("settings.change.sign_in_name")
        : text("settings.change.renamed");
  }

  private String fromTo(List<String> gained, List<String> lost, String first) {
    return lost.isEmpty()
        ? text(first)
        : text("settings.change.from_to", messages.joined(lost), messages.joined(gained));
  }

  /// Nothing, or why something cannot be done now.
  @Nullable String why(@Nullable Obstacle obstacle) {
    return obstacle == null ? null : messages.text(obstacle.key());
  }
}
